"""Faults of characters, dates and quotations, which can be seen without knowing the page."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from briefgen.clean.dates import impossible_weekdays
from briefgen.model import ArticlePassage, FlagKind
from briefgen.text.fold import fold

_HIDDEN = re.compile("[\u00ad\u200b\u2060\u2061-\u2064\ufeff]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_MIXED = re.compile(r"\b(?=[^\W\d_]*[A-Za-z])(?=[^\W\d_]*[\u0370-\u03ff\u0400-\u052f])[^\W\d_]{3,}")
_QUOTED = re.compile(r"[“\"]([^“”\"]{25,300})[”\"]")
_ALIKE = 75
_MOST_COMPARED = 60


def characters(text: str) -> Iterator[tuple[FlagKind, str]]:
    """Characters that are not seen, turn the direction of text, or pass for others."""
    if text.isascii():
        return
    if hidden := _HIDDEN.search(text):
        yield FlagKind.DOUBTFUL, f"holds a character that is not seen, U+{ord(hidden[0]):04X}"
    if (turning := _TURNING.search(text)) and not _RIGHT_TO_LEFT.search(text):
        yield FlagKind.DOUBTFUL, f"holds a mark that turns text around, U+{ord(turning[0]):04X}"
    if mixed := _MIXED.search(text):
        yield FlagKind.DOUBTFUL, f"a word mixes letters of two scripts: '{mixed[0]}'"


def dates(text: str) -> Iterator[tuple[FlagKind, str]]:
    """Full dates whose weekday is another day's."""
    for words in impossible_weekdays(text):
        yield FlagKind.DOUBTFUL, f"no such weekday: '{words}'"


def two_wordings(passages: Sequence[ArticlePassage]) -> Iterator[tuple[int, str]]:
    """Passages that quote nearly what an earlier one quotes, and not the same."""
    seen: list[str] = []
    for number, passage in enumerate(passages):
        for match in _QUOTED.finditer(passage.text):
            words = " ".join(fold(match[1]).casefold().split()).strip(" ,.!?'")
            near = next((other for other in seen if _nearly(words, other)), None)
            if near is not None:
                yield number, f"another passage words a quotation otherwise: '{near}'"
            if len(seen) < _MOST_COMPARED:
                seen.append(words)


def _nearly(one: str, other: str) -> bool:
    """Whether the two are the same in other words; what is a part of the other is not."""
    if one in other or other in one:
        return False
    return fuzz.ratio(one, other, score_cutoff=_ALIKE) > 0
