"""Indirect speech in its plain form: a listed name, a verb of saying, a whole clause."""

import re

from briefgen.extract import lexicon
from briefgen.extract.cues import Attribution, final_tail
from briefgen.extract.frames import Kind, names_in
from briefgen.extract.origins import origin_of
from briefgen.extract.phrases import Form, Phrase, Tokens, is_verb_like
from briefgen.extract.reader import Place, Reader
from briefgen.extract.subjects import main_subject, subject_of
from briefgen.model import NameKind, Statement, Voice

_VERBS = lexicon.SAYING | lexicon.CLAUSE_VERBS | {"told"}
_SAYS_SOON = re.compile(rf"(?:\s+[\w().'’-]+){{0,5}}?\s+(?:{'|'.join(sorted(_VERBS))})\b")
_NEAR = 12
_TIMES = frozenset(("before", "after", "since", "until"))
_SHORTEST = 3
_BETWEEN = (
    *(Kind.PREPOSITION, Kind.DETERMINER, Kind.TIME, Kind.NUMBER, Kind.WORD, Kind.ADVERB),
    *(Kind.CAPITAL, Kind.NAME, Kind.TITLE),
)
_CLAUSE_STARTS = (Kind.DETERMINER, Kind.NAME, Kind.CAPITAL, Kind.PRONOUN, Kind.TITLE, Kind.WORD)


def reported_statements(reader: Reader) -> list[Statement]:
    """A statement for each clause that the subject of its sentence is reported to have said."""
    found = []
    for at, place in enumerate(reader.places):
        if _may_report(place):
            statement = _reported(place, reader.tokens(at))
            found += [statement] if statement is not None else []
    return found


def _may_report(place: Place) -> bool:
    """Whether a verb of saying follows a name: most sentences need no closer look."""
    text = place.reading.passage.text
    names = names_in(place.frame, place.reading.names)
    return any(_SAYS_SOON.match(text, found.end, place.frame.end) for found in names)


def _reported(place: Place, tokens: Tokens) -> Statement | None:
    subject = main_subject(tokens)
    if subject is None or subject.form is not Form.NAME or subject.name is None:
        return None
    cue = _cue_of(tokens, subject)
    start = _clause_start(tokens, cue) if cue is not None else None
    if cue is None or start is None or tokens[-1].word == "?":
        return None
    end = _clause_end(tokens, start)
    if end is None or not _is_clause(tokens[start:end]):
        return None
    return Statement(
        passage=place.reading.passage.number,
        sentence=place.reading.span(place.frame.start, place.frame.end),
        content=place.reading.span(tokens[start].start, tokens[end - 1].end),
        voice=Voice.REPORTED,
        speaker=subject.name.id,
        speaker_span=place.reading.span(subject.start, subject.end),
        cue=place.reading.span(tokens[cue].start, tokens[cue].end),
        origin=origin_of(tokens, subject.name.id),
        basis="indirect speech, speaker before cue",
    )


def _cue_of(tokens: Tokens, subject: Phrase) -> int | None:
    """The verb of saying that directly follows the subject."""
    cue = subject.last + 1
    while cue < len(tokens) and tokens[cue].kind in (Kind.ADVERB, Kind.AUXILIARY):
        cue += 1
    if cue >= len(tokens) or tokens[cue].kind is not Kind.CUE or subject_of(tokens, cue) != subject:
        return None
    return cue


def _clause_start(tokens: Tokens, cue: int) -> int | None:
    for at in range(cue + 1, min(cue + _NEAR, len(tokens) - 1)):
        if tokens[at].kind is Kind.THAT:
            return at + 1 if tokens[cue].word in _VERBS else None
        if tokens[at].kind not in _BETWEEN and tokens[at].word not in _TIMES:
            break
    follows = cue + 1 < len(tokens) and tokens[cue + 1].kind in _CLAUSE_STARTS
    return cue + 1 if tokens[cue].word in lexicon.SAYING and follows else None


def _clause_end(tokens: Tokens, start: int) -> int | None:
    """Where the clause ends; `None` if what follows it may or may not belong to it."""
    tail = final_tail(tokens, start)
    last = len(tokens)
    if tail is not None and tail.subject is not None:
        if _is_by_person(tail):
            return None
        last = tail.subject.first - (tokens[tail.subject.first - 1].kind is Kind.COMMA)
    for at in range(start, last):
        if _is_open_end(tokens, at, last):
            return None
        if _is_end(tokens, at, last):
            return at
    return last


def _is_open_end(tokens: Tokens, at: int, last: int) -> bool:
    """Whether the writer may have the word from a token on: `, but`, `, though`, `and B called`."""
    token = tokens[at]
    if token.word == ":":
        return True
    if token.kind is Kind.COMMA and at + 1 < last:
        following = tokens[at + 1].word
        return following in lexicon.CONTRASTS or following in {"but", "yet"}
    return token.word == "and" and _changes_speaker(tokens, at + 1)


def _is_end(tokens: Tokens, at: int, last: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.COMMA:
        return at + 1 < last and _leaves_clause(tokens, at + 1)
    is_next_statement = token.word == "and" and _leaves_clause(tokens, at)
    return token.kind is Kind.BREAK or token.word == "according" or is_next_statement


def _is_by_person(tail: Attribution) -> bool:
    """Whether somebody else tells of it, so that the statement is hearsay."""
    name = tail.subject.name if tail.subject else None
    return name is None or name.kind is not NameKind.ORGANISATION


def _changes_speaker(tokens: Tokens, at: int) -> bool:
    """Whether somebody else says something from a token on: `and Orrin called it`."""
    while at < len(tokens) and tokens[at].kind in (Kind.DETERMINER, Kind.TITLE, Kind.CAPITAL):
        at += 1
    is_bearer = at < len(tokens) and tokens[at].kind in (Kind.NAME, Kind.PRONOUN)
    at += is_bearer
    while at < len(tokens) and tokens[at].kind in (Kind.ADVERB, Kind.AUXILIARY):
        at += 1
    return is_bearer and at < len(tokens) and tokens[at].kind is Kind.CUE


def _leaves_clause(tokens: Tokens, at: int) -> bool:
    """Whether what begins at a token is the writer's, or another statement."""
    token = tokens[at]
    if token.word == "and":
        after = at + 1
        while after < len(tokens) and tokens[after].kind is Kind.ADVERB:
            after += 1
        return after < len(tokens) and tokens[after].kind is Kind.CUE
    is_participle = token.kind in (Kind.WORD, Kind.CUE) and token.word.endswith("ing")
    return is_participle or token.kind is Kind.RELATIVE or token.word in {"according", "as"}


def _is_clause(tokens: Tokens) -> bool:
    verbs = (Kind.AUXILIARY, Kind.BE, Kind.CUE)
    has_verb = any(token.kind in verbs or is_verb_like(token) for token in tokens[1:])
    return has_verb and len(tokens) >= _SHORTEST and tokens[0].kind is not Kind.QUOTE
