"""When an article was published, as far as its capture says, and how that is known.

A year is never invented. Most captures show an age (`3 days ago`) or a day without its year; then
the date stays open and the basis says what was seen, for a person to complete.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.clean.dates import SeenDate, days_before, weekday_number
from briefgen.clean.labels import Age
from briefgen.model import PartialDate

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_WEEKDAY = re.compile(r"\bon ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


@dataclass(frozen=True, slots=True)
class Seen:
    """What one article shows of its date.

    `age` and `line` stand beside its title, `update` is a label for a date that is missing there;
    `dateline` and `opening` stand in the first lines of the text, and `weekday` is the first day
    the text names with *on*.
    """

    age: Age | None = None
    line: SeenDate | None = None
    update: str | None = None
    dateline: SeenDate | None = None
    opening: SeenDate | None = None
    weekday: str | None = None

    @property
    def own_day(self) -> SeenDate | None:
        return self.dateline or self.opening


def first_weekday(text: str) -> str | None:
    match = _WEEKDAY.search(text)
    return match[1] if match else None


def references(seen: Sequence[Seen]) -> tuple[SeenDate | None, ...]:
    """For each article of a capture, the best date that another one shows.

    An article that is fresh and carries a date tells the day from which `3 days ago` counts on
    the others; a date with a year is better than one without, one with a weekday likewise.
    """
    dated = [
        (number, one.own_day)
        for number, one in enumerate(seen)
        if one.own_day and (one.age is None or one.age.days == 0)
    ]
    dated.sort(key=lambda pair: (pair[1].value is None, pair[1].weekday is None))
    return tuple(
        next((day for other, day in dated[:2] if other != number), None)
        for number in range(len(seen))
    )


def published(seen: Seen, reference: SeenDate | None) -> tuple[PartialDate | None, str]:
    """The date of publication, or `None`, and a sentence that says what of it was seen.

    `reference` is the best date that another article of the same capture shows.
    """
    date = _stated(seen) or _counted(seen, reference)
    return date, "; ".join(_clauses(seen, reference, date is None))


def _stated(seen: Seen) -> PartialDate | None:
    for written in (seen.line, seen.dateline):
        if written and written.value:
            return written.value
    return None


def _counted(seen: Seen, reference: SeenDate | None) -> PartialDate | None:
    """The date that an age in days leads to.

    The day of the capture may be later than the reference by a few hours or a night, so the day
    is only taken when the text names its weekday; else the month, where it is beyond doubt.
    """
    if seen.age is None or not seen.age.days or reference is None or reference.value is None:
        return None
    day = days_before(reference.value, seen.age.days)
    if seen.weekday and weekday_number(seen.weekday) == day.weekday():
        return PartialDate(day.year, day.month, day.day)
    around = {_month(day + datetime.timedelta(days=shift)) for shift in (-1, 2)}
    return PartialDate(day.year, day.month) if around == {_month(day)} else None


def _month(day: datetime.date) -> tuple[int, int]:
    return day.year, day.month


def _clauses(seen: Seen, reference: SeenDate | None, unresolved: bool) -> list[str]:
    clauses = []
    if not (seen.line or seen.age or seen.update or seen.own_day):
        clauses.append("no date beside the title")
    if seen.line:
        what = "the date of an update, " if seen.line.updated else ""
        clauses.append(f"{what}'{seen.line.words}' beside the title{_fault(seen.line)}")
    if seen.age:
        unsure = "" if seen.age.sure else ", which can be read in several ways"
        clauses.append(f"'{seen.age.words}' beside the title{unsure}")
    if seen.update and not seen.line and not seen.age:
        clauses.append(f"'{seen.update}' beside the title, without a date")
    if seen.own_day:
        clauses.append(f"'{seen.own_day.words}' in the first lines{_fault(seen.own_day)}")
    elif seen.age and reference and not seen.line:
        fault = _fault(reference)
        clauses.append(f"another article of the capture is dated '{reference.words}'{fault}")
    if seen.weekday and (unresolved or seen.age) and not seen.opening:
        clauses.append(f"the text says 'on {seen.weekday}'")
    if unresolved and (day := _agreed(seen, reference)):
        clauses.append(f"which agree on {day}")
    return clauses


def _agreed(seen: Seen, reference: SeenDate | None) -> str | None:
    """The weekday and day on which age, reference and text agree when only the year is missing."""
    if reference is None or reference.weekday is None or reference.year:
        return None
    if seen.age is None or not seen.age.days or seen.weekday is None or not reference.month:
        return None
    weekday = (reference.weekday - seen.age.days) % len(_NAMES)
    day = reference.day - seen.age.days
    if weekday != weekday_number(seen.weekday) or day < 1:
        return None
    return f"{_NAMES[weekday]}, {_MONTHS[reference.month - 1]} {day}"


def _fault(date: SeenDate) -> str:
    if not date.year:
        return ", without a year"
    if date.pinned:
        return (
            f", a {_NAMES[date.weekday or 0]} in {date.year}, near the latest year the text names"
        )
    if not date.month:
        return ", whose day and month cannot be told apart"
    return "" if date.value else ", which is no day of the calendar"
