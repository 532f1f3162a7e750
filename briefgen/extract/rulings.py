"""What editors decided about statements and dates, over what was found."""

import dataclasses
from collections.abc import Collection, Iterable

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import (
    DateMention,
    DateRuling,
    Evidence,
    Passage,
    Sentence,
    Source,
    Span,
    Statement,
    StatementRuling,
    Voice,
)
from briefgen.text.fold import collapse, find_all
from briefgen.text.nearest import nearest

_BASIS = "set by an editor"


def ruled_statements(
    source: Source, found: Iterable[Statement], names: Collection[str]
) -> list[Statement]:
    """The statements with another speaker, or without those that are hidden.

    A ruling for a speaker who is not among the ids `names` is not followed.
    """
    rulings: dict[int, StatementRuling] = {}
    for ruling in source.statements:
        if ruling.speaker is not None and ruling.speaker not in names:
            continue
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


def check_rulings(source: Source, evidence: Evidence, names: Collection[str]) -> Diagnostics:
    """Rulings that change nothing: an unknown speaker, no statement, words that are not there."""
    found: list[Diagnostic] = []
    stated = {statement.passage for statement in evidence.statements}
    for ruling in source.statements:
        passages = _passages(source, ruling.at)
        if ruling.speaker is not None and ruling.speaker not in names:
            near = nearest(ruling.speaker, names)
            hint = f"did you mean `{near}`?" if near else "add it to content/names.yml"
            message = f"no name `{ruling.speaker}`"
            found.append(Diagnostic("BG401", message, ruling.location, hint))
        elif not ruling.hide and not any(passage.number in stated for passage in passages):
            hint = (
                "take the ruling out; it can only give a statement that was found another speaker"
            )
            message = f"no statement was found in the passage `{ruling.at}`"
            found.append(Diagnostic("BG215", message, ruling.location, hint))
    for date in source.dates:
        passages = _passages(source, date.at)
        if not any(_spans_of(passage, date.words) for passage in passages):
            hint = "give words that stand in the passage"
            message = f"`{date.words}` does not stand in the passage `{date.at}`"
            found.append(Diagnostic("BG215", message, date.location, hint))
    return tuple(found)
