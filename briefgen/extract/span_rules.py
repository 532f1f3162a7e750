"""Rules for times of day, lengths of time, what comes again, and words such as *now*."""

import re

from briefgen.extract import reckoning
from briefgen.extract.time_parts import (
    CLOCK,
    DAY,
    FEW,
    MONTH,
    NUMBER,
    UNIT,
    WEEKDAY,
    ZONE,
)
from briefgen.extract.time_parts import (
    UNITS as PLURALS,
)
from briefgen.extract.time_rules import (
    Groups,
    Meaning,
    Rule,
    Setting,
    by_tense,
    counted,
    unresolved,
)
from briefgen.extract.time_words import CLOCK_UNITS, UNITS, month_of, number_of, weekday_of
from briefgen.model import TimeKind

_HALF_DAY = 12
_HALVES = {"Y": "6M", "H": "30M", "M": "30S"}
_RATED = re.compile(r"(?:\d|%|\b(?:million|billion|thousand|cents?|percent|times)|[a-z]s)\s+\Z")
_LENGTH = "a length of time"
_AGAIN = "it comes again"
_NO_DAY = "no day is meant"
_BEFORE_PLURALS = frozenset(("for", "in", "of", "within", "over", "the", "after"))
_EVERY = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "nightly": "P1D",
}


def _clock(groups: Groups, setting: Setting) -> Meaning | None:
    """`10 p.m. EST Friday`; without its day it stands on the day before it in the text."""
    mark = _hour(groups["clock"])
    if mark is None:
        return None
    published = setting.published
    if groups["weekday"]:
        weekday = weekday_of(groups["weekday"])
        meaning = by_tense(
            setting,
            lambda published, tense: reckoning.weekday_near(published, weekday, tense),
            f"XXXX-WXX-{weekday + 1}",
        )
    elif groups["month"]:
        month, day = month_of(groups["month"]), int(re.sub(r"\D", "", groups["day"] or "0"))
        meaning = by_tense(
            setting,
            lambda published, tense: reckoning.day_near(published, month, day, tense),
            f"XXXX-{month:02}-{day:02}",
        ).of_year(setting.named_year)
    elif groups["near"]:
        step = {"yesterday": -1, "today": 0, "tomorrow": 1}[groups["near"].casefold()]
        date = reckoning.days_from(published, step) if published else None
        meaning = counted(setting, date, "XXXX-XX-XX")
    else:
        before = setting.before
        date = before.first if before and before.first.day else published
        meaning = counted(setting, date, "XXXX-XX-XX").but("its day is not told")
    return meaning.at(mark)


def _hour(clock: str) -> str | None:
    word = clock.casefold()
    if word in ("noon", "midday"):
        return "T12:00"
    if word == "midnight":
        return "T24:00"
    match = re.match(r"(\d\d?)(?:[:.](\d\d))?\s?([ap]?)", word)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if hour > _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + _HALF_DAY * (match[3] == "p")
    return f"T{hour:02}:{minute:02}" if hour < 25 and minute < 60 else None  # noqa: PLR2004


def _duration(groups: Groups, setting: Setting) -> Meaning | None:
    """A length of time; an age, a rate such as `$5 a day` and three quarters of a cake are none."""
    unit = groups.folded("unit")
    is_share = unit == "quarters" and groups.folded("count") == "three"
    if groups["old"] or is_share:
        return None
    if groups["unit2"]:
        is_rate = _RATED.search(setting.preceding)
        return None if is_rate else _length(groups["unit2"], 1.5 if groups["more"] else 1)
    count = number_of(groups["count"])
    if groups["half"] and count:
        count += 0.5
    return _length(unit, count)


def _length(unit: str, count: float | None) -> Meaning:
    singular = unit if unit in UNITS else unit.removesuffix("s")
    letter = UNITS[singular]
    if singular in ("decade", "centurie", "century") and count is not None:
        letter, count = "Y", count * (10 if singular == "decade" else 100)
    time = "T" if singular in CLOCK_UNITS else ""
    return Meaning(f"P{time}{_figure(count, letter)}", kind=TimeKind.DURATION, doubt=_LENGTH)


def _figure(count: float | None, letter: str) -> str:
    if count is None:
        return f"X{letter}"
    whole = int(count)
    if count == whole:
        return f"{whole}{letter}"
    if letter in _HALVES and count * 2 == int(count * 2):
        return f"{whole}{letter}{_HALVES[letter]}" if whole else _HALVES[letter]
    return f"{count:g}{letter}"


def _plural(groups: Groups, setting: Setting) -> Meaning | None:
    """`for weeks`, `in recent months`."""
    if groups.folded("recent").startswith("recent") and groups["unit"] == "years":
        return unresolved("PAST_REF", _NO_DAY)
    word = setting.word_before
    if not groups["recent"] and word not in _BEFORE_PLURALS:
        return None
    return _length(groups.folded("unit"), None)


def _every(groups: Groups, _setting: Setting) -> Meaning | None:
    word = groups["word"]
    if word:
        return Meaning(_EVERY[word.casefold()], kind=TimeKind.SET, doubt=_AGAIN)
    if groups["month"]:
        return Meaning(f"XXXX-{month_of(groups['month']):02}", kind=TimeKind.SET, doubt=_AGAIN)
    unit = groups.folded("unit")
    count = number_of(groups["count"] or "1")
    length = _length(unit, count)
    return Meaning(length.value, kind=TimeKind.SET, doubt=_AGAIN)


def _reference(groups: Groups, _setting: Setting) -> Meaning | None:
    for value in ("PAST_REF", "PRESENT_REF", "FUTURE_REF"):
        if groups[value]:
            return unresolved(value, _NO_DAY)
    return None


_LAST = r"""(?i:(?:the\s+)?(?:past|last|next|first|coming|previous|following|final|latest|recent
    |preceding|prior|another))"""
_MORE = (
    r"(?i:almost|nearly|more\s+than|less\s+than|over|at\s+least|at\s+most|up\s+to|no\s+more\s+than)"
)
_BETWEEN = r"(?:(?i:more|trading|business|working|full|consecutive|straight|additional|long)[\s-]+)"

RULES = (
    Rule(
        "clock",
        rf"""(?: (?i:about|around)\s+ )? (?P<clock>{CLOCK}) {ZONE}?
             (?: ,?\s+(?:on\s+)? (?: (?P<weekday>{WEEKDAY})\b | (?P<month>{MONTH})\s+(?P<day>{DAY})
               | (?P<near>(?i:yesterday|today|tomorrow))\b ) )?""",
        _clock,
    ),
    Rule(
        "every",
        rf"""(?: (?P<word>(?i:daily|weekly|monthly|yearly|annually|hourly|nightly))\b
             | (?i:every|each)\s+ (?: (?P<count>{NUMBER}|(?i:other))\s+ )?
               (?: (?P<unit>(?i:{UNIT}))s?\b | (?P<month>{MONTH}) ) )""",
        _every,
    ),
    Rule(
        "last_units",
        rf"""{_LAST}\s+ (?P<count>{NUMBER}|{FEW}|(?i:few|couple\s+of)) (?P<half>\s+and\s+a\s+half)?
             [\s-]+ {_BETWEEN}? (?P<unit>(?i:{PLURALS}))\b""",
        _duration,
    ),
    Rule(
        "duration",
        rf"""(?: {_MORE}\s+ | (?i:the)\s+ )? (?: (?P<count>{NUMBER}|{FEW})
               (?P<half>\s+and\s+a\s+half)? [\s-]+ {_BETWEEN}? (?P<unit>{UNIT}|{PLURALS})\b
             | (?i:an?)\s+ (?P<unit2>minute|hour|day|week|month|year|decade|century)\b
               (?P<more>\s+and\s+a\s+half\b)? )
             (?P<old>[\s-]olds?\b)?""",
        _duration,
    ),
    Rule(
        "plural",
        r"""(?P<recent>(?i:recent|the\s+coming|coming|future|the\s+past|past)\s+ )?
             (?P<unit>(?i:days|weeks|months|years|decades|centuries|hours|minutes))\b(?!-|['’])""",
        _plural,
    ),
    Rule(
        "reference",
        r"""(?: (?P<PRESENT_REF>(?i:right\s+now|now|currently|(?:the\s+)?current|at\s+present
               |these\s+days|nowadays|at\s+the\s+moment)\b)
             | (?P<PAST_REF>(?i:more\s+recently|recently|lately|the\s+(?:recent\s+)?past|recent)\b)
             | (?P<FUTURE_REF>(?i:the\s+(?:near\s+)?future)\b) )""",
        _reference,
    ),
)
