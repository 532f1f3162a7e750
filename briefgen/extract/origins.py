"""Where a frame says that its information comes from: an agency, an office."""

from briefgen.extract import lexicon
from briefgen.extract.frames import Kind, Token
from briefgen.extract.phrases import Tokens
from briefgen.extract.subjects import subject_of
from briefgen.model import NameKind

_PUBLISHED = frozenset(
    ("released", "published", "issued", "reported", "cited", "carried", "quoted", "sent")
)
_SPOKEN = ("address", "comments", "interview", "remarks", "video")
_WRITTEN = ("letter", "message", "post", "readout", "report", "reports", "statement", "telegram")
_WORDING = frozenset((*_SPOKEN, *_WRITTEN, "transcript"))
_NEAR = 12


def origin_of(tokens: Tokens, speaker: str | None, verb: int) -> str | None:
    """The id of the organisation that passed the words on, other than the speaker.

    `verb` is the token of the verb of saying: what another verb before it has for its origin
    says nothing of its words.
    """
    for at, token in enumerate(tokens):
        found = _relayed(tokens, at) if token.word in lexicon.RELAYING else None
        if found is None and _points_at_source(tokens, at):
            found = _organisation_from(tokens, at + 2)
        if found is not None and found != speaker:
            return None if _is_of_verb_before(tokens, at, verb) else found
    return None


def _is_of_verb_before(tokens: Tokens, origin: int, verb: int) -> bool:
    if origin > verb:
        return False
    return any(
        token.kind is Kind.CUE and token.word not in lexicon.RELAYING for token in tokens[:origin]
    )


def _relayed(tokens: Tokens, at: int) -> str | None:
    """`the agency reported`, `reports the agency`."""
    subject = subject_of(tokens, at)
    if subject is not None:
        before = tokens[subject.first - 1] if subject.first else None
        if before is not None and before.kind is Kind.SUBORDINATOR and before.word != "as":
            return None  # `before the palace issued a statement`
        is_agency = subject.name is not None and subject.name.kind is NameKind.ORGANISATION
        return subject.name.id if subject.name is not None and is_agency else None
    if at and tokens[at - 1].kind is Kind.COMMA:
        return _organisation_from(tokens, at + 1)
    return None


def _points_at_source(tokens: Tokens, at: int) -> bool:
    """`according to`, `statement released by`, `as reported by`, `statement from`."""
    if at + 2 >= len(tokens):
        return False
    before = tokens[at - 1] if at else None
    word, following = tokens[at].word, tokens[at + 1].word
    if word in _PUBLISHED and following == "by" and before is not None:
        return before.word in _WORDING or before.word == "as" or before.kind is Kind.COMMA
    is_from = word in _WORDING and following in {"by", "from"}
    return is_from or (word, following) == ("according", "to")


def _organisation_from(tokens: Tokens, at: int) -> str | None:
    """The first organisation of the phrase that begins at a token."""
    end = at
    while end < min(len(tokens), at + _NEAR) and tokens[end].kind not in (Kind.COMMA, Kind.BREAK):
        if tokens[end].kind in (Kind.QUOTE, Kind.THAT, Kind.SUBORDINATOR, Kind.RELATIVE):
            break
        end += 1
    return _organisation_in(tokens, at, end)


def _organisation_in(tokens: Tokens, start: int, end: int) -> str | None:
    return next(filter(None, map(_organisation, tokens[start:end])), None)


def _organisation(token: Token) -> str | None:
    is_agency = token.name is not None and token.name.kind is NameKind.ORGANISATION
    return token.name.id if token.name is not None and is_agency else None
