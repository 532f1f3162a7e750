"""Cutting a capture where articles begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.clean.labels import Age, age_label
from briefgen.clean.lines import Line, is_prose, word_count
from briefgen.clean.phrases import Marker, marker
from briefgen.clean.publishers import is_publisher
from briefgen.text.words import words

_BULLETS = "•·▪●"
_SHORTEST_NAME = 3
_LONGEST_NAME = 40
_SHORTEST_TITLE = 15
_LONGEST_TITLE = 300
_LONGEST_PLAIN_TITLE = 200
_HEADER_LINES = 7
_MOST_COPIES = 3
_FEWEST_TITLE_WORDS = 3
_COMPARED_PARAGRAPHS = 6
_TELLING_WORD = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A capture's lines with what each says on its own; the four tuples run side by side.

    `paragraphs` says which lines read as paragraphs of an article. `names` are the publishers'
    names that the capture itself repeats in its furniture.
    """

    lines: tuple[Line, ...]
    markers: tuple[Marker | None, ...]
    ages: tuple[Age | None, ...]
    paragraphs: tuple[bool, ...]
    names: frozenset[str]

    def text(self, index: int) -> str:
        return self.lines[index].text

    def names_publisher(self, name: str) -> bool:
        """Whether the name is a publisher's: it is listed, or the capture names it twice."""
        return is_publisher(name) or name in self.names


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines from `first` up to `last` (not included) that one article may be in.

    `title` is the index of its title's first copy; `None` if there is none.
    """

    first: int
    last: int
    title: int | None


def page(lines: tuple[Line, ...]) -> Page:
    markers = tuple(marker(line.text) for line in lines)
    names = frozenset(
        name
        for line in lines
        if len(line.text) <= _LONGEST_NAME and (name := bulleted(line.text)) is not None
    )
    notices = " ".join(line.text for line, known in zip(lines, markers, strict=True) if known)

    def known_name(name: str) -> bool:
        return (
            is_publisher(name) or name in names or (len(name) >= _SHORTEST_NAME and name in notices)
        )

    ages = tuple(age_label(line.text, known_name) for line in lines)
    noticed = frozenset(age.name for age in ages if age and age.name and known_name(age.name))
    paragraphs = tuple(
        known is None and age is None and is_prose(line.text)
        for line, known, age in zip(lines, markers, ages, strict=True)
    )
    return Page(lines, markers, ages, paragraphs, names | noticed)


def bulleted(text: str) -> str | None:
    """What stands after a bullet, or `None` without one."""
    return text[1:].strip() if text[0] in _BULLETS else None


def segments(page: Page) -> tuple[Segment, ...]:
    """The page cut into segments, in order and without gaps."""
    starts = _starts(page)
    edges = [*starts, len(page.lines)]
    found = [Segment(0, edges[0], _plain_title(page, edges[0]))] if edges[0] else []
    found += [Segment(start, following, start) for start, following in pairwise(edges)]
    return tuple(found)


def _starts(page: Page) -> list[int]:
    """Where a title stands twice, or once, with a publisher and an age below it."""
    starts: list[int] = []
    for index, line in enumerate(page.lines):
        again = bool(starts) and page.text(starts[-1]) == line.text
        if not again and _is_titled(page, index) and _has_header(page, index):
            starts.append(index)
    return starts


def _is_titled(page: Page, index: int) -> bool:
    text = page.text(index)
    return (
        len(text) <= _LONGEST_TITLE
        and page.markers[index] is None
        and page.ages[index] is None
        and bulleted(text) is None
        and word_count(text) >= _FEWEST_TITLE_WORDS
        and not page.names_publisher(text)
    )


def _has_header(page: Page, index: int) -> bool:
    title = page.text(index)
    copies = 1
    while copies < _MOST_COPIES and index + copies < len(page.lines):
        if page.text(index + copies) != title:
            break
        copies += 1
    below = range(index + copies, min(index + copies + _HEADER_LINES, len(page.lines)))
    named = False
    for at in below:
        if page.paragraphs[at]:
            break
        age = page.ages[at]
        if age is not None:
            named = named or (age.name is not None and page.names_publisher(age.name))
            return named or copies > 1
        named = named or page.names_publisher(bulleted(page.text(at)) or page.text(at))
        if not named and copies == 1:
            break
    return named and copies > 1


def _plain_title(page: Page, last: int) -> int | None:
    """The heading above the first paragraph whose words come back most in the paragraphs.

    Menus and section names stand there as well, and sub-headings below the title; the title
    says most of what the article does.
    """
    paragraphs = [
        index
        for index in range(last)
        if page.paragraphs[index] and not _is_doubled(page, index, last)
    ]
    if not paragraphs:
        return None
    said = _said(page, paragraphs)
    above = [index for index in range(paragraphs[0]) if _may_be_title(page, index)]
    if above:
        return max(
            above,
            key=lambda index: (
                len(said.intersection(words(page.text(index)))),
                word_count(page.text(index)),
                -index,
            ),
        )
    opening = page.text(paragraphs[0])
    plain = len(opening) <= _LONGEST_PLAIN_TITLE and not opening.endswith((".", ":", "。"))
    return paragraphs[0] if plain and len(paragraphs) > 1 else None


def _is_doubled(page: Page, index: int, last: int) -> bool:
    """Whether the line is a title that stands twice; a caption's copy has a credit more."""
    text = page.text(index)
    near = (index - 1, index + 1)
    return any(0 <= at < last and page.text(at) == text for at in near)


def _may_be_title(page: Page, index: int) -> bool:
    return _is_titled(page, index) or (
        page.markers[index] is None
        and page.ages[index] is None
        and len(page.text(index)) >= _SHORTEST_TITLE
    )


def _said(page: Page, paragraphs: Sequence[int]) -> frozenset[str]:
    return frozenset(
        word
        for index in paragraphs[:_COMPARED_PARAGRAPHS]
        for word in words(page.text(index))
        if len(word) >= _TELLING_WORD or not word.isascii()
    )
