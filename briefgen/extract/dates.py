"""Date expressions and their values, with the way each value was reached (TIMEX3)."""

import bisect
import dataclasses
import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from briefgen.extract import (
    bearings,
    day_rules,
    holiday_rules,
    month_rules,
    near_rules,
    season_rules,
    span_rules,
    time_words,
    unit_rules,
    year_rules,
)
from briefgen.extract.reading import Offsets, Reading
from briefgen.extract.time_rules import UNTOLD_YEAR, Groups, Meaning, Rule, Setting
from briefgen.model import DateMention, PartialDate, Period


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ORDER = _names(
    """
    iso numeric clock days_of of_days day_to_day to_day_of day_first month_first months month_year
    month_of_which_year holiday near day_part weekday ago than year_ago period_of_year quarter half
    season_of every last_units duration that_day the_unit unit the_quarter the_season month years
    decade century year spoken_year plural reference
    """
)
"""Of the rules that match at one place, the first is taken."""
_NUMBERS = _names("iso numeric days_of day_to_day years")
"""What these rules read begins with a digit."""
_PERHAPS_NUMBERS = _names(
    "clock day_first ago than duration year decade quarter period_of_year century"
)
"""And of these it may."""
_RULES: dict[str, Rule] = {
    rule.name: rule
    for rules in (
        day_rules,
        month_rules,
        year_rules,
        near_rules,
        unit_rules,
        season_rules,
        holiday_rules,
        span_rules,
    )
    for rule in rules.RULES
}
_REACH = 60  # from the word that opens an expression to one that tells time
_BACK = 300  # from a sentence to the times before it that its pronouns may have spoken at
_LEADING = 12  # characters before what opens a sentence: `Back in`
_NAMES_YEAR = re.compile(r"\d{4}|\byears?\b", re.IGNORECASE)
_GROUP = re.compile(r"\(\?(?:P<|\()(\w+)")
_GROUP_NAME = re.compile(r"\(\?P<(\w+)")


def _pattern(rule: Rule) -> str:
    """The rule's pattern, its groups named after the rule: no two share a name in the whole."""
    named = _GROUP.sub(lambda group: f"{group[0]}__{rule.name}", rule.pattern)
    return f"(?P<{rule.name}>{named})"


def _compiled(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(_RULES[name]) for name in names), re.VERBOSE)


_NUMBER_FIRST = _compiled(name for name in _ORDER if name in _NUMBERS + _PERHAPS_NUMBERS)
_WORD_FIRST = _compiled(name for name in _ORDER if name not in _NUMBERS)
_WORD = re.compile(r"(?<![\w$£€-])\w+|(?<=-)\w+")
_GROUPS = {
    name: [(group, f"{group}__{name}") for group in dict.fromkeys(_GROUP_NAME.findall(pattern))]
    for name, pattern in ((name, _RULES[name].pattern) for name in _ORDER)
}


def date_mentions(readings: Iterable[Reading], published: PartialDate | None) -> list[DateMention]:
    """The date expressions of a source's passages, in the order of the text.

    Days are counted from `published`. What a speaker calls yesterday is not, for sure: inside
    quotations only dates with their year are beyond doubt.
    """
    read = tuple(readings)
    names = bearings.names_like_months(read)
    found: list[DateMention] = []
    before: Period | None = None
    year: int | None = None
    for reading in read:
        told: list[bearings.Told] = []
        for sentence in reading.sentences:
            told = [one for one in told if one.start >= sentence[0] - _BACK]
            earlier, year, leads = year, None, False
            for match in _expressions(reading.passage.text, *sentence):
                setting = Setting(
                    reading.passage.text,
                    *match.span(),
                    sentence,
                    published,
                    before,
                    _is_quoted(reading, match.start()),
                    earlier if year is None else year,
                    leads,
                    names,
                )
                meaning = _weighed(match, setting, told)
                if meaning is None:
                    continue
                found.append(_mention(reading, sentence, match, meaning))
                told.append(bearings.Told(*match.span(), meaning))
                if meaning.period and not meaning.is_aside:
                    before = meaning.period
                named = _year_named(match, meaning, setting)
                if named is not None:
                    year = named
                    leads = leads or match.start() - sentence[0] < _LEADING
    return found


def _year_named(match: re.Match[str], meaning: Meaning, setting: Setting) -> int | None:
    """The year that an expression names; `UNTOLD_YEAR` for one that the text does not tell."""
    if meaning.period and _NAMES_YEAR.search(match[0]):
        return meaning.period.first.year
    opens = bearings.opens_a_year(match.lastgroup or "", meaning, setting)
    return UNTOLD_YEAR if opens else None


def _weighed(match: re.Match[str], setting: Setting, told: list[bearings.Told]) -> Meaning | None:
    """What an expression means, in doubt where the text around it tells otherwise."""
    meaning = _meaning(match, setting)
    if meaning is None or meaning.doubt:
        return meaning

    def reckoned_from(published: PartialDate) -> Meaning | None:
        return _meaning(match, dataclasses.replace(setting, published=published))

    rule = match.lastgroup or ""
    return meaning.but(bearings.doubt(rule, meaning, setting, told, reckoned_from))


def _expressions(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What the rules match between the offsets, from left to right.

    They are tried only where a word that may open an expression has one that tells time near.
    """
    reached = start
    for opening in _openings(text, start, end):
        if opening < reached:
            continue
        expression = _NUMBER_FIRST if text[opening].isdecimal() else _WORD_FIRST
        match = expression.match(text, opening, end)
        if match:
            reached = match.end()
            yield match


def _openings(text: str, start: int, end: int) -> list[int]:
    openings = []
    nearest = end + _REACH
    for word in reversed(list(_WORD.finditer(text, start, end))):
        at, folded = word.start(), word[0].casefold()
        is_number = folded[0].isdecimal()
        if is_number or folded in time_words.TELLING:
            nearest = at
        is_opener = is_number or folded in time_words.OPENERS
        if is_opener and nearest - at < _REACH and text[at - 1 : at] != "-":
            openings.append(at)
    return openings[::-1]


def _meaning(match: re.Match[str], setting: Setting) -> Meaning | None:
    name = match.lastgroup or ""
    groups = Groups({short: match[group] for short, group in _GROUPS[name] if match[group]})
    return _RULES[name].read(groups, setting)


def _mention(
    reading: Reading, sentence: Offsets, match: re.Match[str], meaning: Meaning
) -> DateMention:
    return DateMention(
        reading.passage.number,
        reading.span(*sentence),
        reading.span(*match.span()),
        meaning.kind,
        meaning.value,
        meaning.period,
        meaning.basis,
        meaning.doubt,
    )


def _is_quoted(reading: Reading, offset: int) -> bool:
    quotations = reading.quotations
    before = bisect.bisect_left(quotations, offset, key=attrgetter("start"))
    return before > 0 and offset < quotations[before - 1].end
