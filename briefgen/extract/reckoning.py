"""Dates worked out from the day an article was published; `None` is an answer."""

import calendar
import datetime
from collections.abc import Callable

from briefgen.extract.tense import Tense
from briefgen.model import PartialDate, Period, Precision

UNSURE = (Tense.UNSURE, Tense.FORESEEN, Tense.PRESENT)
_WEEK = 7
_YEAR = 12
_LONG_AGO = 8
_FAR = 120
_QUARTER = 3
_SEASON = 3
_SATURDAY = 5


def weekday_near(anchor: PartialDate, weekday: int, tense: Tense) -> PartialDate | None:
    """The weekday (Monday is 0) last before the anchor, or next after it; either may be it.

    A weekday comes again too soon to tell which is meant without a tense.
    """
    if not anchor.day or tense in UNSURE or tense is Tense.UNMARKED:
        return None
    day = anchor.first_day
    if tense is Tense.FUTURE:
        return _shifted(day, (weekday - day.weekday()) % _WEEK)
    return _shifted(day, -((day.weekday() - weekday) % _WEEK))


def weekday_of_week(anchor: PartialDate, weekday: int, weeks: int) -> PartialDate | None:
    """The weekday in the week so many after the anchor's; weeks begin on Monday."""
    return days_from(anchor, weekday - anchor.first_day.weekday() + _WEEK * weeks)


def days_from(anchor: PartialDate, days: int) -> PartialDate | None:
    """The day so many days after the anchor."""
    return _shifted(anchor.first_day, days) if anchor.day else None


def _shifted(day: datetime.date, days: int) -> PartialDate | None:
    try:
        shifted = day + datetime.timedelta(days)
    except OverflowError:
        return None
    return PartialDate(shifted.year, shifted.month, shifted.day)


def day_near(anchor: PartialDate, month: int, day: int, tense: Tense) -> PartialDate | None:
    """A day whose year is not told: the nearest to the anchor, if the tense bears it out."""
    nearest = nearest_day(anchor, month, day)
    if nearest is None or tense in UNSURE:
        return None
    is_borne_out = nearest >= anchor if tense is Tense.FUTURE else nearest <= anchor
    return nearest if is_borne_out else None


def nearest_day(anchor: PartialDate, month: int, day: int) -> PartialDate | None:
    """The day so dated that is nearest to the anchor."""
    if not anchor.day:
        return None
    candidates = (date_of(anchor.year + offset, month, day) for offset in (-1, 0, 1))
    dates = [date for date in candidates if date is not None]
    return min(dates, key=lambda date: _distance(date, anchor), default=None)


def _distance(one: PartialDate, other: PartialDate) -> int:
    return abs((one.first_day - other.first_day).days)


def month_near(anchor: PartialDate, month: int, tense: Tense) -> PartialDate | None:
    """A month whose year is not told: the last up to the anchor's, or the next from it on.

    A month that comes again soon is not sure: `the talks set for April`, told in March.
    """
    if not anchor.month or tense in UNSURE:
        return None
    if tense is Tense.FUTURE:
        return date_of(anchor.year + (month < anchor.month), month)
    months_ago = (anchor.month - month) % _YEAR
    if months_ago > (_YEAR // 2 if tense is Tense.UNMARKED else _LONG_AGO):
        return None
    return date_of(anchor.year - (month > anchor.month), month)


def likely_day(anchor: PartialDate, month: int, day: int, *, later: bool) -> PartialDate | None:
    """The nearest such day; where that is months away, the one on the given side of the anchor."""
    near = nearest_day(anchor, month, day)
    if near is None or _distance(near, anchor) <= _FAR:
        return near
    years = (0, 1, 2, 3, 4) if later else (0, -1, -2, -3, -4)
    dates = (date_of(anchor.year + offset, month, day) for offset in years)
    fitting = (date for date in dates if date and (date >= anchor if later else date <= anchor))
    return next(fitting, None)


def nearest_month(anchor: PartialDate, month: int) -> PartialDate | None:
    """The month so named that is nearest to the anchor's, the past one of two as near."""
    months_ago = (anchor.month - month) % _YEAR
    return months_from(anchor, -months_ago if months_ago <= _LONG_AGO else _YEAR - months_ago)


def last_month_named(anchor: PartialDate, month: int) -> PartialDate | None:
    """`last August`; `None` if this year has had one, because then there are two readings."""
    if not anchor.month or month < anchor.month:
        return None
    return date_of(anchor.year - 1, month)


def months_from(anchor: PartialDate, months: int) -> PartialDate | None:
    """The month so many months after the anchor's."""
    if not anchor.month:
        return None
    year, month = divmod(anchor.year * _YEAR + anchor.month - 1 + months, _YEAR)
    return date_of(year, month + 1)


def years_from(anchor: PartialDate, years: int) -> PartialDate | None:
    return date_of(anchor.year + years)


def week_from(anchor: PartialDate, weeks: int) -> Period | None:
    """The week so many weeks after the anchor's, from Monday to Sunday."""
    if not anchor.day:
        return None
    return _days(weekday_of_week(anchor, 0, weeks), _WEEK, Precision.WEEK)


def weekend_from(anchor: PartialDate, weeks: int) -> Period | None:
    """Saturday and Sunday of the week so many weeks after the anchor's."""
    if not anchor.day:
        return None
    return _days(weekday_of_week(anchor, _SATURDAY, weeks), 2, Precision.WEEKEND)


def weekend_near(anchor: PartialDate, tense: Tense) -> Period | None:
    """The last weekend that has begun, or the next that is not over."""
    if not anchor.day or tense in UNSURE:
        return None
    has_begun = anchor.first_day.weekday() >= _SATURDAY
    return weekend_from(anchor, 0 if has_begun or tense is Tense.FUTURE else -1)


def _days(first: PartialDate | None, count: int, precision: Precision) -> Period | None:
    last = days_from(first, count - 1) if first else None
    return Period(first, last, precision) if first and last else None


def quarter_of(year: int, number: int) -> Period | None:
    return months_of(year, _QUARTER * (number - 1) + 1, _QUARTER, Precision.QUARTER)


def half_of(year: int, number: int) -> Period | None:
    return months_of(year, _YEAR // 2 * (number - 1) + 1, _YEAR // 2, Precision.HALF)


def season_of(year: int, month: int) -> Period | None:
    """The season that begins in the month; a winter begins in its year."""
    return months_of(year, month, _SEASON, Precision.SEASON)


def months_of(year: int, month: int, count: int, precision: Precision) -> Period | None:
    first = date_of(year, month) if month else None
    last = months_from(first, count - 1) if first else None
    return Period(first, last, precision) if first and last else None


def years_of(year: int, count: int, precision: Precision) -> Period | None:
    """So many years from `year` on, such as a decade."""
    first, last = date_of(year), date_of(year + count - 1)
    return Period(first, last, precision) if first and last else None


def quarter_from(anchor: PartialDate, quarters: int) -> Period | None:
    """The quarter so many after the anchor's."""
    if not anchor.month:
        return None
    year, quarter = divmod(4 * anchor.year + (anchor.month - 1) // _QUARTER + quarters, 4)
    return quarter_of(year, quarter + 1)


def quarter_near(anchor: PartialDate, number: int, tense: Tense) -> Period | None:
    """A quarter whose year is not told: the last that has begun, or the next that is not over."""
    if not anchor.month or tense in UNSURE:
        return None
    now = (anchor.month - 1) // _QUARTER + 1
    if tense is Tense.FUTURE and number != now - 1:
        return quarter_of(anchor.year + (number < now), number)
    return quarter_of(anchor.year - (number > now), number)


def season_near(anchor: PartialDate, month: int, tense: Tense) -> Period | None:
    """A season by its first month: the last that has begun, or the next that is not over."""
    if not anchor.month or tense in UNSURE:
        return None
    is_over = (anchor.month - month) % _YEAR >= _SEASON
    began = anchor.year - (month > anchor.month)
    return season_of(began + (tense is Tense.FUTURE and is_over), month)


def shifted_by_years(period: Period, years: int) -> Period | None:
    """The same period so many years later; of a week, the week with its number."""
    if period.precision in (Precision.WEEK, Precision.WEEKEND):
        return week_from(period.first, round(52.18 * years))
    first, last = (
        date_of(date.year + years, date.month, _in_month(date, years))
        for date in (period.first, period.last)
    )
    return Period(first, last, period.precision) if first and last else None


def _in_month(date: PartialDate, years: int) -> int:
    """The day, or 28 for the 29 February that the other year has not."""
    is_missing = (date.month, date.day) == (2, 29) and not calendar.isleap(date.year + years)
    return 28 if is_missing else date.day


def span_of(first: PartialDate | None, last: PartialDate | None) -> Period | None:
    """From one date to another, both included; `None` where it would end before it begins."""
    if first is None or last is None or last.last_day <= first.first_day:
        return None
    return Period(first, last, Precision.RANGE)


def date_of(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """The date, if the calendar has it."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def stepped(anchor: PartialDate | None, unit: str, step: int) -> PartialDate | Period | None:
    """The day, week, month … so many after the anchor's; `unit` is the word for it."""
    if anchor is None:
        return None
    return _STEPPERS[unit](anchor, step)


_STEPPERS: dict[str, Callable[[PartialDate, int], PartialDate | Period | None]] = {
    "day": days_from,
    "week": week_from,
    "weekend": weekend_from,
    "month": months_from,
    "quarter": quarter_from,
    "year": years_from,
    "decade": lambda anchor, step: years_of((anchor.year // 10 + step) * 10, 10, Precision.DECADE),
    "century": lambda anchor, step: years_of(
        (anchor.year // 100 + step) * 100, 100, Precision.CENTURY
    ),
}
