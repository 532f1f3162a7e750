"""Where accounts differ: what the editor marked as disputed or confirmed."""

from briefgen.brief.editorial import Editorial
from briefgen.brief.fairness import fairness
from briefgen.brief.numbering import Numbering
from briefgen.brief.quote import quote
from briefgen.brief.versions import outdated
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Account, Difference, Index, PartialDate, Quoted, Span, Topic

_LABEL = "where accounts differ"
_SIDES = 2


def differences(
    topic: Topic, editorial: Editorial, index: Index, numbering: Numbering
) -> tuple[tuple[Difference, ...], Diagnostics]:
    """Both sides of each disputed key point, then what the front matter confirms.

    Accounts stand in the order of their sources' dates; there is no verdict.
    """
    found: list[Diagnostic] = []
    shown: list[Difference] = []
    for point in editorial.key_points:
        cited = (editorial.quoted.get(citation.anchor) for citation in point.citations)
        sides = {side for side in cited if side is not None}
        if point.disputed and len(sides) >= _SIDES:
            shown.append(_difference(sides, point.number, None, index, numbering))
    for ruling in topic.differences:
        quotes = [quote(pointer, index) for pointer in ruling.between]
        found.extend(outdated(ruling.between, index))
        found.extend(side for side in quotes if isinstance(side, Diagnostic))
        for pointer, side in zip(ruling.between, quotes, strict=True):
            if isinstance(side, Quoted):
                found.extend(fairness(side, pointer, index))
        sides = {side for side in quotes if isinstance(side, Quoted)}
        if not all(isinstance(side, Quoted) for side in quotes):
            continue
        if len(sides) < _SIDES:
            hint = "give the words of two accounts"
            message = "a difference shows the same words twice"
            found.append(Diagnostic("BG504", message, ruling.location, hint))
        elif ruling.state == "confirmed":
            shown.append(_difference(sides, None, ruling.note, index, numbering))
    return tuple(shown), tuple(found)


def _difference(
    sides: set[Quoted],
    key_point: int | None,
    note: str | None,
    index: Index,
    numbering: Numbering,
) -> Difference:
    ordered = sorted(sides, key=lambda side: _order(side, index))
    accounts = tuple(Account(side, numbering.quote(side, _LABEL)) for side in ordered)
    return Difference(accounts, key_point, note)


def _order(side: Quoted, index: Index) -> tuple[PartialDate, str, tuple[Span, ...]]:
    published = index.sources[side.source].record.published or PartialDate(1)
    return (published, side.source, side.words)
