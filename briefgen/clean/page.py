"""A capture's lines, with what each says on its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.clean.entries import entries
from briefgen.clean.forwarded import Forwarded, forwarded
from briefgen.clean.kinds import DropKind
from briefgen.clean.label_lines import LabelLine, label_line
from briefgen.clean.labels import Age, age_label
from briefgen.clean.language import language
from briefgen.clean.lines import Line, is_prose, is_sentence
from briefgen.clean.markdown import MarkdownLines, markdown_lines
from briefgen.clean.person_names import people
from briefgen.clean.phrases import Marker, marker, patterns_in
from briefgen.clean.publishers import is_publisher
from briefgen.clean.self_named import papers_beside_dates, self_named
from briefgen.clean.turns import turns
from briefgen.clean.wrapped import paragraph_lines
from briefgen.model import Dropped

_BULLETS = "•·▪●"
_SHORTEST_NAME = 3
_LONGEST_NAME = 40
_SHORT_AGE = re.compile(r"\d{1,3}\s?(?:s|min|m|h|hr|d|w|mo|y)\W*")


@dataclass(frozen=True, slots=True)
class Page:
    """A capture's lines with what each says on its own; the tuples run side by side.

    `capture_text` is the text that the lines are cut from.
    `paragraphs` says which lines read as paragraphs of an article, and `sentences` which are a
    sentence, be it of one word. `names` are the publishers' names that the capture itself repeats
    in its furniture; `listed` are the lines of lists, `turns` those of a conversation, sentences
    all; `furniture` are lines that stand in other captures as well. `self_named` are publishers
    that the capture names twice and no list holds, each with the line that names it again. Of
    Markdown, `levels` are those of the headings, and `marks` what stands around the lines; these
    have the words that are shown. `forwarded` is the message that a letter sends on.
    `papers` are names before a date that are called as papers are, each with its line.
    """

    capture_text: str
    lines: tuple[Line, ...]
    markers: tuple[Marker | None, ...]
    ages: tuple[Age | None, ...]
    labels: tuple[LabelLine | None, ...]
    paragraphs: tuple[bool, ...]
    sentences: tuple[bool, ...]
    names: frozenset[str]
    listed: frozenset[int]
    turns: frozenset[int]
    furniture: frozenset[str]
    self_named: dict[str, str]
    levels: Mapping[int, int] = field(default_factory=dict)
    marks: tuple[Dropped, ...] = ()
    forwarded: Forwarded | None = None
    papers: Mapping[str, str] = field(default_factory=dict)

    def text(self, index: int) -> str:
        return self.lines[index].text

    def is_label(self, index: int) -> bool:
        """Whether the line is a label for certain, and not a few words and a date."""
        label = self.labels[index]
        return label is not None and (label.led or not label.loose)

    def names_publisher(self, name: str) -> bool:
        """Whether the name is a publisher's: it is listed, or the capture names it twice."""
        return is_publisher(name) or name in self.names


def page(
    capture_text: str, furniture: frozenset[str] = frozenset(), *, markdown: bool = False
) -> Page:
    marked = MarkdownLines(paragraph_lines(capture_text))
    if markdown:
        marked = markdown_lines(capture_text, marked.lines)
    lines = marked.lines
    patterns = patterns_in("\n".join([line.text for line in lines]))
    markers = tuple([marker(line.text, patterns) for line in lines])
    listed = entries(lines)
    names = frozenset(
        name
        for at, line in enumerate(lines)
        if len(line.text) <= _LONGEST_NAME and (name := bulleted(line.text)) is not None
        if at not in listed and not _SHORT_AGE.fullmatch(name)
    )
    notices = " ".join(line.text for line, known in zip(lines, markers, strict=True) if known)

    def known_name(name: str) -> bool:
        return (
            is_publisher(name) or name in names or (len(name) >= _SHORTEST_NAME and name in notices)
        )

    ages = tuple(age_label(line.text, known_name) for line in lines)
    noticed = frozenset(age.name for age in ages if age and age.name and known_name(age.name))
    prose = tuple(is_prose(line.text) and at not in marked.levels for at, line in enumerate(lines))
    spoken = language("\n".join(line.text for line, read in zip(lines, prose, strict=True) if read))
    labels = tuple(
        label_line(line.text, spoken) if age is None and _may_be_label(known) else None
        for line, known, age in zip(lines, markers, ages, strict=True)
    )
    labels = _with_people(lines, markers, labels)
    unknown = tuple(
        known is None and age is None and label is None
        for known, age, label in zip(markers, ages, labels, strict=True)
    )
    spoken_turns = turns(lines, unknown)
    texts = [line.text for line in lines]
    own = self_named(texts, labels)
    papers = papers_beside_dates(texts, labels)
    paragraphs = tuple(
        (read or at in spoken_turns) and plain
        for at, (read, plain) in enumerate(zip(prose, unknown, strict=True))
    )
    sentences = tuple(
        plain and (at in spoken_turns or is_sentence(line.text))
        for at, (line, plain) in enumerate(zip(lines, unknown, strict=True))
    )
    return Page(
        *(capture_text, lines, markers, ages, labels, paragraphs, sentences),
        *(names | noticed | own.keys() | papers.keys(), listed, spoken_turns, furniture, own),
        *(marked.levels, marked.dropped, forwarded(texts), papers),
    )


def _with_people(
    lines: Sequence[Line],
    markers: Sequence[Marker | None],
    labels: tuple[LabelLine | None, ...],
) -> tuple[LabelLine | None, ...]:
    """The labels, and as one more each line of several people's names right beside a date."""
    found = list(labels)
    for at, label in enumerate(labels):
        if label is None or not label.published or label.authors:
            continue
        for near in (at - 1, at + 1):
            free = 0 <= near < len(lines) and labels[near] is None and markers[near] is None
            if free and (names := people(lines[near].text)):
                found[near] = LabelLine(authors=names)
    return tuple(found)


def _may_be_label(known: Marker | None) -> bool:
    return known is None or known.kind is DropKind.BYLINE


def bulleted(text: str) -> str | None:
    """What stands after a bullet, or `None` without one."""
    return text[1:].strip() if text[0] in _BULLETS else None
