"""Good passages of a topic that are not shown: the next best, with scores and reasons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief.allowance import Allowance
from briefgen.brief.excerpts import SAME, alike
from briefgen.brief.find import citation_of
from briefgen.brief.rank import Candidate, candidates, reasons
from briefgen.brief.ranking import RankedSection, ranked_sections
from briefgen.brief.select import Selection
from briefgen.model import Briefing, Index, Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A run of whole sentences that could be an excerpt of a section.

    `basis` says what its score is made of, `hindrance` why it is not shown, as far as one thing
    stands in the way. `citation` is ready to be pasted under `pin`.
    """

    section: str
    source: str
    passage: int
    span: Span
    score: float
    basis: str
    hindrance: str
    citation: str


def suggest(
    selection: Selection, briefing: Briefing, index: Index, allowance: Allowance, most: int
) -> tuple[Suggestion, ...]:
    """At most `most` suggestions a section, best first, none that overlaps what is shown.

    `allowance` is what is left after the whole site was composed.
    """
    sections = ranked_sections(candidates(selection.passages, index), selection, index)
    shown = {(excerpt.source, excerpt.span): excerpt.id for excerpt in briefing.excerpts}
    return tuple(
        suggestion
        for section in sections
        for suggestion in _of_section(section, shown, index, allowance, most)
    )


_Shown = Mapping[tuple[str, Span], str]


def _of_section(
    section: RankedSection, shown: _Shown, index: Index, allowance: Allowance, most: int
) -> Iterator[Suggestion]:
    places = list(shown)
    held = [one for _, one in section.scored if (one.source, one.span) in shown]
    count = 0
    for value, candidate in section.scored:
        here = (candidate.source, candidate.span)
        if count == most or any(_overlap(here, place) for place in places):
            continue
        places.append(here)
        count += 1
        yield Suggestion(
            section.title,
            candidate.source,
            candidate.passage,
            candidate.span,
            value,
            "; ".join(reasons(candidate, section.asked, index)),
            _hindrance(candidate, held, shown, allowance),
            citation_of(candidate.source, candidate.passage, candidate.span, index),
        )


def _overlap(one: tuple[str, Span], other: tuple[str, Span]) -> bool:
    return one[0] == other[0] and one[1].overlaps(other[1])


def _hindrance(
    candidate: Candidate,
    held: list[Candidate],
    shown: _Shown,
    allowance: Allowance,
) -> str:
    like = max(held, key=lambda one: alike(candidate, one), default=None)
    if like is not None and alike(candidate, like) >= SAME:
        return f"says much the same as {shown[like.source, like.span]}"
    if not allowance.admits(candidate.source, candidate.span):
        return "beyond the quotation limit of its source"
    return ""
