"""Rules for dates that name their day, and for ranges of such dates."""

import dataclasses

from briefgen.extract import reckoning
from briefgen.extract.time_anchors import (
    of_anniversary,
    range_to,
)
from briefgen.extract.time_parts import (
    BETWEEN,
    DAY,
    LONG_MONTH,
    MONTH,
    SHORT_WEEKDAY,
    TO,
    WEEKDAY,
    YEAR,
)
from briefgen.extract.time_rules import (
    Groups,
    Meaning,
    Rule,
    Setting,
    by_tense,
    counted,
    meant,
    written,
)
from briefgen.extract.time_words import (
    month_of,
    weekday_of,
)

_WEEKDAY = rf"(?: (?P<named>{WEEKDAY}|{SHORT_WEEKDAY}),?\s+ (?:the\s+)? )?"


def _iso(groups: Groups, _setting: Setting) -> Meaning | None:
    year, month, day = (int(groups[name] or 0) for name in ("year", "month", "day"))
    return written(reckoning.date_of(year, month, day))


def _numeric(groups: Groups, setting: Setting) -> Meaning | None:
    """`3/4/2025`; a full stop between them puts the day first."""
    one, two, year = (int(groups[name] or 0) for name in ("one", "two", "year"))
    day_first = reckoning.date_of(year, two, one)
    month_first = reckoning.date_of(year, one, two)
    if groups["dot"]:
        is_version = setting.word_before in ("version", "release", "v")
        return None if is_version else written(day_first)
    meaning = written(month_first or day_first)
    if meaning and month_first and day_first and one != two:
        return meaning.but("it may mean the day first or the month first")
    return meaning


def _day(groups: Groups, setting: Setting) -> Meaning | None:
    month, day = month_of(groups["month"]), _number(groups["day"])
    named = groups["named"]
    if groups["year"]:
        meaning = written(reckoning.date_of(int(groups["year"]), month, day))
    else:
        meaning = _day_named(setting, month, day, named) if named else None
        meaning = meaning or _day_near(setting, month, day)
        meaning = meaning.of_year(setting.named_year) if meaning else None
    if meaning is None:
        return None
    if named and meaning.period and meaning.period.first_day.weekday() != weekday_of(named):
        return meaning.but("the calendar has another weekday on that day")
    return meaning.but(of_anniversary(setting))


def _day_named(setting: Setting, month: int, day: int, named: str) -> Meaning | None:
    """The nearest day with that date, if it falls on its weekday: so no tense is needed."""
    published = setting.published
    nearest = reckoning.nearest_day(published, month, day) if published else None
    if nearest is None or nearest.first_day.weekday() != weekday_of(named):
        return None
    meaning = counted(setting, nearest, "")
    return dataclasses.replace(meaning, basis=f"{meaning.basis}; the weekday agrees")


def _day_near(setting: Setting, month: int, day: int) -> Meaning | None:
    if reckoning.date_of(2000, month, day) is None:
        return None
    return by_tense(
        setting,
        lambda published, tense: reckoning.day_near(published, month, day, tense),
        f"XXXX-{month:02}-{day:02}",
        lambda published, later: reckoning.likely_day(published, month, day, later=later),
    )


def _number(text: str | None) -> int:
    return int("".join(filter(str.isdecimal, text or "")))


def _days(groups: Groups, setting: Setting) -> Meaning | None:
    """`3 to 7 August 2024`, `August 3-7`, `30 July to 2 August`."""
    month, day = month_of(groups["month"]), _number(groups["day"])
    month2 = month_of(groups["month2"] or groups["month"])
    day2 = _number(groups["day2"])
    if not groups["year"]:
        last = _day_near(setting, month2, day2)
        return range_to(last.of_year(setting.named_year) if last else None, month, day)
    year = int(groups["year"])
    first = reckoning.date_of(year - (month > month2), month, day)
    period = reckoning.span_of(first, reckoning.date_of(year, month2, day2))
    return meant(period) if period else None


RULES = (
    Rule("iso", r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])", _iso),
    Rule(
        "numeric",
        r"""(?<![\d./-]) (?P<one>\d\d?) (?: (?P<slash>/) | (?P<dot>\.) ) (?P<two>\d\d?)
            (?(slash)/|\.) (?P<year>(?:19|20)\d\d) (?![\d/-]|\.\d)""",
        _numeric,
    ),
    Rule(
        "days_of",
        rf"""{BETWEEN} (?P<day>{DAY}) {TO} (?P<day2>{DAY})\s+(?:of\s+)?(?P<month>{MONTH})
             (?!\w) (?:,?\s+(?P<year>{YEAR}))?""",
        _days,
    ),
    Rule(
        "of_days",
        rf"""{BETWEEN} (?P<month>{MONTH})\s+(?P<day>{DAY}) {TO} (?P<day2>{DAY})
             (?:,?\s+(?P<year>{YEAR}))? (?!\s+{LONG_MONTH})""",
        _days,
    ),
    Rule(
        "day_to_day",
        rf"""{BETWEEN} (?P<day>{DAY})\s+(?P<month>{MONTH}) {TO}
             (?P<day2>{DAY})\s+(?P<month2>{MONTH})
             (?!\w) (?:,?\s+(?P<year>{YEAR}))?""",
        _days,
    ),
    Rule(
        "to_day_of",
        rf"""{BETWEEN} (?P<month>{MONTH})\s+(?P<day>{DAY}) {TO}
             (?P<month2>{MONTH})\s+(?P<day2>{DAY})
             (?:,?\s+(?P<year>{YEAR}))?""",
        _days,
    ),
    Rule(
        "day_first",
        rf"""{_WEEKDAY} (?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}) (?!\w)
             (?:,?\s+(?P<year>{YEAR}))?""",
        _day,
    ),
    Rule(
        "month_first",
        rf"{_WEEKDAY} (?P<month>{MONTH})\s+(?P<day>{DAY}) (?:,?\s+(?P<year>{YEAR}))?",
        _day,
    ),
)
