"""Rules for years, decades and centuries, and for ranges of years."""

import re

from briefgen.extract import reckoning
from briefgen.extract.time_anchors import (
    of_anniversary,
)
from briefgen.extract.time_parts import BETWEEN, PART, YEAR
from briefgen.extract.time_rules import Groups, Meaning, Rule, Setting, meant, written
from briefgen.extract.time_words import DECADES, ONES, TENS, ordinal_of, spoken_year
from briefgen.model import Period, Precision

_COUNTED = re.compile(
    r"\s+(?: (?!(?:as|has|is|was)\b) [a-z]+(?<!s)s\b | people | men\b | women | children"
    r" | per\s?cent | [mb]illion )",
    re.VERBOSE,
)
_NO_YEAR = re.compile(
    r"(?: [$£€¥#] | \bN[or]\. | \bpages? | \broom | \b(?:about|nearly|some|over|than) )\s*\Z",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_YEARS = frozenset(("in", "since", "until", "during"))
_CENTURIES = r"""(?i: \d\d?(?:st|nd|rd|th) | eleventh | twelfth | thirteenth | fourteenth
    | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth | twenty-first )"""
_TENS_WORDS = "|".join(TENS)
_ONES_WORDS = "|".join(ONES)


def _year(groups: Groups, setting: Setting) -> Meaning | None:
    """A round number before a noun is as likely a count: `in 2000 homes`."""
    year = int(groups["year"] or 0)
    if _NO_YEAR.search(setting.preceding):
        return None
    if not 1700 <= year <= 2099:  # noqa: PLR2004
        return None
    is_led = setting.word_before in _BEFORE_YEARS
    is_round = year % 100 == 0 and re.match(r" [a-z]", setting.following)
    is_count = _COUNTED.match(setting.following)
    if not groups["part"] and (is_round or (is_count and not (is_led or groups["fiscal"]))):
        return None
    meaning = written(reckoning.date_of(year))
    if meaning is None:
        return None
    if groups["fiscal"]:
        return meaning.but("when the fiscal year begins is not known")
    is_sure = groups["part"] or groups["called"] or (is_led and not is_count)
    meaning = meaning if is_sure else meaning.but("the number may be no date")
    return meaning.but(of_anniversary(setting))


def _years(groups: Groups, setting: Setting) -> Meaning | None:
    first, second = groups["year"], groups["year2"]
    last = int(second) if len(second) > 2 else int(first[:2] + second)  # noqa: PLR2004
    if _NO_YEAR.search(setting.preceding) or _COUNTED.match(setting.following):
        return None
    period = reckoning.span_of(reckoning.date_of(int(first)), reckoning.date_of(last))
    return meant(period) if period else None


def _spoken_year(groups: Groups, _setting: Setting) -> Meaning | None:
    return written(reckoning.date_of(spoken_year(groups["spoken"])))


def _decade(groups: Groups, setting: Setting) -> Meaning | None:
    if groups["digits"]:
        return _decade_of(int(groups["digits"]))
    if not groups["the"]:
        return None
    tens = int(groups["tens"] or DECADES.get(groups.folded("words"), 0))
    written_century = setting.published.year // 100 * 100 if setting.published else 2000
    year = written_century + tens
    year -= 100 * bool(not setting.published or year > setting.published.year)
    meaning = _decade_of(year)
    return meaning.but("its century is not told") if meaning else None


def _decade_of(year: int) -> Meaning | None:
    period = reckoning.years_of(year, 10, Precision.DECADE)
    return _long(period, "a decade is no date")


def _long(period: Period | None, doubt: str) -> Meaning | None:
    return Meaning(period.value, period, doubt=doubt, is_aside=True) if period else None


def _century(groups: Groups, _setting: Setting) -> Meaning | None:
    period = reckoning.years_of(100 * (ordinal_of(groups["nth"]) - 1), 100, Precision.CENTURY)
    return _long(period, "a century is no date")


RULES = (
    Rule(
        "years",
        rf"""{BETWEEN} (?P<year>(?:1[5-9]|20)\d\d)
             (?: \s*[–—]\s* | - | / | \s+(?:to|until)\s+ | (?(between)\s+and\s+|(?!)) )
             (?P<year2>(?:(?:1[5-9]|20)\d\d|\d\d)(?![\w%/-]|[.,]\d))""",
        _years,
    ),
    Rule(
        "decade",
        rf"""(?P<the>(?i:the)\s+)? (?:{PART})?
             (?: (?P<digits>(?:1[5-9]|20)\d0)['’]?s\b | ['‘’](?P<tens>[2-9]0)s\b
               | (?P<words>(?i:{"|".join(DECADES)}))\b )""",
        _decade,
    ),
    Rule(
        "year",
        rf"""(?P<part>{PART})? (?P<fiscal>(?i:fiscal|FY)\s+(?:year\s+)?)?
             (?P<called>(?i:the\s+)?(?i:year)\s+)? (?P<year>{YEAR})(?!-\w|['’]\w\w)""",
        _year,
    ),
    Rule(
        "spoken_year",
        rf"(?i:(?P<spoken>nineteen[\s-](?:{_TENS_WORDS})(?:[\s-](?:{_ONES_WORDS}))?))\b",
        _spoken_year,
    ),
    Rule(
        "century",
        rf"(?i:the\s+)? (?:{PART})? (?P<nth>{_CENTURIES})[\s-](?i:century|centuries)\b",
        _century,
    ),
)
