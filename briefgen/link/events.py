"""Sentences of several sources about one event, in whatever words: one day, one deed, one cast.

Two sentences tell of one event when both are dated to one day, share two names of which one is a
person's or an event's, and share a telling word. Copies count for nothing.
"""

import calendar
from collections import defaultdict
from dataclasses import dataclass

from briefgen.link.corpus import Corpus
from briefgen.model import NameKind, PartialDate, Side, ToldEvent
from briefgen.text.words import words

_NAMES = 2
_SOURCES = 2
_STEM = 5
_DAYS = (*calendar.day_name, *calendar.month_name)
_COMMON = frozenset(
    ("after", "again", "before", "there", "their", "which", "where", "while", "would", "about")
) | {day.casefold() for day in _DAYS}


@dataclass(frozen=True, slots=True)
class _Told:
    side: Side
    names: frozenset[str]
    stems: frozenset[str]


def told_events(corpus: Corpus) -> tuple[ToldEvent, ...]:
    """The events that two sources or more tell of, by day; the sides by source and place."""
    by_day: dict[PartialDate, list[_Told]] = defaultdict(list)
    for source, evidence in corpus.evidence.items():
        for date in evidence.dates:
            if date.day is not None and corpus.stands(source, date.passage):
                side = Side(source, date.passage, date.sentence, date.sentence)
                by_day[date.day].append(_told(corpus, side))
    return tuple(
        ToldEvent(day, group)
        for day, told in sorted(by_day.items())
        for group in _groups(corpus, told)
    )


def _told(corpus: Corpus, side: Side) -> _Told:
    names = corpus.names_in(side.source, side.sentence)
    spelled = {
        word
        for name in names
        for spelling in (corpus.names[name].name, *corpus.names[name].aliases)
        for word in words(spelling)
    }
    stems = {
        word[:_STEM]
        for word in words(corpus.text(side.source, side.sentence))
        if len(word) >= _STEM and word not in spelled and word not in _COMMON and word.isalpha()
    }
    return _Told(side, names, frozenset(stems))


def _groups(corpus: Corpus, told: list[_Told]) -> list[tuple[Side, ...]]:
    """Each sentence with all that tell of the same; a group has several sources."""
    groups: list[list[_Told]] = []
    for one in told:
        group = next((g for g in groups if any(_is_same(corpus, one, o) for o in g)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    sides = [tuple(sorted({one.side for one in group})) for group in groups]
    return [found for found in sides if len({side.source for side in found}) >= _SOURCES]


def _is_same(corpus: Corpus, one: _Told, other: _Told) -> bool:
    shared = one.names & other.names
    takes_part = corpus.kinds(shared, NameKind.PERSON, NameKind.EVENT)
    return len(shared) >= _NAMES and bool(takes_part) and bool(one.stems & other.stems)
