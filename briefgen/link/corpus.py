"""What the rules about several sources ask: who is spoken of, by whom it is told, and when."""

import calendar
import datetime
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.model import (
    Evidence,
    Name,
    NameKind,
    PartialDate,
    PassageId,
    Period,
    Sentence,
    Source,
    Span,
)
from briefgen.text.places import names_place
from briefgen.text.words import words

_STEM = 4
_COMMON_WORDS = """
    about account accounts according added after again against allegation allegations announced
    because been before being between both claim claimed claiming claims could denied denies deny
    denying disputed during from have having himself into itself just more most news official
    officials only other others over part rejected report reported reporting reports said saying
    says should since some statement stated still such than that their them then there these they
    this those told under until very were what when where which while whom will with would
    """
_DAYS = (*calendar.day_name, *calendar.month_name)
_COMMON = frozenset(_COMMON_WORDS.split()).union(day.casefold() for day in _DAYS)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The sources whose words may stand as evidence, with what was found in them.

    `copies` are passages that say what another passage says, and stand for nothing.
    """

    sources: Mapping[str, Source]
    evidence: Mapping[str, Evidence]
    names: Mapping[str, Name]
    copies: Mapping[PassageId, PassageId]

    def stands(self, source: str, passage: int) -> bool:
        """Whether a passage is shown and is nobody's copy."""
        found = self.sources[source]
        return found.shows(found.passage(passage)) and (source, passage) not in self.copies

    def sentences(self) -> Iterator[tuple[str, Sentence]]:
        for source, evidence in self.evidence.items():
            for sentence in evidence.sentences:
                if self.stands(source, sentence.passage):
                    yield source, sentence

    def text(self, source: str, span: Span) -> str:
        return self.sources[source].text(span)

    def published(self, source: str) -> PartialDate | None:
        return self.sources[source].record.published

    def names_in(self, source: str, span: Span) -> frozenset[str]:
        found = (m.name for m in self.evidence[source].mentions if span.covers(m.span))
        return frozenset(self.names.keys() & found)

    def names_around(self, source: str, passage: int) -> frozenset[str]:
        """The names of a passage and of the one before it, which its pronouns may mean."""
        near = (passage - 1, passage)
        found = (m.name for m in self.evidence[source].mentions if m.passage in near)
        return frozenset(self.names.keys() & found)

    def kinds(self, names: frozenset[str], *kinds: NameKind) -> frozenset[str]:
        return frozenset(name for name in names if self.names[name].kind in kinds)

    def parties(self, name: str) -> frozenset[str]:
        """The places that a name speaks for: those that its role names, or itself."""
        found = self.names[name]
        if found.kind is NameKind.PLACE:
            return frozenset((name,))
        return self.places_of(found.role or "")

    def places_of(self, text: str) -> frozenset[str]:
        """The places that a text names, also in words such as `Russian`."""
        return frozenset(
            place.id
            for place in self.names.values()
            if place.kind is NameKind.PLACE and names_place(text, place.name)
        )

    def places_in(self, source: str, span: Span) -> frozenset[str]:
        """The places that a run of text names, by any alias or in words such as `Russian`."""
        named = self.kinds(self.names_in(source, span), NameKind.PLACE)
        return named | self.places_of(self.text(source, span))

    def places_told(self, source: str) -> frozenset[str]:
        """The places that an article names anywhere."""
        named = frozenset(m.name for m in self.evidence[source].mentions)
        return self.kinds(named & self.names.keys(), NameKind.PLACE)

    def days(self, source: str, sentence: Span) -> tuple[Period, ...]:
        """The times that a sentence or a run of them names, those in doubt among them."""
        dates = (date for date in self.evidence[source].dates if sentence.covers(date.sentence))
        return tuple(date.period for date in dates if date.period is not None)

    def origin_sentences(self, source: str, passage: int) -> frozenset[Span]:
        """The sentences of a passage in which an organisation is given as who tells it."""
        told = (one for one in self.evidence[source].statements if one.passage == passage)
        return frozenset(
            one.sentence
            for one in told
            if (id_ := one.origin or one.speaker) and self.names[id_].kind is NameKind.ORGANISATION
        )

    def origins(self, source: str, passage: int) -> frozenset[str]:
        """The organisations that a passage gives as those who tell it."""
        told = (one for one in self.evidence[source].statements if one.passage == passage)
        ids = {one.origin or one.speaker for one in told} - {None}
        return frozenset(
            id_ for id_ in ids if id_ and self.names[id_].kind is NameKind.ORGANISATION
        )


def telling_stems(corpus: Corpus, source: str, span: Span) -> frozenset[str]:
    """The first letters of the words of a run that tell what it is of: no names, no small words."""
    spelled = {
        word
        for name in corpus.names_in(source, span)
        for spelling in (corpus.names[name].name, *corpus.names[name].aliases)
        for word in words(spelling)
    }
    return frozenset(
        word[:_STEM]
        for word in words(corpus.text(source, span))
        if len(word) >= _STEM and word.isalpha() and word not in spelled and word not in _COMMON
    )


def one_time(one: tuple[Period, ...], other: tuple[Period, ...]) -> bool:
    """Whether two sentences may speak of one time: where both name any, one must be of both."""
    pairs = itertools.product(one, other)
    return not (one and other) or any(
        left.first_day <= right.last_day and right.first_day <= left.last_day
        for left, right in pairs
    )


def within_days(one: PartialDate | None, other: PartialDate | None, days: int) -> bool:
    """Whether two dates may lie so near each other, as far as both are known."""
    if one is None or other is None:
        return False
    reach = datetime.timedelta(days)
    return one.first_day - reach <= other.last_day and other.first_day - reach <= one.last_day
