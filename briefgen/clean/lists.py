"""Lists inside an article: short lines, each behind a bullet, a dash or a number."""

from collections.abc import Sequence

from briefgen.clean.entries import is_entry, runs
from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.lines import ends_sentence, word_count
from briefgen.clean.page import Page
from briefgen.model import PassageKind

_KEPT = frozenset({PassageKind.TEXT, PassageKind.POST})
_LONGEST_LIST = 30
_LONGEST_HEADING = 8
_FEWEST_LINK_WORDS = 3
_LEFT_OUT = frozenset({DropKind.RELATED_LINKS, DropKind.FURNITURE, DropKind.LABEL})


def settle_lists(page: Page, roles: dict[int, Role]) -> None:
    """Keep the entries of lists that stand between kept paragraphs, or behind a kept colon.

    A list that closes an article stands below kept text, or below a heading that does. Many entries
    are a directory or a menu, which is left to what else tells of it.
    """
    found = list(roles)
    for first, last in runs([is_entry(page.text(at)) for at in found]):
        if last - first > _LONGEST_LIST:
            continue
        if last - first == 1 and not _stands_alone(page, found[first]):
            continue
        above = _beside(roles, found[max(first - 2, 0) : first][::-1])
        below = _beside(roles, found[last : last + 2])
        announced = above is not None and page.text(above).endswith((":", "："))
        between = above is not None and (below is not None or announced)
        if not between and not _closes(page, found[first:last]):
            continue
        heading = found[first - 1] if above is None and first > 1 else None
        if above is None and (heading is None or not _heads(page, roles, heading)):
            continue
        if heading is not None:
            roles[heading] = PassageKind.SUBHEAD
        for at in found[first:last]:
            if _is_left_out(page, roles, at):
                roles[at] = PassageKind.TEXT


def _is_left_out(page: Page, roles: dict[int, Role], index: int) -> bool:
    left_out = roles[index] is PassageKind.SUBHEAD or roles[index] in _LEFT_OUT
    return left_out and page.markers[index] is None and page.text(index) not in page.furniture


def _closes(page: Page, lines: Sequence[int]) -> bool:
    """Whether two or more lines behind dashes or bullets are a list of the text's own.

    Links to other articles are headlines: some words with a capital, no number and no full stop.
    """
    texts = [page.text(at)[1:].strip() for at in lines]
    marked = all(not page.text(at)[0].isalnum() and page.text(at)[0] != "(" for at in lines)
    links = sum(map(_is_headline, texts))
    named = any(page.names_publisher(text) for text in texts)
    return marked and not named and len(texts) > 1 and 2 * links < len(texts)


def _is_headline(text: str) -> bool:
    plain = text[:1].isupper() and not any(map(str.isdigit, text)) and not ends_sentence(text)
    return plain and word_count(text) >= _FEWEST_LINK_WORDS


def _heads(page: Page, roles: dict[int, Role], index: int) -> bool:
    """Whether the line is a short heading right below kept text."""
    short = word_count(page.text(index)) <= _LONGEST_HEADING and page.labels[index] is None
    return short and _is_left_out(page, roles, index) and roles.get(index - 1) in _KEPT


def _stands_alone(page: Page, index: int) -> bool:
    """Whether one line alone is an entry: a heading has a number, a name below words a dash."""
    mark = page.text(index)[0]
    return not mark.isalnum() and mark not in "(–—"


def _beside(roles: dict[int, Role], lines: Sequence[int]) -> int | None:
    """The nearest of the lines if it is a kept paragraph, one heading passed over."""
    near = next((at for at in lines if roles[at] is not PassageKind.SUBHEAD), None)
    return near if near is not None and roles[near] in _KEPT else None
