"""Train the weights by which `clean` tells an article's lines from the rest of a page.

    python benchmarks/train_lines.py DATA_FOLDER [MORE_FOLDERS…] [--check]

The first folder is scrapinghub/article-extraction-benchmark; of its pages only the development
half is used. More folders, in any layout of `pages.py`, count less; pages whose host is in the
held-out half are left out of them. Writes `briefgen/clean/line_weights.py` and `line_words.py`;
`--check` trains on two thirds of the development half and reports on the third, three times. The
committed weights come from the first folder and that of mozilla/readability; with the pages of
adbar/trafilatura the check was worse (line F1 0.82 for 0.87), as their labels are a program's.

A linear-chain conditional random field with four states, fitted by Adam with an L2 penalty; numpy
only. No randomness: the same folders give the same weights.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pages import DEVELOPMENT, HELD_OUT, PublicPage, host_label, read_pages
from text_quality import Result, measure, report

from briefgen.clean import line_words, shapes
from briefgen.clean.classify import AFTER, BEFORE, BETWEEN, INSIDE, features, known_number
from briefgen.clean.labels import age_label
from briefgen.clean.phrases import marker

_STATES = 4
_STEPS = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 3), (0, 3))
_FIRST = (BEFORE, INSIDE)
_NEVER = -1e4
_ROUNDS = 100
_RATE = 0.05
_PENALTY = 2e-3
_LESS = 0.25
_TELLING_WORDS = 250
_MOST_LINES = 500
_FEWEST_PAGES = 12
_FEWEST_LINES = 3
_FOLDS = 3


@dataclass
class Example:
    """A page as numbers: feature columns per line (-1: none), states, and its weight."""

    page: PublicPage
    columns: list[tuple[int, ...]]
    states: list[int]
    weight: float


def known_numbers(texts: Sequence[str]) -> list[int]:
    return [
        known_number(marker(text), age_label(text, lambda _: False) is not None) for text in texts
    ]


def example(page: PublicPage, weight: float) -> Example | None:
    lines = [
        (text, bool(label) and not page.is_title(text))
        for text, label in zip(page.lines, page.labels, strict=True)
    ]
    inside = [index for index, (_, kept) in enumerate(lines) if kept]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    states = [
        INSIDE if kept else BEFORE if at < first else AFTER if at > last else BETWEEN
        for at, (_, kept) in enumerate(lines)
    ]
    texts = [text for text, _ in lines]
    found = features(texts, known_numbers(texts))
    return Example(page, [own + around for own, around in found], states, weight)


def telling_words(pages: Iterable[PublicPage]) -> dict[str, int]:
    """The words that stand on the most pages in lines of one kind rather than the other."""
    kept: dict[str, set[str]] = defaultdict(set)
    dropped: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for text, label in zip(page.lines, page.labels, strict=True):
            for word in text[:200].casefold().split():
                (kept if label else dropped)[word].add(page.name)
    scored = []
    for word in kept.keys() | dropped.keys():
        ours, theirs = len(kept[word]), len(dropped[word])
        if ours + theirs >= _FEWEST_PAGES and any(char.isalpha() for char in word):
            ratio = abs(np.log((ours + 1) / (theirs + 1)))
            scored.append((-ratio * (ours + theirs) ** 0.5, word))
    return {word: number for number, (_, word) in enumerate(sorted(scored)[:_TELLING_WORDS])}


class Field:
    """The weights while they are fitted."""

    def __init__(self, examples: Sequence[Example]) -> None:
        seen = Counter(column for one in examples for line in one.columns for column in line)
        self.columns = {
            column: n
            for n, column in enumerate(sorted(c for c in seen if seen[c] >= _FEWEST_LINES))
        }
        self.weights = np.zeros((len(self.columns) + 1, _STATES))
        self.steps = np.full((_STATES, _STATES), _NEVER)
        for one, other in _STEPS:
            self.steps[one, other] = 0.0
        self.allowed = self.steps == 0

    def fit(self, examples: Sequence[Example], rounds: int = _ROUNDS) -> None:
        batch = _Batch(examples, self.columns)
        parameters = [self.weights, self.steps]
        means = [np.zeros_like(p) for p in parameters]
        squares = [np.zeros_like(p) for p in parameters]
        for turn in range(1, rounds + 1):
            gradients = batch.gradients(self.weights, self.steps)
            gradients[0] += _PENALTY * self.weights * batch.total / 1000
            gradients[1] *= self.allowed
            rate = _RATE * (1 if turn < rounds * 0.7 else 0.3)
            for fitted, slope, mean, square in zip(
                parameters, gradients, means, squares, strict=True
            ):
                mean[:] += 0.1 * (slope - mean)
                square[:] += 0.01 * (slope * slope - square)
                size = np.sqrt(square / (1 - 0.99**turn)) + 1e-8
                fitted[:] -= rate * mean / (1 - 0.9**turn) / size
            self.weights[-1] = 0

    def states(self, columns: Sequence[tuple[int, ...]]) -> list[int]:
        last = len(self.columns)
        scores = [
            self.weights[[self.columns.get(c, last) for c in line]].sum(0) for line in columns
        ]
        start = np.full(_STATES, _NEVER)
        start[list(_FIRST)] = 0
        best, back = start + scores[0], []
        for score in scores[1:]:
            ways = best[:, None] + self.steps
            back.append(ways.argmax(0))
            best = ways.max(0) + score
        path = [int(best.argmax())]
        for ways_back in reversed(back):
            path.append(int(ways_back[path[-1]]))
        return path[::-1]


class _Batch:
    """Pages side by side, the longest first, padded to one length."""

    def __init__(self, examples: Sequence[Example], columns: dict[int, int]) -> None:
        examples = sorted(examples, key=lambda one: -len(one.columns))
        self.lengths = np.array([len(one.columns) for one in examples])
        count, longest = len(examples), int(self.lengths[0])
        widest = max(len(line) for one in examples for line in one.columns)
        none = len(columns)
        self.index = np.full((longest, count, widest), none, dtype=np.int32)
        self.gold = np.zeros((longest, count, _STATES))
        self.mask = np.zeros((longest, count))
        self.weight = np.array([one.weight for one in examples])
        for n, one in enumerate(examples):
            for t, line in enumerate(one.columns):
                self.index[t, n, : len(line)] = [columns.get(c, none) for c in line]
                self.gold[t, n, one.states[t]] = 1
            self.mask[: len(one.columns), n] = 1
        self.active = self.mask.sum(1).astype(int)
        self.live = self.mask > 0
        self.flat = self.index[self.live]
        self.row_weight = np.broadcast_to(self.weight, self.mask.shape)[self.live]
        self.total = float(self.row_weight.sum())
        g = self.gold
        pairs = np.einsum("tni,tnj,n->ij", g[:-1], g[1:], self.weight)
        self.gold_pairs = pairs

    def gradients(self, weights: np.ndarray, steps: np.ndarray) -> list[np.ndarray]:
        longest, count = self.mask.shape
        scores = np.zeros((longest, count, _STATES))
        scores[self.live] = sum(weights[self.flat[:, k]] for k in range(self.flat.shape[1]))
        moves = np.exp(steps)
        top = scores.max(2, keepdims=True)
        local = np.exp(scores - top)
        forward = np.zeros_like(scores)
        start = np.zeros(_STATES)
        start[list(_FIRST)] = 1
        forward[0] = start * local[0]
        forward[0] /= forward[0].sum(1, keepdims=True)
        for t in range(1, longest):
            a = self.active[t]
            now = (forward[t - 1, :a] @ moves) * local[t, :a]
            forward[t, :a] = now / now.sum(1, keepdims=True)
        backward = np.zeros_like(scores)
        pairs = np.zeros_like(steps)
        backward[self.lengths - 1, np.arange(count)] = 1
        for t in range(longest - 2, -1, -1):
            a = self.active[t + 1]
            after = backward[t + 1, :a] * local[t + 1, :a]
            back = after @ moves.T
            scale = (forward[t, :a] * back).sum(1, keepdims=True)
            backward[t, :a] = back / scale
            pairs += moves * ((forward[t, :a] * (self.weight[:a, None] / scale)).T @ after)
        chance = forward * backward
        chance /= np.maximum(chance.sum(2, keepdims=True), 1e-12)
        wrong = (chance - self.gold)[self.live] * self.row_weight[:, None]
        gradient = np.zeros_like(weights)
        for state in range(_STATES):
            for k in range(self.flat.shape[1]):
                gradient[:, state] += np.bincount(
                    self.flat[:, k], wrong[:, state], minlength=len(weights)
                )
        return [gradient / 1000, (pairs - self.gold_pairs) / 1000]


def check(examples: Sequence[Example], more: Sequence[Example]) -> Result:
    own = [one for one in examples if one.weight == 1]
    by_page = {}
    for fold in range(_FOLDS):
        training = [one for n, one in enumerate(own) if n % _FOLDS != fold] + list(more)
        field = Field(training)
        field.fit(training)
        for n, one in enumerate(own):
            if n % _FOLDS == fold:
                states = field.states(one.columns)
                by_page[one.page.name] = [state == INSIDE for state in states]
    return measure([one.page for one in own], lambda page: (by_page[page.name], []))


def write(field: Field, words: dict[str, int], package: Path) -> None:
    lines = [
        f"    {column}: ({', '.join(f'{w:.2f}' for w in field.weights[n])}),"
        for column, n in field.columns.items()
    ]
    steps = [
        f"    ({', '.join(f'{w:.2f}' if w > _NEVER / 2 else 'NEVER' for w in row)}),"
        for row in field.steps
    ]
    head = (
        '"""Weights of `classify`: numbers only, written by `benchmarks/train_lines.py`.\n\n'
        "Trained on the development half of scrapinghub/article-extraction-benchmark (80 pages\n"
        "of 2019 with articles marked by people) and, at a quarter of the weight, on 119 test\n"
        "pages of mozilla/readability, those of hosts in the held-out half left out.\n"
        '"""\n\n'
    )
    text = head + "NEVER = -1e4\n\n# From each state, in rows, to each state.\nSTEPS = (\n"
    text += (
        "\n".join(steps) + "\n)\n\n# The score that a feature adds to each of the four states.\n"
    )
    text += (
        "WEIGHTS: dict[int, tuple[float, float, float, float]] = {\n" + "\n".join(lines) + "\n}\n"
    )
    (package / "line_weights.py").write_text(text)
    listed = "\n".join(f"    {word!r}: {number}," for word, number in words.items())
    doc = '"""Words that tell article from furniture, numbered; chosen by training."""\n\n'
    (package / "line_words.py").write_text(f"{doc}TELLING: dict[str, int] = {{\n{listed}\n}}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    first = list(read_pages(given.folders[0]))
    own = [page for page in first if page.half == DEVELOPMENT]
    held_out = {host_label(page.host) for page in first if page.half == HELD_OUT}
    more = [
        page
        for folder in given.folders[1:]
        for page in read_pages(folder)
        if host_label(page.host) not in held_out and len(page.lines) <= _MOST_LINES
    ]
    words = telling_words([*own, *more])
    line_words.TELLING = shapes.TELLING = words
    examples = [one for page in own if (one := example(page, 1.0))]
    others = [one for page in more if (one := example(page, _LESS))]
    print(len(examples), len(others), "pages")
    if given.check:
        report(check(examples, others))
        return
    field = Field([*examples, *others])
    field.fit([*examples, *others])
    write(field, words, Path(shapes.__file__).parent)


if __name__ == "__main__":
    main()
