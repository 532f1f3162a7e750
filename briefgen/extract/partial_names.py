"""Family names by themselves, after the full name in the same source."""

import dataclasses
import re
from collections.abc import Iterable

from briefgen.extract.lexicon import BEFORE_NAMES
from briefgen.extract.names import Found
from briefgen.extract.reading import Reading
from briefgen.model import Name, NameKind
from briefgen.text.fold import fold

_SHORTEST = 3
_GIVEN_BEFORE = re.compile(r"([^\W\d_][\w'-]*) \Z")
_LONGEST_WORD = 30


def with_partial_names(readings: list[Reading], names: tuple[Name, ...]) -> list[Reading]:
    """The readings in order, with the family names of people who were named in full before.

    A family name that two listed people share is nobody's, nor one that another given name
    stands before, nor one that is a listed spelling of something else.
    """
    listed = {fold(text) for name in names for text in (name.name, *name.aliases, *name.never)}
    shared = _shared(names)
    known: dict[str, Name] = {}
    read = []
    for reading in readings:
        read.append(_with_partial(reading, known))
        for found in reading.names:
            family = _family_name(found, reading.passage.text)
            if family and family not in listed and family not in shared:
                known[family] = found.name
    return read


def _shared(names: Iterable[Name]) -> frozenset[str]:
    families = [fold(name.name).split()[-1] for name in names if name.kind is NameKind.PERSON]
    return frozenset(family for family in families if families.count(family) > 1)


def _family_name(found: Found, text: str) -> str | None:
    """The last word of a person's name that stands in full."""
    words = fold(text[found.start : found.end]).split()
    is_full = found.name.kind is NameKind.PERSON and len(words) > 1
    return words[-1] if is_full and len(words[-1]) >= _SHORTEST else None


def _with_partial(reading: Reading, known: dict[str, Name]) -> Reading:
    text = fold(reading.passage.text)
    families = [family for family in known if family in text]
    if not families:
        return reading
    found = list(reading.names)
    for family in families:
        for match in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", text):
            start, end = match.span()
            is_taken = any(start < one.end and one.start < end for one in found)
            if not is_taken and not _is_of_another(text, start):
                found.append(Found(start, end, known[family]))
    names = tuple(sorted(found, key=lambda one: one.start))
    return dataclasses.replace(reading, names=names)


def _is_of_another(text: str, start: int) -> bool:
    """Whether another given name stands before: `Dan Moss` is not the `Ann Moss` before."""
    before = _GIVEN_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if before is None or not before[1][0].isupper():
        return False
    return before[1].casefold() not in BEFORE_NAMES
