"""Dividing a body that was stored as one long line."""

import re
from collections.abc import Iterator, Sequence

from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.phrases import CREDIT, leading, marker, patterns_in
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

_APART = frozenset({DropKind.FURNITURE, DropKind.COMMENTS, DropKind.RELATED_LINKS, DropKind.LEGAL})

Piece = tuple[int, int, Role]
"""Half-open offsets of a line, trimmed of white space, and what stands there."""


def pieces(text: str) -> tuple[Piece, ...]:
    """The passages of one long line: sentences gathered until they have 300 characters.

    No passage ends inside a quotation, unless the passage passes 1,500 characters: then a mark
    was lost. A sub-head found among the sentences is a passage of its own, and so is a credit
    (`With inputs from …`); a line that asks to write to the author is none, nor are phrases of the
    page that stand before sentences or in place of them.
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
    """The sentences with sub-heads and furniture cut off, each with its role."""
    apart, spans = _without_furniture(text)
    quoted = open_at(text, tuple(first for first, _ in spans))
    yield from sorted([*apart, *_with_subheads(text, spans, quoted)])


def _without_furniture(text: str) -> tuple[list[Piece], list[tuple[int, int]]]:
    """The phrases of the page that stand before sentences or in place of them, and the rest."""
    apart: list[Piece] = []
    spans: list[tuple[int, int]] = []
    sentences = sentence_spans(text)
    known = patterns_in(text)
    quoted = open_at(text, tuple(first for first, _ in sentences))
    for (begin, last), inside in zip(sentences, quoted, strict=True):
        first = begin
        while not inside and first < last and (found := leading(text[first:last])):
            stop, kind = found
            apart.append((first, first + stop, kind))
            first += stop + len(text[first + stop : last]) - len(text[first + stop : last].lstrip())
        sentence = text[first:last]
        whole = marker(sentence, known) if sentence and not inside else None
        if whole is not None and whole.kind in _APART and " " in sentence:
            apart.append((first, last, whole.kind))
        elif sentence:
            spans.append((first, last))
    return apart, spans


def _with_subheads(
    text: str, spans: Sequence[tuple[int, int]], quoted: Sequence[bool]
) -> Iterator[Piece]:
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
