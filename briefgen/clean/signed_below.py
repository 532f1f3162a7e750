"""Articles told by what stands below each: the name of a paper or a person, and a date."""

from collections.abc import Sequence

from briefgen.clean.headers import Credit, credit, may_head
from briefgen.clean.page import Page
from briefgen.clean.part import FEWEST, Part

_SHORTEST_BODY = 60


def signed_below(page: Page, last: int) -> list[Part]:
    """The articles in the lines before `last`, where all of these lines are such articles.

    Each is a title, paragraphs, and a name with a date; nothing stands above the first title, and
    nothing below the last date, so that no date can belong to what comes after it.
    """
    signed = [at for at in range(last) if _is_signature(page, at)]
    if len(signed) < FEWEST or signed[-1] != last - 1:
        return []
    starts = [0, *(at + 1 for at in signed[:-1])]
    if not all(_is_article(page, *edges) for edges in zip(starts, signed, strict=True)):
        return []
    return [Part(start, start, (end,)) for start, end in zip(starts, signed, strict=True)]


def _is_signature(page: Page, index: int) -> bool:
    """Whether the line is a name and a date, and not a date or a name alone."""
    label = page.labels[index]
    named = label is not None and label.published is not None and bool(label.loose or label.authors)
    return named or credit(page, index) == Credit.BYLINE | Credit.DATE


def _is_article(page: Page, start: int, end: int) -> bool:
    body: Sequence[int] = [at for at in range(start + 1, end) if page.paragraphs[at]]
    return (
        bool(body)
        and may_head(page, start)
        and body[0] == start + 1
        and body[-1] == end - 1
        and sum(len(page.text(at)) for at in body) >= _SHORTEST_BODY
    )
