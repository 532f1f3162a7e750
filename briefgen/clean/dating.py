"""When an article was published, as far as its capture says, and how that is known.

A dateline is trusted most, unless a date beside the title contradicts it; then a weekday that bears
out a day counted from a known date, then the label beside the title. A year is never invented. Many
captures show an age (`3 days ago`) or a day without its year; then the date stays open, and the
evidence says what was seen, for a person to complete.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.clean.calendar_words import weekday_number
from briefgen.clean.conflicts import contradiction
from briefgen.clean.date_evidence import evidence, in_words
from briefgen.clean.dates import SeenDate, days_before
from briefgen.clean.seen import Seen
from briefgen.clean.years import NamedYear, YearRange, pinned
from briefgen.model import DateEvidence, PartialDate

_DAYS_OF_A_WEEK = 7
_NEAR = 31


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of publication, or `None`; a sentence that says why; and a line for each evidence.

    `contradiction` says of two dates of the article that they cannot both be right.
    """

    published: PartialDate | None
    basis: str
    evidence: tuple[DateEvidence, ...]
    contradiction: str | None = None


def dated(seen: Sequence[Seen], by: datetime.date | None = None) -> tuple[Dated, ...]:
    """The dates of the articles of one capture, which was added on the day `by`, if it is known."""
    known = [_with_years(one, seen, by) for one in seen]
    found = []
    for one, reference in zip(known, references(known), strict=True):
        conflict = contradiction(one, by)
        date = conflict.settled if conflict else published(one, reference, known)
        lines = evidence(one, reference)
        basis = in_words(lines, one, resolved=date is not None)
        if conflict:
            basis = f"{conflict.says}: {basis}"
        found.append(Dated(date, basis, lines, conflict.says if conflict else None))
    return tuple(found)


def _with_years(one: Seen, seen: Sequence[Seen], by: datetime.date | None) -> Seen:
    """What was seen, each day with its year where the weekday leaves no other."""
    years = _years(one, seen, by)
    dates = (_borne_out(one.line, one), one.dateline, one.opening)
    line, dateline, opening = (pinned(date, years) if date else None for date in dates)
    return replace(one, line=line, dateline=dateline, opening=opening)


def _borne_out(line: SeenDate | None, one: Seen) -> SeenDate | None:
    """`03/04/2025` in the order of which a day near it in the first lines leaves no doubt."""
    day = one.own_day
    if line is None or line.either is None or day is None:
        return line
    read = [(line.in_order(day_first=first, why=""), first) for first in (True, False)]
    near = [first for date, first in read if _is_near(date, day)]
    if len(near) != 1:
        return line
    return line.in_order(day_first=near[0], why=f"'{day.words}' stands in the first lines")


def _is_near(date: SeenDate, day: SeenDate) -> bool:
    known = (day if day.year else replace(day, year=date.year)).value
    if known is None or date.value is None:
        return False
    return abs((date.value.first_day - known.first_day).days) < _DAYS_OF_A_WEEK


def _years(one: Seen, seen: Sequence[Seen], by: datetime.date | None) -> YearRange | None:
    """The years in which the article may have been written.

    All articles of a capture are older than it. So one with an age of at most some weeks is not
    much older than the latest year that any of them looks back on.
    """
    if by is None:
        return None
    ranges = [YearRange(one.year.year, by.year, one.year)] if one.year else []
    if one.age is not None and one.age.days is not None:
        others = [other.year for other in seen if other.year]
        latest = max(others, key=lambda named: named.year, default=None)
        if isinstance(latest, NamedYear):
            ranges.append(YearRange(latest.year - 1, by.year, latest))
    return max(ranges, key=lambda years: years.first, default=None)


def references(seen: Sequence[Seen]) -> tuple[SeenDate | None, ...]:
    """For each article of a capture, the best date that another one shows.

    An article whose own label says that it is fresh, and which carries a date, tells the day from
    which `3 days ago` counts on the others; a date with a year is better than one without, one with
    a weekday likewise. One without a label may be of any age.
    """
    fresh = [
        (number, one.own_day)
        for number, one in enumerate(seen)
        if one.own_day and one.age is not None and one.age.days == 0
    ]
    fresh.sort(key=lambda pair: (pair[1].value is None, pair[1].weekday is None))
    return tuple(
        next((day for other, day in fresh[:2] if other != number), None)
        for number in range(len(seen))
    )


def published(
    one: Seen, reference: SeenDate | None, seen: Sequence[Seen] = ()
) -> PartialDate | None:
    """The date of publication, or `None`.

    `reference` is the best date that another article of the same capture shows, `seen` what all of
    them show.
    """
    for date in (one.dateline, one.line):
        if date and date.value and not date.updated:
            return date.value
    if one.dateline and one.age and (completed := _near(one.dateline, reference)):
        return completed
    return _opened(one, seen) or _counted(one, reference)


def _near(date: SeenDate, reference: SeenDate | None) -> PartialDate | None:
    """A day without a year, in the year in which it is near the known date."""
    if date.year or reference is None or reference.value is None:
        return None
    known = reference.value.first_day
    for year in (known.year, known.year - 1, known.year + 1):
        value = replace(date, year=year).value
        if value and abs((value.first_day - known).days) <= _NEAR:
            return value
    return None


def _opened(one: Seen, seen: Sequence[Seen]) -> PartialDate | None:
    """The date in the first lines of a fresh article.

    It may be the day of what is told. So the day counts only where another article bears it out:
    one that is some days old and names its weekday.
    """
    if one.opening is None or one.opening.value is None or one.age is None or one.age.days != 0:
        return None
    captured = {
        (weekday_number(other.weekday) + other.age.days) % _DAYS_OF_A_WEEK
        for other in seen
        if other is not one and other.weekday and other.age and other.age.days
    }
    if one.opening.weekday in captured:
        return one.opening.value
    return _month_around(one.opening.value.first_day)


def _counted(one: Seen, reference: SeenDate | None) -> PartialDate | None:
    """The date that an age leads to.

    The day of the capture may be later than the reference by a few hours or a night, so the day
    is only taken when the text names its weekday; else the month, where it is beyond doubt.
    """
    if one.age is None or one.age.days is None or reference is None or reference.value is None:
        return None
    day = days_before(reference.value, one.age.days)
    if one.weekday and weekday_number(one.weekday) == day.weekday():
        return PartialDate(day.year, day.month, day.day)
    return _month_around(day)


def _month_around(day: datetime.date) -> PartialDate | None:
    around = {_month(day + datetime.timedelta(days=shift)) for shift in (-1, 2)}
    return PartialDate(day.year, day.month) if around == {_month(day)} else None


def _month(day: datetime.date) -> tuple[int, int]:
    return day.year, day.month
