"""The time that a date expression means: a day, a week, a summer, from a day to another."""

import datetime
from dataclasses import dataclass
from typing import Self

from briefgen.model.date import PartialDate, Precision

_QUARTER = 3
_HALF = 6
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From `first` to `last`, both included; the two are one for a year, a month or a day.

    Of a season, `first` is its first month in the northern half of the world.
    """

    first: PartialDate
    last: PartialDate
    precision: Precision

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            msg = f"{self.first} to {self.last} ends before it begins"
            raise ValueError(msg)

    @classmethod
    def of(cls, date: PartialDate) -> Self:
        """A date of the calendar by itself."""
        return cls(date, date, date.precision)

    @property
    def first_day(self) -> datetime.date:
        return self.first.first_day

    @property
    def last_day(self) -> datetime.date:
        return self.last.last_day

    @property
    def value(self) -> str:
        """The value that TIMEX3 (ISO 8601 and seasons) gives it: `2025-W33`, `2025-Q1`."""
        year, month = f"{self.first.year:04}", self.first.month
        match self.precision:
            case Precision.WEEK | Precision.WEEKEND:
                iso = self.first_day.isocalendar()
                end = "-WE" if self.precision is Precision.WEEKEND else ""
                value = f"{iso.year:04}-W{iso.week:02}{end}"
            case Precision.QUARTER:
                value = f"{year}-Q{(month - 1) // _QUARTER + 1}"
            case Precision.HALF:
                value = f"{year}-H{(month - 1) // _HALF + 1}"
            case Precision.SEASON:
                value = f"{year}-{_SEASONS[month]}"
            case Precision.DECADE:
                value = year[:3]
            case Precision.CENTURY:
                value = year[:2]
            case Precision.RANGE:
                value = f"{self.first}/{self.last}"
            case _:
                value = str(self.first)
        return value

    def __str__(self) -> str:
        return self.value
