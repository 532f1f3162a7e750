"""What became of a text: paragraphs added, removed and changed, with the changed words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from briefgen.model import ChangeKind

# The comparison keeps a bit for each pair; more of them would take more than 50 MB.
_MOST_PAIRS = 400_000_000
_MOST_ALIKE = 10_000
_ALIKE = 50.0
# Of a longer paragraph nobody reads which words changed.
_LONGEST = 100_000
# Longer paragraphs are known by how they begin.
_CLIP = 2_000
_WORD = re.compile(r"\S+")
# Fewer equal words between two changes make them one.
_FEWEST_BETWEEN = 2

Offsets = tuple[int, int]
"""Half-open, in code points of one paragraph."""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A run of words and what stands in its place; `None` where there is nothing."""

    old: Offsets | None
    new: Offsets | None


@dataclass(frozen=True, slots=True)
class Change:
    """One paragraph that is not what it was: `old` and `new` are its indices, from 0."""

    kind: ChangeKind
    old: int | None
    new: int | None
    words: tuple[WordChange, ...] = ()


def changes(old: Sequence[str], new: Sequence[str]) -> tuple[Change, ...]:
    """What leads from the old paragraphs to the new ones, in the order of the new text.

    Length of white space makes no difference. A paragraph is changed, not removed and added, when
    half of it stayed.
    """
    left, right = ([" ".join(text.split()) for text in texts] for texts in (old, new))
    found: list[Change] = []
    for old_at, old_end, new_at, new_end in _unequal(left, right):
        pairs = _pairs(left[old_at:old_end], right[new_at:new_end])
        found += _block((old_at, old_end), (new_at, new_end), pairs, old, new)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words that were removed, were added, or, with no `kind`, stayed."""

    kind: ChangeKind | None
    text: str


def word_runs(old: str, new: str) -> tuple[WordRun, ...]:
    """Both texts in one, word for word: what went stands before what came in its place."""
    left, right = old.split(), new.split()
    if max(len(old), len(new)) > _LONGEST:
        blocks = [(0, len(left), 0, len(right))]
    else:
        blocks = _joined(left, right)
    blocks.append((len(left), len(left), len(right), len(right)))
    runs: list[WordRun] = []
    at = 0
    for old_at, old_end, new_at, new_end in blocks:
        parts = (
            (None, right[at:new_at]),
            (ChangeKind.REMOVED, left[old_at:old_end]),
            (ChangeKind.ADDED, right[new_at:new_end]),
        )
        runs += [WordRun(kind, " ".join(words)) for kind, words in parts if words]
        at = new_end
    return tuple(runs)


def _block(
    removed: Offsets,
    added: Offsets,
    pairs: list[tuple[int, int]],
    old: Sequence[str],
    new: Sequence[str],
) -> list[Change]:
    found: list[Change] = []
    old_at, new_at = removed[0], added[0]
    for one, other in [*pairs, (removed[1] - removed[0], added[1] - added[0])]:
        gone, come = removed[0] + one, added[0] + other
        found += [Change(ChangeKind.REMOVED, at, None) for at in range(old_at, gone)]
        found += [Change(ChangeKind.ADDED, None, at) for at in range(new_at, come)]
        if gone < removed[1] and come < added[1]:
            found.append(Change(ChangeKind.CHANGED, gone, come, _words(old[gone], new[come])))
        old_at, new_at = gone + 1, come + 1
    return found


def _pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Which of the old paragraphs became which of the new ones; the most alike first, in order."""
    if not old or not new or len(old) * len(new) > _MOST_ALIKE:
        return []
    scored = sorted(
        (-score, one, other)
        for one, text in enumerate(old)
        for other, candidate in enumerate(new)
        if (score := fuzz.ratio(text[:_CLIP], candidate[:_CLIP], score_cutoff=_ALIKE)) >= _ALIKE
    )
    pairs: list[tuple[int, int]] = []
    for _, one, other in scored:
        if all((one < a and other < b) or (one > a and other > b) for a, b in pairs):
            pairs.append((one, other))
    return sorted(pairs)


def _words(old: str, new: str) -> tuple[WordChange, ...]:
    if max(len(old), len(new)) > _LONGEST:
        return (WordChange((0, len(old)), (0, len(new))),)
    left, right = ([match.span() for match in _WORD.finditer(text)] for text in (old, new))
    blocks = _joined(
        [old[start:end] for start, end in left], [new[start:end] for start, end in right]
    )
    runs = (
        WordChange(_hull(left[old_at:old_end]), _hull(right[new_at:new_end]))
        for old_at, old_end, new_at, new_end in blocks
    )
    return tuple(_bare(run, old, new) for run in runs)


def _bare(run: WordChange, old: str, new: str) -> WordChange:
    """The run without the punctuation with which both begin or end."""
    if run.old is None or run.new is None:
        return run
    (old_start, old_end), (new_start, new_end) = run.old, run.new
    while min(old_end - old_start, new_end - new_start) > 1 and _is_mark(
        old[old_start], new[new_start]
    ):
        old_start, new_start = old_start + 1, new_start + 1
    while min(old_end - old_start, new_end - new_start) > 1 and _is_mark(
        old[old_end - 1], new[new_end - 1]
    ):
        old_end, new_end = old_end - 1, new_end - 1
    return WordChange((old_start, old_end), (new_start, new_end))


def _joined(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """The runs of words that differ; those with few words between them are one."""
    blocks: list[tuple[int, int, int, int]] = []
    for block in _unequal(old, new):
        last = blocks[-1] if blocks else None
        if last and block[0] - last[1] <= _FEWEST_BETWEEN:
            blocks[-1] = (last[0], block[1], last[2], block[3])
        else:
            blocks.append(block)
    return blocks


def _is_mark(one: str, other: str) -> bool:
    return one == other and not one.isalnum()


def _hull(spans: list[Offsets]) -> Offsets | None:
    return (spans[0][0], spans[-1][1]) if spans else None


def _unequal(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """The runs that differ, as start and end in both; by the longest common subsequence."""
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), None)
    if start is None:
        start = min(len(old), len(new))
    end = next(
        (
            at
            for at, (a, b) in enumerate(zip(old[start:][::-1], new[start:][::-1], strict=False))
            if a != b
        ),
        min(len(old), len(new)) - start,
    )
    left, right = old[start : len(old) - end], new[start : len(new) - end]
    if not left and not right:
        return []
    if len(left) * len(right) > _MOST_PAIRS:
        return [(start, start + len(left), start, start + len(right))]
    found: list[tuple[int, int, int, int]] = []
    for step in Indel.opcodes(left, right):
        if step.tag == "equal":
            continue
        block = (
            start + step.src_start,
            start + step.src_end,
            start + step.dest_start,
            start + step.dest_end,
        )
        if found and (found[-1][1], found[-1][3]) == (block[0], block[2]):
            block = (found[-1][0], block[1], found[-1][2], block[3])
            found.pop()
        found.append(block)
    return found
