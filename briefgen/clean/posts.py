"""The posts of a live blog, and the times beside them."""

import re

from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.page import Page
from briefgen.clean.phrases import Effect
from briefgen.model import PassageKind

_FEWEST = 4
_TIME = re.compile(r"(?<!\d)(\d{1,2})[:.](\d\d)(?!\d)")


def mark_posts(page: Page, roles: dict[int, Role]) -> None:
    """Make the first paragraph of each post a post, where four or more are kept apart."""
    begins: list[int] = []
    separated = True
    for index, role in roles.items():
        if _separates(page, index):
            separated = True
        elif separated and role is PassageKind.TEXT:
            begins.append(index)
            separated = False
    if len(begins) >= _FEWEST:
        roles.update(dict.fromkeys(begins, PassageKind.POST))


def post_times(page: Page, roles: dict[int, Role]) -> dict[int, str]:
    """For posts with a time mark above them, the time as `hh:mm`, by the post's index."""
    found: dict[int, str] = {}
    time: str | None = None
    for index, role in roles.items():
        if isinstance(role, DropKind):
            mark = _TIME.search(page.text(index)) if _separates(page, index) else None
            time = f"{int(mark[1]):02}:{mark[2]}" if mark else time
        elif role is PassageKind.POST:
            if time is not None:
                found[index] = time
            time = None
    return found


def _separates(page: Page, index: int) -> bool:
    """Whether the line is a share link, a time or an age, as stands between posts."""
    known = page.markers[index]
    return page.ages[index] is not None or (known is not None and known.effect is Effect.POST)
