"""What editors decided about statements and dates, over what was found."""

import dataclasses
from collections.abc import Iterable

from briefgen.model import (
    DateMention,
    DateRuling,
    Passage,
    Sentence,
    Source,
    Span,
    Statement,
    StatementRuling,
    Voice,
)
from briefgen.text.fold import collapse, find_all

_BASIS = "set by an editor"


def ruled_statements(source: Source, found: Iterable[Statement]) -> list[Statement]:
    """The statements with another speaker, or without those that are hidden."""
    rulings: dict[int, StatementRuling] = {}
    for ruling in source.statements:
        for passage in _passages(source, ruling.at):
            rulings[passage.number] = ruling
    return [
        ruled
        for statement in found
        if (ruled := _ruled(statement, rulings.get(statement.passage))) is not None
    ]


def _ruled(statement: Statement, ruling: StatementRuling | None) -> Statement | None:
    if ruling is None or (ruling.speaker is None and not ruling.hide):
        return statement
    if ruling.hide:
        return None
    voice = Voice.DIRECT if statement.voice is Voice.NARRATION else statement.voice
    origin = None if statement.origin == ruling.speaker else statement.origin
    is_same = statement.speaker == ruling.speaker
    return dataclasses.replace(
        statement,
        speaker=ruling.speaker,
        speaker_span=statement.speaker_span if is_same else None,
        voice=voice,
        origin=origin,
        basis=_BASIS,
    )


def ruled_dates(
    source: Source, sentences: tuple[Sentence, ...], found: Iterable[DateMention]
) -> list[DateMention]:
    """The dates with other values, without those that are hidden, with those an editor adds."""
    kept = list(found)
    for ruling in source.dates:
        for passage in _passages(source, ruling.at):
            if not source.shows(passage):
                continue
            for span in _spans_of(passage, ruling.words):
                kept = [mention for mention in kept if not mention.span.overlaps(span)]
                kept += _set(passage, span, sentences, ruling)
    return kept


def _set(
    passage: Passage, span: Span, sentences: tuple[Sentence, ...], ruling: DateRuling
) -> list[DateMention]:
    if ruling.hide or ruling.value is None:
        return []
    return [
        DateMention(passage.number, sentence.span, span, ruling.value, _BASIS)
        for sentence in sentences
        if sentence.span.covers(span)
    ]


def _passages(source: Source, at: str) -> list[Passage]:
    wanted = collapse(at)[0].strip()
    return [
        passage
        for passage in source.passages
        if wanted and collapse(passage.text)[0].lstrip().startswith(wanted)
    ]


def _spans_of(passage: Passage, text: str) -> list[Span]:
    offset = passage.span.start
    return [Span(offset + start, offset + end) for start, end in find_all(text, passage.text)]
