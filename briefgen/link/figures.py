"""Figures of one matter: different ones, one that came otherwise, or one on one origin's word."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.link.corpus import Corpus, within_days
from briefgen.model import (
    DifferenceKind,
    FoundDifference,
    NameKind,
    PassageKind,
    Quantity,
    Side,
    Span,
)

_DAYS = 7
_SHARED = 2
_CLAUSE_END = re.compile(r"[,;:–—]\s|[.]\s*\Z")

_Told = tuple[str, Quantity]


def differing_figures(corpus: Corpus) -> Iterator[FoundDifference]:
    """Pairs of figures with one unit and one deed, of articles about the same names and days."""
    by_matter: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for source, evidence in corpus.evidence.items():
        for quantity in evidence.quantities:
            if corpus.stands(source, quantity.passage):
                by_matter[quantity.unit, quantity.deed].append((source, quantity))
    for told in by_matter.values():
        for one, other in itertools.combinations(told, 2):
            if not _is_one_matter(corpus, one, other):
                continue
            if _differ(one[1], other[1]):
                yield _difference(corpus, one, other)
            elif common := _common_origins(corpus, one, other):
                yield _agreement(corpus, one, other, common)


def _differ(one: Quantity, other: Quantity) -> bool:
    return one.high < other.low or other.high < one.low


def _is_one_matter(corpus: Corpus, one: _Told, other: _Told) -> bool:
    """Whether both speak of the same: of one sentence, expectation and outcome."""
    (source, figure), (second, figure_too) = one, other
    if source == second:
        same_sentence = figure.sentence == figure_too.sentence
        return same_sentence and figure.planned and not figure_too.planned
    if figure.planned or figure_too.planned:
        return False
    if not within_days(corpus.published(source), corpus.published(second), _DAYS):
        return False
    left, right = (_context(corpus, *told) for told in (one, other))
    return len(left & right) >= _SHARED


def _context(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    """The people and events that a figure is told of; of a deed, the places too."""
    kinds = [NameKind.PERSON, NameKind.EVENT]
    if figure.deed:
        kinds += [NameKind.PLACE, NameKind.ORGANISATION]
    passage = corpus.sources[source].passage(figure.passage)
    is_post = passage.kind is PassageKind.POST
    around = (
        corpus.names_in(source, passage.span)
        if is_post
        else corpus.names_around(source, figure.passage)
    )
    return corpus.kinds(around, *kinds)


def _common_origins(corpus: Corpus, one: _Told, other: _Told) -> tuple[str, ...]:
    """The places whose people or offices both sentences give as their origin."""
    if (one[1].low, one[1].high) != (other[1].low, other[1].high) or one[0] == other[0]:
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


def _agreement(
    corpus: Corpus, one: _Told, other: _Told, origins: tuple[str, ...]
) -> FoundDifference:
    names = " and ".join(corpus.names[place].name for place in origins)
    basis = f"one figure of {_what(one[1])} in two articles, which both have it from {names}"
    sides = tuple(_side(corpus, *told) for told in (one, other))
    return FoundDifference(DifferenceKind.ORIGIN, sides, basis)


def _difference(corpus: Corpus, one: _Told, other: _Told) -> FoundDifference:
    is_outcome = one[0] == other[0]
    kind = DifferenceKind.FORECAST if is_outcome else DifferenceKind.FIGURE
    words = "what was expected and what came" if is_outcome else "two figures that cannot both hold"
    basis = f"{words}, of {_what(one[1])}"
    return FoundDifference(kind, tuple(_side(corpus, *told) for told in (one, other)), basis)


def _what(figure: Quantity) -> str:
    return f"{figure.unit} ({figure.deed})" if figure.deed else figure.unit


def _side(corpus: Corpus, source: str, figure: Quantity) -> Side:
    """The clause that a figure stands in, within its sentence."""
    text = corpus.text(source, figure.sentence)
    start, end = figure.span.start - figure.sentence.start, figure.span.end - figure.sentence.start
    before = [match.end() for match in _CLAUSE_END.finditer(text, 0, start)]
    after = _CLAUSE_END.search(text, end)
    first = before[-1] if before else 0
    last = after.start() if after else len(text)
    offset = figure.sentence.start
    return Side(source, figure.passage, Span(offset + first, offset + last), figure.sentence)
