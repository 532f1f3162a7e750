"""A briefing: what a topic page and its PDF are printed from."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from briefgen.model.citation import Citation
from briefgen.model.date import PartialDate
from briefgen.model.evidence import Statement
from briefgen.model.index import DifferenceKind, Side
from briefgen.model.period import Period
from briefgen.model.prose import Block, Run
from briefgen.model.span import Span
from briefgen.model.topic import Topic


@dataclass(frozen=True, slots=True)
class Quoted:
    """Cited words inside their sentence.

    `words` are the marked spans, `sentence` covers them all; `statements` are those whose
    content the words touch.
    """

    source: str
    passage: int
    words: tuple[Span, ...]
    sentence: Span
    statements: tuple[Statement, ...] = ()

    def __post_init__(self) -> None:
        if not self.words or not all(self.sentence.covers(span) for span in self.words):
            msg = f"{self.source}: cited words outside their sentence"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Verbatim text shown, whole sentences; `id` is unique on the page and survives rebuilds.

    `basis` says why it was chosen.
    """

    id: str
    source: str
    passage: int
    span: Span
    citation: Citation
    statements: tuple[Statement, ...] = ()
    basis: str = ""


@dataclass(frozen=True, slots=True)
class ExcerptSection:
    title: str
    anchor: str
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """An editor's sentence with its citations, numbered from 1."""

    number: int
    id: str
    runs: tuple[Run, ...]
    citations: tuple[Citation, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class EditorSection:
    """The editor's judgement, such as *What we do not know*."""

    title: str
    anchor: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CitedStatement:
    """A row of *Who said what*."""

    source: str
    statement: Statement
    citation: Citation


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the timeline: a sentence with a date.

    `words` are those that give the date; `basis` says how it was reached. `also` are other
    articles that tell of the same.
    """

    date: Period
    basis: str
    source: str
    passage: int
    sentence: Span
    words: Span
    citation: Citation
    disputed: bool = False
    also: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """One side of a difference, in its source's own words."""

    quoted: Quoted
    citation: Citation


@dataclass(frozen=True, slots=True)
class Difference:
    """Accounts that differ, in the order of their dates; never a verdict.

    `key_point` is the number of the disputed key point they belong to. `kind` and `basis` are
    those of the rule that found it; without, an editor says so.
    """

    accounts: tuple[Account, ...]
    key_point: int | None
    note: str | None
    kind: DifferenceKind | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A place for which several origins speak, by their office; both by name."""

    place: str
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another topic, and why: the sources and the names that both share, most telling first."""

    topic: str
    title: str
    question: str
    sources: tuple[str, ...]
    names: tuple[str, ...]
    editor: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """Where a reference is used: an anchor of the page, words for it, and how it was found.

    `basis` is empty where an editor cites it.
    """

    anchor: str
    label: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """The entry a citation points to: an excerpt, cited words, or a source as a whole."""

    number: int
    source: str
    excerpt: str | None
    quoted: Quoted | None
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """One topic, composed. `sources` are cited; `matched` are all that the topic's match takes.

    `origins` names where the information comes from: agencies, offices, speakers, and the
    publishers of what nobody else is named for; `parties` are those of them that speak for one
    place. `revision` is 12 hex digits of the digest.
    """

    topic: Topic
    as_of: PartialDate | None
    key_points: tuple[KeyPoint, ...]
    editor_sections: tuple[EditorSection, ...]
    sections: tuple[ExcerptSection, ...]
    statements: tuple[CitedStatement, ...]
    timeline: tuple[Event, ...]
    differences: tuple[Difference, ...]
    related: tuple[Related, ...]
    references: tuple[Reference, ...]
    sources: tuple[str, ...]
    matched: tuple[str, ...]
    origins: tuple[str, ...]
    revision: str = ""
    parties: tuple[Party, ...] = ()

    def __post_init__(self) -> None:
        numbers = [reference.number for reference in self.references]
        if numbers != list(range(1, len(numbers) + 1)):
            msg = f"{self.topic.slug}: references are not numbered 1 to {len(numbers)}"
            raise ValueError(msg)
        if unused := [r.number for r in self.references if not r.uses]:
            msg = f"{self.topic.slug}: references {unused} are never used"
            raise ValueError(msg)
        ids = [excerpt.id for excerpt in self.excerpts]
        cited = [r.excerpt for r in self.references if r.excerpt]
        if len(set(ids)) != len(ids) or sorted(ids) != sorted(cited):
            msg = f"{self.topic.slug}: excerpts and their references do not match one to one"
            raise ValueError(msg)
        numbered = {r.excerpt: r.number for r in self.references}
        if wrong := [e.id for e in self.excerpts if e.citation.number != numbered[e.id]]:
            msg = f"{self.topic.slug}: excerpts {wrong} are not cited by their own references"
            raise ValueError(msg)
        seen = dict.fromkeys(citation.number for citation in _citations(self._shown()))
        if list(seen) != sorted(seen):
            msg = f"{self.topic.slug}: references are not numbered in reading order: {list(seen)}"
            raise ValueError(msg)

    def _shown(self) -> tuple[object, ...]:
        """The parts that hold citations, as a page shows them: a lead has no title."""
        lead = tuple(section for section in self.editor_sections if not section.title)
        rest = tuple(section for section in self.editor_sections if section.title)
        below = (self.sections, self.statements, self.timeline, self.differences)
        return (lead, self.key_points, rest, *below)

    @property
    def excerpts(self) -> tuple[Excerpt, ...]:
        return tuple(excerpt for section in self.sections for excerpt in section.excerpts)

    def reference(self, citation: Citation) -> Reference:
        return self.references[citation.number - 1]


def _citations(value: object) -> Iterator[Citation]:
    """All citations inside a frozen value, in the order of its fields."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _citations(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _citations(getattr(value, field.name))
