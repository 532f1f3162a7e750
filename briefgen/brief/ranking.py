"""The candidates of each section of a topic, best first."""

from collections import Counter
from dataclasses import dataclass

from briefgen.brief.rank import Candidate, question, score, statistics
from briefgen.brief.select import Selection, matches, names_of_passages
from briefgen.model import Index, Match, PassageId, SectionPlan

Scored = tuple[tuple[float, Candidate], ...]


@dataclass(frozen=True, slots=True)
class RankedSection:
    """A section with what it asks for and its candidates with their scores, best first."""

    title: str
    asked: Counter[str]
    scored: Scored

    def rank(self, candidate: Candidate) -> tuple[int, float]:
        """The place of a candidate, counted from 1, and its score."""
        return next(
            (rank, value)
            for rank, (value, other) in enumerate(self.scored, 1)
            if other == candidate
        )


def ranked_sections(
    found: tuple[Candidate, ...], selection: Selection, index: Index
) -> tuple[RankedSection, ...]:
    """The topic's sections with the candidates `found`; each stands only where it scores best."""
    plans = selection.topic.sections or (SectionPlan("Excerpts", Match()),)
    statistic = statistics(found)
    questions = [question(selection.topic.match, plan.match, plan.match) for plan in plans]
    taken = [_taken(plan.match, selection.passages, index) for plan in plans]
    ranked: list[list[tuple[float, Candidate]]] = [[] for _ in plans]
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
    return tuple(
        RankedSection(plan.title, asked, tuple(scored))
        for plan, asked, scored in zip(plans, questions, ranked, strict=True)
    )


def _taken(match: Match, passages: tuple[PassageId, ...], index: Index) -> frozenset[PassageId]:
    taken = set()
    for source_id, number in passages:
        named = names_of_passages(index.evidence[source_id]).get(number, ())
        if matches(match, named, index.sources[source_id].passage(number).text):
            taken.add((source_id, number))
    return frozenset(taken)
