"""Dates as they stand in captures, often without a year."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.clean.calendar_words import (
    MONTH,
    MONTH_ABROAD,
    WEEKDAY,
    month_number,
    weekday_name,
    weekday_number,
)
from briefgen.model import PartialDate

_MONTHS_OF_A_YEAR = 12
_DATE = rf"""
    (?: (?P<weekday>{WEEKDAY})\b \.? ,? \s+ (?:(?:den|le|el|il)\s+)? )?
    (?: (?P<month>{MONTH})\b \.? \s+ (?P<day>\d{{1,2}}) (?:st|nd|rd|th)? (?!\d)
      | (?P<day_first>\d{{1,2}}) (?:st|nd|rd|th|er|\.|º)? \s+ (?:(?:of|de|di)\s+)?
        (?P<month_after>{MONTH_ABROAD}|{MONTH})\b \.? )
    (?: ,? \s+ (?:(?:de|del)\s+)? (?P<year>(?:19|20)\d\d) (?!\d) )?
  | (?P<iso>\d{{4}}-\d\d-\d\d) (?!\d)
  | (?P<numeric>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}) (?!\d)
  | (?P<eastern>\d{{4}}[年년]\s*\d{{1,2}}[月월]\s*\d{{1,2}}[日일])
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
_NUMBER = re.compile(r"\d+")
_LONGEST_LINE = 80
_SOME_MONTHS = 120
_LONGEST_DATELINE = 120
_OPENING = 200
_WEEKDAY_AND_DAY = re.compile(rf"{WEEKDAY}\b.{{1,20}}\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile(rf"{WEEKDAY}\b.{{4,24}}(?:19|20)\d\d")


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
    pinned: str | None = None

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


def impossible_weekdays(text: str) -> Iterator[str]:
    """The dates with weekday, day, month and year that are no day of the calendar."""
    if not (_YEAR.search(text) and _DATED.search(text)):
        return
    for match in _ANY.finditer(text):
        if match["weekday"] and match["year"]:
            seen = _seen(match, " ".join(match[0].split()))
            if seen and seen.value is None:
                yield seen.words


def weekday_faults(text: str, published: PartialDate | None) -> Iterator[tuple[str, str]]:
    """The days without a year whose weekday is another one near the date of publication.

    With each, the weekday that the day had. A day is taken in the year in which it is nearest.
    """
    if published is None or not published.month or not _DIGIT.search(text):
        return
    if not _WEEKDAY_AND_DAY.search(text):
        return
    for match in _ANY.finditer(text):
        if not match["weekday"] or match["year"] or not (match["month"] or match["month_after"]):
            continue
        seen = _seen(match, " ".join(match[0].split()))
        nearest = _nearest(seen, published.first_day) if seen else None
        if seen and nearest and nearest.weekday() != seen.weekday:
            yield seen.words, weekday_name(nearest.weekday())


def _nearest(seen: SeenDate, day: datetime.date) -> datetime.date | None:
    """The day in the year in which it is surely meant, at most some months from the other."""
    for year in (day.year, day.year - 1, day.year + 1):
        value = replace(seen, year=year, weekday=None).value
        if value and abs((value.first_day - day).days) <= _SOME_MONTHS:
            return value.first_day
    return None


def days_before(date: PartialDate, days: int) -> datetime.date:
    return date.first_day - datetime.timedelta(days=days)


def _seen(match: re.Match[str], words: str, *, updated: bool = False) -> SeenDate | None:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return SeenDate(words, month, day, year, updated=updated)
    if match["numeric"]:
        first, second, year = (int(part) for part in re.split("[/.]", match["numeric"]))
        if first == second or first > _MONTHS_OF_A_YEAR >= second:
            return SeenDate(words, second, first, year, updated=updated)
        if second > _MONTHS_OF_A_YEAR >= first:
            return SeenDate(words, first, second, year, updated=updated)
        return SeenDate(words, 0, 0, year, updated=updated)
    if match["eastern"]:
        year, month, day = (int(part) for part in _NUMBER.findall(match["eastern"]))
        return SeenDate(words, month, day, year, updated=updated)
    month = month_number(match["month"] or match["month_after"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    day = int(match["day"] or match["day_first"])
    return SeenDate(words, month, day, int(match["year"] or 0), weekday, updated)
