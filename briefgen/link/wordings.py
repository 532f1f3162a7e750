"""One speaker's words as two articles quote them, where the quotations are not the same."""

import difflib
import itertools
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from briefgen.link.corpus import Corpus, within_days
from briefgen.model import DifferenceKind, FoundDifference, Side, Statement, Voice
from briefgen.text.words import words

_DAYS = 7
_SHORTEST = 6
_SAME = 0.75
_SPELLED = 80.0
_GAP = ("…", "...")

_Words = tuple[str, ...]
_Said = tuple[str, Statement, _Words]


def differing_wordings(corpus: Corpus) -> Iterator[FoundDifference]:
    """Pairs of direct quotations of one speaker that share most words and not all.

    A part of a quotation is no other wording of it, nor is another spelling. Near-copies count:
    it is in them that words change.
    """
    by_speaker: dict[str, list[_Said]] = defaultdict(list)
    for source, evidence in corpus.evidence.items():
        for statement in evidence.statements:
            passage = corpus.sources[source].passage(statement.passage)
            if statement.voice is not Voice.DIRECT or not statement.speaker:
                continue
            said = tuple(words(corpus.text(source, statement.content)))
            if len(said) >= _SHORTEST and corpus.sources[source].shows(passage):
                by_speaker[statement.speaker].append((source, statement, said))
    for speaker, quoted in by_speaker.items():
        for one, other in itertools.combinations(quoted, 2):
            if _is_near(corpus, one, other) and _are_two_wordings(corpus, one, other):
                name = corpus.names[speaker].name
                basis = f"{name} in two articles, in quotation marks, with most words the same"
                sides = tuple(
                    Side(source, told.passage, told.content, told.sentence)
                    for source, told, _ in (one, other)
                )
                yield FoundDifference(DifferenceKind.WORDING, sides, basis)


def _is_near(corpus: Corpus, one: _Said, other: _Said) -> bool:
    if 2 * len(set(one[2]) & set(other[2])) < _SAME * min(len(one[2]), len(other[2])):
        return False
    first, second = corpus.published(one[0]), corpus.published(other[0])
    return one[0] != other[0] and within_days(first, second, _DAYS)


def _are_two_wordings(corpus: Corpus, one: _Said, other: _Said) -> bool:
    texts = (corpus.text(source, told.content) for source, told, _ in (one, other))
    if any(gap in text for text in texts for gap in _GAP):
        return False
    left, right = one[2], other[2]
    if Indel.normalized_similarity(left, right) < _SAME:
        return False
    return any(
        fuzz.ratio(" ".join(before), " ".join(after)) < _SPELLED
        for before, after in _changes(left, right)
    )


def _changes(left: _Words, right: _Words) -> Iterator[tuple[_Words, _Words]]:
    """What stands in one between words of both, and in the other there; ends may be cut off."""
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()[:-1]
    for block, following in itertools.pairwise(blocks):
        yield (
            left[block.a + block.size : following.a],
            right[block.b + block.size : following.b],
        )
