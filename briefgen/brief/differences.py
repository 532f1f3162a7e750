"""Where accounts differ: what the editor marked as disputed or confirmed, then what rules found."""

import itertools
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefgen.brief.allowance import Allowance
from briefgen.brief.editorial import Editorial
from briefgen.brief.fairness import fairness
from briefgen.brief.numbering import Numbering
from briefgen.brief.quote import quote
from briefgen.brief.select import Selection
from briefgen.brief.versions import outdated
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import (
    Account,
    Difference,
    FoundDifference,
    Index,
    PartialDate,
    PassageId,
    Quoted,
    Side,
    Span,
    Topic,
)

_LABEL = "where accounts differ"
_SIDES = 2


def differences(
    selection: Selection,
    editorial: Editorial,
    index: Index,
    numbering: Numbering,
    allowance: Allowance,
) -> tuple[tuple[Difference, ...], Diagnostics]:
    """Both sides of each disputed key point, what the front matter confirms, and what rules found.

    Accounts stand in the order of their sources' dates; there is no verdict. What an editor shows
    or hides is not shown a second time as found.
    """
    shown, ruled = _disputed(editorial, index, numbering)
    confirmed, hidden, diagnostics = _rulings(selection.topic, index, numbering)
    shown += confirmed
    ruled += hidden
    cited = {side for sides in ruled for side in sides} | set(editorial.quoted.values())
    taken = {*selection.passages, *((side.source, side.passage) for side in cited)}
    for one in index.differences:
        if not _concerns(one, taken) or any(_is_ruled(one, sides) for sides in ruled):
            continue
        found = [_quoted(side, index) for side in one.sides]
        if all(allowance.take(quoted.source, quoted.sentence) for quoted in found):
            made = _difference(set(found), index, numbering, one.basis)
            shown.append(replace(made, kind=one.kind, basis=one.basis))
    return tuple(shown), diagnostics


_Sides = set[Quoted]


def _disputed(
    editorial: Editorial, index: Index, numbering: Numbering
) -> tuple[list[Difference], list[_Sides]]:
    """The key points that are marked as disputed, with their sides."""
    shown: list[Difference] = []
    ruled: list[_Sides] = []
    for point in editorial.key_points:
        cited = (editorial.quoted.get(citation.anchor) for citation in point.citations)
        sides = {side for side in cited if side is not None}
        if point.disputed and len(sides) >= _SIDES:
            shown.append(replace(_difference(sides, index, numbering), key_point=point.number))
            ruled.append(sides)
    return shown, ruled


def _rulings(
    topic: Topic, index: Index, numbering: Numbering
) -> tuple[list[Difference], list[_Sides], Diagnostics]:
    """What the front matter confirms, the sides of all that it decides, and its faults."""
    shown: list[Difference] = []
    ruled: list[_Sides] = []
    found: list[Diagnostic] = []
    for ruling in topic.differences:
        quotes = [quote(pointer, index) for pointer in ruling.between]
        found.extend(outdated(ruling.between, index))
        found.extend(side for side in quotes if isinstance(side, Diagnostic))
        for pointer, side in zip(ruling.between, quotes, strict=True):
            if isinstance(side, Quoted):
                found.extend(fairness(side, pointer, index))
        sides = {side for side in quotes if isinstance(side, Quoted)}
        if len(sides) < len(ruling.between) and any(not isinstance(q, Quoted) for q in quotes):
            continue
        ruled.append(sides)
        if len(sides) < _SIDES:
            hint = "give the words of two accounts"
            message = "a difference shows the same words twice"
            found.append(Diagnostic("BG504", message, ruling.location, hint))
        elif ruling.state == "confirmed":
            shown.append(replace(_difference(sides, index, numbering), note=ruling.note))
    return shown, ruled, tuple(found)


def _concerns(found: FoundDifference, taken: AbstractSet[PassageId]) -> bool:
    """Whether the topic takes or cites the passages of two sides, or the one that holds them."""
    places = {(side.source, side.passage) for side in found.sides}
    return len(places & taken) >= min(_SIDES, len(places))


def _is_ruled(found: FoundDifference, sides: Collection[Quoted]) -> bool:
    """Whether an editor's difference shows two of the sides found, each in words of its own.

    One quotation of a sentence that holds both sides, such as what was expected and what came,
    is one account there.
    """
    touching = [
        {number for number, quoted in enumerate(sides) if _touches(side, quoted)}
        for side in found.sides
    ]
    pairs = itertools.combinations(touching, 2)
    return any(one and other and len(one | other) >= _SIDES for one, other in pairs)


def _touches(side: Side, quoted: Quoted) -> bool:
    return side.source == quoted.source and any(
        side.words.overlaps(span) or _is_same_sentence(side, quoted) for span in quoted.words
    )


def _is_same_sentence(side: Side, quoted: Quoted) -> bool:
    """Whether the side is its whole sentence, so that any words of that show it."""
    return side.words == side.sentence and side.sentence.overlaps(quoted.sentence)


def _quoted(side: Side, index: Index) -> Quoted:
    statements = tuple(
        statement
        for statement in index.evidence[side.source].statements
        if statement.content.overlaps(side.words)
    )
    return Quoted(side.source, side.passage, (side.words,), side.sentence, statements)


def _difference(
    sides: set[Quoted], index: Index, numbering: Numbering, basis: str = ""
) -> Difference:
    ordered = sorted(sides, key=lambda side: _order(side, index))
    accounts = tuple(Account(side, numbering.quote(side, _LABEL, basis)) for side in ordered)
    return Difference(accounts, None, None)


def _order(side: Quoted, index: Index) -> tuple[PartialDate, str, tuple[Span, ...]]:
    published = index.sources[side.source].record.published or PartialDate(1)
    return (published, side.source, side.words)
