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
    r"""\b (?: will | would | shall | by | until | till | next | plan\w* | expect\w* | schedul\w*
    | due | goal\w* | upcoming | forecast\w* | project\w* | predict\w* | intend\w* | propos\w*
    | promis\w* | pledg\w* | elections? | bid ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
_READ_BEFORE = 80


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

    A year that a word like *will*, *plan* or *until* stands before may be ahead, and is not read.
    """
    found: NamedYear | None = None
    for text in texts:
        if "19" not in text and "20" not in text:
            continue
        for first, last in sentence_spans(text):
            for match in _NAMED.finditer(text, first, last):
                before = text[max(first, match.start() - _READ_BEFORE) : match.start()]
                year = int(match["year"])
                if (found is None or year > found.year) and not _AHEAD.search(before):
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
