"""What the rules share that count from a date: words for steps, and the date before in the text."""

import re

from briefgen.extract import reckoning
from briefgen.extract.time_rules import Meaning, Setting, unresolved
from briefgen.extract.time_words import SEASONS
from briefgen.model import PartialDate, Period

STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "this": 0,
    "current": 0,
    "latest": -1,
    "same": 0,
    "that": 0,
    "the": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
FROM_THE_TEXT = frozenset(("previous", "preceding", "following", "same", "that", "prior"))
"""These count from a date in the text, and not from the article's."""
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""TIMEX3's value for each unit of which nothing is known."""
NO_ANCHOR = "the text does not tell what it is counted from"
TWO_READINGS = "of the times called so, two may be meant"
_TEXT_DOUBT = "it is counted from a date before it in the text"
_ANNIVERSARY = re.compile(r"\banniversar(?:y|ies)\s+of\b[^;.]{0,80}\Z", re.IGNORECASE)
_AROUND = 120


def of_anniversary(setting: Setting) -> str | None:
    """A doubt about `the anniversary of the 3 May 1998 fire`."""
    before = setting.text[max(setting.sentence[0], setting.start - _AROUND) : setting.start]
    return "an anniversary of it is meant" if _ANNIVERSARY.search(before) else None


def range_to(last: Meaning | None, month: int, day: int) -> Meaning | None:
    """A range that ends as `last` says and begins with the month and day before that."""
    if last is None or last.period is None:
        return last
    end = last.period.last
    year = end.year - ((month, day) > (end.month, end.day or day))
    period = reckoning.span_of(reckoning.date_of(year, month, day), end)
    return Meaning(period.value, period, last.basis, last.doubt) if period else None


def from_the_text(setting: Setting, unit: str, step: int) -> Meaning:
    """`the following month`: counted from the date before it, if that is as exact."""
    before = setting.before
    unknown = UNKNOWN.get(unit, "")
    if before is None:
        return unresolved(unknown, NO_ANCHOR)
    needs_day = unit in ("day", "week", "weekend", "night")
    if (needs_day and not before.first.day) or (unit == "month" and not before.first.month):
        return unresolved(unknown, NO_ANCHOR)
    if unit in SEASONS:
        return unresolved("", NO_ANCHOR)
    reckoned = reckoning.stepped(before.first, unit, step)
    return after_the_text(setting, reckoned, unknown)


def after_the_text(
    setting: Setting, reckoned: PartialDate | Period | None, unknown: str
) -> Meaning:
    """A date reckoned from the one before it in the text, and in doubt."""
    before = setting.before
    if reckoned is None or before is None:
        return unresolved(unknown, NO_ANCHOR)
    period = Period.of(reckoned) if isinstance(reckoned, PartialDate) else reckoned
    basis = f"worked out from {before} before it in the text"
    return Meaning(period.value, period, basis, _TEXT_DOUBT, is_aside=True)
