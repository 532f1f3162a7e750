"""Who is named, who said what, and when, in one source."""

import dataclasses

from briefgen.extract.attribution import quoted_statements
from briefgen.extract.dates import date_mentions
from briefgen.extract.denials import denials
from briefgen.extract.names import gazetteer
from briefgen.extract.partial_names import with_partial_names
from briefgen.extract.quantities import quantities
from briefgen.extract.reader import Reader
from briefgen.extract.reading import Reading, read
from briefgen.extract.reported import reported_statements
from briefgen.extract.rulings import check_rulings, ruled_dates, ruled_statements
from briefgen.extract.time_rules import AS_WRITTEN
from briefgen.extract.unlisted import Unlisted, unlisted_names
from briefgen.model import (
    DateMention,
    Evidence,
    Mention,
    Name,
    Passage,
    PassageKind,
    Quantity,
    Sentence,
    Source,
)

__all__ = ["DATED_LANGUAGES", "Unlisted", "check_rulings", "extract", "unlisted_names"]

DATED_LANGUAGES = frozenset(("en",))
"""The languages whose dates the rules read; of others only what has its year is sure."""
_SILENT = (PassageKind.SUBHEAD, PassageKind.CAPTION)


def extract(source: Source, names: tuple[Name, ...]) -> Evidence:
    """What the source holds: sentences, mentions of `names`, statements and dates.

    Each kind is in the order of the text. All spans are code points of the capture. A passage
    that the source does not show states nothing and dates nothing; sub-heads and captions state
    nothing.
    """
    spellings = gazetteer(names)
    readings = with_partial_names([read(passage, spellings) for passage in source.passages], names)
    sentences = tuple(
        Sentence(reading.passage.number, reading.span(*offsets))
        for reading in readings
        for offsets in reading.sentences
    )
    mentions = tuple(
        Mention(reading.passage.number, reading.span(found.start, found.end), found.name.id)
        for reading in readings
        for found in reading.names
    )
    dates = _dates(source, readings, sentences)
    reader = Reader(readings, lambda passage: _speaks(source, passage))
    found = reported_statements(reader, quoted_statements(reader))
    ruled = ruled_statements(source, sentences, found, frozenset(name.id for name in names))
    return Evidence(
        source.id,
        sentences,
        mentions,
        tuple(sorted(ruled, key=lambda statement: (statement.content, statement.voice))),
        dates,
        _quantities(source, readings, dates),
        tuple(denials(reader)),
    )


def _speaks(source: Source, passage: Passage) -> bool:
    return source.shows(passage) and passage.kind not in _SILENT


def _dates(
    source: Source, readings: list[Reading], sentences: tuple[Sentence, ...]
) -> tuple[DateMention, ...]:
    shown = [reading for reading in readings if source.shows(reading.passage)]
    found = date_mentions(shown, source.record.published)
    if (source.record.language or "en").partition("-")[0] not in DATED_LANGUAGES:
        found = [_unread(mention) for mention in found]
    ruled = ruled_dates(source, sentences, found)
    return tuple(sorted(ruled, key=lambda mention: (mention.span, mention.value)))


def _quantities(
    source: Source, readings: list[Reading], dates: tuple[DateMention, ...]
) -> tuple[Quantity, ...]:
    found = [
        quantity
        for reading in readings
        if _speaks(source, reading.passage)
        for quantity in quantities(reading, dates)
    ]
    return tuple(sorted(found, key=lambda quantity: quantity.span))


def _unread(mention: DateMention) -> DateMention:
    """A mention in a language whose tenses and words for time are not known."""
    if mention.basis.endswith(AS_WRITTEN):
        return mention
    doubt = "the rules for dates know English alone"
    return dataclasses.replace(mention, doubt=doubt)
