"""What an article expected of a day, and what a later article says of it."""

from collections.abc import Iterator

from briefgen.link.corpus import Corpus, telling_stems
from briefgen.link.occasions import occasions
from briefgen.model import DateMention, DifferenceKind, FoundDifference, NameKind, PartialDate, Side

_SHARED = 2


def overtaken(corpus: Corpus) -> Iterator[FoundDifference]:
    """Each sentence about a day still to come, beside the best later sentence about that day."""
    for source, evidence in corpus.evidence.items():
        published = corpus.published(source)
        for date in evidence.dates:
            if _is_ahead(date.day, published) and corpus.stands(source, date.passage):
                later = _later(corpus, source, date)
                if later is not None:
                    told = corpus.published(later.source)
                    basis = f"written on {published} of {date.day}; the other on {told}"
                    side = Side(source, date.passage, date.sentence, date.sentence)
                    yield FoundDifference(DifferenceKind.FORECAST, (side, later), basis)


def _is_ahead(day: PartialDate | None, published: PartialDate | None) -> bool:
    return day is not None and published is not None and bool(published.day) and day > published


def _later(corpus: Corpus, source: str, forecast: DateMention) -> Side | None:
    """The later sentence on the same day that shares most names, then most words.

    It must tell of the deed that was expected, or of such an occasion: the same people may do more
    in a day.
    """
    names = corpus.names_in(source, forecast.sentence)
    told = telling_stems(corpus, source, forecast.sentence)
    text = corpus.text(source, forecast.sentence)
    best: tuple[int, int, str, int] | None = None
    found: Side | None = None
    for other, evidence in corpus.evidence.items():
        published = corpus.published(other)
        if other == source or published is None or not _is_told(forecast.day, published):
            continue
        for date in evidence.dates:
            shared = names & corpus.names_in(other, date.sentence)
            if date.day != forecast.day or not corpus.stands(other, date.passage):
                continue
            if len(corpus.kinds(shared, NameKind.PERSON, NameKind.EVENT)) < _SHARED:
                continue
            alike = len(told & telling_stems(corpus, other, date.sentence))
            if not alike and not occasions(text) & occasions(corpus.text(other, date.sentence)):
                continue
            rank = (-len(shared), -alike, other, date.passage)
            if best is None or rank < best:
                best, found = rank, Side(other, date.passage, date.sentence, date.sentence)
    return found


def _is_told(day: PartialDate | None, published: PartialDate) -> bool:
    return day is not None and day <= published
