"""One page, letter or record of a file, before it is decoded."""

from collections import Counter
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
    is the file; `letter` that it is the plain text of an e-mail.
    """

    content: bytes
    html: bool
    number: int | None = None
    declared: tuple[Declared, ...] = ()
    address: str | None = None
    stated: Metadata = field(default_factory=Metadata)
    whole: bool = False
    pdf: bool = False
    letter: bool = False


@dataclass(frozen=True, slots=True)
class Begun:
    """How far the reading of a file had come when it began with the record of that `number`.

    `given` is how many pages it had given before, and `passed` counts the records without one.
    """

    number: int
    given: int
    passed: tuple[tuple[str, int], ...]


_MOST_REASONS = 6


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


def passed_over(file: str, reasons: Counter[str]) -> Diagnostic:
    """How many records hold no page, by the reason: `of image/png`, `with status 404`."""
    ordered = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    counts = [f"{count:,} {reason}" for reason, count in ordered[:_MOST_REASONS]]
    if rest := sum(count for _, count in ordered[_MOST_REASONS:]):
        counts.append(f"{rest:,} of other kinds")
    total = reasons.total()
    records = "1 record" if total == 1 else f"{total:,} records"
    message = f"{records} of `{file}` passed over: {', '.join(counts)}"
    hint = "if an article is missing, fetch its page again"
    return Diagnostic("BG119", message, Location(file), hint, Severity.WARNING)
