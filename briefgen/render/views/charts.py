"""Geometry of the charts, in per cent of their width."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.model import PartialDate, Period
from briefgen.render.views.dates import month_in_brief

_MOST_MONTHS = 60
_KEPT_MONTHS = 36
_AHEAD_MONTHS = 24
_MONTHLY = 30
_WIDE_LABEL, _NARROW_LABEL = 21.0, 13.0
_RIGHT_EDGE = 88.0


@dataclass(frozen=True, slots=True)
class GridLine:
    x: str
    year: bool


@dataclass(frozen=True, slots=True)
class Label:
    x: str
    text: str
    at_end: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands in a row of the chart: a dot, a bar, or an arrow to what lies outside."""

    kind: str
    x: str
    width: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole months from `first` (included) to `last` (excluded), both first days of a month."""

    first: datetime.date
    last: datetime.date
    lines: tuple[GridLine, ...]
    labels: tuple[Label, ...]
    as_of: str | None

    def strip(self, value: Period) -> Strip:
        if value.last_day < self.first:
            return Strip("earlier", "0%")
        if value.first_day >= self.last:
            return Strip("later", "100%")
        if value.first_day == value.last_day:
            return Strip("dot", percent(self._share(value.first_day, 0.5)))
        start = max(self._share(value.first_day), 0.0)
        end = min(self._share(value.last_day, 1), 1.0)
        return Strip("bar", percent(start), percent(end - start))

    def _share(self, day: datetime.date, part: float = 0) -> float:
        return _share(day, part, self.first, self.last)


def axis(dates: Iterable[Period], as_of: PartialDate | None) -> Axis:
    """An axis for at least one date; what lies years away from the others is left outside."""
    values = [*dates, *([Period.of(as_of)] if as_of else [])]
    ends = [_month_number(value.last_day) for value in values]
    ahead = _month_number(as_of.last_day) + _AHEAD_MONTHS if as_of else max(ends)
    last = _month(max(end for end in ends if end <= ahead) + 1)
    start = min(_month_number(value.first_day) for value in values)
    end = _month_number(last)
    if end - start > _MOST_MONTHS:
        late = [n for v in values if (n := _month_number(v.first_day)) >= end - _KEPT_MONTHS]
        start = min(late, default=end - _KEPT_MONTHS)
    first = _month(start)
    lines = tuple(
        GridLine(percent(_share(month, 0, first, last)), month.month == 1)
        for month in _ticks(start, end)
    )
    marked = None
    if as_of is not None:
        marked = percent(_share(as_of.last_day, 1, first, last))
    return Axis(first, last, lines, _labels(first, last, start, end), marked)


def percent(share: float) -> str:
    return f"{100 * min(max(share, 0.0), 1.0):.2f}%"


def bars(counts: Sequence[int]) -> tuple[str, ...]:
    """The width of each bar beside the longest."""
    most = max(counts, default=1)
    return tuple(percent(count / most) for count in counts)


def _ticks(start: int, end: int) -> list[datetime.date]:
    step = 1 if end - start <= _MONTHLY else 3
    return [_month(number) for number in range(start, end) if number == start or number % step == 0]


def _labels(first: datetime.date, last: datetime.date, start: int, end: int) -> tuple[Label, ...]:
    """As many months as a narrow screen has room for, the first of each year before others."""
    chosen: list[tuple[float, float, Label]] = []
    months = [_month(number) for number in range(start, end)]
    for month in sorted(months, key=lambda m: (m.month != 1, m != first, m)):
        share = 100 * _share(month, 0, first, last)
        with_year = month.month == 1 or month == first
        width = _WIDE_LABEL if with_year else _NARROW_LABEL
        at_end = share + width > 100  # noqa: PLR2004 - the right edge
        left, right = (share - width, share) if at_end else (share, share + width)
        if left < 0 or any(left < other and start_ < right for start_, other, _ in chosen):
            continue
        text = month_in_brief(month.month) + (f" {month.year}" if with_year else "")
        chosen.append((left, right, Label(percent(share / 100), text, at_end)))
    return tuple(label for _, _, label in sorted(chosen, key=lambda entry: entry[0]))


def _share(day: datetime.date, part: float, first: datetime.date, last: datetime.date) -> float:
    return ((day - first).days + part) / (last - first).days


def _month_number(day: datetime.date) -> int:
    return day.year * 12 + day.month - 1


def _month(number: int) -> datetime.date:
    return datetime.date(number // 12, number % 12 + 1, 1)
