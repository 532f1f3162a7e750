"""The words that a reader may look for: one form for all spellings of a word.

`templates/theme/js/finder.js` finds the same words in what a reader types; a test holds the two
against each other.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from briefgen.text.fold import fold

_UNSEEN = "\u00ad\u200b-\u200d\u2060"
_FIRST_MARK, _AFTER_MARKS = 0x300, 0x1F000
_MARKS = "".join(
    char
    for char in map(chr, range(_FIRST_MARK, min(_AFTER_MARKS, sys.maxunicode)))
    if unicodedata.category(char).startswith("M")
)
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_UNSEEN}{re.escape(_MARKS)}])*")
# Accents, and the vowels that Hebrew and Arabic may write or leave out; those of other scripts
# make another word.
_DROPPED = re.compile(
    rf"[{_UNSEEN}\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640"
    r"\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_SPELLED_OUT = str.maketrans(
    dict(zip("æœøłđðþħıŧŋςß", ("ae", "oe", *"oldd", "th", *"hitnσ", "ss"), strict=True))
)
# Thai, Lao, Burmese, Khmer, Japanese, Chinese: written without spaces.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)


def search_words(text: str) -> tuple[str, ...]:
    """The words in order, without case, accents and what some spellings add, repeated ones too.

    `Zelenskyy's` gives `zelenskyy`, a letter after an apostrophe being none. A script without
    spaces gives pairs of characters, and the last one alone, so that any part of a run is found
    by the beginnings of these.
    """
    folded = fold(text)
    return tuple(
        piece
        for match in _WORD.finditer(folded)
        if not _is_ending(folded, match)
        for piece in _pieces(_plain(match[0]))
        if piece
    )


def _is_ending(text: str, match: re.Match[str]) -> bool:
    return len(match[0]) == 1 and match.start() > 0 and text[match.start() - 1] == "'"


def _plain(word: str) -> str:
    lowered = unicodedata.normalize("NFKD", word).lower()
    return unicodedata.normalize("NFC", _DROPPED.sub("", lowered).translate(_SPELLED_OUT))


def _pieces(word: str) -> Iterator[str]:
    place = 0
    for match in _UNSPACED.finditer(word):
        yield word[place : match.start()]
        yield from (first + second for first, second in pairwise(match[0]))
        yield match[0][-1]
        place = match.end()
    yield word[place:]
