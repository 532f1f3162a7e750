"""Names of months and weekdays in several languages, as regular expressions and numbers."""

import re

_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_ENGLISH_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# In other languages whole names alone are read, below a day: short forms are words elsewhere.
_OTHER_MONTHS = """
Januar|Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
"""
_OTHER_WEEKDAYS = """
Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
понедельник вторник среда четверг пятница суббота воскресенье
понеділок вівторок середа четвер п'ятниця субота неділя
"""


def _numbered(rows: str) -> dict[str, int]:
    return {
        name.casefold(): number
        for row in rows.strip().splitlines()
        for number, names in enumerate(row.split())
        for name in names.split("|")
    }


_MONTH_NUMBERS = _numbered(_OTHER_MONTHS)
_WEEKDAY_NUMBERS = _numbered(_OTHER_WEEKDAYS)


def _any_of(names: dict[str, int]) -> str:
    """A pattern of the names, written small, with a capital, or in capitals.

    It is many times as fast as one that takes no notice of case.
    """
    forms = {form for name in names for form in (name, name.capitalize(), name.upper())}
    ordered = sorted(forms, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
MONTH_ABROAD = _any_of(_MONTH_NUMBERS)
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
WEEKDAY = rf"(?:{_WEEKDAY}|{_any_of(_WEEKDAY_NUMBERS)})"


def month_number(name: str) -> int:
    """1 for January, its short forms and its names in other languages, 12 for December."""
    known = _MONTH_NUMBERS.get(name.casefold())
    return 1 + (_english(name, _ENGLISH_MONTHS) if known is None else known)


def weekday_number(name: str) -> int:
    """0 for Monday, its short forms and its names in other languages, 6 for Sunday."""
    known = _WEEKDAY_NUMBERS.get(name.casefold())
    return _english(name, _ENGLISH_WEEKDAYS) if known is None else known


def _english(name: str, names: tuple[str, ...]) -> int:
    beginnings = [full.casefold()[:3] for full in names]
    return beginnings.index(name.casefold()[:3])


def month_name(number: int) -> str:
    return _ENGLISH_MONTHS[number - 1]


def weekday_name(number: int) -> str:
    return _ENGLISH_WEEKDAYS[number]
