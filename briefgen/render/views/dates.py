"""Dates and offsets in words."""

from dataclasses import dataclass

from briefgen.model import PartialDate, Passage, Precision, Span
from briefgen.text.pages import page_within

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = 3
_NARROW_SPACE = "\u202f"


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as it is printed: in text, in the apparatus, and for machines."""

    words: str
    brief: str
    machine: str
    precision: str


def date(value: PartialDate) -> DateView:
    return DateView(in_words(value), in_brief(value), str(value), f"to the {value.precision}")


def in_words(value: PartialDate) -> str:
    """`28 April 2025`, `April 2025` or `2025`."""
    return _joined(value, _MONTHS[value.month - 1])


def in_brief(value: PartialDate) -> str:
    """`28 Apr 2025`, `Apr 2025` or `2025`."""
    return _joined(value, month_in_brief(value.month or 1))


def month_in_brief(month: int) -> str:
    return _MONTHS[month - 1][:_SHORT]


def number(count: int) -> str:
    """The figure with its thousands set apart by a narrow no-break space."""
    return f"{count:,}".replace(",", _NARROW_SPACE)


def offsets(span: Span) -> str:
    return f"{number(span.start)}\u2013{number(span.end)}"


def place(passage: Passage, *spans: Span) -> str:
    """The offsets of spans in a passage, behind the page of the capture, where it has pages."""
    shown = ", ".join(offsets(span) for span in spans)
    start = spans[0].start - passage.span.start
    page = page_within(passage.page, passage.text, start)
    return shown if page is None else f"p. {number(page)}, {shown}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """`1 source`, `2 sources`; `many` where the plural is irregular."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def _joined(value: PartialDate, month: str) -> str:
    if value.precision is Precision.DAY:
        return f"{value.day} {month} {value.year}"
    return f"{month} {value.year}" if value.month else str(value.year)
