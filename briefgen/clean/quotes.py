"""Where quotations open and close, in text whose marks are not kept apart.

Captures turn curly marks into straight ones, open with one kind and close with the other, and use
one character for apostrophes and quotations. A mark is therefore read by its neighbours.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile("[\"“”„«»‘’']")
_DECADE = re.compile(r"\d0s\b")
_OPEN_ONLY = "“„«‘"
_CLOSE_ONLY = "”»"
_LOW, _HIGH = "„“"
_SINGLE = "'‘"
_MAY_BE_APOSTROPHE = "'’"
_BEFORE_OPENING = "([{—–-/:"
_AFTER_OPENING = "\"'“‘([$£€@#…¿¡"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark, and whether it opens or closes."""

    offset: int
    char: str
    opens: bool


def marks(text: str) -> Iterator[Mark]:
    """The quotation marks of the text in order, apostrophes left out.

    A mark between white space or an opening bracket and a word opens; one between letters or
    digits is an apostrophe; any other closes. What a possessive plural ends with looks like a
    closing mark and counts as one. The mark that opens in English closes what a low one opened.
    """
    low = False
    for match in _MARK.finditer(text):
        offset, char = match.start(), match[0]
        before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
        if char in _OPEN_ONLY:
            closes = low and char == _HIGH
            low = char == _LOW or (low and not closes)
            yield Mark(offset, char, opens=not closes)
        elif char in _CLOSE_ONLY:
            yield Mark(offset, char, opens=False)
        elif before.isalnum() and after.isalnum():
            continue
        elif _opens(before, after):
            if not _DECADE.match(text, offset + 1):
                yield Mark(offset, char, opens=True)
        else:
            yield Mark(offset, char, opens=False)


def _opens(before: str, after: str) -> bool:
    if not (after.isalnum() or (after and after in _AFTER_OPENING)):
        return False
    return not before or before.isspace() or before in _BEFORE_OPENING or before in _OPEN_ONLY


def open_at(text: str, offsets: tuple[int, ...]) -> tuple[bool, ...]:
    """For each of the rising offsets, whether a quotation is open there.

    A closing mark of any kind closes the latest opening one; one too many closes nothing.
    """
    found = []
    depth = 0
    remaining = iter(marks(text))
    mark = next(remaining, None)
    for offset in offsets:
        while mark is not None and mark.offset < offset:
            depth = depth + 1 if mark.opens else max(depth - 1, 0)
            mark = next(remaining, None)
        found.append(depth > 0)
    return tuple(found)


@functools.lru_cache(maxsize=1024)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """What stands between quotation marks, as half-open offsets without the marks.

    Of quotations inside quotations the outer one counts; one that is not closed is none. A mark of
    the other kind closes as well; but what may be an apostrophe closes nothing but a single mark.
    """
    found = []
    stack: list[Mark] = []
    for mark in marks(text):
        if mark.opens:
            stack.append(mark)
        elif stack and not (mark.char in _MAY_BE_APOSTROPHE and stack[-1].char not in _SINGLE):
            opened = stack.pop()
            if not stack:
                found.append((opened.offset + 1, mark.offset))
    return tuple(found)
