"""Short lines between paragraphs: headings, or something else in a row."""

from briefgen.clean.kinds import DropKind, Role
from briefgen.model import PassageKind

_MOST_HEADINGS = 2


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
