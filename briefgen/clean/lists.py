"""Lists inside an article: short lines, each behind a bullet, a dash or a number."""

from collections.abc import Sequence

from briefgen.clean.entries import is_entry, runs
from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.page import Page
from briefgen.model import PassageKind

_KEPT = frozenset({PassageKind.TEXT, PassageKind.POST})
_LONGEST_LIST = 30
_LEFT_OUT = frozenset({DropKind.RELATED_LINKS, DropKind.FURNITURE, DropKind.LABEL})


def settle_lists(page: Page, roles: dict[int, Role]) -> None:
    """Keep the entries of lists that stand between kept paragraphs, or behind a kept colon.

    Many entries are a directory or a menu, which is left to what else tells of it.
    """
    found = list(roles)
    for first, last in runs([is_entry(page.text(at)) for at in found]):
        above = _beside(roles, found[max(first - 2, 0) : first][::-1])
        below = _beside(roles, found[last : last + 2])
        announced = above is not None and page.text(above).endswith((":", "："))
        if above is None or (below is None and not announced):
            continue
        if last - first > _LONGEST_LIST or (
            last - first == 1 and not _stands_alone(page, found[first])
        ):
            continue
        for at in found[first:last]:
            left_out = roles[at] is PassageKind.SUBHEAD or roles[at] in _LEFT_OUT
            if left_out and page.markers[at] is None and page.text(at) not in page.furniture:
                roles[at] = PassageKind.TEXT


def _stands_alone(page: Page, index: int) -> bool:
    """Whether one line alone is an entry: a heading has a number, a name below words a dash."""
    mark = page.text(index)[0]
    return not mark.isalnum() and mark not in "(–—"


def _beside(roles: dict[int, Role], lines: Sequence[int]) -> int | None:
    """The nearest of the lines if it is a kept paragraph, one heading passed over."""
    near = next((at for at in lines if roles[at] is not PassageKind.SUBHEAD), None)
    return near if near is not None and roles[near] in _KEPT else None
