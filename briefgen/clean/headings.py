"""Headings: short lines between paragraphs, and the standfirst below the title."""

from itertools import islice

from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.lines import ends_sentence
from briefgen.clean.page import Page
from briefgen.model import PassageKind

_MOST_HEADINGS = 2
_LONGEST_STANDFIRST = 300
_FEWEST_SENTENCES = 2
_COMPARED = 4


def settle_headings(roles: dict[int, Role], in_list: Role | None) -> None:
    """A heading stands above a paragraph; several in a row, or the last lines, are none.

    They become `in_list`, or links to other articles where that is `None`.
    """
    waiting: list[int] = []
    for index in [*roles, None]:
        role = None if index is None else roles[index]
        if index is not None and role is PassageKind.SUBHEAD:
            waiting.append(index)
        elif role is None or role is PassageKind.TEXT or role is PassageKind.CAPTION:
            if role is None or len(waiting) > _MOST_HEADINGS:
                roles.update(dict.fromkeys(waiting, in_list or DropKind.RELATED_LINKS))
            waiting = []


def settle_standfirst(page: Page, roles: dict[int, Role], title: int | None) -> None:
    """What stands below the title and does not end as the paragraphs after it do is a sub-head."""
    written = (
        index
        for index, role in roles.items()
        if role is PassageKind.TEXT and title is not None and index > title
    )
    first = next(written, None)
    others = list(islice(written, _COMPARED))
    if first is None or len(page.text(first)) > _LONGEST_STANDFIRST:
        return
    ended = sum(ends_sentence(page.text(index)) for index in others)
    open_ended = not ends_sentence(page.text(first)) and not page.text(first).endswith((":", "："))
    if open_ended and _FEWEST_SENTENCES <= ended == len(others):
        roles[first] = PassageKind.SUBHEAD
