"""How well `extract` finds who said what, on annotated public news (brat `.ann` files).

    python benchmarks/attribution_quality.py FOLDER [--show]

Scores are of words: a word counts as content, cue or source when an attribution of the gold, or
a statement found, covers it. `same speaker` counts the statements found whose content overlaps
gold content and whose speaker, as the text puts it, stands in the source of that attribution.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from annotated import ROLES, AttributedText, as_source, attributed_texts

from briefgen.extract import extract
from briefgen.model import Span, Statement

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


class Counts(Counter[str]):
    """Words right, wrong and missed."""

    def __str__(self) -> str:
        right, wrong, missed = self["right"], self["wrong"], self["missed"]
        precision = right / (right + wrong) if right + wrong else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        f1 = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def words_in(text: str, spans: Iterable[Span]) -> set[int]:
    """The offsets at which the words of the spans begin."""
    return {
        span.start + match.start()
        for span in spans
        for match in _WORD.finditer(text[span.start : span.end])
    }


def found_spans(statements: Iterable[Statement], role: str) -> list[Span]:
    picked = {
        "Source": lambda one: one.phrase or one.speaker_span,
        "Cue": lambda one: one.cue,
        "Content": lambda one: one.content,
    }[role]
    return [span for one in statements if (span := picked(one)) is not None]


def score(texts: Iterable[AttributedText], show: bool) -> None:
    counts = {role: Counts() for role in ROLES}
    speakers = Counter[str]()
    for text in texts:
        statements = extract(as_source(text.name, text.text), ()).statements
        for role in ROLES:
            gold = words_in(
                text.text, [span for one in text.attributions for span in one.spans.get(role, ())]
            )
            found = words_in(text.text, found_spans(statements, role))
            counts[role].update(
                right=len(gold & found), wrong=len(found - gold), missed=len(gold - found)
            )
        _count_speakers(text, statements, speakers)
        if show:
            _show(text, statements)
    for role in ROLES:
        print(f"{role:8} {counts[role]}")
    print("same speaker", dict(speakers))


def _count_speakers(
    text: AttributedText, statements: Iterable[Statement], speakers: Counter[str]
) -> None:
    for one in statements:
        if one.speaker_span is None:
            speakers["none"] += 1
            continue
        gold = [
            attribution
            for attribution in text.attributions
            if any(one.content.overlaps(span) for span in attribution.spans.get("Content", ()))
        ]
        sources = [span for attribution in gold for span in attribution.spans.get("Source", ())]
        same = any(one.speaker_span.overlaps(span) for span in sources)
        speakers["right" if same else "wrong" if sources else "no gold"] += 1


def _show(text: AttributedText, statements: Iterable[Statement]) -> None:
    print("=", text.name)
    for attribution in text.attributions:
        parts = {
            role: " … ".join(text.text[span.start : span.end] for span in spans)
            for role, spans in attribution.spans.items()
        }
        print("  gold ", parts)
    for one in statements:
        spans = {"Source": one.speaker_span, "Cue": one.cue, "Content": one.content}
        parts = {role: text.text[s.start : s.end] for role, s in spans.items() if s is not None}
        print("  found", parts, one.basis)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    score(attributed_texts(arguments.folder), arguments.show)
