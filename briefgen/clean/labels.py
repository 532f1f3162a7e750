"""Labels that give an age, on their own or fused with a publisher's name."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_LONGEST = 80
_AGE = re.compile(
    r"""(?P<before>.*?)
    (?P<age>
        (?P<count> \d{1,6} | an? | a\ few | a\ couple\ of | several | few ) \s*
        (?P<unit> second | sec | minute | min | hour | hr | day | week | month | year )s? \s ago
      | just\ now | moments\ ago | yesterday
    )
    \W* (?: \d{1,2}[:.]\d{2} (?:\s?[ap]m)? \W* (?:GMT|UTC|[A-Z]{2,4}T)? )?""",
    re.VERBOSE | re.IGNORECASE,
)
_HINTS = (" ago", "just now", "yesterday")
_NO_NAME = frozenset({"", "time", "date", "updated", "published", "posted", "last updated"})
_SEPARATORS = " \t\u00a0•·|–—-,:"
_APART = tuple(_SEPARATORS)
_MOST = {
    "second": 59,
    "sec": 59,
    "minute": 59,
    "min": 59,
    "hour": 48,
    "hr": 48,
    "day": 31,
    "week": 8,
    "month": 12,
    "year": 30,
}
_DAYS = {"second": 0, "sec": 0, "minute": 0, "min": 0, "hour": 0, "hr": 0, "day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Age:
    """An age label: `words` as they stand (`3 days ago`), `name` what stood before them.

    `days` is the age in days, 0 for less than a day, `None` when it cannot be told. `sure` is
    false when the label can be read in several ways and nothing decides; `words` is then the
    whole label and `name` is `None`.
    """

    words: str
    name: str | None
    days: int | None
    sure: bool = True


def age_label(text: str, known: Callable[[str], bool]) -> Age | None:
    """The label that makes up the whole line, or `None`.

    `known` says whether a name is a publisher's. It decides where the name ends when digits of
    the name and of the age have run together: `Outlet242 days ago` is `Outlet24` and two days.
    """
    if len(text) > _LONGEST:
        return None
    folded = text.casefold()
    if not any(hint in folded for hint in _HINTS):
        return None
    match = _AGE.fullmatch(text)
    if match is None:
        return None
    before = match["before"]
    count, unit = match["count"] or "", (match["unit"] or "").lower()
    if not count.isdecimal():
        return Age(match["age"], _name(before), _days(match["age"], count, unit))
    chosen = _choose(_readings(before, count, unit), known, apart=before.endswith(_APART))
    if chosen is None:
        return Age(text, None, None, sure=False)
    name, number = chosen
    rest = match["age"][len(count) :]
    return Age(number + rest, _name(name), _days(match["age"], number, unit))


def _readings(before: str, digits: str, unit: str) -> list[tuple[str, str]]:
    """Every plausible way to share the digits between the name and the age."""
    return [
        (before + digits[:cut], digits[cut:])
        for cut in range(len(digits) if before else 1)
        if _plausible(digits[cut:], unit)
    ]


def _choose(
    readings: list[tuple[str, str]], known: Callable[[str], bool], *, apart: bool
) -> tuple[str, str] | None:
    """The reading with the longest known name; else all digits as the age, if that can be.

    Where name and age stand apart, no digit can be the name's.
    """
    listed = [reading for reading in readings if known(reading[0].strip(_SEPARATORS))]
    if listed:
        return max(listed, key=lambda reading: len(reading[0]))
    if apart and readings:
        return readings[0]
    whole = [reading for reading in readings if not reading[0][-1:].isdecimal()]
    return readings[0] if whole and len(readings) == 1 else None


def _plausible(number: str, unit: str) -> bool:
    return number[0] != "0" and int(number) <= _MOST[unit]


def _name(before: str) -> str | None:
    name = before.strip(_SEPARATORS)
    return None if name.casefold() in _NO_NAME else name


def _days(age: str, count: str, unit: str) -> int | None:
    if not unit:
        return 1 if age.casefold() == "yesterday" else 0
    if unit not in _DAYS:
        return None
    if count.isdecimal():
        return int(count) * _DAYS[unit]
    exact = count.casefold() in {"a", "an"} or _DAYS[unit] == 0
    return _DAYS[unit] if exact else None
