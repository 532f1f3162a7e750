"""Dates as they stand in captures, often without a year."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.clean.calendar_words import (
    LABEL_MONTH,
    LABEL_WEEKDAY,
    MONTH,
    MONTH_ABROAD,
    WEEKDAY,
    month_number,
    weekday_name,
    weekday_number,
)
from briefgen.model import PartialDate

_MONTHS_OF_A_YEAR = 12
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR_DIGITS = r"(?:19|20)\d\d"
_DATE = rf"""
    (?: (?P<weekday>{WEEKDAY})\b \.? ,? \s+ (?:(?:den|der|the|le|el|il)\s+)? )?
    (?: (?P<month>{MONTH})\b \.? \s+ (?P<day>\d{{1,2}}) (?:st|nd|rd|th)? (?!\d)
      | (?P<day_first>\d{{1,2}}) (?:st|nd|rd|th|er|\.|º)? \s+ (?:(?:of|de|di)\s+)?
        (?P<month_after>{MONTH_ABROAD}|{MONTH})\b \.? )
    (?: [,،]? \s+ (?:(?:de|del)\s+)? (?P<year>{_YEAR_DIGITS}) (?!\d) )?
  | (?P<iso>\d{{4}}-\d\d-\d\d) (?!\d)
  | (?P<numeric>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}) (?!\d)
  | (?P<eastern>\d{{4}}[年년]\s*\d{{1,2}}[月월]\s*\d{{1,2}}[日일])
"""
_ANY = re.compile(rf"(?<![\w]){_DATE}", re.VERBOSE)
_MARKS = r"[\u200e\u200f]*"
_AFTER = r"(?!\d)|(?=\d{1,2}:\d\d)"
LABEL_DATE = re.compile(
    rf"""(?<!\d)
    (?: (?<![^\W\d_]) (?P<weekday>{LABEL_WEEKDAY})(?![^\W\d_]) \.? [,،]? \s* (?:
        (?:den|der|the|le|el|il|dia|em)\s+)? )?
    (?: (?<![^\W\d_]) (?P<month>{LABEL_MONTH})(?![^\W\d_]) \.? \s* (?P<day>\d{{1,2}})
          (?:st|nd|rd|th)? (?!\d) (?: [,،]? \s+ (?P<year>{_YEAR_DIGITS}) (?:{_AFTER}) )?
      | (?P<day_first>\d{{1,2}}) (?:st|nd|rd|th|er|\.|º|ª|-го)? [\s/-]* (?:(?:of|de|di)\s+)?
          (?P<month_after>{LABEL_MONTH})(?![^\W\d_])
          (?:/[^\W\d_][^\W\d_ ]+(?:\s[^\W\d_]+)?)? \.?
          (?: [,،]? [\s/-]* (?:(?:de|del)\s+)? (?P<year_after>{_YEAR_DIGITS}) (?:{_AFTER}) )?
      | (?P<year_before>{_YEAR_DIGITS})\.? \s (?P<month_between>{LABEL_MONTH})(?![^\W\d_]) \.?
          \s (?P<day_last>\d{{1,2}}) (?!\d)
      | (?P<year_first>{_YEAR_DIGITS}) {_MARKS}(?P<sign>[-/.]){_MARKS}\s? (?P<second>\d{{1,2}})
          {_MARKS}(?P=sign){_MARKS}\s? (?P<third>\d{{1,2}}) (?!\d)
      | (?P<first>\d{{1,2}}) {_MARKS}(?P<mark>[-/.]){_MARKS}\s? (?P<other>\d{{1,2}})
          {_MARKS}(?P=mark){_MARKS}\s? (?P<year_last>{_YEAR_DIGITS}) (?:{_AFTER})
      | (?: (?P<year_east>{_YEAR_DIGITS})\s?[年년]\s* )?
          (?P<month_east>\d{{1,2}})[月월]\s*(?P<day_east>\d{{1,2}})[日일号號]
    )
    (?: [\s,،]* \(? (?P<weekday_after>{LABEL_WEEKDAY}|[月火水木金土日월화수목금토일](?=\)))
        (?![^\W\d_]) \)? )?""",
    re.VERBOSE,
)
_EASTERN_WEEKDAYS = {
    char: number for row in ("月火水木金土日", "월화수목금토일") for number, char in enumerate(row)
}
_FOLDED = {
    **{zero + digit: str(digit) for zero in (0x660, 0x6F0, 0xFF10) for digit in range(10)},
    **dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000"), " "),
    **{ord(wide): plain for wide, plain in zip("：（）／，｜", ":()/,|", strict=True)},
}
_PLACE = r"[^\W\d_][\w.'’-]{1,20}(?:[ ][^\W\d_][\w.'’-]{1,20}){0,3}"
_DATELINE = re.compile(
    rf"""(?:\([^()]{{2,20}}\)\s*[–—-]{{1,2}}\s*)? (?P<place>{_PLACE}(?:,\ {_PLACE})?)
        [,.]? \s+ (?=[^\W_]) (?P<words>{LABEL_DATE.pattern})
        \s* (?:[(–—―:/-]|\.\s?[(/–—―-])""",
    re.VERBOSE,
)
_EASTERN_DATELINE = re.compile(
    r"""(?P<agency>[\u3400-\u9fff]{2,4}(?:社|网|網|讯|訊))?(?P<place>[\u3400-\u9fff]{2,8}?)
        (?P<month>\d{1,2})月(?P<day>\d{1,2})日\s?(?:电|電)""",
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_SOME_MONTHS = 120
_LONGEST_DATELINE = 120
_OPENING = 200
_WEEKDAY_AND_DAY = re.compile(rf"{WEEKDAY}\b.{{1,20}}\d")
_LATE_DAY = re.compile(r"(?<!\d)(?:29|[3-9]\d)(?!\d)")
_PAUSES = frozenset(("", *".,;:!?)–—"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile(rf"{WEEKDAY}\b.{{4,24}}(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class SeenDate:
    """A date expression: `words` as they stand, `year` 0 when they give none, `weekday` from 0.

    `value` is the date as far as the words say it; `None` without a year, or when they name a day
    that is not in the calendar or not that weekday. `updated` marks the date of a later version,
    `pinned` a year that other words gave. `either` are the two numbers of `03/04/2025` while
    nothing says which is the month; `ordered` says what told it. `label` is the whole line that the
    date stands in, and `place` where that line is.
    """

    words: str
    month: int
    day: int
    year: int = 0
    weekday: int | None = None
    updated: bool = False
    pinned: str | None = None
    either: tuple[int, int] | None = None
    ordered: str | None = None
    label: str | None = None
    place: str = "beside the title"

    @property
    def value(self) -> PartialDate | None:
        if not self.year or not self.month:
            return None
        try:
            found = PartialDate(self.year, self.month, self.day)
        except ValueError:
            return None
        fits = self.weekday is None or found.first_day.weekday() == self.weekday
        return found if fits else None

    @property
    def is_possible(self) -> bool:
        """Whether the month has such a day: in its year, or in any where it has none."""
        if not self.month:
            return True
        if not (self.month <= _MONTHS_OF_A_YEAR and 1 <= self.day <= _DAYS[self.month - 1]):
            return False
        return not self.year or replace(self, weekday=None).value is not None

    def in_order(self, *, day_first: bool, why: str) -> "SeenDate":
        """The date with its two numbers in that order, if they had none; `why` is kept."""
        if self.either is None:
            return self
        day, month = self.either if day_first else reversed(self.either)
        return replace(self, month=month, day=day, either=None, ordered=why)


def folded(text: str) -> str:
    """The text with digits and signs of other scripts as ASCII has them; offsets stay."""
    return text if text.isascii() else text.translate(_FOLDED)


def dateline(text: str) -> SeenDate | None:
    """The date of a dateline that begins a text: `Oslo, Aug 16 (UNI)`, `新华社北京8月16日电`."""
    beginning = folded(text[:_LONGEST_DATELINE])
    if match := _EASTERN_DATELINE.match(beginning):
        return SeenDate(text[: match.end()], int(match["month"]), int(match["day"]))
    match = _DATELINE.match(beginning)
    if match is None or not _is_place(match["place"]):
        return None
    return seen_date(match, text[match.start("place") : match.end("words")])


def _is_place(words: str) -> bool:
    """Whether each word begins with a capital, or the script has none."""
    return all(word[0].lower() == word[0].upper() or word[0].isupper() for word in words.split())


def opening_date(text: str) -> SeenDate | None:
    """A date with its weekday in the first lines of a text."""
    for match in _ANY.finditer(text[:_OPENING]):
        if match["weekday"] and (match["month"] or match["month_after"]):
            return _seen(match, match[0])
    return None


def impossible_days(text: str) -> Iterator[str]:
    """The dates with or without a year that no month has, such as `Wednesday, April 31`.

    `In June 31 boats sank` is none: a number behind a month is a day where a weekday stands before
    it, a year behind it, or the sentence pauses there.
    """
    if not _LATE_DAY.search(text):
        return
    for match in _ANY.finditer(text):
        seen = _seen(match, " ".join(match[0].split()))
        paused = text[match.end() : match.end() + 1] in _PAUSES
        sure = match["weekday"] or seen.year or not match["month"] or paused
        if sure and seen.day <= max(_DAYS) and not seen.is_possible:
            yield seen.words


def impossible_weekdays(text: str) -> Iterator[str]:
    """The dates with weekday, day, month and year that are another weekday."""
    if not (_YEAR.search(text) and _DATED.search(text)):
        return
    for match in _ANY.finditer(text):
        if match["weekday"] and match["year"]:
            seen = _seen(match, " ".join(match[0].split()))
            if seen.is_possible and seen.value is None:
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
        nearest = _nearest(seen, published.first_day)
        if nearest and nearest.weekday() != seen.weekday:
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


def seen_date(match: re.Match[str], words: str) -> SeenDate:
    """The date that a match of `LABEL_DATE` names, in these words."""
    said = match["weekday"] or match["weekday_after"]
    weekday = None
    if said:
        weekday = _EASTERN_WEEKDAYS.get(said)
        weekday = weekday_number(said) if weekday is None else weekday
    if match["first"]:
        year, first, second = (int(match[name]) for name in ("year_last", "first", "other"))
        return _numeric(words, first, second, year, weekday)
    named = match["month"] or match["month_after"] or match["month_between"]
    month = month_number(named) if named else int(match["second"] or match["month_east"])
    day = next(
        int(match[name])
        for name in ("day", "day_first", "day_last", "third", "day_east")
        if match[name]
    )
    years = ("year", "year_after", "year_before", "year_first", "year_east")
    year = next((int(match[name]) for name in years if match[name]), 0)
    return SeenDate(words, month, day, year, weekday)


def _numeric(words: str, first: int, second: int, year: int, weekday: int | None) -> SeenDate:
    """`03/04/2025`, whose order is told by the numbers, by the weekday, or not at all."""
    seen = SeenDate(words, 0, 0, year, weekday)
    both = (first, second), (second, first)
    fitting = {
        (day, month): replace(seen, month=month, day=day)
        for day, month in both
        if 1 <= month <= _MONTHS_OF_A_YEAR
        and (weekday is None or replace(seen, month=month, day=day).value)
    }
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    return replace(seen, either=(first, second)) if fitting else seen


def _seen(match: re.Match[str], words: str) -> SeenDate:
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return SeenDate(words, month, day, year)
    if match["numeric"]:
        first, second, year = (int(part) for part in re.split("[/.]", match["numeric"]))
        return _numeric(words, first, second, year, None)
    if match["eastern"]:
        year, month, day = (int(part) for part in _NUMBER.findall(match["eastern"]))
        return SeenDate(words, month, day, year)
    month = month_number(match["month"] or match["month_after"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    day = int(match["day"] or match["day_first"])
    return SeenDate(words, month, day, int(match["year"] or 0), weekday)
