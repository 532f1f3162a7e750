"""Rules for seasons, and for quarters and halves of years."""

from briefgen.extract import reckoning
from briefgen.extract.time_anchors import STEPS
from briefgen.extract.time_parts import PART, QUARTER, SEASON, YEAR
from briefgen.extract.time_rules import (
    Groups,
    Meaning,
    Rule,
    Setting,
    by_tense,
    counted,
    meant,
)
from briefgen.extract.time_words import SEASON_MARKS, SEASONS, ordinal_of
from briefgen.model import PartialDate, Period, Precision

_FISCAL = "when the fiscal year begins is not known"


def _season_of(groups: Groups, _setting: Setting) -> Meaning | None:
    """`summer 2014`, `the spring of 2020`."""
    month = SEASONS[groups.folded("season")]
    period = reckoning.season_of(int(groups["year"] or 0), month)
    doubt = "a winter lies in two years" if month == SEASONS["winter"] else None
    return meant(period).but(doubt) if period else None


def _the_season(groups: Groups, setting: Setting) -> Meaning | None:
    month = SEASONS[groups.folded("season")]
    meaning = by_tense(
        setting,
        lambda published, tense: reckoning.season_near(published, month, tense),
        f"XXXX-{SEASON_MARKS[month]}",
    )
    return meaning.but("its year is not told")


def _quarter(groups: Groups, setting: Setting) -> Meaning | None:
    """`the third quarter of 1990`, `next year's first quarter`, `Q3 2024`, `third-quarter`."""
    number = ordinal_of(groups["nth"] or groups["digit"])
    doubt = _FISCAL if groups["fiscal"] else None
    year = groups["year"] or groups["year2"]
    if year:
        period = reckoning.quarter_of(int(year), number)
        return meant(period).but(doubt) if period else None
    published, unknown = setting.published, f"XXXX-Q{number}"
    which = (groups["which"] or groups["which2"]).casefold()
    if which:
        period = reckoning.quarter_of(published.year + STEPS[which], number) if published else None
        return counted(setting, period, unknown).but(doubt)
    meaning = by_tense(
        setting,
        lambda published, tense: reckoning.quarter_near(published, number, tense),
        unknown,
    )
    return meaning.but(doubt or "its year is not told")


def _the_quarter(_groups: Groups, setting: Setting) -> Meaning | None:
    """`the quarter`: that which the text spoke of, else the last that is over."""
    before, published = setting.before, setting.published
    if before is not None and before.precision is Precision.QUARTER:
        return meant(before, f"{before} before it in the text").but("another may be meant")
    period = reckoning.quarter_from(published, -1) if published else None
    return counted(setting, period, "XXXX-QX").but("another may be meant")


def _period_of_year(groups: Groups, setting: Setting) -> Meaning | None:
    """`the 1988 quarter`, `the 1988 period`: that of the quarter the text speaks of."""
    before, year = setting.before, int(groups["year"] or 0)
    doubt = "which part of the year is not told"
    if before is None or before.precision is not Precision.QUARTER:
        return meant(Period.of(PartialDate(year))).but(doubt)
    period = reckoning.quarter_of(year, (before.first.month - 1) // 3 + 1)
    return meant(period).but(doubt) if period else None


def _half(groups: Groups, setting: Setting) -> Meaning | None:
    number = 1 if groups.folded("nth") == "first" else 2
    if groups["year"]:
        period = reckoning.half_of(int(groups["year"]), number)
        return meant(period) if period else None
    published = setting.published
    step = STEPS[(groups["which"] or "this").casefold()]
    period = reckoning.half_of(published.year + step, number) if published else None
    doubt = None if groups["which"] else "its year is not told"
    return counted(setting, period, f"XXXX-H{number}").but(doubt)


RULES = (
    Rule(
        "season_of",
        rf"""(?i:the\s+)? (?:{PART})? (?P<season>(?i:{SEASON})) (?:\s+of|,)?\s+
             (?P<year>(?:1[5-9]|20)\d\d)\b""",
        _season_of,
    ),
    Rule(
        "the_season",
        rf"(?: (?i:the|late|early|mid)[\s-]+ )(?P<season>(?i:{SEASON}))\b(?!\s+(?:of|from|in)\b|-)",
        _the_season,
    ),
    Rule(
        "quarter",
        rf"""(?: (?P<which>(?i:last|this|next))\s+year['’]s\s+ | (?i:the)\s+ )?
             (?: (?P<year>{YEAR})(?:['’]s)?\s+ )? (?P<fiscal>(?i:fiscal)[\s-]+)?
             (?: (?P<nth>{QUARTER})[\s-](?i:quarter)\b | Q(?P<digit>[1-4])\b )
             (?: \s+(?:of\s+|in\s+)? (?: (?:the\s+)?(?:fiscal\s+)?(?P<year2>{YEAR})
               | (?P<which2>last|this|next)\s+year\b ) )?""",
        _quarter,
    ),
    Rule(
        "period_of_year",
        rf"(?i:the\s+)?(?P<year>{YEAR})['’]?s?\s+(?:quarter|period)\b",
        _period_of_year,
    ),
    Rule(
        "the_quarter",
        r"""(?i:the\s+(?:latest|most\s+recent|recent|current)?\s*(?:quarter|period))\b
            (?!\s+(?:of|in|from|between)\b)""",
        _the_quarter,
    ),
    Rule(
        "half",
        rf"""(?i:the\s+)? (?P<nth>(?i:first|second|last|latter))\s+half\s+of\s+
             (?: (?P<year>{YEAR}) | (?P<which>(?i:last|this|next))\s+year\b )""",
        _half,
    ),
)
