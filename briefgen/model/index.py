"""The corpus: all sources with their evidence, as the briefings ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.evidence import Evidence
from briefgen.model.name import Name
from briefgen.model.source import Source

PassageId = tuple[str, int]
"""A source's id and a passage's number."""


@dataclass(frozen=True, slots=True)
class Index:
    """Read-only mappings, each in the order of its keys.

    `copies` leads from a passage to the one that stands for it: the first, by publication date
    and id, of those that say the same in nearly the same words. `replaced` leads from a source
    to the next version of its article. `broken` and
    `broken_topics` are the ids of sources and topics with errors of their own: what points at
    them is not judged, nor are unknown names
    unless `names_whole` says that none was left out.
    """

    sources: Mapping[str, Source]
    evidence: Mapping[str, Evidence]
    names: Mapping[str, Name]
    copies: Mapping[PassageId, PassageId]
    replaced: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[str, ...] = ()
    broken_topics: tuple[str, ...] = ()
    names_whole: bool = True

    def newest(self, source: str) -> str:
        """The last version of the source's article: itself unless another replaces it."""
        while source in self.replaced:
            source = self.replaced[source]
        return source
