"""What the lines of a page look like, as numbers, computed for all lines at once.

Lengths, characters, position, copies, and words: a word is known by a hash of its first letters,
so no list of words is kept. Words that come back in the page's paragraphs tell that a line is about
the same thing. A line costs a fraction of a microsecond for each of its characters.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from briefgen.clean.characters import TABLE_SIZE, CharacterClass, class_table, lower_table
from briefgen.clean.lines import Line

BUCKETS = 1 << 12
"""How many numbers words are hashed to."""

CLASSES = len(CharacterClass)
NUMBERS = 42
"""How many numbers `LineFeatures.numbers` has for each line."""

_WORDS_READ = 40
_LETTERS_READ = 8
_COUNTED_BUCKETS = 1 << 14
_PRIME = np.uint32(0x01000193)
_GOLDEN = np.uint32(0x9E3779B1)
_LIMITS = (14, 24, 40, 60, 90, 140, 220)
_FEW_WORDS = (1, 2, 3, 5)
_LONG = 100
_SENTENCE_WORDS = 8
_SOME_COPIES = (2, 3, 5)

_Integers = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LineFeatures:
    """The features of `count` lines.

    `numbers` has `NUMBERS` columns; `edges` the classes of the first character, of the last, and
    of the last before quotation marks and brackets; `words` are buckets, and `owners` the lines
    they stand in, in order.
    """

    count: int
    numbers: _Floats
    edges: npt.NDArray[np.uint8]
    words: _Integers
    owners: _Integers


@dataclass(frozen=True, slots=True)
class _Words:
    """The first words of each line: the line, the place in it and the hash of each word.

    `counts` says how many words each line has, the unread ones too; `capitals` how many of the
    read ones begin with a capital.
    """

    owners: _Integers
    order: _Integers
    hashes: npt.NDArray[np.uint32]
    counts: _Integers
    capitals: _Floats


def line_features(text: str, lines: tuple[Line, ...]) -> LineFeatures:
    """The features of the lines, which stand in the text in this order."""
    count = len(lines)
    if not count:
        none = np.zeros(0, dtype=np.int64)
        return LineFeatures(
            0, np.zeros((0, NUMBERS), np.float32), np.zeros((0, 3), np.uint8), none, none
        )
    codes = _codes(text)
    classes = class_table()[codes]
    starts = np.fromiter((line.start for line in lines), np.int64, count)
    ends = np.fromiter((line.end for line in lines), np.int64, count)
    owner = np.zeros(len(codes), dtype=np.int64)
    owner[starts[1:]] = 1
    owner = np.cumsum(owner)
    counts = np.bincount(owner * CLASSES + classes, minlength=count * CLASSES)
    by_class = counts.reshape(count, CLASSES).astype(np.float32)
    last = classes[ends - 1]
    closes = (last == CharacterClass.QUOTATION) | (last == CharacterClass.CLOSING)
    inner = np.where(closes, classes[np.maximum(ends - 2, starts)], last)
    found = _words(codes, classes, owner, count)
    lengths = (ends - starts).astype(np.float32)
    sentence = (inner == CharacterClass.FULL_STOP) | (inner == CharacterClass.EXCLAMATION)
    prose = (lengths >= _LONG) | (sentence & (found.counts >= _SENTENCE_WORDS))
    columns = [
        *_sizes(lengths, found),
        *_characters(by_class, lengths, found),
        sentence,
        prose,
        *_shared_words(found, prose, count),
        *_copies(found, lengths),
        *_places(lengths, prose),
    ]
    numbers = np.empty((count, NUMBERS), np.float32)
    for number, column in enumerate(columns):
        numbers[:, number] = column
    edges = np.stack((classes[starts], last, inner), axis=1)
    buckets = ((found.hashes >> np.uint32(3)) % np.uint32(BUCKETS)).astype(np.int64)
    return LineFeatures(count, numbers, edges, buckets, found.owners)


def _codes(text: str) -> npt.NDArray[np.uint16] | npt.NDArray[np.uint32]:
    """The code points, those beyond the table as its last."""
    narrow = text.encode("utf-16-le", "surrogatepass")
    if len(narrow) == 2 * len(text):
        return np.frombuffer(narrow, np.uint16)
    wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.minimum(wide, np.uint32(TABLE_SIZE - 1))


def _words(
    codes: npt.NDArray[np.uint16] | npt.NDArray[np.uint32],
    classes: npt.NDArray[np.uint8],
    owner: _Integers,
    count: int,
) -> _Words:
    inside = np.zeros(len(classes) + 2, dtype=bool)
    inside[1:-1] = (classes >= CharacterClass.LOWER) & (classes <= CharacterClass.WIDE)
    begins, stops = inside[1:-1] & ~inside[:-2], inside[1:-1] & ~inside[2:]
    wide = classes == CharacterClass.WIDE
    if wide.any():
        # Each such character is a word, and ends the one before it.
        begins |= wide
        stops |= wide
        begins[1:] |= inside[2:-1] & wide[:-1]
        stops[:-1] |= inside[1:-2] & wide[1:]
    firsts = np.flatnonzero(begins)
    sizes = np.flatnonzero(stops) + 1 - firsts
    owners = owner[firsts]
    counts = np.bincount(owners, minlength=count)
    order = np.arange(len(owners)) - (np.cumsum(counts) - counts)[owners]
    read = order < _WORDS_READ
    firsts, sizes, owners, order = firsts[read], sizes[read], owners[read], order[read]
    capitals = np.bincount(owners[classes[firsts] == CharacterClass.UPPER], minlength=count)
    hashes = _hashes(codes, firsts, sizes)
    return _Words(owners, order, hashes, counts, capitals.astype(np.float32))


def _hashes(
    codes: npt.NDArray[np.uint16] | npt.NDArray[np.uint32], firsts: _Integers, sizes: _Integers
) -> npt.NDArray[np.uint32]:
    """Hashes (FNV-1a, mixed) of the words' first eight letters without case, and their sizes."""
    lower = lower_table()
    hashes = (sizes & 15).astype(np.uint32)
    last = len(codes) - 1
    for place in range(_LETTERS_READ):
        letters = lower[codes[np.minimum(firsts + place, last)]]
        hashes = (hashes ^ np.where(place < sizes, letters, 0)) * _PRIME
    hashes *= _GOLDEN
    return hashes ^ (hashes >> np.uint32(15))


def _sizes(lengths: _Floats, found: _Words) -> list[npt.NDArray[np.generic]]:
    counts = found.counts
    return [
        np.log1p(lengths) / 6,
        np.log1p(counts) / 4,
        lengths / np.maximum(counts, 1) / 10,
        np.minimum(lengths, 400) / 400,
        *(lengths <= limit for limit in _LIMITS),
        *(counts <= few for few in _FEW_WORDS),
    ]


def _characters(
    by_class: _Floats, lengths: _Floats, found: _Words
) -> list[npt.NDArray[np.generic]]:
    read = np.maximum(np.minimum(found.counts, _WORDS_READ), 1)
    counts = np.maximum(found.counts, 1)
    kind = CharacterClass
    return [
        found.capitals / read,
        by_class[:, kind.UPPER] / lengths * 4,
        by_class[:, kind.DIGIT] / lengths * 4,
        by_class[:, kind.WIDE] / lengths,
        by_class[:, kind.SIGN] / lengths * 8,
        by_class[:, kind.DIGIT] > 0,
        *(
            np.minimum(by_class[:, marks], 4) / 4
            for marks in (kind.FULL_STOP, kind.COMMA, kind.QUOTATION, kind.COLON, kind.BULLET)
        ),
        by_class[:, kind.COMMA] / counts * 4,
    ]


def _shared_words(
    found: _Words, prose: npt.NDArray[np.bool_], count: int
) -> list[npt.NDArray[np.generic]]:
    """How far a line's words stand in the page's paragraphs, and on the page at all."""
    buckets = (found.hashes & np.uint32(_COUNTED_BUCKETS - 1)).astype(np.int64)
    everywhere = np.bincount(buckets, minlength=_COUNTED_BUCKETS)[buckets]
    own = prose[found.owners]
    in_prose = np.bincount(buckets[own], minlength=_COUNTED_BUCKETS)[buckets] - own
    telling = (in_prose > 0) & (everywhere < max(3, 0.3 * count))
    read = np.maximum(np.minimum(found.counts, _WORDS_READ), 1)

    def mean(weights: npt.NDArray[np.generic]) -> npt.NDArray[np.float64]:
        return np.bincount(found.owners, weights=weights, minlength=count) / read

    return [mean(telling), mean(np.log1p(in_prose)) / 3, mean(np.log1p(everywhere)) / 5]


def _copies(found: _Words, lengths: _Floats) -> list[npt.NDArray[np.generic]]:
    count = len(lengths)
    weights = (found.hashes & np.uint32(0xFFFF)) * (1.0 + found.order)
    same = np.bincount(found.owners, weights=weights, minlength=count) + lengths * 7.3
    _, inverse, counts = np.unique(same, return_inverse=True, return_counts=True)
    copies = counts[inverse]
    beside = np.zeros(count, dtype=bool)
    beside[1:] |= same[1:] == same[:-1]
    beside[:-1] |= beside[1:]
    return [*(copies >= some for some in _SOME_COPIES), beside]


def _places(lengths: _Floats, prose: npt.NDArray[np.bool_]) -> list[npt.NDArray[np.generic]]:
    """Where a line is on the page, and how much prose stands before and after it."""
    count = len(lengths)
    places = np.arange(count)
    written = np.where(prose, lengths, 0)
    so_far = np.cumsum(written)
    total = max(float(so_far[-1]), 1.0)
    return [
        np.log1p(places) / 6,
        np.log1p(places[::-1]) / 6,
        np.log1p(so_far - written) / 8,
        np.log1p(np.maximum(total - so_far, 0)) / 8,
        so_far / total,
        np.full(count, np.log1p(total) / 10),
    ]
