"""Date expressions and their values, with the way each value was reached (TIMEX3)."""

import bisect
import re
from dataclasses import dataclass
from operator import attrgetter

from briefgen.extract import lexicon, reckoning
from briefgen.extract.reading import Offsets, Reading
from briefgen.extract.tense import Tense, tense_at
from briefgen.model import DateMention, PartialDate

_MONTH_NAMES = [month.capitalize() for month in lexicon.MONTHS]
_WEEKDAY_NAMES = [weekday.capitalize() for weekday in lexicon.WEEKDAYS]
_MONTHS = {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
_NUMBERS = {word: number for number, word in enumerate("one two three four five six".split(), 1)}  # noqa: SIM905

_LONG = "|".join(_MONTH_NAMES)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_YEAR = r"(?:1[89]|20)\d\d(?![\w%]|[.,]\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
_EXPRESSION = re.compile(
    rf"""\b(?:
      (?P<iso> {_YEAR}-\d\d-\d\d )(?![\w-])
    | (?: (?P<named>{"|".join(_WEEKDAY_NAMES)}),?\s+ (?:the\s+)? )? (?:
          (?P<day1>{_DAY})\s+(?:of\s+)?(?P<month1>{_LONG}|{_SHORT}) (?:,?\s+(?P<year1>{_YEAR}))?
        | (?P<month2>{_LONG}|{_SHORT})\s+(?P<day2>{_DAY}) (?:,?\s+(?P<year2>{_YEAR}))?
      ) (?! \w )
    | (?P<month3>{_LONG}|{_SHORT})\s+(?:of\s+)?(?P<year3>{_YEAR})
    | (?: last\s+year\s+in\s+(?P<month4>{_LONG})
        | (?P<month5>{_LONG})\s+(?:of\s+)?(?P<which>last|this|next)\s+year ) \b
    | last\s+(?P<month6>{_LONG})\b
    | (?P<span>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<unit>month|year)\b
    | (?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id)[\s-]+
      (?P<month7>{_LONG}) (?! \s+\d | \w | \s+(?:of\s+)?(?:last|this|next)\s+year )
    | (?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ll]ate|[Ee]arly)\s+(?P<year8>{_YEAR})(?!-)
    | (?P<weekday>{"|".join(_WEEKDAY_NAMES)})\b
    | (?P<near>[Yy]esterday|[Tt]omorrow|(?:[Ee]arlier|[Ll]ater)\s+today|Today(?=,))\b
    | (?P<count>\d\d?|(?i:one|two|three|four|five|six))\s+days\s+ago\b
    )""",
    re.VERBOSE,
)
_HINT = re.compile(rf"day|[Tt]omorrow|ago|month|year|{_LONG}|{_SHORT}|{_YEAR}")
_NOT_A_DAY = re.compile(
    r"(?:Black|Good|Bloody|Easter|Palm|Ash|Cyber|Super|Holy|[Ee]very|[Ee]ach|[Ll]ast|[Nn]ext|[Tt]his"
    r"|previous|following)\s+\Z"
)
_LONGEST_WORD = 12
_AROUND = 300


@dataclass(frozen=True, slots=True)
class _Expression:
    """An expression where it stands, and what to reckon from, if anything."""

    match: re.Match[str]
    anchor: PartialDate | None
    sentence: Offsets

    @property
    def tense(self) -> Tense:
        start, stop = _bounds(self.match)
        begin = max(self.sentence[0], start - _AROUND)
        end = min(self.sentence[1], stop + _AROUND)
        return tense_at(self.match.string[begin:end], start - begin, stop - begin)


def date_mentions(reading: Reading, published: PartialDate | None) -> list[DateMention]:
    """The dates of a passage whose value is sure.

    What a speaker calls yesterday is not counted from the article: inside quotations only dates
    with their year are taken.
    """
    found = []
    for sentence in reading.sentences:
        if not _HINT.search(reading.passage.text, *sentence):
            continue
        for match in _EXPRESSION.finditer(reading.passage.text, *sentence):
            anchor = None if _is_quoted(reading, match.start()) else published
            expression = _Expression(match, anchor, sentence)
            value = _value(expression)
            if value is not None:
                found.append(_mention(reading, expression, value))
    return found


def _is_quoted(reading: Reading, offset: int) -> bool:
    quotations = reading.quotations
    before = bisect.bisect_left(quotations, offset, key=attrgetter("start"))
    return before > 0 and offset < quotations[before - 1].end


def _mention(reading: Reading, expression: _Expression, value: PartialDate) -> DateMention:
    start, end = _bounds(expression.match)
    return DateMention(
        reading.passage.number,
        reading.span(*expression.sentence),
        reading.span(start, end),
        value,
        _basis(reading.passage.text[start:end], expression),
    )


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    """The expression without the preposition before it."""
    for group in ("month7", "year8"):
        if match[group]:
            return match.span(group)
    return match.span()


def _basis(words: str, expression: _Expression) -> str:
    anchor = expression.anchor
    if anchor is None or _is_absolute(expression.match):
        return f"`{words}`, as written"
    basis = f"`{words}`, counted from {_spelled(anchor)}"
    match = expression.match
    has_tense = any(match[group] for group in ("weekday", "day1", "day2", "month7"))
    return f"{basis}, {expression.tense}" if has_tense else basis


def _is_absolute(match: re.Match[str]) -> bool:
    return any(match[group] for group in ("iso", "year1", "year2", "year3", "year8"))


def _spelled(date: PartialDate) -> str:
    """`13 August 2025`, as far as it is known."""
    month = f"{_MONTH_NAMES[date.month - 1]} " if date.month else ""
    return f"{f'{date.day} ' if date.day else ''}{month}{date.year}"


def _value(expression: _Expression) -> PartialDate | None:
    match = expression.match
    if match["iso"]:
        return _iso(match["iso"])
    if match["year3"]:
        return reckoning.date_of(int(match["year3"]), _month(match["month3"]))
    if match["year8"]:
        return _year(expression)
    if match["day1"] or match["day2"]:
        return _day(expression)
    return _relative(expression, expression.anchor) if expression.anchor is not None else None


def _iso(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _year(expression: _Expression) -> PartialDate | None:
    """A round number before a noun is as likely a count: `in 2000 homes`."""
    year = int(expression.match["year8"])
    following = expression.match.string[expression.match.end() :][:2]
    is_count = year % 100 == 0 and following[:1] == " " and following[1:].islower()
    return None if is_count else reckoning.date_of(year)


def _day(expression: _Expression) -> PartialDate | None:
    match, anchor = expression.match, expression.anchor
    day = int(re.sub(r"\D", "", match["day1"] or match["day2"]))
    month = _month(match["month1"] or match["month2"])
    year = match["year1"] or match["year2"]
    if year:
        value = reckoning.date_of(int(year), month, day)
    else:
        value = reckoning.day_near(anchor, month, day, expression.tense) if anchor else None
    named = match["named"]
    if value and named and value.first_day.weekday() != _WEEKDAY_NAMES.index(named):
        return None
    return value


def _month(name: str) -> int:
    return _MONTHS[name[:3]]


def _relative(expression: _Expression, anchor: PartialDate) -> PartialDate | None:
    match = expression.match
    if match["weekday"]:
        return _weekday(expression, anchor)
    if match["unit"]:
        return _unit(match, anchor)
    if match["near"]:
        return reckoning.days_from(anchor, _DISTANCES.get(match["near"].casefold(), 0))
    if match["count"]:
        count = match["count"].casefold()
        return reckoning.days_from(anchor, -(_NUMBERS.get(count) or int(count)))
    return _named_month(expression, anchor)


_DISTANCES = {"yesterday": -1, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}


def _weekday(expression: _Expression, anchor: PartialDate) -> PartialDate | None:
    match = expression.match
    before = match.string[max(0, match.start() - _LONGEST_WORD) : match.start()]
    if _NOT_A_DAY.search(before):
        return None
    weekday = _WEEKDAY_NAMES.index(match["weekday"])
    return reckoning.weekday_near(anchor, weekday, expression.tense)


def _unit(match: re.Match[str], anchor: PartialDate) -> PartialDate | None:
    step = _STEPS[match["span"].casefold()]
    if match["unit"] == "year":
        return reckoning.date_of(anchor.year + step)
    return reckoning.months_from(anchor, step)


def _named_month(expression: _Expression, anchor: PartialDate) -> PartialDate | None:
    match = expression.match
    if match["month4"]:
        return reckoning.date_of(anchor.year - 1, _month(match["month4"]))
    if match["month5"]:
        return reckoning.date_of(anchor.year + _STEPS[match["which"]], _month(match["month5"]))
    if match["month6"]:
        return reckoning.last_month_named(anchor, _month(match["month6"]))
    return reckoning.month_near(anchor, _month(match["month7"]), expression.tense)
