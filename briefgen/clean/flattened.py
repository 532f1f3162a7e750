"""Dividing a body that was stored as one long line."""

import re
from collections.abc import Iterator

from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.phrases import CREDIT
from briefgen.clean.quotes import open_at
from briefgen.clean.subheads import noun_subhead, subhead
from briefgen.model import PassageKind
from briefgen.text.sentences import sentence_spans

LONGEST_LINE = 1000

_ENOUGH = 300
_TOO_MUCH = 1500

_TAILS = (
    (DropKind.BYLINE, re.compile(r"Write to [^.!?]{2,80} at(?: \S+@\S+)?")),
    (DropKind.BYLINE, re.compile(r"\(?(?:Reporting|Editing|Writing) by [^.!?]{2,200}[.)]?")),
    (DropKind.FURNITURE, re.compile(r"(?:Follow|Like|Join) us on [^.!?]{2,80}[.!]?")),
    (DropKind.RELATED_LINKS, re.compile(r"(?:Read more|Also read|See also) ?[:|].{2,200}")),
)

Piece = tuple[int, int, Role]
"""Half-open offsets of a line, trimmed of white space, and what stands there."""


def pieces(text: str) -> tuple[Piece, ...]:
    """The passages of one long line: sentences gathered until they have 300 characters.

    No passage ends inside a quotation, unless the passage passes 1,500 characters: then a mark
    was lost. A sub-head found among the sentences is a passage of its own, and so is a credit
    (`With inputs from …`); a line that asks to write to the author is none.
    """
    found: list[Piece] = []
    gathered: tuple[int, int] | None = None
    for first, last, role in _sentences(text):
        if role is PassageKind.TEXT and not CREDIT.fullmatch(text[first:last]):
            gathered = (gathered[0] if gathered else first, last)
            if _is_enough(text[gathered[0] : last]):
                found.append((*gathered, PassageKind.TEXT))
                gathered = None
            continue
        if gathered:
            found.append((*gathered, PassageKind.TEXT))
            gathered = None
        found.append((first, last, role))
    if gathered:
        found.append((*gathered, PassageKind.TEXT))
    return tuple(found)


def _is_enough(passage: str) -> bool:
    if len(passage) < _ENOUGH:
        return False
    return len(passage) >= _TOO_MUCH or not open_at(passage, (len(passage),))[0]


def _sentences(text: str) -> Iterator[Piece]:
    """The sentences with the sub-heads cut off, each with its role."""
    spans = sentence_spans(text)
    quoted = open_at(text, tuple(first for first, _ in spans))
    cuts = {
        first: cut
        for (first, last), inside in zip(spans, quoted, strict=True)
        if not inside and (cut := subhead(text[first:last]))
    }
    if cuts:
        for (first, last), inside in zip(spans, quoted, strict=True):
            cut = noun_subhead(text[first:last])
            if cut and first and not inside:
                cuts.setdefault(first, cut)
    for first, last in spans:
        yield from _cut_sentence(text, first, last, cuts.get(first))


def _cut_sentence(text: str, first: int, last: int, cut: tuple[int, int] | None) -> Iterator[Piece]:
    if cut is None:
        yield first, last, _role(text[first:last])
        return
    begin, end = first + cut[0], first + cut[1]
    if begin > first:
        yield first, first + len(text[first:begin].rstrip()), PassageKind.TEXT
    yield begin, end, PassageKind.SUBHEAD
    rest = text[end:last]
    if rest.strip():
        yield end + len(rest) - len(rest.lstrip()), last, PassageKind.TEXT


def _role(sentence: str) -> Role:
    for kind, pattern in _TAILS:
        if pattern.fullmatch(sentence):
            return kind
    return PassageKind.TEXT
