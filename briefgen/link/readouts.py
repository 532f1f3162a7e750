"""One call, meeting or letter as each party to it tells it: two interested parties, no observer."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.link.corpus import Corpus, one_time, within_days
from briefgen.model import DifferenceKind, FoundDifference, NameKind, Side, Span

_DAYS = 3
_PARTIES = 2
_EXCHANGES = {
    "call": re.compile(
        r"\b(?:phone|telephone|video)?\s?(?:call|conversation)\b|\bby (?:tele)?phone\b"
    ),
    "meeting": re.compile(r"\b(?:meeting|talks|summit)\b"),
    "letter": re.compile(r"\b(?:letter|telegram)\b"),
}


_Exchange = tuple[str, frozenset[str]]
"""What it was, and the two people of it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence on an exchange between two people, as organisations tell it."""

    source: str
    passage: int
    sentence: Span
    shown: Span
    """The sentence, and those before it up to the one that names who tells it."""
    origins: frozenset[str]


def readouts(corpus: Corpus) -> Iterator[FoundDifference]:
    """The first accounts of one exchange, where those who tell it are parties to it."""
    by_exchange: dict[_Exchange, list[_Told]] = defaultdict(list)
    for source, sentence in corpus.sentences():
        told = _told(corpus, source, sentence.passage, sentence.span)
        if told is not None:
            for met in _exchanges(corpus, source, sentence.span):
                by_exchange[met].append(told)
    for (exchange, people), accounts in by_exchange.items():
        firsts = {(told.source, told.origins): told for told in reversed(accounts)}
        for one, other in itertools.combinations(sorted(firsts.values(), key=_order), 2):
            found = _difference(corpus, exchange, people, one, other)
            if found is not None:
                yield found
                break


def _order(told: _Told) -> tuple[str, int]:
    return told.source, told.passage


def _told(corpus: Corpus, source: str, passage: int, sentence: Span) -> _Told | None:
    origins = corpus.origins(source, passage)
    shown = _shown(corpus, source, passage, sentence) if origins else None
    return _Told(source, passage, sentence, shown, origins) if shown else None


def _shown(corpus: Corpus, source: str, passage: int, sentence: Span) -> Span | None:
    """The run from whom it is told by to what is told; `None` where they stand too far apart."""
    named = corpus.origin_sentences(source, passage)
    if sentence in named:
        return sentence
    here = [one.span for one in corpus.evidence[source].sentences if one.passage == passage]
    at = here.index(sentence)
    if at and here[at - 1] in named:
        return Span(here[at - 1].start, sentence.end)
    return None


def _exchanges(corpus: Corpus, source: str, sentence: Span) -> Iterator[_Exchange]:
    """The kinds of exchange that a sentence speaks of, and the two people of it."""
    passage = next(p for p in corpus.sources[source].passages if p.span.covers(sentence))
    people = corpus.kinds(corpus.names_in(source, passage.span), NameKind.PERSON)
    text = corpus.text(source, sentence)
    if len(people) == _PARTIES:
        for exchange, pattern in _EXCHANGES.items():
            if pattern.search(text):
                yield exchange, people


def _difference(
    corpus: Corpus, exchange: str, people: frozenset[str], one: _Told, other: _Told
) -> FoundDifference | None:
    sides = [_party(corpus, told, people) for told in (one, other)]
    is_near = within_days(corpus.published(one.source), corpus.published(other.source), _DAYS)
    if one.source == other.source or not is_near or None in sides or sides[0] == sides[1]:
        return None
    if not one_time(corpus.days(one.source, one.shown), corpus.days(other.source, other.shown)):
        return None
    names = " and ".join(sorted(corpus.names[name].name for name in people))
    told_by = [corpus.names[min(told.origins)].name for told in (one, other)]
    basis = (
        f"one {exchange} between {names}, told by {told_by[0]} and by {told_by[1]}: "
        "two interested parties, not two observers"
    )
    accounts = tuple(Side(t.source, t.passage, t.shown, t.shown) for t in (one, other))
    return FoundDifference(DifferenceKind.READOUT, accounts, basis)


def _party(corpus: Corpus, told: _Told, people: frozenset[str]) -> str | None:
    """The place that those who tell it speak for, if one of the two people does as well."""
    theirs = {place for person in people for place in corpus.parties(person)}
    found = {place for origin in told.origins for place in corpus.parties(origin)} & theirs
    return next(iter(found)) if len(found) == 1 else None
