"""Citations of a topic page, and the words that their numbers lead to."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model import Briefing, Citation, Source
from briefgen.render.views.captured import CapturedRun, run


@dataclass(frozen=True, slots=True)
class CitationView:
    """A numbered link to a reference; `proof` is the first run of words it quotes."""

    number: int
    anchor: str
    proof: CapturedRun | None = None


@dataclass(frozen=True, slots=True)
class Citations:
    """The citations of one briefing."""

    briefing: Briefing
    proofs: tuple[CapturedRun | None, ...]

    def view(self, citation: Citation) -> CitationView:
        proof = self.proofs[citation.number - 1]
        return CitationView(citation.number, citation.anchor, proof)


def citations(briefing: Briefing, sources: Mapping[str, Source]) -> Citations:
    proofs: list[CapturedRun | None] = []
    for reference in briefing.references:
        quoted = reference.quoted
        if quoted is None:
            proofs.append(None)
            continue
        source = sources[reference.source]
        proofs.append(run(source, source.passage(quoted.passage), quoted.words[0]))
    return Citations(briefing, tuple(proofs))
