"""Turns of a conversation: lines behind `Q:`, `A.` or the name of who speaks.

Marks of pages look alike (`Source:`, `Photo:`); but speakers come again, one beside the other, and
most of what they say ends as sentences do.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefgen.clean.lines import Line, is_sentence

_MARK = re.compile(
    r"(?:(?P<letter>[^\W\d_])\.\s+|(?P<name>[^\W\d_][^:：!?\"“„«]{0,39})(?:：|:(?:\s+|$)))(?P<said>.*)"
)
_MOST_WORDS = 5
_FEWEST_TURNS = 4
_NEAR = 3


def turns(lines: Sequence[Line], unknown: Sequence[bool]) -> frozenset[int]:
    """The lines that are turns; none where no two speakers come again, or few answer each other.

    `unknown` says which lines are nothing known. Who speaks once is heard beside another's turn.
    """
    marked = {
        at: mark
        for at, (line, plain) in enumerate(zip(lines, unknown, strict=True))
        if plain and (mark := _marked(line.text))
    }
    counts = Counter(speaker for speaker, _ in marked.values())
    again = [at for at, (speaker, _) in marked.items() if counts[speaker] > 1]
    answers = sum(
        below - above <= _NEAR and marked[above][0] != marked[below][0]
        for above, below in pairwise(again)
    )
    said = {at for at, (_, words) in marked.items() if is_sentence(words or _below(lines, at))}
    ended = len(said.intersection(again))
    if min(answers + 1, ended) < _FEWEST_TURNS or 2 * min(answers, ended) < len(again):
        return frozenset()
    once = {at for at in said if not {at - 1, at + 1}.isdisjoint(again)}
    return frozenset(once.union(again))


def _below(lines: Sequence[Line], at: int) -> str:
    return lines[at + 1].text if at + 1 < len(lines) else ""


def _marked(text: str) -> tuple[str, str] | None:
    """Who speaks, and the words, if the line has the form of a turn."""
    match = _MARK.fullmatch(text)
    if match is None:
        return None
    speaker = match["letter"] or match["name"]
    capital = speaker[0].isupper() or speaker[0].lower() == speaker[0].upper()
    if not capital or len(speaker.split()) > _MOST_WORDS:
        return None
    return speaker.casefold(), match["said"]
