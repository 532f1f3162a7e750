"""The tree of a page, as flat rows in document order."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.verify.nesting import misplaced, text_misplaced
from briefgen.verify.tokens import VOID, End, Start, Text, tokens
from briefgen.verify.values import Kind, Problem, shown

_DROP_FIRST_NEWLINE = frozenset({"pre", "textarea"})


class Element(NamedTuple):
    """An element. `row` is its place in document order, `parent` that of its parent or -1.

    Its descendants are the rows from `row + 1` up to `end`, its text the pieces from
    `text_start` up to `text_end`. `offset` is where its start tag begins in the page.
    """

    row: int
    parent: int
    end: int
    name: str
    attributes: Mapping[str, str]
    offset: int
    text_start: int
    text_end: int

    def has_class(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


@dataclass(frozen=True, slots=True)
class Tree:
    """A page: its elements in document order, and what was wrong with its markup."""

    elements: tuple[Element, ...]
    pieces: tuple[str, ...]
    problems: tuple[Problem, ...]

    def text(self, element: Element) -> str:
        """The element's `textContent`."""
        return "".join(self.pieces[element.text_start : element.text_end])

    def inside(self, element: Element) -> tuple[Element, ...]:
        """The descendants in document order."""
        return self.elements[element.row + 1 : element.end]

    def around(self, element: Element) -> Iterator[Element]:
        """The ancestors, innermost first."""
        while element.parent >= 0:
            element = self.elements[element.parent]
            yield element


def parse(source: str) -> Tree:
    """The tree of a page whose line ends are line feeds; never fails, but says what is wrong."""
    builder = _Builder()
    for token in tokens(source):
        match token:
            case Text():
                builder.text(token)
            case Start():
                builder.start(token)
            case End():
                builder.end(token)
            case Problem():
                builder.problems.append(token)
    builder.close_down_to(1, len(source))
    return Tree(tuple(builder.elements), tuple(builder.pieces), tuple(builder.problems))


def with_line_feeds(text: str) -> str:
    """The text as parsers of HTML and CSS see it: every line end a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Lines:
    """Turns offsets of a text into lines and columns, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class _Builder:
    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.pieces: list[str] = []
        self.problems: list[Problem] = []
        self._names = ["#document"]
        self._open = [-1]
        self._newline_drops = False

    def text(self, token: Text) -> None:
        text = token.text
        if self._newline_drops and text.startswith("\n"):
            text = text[1:]
        self._newline_drops = False
        if text_misplaced(text, self._names[-1]):
            self._misnested(token.offset, f"text directly inside {shown(self._names[-1])}")
        self.pieces.append(text)

    def start(self, token: Start) -> None:
        name = token.name
        if complaint := misplaced(name, self._names):
            self._misnested(token.offset, complaint)
        row, piece = len(self.elements), len(self.pieces)
        self.elements.append(
            Element(
                row, self._open[-1], row + 1, name, token.attributes, token.offset, piece, piece
            )
        )
        self._newline_drops = name in _DROP_FIRST_NEWLINE
        if name in VOID:
            return
        in_svg = name == "svg" or "svg" in self._names
        if token.closed and in_svg:
            return
        if token.closed:
            self._misnested(token.offset, f"`/>` does not close {shown(name)}")
        self._names.append(name)
        self._open.append(row)

    def end(self, token: End) -> None:
        self._newline_drops = False
        if token.name not in self._names:
            self._misnested(token.offset, f"the end tag of {shown(token.name)} closes nothing")
            return
        depth = len(self._names) - 1 - self._names[::-1].index(token.name)
        self.close_down_to(depth + 1, token.offset)
        self._close()

    def close_down_to(self, depth: int, offset: int) -> None:
        """Close what is still open from `depth` on; each of these lacks its end tag."""
        while len(self._names) > depth:
            element = self.elements[self._open[-1]]
            self._misnested(
                min(element.offset, offset), f"{shown(element.name)} is not closed where it should"
            )
            self._close()

    def _close(self) -> None:
        self._names.pop()
        row = self._open.pop()
        self.elements[row] = self.elements[row]._replace(
            end=len(self.elements), text_end=len(self.pieces)
        )

    def _misnested(self, offset: int, message: str) -> None:
        self.problems.append(Problem(offset, Kind.MARKUP_MISNESTED, message))
