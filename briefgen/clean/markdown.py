"""Captures in Markdown: their lines as a reader sees them, and the marks around.

Nothing is rendered. A mark at the edge of a line is left out by the line's span, one inside a
passage stays in it; what is read of a line, such as a label or a title, is read without its marks.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from briefgen.clean.flattened import LONGEST_LINE
from briefgen.clean.kinds import DropKind
from briefgen.clean.lines import Line, is_prose
from briefgen.model import Dropped, Span

_ENDINGS = (".md", ".markdown")
FENCE = "---"
MOST_FIELDS = 100
_QUOTED = re.compile(r"(?:>\s?)+")
_HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<words>\S.*?)(?:\s+#+)?$")
_WRAPS = ("***", "___", "**", "__", "*", "_")
_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<words>[^\[\]]*)\](?:\([^()\s]*(?:\([^()]*\))?[^()\s]*(?:\s+\"[^\"]*\")?\)"
    r"|\[[^\[\]]*\])"
)
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,20}\]")
_EMPHASIS = re.compile(
    r"(?<![\w*_\\])(?P<mark>\*{1,3}|_{1,3}|`)(?=[^\s*_`])(?P<words>[^*`\n]{1,300}?)(?<=[^\s*_\\])(?P=mark)"
    r"(?![\w*])|\*\*(?=\S)(?P<bold>[^*\n]{1,300}?)(?<=\S)\*\*"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_APART = re.compile(
    r"```.*|~~~.*|<!--.*-->|\[[^\[\]]+\]:\s*\S.*|\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?"
)
_UNDERLINES = {"=": 1, "-": 2}
_BESIDE_LINKS = frozenset(" \t|•·-–—*+/,>»")


@dataclass(frozen=True, slots=True)
class MarkdownLines:
    """Lines of Markdown without their marks; `levels` are those of the headings, by index.

    `dropped` are the marks at the edges of the lines, and the lines that are nothing but marks.
    """

    lines: tuple[Line, ...]
    levels: Mapping[int, int] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()


def is_markdown(file: str) -> bool:
    return file.casefold().endswith(_ENDINGS)


def markdown_lines(text: str, lines: Sequence[Line]) -> MarkdownLines:
    """The lines that are read, with the words that a reader sees and the span of these."""
    begin = _front_matter_lines(lines)
    kept: list[Line] = []
    levels: dict[int, int] = {}
    dropped = [Dropped(Span(line.start, line.end), DropKind.MARKUP) for line in lines[:begin]]
    for line, following in pairwise([*lines[begin:], None]):
        if line is None:
            continue
        if kind := _apart(line.text):
            dropped.append(Dropped(Span(line.start, line.end), kind))
            continue
        cut, level = _without_edges(line)
        if not level and following is not None and not is_prose(cut.text):
            level = _underlined(line, following)
        if level:
            levels[len(kept)] = level
        edges = (_marks(text, line.start, cut.start), _marks(text, cut.end, line.end))
        dropped += [Dropped(edge, DropKind.MARKUP) for edge in edges if edge]
        short = len(cut.text) <= LONGEST_LINE
        kept.append(replace(cut, text=(shown(cut.text) or cut.text) if short else cut.text))
    return MarkdownLines(tuple(kept), levels, tuple(dropped))


def shown(text: str) -> str:
    """The words of a line without the marks of links, pictures, notes and emphasis."""
    text = _LINK.sub(lambda match: "" if match["picture"] else match["words"], text)
    text = _NOTE.sub("", text)
    for _ in range(2):
        text = _EMPHASIS.sub(lambda match: match["words"] or match["bold"], text)
    return " ".join(_ESCAPED.sub(r"\1", text).split())


def _front_matter_lines(lines: Sequence[Line]) -> int:
    """How many lines the front matter has, its fences included."""
    if not lines or lines[0].number != 1 or lines[0].text != FENCE:
        return 0
    ends = (at for at, line in enumerate(lines[: MOST_FIELDS + 2]) if at and line.text == FENCE)
    return next(ends, -1) + 1


def _apart(text: str) -> DropKind | None:
    """Whether the line is marks alone, a picture, or nothing but links."""
    if _APART.fullmatch(text):
        return DropKind.MARKUP
    links = list(_LINK.finditer(text))
    if links and not _BESIDE_LINKS.issuperset(_LINK.sub("", text)):
        return None
    if not links:
        return None
    pictures = all(match["picture"] for match in links)
    return DropKind.MARKUP if pictures else DropKind.RELATED_LINKS


def _without_edges(line: Line) -> tuple[Line, int]:
    """The line without what stands around its words, and its level if it is a heading."""
    text, start, level = line.text, line.start, 0
    if match := _QUOTED.match(text):
        start, text = start + match.end(), text[match.end() :]
    if match := _HEADING.fullmatch(text):
        level = len(match["level"])
        start, text = start + match.start("words"), match["words"]
    for mark in _WRAPS:
        inner = text[len(mark) : -len(mark)]
        wrapped = text.startswith(mark) and text.endswith(mark) and len(text) > 2 * len(mark)
        if wrapped and mark[0] not in inner and inner == inner.strip():
            start, text = start + len(mark), inner
            break
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        return line, 0
    return replace(line, start=start + lead, end=start + lead + len(text), text=text), level


def _underlined(line: Line, following: Line) -> int:
    marks = set(following.text)
    if following.number != line.number + 1 or len(marks) != 1 or len(following.text) < len(FENCE):
        return 0
    return _UNDERLINES.get(marks.pop(), 0)


def _marks(text: str, start: int, end: int) -> Span | None:
    """Where between the offsets something else than white space stands."""
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return Span(begin, begin + len(words.strip())) if words.strip() else None
