"""Writes `briefgen/clean/calendar_table.py`: names of months and weekdays, from Unicode's CLDR.

    python benchmarks/write_calendar.py

Babel holds CLDR; it comes with trafilatura. To read twenty languages from it takes a quarter of a
second and some megabytes in every process that cleans, so what is needed is written down once.
Run it again when a language is added to `LOCALES`. A name that means two months, or two weekdays,
in different languages is left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

LOCALES = (
    *("de", "de_AT", "fr", "es", "it", "pt", "nl", "pl", "uk", "ru", "tr", "sv", "da", "nb", "fi"),
    *("cs", "hu", "ro", "el", "ar", "ar_SY", "ar_MA", "ar_DZ"),
)
TABLE = Path(__file__).parents[1] / "briefgen" / "clean" / "calendar_table.py"
_SHORTEST = 2
_MONTHS = range(1, 13)
# babel counts weekdays from Monday, as Python does.
_WEEKDAYS = range(7)


def names(kind: str, width: str, numbers: Iterable[int]) -> list[list[str]]:
    """For each number its names in all languages, sorted, without those of two meanings."""
    meanings: defaultdict[str, set[int]] = defaultdict(set)
    for name, number in _all_names(kind, width, tuple(numbers)):
        meanings[name].add(number)
    return [
        sorted(name for name, meant in meanings.items() if meant == {number}) for number in numbers
    ]


def _all_names(kind: str, width: str, numbers: tuple[int, ...]) -> Iterator[tuple[str, int]]:
    for code in LOCALES:
        for form in ("format", "stand-alone"):
            for number in numbers:
                locale = Locale.parse(code)
                name = str(getattr(locale, kind)[form][width][number])
                plain = name.strip(".").replace("\u02bc", "'").casefold()
                if len(plain) >= _SHORTEST and not any(char.isdigit() for char in plain):
                    yield plain, number


def main() -> None:
    lines = ['"""Names from Unicode\'s CLDR, written by `benchmarks/write_calendar.py`."""', ""]
    for title, kind, numbers in (("MONTHS", "months", _MONTHS), ("WEEKDAYS", "days", _WEEKDAYS)):
        for width, prefix in (("wide", ""), ("abbreviated", "SHORT_")):
            lines.append(f"{prefix}{title} = (")
            lines += [
                f'    """\n    {_wrapped(row)}\n    """,' for row in names(kind, width, numbers)
            ]
            lines += [")", ""]
    TABLE.write_text("\n".join(lines), encoding="utf-8")


def _wrapped(row: list[str]) -> str:
    """The names, parted by bars, in lines of at most ninety characters."""
    lines = [""]
    for name in row:
        if len(lines[-1]) + len(name) > 85:  # noqa: PLR2004 - the width of the file
            lines.append("")
        lines[-1] += f"{name}|"
    return "\n    ".join(lines).rstrip("|")


if __name__ == "__main__":
    main()
