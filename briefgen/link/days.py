"""One event that two articles put on different days."""

import datetime
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.link.corpus import Corpus, telling_stems
from briefgen.link.occasions import occasions
from briefgen.model import DateMention, DifferenceKind, FoundDifference, NameKind, PartialDate, Side
from briefgen.text.words import words

_NAMES = 2
_SHARED = 2
_SHARE = 0.5
_APART = 31
_REACH = 30
_ONCE = frozenset(("died", "born", "resigned", "married", "abdicated"))
_AGAIN = re.compile(r"\b(?:again|another|second|third|also|every|each|once more|follow-up)\b")
_BOUND = re.compile(
    r"\b(?:since|until|by|before|after|from|between|through|of|ahead of)\s+(?:\w+,?\s+)?\Z"
)
_TOLD = re.compile(
    r"\b(?:said|says|told|announced|reported|wrote|added|stated|claimed|confirmed|denied|statement"
    r"|accord\w*|released|published|warned|posted|interview)\b"
)


@dataclass(frozen=True, slots=True)
class _Dated:
    source: str
    day: PartialDate
    side: Side
    names: frozenset[str]
    stems: frozenset[str]
    occasions: frozenset[str]


def differing_days(corpus: Corpus) -> Iterator[FoundDifference]:
    """Pairs of sentences about the same people and the same deed, on two days near each other.

    Only sentences with one date count, which is not the day of somebody's words; where a text
    says that something happened again, there were two.
    """
    dated = [one for source in corpus.evidence for one in _dated(corpus, source)]
    dated.sort(key=lambda one: (one.day, one.side))
    for number, one in enumerate(dated):
        last = one.day.first_day + datetime.timedelta(_APART)
        near = itertools.takewhile(
            lambda other: other.day.first_day <= last,  # noqa: B023 - used up within the turn
            itertools.islice(dated, number + 1, None),
        )
        for other in near:
            if one.source != other.source and one.day != other.day and _is_one(corpus, one, other):
                yield FoundDifference(
                    DifferenceKind.DATE, (one.side, other.side), _basis(one, other)
                )


def _basis(one: _Dated, other: _Dated) -> str:
    """Why the two stand side by side; people call and meet each other more than once."""
    days = f"one gives {one.day}, the other {other.day}"
    if not one.occasions:
        return f"much the same words and names; {days}"
    kind = min(one.occasions)
    return f"one {kind} on two days, or two of them, in much the same words; {days}"


def _dated(corpus: Corpus, source: str) -> Iterator[_Dated]:
    published = corpus.published(source)
    for date in corpus.evidence[source].dates:
        day = date.day
        if day is None or published is None or day.first_day > published.last_day:
            continue
        is_alone = len(corpus.days(source, date.sentence)) == 1
        if is_alone and corpus.stands(source, date.passage) and _is_of_deed(corpus, source, date):
            yield _Dated(
                source,
                day,
                Side(source, date.passage, date.sentence, date.sentence),
                corpus.names_in(source, date.sentence),
                telling_stems(corpus, source, date.sentence),
                occasions(corpus.text(source, date.sentence)),
            )


def _is_of_deed(corpus: Corpus, source: str, date: DateMention) -> bool:
    """Whether the day may be that of the deed: not of saying it, nor a bound of a time."""
    text = corpus.text(source, date.sentence).casefold()
    start = date.span.start - date.sentence.start
    end = date.span.end - date.sentence.start
    near = text[max(0, start - _REACH) : start] + " " + text[end : end + _REACH]
    return not (_AGAIN.search(text) or _TOLD.search(near) or _BOUND.search(text[:start]))


def _is_one(corpus: Corpus, one: _Dated, other: _Dated) -> bool:
    names = one.names & other.names
    takes_part = corpus.kinds(names, NameKind.PERSON, NameKind.EVENT)
    shared = one.stems & other.stems
    least = min(len(one.stems), len(other.stems))
    happens_once = _once(corpus, one) & _once(corpus, other)
    return (
        len(names) >= _NAMES
        and bool(takes_part)
        and one.occasions == other.occasions
        and (bool(happens_once) or len(shared) >= max(_SHARED, _SHARE * least))
    )


def _once(corpus: Corpus, one: _Dated) -> frozenset[str]:
    """What nobody does twice in a month: the words need not be alike."""
    return _ONCE.intersection(words(corpus.text(one.source, one.side.sentence)))
