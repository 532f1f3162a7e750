"""Which lines are an article's, and which is its title: a small convolutional network over lines.

Each line is a vector of its features and the mean of its words' vectors. Layers of depthwise
separable convolutions with growing dilation let each line see some sixty lines to either side
(Yu and Koltun 2016; Chollet 2017). The weights are trained by `benchmarks/train_lines.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from briefgen.clean.kinds import LineState
from briefgen.clean.line_features import CLASSES, LineFeatures, line_features
from briefgen.clean.line_weights import DILATIONS, tensors
from briefgen.clean.lines import Line

_Floats = npt.NDArray[np.float32]
_BESIDE = -4.0
_BELOW = -7.0
_MOST_BETWEEN = 3
_EDGES = np.array([0, CLASSES, 2 * CLASSES])


@dataclass(frozen=True, slots=True)
class Classified:
    """For each line where it is, and how well it would do as the title: higher is better."""

    states: tuple[LineState, ...]
    titles: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Network:
    """The weights, each as the network uses it."""

    words: _Floats
    enter: _Floats
    enter_words: _Floats
    edges: _Floats
    bias: _Floats
    layers: tuple[tuple[int, _Floats, _Floats, _Floats, _Floats], ...]
    leave: _Floats
    leave_bias: _Floats


def classify(
    text: str,
    lines: tuple[Line, ...],
    paragraphs: Sequence[bool],
    sentences: Sequence[bool],
    links: Sequence[bool],
) -> Classified:
    """Classify the lines, which stand in the text in this order; never raises.

    `paragraphs` says which lines read as paragraphs, and `sentences` which are a sentence, however
    short. Those are the article's at a lower score when they stand beside a line that is
    (hysteresis, as in Canny 1986): to lose a sentence is worse than to keep a teaser, which a
    reviewer sees. The bar is lowest below the text, where articles end in a few words, which the
    network takes for links. A sentence of a paragraph's length below one of the `links`, lines that
    lead to another article in the midst of the text, is judged as if that line were not there.
    Up to three sentences between two kept lines are kept at any score.
    """
    if not lines:
        return Classified((), ())
    scores = _scores(line_features(text[: lines[-1].end], lines))
    return Classified(
        _states(_kept(scores[:, 0].tolist(), paragraphs, sentences, links)),
        tuple(scores[:, 1].tolist()),
    )


def _kept(
    scores: Sequence[float],
    paragraphs: Sequence[bool],
    sentences: Sequence[bool],
    links: Sequence[bool],
) -> list[bool]:
    kept = [score > 0 for score in scores]
    forth = range(1, len(kept))
    for at in forth:
        beside = paragraphs[at] and scores[at] > _BESIDE
        below = sentences[at] and scores[at] > _BELOW
        past = at - 2 if links[at - 1] and at > 1 and paragraphs[at] and sentences[at] else at - 1
        kept[at] = kept[at] or ((beside or below) and kept[past])
    for at in reversed(forth):
        beside = paragraphs[at - 1] and scores[at - 1] > _BESIDE
        kept[at - 1] = kept[at - 1] or (beside and kept[at])
    inside = [at for at, keep in enumerate(kept) if keep]
    for first, last in pairwise(inside):
        if last - first - 1 <= _MOST_BETWEEN and all(sentences[first + 1 : last]):
            kept[first + 1 : last] = [True] * (last - first - 1)
    return kept


def _states(kept: Sequence[bool]) -> tuple[LineState, ...]:
    if True not in kept:
        return (LineState.BEFORE,) * len(kept)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    place = (LineState.BETWEEN, LineState.INSIDE)
    within = [place[inside] for inside in kept[first : last + 1]]
    below = len(kept) - last - 1
    return (LineState.BEFORE,) * first + tuple(within) + (LineState.AFTER,) * below


def _scores(features: LineFeatures) -> _Floats:
    """For each line, how surely it is the article's, and the title."""
    network = _network()
    words = np.zeros((features.count, network.words.shape[1]), np.float32)
    if len(features.words):
        begins = np.flatnonzero(np.diff(features.owners, prepend=-1))
        sums = np.add.reduceat(network.words[features.words], begins, axis=0)
        counts = np.diff(begins, append=len(features.words))
        words[features.owners[begins]] = sums / np.sqrt(counts, dtype=np.float32)[:, None]
    lines: _Floats = features.numbers @ network.enter
    lines += words @ network.enter_words
    lines += network.edges[features.edges + _EDGES].sum(axis=1)
    lines += network.bias
    np.maximum(lines, 0, out=lines)
    for dilation, taps, taps_bias, mix, mix_bias in network.layers:
        near = _convolved(lines, taps, dilation)
        near += taps_bias
        np.maximum(near, 0, out=near)
        mixed = near @ mix
        mixed += mix_bias
        np.maximum(mixed, 0, out=mixed)
        lines += mixed
    scores: _Floats = lines @ network.leave + network.leave_bias
    return scores


def _convolved(lines: _Floats, taps: _Floats, dilation: int) -> _Floats:
    """Each channel convolved along the lines with its own taps; beyond the page all is zero."""
    count, reach = len(lines), len(taps) // 2
    found: _Floats = lines * taps[reach]
    for tap in range(len(taps)):
        shift = (tap - reach) * dilation
        if 0 < shift < count:
            found[:-shift] += lines[shift:] * taps[tap]
        elif -count < shift < 0:
            found[-shift:] += lines[:shift] * taps[tap]
    return found


@cache
def _network() -> _Network:
    weights = tensors()
    columns = len(weights["words"][0])
    enter = weights["enter"]
    return _Network(
        words=weights["words"],
        enter=np.ascontiguousarray(enter[:-columns]),
        enter_words=np.ascontiguousarray(enter[-columns:]),
        edges=weights["edges"],
        bias=weights["enter_bias"],
        layers=tuple(
            (
                dilation,
                weights[f"taps_{number}"],
                weights[f"taps_bias_{number}"],
                weights[f"mix_{number}"],
                weights[f"mix_bias_{number}"],
            )
            for number, dilation in enumerate(DILATIONS)
        ),
        leave=weights["leave"],
        leave_bias=weights["leave_bias"],
    )
