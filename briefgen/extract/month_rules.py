"""Rules for months, and for ranges of months."""

from briefgen.extract import reckoning
from briefgen.extract.time_anchors import STEPS, of_anniversary, range_to
from briefgen.extract.time_parts import BETWEEN, LONG_MONTH, MONTH, PART, TO, YEAR
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
from briefgen.extract.time_words import month_of

_MAY_BE_VERB = ("May", "March")
_SURELY_BEFORE_MONTHS = frozenset(("in", "since", "until", "by", "from", "during", "through"))
_BEFORE_MONTHS = _SURELY_BEFORE_MONTHS | {"of", "the", "a", "its", "his", "her", "their"}


def _months(groups: Groups, setting: Setting) -> Meaning | None:
    """`between March and May 2024`, `June–July`."""
    month, month2 = month_of(groups["month"]), month_of(groups["month2"])
    first_year, year = groups["year"], groups["year2"]
    if not year:
        return range_to(_month_near(setting, month2), month, 0)
    start = int(first_year) if first_year else int(year) - (month > month2)
    period = reckoning.span_of(
        reckoning.date_of(start, month), reckoning.date_of(int(year), month2)
    )
    return meant(period) if period else None


def _month_year(groups: Groups, setting: Setting) -> Meaning | None:
    """`early June 2025`, `June last year`, `last year in June`."""
    month = month_of(groups["month"])
    if groups["year"]:
        meaning = written(reckoning.date_of(int(groups["year"]), month))
        return meaning.but(of_anniversary(setting)) if meaning else None
    published, step = setting.published, STEPS[groups.folded("which")]
    date = reckoning.date_of(published.year + step, month) if published else None
    return counted(setting, date, f"XXXX-{month:02}")


def _month(groups: Groups, setting: Setting) -> Meaning | None:
    name, which, part = groups["month"], groups["which"], groups["part"]
    before = setting.word_before
    if name in _MAY_BE_VERB and not (which or part or before in _BEFORE_MONTHS):
        return None
    month = month_of(name)
    if which:
        return _month_called(setting, which.casefold().split()[-1], month)
    is_sure = part or before in _SURELY_BEFORE_MONTHS
    meaning = _month_near(setting, month)
    return meaning if is_sure else meaning.but("it may be a name")


def _month_called(setting: Setting, which: str, month: int) -> Meaning:
    published, unknown = setting.published, f"XXXX-{month:02}"
    if published is None or not published.month:
        return counted(setting, None, unknown)
    two_readings = "this year's or the one before may be meant"
    if which in ("last", "past"):
        sure = reckoning.last_month_named(published, month)
        date = sure or reckoning.date_of(published.year, month)
        return counted(setting, date, unknown).but(None if sure else two_readings)
    if which == "this":
        return counted(setting, reckoning.date_of(published.year, month), unknown)
    date = reckoning.date_of(published.year + (month <= published.month), month)
    is_sure = month <= published.month
    return counted(setting, date, unknown).but(None if is_sure else two_readings)


def _month_near(setting: Setting, month: int) -> Meaning:
    return by_tense(
        setting,
        lambda published, tense: reckoning.month_near(published, month, tense),
        f"XXXX-{month:02}",
        lambda published, _later: reckoning.nearest_month(published, month),
    ).of_year(setting.named_year)


RULES = (
    Rule(
        "months",
        rf"""{BETWEEN} (?P<month>{LONG_MONTH})(?:\s+(?P<year>{YEAR}))? {TO}
             (?P<month2>{LONG_MONTH})\b (?!\s+\d\d?\b) (?:\s+(?:of\s+)?(?P<year2>{YEAR}))?""",
        _months,
    ),
    Rule(
        "month_year",
        rf"""(?P<part>{PART})? (?P<month>{MONTH}) ,?\s+(?:of\s+)?
             (?: (?P<year>{YEAR}) | (?P<which>(?i:last|this|next))\s+year\b )""",
        _month_year,
    ),
    Rule(
        "month_of_which_year",
        rf"(?P<which>(?i:last|this|next))\s+year\s+in\s+(?P<month>{LONG_MONTH})\b",
        _month_year,
    ),
    Rule(
        "month",
        rf"""(?: (?P<part>{PART}) | (?P<which>(?i:last|next|this(?:\s+(?:past|coming))?))\s+ )?
             (?P<month>{LONG_MONTH})\b (?!\s+\d)""",
        _month,
    ),
)
