"""The year of a date that stands without one: only where a weekday leaves no other.

Weekday and day of the month come together again after five, six or eleven years. A text is not
older than the latest year that it looks back on, and not younger than the day on which it was
added; when one year alone of those between fits, it is the one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.clean.calendar_words import MONTH, weekday_name
from briefgen.clean.dates import SeenDate
from briefgen.text.sentences import sentence_spans

_NAMED = re.compile(
    rf"""(?P<words> \b (?: [Ii]n | [Ss]ince | [Oo]f | {MONTH} (?:\ \d{{1,2}})? ) ,? \s
        (?P<year> (?:19|20)\d\d) \b (?![-/]\d))""",
    re.VERBOSE,
)
_AHEAD = re.compile(
    r"""\b (?: to\ be | (?:is|are|was|were)\ to | going\ to | postpon\w* | delay\w* | mov(?:ed|ing)
    | put\ off | push\w*\ back | ahead | before | will | would | shall | by | until | till | next
    | plan\w* | expect\w* | schedul\w*
    | due | goal\w* | upcoming | forecast\w* | project\w* | predict\w* | intend\w* | propos\w*
    | promis\w* | pledg\w* | elections? | bid ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_PAST = re.compile(
    r"""\b (?: was | were | had | has | have | did | been | became | began | broke | came | fell
    | fought | gave | got | held | knew | left | led | lost | made | met | sent | said | saw | set
    | shot | sold | spent | stood | struck | swore | took | told | went | won | wrote
    | \w{3,}ed ) \b""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class NamedYear:
    """A year that a text speaks of as past, and its words for it: `since 2015`."""

    year: int
    words: str


@dataclass(frozen=True, slots=True)
class YearRange:
    """The years a text may have been written in, first and last; the first is that of `named`."""

    first: int
    last: int
    named: NamedYear


def latest_year(texts: Iterable[str]) -> NamedYear | None:
    """The latest year that the texts look back on, or `None`.

    A year in a sentence with a word like *will*, *plan*, *until* or *postponed* may be ahead, and
    is not read; nor is one in a sentence without a verb in the past, unless *since* stands before.
    """
    found: NamedYear | None = None
    for text in texts:
        if "19" not in text and "20" not in text:
            continue
        for first, last in sentence_spans(text):
            sentence = text[first:last]
            if _AHEAD.search(sentence):
                continue
            past = _PAST.search(sentence) is not None
            for match in _NAMED.finditer(text, first, last):
                year = int(match["year"])
                over = past or match["words"].casefold().startswith("since")
                if over and (found is None or year > found.year):
                    found = NamedYear(year, " ".join(match["words"].split()))
    return found


def pinned(date: SeenDate, years: YearRange | None) -> SeenDate:
    """The date with the one year of the range that has it on its weekday, if there is just one."""
    if date.year or date.weekday is None or years is None:
        return date
    within = range(years.first, years.last + 1)
    fitting = [found for year in within if (found := replace(date, year=year)).value]
    if len(fitting) != 1:
        return date
    why = (
        f"a {weekday_name(date.weekday)} in {fitting[0].year} alone of {years.first} to "
        f"{years.last}: the capture looks back on '{years.named.words}' and was added by then"
    )
    return replace(fitting[0], pinned=why)
