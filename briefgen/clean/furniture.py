"""Furniture that shows by standing in several captures of one batch.

What two captures share may as well be an article that both hold. So a capture that shares much of
its prose with one before teaches nothing, and a line that is no prose counts only where the
paragraphs beside it are others in the two captures.
"""

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from briefgen.clean.lines import is_prose
from briefgen.clean.publishers import is_publisher
from briefgen.clean.wrapped import paragraph_lines
from briefgen.text.shingles import shingles
from briefgen.text.words import words

_COPIES_OF_PROSE = 3
_SAME_ARTICLE = 1 / 3
_SHINGLE = 5
_SAMPLED = 8
_FEW_RUNS = 64
_MOST_ARTICLES = 1_000
_BITS = 24
_MOST_PLACES = 8

_Place = tuple[int, ...]
"""The paragraphs next to a line, above and below, by their digests."""


def learn_furniture(texts: Iterable[str]) -> frozenset[str]:
    """The lines that stand beside other paragraphs in two captures; a paragraph must be in three.

    Of captures that share a third of their prose, as versions and copies of an article do, only
    the first is counted. A line with a digit, a byline and a publisher's name say something of the
    article, and are not learned. The texts are gone through twice, one at a time; kept are the
    lines that several have, and a small sample of the words of each.
    """
    articles = _Articles()
    repeated = _repeated(texts)
    paragraphs: Counter[str] = Counter()
    places: defaultdict[str, list[_Place]] = defaultdict(list)
    for text in texts:
        lines = [line.text for line in paragraph_lines(text)]
        prose = [line for line in lines if is_prose(line)]
        if not articles.take("\n".join(prose)):
            continue
        paragraphs.update(set(prose) & repeated)
        for line, place in _placed(lines):
            if line in repeated and len(places[line]) < _MOST_PLACES:
                places[line].append(place)
    common = frozenset(line for line, count in paragraphs.items() if count >= _COPIES_OF_PROSE)
    shared = frozenset(map(_digest, common))
    learned = {line for line, found in places.items() if _is_apart(found, shared)}
    return frozenset(filter(_may_be, learned | common))


def _repeated(texts: Iterable[str]) -> frozenset[str]:
    """The lines that stand in two texts, and a few others: of a line one bit is remembered."""
    met = bytearray(1 << _BITS - 3)
    repeated = set()
    for text in texts:
        for line in {line.text for line in paragraph_lines(text)}:
            byte, bit = divmod(_digest(line) >> 32 - _BITS, 8)
            if met[byte] >> bit & 1:
                repeated.add(line)
            else:
                met[byte] |= 1 << bit
    return frozenset(repeated)


class _Articles:
    """The prose of the last captures, by its runs of five words (Broder 1997).

    Of long prose an eighth of them is kept. Short prose is compared with short prose by all of its
    runs, as an eighth of few says nothing, and with long prose by the eighth.
    """

    def __init__(self) -> None:
        # As arrays, which take a tenth of what sets do.
        self._kept: deque[array[int]] = deque(maxlen=_MOST_ARTICLES)
        self._holders: dict[int, array[int]] = {}

    def take(self, prose: str) -> bool:
        """Whether none of the last captures has a third of this prose, or this a third of its."""
        found = shingles(words(prose), _SHINGLE)
        runs = frozenset(crc32(" ".join(run).encode()) for run in found)
        kept = runs if len(runs) <= _FEW_RUNS else _sample(runs)
        holders = {id(held): held for run in kept if (held := self._holders.get(run))}
        sampled = len(runs) > _FEW_RUNS
        if any(_share(kept, frozenset(held), sampled) for held in holders.values()):
            return False
        if len(self._kept) == _MOST_ARTICLES:
            oldest = self._kept[0]
            for run in oldest:
                if self._holders.get(run) is oldest:
                    del self._holders[run]
        packed = array("I", kept)
        self._kept.append(packed)
        self._holders.update(dict.fromkeys(packed, packed))
        return True


def _sample(runs: frozenset[int]) -> frozenset[int]:
    return frozenset(run for run in runs if run % _SAMPLED == 0)


def _share(one: frozenset[int], other: frozenset[int], sampled: bool) -> bool:
    """Whether a third of one or the other is in both; `sampled` says that the one is a sample."""
    if sampled != (len(_sample(other)) == len(other)):
        one, other = _sample(one), _sample(other)
    return len(one & other) >= _SAME_ARTICLE * max(min(len(one), len(other)), 1)


def _placed(lines: Sequence[str]) -> Iterator[tuple[str, _Place]]:
    """The short lines of a capture, each once, with all paragraphs that it stands beside."""
    beside: defaultdict[str, set[int]] = defaultdict(set)
    for ordered in (lines, lines[::-1]):
        paragraph: int | None = None
        for line in ordered:
            if is_prose(line):
                paragraph = _digest(line)
            elif paragraph is not None:
                beside[line].add(paragraph)
            else:
                beside.setdefault(line, set())
    return ((line, tuple(found)) for line, found in beside.items())


def _is_apart(found: Sequence[_Place], common: frozenset[int]) -> bool:
    """Whether two captures have the line beside paragraphs that they do not share."""
    places = [frozenset(place) - common for place in found]
    return any(one.isdisjoint(other) for one, other in combinations(places, 2))


def _may_be(line: str) -> bool:
    told = line.casefold().startswith("by ") or is_publisher(line.strip("•·▪● "))
    return not told and not any(char.isdecimal() for char in line)


def _digest(text: str) -> int:
    return crc32(text.encode())
