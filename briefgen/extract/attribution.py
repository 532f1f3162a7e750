"""Who said each quotation (PARC: speaker, cue, content; Pareti 2016)."""

from dataclasses import dataclass

from briefgen.extract.cues import Attribution, attribution_of
from briefgen.extract.frames import Kind
from briefgen.extract.origins import origin_of
from briefgen.extract.phrases import Form, Tokens
from briefgen.extract.reader import Place, Reader
from briefgen.extract.sureness import is_plain_subject, is_told_as_true
from briefgen.model import Span, Statement, Voice

_FORMS = {
    Form.PRONOUN: ", a pronoun for the subject before it",
    Form.TITLE: ", a title that fits one person just named",
}
_SPOKEN_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Speaker:
    """`name` is an id, `None` for somebody not listed; the span is how the text puts it."""

    name: str | None
    span: Span
    basis: str


def quoted_statements(reader: Reader) -> list[Statement]:
    """A statement for each quotation that a verb introduces, in the order of the text.

    Where the speaker is not sure there is none, and the voice is the writer's. The sentence of a
    quotation that spans several runs from the first to the last.
    """
    found: list[Statement] = []
    speaking: _Speaker | None = None
    for at, place in enumerate(reader.places):
        if not place.frame.quotations:
            speaking = None
            continue
        tokens = reader.tokens(at)
        if _is_quotation_alone(tokens):
            is_alone = sum(token.kind is Kind.QUOTE for token in tokens) == 1
            goes_on = is_alone and place.follows and _is_same_passage(reader, at)
            speaking = speaking if goes_on and not _asked(reader, at - 1) else None
            found += _continued(place, speaking)
            continue
        speaking = None
        for number in [at for at, token in enumerate(tokens) if token.kind is Kind.QUOTE]:
            attribution = attribution_of(tokens, number)
            if attribution is not None:
                is_told = is_told_as_true(tokens) and _is_plain(tokens, attribution)
                speaker = _speaker(reader, at, attribution) if is_told else None
                found.append(_statement(place, tokens, number, attribution, speaker))
                speaking = speaker if _is_speech(place, tokens, number) else None
    return found


def _is_quotation_alone(tokens: Tokens) -> bool:
    return all(token.kind in (Kind.QUOTE, Kind.BREAK) for token in tokens)


def _is_same_passage(reader: Reader, at: int) -> bool:
    passages = [reader.places[place].reading.passage for place in (at - 1, at)]
    return passages[0] == passages[1]


def _asked(reader: Reader, at: int) -> bool:
    """Whether the last quotation of a frame asks, so that the next may be the answer."""
    quotations = [token for token in reader.tokens(at) if token.kind is Kind.QUOTE]
    return bool(quotations) and quotations[-1].word == "?"


def _is_speech(place: Place, tokens: Tokens, number: int) -> bool:
    """Whether a quotation is a clause or more, so that the next sentence may go on with it."""
    quotation = tokens[number]
    text = place.reading.passage.text[quotation.start : quotation.end]
    return number == 0 and (quotation.ends_in_comma or len(text.split()) >= _SPOKEN_WORDS)


def _is_plain(tokens: Tokens, attribution: Attribution) -> bool:
    subject, cue = attribution.subject, attribution.cue
    return subject is None or cue is None or is_plain_subject(tokens, subject, cue)


def _speaker(reader: Reader, at: int, attribution: Attribution) -> _Speaker | None:
    subject = attribution.subject
    if subject is None:
        return None
    span = reader.places[at].reading.span(subject.start, subject.end)
    name = reader.resolve(at, subject)
    if name is None and subject.form not in (Form.UNLISTED, Form.PLACE):
        return None
    how = _FORMS.get(subject.form, "")
    return _Speaker(name.id if name else None, span, f"{attribution.basis}{how}")


def _statement(
    place: Place, tokens: Tokens, number: int, attribution: Attribution, speaker: _Speaker | None
) -> Statement:
    quotation = tokens[number]
    cue = tokens[attribution.cue] if attribution.cue is not None else None
    name = speaker.name if speaker else None
    return Statement(
        passage=place.reading.passage.number,
        sentence=place.reading.span(place.frame.start, place.frame.end),
        content=place.reading.span(quotation.start, quotation.end),
        voice=Voice.DIRECT if speaker else Voice.NARRATION,
        speaker=name,
        speaker_span=speaker.span if speaker else None,
        cue=place.reading.span(cue.start, cue.end) if cue else None,
        origin=origin_of(tokens, name, attribution.cue if attribution.cue is not None else 0),
        basis=speaker.basis if speaker else "speaker not resolved",
    )


def _continued(place: Place, speaker: _Speaker | None) -> list[Statement]:
    """The quotations of a sentence that is nothing else, by whoever spoke directly before."""
    if speaker is None:
        return []
    return [
        Statement(
            passage=place.reading.passage.number,
            sentence=place.reading.span(place.frame.start, place.frame.end),
            content=place.reading.span(quotation.start, quotation.end),
            voice=Voice.DIRECT,
            speaker=speaker.name,
            speaker_span=speaker.span,
            cue=None,
            origin=None,
            basis="goes on from the sentence before",
        )
        for quotation in place.frame.quotations
    ]
