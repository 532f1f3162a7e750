"""The timeline of a topic: its sentences that carry a date."""

import itertools
from collections import defaultdict
from dataclasses import dataclass

from briefgen.brief.allowance import Allowance
from briefgen.brief.quote import sentence_around
from briefgen.brief.rank import Candidate, question, score, statistics
from briefgen.brief.select import Selection, is_on_topic, shown_once
from briefgen.model import DateMention, Index, PassageKind, Period, Span
from briefgen.text.words import words

_MOST = 14
_MOST_OF_ONE_DATE = 2
_LONGEST = 600
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Dated:
    """A date mention that is sure, what it means, its source, and the sentence to show it in."""

    source: str
    mention: DateMention
    period: Period
    sentence: Span


def dated(selection: Selection, index: Index, allowance: Allowance) -> tuple[Dated, ...]:
    """The sentences that say most about the topic, at most two for a date, oldest date first."""
    by_date: dict[Period, list[Dated]] = defaultdict(list)
    for entry in _best_first(selection, index):
        beside = by_date[entry.period]
        if (
            len(beside) < _MOST_OF_ONE_DATE
            and allowance.admits(entry.source, entry.sentence)
            and not any(_same(entry, other, index) for other in beside)
        ):
            beside.append(entry)
    ranked = [entry for rank in range(_MOST_OF_ONE_DATE) for entry in _nth(by_date, rank)]
    allowed = (e for e in ranked if allowance.take(e.source, e.sentence))
    shown = itertools.islice(allowed, _MOST)
    return tuple(sorted(shown, key=lambda e: (e.period, e.source, e.mention.span)))


def _nth(by_date: dict[Period, list[Dated]], rank: int) -> list[Dated]:
    """Each date's entry of that rank; dates known to the day and lately first."""
    dates = sorted(by_date, reverse=True)
    return [by_date[date][rank] for date in dates if len(by_date[date]) > rank]


def _best_first(selection: Selection, index: Index) -> list[Dated]:
    found = _found(selection, index)
    asked = question(selection.topic.match, *(plan.match for plan in selection.topic.sections))
    as_candidates = {entry: _candidate(entry, index) for entry in found}
    statistic = statistics(tuple(as_candidates.values()))
    return sorted(
        found,
        key=lambda e: (-score(as_candidates[e], asked, statistic), e.source, e.mention.span),
    )


def _found(selection: Selection, index: Index) -> list[Dated]:
    taken = set(shown_once(selection.passages, index))
    found = []
    seen = set()
    for source_id in selection.sources:
        source = index.sources[source_id]
        for mention in index.evidence[source_id].dates:
            if mention.period is None or not mention.is_shown:
                continue
            passage = source.passage(mention.passage)
            sentence = sentence_around(source, (mention.sentence,), index)
            key = (source_id, sentence, mention.period)
            if (
                (source_id, mention.passage) in taken
                and passage.kind is not PassageKind.SUBHEAD
                and len(sentence) <= _LONGEST
                and key not in seen
                and is_on_topic(selection.topic, source_id, sentence, index)
            ):
                seen.add(key)
                found.append(Dated(source_id, mention, mention.period, sentence))
    return found


def _candidate(entry: Dated, index: Index) -> Candidate:
    sentence = entry.sentence
    text = index.sources[entry.source].text(sentence)
    names = tuple(
        f"\x00{mention.name}"
        for mention in index.evidence[entry.source].mentions
        if sentence.covers(mention.span)
    )
    return Candidate(entry.source, entry.mention.passage, sentence, (*words(text), *names))


def _same(one: Dated, other: Dated, index: Index) -> bool:
    left, right = (
        set(words(index.sources[entry.source].text(entry.sentence))) for entry in (one, other)
    )
    return len(left & right) / max(min(len(left), len(right)), 1) >= _SAME
