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
_NO_GIVEN = ("ing", "ed", "ian", "ese", "ish", "can", "'s")


def with_partial_names(readings: list[Reading], names: tuple[Name, ...]) -> list[Reading]:
    """The readings in order, with the family names of people who were named in full before.

    A family name that two listed people share is nobody's, nor one that another given name
    stands before, nor one that is a listed spelling of something else. Once another person of
    that family was named in full, the family name by itself is nobody's either.
    """
    listed = {fold(text) for name in names for text in (name.name, *name.aliases, *name.never)}
    shared = _shared(names)
    known: dict[str, Name] = {}
    others: set[str] = set()
    read = []
    for reading in readings:
        read.append(_without_others(_with_partial(reading, known), others))
        for found in reading.names:
            family = _family_name(found, reading.passage.text)
            if family and family not in listed and family not in shared:
                known[family] = found.name
    return read


def _without_others(reading: Reading, others: set[str]) -> Reading:
    """The reading without family names of people whom nobody listed, who are added to `others`."""
    text = fold(reading.passage.text)
    kept = []
    for found in reading.names:
        spelling = text[found.start : found.end]
        is_family = found.name.kind is NameKind.PERSON and " " not in spelling
        if is_family and _is_namesake(reading, text, found):
            others.add(spelling)
        if not is_family or spelling not in others:
            kept.append(found)
    return reading if len(kept) == len(reading.names) else _named(reading, kept)


def _named(reading: Reading, names: Iterable[Found]) -> Reading:
    return dataclasses.replace(reading, names=tuple(names))


def _is_namesake(reading: Reading, text: str, found: Found) -> bool:
    """Whether a given name that is none of the listed person's stands before: `Bob Moss`.

    The first word of a sentence is a given name only before an apposition: `Bob Moss, a farmer,`.
    """
    before = _GIVEN_BEFORE.search(text, max(0, found.start - _LONGEST_WORD), found.start)
    if before is None or not _is_given(before[1]):
        return False
    if any(one.end == before.end(1) for one in reading.names):
        return False
    is_first = any(start == before.start(1) for start, _ in reading.sentences)
    if is_first and text[found.end : found.end + 2] != ", ":
        return False
    spellings = (found.name.name, *found.name.aliases)
    own = {word for spelling in spellings for word in fold(spelling).split()}
    return not any(word[0] == before[1][0] for word in own)


def _is_given(word: str) -> bool:
    """Whether a word can be a given name: no title, no `Addressing`, no `Ukrainian`."""
    lowered = word.casefold()
    is_listed = not BEFORE_NAMES.isdisjoint((lowered, *lowered.split("-"), lowered.rstrip("s")))
    return word[0].isupper() and not is_listed and not lowered.endswith(_NO_GIVEN)


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
    return _named(reading, sorted(found, key=lambda one: one.start))


def _is_of_another(text: str, start: int) -> bool:
    """Whether another given name stands before: `Dan Moss` is not the `Ann Moss` before."""
    before = _GIVEN_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return before is not None and _is_given(before[1])
