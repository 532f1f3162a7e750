"""What one article shows of its date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.clean.calendar_words import WEEKDAY_ABROAD
from briefgen.clean.dates import SeenDate, dateline, opening_date
from briefgen.clean.labels import Age
from briefgen.clean.years import NamedYear, latest_year

_WEEKDAY = re.compile(
    r"\bon ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!,? (?:[A-Z][a-z]{2,8}\.? )?\d)"
    # In Chinese and Japanese no space stands before it.
    rf"|(?<![^\W\u3040-\u30ff\u3400-\u9fff])({WEEKDAY_ABROAD})(?![^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
    r"(?![,،.]? (?:(?:den|der|le|el|il|dia) )?\d)"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in an article and beside it, before anything is concluded.

    `age` and `line` stand beside its title, `changed` is the date of a later version, `update` a
    label for a date that is missing there;
    `dateline` and `opening` stand in the first lines of the text, `weekday` is the first day the
    text names by itself, and `year` the latest year that it looks back on.
    """

    age: Age | None = None
    line: SeenDate | None = None
    changed: SeenDate | None = None
    update: str | None = None
    dateline: SeenDate | None = None
    opening: SeenDate | None = None
    weekday: str | None = None
    year: NamedYear | None = None

    @property
    def own_day(self) -> SeenDate | None:
        return self.dateline or self.opening


def seen_in(texts: Sequence[str], opening: str) -> Seen:
    """What the passages of an article show; `opening` is the first that is prose."""
    weekdays = (match[1] or match[2] for text in texts if (match := _WEEKDAY.search(text)))
    return Seen(
        dateline=dateline(opening),
        opening=opening_date(opening),
        weekday=next(weekdays, None),
        year=latest_year(texts),
    )
