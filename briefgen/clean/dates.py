"""Dates as they stand in captures, often without a year."""

import datetime
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from briefgen.model import PartialDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DATE = rf"""
    (?: (?P<weekday>{_WEEKDAY})\b \.? ,? \s+ )?
    (?: (?P<month>{_MONTH})\b \.? \s+ (?P<day>\d{{1,2}}) (?:st|nd|rd|th)? (?!\d)
      | (?P<day_first>\d{{1,2}}) (?:st|nd|rd|th)? \s+ (?:of\s+)? (?P<month_after>{_MONTH})\b \.? )
    (?: ,? \s+ (?P<year>(?:19|20)\d\d) (?!\d) )?
  | (?P<iso>\d{{4}}-\d\d-\d\d) (?!\d)
  | (?P<numeric>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}) (?!\d)
"""
_ANY = re.compile(rf"(?<![\w]){_DATE}", re.VERBOSE)
_CLOCK = r"(?: \d{1,2}[:.]\d\d(?:[:.]\d\d)? (?:\s?[ap]\.?m\.?)? )"
_LINE = re.compile(
    rf"""(?P<word> (?:first\s+|last\s+)? (?:published|updated|posted|modified|date)
        (?:\s+(?:on|at))? \s*:?\s* )?
    (?: {_CLOCK} (?:\s?[A-Z]{{2,4}})? [\s,|–—-]+ )?
    (?P<words> {_DATE} )
    (?: [T\s,|–—-]* (?:at\s+)? {_CLOCK} )? \W* (?: \(?[A-Z]{{1,4}}(?:[+-]\d+)?\)? )?""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACE = r"[A-Z][\w.'’-]{1,20}(?:[ ][A-Z][\w.'’-]{1,20}){0,3}"
_DATELINE = re.compile(rf"(?P<words>{_PLACE},\s+(?:{_DATE}))\s*[(–—:-]", re.VERBOSE)
_DIGIT = re.compile(r"\d")
_LONGEST_LINE = 80
_LONGEST_DATELINE = 120
_OPENING = 200
_NAMED_YEAR = re.compile(
    rf"""\b (?: [Ii]n | [Ss]ince | [Oo]f | [Uu]ntil | {_MONTH} (?:\ \d{{1,2}})? ) ,? \s
        ((?:19|20)\d\d) \b (?![-/]\d)""",
    re.VERBOSE,
)
_YEAR = re.compile(r"day\b.{4,24}(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class SeenDate:
    """A date expression: `words` as they stand, `year` 0 when they give none, `weekday` from 0.

    `value` is the date as far as the words say it; `None` without a year, or when they name a day
    that is not in the calendar or not that weekday. `updated` marks the date of a later version,
    `pinned` a year that other words gave.
    """

    words: str
    month: int
    day: int
    year: int = 0
    weekday: int | None = None
    updated: bool = False
    pinned: bool = False

    @property
    def value(self) -> PartialDate | None:
        if not self.year:
            return None
        try:
            found = PartialDate(self.year, self.month, self.day)
        except ValueError:
            return None
        fits = self.weekday is None or found.first_day.weekday() == self.weekday
        return found if fits else None


def date_line(text: str) -> SeenDate | None:
    """The date that makes up a whole line, such as `Published: 12 August 2025, 10:05 GMT`."""
    if len(text) > _LONGEST_LINE or not _DIGIT.search(text):
        return None
    match = _LINE.fullmatch(text)
    if match is None:
        return None
    said = (match["word"] or "").casefold()
    later = "updated" in said or "modified" in said
    return _seen(match, " ".join(match["words"].split()), updated=later)


def dateline(text: str) -> SeenDate | None:
    """The date of a dateline that begins a text: `Oslo, Aug 16 (UNI)`."""
    match = _DATELINE.match(text[:_LONGEST_DATELINE])
    return _seen(match, match["words"]) if match else None


def opening_date(text: str) -> SeenDate | None:
    """A date with its weekday in the first lines of a text."""
    for match in _ANY.finditer(text[:_OPENING]):
        if match["weekday"] and (match["month"] or match["month_after"]):
            return _seen(match, match[0])
    return None


def years_in(text: str) -> frozenset[int]:
    """The years that the text names as such: `in 2024`, `June 2024`, `June 19, 2024`."""
    if "19" not in text and "20" not in text:
        return frozenset()
    return frozenset(int(match[1]) for match in _NAMED_YEAR.finditer(text))


def pinned(date: SeenDate | None, years: Collection[int]) -> SeenDate | None:
    """The date with its year, where a weekday and the latest of the named years give one.

    Weekday and day of the month come together again after five, six or eleven years; so only the
    latest year or the one after it can be meant by a text that looks back on that year.
    """
    if date is None or date.year or date.weekday is None or not years:
        return date
    latest = max(years)
    fitting = [replace(date, year=year, pinned=True) for year in (latest, latest + 1)]
    return next((found for found in fitting if found.value), date)


def impossible_weekdays(text: str) -> Iterator[str]:
    """The dates with weekday, day, month and year that are no day of the calendar."""
    if not _YEAR.search(text):
        return
    for match in _ANY.finditer(text):
        if match["weekday"] and match["year"]:
            seen = _seen(match, " ".join(match[0].split()))
            if seen and seen.value is None:
                yield seen.words


def weekday_number(name: str) -> int:
    """0 for Monday and its short forms, 6 for Sunday."""
    return _WEEKDAYS.index(name.casefold()[:3])


def days_before(date: PartialDate, days: int) -> datetime.date:
    return date.first_day - datetime.timedelta(days=days)


def _seen(match: re.Match[str], words: str, *, updated: bool = False) -> SeenDate | None:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return SeenDate(words, month, day, year, updated=updated)
    if match["numeric"]:
        first, second, year = (int(part) for part in re.split("[/.]", match["numeric"]))
        if first == second or first > len(_MONTHS) >= second:
            return SeenDate(words, second, first, year, updated=updated)
        if second > len(_MONTHS) >= first:
            return SeenDate(words, first, second, year, updated=updated)
        return SeenDate(words, 0, 0, year, updated=updated)
    name = (match["month"] or match["month_after"]).casefold()
    month = _MONTHS.index(name[:3]) + 1
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    day = int(match["day"] or match["day_first"])
    return SeenDate(words, month, day, int(match["year"] or 0), weekday, updated)
