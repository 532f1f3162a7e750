"""Which lines are an article's: a linear-chain conditional random field over the lines.

Each line is before the article, in it, among what interrupts it, or after it. The score of a way
through the page is the sum of the weights of the lines' features and of the steps from line to
line; the way with the highest score is taken (Viterbi 1967; Lafferty et al. 2001).
"""

import functools
from collections import Counter
from collections.abc import Sequence

from briefgen.clean.kinds import DropKind
from briefgen.clean.line_weights import NEVER, STEPS, WEIGHTS
from briefgen.clean.phrases import Effect, Marker
from briefgen.clean.shapes import Shape, rough, shape, surroundings

BEFORE, INSIDE, BETWEEN, AFTER = range(4)

_KINDS = tuple(DropKind)
_EFFECTS = tuple(Effect)
AGE = 60
NOTHING = 0


def known_number(known: Marker | None, aged: bool) -> int:
    if known is None:
        return AGE if aged else NOTHING
    return 1 + _KINDS.index(known.kind) * len(_EFFECTS) + _EFFECTS.index(known.effect)


def features(texts: Sequence[str], known: Sequence[int]) -> list[tuple[Shape, tuple[int, ...]]]:
    """For each line, the features of its own shape and of its surroundings."""
    copies = Counter(texts)
    shapes = [shape(text, copies[text], mark) for text, mark in zip(texts, known, strict=True)]
    return list(zip(shapes, surroundings([rough(own) for own in shapes], known), strict=True))


Scores = tuple[float, float, float, float]
_NO_SCORES: Scores = (0.0, 0.0, 0.0, 0.0)


def states(texts: Sequence[str], known: Sequence[int]) -> list[int]:
    """For each line `BEFORE`, `INSIDE`, `BETWEEN` or `AFTER`; `known` are known numbers."""
    if not texts:
        return []
    own = features(texts, known)
    return _best_way([(_scores(shape), _scores(around)) for shape, around in own])


@functools.lru_cache(maxsize=1 << 15)
def _scores(columns: tuple[int, ...]) -> Scores:
    """What the features say for each of the states."""
    before = inside = between = after = 0.0
    for column in columns:
        weights = WEIGHTS.get(column, _NO_SCORES)
        before += weights[0]
        inside += weights[1]
        between += weights[2]
        after += weights[3]
    return before, inside, between, after


def _best_way(scores: Sequence[tuple[Scores, Scores]]) -> list[int]:
    """The states of the way with the highest score; it begins before the article or in it."""
    stay_before, enter = STEPS[BEFORE][BEFORE], STEPS[BEFORE][INSIDE]
    stay, interrupt, leave = STEPS[INSIDE][INSIDE], STEPS[INSIDE][BETWEEN], STEPS[INSIDE][AFTER]
    resume, go_on = STEPS[BETWEEN][INSIDE], STEPS[BETWEEN][BETWEEN]
    stay_after, none = STEPS[AFTER][AFTER], STEPS[BEFORE][AFTER]
    first, beside = scores[0]
    before, inside, between, after = first[0] + beside[0], first[1] + beside[1], NEVER, NEVER
    ways: list[tuple[int, int, int]] = []
    for own, around in scores[1:]:
        from_before, from_inside, from_between = before + enter, inside + stay, between + resume
        if from_inside >= from_before and from_inside >= from_between:
            to_inside, came_inside = from_inside, INSIDE
        elif from_before >= from_between:
            to_inside, came_inside = from_before, BEFORE
        else:
            to_inside, came_inside = from_between, BETWEEN
        broken, going = inside + interrupt, between + go_on
        left, past, skipped = inside + leave, after + stay_after, before + none
        came_between = INSIDE if broken > going else BETWEEN
        came_after = AFTER if past >= left and past >= skipped else INSIDE
        if skipped > left and skipped > past:
            came_after = BEFORE
        ways.append((came_inside, came_between, came_after))
        before = before + stay_before + own[0] + around[0]
        inside = to_inside + own[1] + around[1]
        between = max(broken, going) + own[2] + around[2]
        after = max(left, past, skipped) + own[3] + around[3]
    ends = (before, inside, between, after)
    state = ends.index(max(ends))
    found = [state]
    for way in reversed(ways):
        state = BEFORE if state == BEFORE else way[state - 1]
        found.append(state)
    return found[::-1]
