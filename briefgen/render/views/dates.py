"""Dates and offsets in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model import PartialDate, Passage, Period, Precision, Span
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
_SHORT_MONTHS = tuple(month[:_SHORT] for month in _MONTHS)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")
_NARROW_SPACE = "\u202f"


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as it is printed: in text, in the apparatus, and for machines.

    `machine` is empty where HTML has no form for it, as for ranges.
    """

    words: str
    brief: str
    machine: str
    precision: str


def date(value: PartialDate) -> DateView:
    return DateView(in_words(value), in_brief(value), str(value), f"to the {value.precision}")


def period(value: Period) -> DateView:
    """A single date, or a week, season, range… as it is called."""
    if value.first == value.last:
        return date(value.first)
    machine = value.value if value.precision is Precision.WEEK else ""
    return DateView(
        _called(value, _MONTHS), _called(value, _SHORT_MONTHS), machine, f"to the {value.precision}"
    )


def _called(value: Period, months: Sequence[str]) -> str:
    year, month = value.first.year, value.first.month
    match value.precision:
        case Precision.WEEK:
            words = f"week of {_joined(value.first, months)}"
        case Precision.QUARTER:
            words = f"{_ORDINALS[(month - 1) // 3]} quarter of {year}"
        case Precision.HALF:
            words = f"{_ORDINALS[month // 7]} half of {year}"
        case Precision.SEASON:
            words = f"{_SEASONS[month]} {year}"
        case Precision.DECADE:
            words = f"{year}s"
        case _:
            words = _from_to(value.first, value.last, months)
    return words


def _from_to(first: PartialDate, last: PartialDate, months: Sequence[str]) -> str:
    """`3–7 August 2025`, `30 July – 2 August 2025`, `March – May 2024`, `2014 – 2016`."""
    end = _joined(last, months)
    if first.year != last.year or not first.month:
        return f"{_joined(first, months)} \u2013 {end}"
    if first.month == last.month:
        return f"{first.day}\u2013{end}"
    day = f"{first.day} " if first.day else ""
    return f"{day}{months[first.month - 1]} \u2013 {end}"


def in_words(value: PartialDate) -> str:
    """`28 April 2025`, `April 2025` or `2025`."""
    return _joined(value, _MONTHS)


def in_brief(value: PartialDate) -> str:
    """`28 Apr 2025`, `Apr 2025` or `2025`."""
    return _joined(value, _SHORT_MONTHS)


def month_in_brief(month: int) -> str:
    return _SHORT_MONTHS[month - 1]


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


def _joined(value: PartialDate, months: Sequence[str]) -> str:
    month = months[value.month - 1]
    if value.precision is Precision.DAY:
        return f"{value.day} {month} {value.year}"
    return f"{month} {value.year}" if value.month else str(value.year)


def listed(words: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
