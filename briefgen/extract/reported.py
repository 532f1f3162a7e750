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
from briefgen.extract.speakers import Run, is_verb
from briefgen.extract.subjects import subject_of
from briefgen.model import Span, Statement, Voice

_MAY_REPORT = re.compile(rf"\b(?:[Aa]ccording|{'|'.join(sorted(verbs.CUES | verbs.NOUNS))})\b")
_DOUBTS = frozenset(("not", "never", "allegedly", "apparently", "purportedly", "reportedly"))
_NOUNS = (Kind.CAPITAL, Kind.NAME, Kind.TITLE, Kind.WORD)
_NOTHING = frozenset(("nothing", "little", "no", "none"))
_SPOKEN_WORDS = 4
_HEAD_ENDS = (Kind.COMMA, Kind.RELATIVE, Kind.PREPOSITION)
lexicon.LONE = frozenset(
    ["some", "many", "others", "most", "one", "both", "few", "several", "everyone", "nobody"]
)


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
    is_named = name is not None or (subject is not None and _is_as_put(subject))
    is_sure = is_named or (subject is None and _is_plain(tokens, one))
    is_sure = is_sure and not _is_doubtful(tokens, one)
    if one.source is None:
        phrase = speaker = None
    else:
        phrase = _span(place, tokens, one.source)
        speaker = place.reading.span(subject.start, subject.end) if subject else phrase
    for content in one.contents:
        is_quotation = content[1] - content[0] == 1 and tokens[content[0]].kind is Kind.QUOTE
        voice = Voice.DIRECT if is_quotation else Voice.REPORTED
        known = name.id if name is not None and is_sure else None
        yield Statement(
            passage=place.reading.passage.number,
            sentence=place.reading.span(place.frame.start, place.frame.end),
            content=_span(place, tokens, content),
            voice=voice if is_sure else Voice.NARRATION,
            speaker=known,
            speaker_span=speaker if is_sure else None,
            cue=_span(place, tokens, one.cue),
            origin=origin_of(tokens, known) if passed_on else None,
            basis=one.rule if is_sure else f"{one.rule}; speaker not sure",
            phrase=phrase,
        )


def _span(place: Place, tokens: Tokens, run: Run) -> Span:
    return place.reading.span(tokens[run[0]].start, tokens[run[1] - 1].end)


def _subject(tokens: Tokens, one: Attributed) -> Phrase | None:
    """The head of the source, if the stricter rules find the same."""
    if one.source is None:
        return None
    start, end = one.source
    if tokens[one.verb].word == "according":
        found = phrase_before(tokens, _head_end(tokens, one.source) - 1)
    else:
        found = subject_of(tokens, one.verb)
    if found is None and not one.inherited and not _is_in_question(tokens, start):
        found = _listed(tokens, one.source)
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


def _is_in_question(tokens: Tokens, start: int) -> bool:
    return start > 0 and tokens[start - 1].word in {"whether", "if", "unless", "that"}


def _head_end(tokens: Tokens, run: Run) -> int:
    """Where the head of a phrase ends: before what describes it."""
    for at in range(run[0] + 1, run[1]):
        if tokens[at].kind in _HEAD_ENDS:
            return at
    return run[1]


def _is_as_put(subject: Phrase) -> bool:
    return subject.form in (Form.UNLISTED, Form.PLACE)


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
    return head[-1].kind in _NOUNS and not any(token.is_speaker for token in tokens[start:end])


def _is_unsure_subject(tokens: Tokens, start: int) -> bool:
    """Whether a phrase is denied, or is no subject: `nor A said`, `people who met A said`."""
    if tokens[start].word in _NOTHING:
        return True
    before = tokens[start - 1] if start else None
    if before is None:
        return False
    is_object = is_verb(before) and before.word not in verbs.SAYING and before.kind is Kind.WORD
    return is_object or before.word in {"nor", "neither"}


def _is_doubtful(tokens: Tokens, one: Attributed) -> bool:
    """Whether it was denied, or was no speech: what somebody thinks is the writer's to tell."""
    words = [token.word for token in tokens[one.cue[0] : one.verb]]
    is_denied = any(word in _DOUBTS or word.endswith("n't") for word in words)
    is_denied = is_denied or tokens[one.contents[0][0]].word in _NOTHING
    if one.source is not None and not one.inherited:
        is_denied = is_denied or _is_unsure_subject(tokens, one.source[0])
    is_denied = is_denied or tokens[0].word in _DOUBTS
    return is_denied or tokens[one.verb].word not in verbs.SPEECH
