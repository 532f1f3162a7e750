"""Names of months and weekdays in many languages, as regular expressions and numbers.

The names are CLDR's (`calendar_table`). In running text whole names alone are read, below a day:
short forms are words elsewhere. In a line that is nothing but a label they are read as well.
"""

import re
from collections.abc import Iterable, Mapping

from briefgen.clean import calendar_table

_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# What CLDR does not have: other cases, other names, and scripts without spaces.
_MORE_WEEKDAYS = """
星期一|週一|周一|礼拜一|月曜日|월요일
星期二|週二|周二|礼拜二|火曜日|화요일
星期三|週三|周三|礼拜三|水曜日|수요일|среду|середу|środę
星期四|週四|周四|礼拜四|木曜日|목요일
星期五|週五|周五|礼拜五|金曜日|금요일|пятницу|п'ятницю|п’ятниця|п’ятницю
星期六|週六|周六|礼拜六|土曜日|토요일|субботу|суботу|sobotę|sonnabend
星期日|星期天|週日|周日|礼拜天|日曜日|일요일|неділю|niedzielę
"""


def _numbered(rows: Iterable[str]) -> dict[str, int]:
    return {
        name.strip(): number
        for number, names in enumerate(rows)
        for name in names.split("|")
        if name.strip()
    }


_MONTHS = _numbered(calendar_table.MONTHS)
_SHORT_MONTHS = _numbered(calendar_table.SHORT_MONTHS)
_WEEKDAYS = {
    **_numbered(calendar_table.WEEKDAYS),
    **_numbered(_MORE_WEEKDAYS.strip().splitlines()),
}
_SHORT_WEEKDAYS = _numbered(calendar_table.SHORT_WEEKDAYS)


def _forms(name: str) -> set[str]:
    """The name written small, with a capital, or in capitals."""
    final = {f"{name[:-1]}ς"} if name.endswith("σ") else set()
    return {name, name.capitalize(), name.upper(), *final, *(one.capitalize() for one in final)}


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words that tries no two that begin alike: one step for each letter."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        place = tree
        for char in word:
            place = place.setdefault(char, {})
        place[""] = {}
    return _pattern(tree)


def _pattern(tree: Mapping[str, dict]) -> str:  # type: ignore[type-arg]
    """The longest word first: what ends here is tried last."""
    branches = [re.escape(char) + _pattern(tree[char]) for char in sorted(tree) if char]
    if not branches:
        return ""
    alone = len(branches) == 1 and "" not in tree
    return branches[0] if alone else f"(?:{'|'.join(branches)}){'?' * ('' in tree)}"


def _pattern_of(names: Iterable[str]) -> str:
    return f"(?:{any_of({form for name in names for form in _forms(name)})})"


def _by_form(names: Mapping[str, int]) -> dict[str, int]:
    return {form.casefold(): number for name, number in names.items() for form in _forms(name)}


_MONTH_NUMBERS = _by_form({**_SHORT_MONTHS, **_MONTHS})
_WEEKDAY_NUMBERS = _by_form({**_SHORT_WEEKDAYS, **_WEEKDAYS})

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
MONTH_ABROAD = _pattern_of(_MONTHS)
WEEKDAY_ABROAD = _pattern_of(_WEEKDAYS)
WEEKDAY = rf"(?:{_WEEKDAY}|{WEEKDAY_ABROAD})"
LABEL_MONTH = rf"(?:{_pattern_of({*_MONTHS, *_SHORT_MONTHS})}|{MONTH})"
LABEL_WEEKDAY = rf"(?:{_pattern_of({*_WEEKDAYS, *_SHORT_WEEKDAYS})}|{_WEEKDAY})"


def month_number(name: str) -> int:
    """1 for January, its short forms and its names in other languages, 12 for December."""
    return 1 + _number(name, _MONTH_NUMBERS, _ENGLISH_MONTHS)


def weekday_number(name: str) -> int:
    """0 for Monday, its short forms and its names in other languages, 6 for Sunday."""
    return _number(name, _WEEKDAY_NUMBERS, _ENGLISH_WEEKDAYS)


def _number(name: str, abroad: Mapping[str, int], english: tuple[str, ...]) -> int:
    known = abroad.get(name.casefold())
    if known is not None:
        return known
    return [full.casefold()[:3] for full in english].index(name.casefold()[:3])


def month_name(number: int) -> str:
    return _ENGLISH_MONTHS[number - 1]


def is_english(weekday: str) -> bool:
    return weekday.capitalize() in _ENGLISH_WEEKDAYS


def weekday_name(number: int) -> str:
    return _ENGLISH_WEEKDAYS[number]
