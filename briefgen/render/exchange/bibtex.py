"""BibTeX, as BibTeX itself and biblatex read it."""

import re
from collections.abc import Iterable

from briefgen.render.exchange.entries import Entry, on_one_line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# BibTeX counts braces even behind a backslash: those that come in pairs may stand so, which every
# reader knows; others are spelled out.
_PAIRED = str.maketrans({"{": r"\{", "}": r"\}"})
_SINGLE = str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)
# TeX makes one sign of these pairs: dashes, quotation marks, and the Spanish ¿ and ¡.
_LIGATURE = re.compile(r"(?<=([-'`,<>]))(?=\1)|(?<=[?!])(?=`)")
# An address is taken as it stands; these would end its value or be lost.
_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def bibtex(entries: Iterable[Entry]) -> bytes:
    """An entry for each, in UTF-8.

    The type is `misc`, the one that asks for nothing: no volume or page of a newspaper is known,
    nor that there was a paper. The outer braces keep case in titles, and names whole.
    """
    return "\n".join(map(_printed, entries)).encode()


def _printed(entry: Entry) -> str:
    date = entry.published
    fields = {
        "author": _kept(entry.author),
        "title": _kept(entry.title),
        "howpublished": _text(entry.publisher),
        "year": f"{{{date.year:04}}}" if date else None,
        "month": _MONTHS[date.month - 1] if date and date.month else None,
        "day": f"{{{date.day}}}" if date and date.day else None,
        "language": _text(entry.language),
        "url": f"{{{entry.url.translate(_ADDRESS)}}}" if entry.url else None,
        "annote": _text(" ".join((*_via(entry), *entry.notes))),
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@misc{{{entry.id},\n{lines}}}\n"


def _via(entry: Entry) -> tuple[str, ...]:
    return (f"Captured from {entry.via}.",) if entry.via else ()


def _text(text: str | None) -> str | None:
    if not text:
        return None
    braces = _PAIRED if _is_paired(text) else _SINGLE
    line = on_one_line(text).translate({**_LATEX, **braces})
    return f"{{{_LIGATURE.sub('{}', line)}}}"


def _is_paired(text: str) -> bool:
    """Whether each brace that closes has one before it that opens, and none stays open."""
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


def _kept(text: str | None) -> str | None:
    return f"{{{_text(text)}}}" if text else None
