"""One line of a file, made fit to show: cut around the column, and nothing invisible in it."""

import unicodedata
from dataclasses import dataclass

_WIDTH = 100
_TAB = "    "
_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line as shown, and how many columns of the terminal stand before the place meant."""

    shown: str
    indent: int


def snippet(text: str, line: int, column: int) -> Snippet | None:
    """The given line of `text`, both counted from 1; none if the text has no such line."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return None
    whole = lines[line - 1].removesuffix("\r")
    place = min(max(column - 1, 0), len(whole))
    start = max(0, min(place - _WIDTH // 2, len(whole) - _WIDTH))
    end = start + _WIDTH
    before = ("…" if start else "") + visible(whole[start:place])
    after = visible(whole[place:end]) + ("…" if end < len(whole) else "")
    return Snippet((before + after).rstrip(), _columns(before))


def visible(text: str) -> str:
    """The text with tabs as spaces, and control, bidi and zero-width characters as `⟨U+202E⟩`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible_character, text))


def _visible_character(character: str) -> str:
    if character == "\t":
        return _TAB
    return f"⟨U+{ord(character):04X}⟩" if is_invisible(character) else character


def is_invisible(character: str) -> bool:
    """Whether the character shows nothing, or moves and turns what stands around it."""
    return unicodedata.category(character) in _INVISIBLE


def _columns(text: str) -> int:
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
