"""Titles with a date each: the articles of several days, or the entries of a chronicle.

Both look alike. What tells a chronicle is a heading above its entries, the one thing that all of
them are about, and days that go on; what tells articles is a publisher beside each, or titles that
stand in the same place beside their dates, with nothing above the first that they could belong to.
"""

import re
from collections.abc import Sequence

from briefgen.clean.headers import Credit, Header, credit, may_head, seen_date
from briefgen.clean.lines import word_count
from briefgen.clean.page import Page
from briefgen.clean.part import FEWEST
from briefgen.text.words import words

_FEWEST_WORDS = 5
_LONGEST_TITLE = 110
_MOST_DAYS_APART = 60
_FEWEST_LETTERS = 5
_HEADING_LINES = 3
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIVIDERS = ("|", "•", "·", "/")


def are_articles(
    page: Page, found: Sequence[Header], bodies: Sequence[Sequence[str]], *, alike: bool
) -> bool:
    """Whether the titles are those of articles; `bodies` are the paragraphs below each.

    `alike` says that titles which stand alike tell something: among menus, teasers do as well.
    """
    if all(_names_publisher(page, header) for header in found):
        return True
    seen = [day_of(page, header) for header in found]
    days = [day for day in seen if day is not None]
    if len(days) < len(found):
        return False
    heading = _heading(page, found[0])
    if alike and _stand_alike(page, found):
        if heading is None and not any(page.paragraphs[: found[0].start]):
            return not _looks_back(page, found, bodies, days)
        if heading is not None and not _tell_of(page, heading, found, bodies):
            return True
    goes_on = _go_on(days[1:] if heading is None else days)
    far = max(days) - min(days) > _MOST_DAYS_APART
    return _read_as_titles(page, found, bodies) and not goes_on and not far


def are_written_alike(page: Page, found: Sequence[Header]) -> bool:
    """Whether the dates of all have the same form: `12 May 2024`, `3 June 2024`."""
    forms = set()
    for header in found:
        dated = (page.text(at) for at in header.credits if seen_date(page.text(at)))
        forms.add(_LETTERS.sub("a", _DIGITS.sub("9", next(dated, ""))))
    return len(forms) == 1


def _names_publisher(page: Page, header: Header) -> bool:
    between = range(header.title + 1, header.body)
    return any(page.names_publisher(page.text(at)) for at in between)


def day_of(page: Page, header: Header) -> int | None:
    """The day in the credits, as an ordinal of the calendar, if they give one with its year."""
    dates = (seen_date(page.text(at)) for at in header.credits)
    values = (date.value for date in dates if date)
    return next((value.first_day.toordinal() for value in values if value), None)


def _looks_back(
    page: Page, found: Sequence[Header], bodies: Sequence[Sequence[str]], days: Sequence[int]
) -> bool:
    """Whether the first is the last of all, and the others, in order, what it looks back on.

    They tell of what its title names, or lie long before it.
    """
    first, *others = days
    if not _go_on(others) or first < max(others):
        return False
    title = page.text(found[0].title)
    long_before = first - max(others) > _MOST_DAYS_APART
    return long_before or _tell_of(page, title, found[1:], bodies[1:])


def _go_on(days: Sequence[int]) -> bool:
    return len(days) > 1 and sorted(set(days)) == list(days)


def _stand_alike(page: Page, found: Sequence[Header]) -> bool:
    """Whether the date of each stands in the same place beside its title, bylines left out."""
    places = set()
    for header in found:
        dated = next(at for at in header.credits if seen_date(page.text(at)))
        first, last = sorted((header.title, dated))
        bylines = sum(credit(page, at) == Credit.BYLINE for at in range(first + 1, last))
        places.add((dated > header.title, last - first - bylines))
    return len(places) == 1


def _heading(page: Page, first: Header) -> str | None:
    """What stands above the first title and may be the title of the whole, no menu."""
    for at in range(first.start - 1, max(first.start - 1 - _HEADING_LINES, -1), -1):
        text = page.text(at)
        if may_head(page, at) and not any(mark in text for mark in _DIVIDERS):
            return text
    return None


def _tell_of(
    page: Page, title: str, found: Sequence[Header], bodies: Sequence[Sequence[str]]
) -> bool:
    """Whether a longer word of the title comes back in each of the parts, whatever its ending."""
    named = _beginnings(title)
    return all(
        named & _beginnings(" ".join((page.text(header.title), *body)))
        for header, body in zip(found, bodies, strict=True)
    )


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(
        word[:_FEWEST_LETTERS]
        for word in words(text)
        if len(word) >= _FEWEST_LETTERS or not word.isascii()
    )


def _read_as_titles(page: Page, found: Sequence[Header], bodies: Sequence[Sequence[str]]) -> bool:
    return all(
        word_count(page.text(header.title)) >= _FEWEST_WORDS
        and len(page.text(header.title)) <= _LONGEST_TITLE
        and len(body) >= FEWEST
        for header, body in zip(found, bodies, strict=True)
    )
