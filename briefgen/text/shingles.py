"""Shingles: overlapping runs of words, and how much two sets of them share (Broder 1997)."""

from collections.abc import Sequence

Shingle = tuple[str, ...]


def shingles(words: Sequence[str], length: int = 4) -> frozenset[Shingle]:
    """All runs of `length` words; of a shorter text, the text as the only one."""
    if len(words) < length:
        return frozenset([tuple(words)] if words else ())
    return frozenset(zip(*(words[at:] for at in range(length)), strict=False))


def jaccard(one: frozenset[Shingle], other: frozenset[Shingle]) -> float:
    """What both have, as a share of what either has; 0 for two empty sets."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def containment(part: frozenset[Shingle], whole: frozenset[Shingle]) -> float:
    """What both have, as a share of `part`; 0 if that is empty."""
    return len(part & whole) / len(part) if part else 0.0
