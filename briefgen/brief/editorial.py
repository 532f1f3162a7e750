"""The editor's text of a topic with its citations found: key points, and sections of judgement."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.brief.fairness import fairness, reporters_words
from briefgen.brief.likelihood import mixed, off_scale
from briefgen.brief.numbering import Numbering
from briefgen.brief.quote import quote
from briefgen.brief.versions import outdated
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.model import (
    Block,
    BlockQuote,
    Break,
    Citation,
    EditorSection,
    Emphasis,
    Heading,
    Index,
    KeyPoint,
    Link,
    List,
    ListEntry,
    Location,
    Prose,
    ProseParagraph,
    ProseSection,
    QuoteCitation,
    Quoted,
    Run,
    Text,
    Topic,
)
from briefgen.text.fold import find_all
from briefgen.text.plain import pointers
from briefgen.text.slug import slug, unique

_QUOTATION = re.compile(r"“([^“”]+)”")
_SAID = re.compile(
    r"\b(?:said|says|called|calls|told|wrote|added|announced|declared|spoke of|speaks of)\b"
    r"[^.;]{0,60}\Z"
)


@dataclass(frozen=True, slots=True)
class Editorial:
    """What the editor wrote; a section without a title is the lead.

    `quoted` leads from a citation's anchor to its words.
    """

    key_points: tuple[KeyPoint, ...]
    sections: tuple[EditorSection, ...]
    quoted: dict[str, Quoted]


class EditorialText:
    """Resolves the citations of one topic's prose, numbering them in reading order."""

    def __init__(self, topic: Topic, index: Index, numbering: Numbering) -> None:
        self._topic = topic
        self._index = index
        self._numbering = numbering
        self._quoted: dict[str, Quoted] = {}
        self._found: list[Diagnostic] = []
        self._unresolved = 0

    def resolve(self, prose: Prose) -> tuple[Editorial, Diagnostics]:
        """The lead, then the key points, then the rest: the order in which a page shows them."""
        sections = [EditorSection("", "", self._blocks(prose.lead, "introduction"))]
        listed = [section for section in prose.sections if section.is_key_points]
        self._check_plain(listed)
        key_points = self._key_points(tuple(block for part in listed for block in part.blocks))
        anchors: set[str] = set()
        for number, section in enumerate(prose.sections, start=1):
            if not section.is_key_points:
                blocks = self._blocks(section.blocks, section.title)
                anchor = unique(f"editor-{slug(section.title) or number}", anchors)
                sections.append(EditorSection(section.title, anchor, blocks))
        if not key_points:
            hint = 'write `## Key points` and a list, each entry with `[@id "words"]`'
            self._report("BG311", f"topic `{self._topic.slug}` has no key points", None, hint)
        shown = tuple(section for section in sections if section.blocks)
        return Editorial(key_points, shown, self._quoted), tuple(self._found)

    def _key_points(self, blocks: tuple[Block, ...]) -> tuple[KeyPoint, ...]:
        entries = [entry for block in blocks if isinstance(block, List) for entry in block.entries]
        points = [self._key_point(number, entry) for number, entry in enumerate(entries, start=1)]
        seen: set[str] = set()
        for point, entry in zip(points, entries, strict=True):
            if point.id in seen:
                hint = "give each key point an id of its own"
                self._report("BG205", f"two key points have the id `{point.id}`", entry, hint)
            seen.add(point.id)
        return tuple(points)

    def _check_plain(self, sections: list[ProseSection]) -> None:
        """Whatever would not be shown under *Key points* is an error."""
        hint = "write one list there, its entries in plain paragraphs"
        for section in sections:
            if any(not isinstance(block, List) for block in section.blocks):
                message = "text beside the list of key points"
                self._found.append(Diagnostic("BG312", message, section.location, hint))
            for block in section.blocks:
                for entry in block.entries if isinstance(block, List) else ():
                    if any(not isinstance(inner, ProseParagraph) for inner in entry.blocks):
                        self._report("BG312", "key point is more than paragraphs", entry, hint)

    def _key_point(self, number: int, entry: ListEntry) -> KeyPoint:
        unresolved = self._unresolved
        written = _runs_of(entry)
        self._found.extend(outdated(pointers(written), self._index))
        runs = self._runs(written, f"key point {number}")
        citations = tuple(_citations(runs))
        whole = unresolved == self._unresolved
        if not citations and whole:
            hint = 'add `[@id "words"]` at its end'
            self._report("BG310", f"key point {number} has no citation", entry, hint)
        if entry.id is not None and not entry.id.startswith("kp-"):
            hint = f"write `{{#kp-{entry.id}}}`"
            self._report("BG307", f"id of a key point not understood: `{entry.id}`", entry, hint)
        sides = {c.number for c in citations if c.anchor in self._quoted}
        if whole:
            self._check_quotations(number, runs, entry)
            self._check_speakers(number, runs, entry)
        self._check_likelihood(f"key point {number}", _plain(runs), entry.location)
        if entry.disputed and len(sides) < 2 and whole:  # noqa: PLR2004 - a dispute has two sides
            hint = "cite the words of both sides"
            self._report("BG504", f"disputed key point {number} shows one side", entry, hint)
        return KeyPoint(number, entry.id or f"kp-{number}", runs, citations, entry.disputed)

    def _check_quotations(self, number: int, runs: tuple[Run, ...], entry: ListEntry) -> None:
        """What a key point puts between “ and ” must stand in a source that it cites."""
        cited = {
            self._quoted[c.anchor].source for c in _citations(runs) if c.anchor in self._quoted
        }
        texts = [
            passage.text
            for source in (self._index.sources[id_] for id_ in sorted(cited))
            for passage in source.passages
            if source.shows(passage)
        ]
        for words in _QUOTATION.findall(_plain(runs)):
            if not any(find_all(words, text) for text in texts):
                hint = "quote what stands there, cite its source, or take the marks off"
                message = f"key point {number} quotes words that its sources do not hold: “{words}”"
                self._report("BG314", message, entry, hint)

    def _check_speakers(self, number: int, runs: tuple[Run, ...], entry: ListEntry) -> None:
        """Words that somebody is made to say must be between marks in the source too."""
        quotes = [self._quoted[c.anchor] for c in _citations(runs) if c.anchor in self._quoted]
        text = _plain(runs)
        for match in _QUOTATION.finditer(text):
            is_said = _SAID.search(text[: match.start()]) is not None
            if is_said and reporters_words(match[1], quotes, self._index):
                hint = "take the marks off, or quote words that are quoted there"
                message = f"key point {number} quotes a reporter's words as said: “{match[1]}”"
                self._warn("BG327", message, entry.location, hint)

    def _check_likelihood(self, label: str, text: str, location: Location) -> None:
        for likelihood, confidence in mixed(text):
            message = f"{label} has “{likelihood}” and “{confidence}” in one sentence"
            self._warn("BG325", message, location, "say each in a sentence of its own")
        for term, nearest_term in off_scale(text):
            hint = f"the scale has: {nearest_term}"
            self._warn("BG326", f"{label} says “{term}”", location, hint)

    def _warn(self, code: str, message: str, location: Location, hint: str) -> None:
        self._found.append(Diagnostic(code, message, location, hint, Severity.WARNING))

    def _blocks(self, blocks: tuple[Block, ...], label: str) -> tuple[Block, ...]:
        return tuple(self._block(block, label) for block in blocks)

    def _block(self, block: Block, label: str) -> Block:
        match block:
            case ProseParagraph(runs) | Heading(_, runs):
                self._found.extend(outdated(pointers(runs), self._index))
                return replace(block, runs=self._runs(runs, label))
            case BlockQuote(blocks):
                return BlockQuote(self._blocks(blocks, label))
            case List(entries):
                cited = (replace(e, blocks=self._blocks(e.blocks, label)) for e in entries)
                return replace(block, entries=tuple(cited))
            case _:
                return block

    def _runs(self, runs: tuple[Run, ...], label: str) -> tuple[Run, ...]:
        return tuple(cited for run in runs for cited in self._run(run, label))

    def _run(self, run: Run, label: str) -> Iterator[Run]:
        match run:
            case QuoteCitation():
                yield from self._citation(run, label)
            case Emphasis(runs) | Link(_, runs):
                yield replace(run, runs=self._runs(runs, label))
            case _:
                yield run

    def _citation(self, run: QuoteCitation, label: str) -> Iterator[Citation]:
        pointer = run.pointer
        if not pointer.source:
            self._unresolved += 1
            return
        if not pointer.words and pointer.source in self._index.sources:
            yield self._numbering.whole(pointer.source, label)
            return
        quoted = quote(pointer, self._index)
        if isinstance(quoted, Quoted):
            self._found.extend(fairness(quoted, pointer, self._index))
            citation = self._numbering.quote(quoted, label)
            self._quoted[citation.anchor] = quoted
            yield citation
            return
        self._unresolved += 1
        if quoted is not None:
            self._found.append(quoted)

    def _report(self, code: str, message: str, entry: ListEntry | None, hint: str) -> None:
        location = entry.location if entry else Location(self._topic.location.file, 1)
        self._found.append(Diagnostic(code, message, location, hint))


def _plain(runs: tuple[Run, ...]) -> str:
    words = ""
    for run in runs:
        match run:
            case Text(text):
                words += text
            case Emphasis(inner) | Link(_, inner):
                words += _plain(inner)
            case _:
                pass
    return words


def _runs_of(entry: ListEntry) -> tuple[Run, ...]:
    runs: list[Run] = []
    for block in entry.blocks:
        if isinstance(block, ProseParagraph):
            runs.extend([Break()] if runs else [])
            runs.extend(block.runs)
    return tuple(runs)


def _citations(runs: tuple[Run, ...]) -> Iterator[Citation]:
    for run in runs:
        match run:
            case Citation():
                yield run
            case Emphasis(inner) | Link(_, inner):
                yield from _citations(inner)
            case _:
                pass
