"""Who said what: the statements of a topic whose speakers are sure, listed or not."""

from collections import Counter
from dataclasses import dataclass

from briefgen.brief.allowance import Allowance
from briefgen.brief.select import Selection, is_on_topic, shown_once
from briefgen.model import Index, PartialDate, Statement, Voice
from briefgen.text.shingles import containment, shingles
from briefgen.text.words import words

_MOST = 14
_MOST_OF_ONE_SPEAKER = 5
_SAME = 0.5
# A single quoted word says too little by itself, and so do a few reported ones.
_SHORTEST = {Voice.DIRECT: 2, Voice.REPORTED: 4}


@dataclass(frozen=True, slots=True)
class Said:
    """A statement and its source."""

    source: str
    statement: Statement


def said(selection: Selection, index: Index, allowance: Allowance) -> tuple[Said, ...]:
    """Direct and reported speech whose speakers are sure, each content once, oldest source first.

    When there are more than fit, every speaker is heard once before one is heard again, those of
    the list of names first, and the longer contents first.
    """
    found = _found(selection, index)
    found.sort(key=lambda entry: _worth(entry, index))
    chosen: list[Said] = []
    heard: Counter[str] = Counter()
    for turn in range(_MOST_OF_ONE_SPEAKER):
        for entry in found:
            speaker = _speaker(entry, index)
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
        and (statement.speaker or statement.speaker_span)
        and (source, statement.passage) in taken
        and _length(index, source, statement) >= _SHORTEST[statement.voice]
        and is_on_topic(selection.topic, source, statement.sentence, index)
    ]


def _length(index: Index, source: str, statement: Statement) -> int:
    return len(words(index.sources[source].text(statement.content)))


def _worth(entry: Said, index: Index) -> tuple[bool, int, PartialDate, str, int]:
    is_unlisted = entry.statement.speaker is None
    return (is_unlisted, -len(_words(entry, index)), *_order(entry, index))


def _speaker(entry: Said, index: Index) -> str:
    """The id of the speaker, or how the text puts one whom nobody has listed."""
    statement = entry.statement
    if statement.speaker is not None or statement.speaker_span is None:
        return statement.speaker or ""
    return " ".join(words(index.sources[entry.source].text(statement.speaker_span)))


def _same(one: Said, other: Said, index: Index) -> bool:
    if _speaker(one, index) != _speaker(other, index):
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
