"""Chooses the excerpts of a topic: central, new against the others, of several sources."""

import math
from collections import Counter
from dataclasses import dataclass

from briefgen.brief.allowance import Allowance
from briefgen.brief.rank import Candidate, candidates, reasons
from briefgen.brief.ranking import RankedSection, Scored, ranked_sections
from briefgen.brief.select import Selection
from briefgen.model import Index, Quoted

SAME = 0.55
_REPETITION_COST = 0.7


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate that was taken, and why, in words."""

    candidate: Candidate
    basis: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The excerpts of one section, in the order of their worth, and pinned ones first."""

    title: str
    chosen: tuple[Chosen, ...]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        return tuple(chosen.candidate for chosen in self.chosen)


@dataclass(frozen=True, slots=True)
class Guidance:
    """Words that the editor wants among the excerpts, and words that are to stay out."""

    pinned: tuple[Quoted, ...] = ()
    excluded: tuple[Quoted, ...] = ()


def choose(
    selection: Selection, index: Index, allowance: Allowance, guidance: Guidance
) -> tuple[Choice, ...]:
    """At most `allowance.per_section` excerpts for each section, none in two of them.

    Maximal marginal relevance (Carbonell and Goldstein 1998), with at most a fair share for each
    source; ties fall to the earlier source and place.
    """
    found = tuple(
        candidate
        for candidate in candidates(selection.passages, index)
        if not any(candidate.touches(quoted) for quoted in guidance.excluded)
    )
    sections = ranked_sections(found, selection, index)
    most = allowance.per_section
    chooser = _Chooser(allowance, _fair_share(len(sections) * most, sections), guidance.pinned)
    choices = []
    for section in sections:
        taken = chooser.choose(section.scored, most)
        chosen = (Chosen(one, _basis(one, section, index, guidance)) for one in taken)
        choices.append(Choice(section.title, tuple(chosen)))
    return tuple(choices)


def _basis(candidate: Candidate, section: RankedSection, index: Index, guidance: Guidance) -> str:
    if any(candidate.holds(quoted) for quoted in guidance.pinned):
        return "pinned by an editor"
    rank, value = section.rank(candidate)
    found = "; ".join(reasons(candidate, section.asked, index)) or "nothing better"
    return f"number {rank} of {len(section.scored)} by score ({value:.1f}): {found}"


def _fair_share(wanted: int, sections: tuple[RankedSection, ...]) -> int:
    sources = {candidate.source for section in sections for _, candidate in section.scored}
    return max(2, math.ceil(1.5 * wanted / max(len(sources), 1)))


class _Chooser:
    """Takes the best candidate again and again, over all sections of a topic."""

    def __init__(self, allowance: Allowance, share: int, pinned: tuple[Quoted, ...]) -> None:
        self._allowance = allowance
        self._share = share
        self._pinned = pinned
        self._chosen: list[Candidate] = []
        self._per_source: Counter[str] = Counter()

    def choose(self, scored: Scored, most: int) -> tuple[Candidate, ...]:
        chosen: list[Candidate] = []
        open_to_choice = list(scored)
        best = open_to_choice[0][0] if open_to_choice else 0.0
        while open_to_choice and len(chosen) < most:
            worths = [
                (self._worth(value, candidate, best), at)
                for at, (value, candidate) in enumerate(open_to_choice)
            ]
            _, at = max(worths, key=lambda pair: (pair[0], -pair[1]))
            _, candidate = open_to_choice.pop(at)
            if self._may_take(candidate):
                self._take(candidate)
                chosen.append(candidate)
        return tuple(chosen)

    def _worth(self, value: float, candidate: Candidate, best: float) -> float:
        if any(candidate.holds(quoted) for quoted in self._pinned):
            return math.inf
        likeness = max((alike(candidate, other) for other in self._chosen), default=0.0)
        return value - _REPETITION_COST * best * likeness

    def _may_take(self, candidate: Candidate) -> bool:
        if self._per_source[candidate.source] >= self._share:
            return False
        for other in self._chosen:
            same_source = other.source == candidate.source
            if same_source and other.span.overlaps(candidate.span):
                return False
            if alike(candidate, other) >= SAME:
                return False
        return self._allowance.take(candidate.source, candidate.span)

    def _take(self, candidate: Candidate) -> None:
        self._chosen.append(candidate)
        self._per_source[candidate.source] += 1


def alike(one: Candidate, other: Candidate) -> float:
    """How much of the shorter one's words the other has; function words weigh little anyway."""
    left, right = set(one.tokens), set(other.tokens)
    return len(left & right) / max(min(len(left), len(right)), 1)
