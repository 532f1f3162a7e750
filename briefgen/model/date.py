"""Dates as far as they are known."""

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

_ISO = re.compile(r"(\d{4})(?:-(?!00)(\d{2})(?:-(?!00)(\d{2}))?)?", re.ASCII)


class Precision(StrEnum):
    """How exactly a date is known; a range is from one date to another, both included."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    RANGE = "range"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day; 0 stands for what is not known.

    In order, a year comes before its months and a month before its days.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            msg = "a day needs its month"
            raise ValueError(msg)
        datetime.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2025`, `2025-08` or `2025-08-13` (ISO 8601, reduced precision).

        Raises:
            ValueError: the text has another form or names no day of the calendar.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            msg = f"`{text}` is not a date of the form 2025, 2025-08 or 2025-08-13"
            raise ValueError(msg)
        return cls(*(int(part) for part in match.groups() if part is not None))

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        return Precision.MONTH if self.month else Precision.YEAR

    @property
    def first_day(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = (f"{self.year:04}", f"{self.month:02}", f"{self.day:02}")
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])
