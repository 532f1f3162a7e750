"""Articles told by the dateline that opens each: place, date and agency below a title."""

import re
from collections.abc import Sequence

from briefgen.clean.dates import dateline
from briefgen.clean.headers import Credit, Header, credit, may_head
from briefgen.clean.page import Page
from briefgen.clean.part import FEWEST, Part

_SHORTEST_BODY = 80
_LONGER_BODY = 250
_MOST_CREDITS = 3
# `Jan 18, 2024 (Reuters) -`, `Sept. 12, 2024 /PRNewswire/ --`, `12 янв — РИА Новости.`
_AGENCY = re.compile(
    r"[^()/]{4,80}[(/][^\W\d_][^()]{1,30}[)/]\s*[-–—=:.]|[^()/]{4,60}\s[–—-]\s[^.()]{2,30}\.\s"
)


def datelined(page: Page, credited: Sequence[Header], last: int, *, menus: bool) -> list[Part]:
    """The articles before `last`, of which one or more open with a whole dateline below a title.

    The others have a byline or a date with their titles (`credited`). Among menus stand teasers:
    there all open with datelines, and each is a longer text.
    """
    starts = {} if menus else {header.title: header.credits for header in credited}
    opened = [(title, at) for at in range(1, last) if (title := _title(page, at)) is not None]
    for title, body in opened:
        starts[title] = tuple(at for at in range(title + 1, body) if credit(page, at))
    # A menu that runs along one line, its sections between strokes, is no title.
    titles = sorted(at for at in starts if "|" not in page.text(at)) if opened else []
    found = [
        Part(min((title, *starts[title])), title, starts[title])
        for title, end in zip(titles, [*titles[1:], last], strict=False)
        if _is_enough(page, title, end, longer=menus)
    ]
    return found if len(found) >= FEWEST else []


def _is_enough(page: Page, title: int, end: int, *, longer: bool) -> bool:
    body = [page.text(at) for at in range(title + 1, end) if page.paragraphs[at]]
    length = sum(map(len, body))
    return length >= _LONGER_BODY and len(body) >= FEWEST if longer else length >= _SHORTEST_BODY


def _title(page: Page, body: int) -> int | None:
    """The title above a dateline, bylines and dates between passed over."""
    if not _opens(page, body):
        return None
    at = body - 1
    while at and body - at <= _MOST_CREDITS and credit(page, at) != Credit.NOTHING:
        at -= 1
    return at if may_head(page, at) else None


def _opens(page: Page, index: int) -> bool:
    text = page.text(index)
    whole = page.paragraphs[index] and _AGENCY.match(text) is not None
    return whole and dateline(text) is not None
