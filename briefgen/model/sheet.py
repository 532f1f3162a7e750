"""A review sheet: a source beside its capture, with what became of every run of the capture."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.capture import Capture
from briefgen.model.location import Location
from briefgen.model.source import Passage, Record
from briefgen.model.span import Span


class Standing(StrEnum):
    """What became of a run of the capture."""

    KEPT = "kept"  # a passage of the source under review
    ELSEWHERE = "elsewhere"  # a passage of another source
    DROPPED = "dropped"  # taken for something else than an article, or dropped by a person
    LEFT_OUT = "left-out"  # reads as an article, and stands in no source


@dataclass(frozen=True, slots=True)
class Edit:
    """What a reviewer writes and where, in words that begin with a verb.

    `paste` is the text to be written, if it is a text.
    """

    words: str
    location: Location
    paste: str | None = None


@dataclass(frozen=True, slots=True)
class CaptureRun:
    """A run of the capture and its standing.

    `kind` is what a dropped run was taken for, or empty, and `why` then the reason a person gave.
    `passage` is the number of a kept passage, `source` the id of the source that holds the run
    elsewhere. `keep` makes a paragraph of a run that is in no source.
    """

    span: Span
    standing: Standing
    kind: str = ""
    passage: int | None = None
    source: str | None = None
    keep: Edit | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """What of one run stands on one line of the capture; `run` is the run's place in the sheet."""

    line: int
    text: str
    run: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the source, said once where it stands."""

    severity: str
    code: str
    message: str
    hint: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class SheetParagraph:
    """A paragraph of the source file; `passage` is `None` where the capture does not bear it out.

    `lines` are the first and last line of the capture that it stands on.
    """

    number: int
    text: str
    location: Location
    passage: Passage | None
    lines: tuple[int, int] | None
    edits: tuple[Edit, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Another article of the same capture: the source it became, or why it was dropped."""

    id: str | None
    title: str
    dropped: str | None
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """The version before or after, and how much differs from the one to the other, in words."""

    id: str
    title: str
    changes: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a reviewer needs to judge one source.

    `record` is `None` where the front matter cannot be read, `capture` where it is not there.
    The rows cover all of the capture but white space, in its order. `faults` are all that is
    wrong with the source; it can be marked as reviewed, by `accept`, when none is an error.
    `drop` takes the whole article out. `following` is the next source that waits for a person.
    """

    id: str
    record: Record | None
    capture: Capture | None
    rows: tuple[CaptureRow, ...]
    runs: tuple[CaptureRun, ...]
    paragraphs: tuple[SheetParagraph, ...]
    beside: tuple[Beside, ...]
    faults: tuple[Fault, ...]
    accept: str
    drop: tuple[Edit, ...]
    following: str | None = None
    replaces: OtherVersion | None = None
    replaced_by: OtherVersion | None = None

    @property
    def title(self) -> str:
        return self.record.title if self.record else self.id

    @property
    def waits(self) -> bool:
        """Whether no person has looked at the source."""
        return self.record is None or self.record.reviewed is None

    @property
    def sound(self) -> bool:
        return all(fault.severity != "error" for fault in self.faults)

    @property
    def kept(self) -> int:
        return sum(paragraph.passage is not None for paragraph in self.paragraphs)

    @property
    def dropped(self) -> int:
        """How many runs of the capture are in no source."""
        return sum(run.standing in (Standing.DROPPED, Standing.LEFT_OUT) for run in self.runs)

    @property
    def flagged(self) -> int:
        return sum(bool(p.passage and p.passage.flags) for p in self.paragraphs)


@dataclass(frozen=True, slots=True)
class ReviewedDesk:
    """Every source of a desk on its sheet, those of one capture together and in its order.

    Sheets that were reviewed come without rows and runs.
    `faults` are what is wrong elsewhere: the desk builds only without errors.
    """

    title: str
    sheets: tuple[Sheet, ...]
    faults: tuple[Fault, ...]

    @property
    def waiting(self) -> tuple[Sheet, ...]:
        """Those that no person has looked at."""
        return tuple(sheet for sheet in self.sheets if sheet.waits)
