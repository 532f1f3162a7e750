"""One page, letter or record of a file, before it is decoded."""

from dataclasses import dataclass, field

from briefgen.clean.decode import Declared
from briefgen.clean.extracted import Metadata
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Location


@dataclass(frozen=True, slots=True)
class Record:
    """The bytes of a record: HTML, a PDF, or else plain text.

    `number` tells it from the others of its file. `declared` are the encodings named outside the
    bytes, `address` is where they came from, and `stated` is what the file says of the record
    beside it, which counts for more than what a page says of itself. `whole` says that the record
    is the file.
    """

    content: bytes
    html: bool
    number: int | None = None
    declared: tuple[Declared, ...] = ()
    address: str | None = None
    stated: Metadata = field(default_factory=Metadata)
    whole: bool = False
    pdf: bool = False


def damaged(file: str, message: str, hint: str = "save it again, and add that") -> Diagnostic:
    return Diagnostic("BG112", message, Location(file), hint)


def without_text(file: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic("BG111", message, Location(file), hint)


def too_far(file: str, message: str) -> Diagnostic:
    hint = "raise `capture_limit_mb` in `mkdocs.yml` if the file is what it should be"
    return Diagnostic("BG113", message, Location(file), hint)


def left_out(file: str, message: str, hint: str) -> Diagnostic:
    """A record that is passed over while others are kept."""
    return Diagnostic("BG112", message, Location(file), hint, Severity.WARNING)
