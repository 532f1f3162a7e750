"""Rules for weeks, months and years counted from the article's date, or from one in the text."""

from briefgen.extract import reckoning
from briefgen.extract.tense import Tense
from briefgen.extract.time_anchors import (
    FROM_THE_TEXT,
    NO_ANCHOR,
    STEPS,
    TWO_READINGS,
    UNKNOWN,
    after_the_text,
    from_the_text,
)
from briefgen.extract.time_parts import ABOUT, FEW, NUMBER, PART, SEASON, UNIT
from briefgen.extract.time_rules import (
    Groups,
    Meaning,
    Rule,
    Setting,
    by_tense,
    counted,
    unresolved,
)
from briefgen.extract.time_words import CLOCK_UNITS, SEASON_MARKS, SEASONS, UNITS, number_of
from briefgen.model import PartialDate, Period, Precision

_ROUND = "a round count, and no exact date"
_SUNDAY = 6
_WHICH = r"""(?P<which>(?i:
    last | next | current | coming | previous | following | past
  | this(?:\s+(?:past|coming|current))?
  | the\s+(?:previous|preceding|prior|following|same|coming|current|next|last|past|latest)
  | that(?:\s+same)? | these ))"""
_BEFORE_UNIT = (
    rf"(?: (?P<part>{PART} | (?i:earlier|later|sometime|late|early)\s+(?:in\s+|on\s+)? ) )?"
)


def _unit(groups: Groups, setting: Setting) -> Meaning | None:
    """`last month`, `early next week`, `the following year`."""
    which = groups.folded("which").split()[-1]
    unit = groups.folded("unit").split()[-1]
    if which in FROM_THE_TEXT:
        return from_the_text(setting, unit, STEPS[which])
    if unit in SEASONS:
        return _season(setting, which, SEASONS[unit])
    meaning = counted(
        setting, reckoning.stepped(setting.published, unit, STEPS[which]), UNKNOWN[unit]
    )
    return meaning.but(_unit_doubt(setting, which, unit))


def _unit_doubt(setting: Setting, which: str, unit: str) -> str | None:
    published = setting.published
    if unit in ("week", "weekend") and published and published.day:
        is_sunday = published.first_day.weekday() == _SUNDAY
        if is_sunday:
            return "on a Sunday one cannot tell where the week begins"
        is_open = unit == "weekend" and (which == "next" or published.first_day.weekday() > 3)  # noqa: PLR2004
        return TWO_READINGS if is_open else None
    if unit in ("decade", "century"):
        return f"a {unit} is no date"
    if unit == "quarter":
        return "when the quarter begins is not known"
    return _ROUND if which == "past" else None


def _the_unit(groups: Groups, setting: Setting) -> Meaning | None:
    """`the weekend`, `the end of the year`, `year-end`: of the article's, as the tense tells."""
    unit = (groups["weekend"] or groups["unit"] or groups["unit2"] or "year").casefold().split()[-1]
    published = setting.published
    if unit == "weekend":
        return by_tense(setting, reckoning.weekend_near, UNKNOWN["weekend"]).but(
            "which weekend is not told"
        )
    meaning = counted(setting, reckoning.stepped(published, unit, 0), UNKNOWN[unit])
    return meaning.but(f"which {unit} is not told")


def _ago(groups: Groups, setting: Setting) -> Meaning | None:
    """`three days ago`; weeks, months and years are round counts."""
    unit = _singular(groups["unit"])
    count = number_of(groups["count"])
    if count is None or unit in CLOCK_UNITS:
        value = "PAST_REF" if unit not in CLOCK_UNITS else "PRESENT_REF"
        return unresolved(value, _ROUND)
    if unit == "decade":
        unit, count = "year", 10 * count
    elif unit == "century":
        unit, count = "year", 100 * count
    before = setting.before
    if unit == "year" and count == 1 and before and before.precision is Precision.QUARTER:
        return after_the_text(setting, reckoning.shifted_by_years(before, -1), "XXXX")
    meaning = counted(setting, _stepped_back(setting, unit, count), UNKNOWN[unit])
    is_exact = unit == "day" and not groups["about"]
    return meaning.but(None if is_exact else _ROUND)


def _stepped_back(setting: Setting, unit: str, count: float) -> PartialDate | Period | None:
    if unit == "year" and count != int(count):
        unit, count = "month", 12 * count
    return reckoning.stepped(setting.published, unit, -int(count))


def _singular(unit: str | None) -> str:
    word = (unit or "").casefold()
    known = word if word in UNITS else word.removesuffix("s")
    return {"centurie": "century", "night": "day"}.get(known, known)


def _than(groups: Groups, setting: Setting) -> Meaning | None:
    """`a year earlier`, `three months later`: counted from the date before it in the text."""
    unit, count = _singular(groups["unit"]), number_of(groups["count"])
    is_later = groups.folded("way") == "later"
    if unit in CLOCK_UNITS or count is None:
        return unresolved("FUTURE_REF" if is_later else "PAST_REF", NO_ANCHOR)
    before = setting.before
    unknown = UNKNOWN[unit]
    if before is None:
        return unresolved(unknown, NO_ANCHOR)
    steps = int(count) if is_later else -int(count)
    if unit in ("decade", "century"):
        unit, steps = "year", steps * (10 if unit == "decade" else 100)
    if unit == "year":
        return after_the_text(setting, reckoning.shifted_by_years(before, steps), unknown)
    if unit in ("day", "week") and before.first.day:
        days = steps * (7 if unit == "week" else 1)
        return after_the_text(setting, reckoning.days_from(before.first, days), unknown)
    return after_the_text(setting, reckoning.stepped(before.first, unit, steps), unknown)


def _year_ago(_groups: Groups, setting: Setting) -> Meaning | None:
    """`the year-earlier quarter`, `a year-ago`: what the text spoke of, one year before."""
    before = setting.before
    if before is None:
        date = reckoning.years_from(setting.published, -1) if setting.published else None
        return counted(setting, date, "XXXX").but(_ROUND)
    return after_the_text(setting, reckoning.shifted_by_years(before, -1), "XXXX")


def _season(setting: Setting, which: str, month: int) -> Meaning:
    published, unknown = setting.published, f"XXXX-{SEASON_MARKS[month]}"
    if published is None or not published.month:
        return counted(setting, None, unknown)
    year = published.year + STEPS[which]
    now = reckoning.season_near(published, month, Tense.PAST)
    two_readings = which in ("the", "next")
    if which in ("last", "past") and now and now.last_day < published.first_day:
        two_readings = which == "last" and now.first.year == published.year
        year = now.first.year
    doubt = "a winter lies in two years" if month == SEASONS["winter"] else None
    meaning = counted(setting, reckoning.season_of(year, month), unknown).but(doubt)
    return meaning.but(TWO_READINGS if two_readings else None)


RULES = (
    Rule(
        "the_unit",
        rf"""(?: (?i:the)\s+(?P<weekend>(?i:weekend))\b
             | (?: {PART} | (?i:earlier|later)\s+in\s+ ) (?i:the)\s+
               (?P<unit>(?i:(?:(?:fiscal|calendar|financial)\s+)?(?:week|month|year|decade)))\b
             | (?i:the)\s+ (?P<unit2>(?i:(?:full|fiscal|whole|financial)\s+year))\b
             | (?i:(?:the\s+)?year(?:['’]s)?[\s-]end)\b )""",
        _the_unit,
    ),
    Rule(
        "unit",
        rf"""{_BEFORE_UNIT} {_WHICH}\s+ (?P<unit>(?i:
             (?:(?:fiscal|calendar|financial)\s+)? (?:week|month|year|quarter|weekend|decade
               |century) | {SEASON}))\b (?!-\w) """,
        _unit,
    ),
    Rule(
        "ago",
        rf"""(?P<about>{ABOUT}\s+)? (?P<count>{NUMBER}|{FEW}|(?i:an?)) (?:\s+{FEW})? [\s-]+
             (?P<unit>(?i:{UNIT}s?|centuries)) (?P<so>\s+or\s+so)? \s+ (?i:ago)\b""",
        _ago,
    ),
    Rule(
        "than",
        rf"""(?P<about>{ABOUT}\s+)? (?P<count>{NUMBER}|{FEW}|(?i:an?)) [\s-]+
             (?P<unit>(?i:{UNIT}s?|centuries)) \s+ (?P<way>(?i:earlier|later))\b""",
        _than,
    ),
    Rule(
        "year_ago",
        r"""(?: (?i:the|a)\s+ (?:comparable\s+)? )? (?i:year[\s-](?:ago|earlier))\b
            (?: \s+(?:(?:first|second|third|fourth)[\s-])? (?:quarter|period)\b )?""",
        _year_ago,
    ),
)
