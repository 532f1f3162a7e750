"""The entries of lists, told by their own lines: behind a bullet, a dash or a number."""

import re
from collections.abc import Iterator, Sequence

from briefgen.clean.lines import Line, is_prose

_MARK = re.compile(r"[•·▪●◦‣⁃∙■►▶✓✔]\s*\S|[–—*+-]\s+\S|\(?(?:\d{1,2}|[a-z])[.)]\s+\S")


def is_entry(text: str) -> bool:
    """Whether the line begins as the entry of a list does."""
    return _MARK.match(text) is not None


def entries(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of lists: two or more entries in a row, or one between two paragraphs."""
    found: set[int] = set()
    for first, last in runs([is_entry(line.text) for line in lines]):
        beside = [lines[at].text for at in (first - 1, last) if 0 <= at < len(lines)]
        if last - first > 1 or (len(beside) > 1 and all(map(is_prose, beside))):
            found.update(range(first, last))
    return frozenset(found)


def runs(marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where runs of marked places begin, and end behind their last one."""
    first: int | None = None
    for at, mark in enumerate((*marked, False)):
        if mark and first is None:
            first = at
        elif not mark and first is not None:
            yield first, at
            first = None
