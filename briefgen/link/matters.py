"""Whether two figures are told of one matter: whose they are, of what, where and when."""

import re

from briefgen.link.corpus import Corpus, one_time, within_days
from briefgen.link.occasions import calamities, occasions, part_of_occasion, venues
from briefgen.model import NameKind, PartialDate, PassageKind, Period, Quantity, Span
from briefgen.text.words import words

Told = tuple[str, Quantity]

DAYS = 7
_SHARED = 2
_STEM = 5
_CLAUSE = re.compile(r"[,;:–—]\s|\b(?:while|but|although|though|whereas)\b|[.?!]\s*\Z")
_TAIL_END = re.compile(
    r"\b(?:in|at|to|near|by|against|inside|across|for|on|during|since|as|were|was|are|is|have|has"
    r"|had|been|died|killed|fell|who|that|and|or|with)\b|[,;:–—.]"
)
_PLACED = re.compile(
    r"\b(?:in|at|near|around|outside|inside|across|throughout|over)\s+(?:\w+\s+){0,2}?"
    r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
)
_TAKES = re.compile(
    r"\b(?:lost|loses|suffered|deployed|deploys|sent|sends|dispatched|has|had|counts|counted)\s+"
    r"(?:\w+\s+){0,2}\Z"
)
_AGAIN = re.compile(r"\b(?:again|once more|a second|another|follow-up)\b", re.IGNORECASE)
_DURATION = "minutes"


def one_matter(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether two sources' figures, of one unit and one deed, may be of one matter."""
    figure = one[1]
    published, second = (corpus.published(source) for source, _ in (one, other))
    if one[0] == other[0] or not within_days(published, second, DAYS):
        return False
    if len(_context(corpus, *one) & _context(corpus, *other)) < _SHARED:
        return False
    if not one_time(_times(corpus, *one), _times(corpus, *other)):
        return False
    if figure.unit == _DURATION:
        return (
            _one_cast(corpus, one, other)
            and one_occasion(corpus, one, other)
            and _one_part(corpus, one, other)
            and _one_venue(corpus, one, other)
            and _one_meeting(corpus, one, other)
        )
    return (
        _one_subject(corpus, one, other)
        and _one_calamity(corpus, one, other)
        and (bool(figure.deed) or _alike(corpus, one, other))
        and _one_place(corpus, one, other)
    )


def _one_cast(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether two sentences share a person, where both name any or go on from one that does."""
    left, right = (_cast(corpus, *told) for told in (one, other))
    return bool(left & right) or not (left and right)


def _cast(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    """The people of a figure's sentence, else of the nearest before it in the passage."""
    for sentence in reversed(_up_to(corpus, source, figure)):
        people = corpus.kinds(corpus.names_in(source, sentence), NameKind.PERSON)
        if people:
            return people
    return frozenset()


def _up_to(corpus: Corpus, source: str, figure: Quantity) -> list[Span]:
    """The sentences of a figure's passage up to its own."""
    sentences = corpus.evidence[source].sentences
    return [
        one.span
        for one in sentences
        if one.passage == figure.passage and one.span.start <= figure.sentence.start
    ]


def _one_part(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether both lengths are of the whole of an occasion, or of the same part of it."""
    left, right = (
        part_of_occasion(corpus.text(source, clause(corpus, source, figure)))
        for source, figure in (one, other)
    )
    return left == right


def _one_venue(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether two meetings may be at one place: where both name a mill or a ford, at the same."""
    left, right = (venues(corpus.text(*_lead(corpus, *told))) for told in (one, other))
    return bool(left & right) or not (left and right)


def _one_meeting(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether the sentences that lead to two lengths may be of one day, and tell of no second time.

    Where each names a town, one article must name both: a town and its land are one place.
    """
    left, right = (_lead(corpus, *told) for told in (one, other))
    again = [_AGAIN.search(corpus.text(*run)) is not None for run in (left, right)]
    if again[0] != again[1] or not _one_day(corpus, left, right):
        return False
    here, there = _placed(corpus, *left), _placed(corpus, *right)
    if not here or not there or here & there:
        return True
    return bool(here & corpus.places_told(other[0]) or there & corpus.places_told(one[0]))


def _one_day(corpus: Corpus, one: tuple[str, Span], other: tuple[str, Span]) -> bool:
    """Whether two runs may be of one day; one that names none is of about when it was published."""
    left, right = corpus.days(*one), corpus.days(*other)
    if left and right:
        return one_time(left, right)
    published = corpus.published(other[0] if left else one[0])
    named = left or right
    return not named or any(within_days(period.last, published, DAYS) for period in named)


def _lead(corpus: Corpus, source: str, figure: Quantity) -> tuple[str, Span]:
    """The sentence of a figure with the one before it in its passage."""
    up_to = _up_to(corpus, source, figure)[-2:]
    return source, Span(up_to[0].start, up_to[-1].end)


def _one_calamity(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether what befell those who are counted is of one kind, where both sentences tell."""
    left, right = (
        calamities(corpus.text(source, figure.sentence)) for source, figure in (one, other)
    )
    return bool(left & right) or not (left and right)


def one_occasion(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether two lengths of time are of one kind of occasion, where the text tells of both."""
    left, right = (_occasions(corpus, *told) for told in (one, other))
    return bool(left & right) or not (left and right)


def _occasions(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    """The kinds of occasion of a figure's clause, else of its sentence, else of its passage."""
    sentence = corpus.text(source, figure.sentence)
    start = figure.span.start - figure.sentence.start
    passage = corpus.sources[source].passage(figure.passage).text
    for text in (_clause(sentence, start), sentence, passage):
        if found := occasions(text):
            return found
    return frozenset()


def clause(corpus: Corpus, source: str, figure: Quantity) -> Span:
    """The clause that a figure stands in, within its sentence."""
    text = corpus.text(source, figure.sentence)
    first, last = _clause_offsets(text, figure.span.start - figure.sentence.start)
    return Span(figure.sentence.start + first, figure.sentence.start + last)


def _clause(text: str, at: int) -> str:
    first, last = _clause_offsets(text, at)
    return text[first:last]


def _clause_offsets(text: str, at: int) -> tuple[int, int]:
    before = [match.end() for match in _CLAUSE.finditer(text, 0, at)]
    after = _CLAUSE.search(text, at)
    return before[-1] if before else 0, after.start() if after else len(text)


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


def _times(corpus: Corpus, source: str, figure: Quantity) -> tuple[Period, ...]:
    """When a figure was: the times that its sentence names, else the days before it was told."""
    named = corpus.days(source, figure.sentence)
    published = corpus.published(source)
    if named or published is None:
        return named
    return (_year_of(published),)


def _year_of(date: PartialDate) -> Period:
    return Period.of(PartialDate(date.year))


def _one_subject(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether what is counted is of one party: `600 Velland soldiers`, `Velland lost 600`."""
    left, right = (_whose(corpus, *told) for told in (one, other))
    if left and right:
        return bool(left & right)
    if left or right:
        told = corpus.places_in(one[0], one[1].sentence) & corpus.places_in(
            other[0], other[1].sentence
        )
        return bool((left or right) & told)
    return True


def _whose(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    span = clause(corpus, source, figure)
    text = corpus.text(source, span)
    start, end = figure.span.start - span.start, figure.span.end - span.start
    stop = _TAIL_END.search(text, end)
    tail = Span(figure.span.end, span.start + (stop.start() if stop else len(text)))
    if tail.end > tail.start:
        counted = corpus.places_in(source, tail)
        if counted:
            return counted
    verb = _TAKES.search(text, 0, start)
    if verb is None or not verb.start():
        return frozenset()
    return corpus.places_in(source, Span(span.start, span.start + verb.start()))


def _one_place(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether each names the place where the other has it happen, if it tells that."""
    return all(
        _where(corpus, *told) <= _places_around(corpus, *against)
        for told, against in ((one, other), (other, one))
    )


def _where(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    """The places that stand behind a preposition of place: `in Skerry`, `near Russia's Kursk`."""
    return _placed(corpus, source, figure.sentence)


def _placed(corpus: Corpus, source: str, span: Span) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for match in _PLACED.finditer(corpus.text(source, span)):
        placed = Span(span.start + match.start(), span.start + match.end())
        found |= corpus.places_in(source, placed)
    return found


def _places_around(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    around = corpus.names_around(source, figure.passage)
    return corpus.kinds(around, NameKind.PLACE) | corpus.places_in(source, figure.sentence)


def _alike(corpus: Corpus, one: Told, other: Told) -> bool:
    """Whether two clauses share two telling words: of a figure without a deed no more is known."""
    left, right = (_stems(corpus, *told) for told in (one, other))
    return len(left & right) >= _SHARED


def _stems(corpus: Corpus, source: str, figure: Quantity) -> frozenset[str]:
    text = corpus.text(source, clause(corpus, source, figure))
    return frozenset(word[:_STEM] for word in words(text) if len(word) >= _STEM and word.isalpha())
