"""What the review pages share: captured text made visible, faults, and edits."""

from dataclasses import dataclass
from itertools import groupby

from briefgen.diagnostics import is_invisible, visible
from briefgen.model import Edit, Fault, Location, Record
from briefgen.render.views.dates import date


@dataclass(frozen=True, slots=True)
class Piece:
    """Captured characters as they are; or the number of one that would not be seen."""

    text: str
    unseen: bool = False


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class EditView:
    words: str
    place: str
    paste: Pieces


@dataclass(frozen=True, slots=True)
class FaultView:
    severity: str
    code: str
    message: str
    hint: str | None
    place: str


def pieces(text: str) -> Pieces:
    """The text, in which control, bidi and zero-width characters are told by their numbers."""
    if text.isascii() and text.isprintable():
        return (Piece(text),) if text else ()
    found = []
    for unseen, characters in groupby(text, key=lambda char: char != "\t" and is_invisible(char)):
        run = "".join(characters)
        found.append(Piece(visible(run) if unseen else run, unseen))
    return tuple(found)


def reviewed(record: Record | None) -> str | None:
    if record is None or record.reviewed is None:
        return None
    return f"{date(record.reviewed.on).brief}, by {visible(record.reviewed.by)}"


def edit(made: Edit) -> EditView:
    where = place(made.location)
    lines = (made.paste or "").split("\n")
    # The ends of lines are the edit's own: in what it quotes of a capture there are none.
    ended = (
        pieces(line) if at == 0 else (Piece("\n"), *pieces(line)) for at, line in enumerate(lines)
    )
    return EditView(made.words, where, tuple(piece for line in ended for piece in line))


def fault(found: Fault) -> FaultView:
    hint = visible(found.hint) if found.hint else None
    message = visible(found.message)
    return FaultView(found.severity, found.code, message, hint, place(found.location))


def place(location: Location) -> str:
    """`FILE:LINE`, or the file alone."""
    return visible(f"{location.file}:{location.line}" if location.line else location.file)


def address(source: str, below: str = "../") -> str:
    """From the page of a source, or of them all, to the page of another."""
    return f"{below}{source}/"
