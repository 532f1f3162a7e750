"""The lines beside a title that say who wrote an article, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache

from briefgen.clean.dates import SeenDate
from briefgen.clean.kinds import DropKind
from briefgen.clean.label_lines import date_line
from briefgen.clean.lines import ends_sentence, word_count
from briefgen.clean.menus import is_menu
from briefgen.clean.page import Page, bulleted
from briefgen.clean.phrases import Effect
from briefgen.clean.rules import is_rule
from briefgen.text.words import words

_LONGEST = 120
_MOST_NAME_WORDS = 8
_WRITTEN = r"(?:(?:[Ww]ritten|[Rr]eported|[Tt]ext|[Ss]tory) )?"
_BY = (
    rf"(?:{_WRITTEN}[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|DI|[Dd]oor|[Aa]v|[Aa]f|[Oo]d"
    r"|[Аа]втор|[Tt]exte?|[Tt]exto|[Aa]utor|[Aa]uthor)"
)
_NAME_WORD = r"[^\W\d_a-z][\w'’.-]*"
_LINK = r"(?:and|und|et|y|e|en|og|och|i|и|&|de|van|von|bin|al|der|da|di|del|la|le|ter|ten)"
_NAMES = rf"{_NAME_WORD}(?:,?\ (?:{_LINK}\ )*{_NAME_WORD})*"
_BYLINE = re.compile(rf"{_BY}:?\ {_NAMES}(?:,\ [\w\ ]{{2,40}})?")
_BARE_NAMES = re.compile(_NAMES)
_DIVIDED = re.compile(r"\s*[|•·/]\s*|\s+[–—-]\s+|,\s+|;\s+|\s+(?:on|am|le|el|il|em|op|den)\s+")
# `dpa`, `(AP)`, `sda/dpa`: the letters of an agency, whatever agency it is.
_AGENCY = re.compile(r"\(?[^\W\d_]{2,4}(?:/[^\W\d_]{2,4}){0,2}\)?")
_DIGIT = re.compile(r"\d")
_LONGEST_TITLE = 200
_LONGEST_QUESTION = 120
_LONGEST_STANDFIRST = 300
_FEWEST_TITLE_WORDS = 3
_MOST_BETWEEN = 3
_MOST_CANDIDATES = 4
_TWO_LINES = 2
_SHORT_WORD = 3
_MOST_LINES = 20_000  # of a capture: each is asked for several times
_MOST_CREDITS = 5
_NO_TITLE_ENDS = (":", "：", ",", "»", "›", ">", "→")


class Credit(Flag):
    """What a line below or above a title gives."""

    NOTHING = 0
    BYLINE = auto()
    DATE = auto()


def credit(page: Page, index: int) -> Credit:
    """Whether the line is a byline, a date or age, or both in one, and nothing more."""
    text, known = page.text(index), page.markers[index]
    if known is not None:
        return Credit.BYLINE if known.kind is DropKind.BYLINE else Credit.NOTHING
    if page.ages[index] is not None:
        return Credit.DATE
    label = page.labels[index]
    if label is not None and (label.authors or not label.loose):
        return (Credit.BYLINE if label.authors else Credit.NOTHING) | (
            Credit.DATE if label.date else Credit.NOTHING
        )
    return _said(text) if len(text) <= _LONGEST else Credit.NOTHING


def seen_date(text: str) -> SeenDate | None:
    """The date that a line of credits gives, beside names or alone."""
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return None
    parts = (part for cut in _cuts(text) for part in cut)
    found = date_line(text) or next((date for part in parts if (date := date_line(part))), None)
    return None if found is None or found.updated else found


def credited_name(text: str) -> str | None:
    """The name in a line of credits that gives a name and a date, and no word such as *By*."""
    for cut in _cuts(text) if len(text) <= _LONGEST else ():
        for date, other in (cut, cut[::-1]):
            if date_line(date) is not None and _names_someone(other):
                return other
    return None


def may_head(page: Page, index: int) -> bool:
    """Whether the line may be the title of an article: some words that are no whole sentence."""
    text = page.text(index)
    asks = len(text) <= _LONGEST_QUESTION and text.endswith(("?", "!", "？"))
    return (
        len(text) <= _LONGEST_TITLE
        and (asks or not ends_sentence(text))
        and not text.endswith(_NO_TITLE_ENDS)
        and page.markers[index] is None
        and bulleted(text) is None
        and word_count(text) >= _FEWEST_TITLE_WORDS
        and not is_rule(text)
        and not is_menu(text)
        and not credit(page, index)
        and not page.names_publisher(text)
    )


def is_bare_name(text: str) -> bool:
    """Whether the line is a few words that all begin with a capital, as a name does."""
    return len(text.split()) <= _MOST_NAME_WORDS // 2 and _BARE_NAMES.fullmatch(text) is not None


@lru_cache(maxsize=_MOST_LINES)
def _said(text: str) -> Credit:
    if _BYLINE.fullmatch(text) and len(text.split()) <= 2 * _MOST_NAME_WORDS:
        dated = any(date_line(rest) is not None for _, rest in _cuts(text))
        return Credit.BYLINE | Credit.DATE if dated else Credit.BYLINE
    if not _DIGIT.search(text):
        return Credit.NOTHING
    if date_line(text) is not None:
        return Credit.DATE
    for first, second in _cuts(text):
        for date, other in ((first, second), (second, first)):
            if date_line(date) is None:
                continue
            if date_line(other) is not None:
                return Credit.DATE
            if _BYLINE.fullmatch(other) or _names_someone(other):
                return Credit.BYLINE | Credit.DATE
    return Credit.NOTHING


def _cuts(text: str) -> list[tuple[str, str]]:
    """The line cut in two, at each mark that may stand between a name and a date."""
    return [(text[: cut.start()], text[cut.end() :]) for cut in _DIVIDED.finditer(text)]


def _names_someone(text: str) -> bool:
    count = len(text.split())
    return 1 < count <= _MOST_NAME_WORDS and _BARE_NAMES.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Header:
    """A title with credits: lines `start` up to `body`, of which `credits` are bylines and dates.

    `timed` says that a time of day stands among the credits, as beside a post of a live blog.
    """

    start: int
    title: int
    body: int
    credits: tuple[int, ...]
    kind: Credit
    timed: bool


def headers(page: Page, last: int) -> list[Header]:
    """The titles before the line `last` with a byline, a date or both, and prose below."""
    found: list[Header] = []
    for first, block in _blocks(page, last):
        header = _header(page, first, block, last)
        if header is None:
            continue
        if found and header.title == found[-1].title:
            header = _joined(found.pop(), header)
        found.append(header)
    return found


def _joined(above: Header, below: Header) -> Header:
    """The header of a title between a date above and a byline below."""
    return Header(
        above.start,
        below.title,
        below.body,
        (*above.credits, *below.credits),
        above.kind | below.kind,
        above.timed or below.timed,
    )


def _blocks(page: Page, last: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The credits that stand together, a few labels between them; each with its first line."""
    block: list[int] = []
    for index in range(last):
        if not credit(page, index):
            continue
        between = range(block[-1] + 1, index) if block else range(0)
        apart = len(between) > _MOST_BETWEEN or not all(_is_aside(page, at) for at in between)
        if block and apart:
            yield block[0], tuple(block)
            block = []
        block.append(index)
    if block:
        yield block[0], tuple(block)


def _is_aside(page: Page, index: int) -> bool:
    """Whether the line is a label, a button or a name, as stands among the credits."""
    known = page.markers[index]
    if known is not None:
        return known.kind in {DropKind.FURNITURE, DropKind.LABEL}
    text = page.text(index)
    return page.names_publisher(text) or is_bare_name(text) or _AGENCY.fullmatch(text) is not None


def _header(page: Page, first: int, block: tuple[int, ...], last: int) -> Header | None:
    if len(block) > _MOST_CREDITS or _are_several(page, block):
        return None
    kind = Credit.NOTHING
    for index in block:
        kind |= credit(page, index)
    body = _body(page, block[-1] + 1, last)
    title = None if body is None else _title_above(page, first, kind, body)
    start = title
    if title is None and kind is Credit.DATE:
        title = _title_below(page, block[-1] + 1, last)
        body = None if title is None else _body(page, title + 1, last, past_credits=True)
        start = first
    if title is None or start is None or body is None:
        return None
    timed = any(_is_time(page, at) for at in range(max(start - 1, 0), body))
    return Header(start, title, body, block, kind, timed)


def _are_several(page: Page, block: tuple[int, ...]) -> bool:
    """Whether the credits are those of several articles, as in a list of links."""
    whole = [at for at in block if credit(page, at) == Credit.BYLINE | Credit.DATE]
    return len(whole) > 1


def _body(page: Page, index: int, last: int, *, past_credits: bool = False) -> int | None:
    """The first paragraph, with a few lines such as labels and a caption before it at most."""
    for at in range(index, min(index + _MOST_BETWEEN + 2, last)):
        if is_rule(page.text(at)):
            continue
        if credit(page, at):
            if not past_credits:
                return None
        elif page.paragraphs[at]:
            return at
    return None


def _title_above(page: Page, first: int, kind: Credit, body: int) -> int | None:
    at = first - 1
    while at >= 0 and first - at <= _MOST_BETWEEN and _is_passed_over(page, at):
        at -= 1
    if at < 0:
        return None
    if may_head(page, at):
        return _best(page, at, body)
    strong = kind == Credit.BYLINE | Credit.DATE
    standfirst = page.paragraphs[at] and len(page.text(at)) <= _LONGEST_STANDFIRST
    if strong and standfirst and at and may_head(page, at - 1):
        below = range(first, body)
        return None if any(may_head(page, line) for line in below) else at - 1
    return None


def _is_passed_over(page: Page, index: int) -> bool:
    text = page.text(index)
    return is_rule(text) or (_is_aside(page, index) and not may_head(page, index))


def _best(page: Page, nearest: int, body: int) -> int:
    """Of the lines that may be the title the one above a standfirst, or that says most."""
    top = nearest
    while top and nearest - top < _MOST_CANDIDATES - 1 and may_head(page, top - 1):
        top -= 1
    said = _told(page.text(body))
    if nearest - top < _TWO_LINES:
        heads_all = not said & _told(page.text(top)) and said & _told(page.text(nearest))
        return nearest if heads_all else top
    return max(
        range(top, nearest + 1),
        key=lambda index: (len(said & _told(page.text(index))), index),
    )


def _told(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if len(word) > _SHORT_WORD or not word.isascii())


def _title_below(page: Page, index: int, last: int) -> int | None:
    for at in range(index, min(index + _MOST_BETWEEN, last)):
        if may_head(page, at):
            return at
        if page.paragraphs[at]:
            return None
    return None


def _is_time(page: Page, index: int) -> bool:
    known = page.markers[index]
    return (
        known is not None
        and known.effect is Effect.POST
        and _DIGIT.search(page.text(index)) is not None
    )
