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
_BY_CHARACTER = {character: kind for kind, listed in _LISTED.items() for character in listed}
_WIDE = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7A3))
_BY_CATEGORY = {
    "Lu": CharacterClass.UPPER,
    "Lt": CharacterClass.UPPER,
    "L": CharacterClass.LOWER,
    "M": CharacterClass.LOWER,
    "N": CharacterClass.DIGIT,
    "Ps": CharacterClass.OPENING,
    "Pe": CharacterClass.CLOSING,
    "S": CharacterClass.SIGN,
    "P": CharacterClass.SIGN,
}


@cache
def class_table() -> npt.NDArray[np.uint8]:
    """The class of each code point of the basic plane."""
    return np.array([_class_of(code) for code in range(TABLE_SIZE)], dtype=np.uint8)


@cache
def lower_table() -> npt.NDArray[np.uint16]:
    """The lower case of each code point of the basic plane, itself where it has none of its own."""
    table = np.arange(TABLE_SIZE, dtype=np.uint16)
    for code in range(TABLE_SIZE):
        lower = chr(code).lower()
        if len(lower) == 1 and ord(lower) < TABLE_SIZE:
            table[code] = ord(lower)
    return table


def _class_of(code: int) -> CharacterClass:
    character = chr(code)
    if listed := _BY_CHARACTER.get(character):
        return listed
    if character.isspace():
        return CharacterClass.SPACE
    if any(first <= code <= last for first, last in _WIDE):
        return CharacterClass.WIDE
    category = unicodedata.category(character)
    kind = _BY_CATEGORY.get(category) or _BY_CATEGORY.get(category[0])
    return CharacterClass.OTHER if kind is None else kind
