"""Indirect speech, and whose it is: what `attributed` finds, as statements.

A speaker is shown when he is sure: a listed name that the rules of `subjects` agree on, or a
phrase that stands directly by its verb. All else is narration, with the phrase as it was found.
"""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from briefgen.extract import lexicon, verbs
from briefgen.extract.attributed import Attributed, attributed
from briefgen.extract.frames import Kind
from briefgen.extract.origins import origin_of
from briefgen.extract.phrases import Form, Phrase, Tokens, phrase_before
from briefgen.extract.reader import Place, Reader
from briefgen.extract.speakers import Run
from briefgen.extract.subjects import subject_of
from briefgen.extract.sureness import is_named_plainly, is_plain_noun, is_sure, sure_content
from briefgen.model import Span, Statement, Voice

_MAY_REPORT = re.compile(rf"\b(?:[Aa]ccording|{'|'.join(sorted(verbs.CUES | verbs.NOUNS))})\b")
_NOUNS = (Kind.CAPITAL, Kind.NAME, Kind.TITLE, Kind.WORD)
_SPOKEN_WORDS = 4
_HEAD_ENDS = (Kind.COMMA, Kind.RELATIVE, Kind.PREPOSITION)


def reported_statements(reader: Reader, spoken: Sequence[Statement]) -> list[Statement]:
    """What is `spoken` with the phrases that name its speakers, and a statement for all else."""
    phrases: dict[Span, Span] = {}
    found: list[Statement] = []
    quoted = {statement.content for statement in spoken}
    for at, place in enumerate(reader.places):
        text = place.reading.passage.text
        if _MAY_REPORT.search(text, place.frame.start, place.frame.end) is None:
            continue
        tokens = reader.tokens(at)
        told = attributed(tokens)
        for one in told:
            passed_on = one.inherited or one == told[0]
            statements = list(_statements(reader, at, one, passed_on=passed_on))
            if tokens[one.verb].word not in verbs.JUDGING or not _are_spoken(statements, spoken):
                found += [new for new in statements if new.content not in quoted]
            for same in statements:
                if same.phrase is not None:
                    phrases[same.content] = same.phrase
    known = [*(_with_phrase(statement, phrases) for statement in spoken), *found]
    return [*known, *_unattributed(reader, known)]


def _unattributed(reader: Reader, known: Sequence[Statement]) -> Iterator[Statement]:
    """The quotations of some words that nothing attributes to anybody."""
    by_passage: dict[int, list[Span]] = {}
    for statement in known:
        by_passage.setdefault(statement.passage, []).append(statement.content)
    for place in reader.places:
        passage = place.reading.passage
        for quoted in place.frame.quotations:
            content = place.reading.span(quoted.start, quoted.end)
            is_speech = len(passage.text[quoted.start : quoted.end].split()) >= _SPOKEN_WORDS
            covered = by_passage.get(passage.number, ())
            if is_speech and not any(content.overlaps(other) for other in covered):
                yield Statement(
                    passage=passage.number,
                    sentence=place.reading.span(place.frame.start, place.frame.end),
                    content=content,
                    voice=Voice.NARRATION,
                    speaker=None,
                    speaker_span=None,
                    cue=None,
                    origin=None,
                    basis="quotation; speaker not sure",
                )


def _are_spoken(statements: Sequence[Statement], spoken: Sequence[Statement]) -> bool:
    """Whether the quotations in what is called or praised are statements already."""
    return any(
        one.voice is Voice.DIRECT and one.content.overlaps(new.content)
        for new in statements
        for one in spoken
    )


def _with_phrase(statement: Statement, phrases: dict[Span, Span]) -> Statement:
    phrase = phrases.get(statement.content)
    names = statement.speaker_span
    if phrase is None or (names is not None and not phrase.covers(names)):
        return statement
    return dataclasses.replace(statement, phrase=phrase)


def _statements(
    reader: Reader, at: int, one: Attributed, *, passed_on: bool
) -> Iterator[Statement]:
    """A statement for each content of an attribution.

    What a sentence says of its origin is said of its first attribution: `passed_on`.
    """
    place, tokens = reader.places[at], reader.tokens(at)
    subject = _subject(tokens, one)
    name = reader.resolve(at, subject) if subject is not None else None
    is_named = name is not None or (subject is not None and _is_as_put(tokens, subject))
    is_told = (is_named or (subject is None and _is_plain(tokens, one))) and is_sure(tokens, one)
    phrase = speaker = _span(place, tokens, one.source) if one.source is not None else None
    if subject is not None:
        speaker = _speaker_span(place, tokens, one, subject)
    for content in one.contents:
        told = sure_content(tokens, one, content) if is_told else None
        is_quotation = content[1] - content[0] == 1 and tokens[content[0]].kind is Kind.QUOTE
        voice = Voice.DIRECT if is_quotation else Voice.REPORTED
        known = name.id if name is not None and told else None
        yield Statement(
            passage=place.reading.passage.number,
            sentence=place.reading.span(place.frame.start, place.frame.end),
            content=_span(place, tokens, told or content),
            voice=voice if told else Voice.NARRATION,
            speaker=known,
            speaker_span=speaker if told else None,
            cue=_span(place, tokens, one.cue),
            origin=origin_of(tokens, known, one.verb) if passed_on else None,
            basis=one.rule if told else f"{one.rule}; speaker not sure",
            phrase=phrase,
        )


def _span(place: Place, tokens: Tokens, run: Run) -> Span:
    return place.reading.span(tokens[run[0]].start, tokens[run[1] - 1].end)


def _speaker_span(place: Place, tokens: Tokens, one: Attributed, subject: Phrase) -> Span:
    """Where the subject stands; a name that nobody has listed in full: `The Velland Times`."""
    if subject.form is Form.UNLISTED and one.source is not None and not one.inherited:
        return _span(place, tokens, (one.source[0], _head_end(tokens, one.source)))
    return place.reading.span(subject.start, subject.end)


def _subject(tokens: Tokens, one: Attributed) -> Phrase | None:
    """The head of the source, if the stricter rules find the same."""
    if one.source is None:
        return None
    start, end = one.source
    if tokens[one.verb].word == "according":
        found = phrase_before(tokens, _head_end(tokens, one.source) - 1)
    else:
        found = subject_of(tokens, one.verb)
    if found is None and not one.inherited:
        found = _listed(tokens, one.source)
    if found is not None and found.form is Form.NAME and not is_named_plainly(tokens, found):
        found = None
    is_same = found is not None and (one.inherited or start <= found.last < end)
    return found if is_same else None


def _listed(tokens: Tokens, source: Run) -> Phrase | None:
    """The one listed name that a phrase ends with, before what describes it."""
    start, end = source[0], _head_end(tokens, source)
    last = tokens[end - 1]
    others = any(token.is_speaker for token in tokens[start : end - 1])
    if others or not last.is_speaker or last.possessive:
        return None
    return Phrase(Form.NAME, start, end - 1, last.start, last.end, last.name)


def _head_end(tokens: Tokens, run: Run) -> int:
    """Where the head of a phrase ends: before what describes it."""
    for at in range(run[0] + 1, run[1]):
        if tokens[at].kind in _HEAD_ENDS:
            return at
    return run[1]


def _is_as_put(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a name that nobody has listed is shown as it stands: not `Imagine Orrin`."""
    parts = tokens[subject.first : subject.last + 1]
    is_whole = subject.form is Form.PLACE or not any(part.is_speaker for part in parts)
    return is_whole and subject.form in (Form.UNLISTED, Form.PLACE)


def _is_plain(tokens: Tokens, one: Attributed) -> bool:
    """Whether a noun phrase that nobody has listed stands by its own verb."""
    if one.source is None or one.inherited:
        return False
    start, end = one.source
    if start > 0 and tokens[start - 1].kind is Kind.RELATIVE:
        return False
    head = tokens[start : _head_end(tokens, one.source)]
    is_pronoun = tokens[start].kind in (Kind.PRONOUN, Kind.RELATIVE)
    if tokens[one.verb].word == "according":
        return not is_pronoun
    if is_pronoun or tokens[start].word in lexicon.LONE or not head:
        return False
    is_noun = head[-1].kind in _NOUNS and is_plain_noun(tokens, (start, start + len(head)))
    return is_noun and not any(token.is_speaker for token in tokens[start:end])
