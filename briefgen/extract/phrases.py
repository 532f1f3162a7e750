"""Noun phrases that can be the subject of a verb.

Each rule gives up where two readings are open: no subject is better than a wrong one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from briefgen.extract import lexicon
from briefgen.extract.frames import Kind, Token
from briefgen.model import Name, NameKind

Tokens = Sequence[Token]


class Form(StrEnum):
    """How the text puts a subject; `UNLISTED` is a name that nobody has listed."""

    NAME = auto()
    PLACE = auto()
    UNLISTED = auto()
    PRONOUN = auto()
    TITLE = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """`first` and `last` number the tokens of the whole phrase; start and end bound its head."""

    form: Form
    first: int
    last: int
    start: int
    end: int
    name: Name | None = None


_MODIFIERS = (Kind.CAPITAL, Kind.TITLE, Kind.WORD, Kind.NUMBER, Kind.TIME, Kind.ADVERB)
_PARTICLES = frozenset(("de", "del", "van", "von", "der", "den", "bin", "ibn", "al", "el", "da"))


def phrase_before(tokens: Tokens, last: int) -> Phrase | None:
    """The noun phrase that ends at token `last`."""
    at = last
    while at > 0 and tokens[at].word in lexicon.OUTLETS:
        at -= 1
    if at < last and not _is_organisation(tokens[at]):
        at = last
    first, form = _head(tokens, at)
    if form is None:
        return None
    begin = first if form is Form.PRONOUN else _phrase_start(tokens, first)
    if begin is None or (form is Form.TITLE and not _is_plain_title(tokens[begin:first])):
        return None
    start = tokens[begin if form is Form.TITLE else first].start
    return Phrase(form, begin, last, start, tokens[at].end, tokens[at].name)


def _is_organisation(token: Token) -> bool:
    return token.name is not None and token.name.kind is NameKind.ORGANISATION


def _head(tokens: Tokens, at: int) -> tuple[int, Form | None]:
    """Where the head that ends at token `at` begins, and its form."""
    token = tokens[at]
    form = None
    if token.possessive:
        return at, None
    if token.kind is Kind.NAME:
        form = Form.NAME if token.is_speaker else Form.PLACE
    elif token.kind is Kind.PRONOUN and token.word in lexicon.PRONOUNS:
        form = Form.PRONOUN
    elif token.kind is Kind.TITLE:
        form = Form.TITLE
    if form is not None or token.kind is not Kind.CAPITAL:
        return at, form
    while at > 0 and _continues_capitals(tokens, at - 1):
        at -= 1
    return at, Form.UNLISTED


def _continues_capitals(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    is_particle = token.word in _PARTICLES and at > 0 and tokens[at - 1].kind is Kind.CAPITAL
    return not token.possessive and (token.kind is Kind.CAPITAL or is_particle)


def _phrase_start(tokens: Tokens, head: int) -> int | None:
    """Where the phrase around a head begins; `None` if the head may be no subject."""
    at = head - 1
    while at >= 0 and (tokens[at].kind in _MODIFIERS or _modifies(tokens[at])):
        at -= 1
    if at >= 0 and tokens[at].kind is Kind.DETERMINER:
        at -= 1
    phrase = tokens[at + 1 : head]
    if at >= 0 and tokens[at].kind is Kind.PREPOSITION:
        is_date = bool(phrase) and all(part.kind in (Kind.TIME, Kind.NUMBER) for part in phrase)
        return head if is_date else None
    if not _is_description(phrase) or (at >= 0 and not _may_precede(tokens, at)):
        return None
    return at + 1


def _may_precede(tokens: Tokens, at: int) -> bool:
    """Whether a subject may follow the token at `at`, which is no part of it."""
    token = tokens[at]
    if token.kind is Kind.CUE:
        return token.word in lexicon.SAYING or token.word in lexicon.CLAUSE_VERBS
    if token.kind is Kind.CONJUNCTION:
        return _opens_clause(tokens, at)
    if token.word == "as":
        return at == 0 or tokens[at - 1].word not in {"such", "well", "known", "same"}
    return token.kind not in (Kind.NAME, Kind.PRONOUN, Kind.AUXILIARY, Kind.BE)


def _opens_clause(tokens: Tokens, at: int) -> bool:
    """Whether a conjunction begins a clause, and does not join two subjects."""
    before = tokens[max(at - 2, 0) : at]
    if not before or tokens[at].word == "but" or before[-1].kind is Kind.QUOTE:
        return True
    is_list = before[0].kind in (Kind.NAME, Kind.CAPITAL, Kind.TITLE)
    return before[-1].kind is Kind.COMMA and not is_list


def _modifies(token: Token) -> bool:
    """Whether a name stands before another as in `Russia's` or `North Korea leader`."""
    return token.kind is Kind.NAME and (token.possessive or not token.is_speaker)


def _is_description(before: Tokens) -> bool:
    """Whether the words before a name describe it: `a subdued`, not `the man who met`."""
    verbs = [token for token in before if is_verb_like(token)]
    words = [token for token in before if token.kind is Kind.WORD]
    if verbs:
        return before[0].word in {"a", "an"} and words == verbs[:1]
    starts = (Kind.DETERMINER, Kind.CAPITAL, Kind.TITLE)
    return (
        not words
        or before[0].kind in starts
        or _modifies(before[0])
        or (before[-1].kind is Kind.TITLE)
    )


def is_verb_like(token: Token) -> bool:
    """Whether a word may be a verb in the past, a participle, or one of the listed."""
    is_verb = token.word.endswith(("ed", "ing")) or token.word in lexicon.VERBS
    return token.kind is Kind.WORD and is_verb


def _is_plain_title(before: Tokens) -> bool:
    """Whether words before a title leave it to one person: `the Russian`, not `Orrin's`."""
    is_definite = bool(before) and before[0].word == "the"
    return is_definite and not any(token.possessive or token.is_speaker for token in before)


def phrase_from(tokens: Tokens, first: int) -> Phrase | None:
    """The noun phrase that begins at token `first`, if nothing in it may be a verb."""
    at = first
    while at < len(tokens) and _opens_phrase(tokens, first, at):
        at += 1
    found = _phrase_ending(tokens, first, at)
    if found is None or not _is_followed_by_verb(tokens, found):
        return None
    return found


def _opens_phrase(tokens: Tokens, first: int, at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.WORD:
        before = tokens[at - 1] if at > first else token
        is_adjective = before.kind is Kind.ADVERB or is_verb_like(token)
        return tokens[first].word in {"a", "an"} and is_adjective
    is_part = token.kind in (Kind.DETERMINER, Kind.TITLE, Kind.ADVERB, Kind.CAPITAL)
    return is_part or _modifies(token)


def _is_followed_by_verb(tokens: Tokens, found: Phrase) -> bool:
    """Whether the phrase is the subject of what follows, behind an apposition if there is one."""
    at = found.last + 1
    if at < len(tokens) and tokens[at].kind is Kind.COMMA:
        at = _after_apposition(tokens, at)
    if at >= len(tokens):
        return False
    is_person = found.name is not None and found.name.kind is NameKind.PERSON
    if tokens[at].kind is Kind.WORD:
        return (is_person or found.form is Form.PRONOUN) and is_verb_like(tokens[at])
    return tokens[at].kind in (Kind.CUE, Kind.AUXILIARY, Kind.BE, Kind.ADVERB)


def _after_apposition(tokens: Tokens, comma: int) -> int:
    """Behind the second comma of `A, the director, …`; behind everything if it is none."""
    end = comma + 1
    while end < len(tokens) and tokens[end].kind is not Kind.COMMA:
        if tokens[end].kind in (Kind.CUE, Kind.QUOTE):
            return len(tokens)
        end += 1
    return end + 1 if starts_apposition(tokens, comma + 1) else len(tokens)


def starts_apposition(tokens: Tokens, at: int) -> bool:
    """Whether what begins at a token can describe the name before it."""
    if at >= len(tokens):
        return False
    starts = (
        *(Kind.DETERMINER, Kind.PREPOSITION, Kind.TITLE, Kind.RELATIVE, Kind.NUMBER, Kind.WORD),
    )
    return tokens[at].kind in starts or any(token.possessive for token in tokens[at : at + 3])


def phrase_after(tokens: Tokens, first: int) -> Phrase | None:
    """The noun phrase that begins at token `first`, behind an inverted verb: `said Orrin`."""
    at = first
    while at < len(tokens):
        token = tokens[at]
        is_modifier = token.kind in (*_MODIFIERS, Kind.DETERMINER) or _modifies(token)
        if not (is_modifier or (token.is_speaker and _describes_next(tokens, at))):
            break
        at += 1
    found = _phrase_ending(tokens, first, at)
    if found is None or found.form is Form.TITLE:
        return found
    before = tokens[first : found.last]
    has_words = any(token.kind is Kind.WORD for token in before)
    return None if has_words and before[-1].kind is not Kind.TITLE else found


def _describes_next(tokens: Tokens, at: int) -> bool:
    """Whether a name stands before a title or a name that it belongs to."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    is_noun = following.kind in (Kind.TITLE, Kind.NAME, Kind.CAPITAL)
    return is_noun or following.word in lexicon.CIRCLE


def _phrase_ending(tokens: Tokens, first: int, at: int) -> Phrase | None:
    """The phrase from `first` whose modifiers end before token `at`."""
    token = tokens[at] if at < len(tokens) else None
    if token is not None and token.is_speaker and not token.possessive:
        following = tokens[at + 1] if at + 1 < len(tokens) else token
        is_other = following.kind is Kind.CONJUNCTION or following.word in lexicon.CIRCLE
        return (
            None if is_other else Phrase(Form.NAME, first, at, token.start, token.end, token.name)
        )
    if at == first:
        is_pronoun = token is not None and token.word in lexicon.PRONOUNS
        return (
            Phrase(Form.PRONOUN, at, at, token.start, token.end) if token and is_pronoun else None
        )
    return _unnamed(tokens, first, at - 1)


def _unnamed(tokens: Tokens, first: int, last: int) -> Phrase | None:
    while last > first and tokens[last].kind in (Kind.TIME, Kind.ADVERB):
        last -= 1
    begin, form = _head(tokens, last)
    if form not in (Form.UNLISTED, Form.TITLE, Form.PLACE) or begin < first:
        return None
    if form is Form.TITLE and not _is_plain_title(tokens[first:last]):
        return None
    start = tokens[first if form is Form.TITLE else begin].start
    return Phrase(form, first, last, start, tokens[last].end)
