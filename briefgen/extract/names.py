"""Mentions of names, by their spellings."""

import bisect
import functools
import re
from dataclasses import dataclass
from operator import itemgetter

import ahocorasick_rs

from briefgen.extract.lexicon import BEFORE_NAMES
from briefgen.model import Name, NameKind
from briefgen.text.fold import fold
from briefgen.text.words import is_whole

_CAPITALISED_BEFORE = re.compile(r"([^\W\d_][\w'-]*)(\.?) \Z")
_CAPITALISED_AFTER = re.compile(r" ([^\W\d_][\w'-]*)")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_DIGIT = re.compile(r"\d")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 30
_LONGEST_BARRIER = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A mention, by half-open offsets in the passage."""

    start: int
    end: int
    name: Name


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A string to look for; `names` has the one it stands for, several, or those it is not."""

    text: str
    names: tuple[Name, ...]
    never: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All spellings, ready to be looked for."""

    spellings: tuple[_Spelling, ...]
    automaton: ahocorasick_rs.AhoCorasick


@functools.lru_cache(maxsize=8)
def gazetteer(names: tuple[Name, ...]) -> Gazetteer:
    """What to look for; made once for all sources."""
    meant: dict[str, list[Name]] = {}
    never: dict[str, list[Name]] = {}
    for name in names:
        for text in dict.fromkeys(fold(text) for text in (name.name, *name.aliases)):
            meant.setdefault(text, []).append(name)
        for text in dict.fromkeys(map(fold, name.never)):
            never.setdefault(text, []).append(name)
    spellings = (
        *(_Spelling(text, tuple(bearers)) for text, bearers in meant.items() if text.strip()),
        *(_Spelling(text, tuple(barred), never=True) for text, barred in never.items() if text),
    )
    patterns = [spelling.text for spelling in spellings]
    return Gazetteer(spellings, ahocorasick_rs.AhoCorasick(patterns))


def find_names(text: str, spellings: Gazetteer) -> tuple[Found, ...]:
    """The names of a passage, leftmost and longest, in order.

    A spelling is found as whole words and in its own case, whatever its quotation marks, dashes
    and spaces; `'s` is no part of it. A spelling that two names share is never linked, nor a
    name inside a string that is declared to be something else, nor a family name that the text
    joins to another given name.
    """
    folded = fold(text)
    matches = spellings.automaton.find_matches_as_indexes(folded, overlapping=True)
    runs = [
        (start, end, spellings.spellings[number])
        for number, start, end in matches
        if is_whole(folded, start, end) or _is_run_in(folded, start, end)
    ]
    barriers = sorted((run for run in runs if run[2].never), key=itemgetter(0))
    meant = [run for run in runs if not run[2].never and not _is_barred(run, barriers)]
    meant.sort(key=lambda run: (run[0], -run[1]))
    found = []
    reached = 0
    for start, end, spelling in meant:
        if start < reached:
            continue
        reached = end
        if len(spelling.names) == 1 and not _is_part(folded, start, end, spelling.names[0]):
            found.append(Found(start, end, spelling.names[0]))
    return tuple(found)


def _is_run_in(text: str, start: int, end: int) -> bool:
    """Whether a name is whole but for lost spaces: `byOrrin`, `OrrinSaid`; not `McOrrin`."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    after = _WORD_AFTER.match(text, end, end + _LONGEST_WORD)
    beside = text[start - 1 : start] + text[end : end + 1]
    is_name = text[start].isupper() and text[end - 1].islower() and not _DIGIT.search(beside)
    opens = before is None or before[0].islower()
    closes = after is None or (after[0][0].isupper() and after[0][1:].islower())
    return is_name and opens and closes


_Run = tuple[int, int, _Spelling]


def _is_barred(run: _Run, barriers: list[_Run]) -> bool:
    """Whether a run overlaps what is something else; a longer name of another bearer stays."""
    start, end, spelling = run
    at = bisect.bisect_left(barriers, end, key=itemgetter(0)) - 1
    while at >= 0 and barriers[at][0] > start - _LONGEST_BARRIER:
        barrier_start, barrier_end, barrier = barriers[at]
        is_inside = start <= barrier_start and barrier_end <= end
        bears = any(name in barrier.names for name in spelling.names)
        if start < barrier_end and (bears or not is_inside):
            return True
        at -= 1
    return False


def _is_part(text: str, start: int, end: int, name: Name) -> bool:
    """Whether one word of a person's name stands in the longer name of somebody else.

    `Kim` in `Kim Yo Jong` and `Lorn` in `Edda Lorn` are, when only the other bearer is known.
    """
    spelling = text[start:end]
    if name.kind is not NameKind.PERSON or " " in spelling or spelling == name.name:
        return False
    parts = fold(name.name).split()
    if spelling == parts[-1] or spelling not in parts:
        before = _CAPITALISED_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
        if before is not None and _is_given_name(before[1], initial=bool(before[2])):
            return True
    if spelling == parts[0]:
        after = _CAPITALISED_AFTER.match(text, end, end + _LONGEST_WORD)
        return after is not None and _is_given_name(after[1], initial=False)
    return False


def _is_given_name(word: str, *, initial: bool) -> bool:
    if not word[0].isupper() or word.casefold() in BEFORE_NAMES or word.endswith(("'s", "s'")):
        return False
    return not initial or len(word) == 1
