"""Rules for holidays."""

import calendar
import datetime
from collections.abc import Callable

from briefgen.extract.tense import Tense
from briefgen.extract.time_parts import (
    YEAR,
)
from briefgen.extract.time_rules import Groups, Meaning, Rule, Setting, counted, written
from briefgen.model import PartialDate

_LENT = -46
DayOf = Callable[[int], PartialDate]
_WESTERN = "churches keep it on different days"
_AMERICAN = "countries keep it on different days"


def _holiday(groups: Groups, setting: Setting) -> Meaning | None:
    name = " ".join(groups.folded("name").replace("’", "'").replace(".", "").split())
    day_of, doubt = _HOLIDAYS[name.removeprefix("the ")]
    if groups["year"]:
        meaning = written(day_of(int(groups["year"])))
        return meaning.but(doubt) if meaning else None
    published = setting.published
    if published is None or not published.day:
        return counted(setting, None, "XXXX-XX-XX")
    candidates = [day_of(published.year + step) for step in (-1, 0, 1)]
    tense = setting.tense
    which = groups.folded("which")
    if which == "last" or (not which and tense is Tense.PAST):
        date = max(day for day in candidates if day < published)
    elif which or tense is Tense.FUTURE:
        date = min(day for day in candidates if day >= published)
    else:
        date = min(candidates, key=lambda day: abs((day.first_day - published.first_day).days))
    return counted(setting, date, "XXXX-XX-XX").but(doubt or "its year is not told")


def _fixed(month: int, day: int) -> DayOf:
    return lambda year: PartialDate(year, month, day)


def _nth_weekday(month: int, weekday: int, nth: int) -> DayOf:
    """The nth such weekday of the month; the last for -1."""

    def day_of(year: int) -> PartialDate:
        weeks = calendar.monthcalendar(year, month)
        days = [week[weekday] for week in weeks if week[weekday]]
        return PartialDate(year, month, days[nth if nth < 0 else nth - 1])

    return day_of


def _from_easter(days: int) -> DayOf:
    def day_of(year: int) -> PartialDate:
        date = _easter(year) + datetime.timedelta(days)
        return PartialDate(date.year, date.month, date.day)

    return day_of


def _easter(year: int) -> datetime.date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, *divmod(year, 100)
    leap, odd = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    quads, single = divmod(rest, 4)
    weekday = (32 + 2 * odd + 2 * quads - moon - single) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


_HOLIDAYS: dict[str, tuple[DayOf, str | None]] = {
    "new year's day": (_fixed(1, 1), None),
    "new year's eve": (_fixed(12, 31), None),
    "valentine's day": (_fixed(2, 14), None),
    "st patrick's day": (_fixed(3, 17), None),
    "bastille day": (_fixed(7, 14), None),
    "halloween": (_fixed(10, 31), None),
    "boxing day": (_fixed(12, 26), None),
    "christmas": (_fixed(12, 25), _WESTERN),
    "christmas day": (_fixed(12, 25), _WESTERN),
    "christmas eve": (_fixed(12, 24), _WESTERN),
    "ash wednesday": (_from_easter(_LENT), _WESTERN),
    "palm sunday": (_from_easter(-7), _WESTERN),
    "good friday": (_from_easter(-2), _WESTERN),
    "easter": (_from_easter(0), _WESTERN),
    "easter sunday": (_from_easter(0), _WESTERN),
    "easter monday": (_from_easter(1), _WESTERN),
    "may day": (_fixed(5, 1), _AMERICAN),
    "independence day": (_fixed(7, 4), _AMERICAN),
    "fourth of july": (_fixed(7, 4), None),
    "thanksgiving": (_nth_weekday(11, 3, 4), _AMERICAN),
    "thanksgiving day": (_nth_weekday(11, 3, 4), _AMERICAN),
    "labor day": (_nth_weekday(9, 0, 1), _AMERICAN),
    "memorial day": (_nth_weekday(5, 0, -1), _AMERICAN),
    "veterans day": (_fixed(11, 11), _AMERICAN),
    "armistice day": (_fixed(11, 11), None),
}
_NAMES = "|".join(
    name.replace("'", "['’]").replace(" ", r"\s+").replace("st\\s", r"st\.?\s")
    for name in sorted(_HOLIDAYS, key=len, reverse=True)
)

RULES = (
    Rule(
        "holiday",
        rf"""(?: (?P<which>(?i:last|next|this))\s+ )? (?=[A-Z]|the\s+F)
             (?P<name>(?i:(?:the\s+)?(?:{_NAMES})))\b
             (?: ,?\s+ (?P<year>{YEAR}) )?""",
        _holiday,
    ),
)
