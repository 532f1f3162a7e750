"""What a line looks like: small numbers that a classifier can look up.

Only the first 200 characters of a line are read for its words, so a line costs microseconds
however long it is.
"""

import re
from collections.abc import Sequence

from briefgen.clean.language import COMMON_WORDS
from briefgen.clean.line_words import TELLING

_READ = 200
_DIGIT = re.compile("[0-9]")
_CLOSERS = "'\"’”»›)]」』）"
_ENDS = {".": 1, "。": 1, "।": 1, "!": 2, "！": 2, "?": 2, "？": 2, "؟": 2, "…": 3, ":": 4, "：": 4}
_COMMA, _BRACKET, _OTHER_END = 5, 6, 0
_BRACKETS = ")]）"
_FIRST = {
    **dict.fromkeys("\"'“”„«‘’「", 4),
    **dict.fromkeys("-–—•·▪●*+>»›|/(", 5),
    **dict.fromkeys("@#©", 6),
}
_SIGNS = ("|", "©", "http", "www.", "@", " ago", "»", "/", "#", "$", "   ", "Photo", "Image", "\t")
_LENGTHS = (14, 24, 39, 59, 89, 139, 219, 399)
_COUNTS = (1, 2, 3, 5, 8, 12, 20, 32)
_SHARES = 4

_EDGE, _TINY, _HEADING, _SENTENCE, _PROSE = range(5)
_CLASSES = 5
_NEAR = 4
_FAR = 12
_BESIDE = 6
_MOST_MARKED = 7
_LONG_LINE = 4
_SENTENCE_ENDS = frozenset({1, 2, 3, 4})


def _bucket(value: int, limits: Sequence[int]) -> int:
    for number, limit in enumerate(limits):
        if value <= limit:
            return number
    return len(limits)


_LENGTH_OF = bytes(_bucket(value, _LENGTHS) for value in range(_LENGTHS[-1] + 1))
_COUNT_OF = bytes(_bucket(value, _COUNTS) for value in range(_READ + 1))

Shape = tuple[int, ...]
"""Of one line alone: numbers of features, each in a range of its own."""


def shape(text: str, copies: int, known: int) -> Shape:
    """The features of a line that stands `copies` times; `known` is what its words mark it as."""
    size = len(text)
    read = text if size <= _READ else text[:_READ]
    words = read.split()
    count = len(words)
    lowered = read.casefold().split()
    common = len(COMMON_WORDS.intersection(lowered))
    length = _LENGTH_OF[size] if size < len(_LENGTH_OF) else len(_LENGTHS)
    last = text[-1]
    end = _ENDS.get(last, _OTHER_END)
    if not end and last in _CLOSERS and size > 1:
        end = _ENDS.get(text.rstrip(_CLOSERS)[-1:], _BRACKET if last in _BRACKETS else 0)
    elif last in ",;":
        end = _COMMA
    number = _COUNT_OF[count]
    first = text[0]
    begin = _FIRST.get(first, 0) or (1 if first.isupper() else 2 if first.isdigit() else 3)
    capitals = sum([word[0].isupper() for word in words]) * _SHARES // count
    digits = len(_DIGIT.findall(read))
    share = 0 if not digits else 1 + min(digits * 8 // len(read), 3)
    commas = min(text.count(","), 2)
    features = [
        length * 8 + end,
        100 + number * 8 + min(common, 7),
        200 + min(number, 5) * 5 + capitals,
        300 + begin * 3 + min(number, 2),
        400 + share * 3 + commas,
        500 + known,
        600 + min(copies, 4) * 3 + min(length // 3, 2),
    ]
    features += [700 + at for at, sign in enumerate(_SIGNS) if sign in read]
    features += [800 + TELLING[word] for word in TELLING.keys() & lowered]
    return tuple(features)


def rough(own: Shape) -> int:
    """Which of four kinds of line a shape is: tiny, heading, sentence or paragraph."""
    length, end = divmod(own[0], 8)
    if end in _SENTENCE_ENDS:
        return _PROSE if length > _LONG_LINE else _SENTENCE
    return _PROSE if length > _LONG_LINE + 1 else _HEADING if length > 1 else _TINY


def surroundings(kinds: Sequence[int], known: Sequence[int]) -> list[tuple[int, ...]]:
    """For each line, features of the lines around it.

    `kinds` are the lines' rough shapes, `known` what their words mark them as.
    """
    count = len(kinds)
    marks = [0, *known, 0]
    marked_so_far = [0]
    for mark in known:
        marked_so_far.append(marked_so_far[-1] + (mark > 0))
    padded = [_EDGE, _EDGE, *kinds, _EDGE, _EDGE]
    so_far = [0]
    for kind in kinds:
        so_far.append(so_far[-1] + (kind == _PROSE))
    total = so_far[-1]
    found: list[tuple[int, ...]] = []
    for index, kind in enumerate(kinds):
        two_above, above, _, below, two_below = padded[index : index + 5]
        here = so_far[index]
        past = so_far[index + 1]
        before = here - so_far[max(index - _NEAR, 0)]
        after = so_far[min(index + 1 + _NEAR, count)] - past
        far_before = here - so_far[max(index - _FAR, 0)]
        far_after = so_far[min(index + 1 + _FAR, count)] - past
        marked = marked_so_far[min(index + _BESIDE + 1, count)]
        marked -= marked_so_far[max(index - _BESIDE, 0)]
        passed = 0 if not here else 1 + here * 4 // total
        found.append(
            (
                2000 + (above * _CLASSES + kind) * _CLASSES + below,
                2200 + (two_above * _CLASSES + above) * _CLASSES + kind,
                2400 + (two_below * _CLASSES + below) * _CLASSES + kind,
                2600 + (before * 5 + after) * _CLASSES + kind,
                2800 + _FEW[far_before] * 5 + _FEW[far_after],
                2900 + passed * _CLASSES + kind,
                2950 + min(total, 39) // 4,
                3000 + marks[index],
                3100 + marks[index + 2],
                3200 + min(marked, _MOST_MARKED) * _CLASSES + kind,
            )
        )
    return found


_FEW = (0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4)
