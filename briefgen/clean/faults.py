"""Faults of characters, dates and quotation marks, which can be seen without knowing the page."""

import re
from collections.abc import Iterator

from briefgen.clean.dates import impossible_days, impossible_weekdays, weekday_faults
from briefgen.clean.quotes import marks
from briefgen.model import FlagKind, PartialDate

_HIDDEN = re.compile("[\u00ad\u200b\u2060\u2061-\u2064\ufeff]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OVERRIDING = re.compile("[\u202d\u202e]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(r"\b(?=[^\W\d_]*[A-Za-z])(?=[^\W\d_]*[\u0370-\u03ff\u0400-\u052f])[^\W\d_]{3,}")
_LOOK_ALIKE = frozenset("аеорсухіјѕһԁԛԝвкмнтАВЕКМНОРСТУХІЈЅԌοαινρτυχκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_LATIN_LOOK_ALIKE = frozenset("aeopcyxijsABEKMHOPCTYXIJSvnukZN")
_DOUBLE = '"“”'
_SINGLE = "'‘’"
_CURLY = "“”"


def characters(text: str) -> Iterator[tuple[FlagKind, str]]:
    """Characters that are not seen, turn the direction of text, or pass for others.

    What makes words look other than they are is `altered`: letters of another alphabet that look
    the same, and marks that show text backwards.
    """
    if text.isascii():
        return
    if hidden := _HIDDEN.search(text):
        yield FlagKind.DOUBTFUL, f"holds a character that is not seen, U+{ord(hidden[0]):04X}"
    if turning := _OVERRIDING.search(text):
        note = f"may be altered: a mark shows the text backwards, U+{ord(turning[0]):04X}"
        yield FlagKind.ALTERED, note
    elif (turning := _TURNING.search(text)) and not _RIGHT_TO_LEFT.search(text):
        yield FlagKind.DOUBTFUL, f"holds a mark that turns text around, U+{ord(turning[0]):04X}"
    if mixed := _MIXED.search(text):
        yield _mixed_alphabets(mixed[0])


def _mixed_alphabets(word: str) -> tuple[FlagKind, str]:
    """Whether the fewer letters of a word are there because they look like the others'."""
    others = [char for char in word if _OTHER_ALPHABET.match(char)]
    latin = [char for char in word if char not in others]
    fewer, alike = (
        (others, _LOOK_ALIKE) if len(others) <= len(latin) else (latin, _LATIN_LOOK_ALIKE)
    )
    if all(char in alike for char in fewer):
        codes = ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(fewer))
        return FlagKind.ALTERED, f"may be altered: letters of '{word}' only look alike ({codes})"
    return FlagKind.DOUBTFUL, f"a word mixes letters of two scripts: '{word}'"


def dates(text: str, published: PartialDate | None) -> Iterator[tuple[FlagKind, str]]:
    """Days that no month has, and dates whose weekday is another day's.

    It is taken in their own year, or in that of the publication.
    """
    for words in impossible_days(text):
        yield FlagKind.DOUBTFUL, f"no such day in the calendar: '{words}'"
    for words in impossible_weekdays(text):
        yield FlagKind.DOUBTFUL, f"no such weekday: '{words}'"
    for words, weekday in weekday_faults(text, published):
        yield FlagKind.DOUBTFUL, f"'{words}' was a {weekday}, going by the date of publication"


def quotation_marks(text: str) -> Iterator[tuple[FlagKind, str]]:
    if mixed := _mixed_marks(text):
        yield FlagKind.DOUBTFUL, f"a quotation opens with {mixed[0]} and closes with {mixed[1]}"
    elif _is_nested_in_itself(text):
        yield FlagKind.DOUBTFUL, "a quotation opens with “ inside another that does"


def _mixed_marks(text: str) -> tuple[str, str] | None:
    """The marks of the first quotation that opens and closes with marks of two kinds."""
    if not any(mark in text for mark in _DOUBLE):
        return None
    stack: list[str] = []
    for mark in marks(text):
        if mark.opens:
            stack.append(mark.char)
        elif mark.char in _SINGLE:
            # It may be an apostrophe, so it closes nothing but a single mark.
            if stack and stack[-1] in _SINGLE:
                stack.pop()
        elif stack:
            if all(opened in _SINGLE for opened in stack) or _half_curly(stack[-1], mark.char):
                return stack[-1], mark.char
            while stack.pop() in _SINGLE:
                pass
    return None


def _half_curly(opened: str, closed: str) -> bool:
    return {opened, closed} in ({"“", '"'}, {'"', "”"})


def _is_nested_in_itself(text: str) -> bool:
    depth = 0
    for mark in marks(text):
        if mark.char in _CURLY:
            if mark.opens and depth:
                return True
            depth = depth + 1 if mark.opens else max(depth - 1, 0)
    return False
