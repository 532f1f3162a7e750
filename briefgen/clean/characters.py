"""What kind of character each code point is, as tables that numpy looks up a whole page in."""

import unicodedata
from enum import IntEnum
from functools import cache

import numpy as np
import numpy.typing as npt

TABLE_SIZE = 0x1_0000
"""Code points from here on count as the last one of the table: a letter."""


class CharacterClass(IntEnum):
    """Kinds of characters; those from `LOWER` to `WIDE` make up words."""

    SPACE = 0
    LINE_END = 1
    LOWER = 2  # letters without case count here too
    UPPER = 3
    DIGIT = 4
    WIDE = 5  # of scripts that put no spaces between words
    FULL_STOP = 6
    EXCLAMATION = 7
    COMMA = 8
    COLON = 9
    QUOTATION = 10
    OPENING = 11
    CLOSING = 12
    BULLET = 13
    SIGN = 14
    OTHER = 15


_LISTED = {
    CharacterClass.LINE_END: "\n\r",
    CharacterClass.FULL_STOP: ".。।۔…",
    CharacterClass.EXCLAMATION: "!?！？؟",
    CharacterClass.COMMA: ",;،、，；",
    CharacterClass.COLON: ":：",
    CharacterClass.QUOTATION: "\"'“”„«»‘’‚‹›「」『』`",
    CharacterClass.BULLET: "•·▪●*+>–—-|/→←▶►",
}
_WIDE = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7A3))
_BY_CATEGORY = {
    "Lu": CharacterClass.UPPER,
    "Lt": CharacterClass.UPPER,
    "Nd": CharacterClass.DIGIT,
    "Nl": CharacterClass.DIGIT,
    "No": CharacterClass.DIGIT,
    "Ps": CharacterClass.OPENING,
    "Pe": CharacterClass.CLOSING,
    **dict.fromkeys(("Ll", "Lm", "Lo", "Mn", "Mc", "Me"), CharacterClass.LOWER),
    **dict.fromkeys(("Sm", "Sc", "Sk", "So"), CharacterClass.SIGN),
    **dict.fromkeys(("Pc", "Pd", "Pi", "Pf", "Po"), CharacterClass.SIGN),
}


@cache
def class_table() -> npt.NDArray[np.uint8]:
    """The class of each code point of the basic plane."""
    categories = map(unicodedata.category, map(chr, range(TABLE_SIZE)))
    classes = {category: int(kind) for category, kind in _BY_CATEGORY.items()}
    other = int(CharacterClass.OTHER)
    table = np.array([classes.get(category, other) for category in categories], dtype=np.uint8)
    for first, last in _WIDE:
        table[first : last + 1] = CharacterClass.WIDE
    table[[code for code in range(TABLE_SIZE) if chr(code).isspace()]] = CharacterClass.SPACE
    for kind, listed in _LISTED.items():
        table[list(map(ord, listed))] = kind
    return table


@cache
def lower_table() -> npt.NDArray[np.uint16]:
    """The lower case of each code point of the basic plane, itself where it has none of its own."""
    lowers = [chr(code).lower() for code in range(TABLE_SIZE)]
    codes = [ord(lower) if len(lower) == 1 else code for code, lower in enumerate(lowers)]
    return np.array(codes, dtype=np.uint16)
