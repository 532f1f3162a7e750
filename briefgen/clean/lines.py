"""Lines of a capture, and what can be told from one line alone."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

BYTE_ORDER_MARK = "\ufeff"

_BREAK = re.compile(r"\r\n|[\n\r]")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# German closes with “ and ‘, or with « and ‹ where » and › open; English opens with them.
_CLOSERS = "'\"’”»›)]」』）“‘«‹"
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_LONG = 100
_FEWEST_WORDS = 4
_LETTER = re.compile(r"[^\W\d_]")
# `F.A.Z.`, `J. R.`; and `3 Min.`, `vor 1 Std.`, `5 hr.`: a full stop that ends no sentence.
_INITIALS = re.compile(r"(?:^|.*[\s.])[^\W\d_]\.")
_AMOUNT = re.compile(r"(?:\S+ )?\d+ (?:[^\W\d_a-zß-ÿа-яё]\w*|\w{1,3})\.")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it; `number` counts from 1."""

    number: int
    start: int
    end: int
    text: str


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of the text that hold more than white space; a byte order mark is in none.

    Lines end at LF, CR or CR LF, as in an editor; other separators stand inside a line.
    """
    lines = []
    start = 1 if text.startswith(BYTE_ORDER_MARK) else 0
    for number, content in enumerate(_contents(text[start:]), start=1):
        if kept := content.strip():
            first = start + content.index(kept[0])
            lines.append(Line(number, first, first + len(kept), kept))
        start += len(content)
    return tuple(lines)


def _contents(text: str) -> list[str]:
    """The text cut behind each line end, which stays with what it ends."""
    if "\r" not in text:
        return [f"{content}\n" for content in text.split("\n")]
    ends = [0, *(stop for _, stop in _line_ends(text))]
    return [text[start:stop] for start, stop in pairwise(ends)]


def _line_ends(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _BREAK.finditer(text)] + [(len(text), len(text))]


class LineNumbers:
    """Line numbers, from 1, of the offsets of a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(stop for _, stop in _line_ends(text)[:-1])]

    def at(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def word_count(text: str) -> int:
    """How many words the text has, about; two characters count as one where none are spaced."""
    count = len(text.split())
    if not text.isascii():
        count = max(count, len(_WIDE.findall(text)) // 2)
    return count


def ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def is_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does, however few its words, and is no abbreviation.

    Words in brackets, such as an agency's rate of exchange, go with the text as well.
    """
    few = word_count(text) < _FEWEST_WORDS
    if not few and text.startswith(("(", "[")) and text.endswith((")", "]")):
        return True
    if not ends_sentence(text) or _LETTER.search(text) is None:
        return False
    return not few or (_INITIALS.fullmatch(text) is None and _AMOUNT.fullmatch(text) is None)


def is_prose(text: str, fewest_words: int = _FEWEST_WORDS) -> bool:
    """Whether the line reads as a paragraph: it is long, or ends as a sentence does.

    A colon ends one as well: it announces a quotation or a list.
    """
    if len(text) >= _LONG:
        return True
    if ends_sentence(text):
        return word_count(text) >= fewest_words
    return text.endswith((":", "：")) and word_count(text) >= max(fewest_words, _FEWEST_WORDS)
