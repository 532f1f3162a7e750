"""Scores runs of whole sentences for a topic or section.

BM25 (Robertson and Zaragoza 2009) over words and names, plus what makes an excerpt worth reading:
someone's own words, a figure, a date, and a beginning that stands by itself.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.brief.select import shown_once
from briefgen.model import (
    Evidence,
    Index,
    Match,
    PassageId,
    PassageKind,
    Quoted,
    Sentence,
    Source,
    Span,
    Statement,
)
from briefgen.text.words import words

_SATURATION = 1.2
_LENGTH_NORMALISATION = 0.6
_LONGEST = 420
_SHORTEST = 70
_STATEMENT_BONUS = 0.8
_FIGURE_BONUS = 0.4
_DATE_BONUS = 0.3
_FIRST_PASSAGES_BONUS = 0.4
_FIRST_PASSAGES = 3
_DEPENDENT_SHARE = 0.4
_SHORT_SHARE = 0.5
_NAME = "\x00"

_FIGURE = re.compile(r"\d{2,}|\b(?:dozens|hundreds|thousands|million|billion)\b")
_DEPENDENT = re.compile(
    r"\W*(?:he|she|they|it|his|her|their|its|this|these|those|that|but|and|or|also|meanwhile|then"
    r"|however|moreover|nor|yet|so)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whole sentences of one passage that could be an excerpt.

    `tokens` are its words and names; `merits` is what makes it worth reading whatever is asked,
    with what each adds; `faults` what takes from it, with the share that is left.
    """

    source: str
    passage: int
    span: Span
    tokens: tuple[str, ...]
    merits: tuple[tuple[str, float], ...] = ()
    faults: tuple[tuple[str, float], ...] = ()

    def touches(self, quoted: Quoted) -> bool:
        """Whether it shows some of the quoted words."""
        return self.source == quoted.source and any(
            words.overlaps(self.span) for words in quoted.words
        )

    def holds(self, quoted: Quoted) -> bool:
        """Whether it shows all of the quoted words."""
        return self.source == quoted.source and all(
            self.span.covers(words) for words in quoted.words
        )

    @property
    def order(self) -> tuple[str, Span]:
        return (self.source, self.span)


@dataclass(frozen=True, slots=True)
class Statistics:
    """How many candidates hold each token, how many there are, and their mean length."""

    holding: Mapping[str, int]
    count: int
    mean_length: float


def candidates(passages: tuple[PassageId, ...], index: Index) -> tuple[Candidate, ...]:
    """Every run of whole sentences that may be shown, of passages that are nobody's copy."""
    found: list[Candidate] = []
    for source_id, number in shown_once(passages, index):
        source = index.sources[source_id]
        if source.passage(number).kind in (PassageKind.TEXT, PassageKind.POST):
            evidence = index.evidence[source_id]
            sentences = [s for s in evidence.sentences if s.passage == number]
            found.extend(
                _candidate(source, evidence, run) for run in _runs(sentences, evidence.statements)
            )
    return tuple(found)


def statistics(found: tuple[Candidate, ...]) -> Statistics:
    holding: Counter[str] = Counter()
    for candidate in found:
        holding.update(set(candidate.tokens))
    total = sum(len(candidate.tokens) for candidate in found)
    return Statistics(dict(holding), len(found), total / len(found) if found else 1.0)


def question(*matches: Match) -> Counter[str]:
    """What a topic or section asks for: its names, and the words of its terms."""
    asked: Counter[str] = Counter()
    for match in matches:
        for criteria in (match.any, match.all):
            asked.update(_NAME + name for name in criteria.names)
            asked.update(word for term in criteria.terms for word in words(term))
    return asked


def score(candidate: Candidate, asked: Counter[str], statistics: Statistics) -> float:
    """How well the candidate answers, above 0; the same on any machine."""
    held = Counter(candidate.tokens)
    length = len(candidate.tokens) / statistics.mean_length
    norm = _SATURATION * (1 - _LENGTH_NORMALISATION + _LENGTH_NORMALISATION * length)
    total = 0.0
    for token in sorted(asked):
        if count := held[token]:
            holding = statistics.holding.get(token, 0)
            rarity = math.log(1 + (statistics.count - holding + 0.5) / (holding + 0.5))
            total += asked[token] * rarity * count * (_SATURATION + 1) / (count + norm)
    total += sum(worth for _, worth in candidate.merits)
    return round(total * math.prod(share for _, share in candidate.faults), 9)


def reasons(candidate: Candidate, asked: Counter[str], index: Index) -> tuple[str, ...]:
    """What the score is made of, in words: what is asked for and held, merits and faults."""
    held = sorted(set(candidate.tokens) & set(asked))
    names = [index.names[t.removeprefix(_NAME)].name for t in held if t.startswith(_NAME)]
    terms = [token for token in held if not token.startswith(_NAME)]
    found = []
    if names:
        found.append(f"names {', '.join(names)}")
    if terms:
        found.append(f"words {', '.join(terms)}")
    found += [text for text, _ in candidate.merits]
    return (*found, *(f"but {text}" for text, _ in candidate.faults))


def _runs(
    sentences: list[Sentence], statements: tuple[Statement, ...]
) -> Iterator[tuple[Sentence, ...]]:
    """A short passage whole; of a longer one, from each sentence on as many as fit.

    Sentences that hold one quotation together stay together, however long.
    """
    bound = _bound_together(sentences, statements)
    begin = 0
    while begin < len(bound):
        end = begin + 1
        while end < len(bound) and (
            bound[end][-1].span.end - bound[begin][0].span.start <= _LONGEST
        ):
            end += 1
        yield tuple(sentence for group in bound[begin:end] for sentence in group)
        if end == len(bound):
            return
        begin += 1


def _bound_together(
    sentences: list[Sentence], statements: tuple[Statement, ...]
) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        joins = groups and any(
            statement.content.overlaps(groups[-1][-1].span)
            and statement.content.overlaps(sentence.span)
            for statement in statements
        )
        if joins:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return groups


def _candidate(source: Source, evidence: Evidence, run: tuple[Sentence, ...]) -> Candidate:
    span = Span(run[0].span.start, run[-1].span.end)
    number = run[0].passage
    text = source.text(span)
    names = [_NAME + m.name for m in evidence.mentions if span.covers(m.span)]
    merits = [
        ("the words of a speaker", _STATEMENT_BONUS, _holds_speech(evidence, span)),
        ("a figure", _FIGURE_BONUS, _FIGURE.search(text) is not None),
        ("a date", _DATE_BONUS, _holds_date(evidence, span)),
        ("near the beginning", _FIRST_PASSAGES_BONUS, number <= _FIRST_PASSAGES),
    ]
    faults = [
        ("it begins with a word for what stands before", _DEPENDENT_SHARE, _DEPENDENT.match(text)),
        ("it is short", _SHORT_SHARE, len(text) < _SHORTEST),
    ]
    return Candidate(
        source.id,
        number,
        span,
        (*words(text), *names),
        tuple((reason, worth) for reason, worth, holds in merits if holds),
        tuple((reason, share) for reason, share, holds in faults if holds),
    )


def _holds_date(evidence: Evidence, span: Span) -> bool:
    return any(date.is_shown and span.covers(date.span) for date in evidence.dates)


def _holds_speech(evidence: Evidence, span: Span) -> bool:
    return any(s.speaker is not None and span.covers(s.content) for s in evidence.statements)
