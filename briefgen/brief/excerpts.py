"""Chooses the excerpts of a topic: central, new against the others, of several sources."""

import math
from collections import Counter
from dataclasses import dataclass

from briefgen.brief.allowance import Allowance
from briefgen.brief.rank import Candidate, candidates, question, score, statistics
from briefgen.brief.select import Selection, matches, names_of_passages
from briefgen.model import Index, Match, PassageId, Quoted, SectionPlan

_SAME = 0.55
_REPETITION_COST = 0.7


@dataclass(frozen=True, slots=True)
class Choice:
    """The excerpts of one section, in the order of their worth, and pinned ones first."""

    title: str
    candidates: tuple[Candidate, ...]


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
    plans = selection.topic.sections or (SectionPlan("Excerpts", Match()),)
    ranked = _ranked(found, plans, selection, index)
    most = allowance.per_section
    chooser = _Chooser(allowance, _fair_share(len(plans) * most, ranked), guidance.pinned)
    return tuple(
        Choice(plan.title, chooser.choose(ranked[at], most)) for at, plan in enumerate(plans)
    )


_Scored = list[tuple[float, Candidate]]


def _ranked(
    found: tuple[Candidate, ...],
    plans: tuple[SectionPlan, ...],
    selection: Selection,
    index: Index,
) -> list[_Scored]:
    """For each section its candidates, best first; each stands only where it scores best."""
    statistic = statistics(found)
    questions = [question(selection.topic.match, plan.match, plan.match) for plan in plans]
    taken = [_taken(plan.match, selection.passages, index) for plan in plans]
    ranked: list[_Scored] = [[] for _ in plans]
    for candidate in found:
        scores = [
            (score(candidate, asked, statistic), -at)
            for at, asked in enumerate(questions)
            if (candidate.source, candidate.passage) in taken[at]
        ]
        if scores:
            best, at = max(scores)
            ranked[-at].append((best, candidate))
    for scored in ranked:
        scored.sort(key=lambda pair: (-pair[0], pair[1].order))
    return ranked


def _taken(match: Match, passages: tuple[PassageId, ...], index: Index) -> frozenset[PassageId]:
    taken = set()
    for source_id, number in passages:
        named = names_of_passages(index.evidence[source_id]).get(number, ())
        if matches(match, named, index.sources[source_id].passage(number).text):
            taken.add((source_id, number))
    return frozenset(taken)


def _fair_share(wanted: int, ranked: list[_Scored]) -> int:
    sources = {candidate.source for scored in ranked for _, candidate in scored}
    return max(2, math.ceil(1.5 * wanted / max(len(sources), 1)))


class _Chooser:
    """Takes the best candidate again and again, over all sections of a topic."""

    def __init__(self, allowance: Allowance, share: int, pinned: tuple[Quoted, ...]) -> None:
        self._allowance = allowance
        self._share = share
        self._pinned = pinned
        self._chosen: list[Candidate] = []
        self._per_source: Counter[str] = Counter()

    def choose(self, scored: _Scored, most: int) -> tuple[Candidate, ...]:
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
        alike = max((_alike(candidate, other) for other in self._chosen), default=0.0)
        return value - _REPETITION_COST * best * alike

    def _may_take(self, candidate: Candidate) -> bool:
        if self._per_source[candidate.source] >= self._share:
            return False
        for other in self._chosen:
            same_source = other.source == candidate.source
            if same_source and other.span.overlaps(candidate.span):
                return False
            if _alike(candidate, other) >= _SAME:
                return False
        return self._allowance.take(candidate.source, candidate.span)

    def _take(self, candidate: Candidate) -> None:
        self._chosen.append(candidate)
        self._per_source[candidate.source] += 1


def _alike(one: Candidate, other: Candidate) -> float:
    """How much of the shorter one's words the other has; function words weigh little anyway."""
    left, right = set(one.tokens), set(other.tokens)
    return len(left & right) / max(min(len(left), len(right)), 1)
