"""The pages of a text in which form feeds end them, as they do in that of a PDF."""

import re
from bisect import bisect_right

PAGE_END = "\f"
_PAGE_END = re.compile(PAGE_END)


class Pages:
    """Page numbers, from 1, of the offsets of a text."""

    def __init__(self, text: str) -> None:
        self._ends = [match.start() for match in _PAGE_END.finditer(text)]

    def at(self, offset: int) -> int | None:
        """The page on which the offset stands; `None` in a text that has but one."""
        return bisect_right(self._ends, offset) + 1 if self._ends else None


def page_within(page: int | None, text: str, offset: int) -> int | None:
    """The page of an offset of `text`, which begins on `page`."""
    return None if page is None else page + text.count(PAGE_END, 0, offset)
