"""Dates worked out from the day an article was published; `None` is an answer."""

import datetime

from briefgen.extract.tense import Tense
from briefgen.model import PartialDate

_WEEK = 7
_YEAR = 12


def weekday_near(anchor: PartialDate, weekday: int, tense: Tense) -> PartialDate | None:
    """The weekday (Monday is 0) last before the anchor, or next after it; either may be it."""
    if not anchor.day or tense is Tense.UNSURE:
        return None
    day = anchor.first_day
    if tense is Tense.FUTURE:
        return _shifted(day, (weekday - day.weekday()) % _WEEK)
    return _shifted(day, -((day.weekday() - weekday) % _WEEK))


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
    if not anchor.day or tense is Tense.UNSURE:
        return None
    candidates = [date_of(anchor.year + offset, month, day) for offset in (-1, 0, 1)]
    dates = [date for date in candidates if date is not None]
    if not dates:
        return None
    nearest = min(dates, key=lambda date: abs((date.first_day - anchor.first_day).days))
    is_borne_out = nearest >= anchor if tense is Tense.FUTURE else nearest <= anchor
    return nearest if is_borne_out else None


def month_near(anchor: PartialDate, month: int, tense: Tense) -> PartialDate | None:
    """A month whose year is not told: the last up to the anchor's, or the next from it on."""
    if not anchor.month or tense is Tense.UNSURE:
        return None
    if tense is Tense.FUTURE:
        return date_of(anchor.year + (month < anchor.month), month)
    months_ago = (anchor.month - month) % _YEAR
    if tense is Tense.UNMARKED and months_ago > _YEAR // 2:
        return None
    return date_of(anchor.year - (month > anchor.month), month)


def last_month_named(anchor: PartialDate, month: int) -> PartialDate | None:
    """`last August`; `None` if this year has had one, because then there are two readings."""
    if not anchor.month or month < anchor.month:
        return None
    return date_of(anchor.year - 1, month)


def months_from(anchor: PartialDate, months: int) -> PartialDate | None:
    """The month so many months after the anchor's."""
    if not anchor.month:
        return None
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return date_of(year, month + 1)


def date_of(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """The date, if the calendar has it."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None
