"""Who said what: the statements of a topic that have a speaker."""

from collections import Counter
from dataclasses import dataclass

from briefgen.brief.allowance import Allowance
from briefgen.brief.select import Selection, shown_once
from briefgen.model import Index, PartialDate, Statement, Voice
from briefgen.text.shingles import containment, shingles
from briefgen.text.words import words

_MOST = 14
_MOST_OF_ONE_SPEAKER = 5
_SAME = 0.5
# A single quoted word says too little by itself.
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Said:
    """A statement and its source."""

    source: str
    statement: Statement


def said(selection: Selection, index: Index, allowance: Allowance) -> tuple[Said, ...]:
    """Direct and reported speech by known speakers, each content once, oldest source first.

    When there are more than fit, every speaker is heard once before one is heard again, with the
    longer contents first.
    """
    found = _found(selection, index)
    found.sort(key=lambda entry: (-len(_words(entry, index)), *_order(entry, index)))
    chosen: list[Said] = []
    heard: Counter[str | None] = Counter()
    for turn in range(_MOST_OF_ONE_SPEAKER):
        for entry in found:
            speaker = entry.statement.speaker
            if (
                len(chosen) < _MOST
                and heard[speaker] == turn
                and not any(_same(entry, other, index) for other in chosen)
                and allowance.take(entry.source, entry.statement.sentence)
            ):
                chosen.append(entry)
                heard[speaker] += 1
    return tuple(sorted(chosen, key=lambda entry: _order(entry, index)))


def _found(selection: Selection, index: Index) -> list[Said]:
    taken = set(shown_once(selection.passages, index))
    return [
        Said(source, statement)
        for source in selection.sources
        for statement in index.evidence[source].statements
        if statement.voice is not Voice.NARRATION
        and statement.speaker is not None
        and (source, statement.passage) in taken
        and len(words(index.sources[source].text(statement.content))) >= _SHORTEST
    ]


def _same(one: Said, other: Said, index: Index) -> bool:
    if one.statement.speaker != other.statement.speaker:
        return False
    same_sentence = one.source == other.source and one.statement.sentence.overlaps(
        other.statement.sentence
    )
    left, right = (shingles(_words(entry, index), 2) for entry in (one, other))
    return same_sentence or max(containment(left, right), containment(right, left)) >= _SAME


def _words(entry: Said, index: Index) -> tuple[str, ...]:
    return words(index.sources[entry.source].text(entry.statement.content))


def _order(entry: Said, index: Index) -> tuple[PartialDate, str, int]:
    published = index.sources[entry.source].record.published or PartialDate(1)
    return (published, entry.source, entry.statement.content.start)
