"""Words and whole-word search."""

import functools
import re
import unicodedata

from briefgen.text.fold import fold

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


def words(text: str) -> tuple[str, ...]:
    """The words of the text in order, folded and without case; `Kim's` and `two-day` are one."""
    return tuple(_WORD.findall(fold(text).casefold()))


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a run of the text begins and ends where a word does.

    Scripts written without spaces have no such places, and every run of them is whole.
    """
    return not (
        (start > 0 and _joined(text[start - 1], text[start]))
        or (end < len(text) and _joined(text[end - 1], text[end]))
    )


def _joined(left: str, right: str) -> bool:
    return _is_spaced(left) and _is_spaced(right)


@functools.cache
def _is_spaced(char: str) -> bool:
    return char.isalnum() and not unicodedata.name(char, "").startswith(_UNSPACED)


def find_term(term: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where a word or phrase stands in the text as whole words; half-open offsets.

    Case, kind of quotation mark, kind of dash, and length of white space do not matter.
    """
    if not term.strip():
        return ()
    found = (match.span() for match in _pattern(term).finditer(fold(text)))
    return tuple((start, end) for start, end in found if is_whole(text, start, end))


@functools.lru_cache(maxsize=4096)
def _pattern(term: str) -> re.Pattern[str]:
    return re.compile(" +".join(map(re.escape, fold(term).split())), re.IGNORECASE)
