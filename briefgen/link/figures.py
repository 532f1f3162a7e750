"""Figures of one matter: different ones, one that came otherwise, or one on one origin's word."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.link.corpus import Corpus
from briefgen.link.matters import Told, clause, one_matter, one_occasion
from briefgen.model import DifferenceKind, FoundDifference, Quantity, Side

_GROWING = frozenset(("killed", "hurt", "captured", "sent"))
"""What is counted so grows as time goes on."""
_DURATION = "minutes"
_HALF_HOUR = 30.0
_STEPS = (1e6, 1e5, 1e4, 1e3, 1e2)
_ROUNDED = 0.05  # of a round figure that much may be missing
_OVER = re.compile(
    r"\b(?:over|wrap|end|last|took|conclud|finish|ran\b|broke up|emerge|done)", re.IGNORECASE
)


def differing_figures(corpus: Corpus) -> Iterator[FoundDifference]:
    """Pairs of figures with one unit and one deed, of articles about the same names and days."""
    by_matter: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for source, evidence in corpus.evidence.items():
        for quantity in evidence.quantities:
            if corpus.stands(source, quantity.passage):
                by_matter[quantity.unit, quantity.deed].append((source, quantity))
    for told in by_matter.values():
        came = [one for one in told if not one[1].planned]
        for planned in told:
            if planned[1].planned and (found := _outcome(corpus, planned, came)):
                yield found
        for one, other in itertools.combinations(came, 2):
            if one_matter(corpus, one, other):
                yield from _compared(corpus, one, other)


def _outcome(corpus: Corpus, planned: Told, came: list[Told]) -> FoundDifference | None:
    """What came instead of a figure that was expected: in its sentence, else in a later article."""
    here = [one for one in came if one[0] == planned[0] and one[1].sentence == planned[1].sentence]
    later = [one for one in came if _is_later(corpus, planned, one)]
    later.sort(key=lambda one: (str(corpus.published(one[0])), one[0], one[1].span))
    for one in (*here, *later):
        is_of_it = one in here or one_matter(corpus, planned, one)
        if is_of_it and _is_over(corpus, planned, one):
            return _forecast(corpus, planned, one) if _differ(planned[1], one[1]) else None
    return None


def _is_later(corpus: Corpus, planned: Told, one: Told) -> bool:
    first, second = corpus.published(planned[0]), corpus.published(one[0])
    return (
        one[0] != planned[0]
        and first is not None
        and second is not None
        and first.last_day <= second.first_day
    )


def _is_over(corpus: Corpus, planned: Told, one: Told) -> bool:
    """Whether a length of time is told as the whole of what was to last so long."""
    if one[1].unit != _DURATION:
        return True
    text = corpus.text(one[0], clause(corpus, *one))
    return _OVER.search(text) is not None and one_occasion(corpus, planned, one)


def _differ(one: Quantity, other: Quantity) -> bool:
    is_apart = one.high < other.low or other.high < one.low
    return is_apart and not (_rounds(one, other) or _rounds(other, one))


def _rounds(round_: Quantity, exact: Quantity) -> bool:
    """Whether a figure is another one rounded: three hours of 2:50, 600 of 612."""
    if round_.low != round_.high or exact.low != exact.high:
        return False
    low, off = round_.low, abs(round_.low - exact.low)
    if round_.unit == _DURATION:
        return low % _HALF_HOUR == 0 and exact.low % _HALF_HOUR != 0 and off <= _HALF_HOUR / 2
    step = next((step for step in _STEPS if low % step == 0), 0)
    return bool(step and exact.low % step) and off <= min(step / 2, _ROUNDED * low)


def _compared(corpus: Corpus, one: Told, other: Told) -> Iterator[FoundDifference]:
    if not _differ(one[1], other[1]):
        if common := _common_origins(corpus, one, other):
            yield _agreement(corpus, one, other, common)
    elif _may_have_risen(corpus, one, other):
        words = f"two figures of {_what(one[1])}, the later one higher: it may have risen"
        yield FoundDifference(DifferenceKind.UPDATE, _sides(corpus, one, other), words)
    else:
        words = f"two figures that cannot both hold, of {_what(one[1])}"
        yield FoundDifference(DifferenceKind.FIGURE, _sides(corpus, one, other), words)


def _may_have_risen(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether the later of two articles has the higher count, and not on another's word."""
    if one[1].deed not in _GROWING:
        return False
    first, second = corpus.published(one[0]), corpus.published(other[0])
    if first is None or second is None or first == second:
        return False
    earlier, later = (one, other) if first < second else (other, one)
    tellers = [_told_by(corpus, *told) for told in (one, other)]
    apart = all(tellers) and not tellers[0] & tellers[1]
    return earlier[1].high < later[1].low and not apart


def _common_origins(corpus: Corpus, one: Told, other: Told) -> tuple[str, ...]:
    """The places whose people or offices both sentences give as their origin."""
    if (one[1].low, one[1].high) != (other[1].low, other[1].high):
        return ()
    left, right = (_told_by(corpus, source, figure) for source, figure in (one, other))
    return tuple(sorted(left & right))


def _told_by(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    """The places that stand in the phrase which names who tells a figure."""
    phrases = (
        statement.phrase
        for statement in corpus.evidence[source].statements
        if statement.phrase is not None and statement.content.covers(figure.span)
    )
    return frozenset(
        place for phrase in phrases for place in corpus.places_of(corpus.text(source, phrase))
    )


def _agreement(corpus: Corpus, one: Told, other: Told, origins: tuple[str, ...]) -> FoundDifference:
    names = " and ".join(corpus.names[place].name for place in origins)
    basis = (
        f"one figure of {_what(one[1])} in two articles; both have it from {names}, "
        "perhaps among others"
    )
    return FoundDifference(DifferenceKind.ORIGIN, _sides(corpus, one, other), basis)


def _forecast(corpus: Corpus, planned: Told, came: Told) -> FoundDifference:
    words = f"what was expected and what came, of {_what(came[1])}"
    return FoundDifference(DifferenceKind.FORECAST, _sides(corpus, planned, came), words)


def _what(figure: Quantity) -> str:
    return f"{figure.unit} ({figure.deed})" if figure.deed else figure.unit


def _sides(corpus: Corpus, *told: Told) -> tuple[Side, ...]:
    return tuple(
        Side(source, figure.passage, clause(corpus, source, figure), figure.sentence)
        for source, figure in told
    )
