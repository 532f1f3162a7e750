"""Where quotations stand in a passage.

Captures open with one kind of mark and close with another, and use one character for the closing
mark and the apostrophe. Marks are therefore read by what stands around them.
"""

import re
from dataclasses import dataclass

_MARK = re.compile("['\"‘’‚‛“”„‟«»‹›`´]")
_DOUBLE = frozenset('"“”„‟«»‹›')
_BEFORE_OPENING = frozenset("([{—–-/…:'\"‘“«‹„‚")
_AFTER_CLOSING = frozenset(")]}—–-/,.;:!?…'\"’”»›")
_ENDING = frozenset(",.;:!?…")
_DECADE = re.compile(r"\d0s")
_POSSESSIVE_REACH = 200
_LONGEST = 5000
_DEEPEST = 20
_AHEAD = 50


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Half-open offsets in the passage, marks included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    is_double: bool
    opens: bool
    closes: bool
    may_be_possessive: bool


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a passage, in order; one left open is none."""
    marks = [_mark(text, match.start()) for match in _MARK.finditer(text)]
    open_marks: list[_Mark] = []
    found: list[Quotation] = []
    for number, mark in enumerate(marks):
        opening = _opening_of(mark, open_marks) if mark.closes else None
        if opening is not None:
            beginning = open_marks[opening]
            if mark.may_be_possessive and _is_possessive(marks, number, beginning):
                continue
            del open_marks[opening:]
            if any(map(str.isalnum, text[beginning.at + 1 : mark.at])):
                found.append(Quotation(beginning.at, mark.at + 1))
        elif mark.opens:
            open_marks.append(mark)
            del open_marks[:-_DEEPEST]
    return _outermost(found)


def _mark(text: str, at: int) -> _Mark:
    char = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    is_double = char in _DOUBLE
    spaced = char in "«»" and (before.isspace() or after.isspace())
    if spaced:
        opens, closes = char == "«", char == "»"
    else:
        opens = (
            char != "’"
            and (before.isspace() or before in _BEFORE_OPENING)
            and not (after.isspace() or after in _ENDING)
            and not _DECADE.match(text, at + 1)
        )
        closes = _closes(before, after, is_double=is_double)
    return _Mark(at, is_double, opens, closes, not is_double and _after_s(text, at))


def _closes(before: str, after: str, *, is_double: bool) -> bool:
    if before.isspace():
        return after in _ENDING  # `… meeting '.`
    if after.isalnum():
        return before in _ENDING or (is_double and not before.isalnum())
    return after.isspace() or after in _AFTER_CLOSING


def _after_s(text: str, at: int) -> bool:
    """Whether the mark stands as in `the workers' rights`."""
    return (
        at > 1
        and text[at - 1] in "sS"
        and text[at - 2].isalpha()
        and text[at + 1 : at + 2].isspace()
        and text[at + 2 : at + 3].isalnum()
    )


def _opening_of(mark: _Mark, open_marks: list[_Mark]) -> int | None:
    """Which open mark this one closes; a double mark may close a single one, never the reverse."""
    for number in range(len(open_marks) - 1, -1, -1):
        opening = open_marks[number]
        if opening.is_double == mark.is_double and mark.at - opening.at < _LONGEST:
            return number
    if mark.is_double and open_marks and mark.at - open_marks[-1].at < _LONGEST:
        return len(open_marks) - 1
    return None


def _is_possessive(marks: list[_Mark], number: int, opening: _Mark) -> bool:
    """Whether a mark after an s is an apostrophe: a surer end of the quotation follows.

    Far from the opening mark, an unsure end is none.
    """
    for later in marks[number + 1 : number + _AHEAD]:
        if later.opens:
            break
        if later.closes and not later.may_be_possessive:
            return later.at - opening.at < _LONGEST
    return marks[number].at - opening.at > _POSSESSIVE_REACH


def _outermost(found: list[Quotation]) -> tuple[Quotation, ...]:
    outermost: list[Quotation] = []
    for quotation in sorted(found, key=lambda found: (found.start, -found.end)):
        if not outermost or quotation.start >= outermost[-1].end:
            outermost.append(quotation)
    return tuple(outermost)
