"""The labels around one article: beside its title, above it, and below its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.clean.dates import SeenDate
from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.label_lines import LabelLine
from briefgen.clean.page import Page
from briefgen.clean.person_names import person
from briefgen.clean.phrases import Effect
from briefgen.model import PassageKind

_ABOVE = 3
_BELOW = 4
_READ = 600
_BESIDE_TITLE, _ABOVE_TITLE, _BELOW_TEXT = "beside the title", "above the title", "below the text"
_NUMERIC = re.compile(r"(\d{1,2})\D{1,4}(\d{1,2})\D{1,4}\d{4}")
_MONTHS = 12
# `Jane DoeLifestyle`, and what `By` leads without naming anybody.
_NO_BARE_NAME = re.compile(r"[^\W\d_A-Z]{3}[A-Z]|^By ")
_PASSAGES = frozenset({PassageKind.TEXT, PassageKind.POST})
_DAY_FIRST = dict(
    row.split()
    for row in (
        *("ar Arabic", "bg Bulgarian", "de German", "el Greek", "es Spanish", "fr French"),
        *("he Hebrew", "it Italian", "nl Dutch", "pl Polish", "pt Portuguese", "ru Russian"),
        *("sr Serbian", "tr Turkish", "uk Ukrainian"),
    )
)
"""Languages in which everybody writes the day before the month; English is none of them."""


@dataclass(frozen=True, slots=True)
class ArticleLabels:
    """What stands around an article: when it came out, when it was changed, who wrote it."""

    published: SeenDate | None = None
    updated: SeenDate | None = None
    dateline: SeenDate | None = None
    authors: str | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A label, the index of its line, and where that is."""

    index: int
    label: LabelLine
    place: str


def article_labels(
    page: Page, roles: dict[int, Role], title: int | None, language: str | None
) -> ArticleLabels:
    """The labels of the article whose lines have these roles and whose text is in `language`.

    The date of publication is the one called the first, else one that is called so, else one beside
    the title without a word; never that of an update. Above and below, what stands alone may be
    about something else: only what its words call a byline or a date of publication counts there.
    """
    beside = list(_beside(page, roles, title))
    placed = [*beside, *_above(page, roles, title), *_below(page, roles)]
    dated = [one for one in placed if one.label.published and not one.label.dateline]
    updated = next((one for one in placed if one.label.updated), None)
    published = min(dated, key=_rank, default=None)
    datelines = (one for one in beside if one.label.dateline)
    dateline = next(datelines, None)

    return ArticleLabels(
        _date(published, page, language),
        _date(updated, page, language, of_update=True),
        _date(dateline, page, language),
        _authors(page, placed, beside),
    )


def _date(
    one: _Placed | None, page: Page, language: str | None, *, of_update: bool = False
) -> SeenDate | None:
    """The date of a label with the line it stands in, its numbers in order where that is told."""
    if one is None:
        return None
    date = one.label.updated if of_update else one.label.published
    if date is None:
        return None
    return _in_order(replace(date, label=page.text(one.index), place=one.place), page, language)


def _rank(one: _Placed) -> tuple[bool, bool]:
    """How surely the date is that of publication: less is surer."""
    return not one.label.first, not one.label.said or one.label.stand


def _beside(page: Page, roles: dict[int, Role], title: int | None) -> Iterator[_Placed]:
    """Below the title, a standfirst or a caption between, but no more of the text than that."""
    read, passages, last = 0, 0, _last_passage(roles)
    first = min((index for index, role in roles.items() if role in _PASSAGES), default=last)
    inside = range(first, last)
    wordless = [index for index in inside if _is_wordless(page.labels[index])]
    for index, role in roles.items():
        if title is not None and index <= title:
            continue
        if index > last:
            return
        if role in _PASSAGES:
            read += len(page.text(index))
            passages += 1
        if read > _READ:
            return
        label = page.labels[index]
        if label is None or not isinstance(role, DropKind):
            continue
        # Bare days between paragraphs are those of what they tell; one below a standfirst is not.
        told = len(wordless) > 1 or (passages > 1 and _is_bare(page, index))
        if not (told and index in wordless):
            yield _Placed(index, label, _BESIDE_TITLE)


def _is_wordless(label: LabelLine | None) -> bool:
    """Whether it gives a day, and no word says what of."""
    if label is None or label.published is None:
        return False
    return not (label.said or label.led or label.updated)


def _is_bare(page: Page, index: int) -> bool:
    """Whether a day is all that the line holds, or words stand with it that are no label's."""
    label = page.labels[index]
    if label is None or not label.published or not _is_wordless(label):
        return False
    return label.loose or label.published.words.strip(".,:") == page.text(index).strip(".,: ")


def _above(page: Page, roles: dict[int, Role], title: int | None) -> Iterator[_Placed]:
    """Above the title; a bare day stands at the head of a page as well, mostly with its weekday."""
    if title is None:
        return
    for index in range(title - 1, max(title - _ABOVE, min(roles)) - 1, -1):
        label = page.labels[index]
        if label is None:
            continue
        bare = label.published is not None and label.published.weekday is None and not label.loose
        if label.said or label.led or label.updated or (bare and index + 1 == title):
            yield _Placed(index, label, _ABOVE_TITLE)


def _below(page: Page, roles: dict[int, Role]) -> Iterator[_Placed]:
    """Below the last passage, up to links and comments; right below it a paper and a date too."""
    last = _last_passage(roles)
    if last < 0:
        return
    for index in range(last + 1, min(last + 1 + _BELOW, max(roles) + 1)):
        known, label = page.markers[index], page.labels[index]
        if known is not None and known.effect in {Effect.PAUSE, Effect.CLOSE}:
            return
        named = index == last + 1 and page.text(index) in page.papers.values()
        if label is not None and (label.said or label.led or label.updated or named):
            yield _Placed(index, label, _BELOW_TEXT)


def _last_passage(roles: dict[int, Role]) -> int:
    """The index of the last line that is kept, -1 without one."""
    return max(
        (index for index, role in roles.items() if isinstance(role, PassageKind)), default=-1
    )


def _authors(page: Page, placed: Sequence[_Placed], beside: Sequence[_Placed]) -> str | None:
    """Whom a word like *by* names; else the person that a mark parts from the date."""
    for one in placed:
        if one.label.led and one.label.authors:
            return one.label.authors
    for one in beside:
        name = one.label.authors or _above_date(page, one)
        if name and not page.names_publisher(name):
            return name
    return None


def _above_date(page: Page, one: _Placed) -> str | None:
    """The person whose name alone is the line above the date."""
    if one.index == 0 or page.markers[one.index - 1] is not None:
        return None
    text = page.text(one.index - 1)
    return None if _NO_BARE_NAME.search(text) else person(text, led=False)


def _in_order(date: SeenDate, page: Page, language: str | None) -> SeenDate:
    """`03/04/2025` with day and month, where the language or another date of the page tells."""
    if date.either is None:
        return date
    if (known := by_language(date, language)).either is None:
        return known
    told = {
        found: seen.words
        for label in page.labels
        if label is not None
        for seen in (label.published, label.updated)
        if seen is not None and (found := _order(seen.words)) is not None
    }
    if len(told) != 1:
        return date
    ((day_first, words),) = told.items()
    return date.in_order(day_first=day_first, why=f"'{words}' stands on the page too")


def by_language(date: SeenDate, language: str | None) -> SeenDate:
    """`03/04/2025` with day and month in the order that all who write the language use."""
    if language not in _DAY_FIRST:
        return date
    return date.in_order(day_first=True, why=f"the text is {_DAY_FIRST[language]}")


def _order(words: str) -> bool | None:
    """Whether the day stands first in a date of numbers, if they tell."""
    match = _NUMERIC.search(words)
    if match is None:
        return None
    first, second = int(match[1]) > _MONTHS, int(match[2]) > _MONTHS
    return None if first == second else first
