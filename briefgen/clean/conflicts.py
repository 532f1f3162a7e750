"""Dates of one article that cannot both be right, and what can be told all the same."""

import datetime
from dataclasses import dataclass, replace

from briefgen.clean.dates import SeenDate
from briefgen.clean.seen import Seen
from briefgen.model import PartialDate

_SAME = 7
_MONTH = 31


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two dates in conflict: a clause about it, and the one that others bear out, if any."""

    says: str
    settled: PartialDate | None


def contradiction(one: Seen, by: datetime.date | None = None) -> Conflict | None:
    """Why dateline and label cannot both be right, or `None` where they can.

    A report is published within a week of its dateline; one without a year is taken in the year
    in which it is nearest, and may be a month away. Where they are further apart, neither
    is trusted for its own sake: two of three decide. The third is the date of an update, which
    is not before the publication and seldom a month behind it; a year that the text looks back on,
    before which it was not written; or the day `by` which the capture was there.
    """
    dateline, line = one.dateline, one.line
    reported = _in_year_of(dateline, line).value if dateline and line else None
    stated = line.value if line else None
    if not (dateline and line and reported and stated) or _agree(dateline, reported, stated):
        return None
    says = f"'{dateline.words}' in the first lines and '{line.words}' {line.place} contradict"
    says += " each other"
    if not dateline.year:
        return Conflict(f"{says}, and nothing decides", None)
    for_line = _borne_out(stated, reported, one, by)
    for_dateline = _borne_out(reported, stated, one, by)
    if bool(for_line) == bool(for_dateline):
        return Conflict(f"{says}, and nothing decides", None)
    settled, why = (stated, for_line) if for_line else (reported, for_dateline)
    return Conflict(f"{says}, and {settled} is taken because {why}", settled)


def _agree(dateline: SeenDate, reported: PartialDate, stated: PartialDate) -> bool:
    after = (stated.first_day - reported.first_day).days
    return -1 <= after <= _SAME if dateline.year else abs(after) <= _MONTH


def _in_year_of(dateline: SeenDate, line: SeenDate) -> SeenDate:
    """The dateline, one without a year in the year in which it is nearest to the other."""
    known = line.value
    if dateline.year or known is None:
        return dateline
    years = (replace(dateline, year=known.year + shift) for shift in (0, -1, 1))
    possible = [date for date in years if date.value]
    return min(possible, key=lambda date: _apart(date.value, known), default=dateline)


def _apart(one: PartialDate | None, other: PartialDate) -> int:
    return abs((one.first_day - other.first_day).days) if one else _MONTH


def _borne_out(
    date: PartialDate, other: PartialDate, one: Seen, by: datetime.date | None
) -> str | None:
    """What bears out the date against the other, in words."""
    changed = one.changed.value if one.changed else None
    if one.changed and changed:
        after = (changed.first_day - date.first_day).days
        beyond = (changed.first_day - other.first_day).days
        if 0 <= after <= _MONTH and not 0 <= beyond <= _MONTH:
            return f"'{_line(one.changed)}' {one.changed.place} goes with it"
    if one.year and date.year >= one.year.year > other.year:
        return f"the text looks back on '{one.year.words}'"
    if by and date.first_day <= by < other.first_day:
        return "the other is later than the capture"
    return None


def _line(date: SeenDate) -> str:
    return date.label or date.words
