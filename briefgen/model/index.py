"""The corpus: all sources with their evidence, as the briefings ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefgen.model.date import PartialDate
from briefgen.model.evidence import Evidence
from briefgen.model.name import Name
from briefgen.model.source import Source
from briefgen.model.span import Span

PassageId = tuple[str, int]
"""A source's id and a passage's number."""


class DifferenceKind(StrEnum):
    """How accounts differ, or why their agreement counts once, as far as a rule can tell."""

    DENIAL = "one does not accept what the other says"
    FIGURE = "they give different figures"
    READOUT = "each is told by a party to it"
    UPDATE = "the later gives the higher figure"
    DATE = "they give different days"
    WORDING = "they give one speaker's words differently"
    FORECAST = "one was written before the other"
    ORIGIN = "they agree, on the word of one origin"


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One account: `words` of a sentence of a source."""

    source: str
    passage: int
    words: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class FoundDifference:
    """Accounts that a rule found to differ, in order; `basis` says what it saw."""

    kind: DifferenceKind
    sides: tuple[Side, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """Sentences of at least two sources that tell of one event of a day."""

    day: PartialDate
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Read-only mappings, each in the order of its keys.

    `copies` leads from a passage to the one that stands for it: the first, by publication date
    and id, of those that say the same in nearly the same words. `replaced` leads from a source
    to the next version of its article. `broken` and
    `broken_topics` are the ids of sources and topics with errors of their own: what points at
    them is not judged, nor are unknown names
    unless `names_whole` says that none was left out. `differences` are accounts that rules found
    to differ, `events` those that tell of the same.
    """

    sources: Mapping[str, Source]
    evidence: Mapping[str, Evidence]
    names: Mapping[str, Name]
    copies: Mapping[PassageId, PassageId]
    replaced: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[str, ...] = ()
    broken_topics: tuple[str, ...] = ()
    names_whole: bool = True
    differences: tuple[FoundDifference, ...] = ()
    events: tuple[ToldEvent, ...] = ()

    def newest(self, source: str) -> str:
        """The last version of the source's article: itself unless another replaces it."""
        while source in self.replaced:
            source = self.replaced[source]
        return source
