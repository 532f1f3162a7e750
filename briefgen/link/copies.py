"""Passages that say the same in nearly the same words, and the one that stands for them.

Shared shingles lead to candidates, so that no passage is compared with all others; an exact
comparison decides.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from briefgen.model import PartialDate, Passage, PassageId, PassageKind, Source
from briefgen.text.shingles import Shingle, containment, jaccard, shingles
from briefgen.text.words import words

_JACCARD = 0.5
_CONTAINMENT = 0.8
_RATIO = 65.0
_PART_RATIO = 85.0
_LONG_WORD = 8
_FEW = 4
_SHARED = 0.3
_COMMON = 100
_NEGATIONS = frozenset(("not", "no", "never", "neither", "nor", "without", "cannot"))
_BESIDE_TEXT = (PassageKind.SUBHEAD, PassageKind.CAPTION)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A passage to be compared; `text` is its words, one space apart."""

    id: PassageId
    text: str
    shingles: frozenset[Shingle]

    @property
    def telling(self) -> list[Shingle]:
        """The shingles to look for: those that begin with a long word, if there are enough.

        The choice depends on the words alone, so that two passages choose alike.
        """
        chosen = [shingle for shingle in self.shingles if len(shingle[0]) >= _LONG_WORD]
        return chosen if len(chosen) >= _FEW else list(self.shingles)


def _entry(id_: PassageId, text: str) -> _Entry:
    return _Entry(id_, text, shingles(text.split(" ")))


class _Standing:
    """The passages that stand for others, by their telling shingles.

    Of each only its text is kept: the shingles of all would not fit.
    """

    def __init__(self) -> None:
        self._passages: list[tuple[PassageId, str]] = []
        self._by_shingle: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, entry: _Entry) -> None:
        for shingle in entry.telling:
            # The hash differs from run to run and is never ordered by; a clash of two costs a
            # comparison.
            self._by_shingle[hash(shingle)].append(len(self._passages))
        self._passages.append((entry.id, entry.text))

    def find(self, entry: _Entry) -> PassageId | None:
        """The passage most like the entry, the first of equals, if it says the same."""
        shared: Counter[int] = Counter()
        telling = entry.telling
        for shingle in telling:
            numbers = self._by_shingle.get(hash(shingle), ())
            if len(numbers) <= _COMMON:  # what everybody says leads nowhere
                shared.update(numbers)
        enough = _SHARED * len(telling)
        likely = [number for number, count in shared.items() if count >= enough]
        for number in sorted(likely, key=lambda number: (-shared[number], number)):
            id_, text = self._passages[number]
            if entry.text == text or _says_same(entry, _entry(id_, text)):
                return id_
        return None


def find_copies(
    sources: Iterable[Source], replaced: Collection[str] = ()
) -> dict[PassageId, PassageId]:
    """For each near-duplicate the passage that stands for it, in the order of the keys.

    That is the first by publication date, source and number; sources without a date come last.
    A passage that is not shown stands for none, nor does one of a source in `replaced`, whose
    article has a later version. Sub-heads and captions are compared among
    themselves.
    """
    ordered = sorted(
        ((source, passage) for source in sources for passage in source.passages),
        key=lambda pair: (pair[0].id in replaced, _order(*pair)),
    )
    text, beside = _Standing(), _Standing()
    copies = {}
    for source, passage in ordered:
        standing = beside if passage.kind in _BESIDE_TEXT else text
        entry = _entry((source.id, passage.number), " ".join(words(passage.text)))
        original = standing.find(entry)
        if original is not None:
            copies[entry.id] = original
        elif source.shows(passage) and source.id not in replaced:
            standing.add(entry)
    return dict(sorted(copies.items()))


def _order(source: Source, passage: Passage) -> tuple[bool, bool, PartialDate, str, int]:
    published = source.record.published
    is_undated = published is None
    return (
        not source.shows(passage),
        is_undated,
        published or PartialDate(1),
        source.id,
        passage.number,
    )


def _says_same(entry: _Entry, standing: _Entry) -> bool:
    """Whether the standing passage says all that the entry does.

    Another number or a negation makes another statement of it, however alike the words.
    """
    if not _numbers(entry) <= _numbers(standing):
        return False
    denied, also_denied = _negations(entry), _negations(standing)
    if jaccard(entry.shingles, standing.shingles) >= _JACCARD:
        return denied == also_denied and fuzz.ratio(entry.text, standing.text) >= _RATIO
    if containment(entry.shingles, standing.shingles) < _CONTAINMENT:
        return False
    is_part = len(entry.text) <= len(standing.text) and denied <= also_denied
    return is_part and fuzz.partial_ratio(entry.text, standing.text) >= _PART_RATIO


def _numbers(entry: _Entry) -> set[str]:
    return {word for word in entry.text.split(" ") if any(map(str.isdigit, word))}


def _negations(entry: _Entry) -> set[str]:
    found = entry.text.split(" ")
    return {word for word in found if word in _NEGATIONS or word.endswith("n't")}
