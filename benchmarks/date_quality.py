"""How well `extract` finds and values dates, on annotated public news (TimeML, `.tml` files).

    python benchmarks/date_quality.py FOLDER [--show]

Scores are those of TempEval-3 (UzZaman et al. 2013), of the expressions in `TEXT`; the date that a
text gives itself is given, and not counted. *Relaxed*: what is found overlaps an expression of the
gold; *strict*: it has the same offsets; each expression counts once, and of a range each end.
*Value*: the F1 of relaxed matches whose TIMEX3 value is the gold's, letter by letter, which is
TempEval-3's relaxed F1 times the share of right values. *Kind*: likewise, of TIMEX3's type. A row
for one type counts the gold of that type with what was found there, and what was found as that
type where the gold has nothing.

*Shown* are the dates that a briefing's timeline may show: how many have the value of the gold that
they overlap. `--show` lists what differs.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotated import DatedText, TimeExpression, as_source, dated_texts

from briefgen.extract import extract
from briefgen.model import Span

_AROUND = 45
_END = re.compile(r"\s*[-–—/]\s*|\s+(?:to|until|till|through|and)\s+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, as TIMEX3 marks it: of a range each end, with its own value."""

    span: Span
    kind: str
    value: str
    is_shown: bool


def answers(text: DatedText) -> Iterator[Answer]:
    for one in extract(as_source(text.name, text.text, text.written), ()).dates:
        ends = list(_END.finditer(text.text[one.span.start : one.span.end]))
        values = one.value.split("/")
        if len(values) == 1 or not ends:
            yield Answer(one.span, one.kind.upper(), one.value, one.is_shown)
            continue
        parts = (
            Span(one.span.start, one.span.start + ends[0].start()),
            Span(one.span.start + ends[0].end(), one.span.end),
        )
        for span, value in zip(parts, values, strict=True):
            yield Answer(span, one.kind.upper(), value, one.is_shown)


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold expression with what was found there; one of them may be missing."""

    text: DatedText
    gold: TimeExpression | None
    found: Answer | None

    @property
    def is_strict(self) -> bool:
        return (
            self.gold is not None and self.found is not None and self.gold.span == self.found.span
        )

    @property
    def has_value(self) -> bool:
        return (
            self.gold is not None and self.found is not None and self.gold.value == self.found.value
        )

    @property
    def has_kind(self) -> bool:
        return (
            self.gold is not None and self.found is not None and self.gold.kind == self._found_kind
        )

    @property
    def _found_kind(self) -> str:
        return self.found.kind if self.found else ""

    @property
    def kinds(self) -> set[str]:
        """The types that the pair counts for: the gold's, or else that which was found."""
        return {self.gold.kind} if self.gold else {self._found_kind}


def pairs(text: DatedText) -> list[Pair]:
    """Each gold expression and each found one, once, matched in the order of the text."""
    found = list(answers(text))
    matched = []
    for gold in sorted(text.expressions, key=lambda one: one.span):
        if not len(gold.span):
            continue
        over = [one for one in found if one.span.overlaps(gold.span)]
        best = max(over, key=lambda one: one.span == gold.span, default=None)
        if best is not None:
            found.remove(best)
        matched.append(Pair(text, gold, best))
    return matched + [Pair(text, None, one) for one in found]


def score(found: Iterable[Pair], is_right: Callable[[Pair], bool]) -> str:
    counted = list(found)
    right = sum(map(is_right, counted))
    gold = sum(pair.gold is not None for pair in counted)
    ours = sum(pair.found is not None for pair in counted)
    precision = right / ours if ours else 1.0
    recall = right / gold if gold else 1.0
    f1 = 2 * right / (gold + ours) if gold + ours else 1.0
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def _is_relaxed(pair: Pair) -> bool:
    return pair.gold is not None and pair.found is not None


def report(found: list[Pair]) -> None:
    for kind in ("all", "DATE", "TIME", "DURATION", "SET"):
        counted = [pair for pair in found if kind == "all" or kind in pair.kinds]
        gold = sum(pair.gold is not None for pair in counted)
        print(f"{kind}: {gold} in the gold")
        for name, is_right in (
            ("relaxed", _is_relaxed),
            ("strict", lambda pair: pair.is_strict),
            ("value", lambda pair: pair.has_value),
            ("kind", lambda pair: pair.has_kind),
        ):
            print(f"  {name:8} {score(counted, is_right)}")
    shown = [pair for pair in found if pair.found is not None and pair.found.is_shown]
    counts = Counter(
        "right" if pair.has_value else "other value" if pair.gold else "not in the gold"
        for pair in shown
    )
    print("shown", dict(counts))


def show(pair: Pair) -> None:
    """Print a pair that differs, in its context."""
    if pair.has_value and pair.is_strict:
        return
    text = pair.text.text
    one = pair.gold or pair.found
    if one is None:
        return
    span = one.span
    around = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    before, after = (" ".join(part.split()) for part in around)
    verdict = "span" if pair.has_value else "value" if pair.gold and pair.found else "extra"
    verdict = "missed" if pair.found is None else verdict
    safe = " SHOWN" if pair.found is not None and pair.found.is_shown else ""
    gold = (
        f"{text[pair.gold.span.start : pair.gold.span.end]!r}={pair.gold.value}"
        if pair.gold
        else ""
    )
    ours = ""
    if pair.found is not None:
        ours = f"{text[pair.found.span.start : pair.found.span.end]!r}={pair.found.value}"
    print(f"{verdict}{safe} | {gold} | {ours} | {pair.text.written} | …{before} [] {after}…")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    found_pairs = [pair for text in dated_texts(arguments.folder) for pair in pairs(text)]
    if arguments.show:
        for one_pair in found_pairs:
            show(one_pair)
    report(found_pairs)
