"""Bytes to text: by the encoding that is certain, or declared, or the likeliest."""

import codecs
import re
from dataclasses import dataclass

from briefgen.clean.alphabets import REPLACEMENT, is_of_wide_letters, likeliest

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages mean by a name and what browsers read it as (WHATWG Encoding Standard, 4.2).
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_LABEL = re.compile(r"[A-Za-z0-9_.:-]{2,40}")
_NOT_ASCII_BYTE = re.compile(rb"[\x80-\xff]")
_SAMPLE = 64_000
# What pages of East Asia come in.
_WIDE = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949")
_FEWEST_SOUND = 10


@dataclass(frozen=True, slots=True)
class Declared:
    """An encoding that something names: the label as it stands there, and what names it."""

    label: str
    by: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how it was decoded: `windows-1252, declared in the HTTP header`.

    `replaced` counts the runs of bytes that are no character of the encoding, each of which
    stands in the text as U+FFFD; `first_replaced` is the byte where the first begins. `exact`
    says that the bytes are UTF-8, so that they are the text. `detected` is the encoding when only
    the letters that it gives speak for it.
    """

    text: str
    encoding: str
    exact: bool = False
    replaced: int = 0
    first_replaced: int = 0
    detected: str | None = None


def decode(content: bytes, declared: tuple[Declared, ...] = ()) -> Decoded:
    """The text of the bytes. Never raises, and loses no byte unsaid.

    The byte order mark of UTF-16 or UTF-32 comes first, or the pattern of NUL bytes that UTF-16
    leaves; then strict UTF-8; what is declared, in the order given; UTF-8 with a few broken
    bytes; what the letters speak for; at last UTF-8 with U+FFFD in place of what is none.
    """
    if found := _marked(content) or _without_mark(content):
        return found
    try:
        return Decoded(content.decode("utf-8"), "utf-8", exact=True)
    except UnicodeDecodeError as error:
        first = error.start
    if found := _declared(content, declared):
        return found
    text = content.decode("utf-8", "replace")
    replaced = text.count(REPLACEMENT) - content.count(REPLACEMENT.encode())
    broken = Decoded(text, "utf-8, with broken bytes", False, replaced, first)
    others = len(text) - len(text.encode("ascii", "ignore")) - replaced
    if others >= replaced * _FEWEST_SOUND:
        return broken
    return _detected(content) or broken


def _without_mark(content: bytes) -> Decoded | None:
    """UTF-16 text without its mark, when every other byte of the beginning is NUL."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    if b"\0" not in sample or half < _FEWEST_SOUND:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if (even and odd) or (even + odd) * 2 < half:
        return None
    encoding = "utf-16-be" if even else "utf-16-le"
    text = _strictly(content, encoding)
    return None if text is None else Decoded(text, f"{encoding}, detected")


def _marked(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            text, replaced, first = _with_replacement(content, encoding)
            return Decoded(text, f"{encoding}, by its byte order mark", False, replaced, first)
    return None


def _declared(content: bytes, declared: tuple[Declared, ...]) -> Decoded | None:
    for entry in declared:
        encoding = _codec(entry.label)
        if encoding is None or encoding == "utf-8":
            continue
        text = _strictly(content, encoding)
        if text is not None:
            return Decoded(text, f"{entry.label.lower()}, {entry.by}")
    return None


def _detected(content: bytes) -> Decoded | None:
    """By the letters that an encoding gives: of East Asia, or else of one language's alphabet."""
    found = _wide(content) or likeliest(content) or _wide(content, fewest=1)
    if found is None:
        return None
    encoding, text = found
    return Decoded(text, f"{encoding}, detected", detected=encoding)


def _wide(content: bytes, fewest: int = _FEWEST_SOUND) -> tuple[str, str] | None:
    """What charset-normalizer says of those encodings of East Asia that give whole words."""
    first = _NOT_ASCII_BYTE.search(content)
    at = first.start() if first else 0
    words = content[at : at + _SAMPLE]
    fit = [encoding for encoding in _WIDE if _gives_words(words, encoding, fewest)]
    if not fit:
        return None
    from charset_normalizer import from_bytes  # noqa: PLC0415 - most captures do without it

    begin = max(0, at - _SAMPLE // 4)
    sample = content[begin : begin + _SAMPLE]
    for match in from_bytes(sample, cp_isolation=fit, enable_fallback=False):
        text = _strictly(content, match.encoding)
        if text is not None:
            return match.encoding.replace("_", "-"), text
    return None


def _gives_words(content: bytes, encoding: str, fewest: int) -> bool:
    """Whether bytes that may be cut within a character are words of East Asia."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(content)
    except UnicodeDecodeError:
        return False
    return is_of_wide_letters(text, fewest)


def _codec(label: str) -> str | None:
    """Python's name of the encoding that pages call so; `None` for one that is not known."""
    if not _LABEL.fullmatch(label):
        return None
    try:
        known = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    if not known._is_text_encoding:  # noqa: SLF001 - `hex` and `zip` are codecs too
        return None
    return _MEANT.get(known.name, known.name)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _with_replacement(content: bytes, encoding: str) -> tuple[str, int, int]:
    try:
        return content.decode(encoding), 0, 0
    except UnicodeDecodeError as error:
        text = content.decode(encoding, "replace")
        return text, max(1, text.count(REPLACEMENT)), error.start
