"""What editors decided about statements and dates, over what was found."""

import dataclasses
from collections.abc import Collection, Iterable, Sequence

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import (
    DateMention,
    DateRuling,
    Evidence,
    Location,
    Passage,
    Period,
    Sentence,
    Source,
    Span,
    Statement,
    TimeKind,
    Voice,
)
from briefgen.text.fold import collapse, find_all
from briefgen.text.nearest import nearest

_BASIS = "set by an editor"
_MARKS = frozenset("'\"‘’‚‛“”„‟«»‹›`´")


def ruled_statements(
    source: Source,
    sentences: tuple[Sentence, ...],
    found: Iterable[Statement],
    names: Collection[str],
) -> list[Statement]:
    """The statements with other speakers, without those hidden, with those an editor adds.

    A ruling for a speaker who is not among the ids `names` is not followed.
    """
    kept = list(found)
    for ruling in source.statements:
        if ruling.speaker is not None and ruling.speaker not in names:
            continue
        for passage in _passages(source, ruling.at):
            if ruling.speaker is None and not ruling.hide:
                continue
            spans = _spans_of(passage, ruling.words) if ruling.words is not None else None
            meant = [one for one in kept if _is_meant(source, one, passage, spans)]
            others = [one for one in kept if one not in meant]
            if ruling.speaker is None:
                kept = others
            elif meant:
                kept = [*others, *(_ruled(source, one, ruling.speaker) for one in meant)]
            elif source.shows(passage):
                kept += _added(source, passage, spans or (), sentences, ruling.speaker)
    return kept


def _is_meant(
    source: Source, statement: Statement, passage: Passage, spans: Sequence[Span] | None
) -> bool:
    """Whether a ruling speaks of a statement: of these words, or of all that somebody says."""
    if statement.passage != passage.number:
        return False
    if spans is not None:
        return any(statement.content.overlaps(span) for span in spans)
    return statement.voice is not Voice.NARRATION or _is_quotation(source, statement.content)


def _is_quotation(source: Source, span: Span) -> bool:
    return source.text(span)[:1] in _MARKS


def _ruled(source: Source, statement: Statement, speaker: str) -> Statement:
    is_same = statement.speaker == speaker
    voice = Voice.DIRECT if _is_quotation(source, statement.content) else Voice.REPORTED
    return dataclasses.replace(
        statement,
        speaker=speaker,
        speaker_span=statement.speaker_span if is_same else None,
        voice=voice if statement.voice is Voice.NARRATION else statement.voice,
        origin=None if statement.origin == speaker else statement.origin,
        basis=_BASIS,
        phrase=statement.phrase if is_same else None,
    )


def _added(
    source: Source,
    passage: Passage,
    spans: Iterable[Span],
    sentences: tuple[Sentence, ...],
    speaker: str,
) -> list[Statement]:
    """The words themselves as a statement, where nothing was found."""
    return [
        Statement(
            passage=passage.number,
            sentence=Span(around[0].span.start, around[-1].span.end),
            content=span,
            voice=Voice.DIRECT if _is_quotation(source, span) else Voice.REPORTED,
            speaker=speaker,
            speaker_span=None,
            cue=None,
            origin=None,
            basis=_BASIS,
        )
        for span in spans
        if (around := [one for one in sentences if one.span.overlaps(span)])
    ]


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
        DateMention(
            passage.number,
            sentence.span,
            span,
            TimeKind.DATE,
            str(ruling.value),
            Period.of(ruling.value),
            _BASIS,
        )
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
    shown = (one for one in evidence.statements if one.voice is not Voice.NARRATION)
    stated = {statement.passage for statement in shown}
    for ruling in source.statements:
        passages = _passages(source, ruling.at)
        if ruling.speaker is not None and ruling.speaker not in names:
            near = nearest(ruling.speaker, names)
            hint = f"did you mean `{near}`?" if near else "add it to content/names.yml"
            message = f"no name `{ruling.speaker}`"
            found.append(Diagnostic("BG401", message, ruling.location, hint))
        elif ruling.words is not None:
            if not any(_spans_of(passage, ruling.words) for passage in passages):
                found.append(_not_there(ruling.words, ruling.at, ruling.location))
        elif not ruling.hide and not any(passage.number in stated for passage in passages):
            hint = "say whose words are meant: add `words` to the ruling"
            message = f"no statement was found in the passage `{ruling.at}`"
            found.append(Diagnostic("BG215", message, ruling.location, hint))
    for date in source.dates:
        passages = _passages(source, date.at)
        if not any(_spans_of(passage, date.words) for passage in passages):
            found.append(_not_there(date.words, date.at, date.location))
    return tuple(found)


def _not_there(words: str, at: str, location: Location) -> Diagnostic:
    message = f"`{words}` does not stand in the passage `{at}`"
    return Diagnostic("BG215", message, location, "give words that stand in the passage")
