"""Disputes: sentences with both sides, joined where they speak of the same."""

from collections.abc import Iterator

from briefgen.link.corpus import Corpus, one_time, telling_stems
from briefgen.model import Denial, DifferenceKind, FoundDifference, NameKind, Side, Span
from briefgen.text.shingles import jaccard, shingles
from briefgen.text.words import words

_SAME = 0.5
_SHARED = 2

_Told = tuple[str, Denial]


def disputes(corpus: Corpus) -> Iterator[FoundDifference]:
    """Each dispute with the sides that its sentences give, and who announced what is disputed."""
    groups: list[list[_Told]] = []
    for source, evidence in corpus.evidence.items():
        for denial in evidence.denials:
            if not denial.is_alone and corpus.stands(source, denial.passage):
                told = (source, denial)
                group = next((g for g in groups if _is_same(corpus, g[0], told)), None)
                if group is None:
                    groups.append([told])
                elif not any(_repeats(corpus, other, told) for other in group):
                    group.append(told)
    for group in groups:
        sides = tuple(side for source, denial in group for side in _sides(source, denial))
        yield FoundDifference(DifferenceKind.DENIAL, sides, _basis(corpus, group))


def _is_same(corpus: Corpus, one: _Told, other: _Told) -> bool:
    """Whether two denials are of one place or event, its parties, and one time or the same words.

    The same names alone are not enough: two countries deny each other much of one place.
    """
    left, right = (corpus.names_in(source, denial.sentence) for source, denial in (one, other))
    about = corpus.kinds(left & right, NameKind.PLACE, NameKind.EVENT)
    parties = _sides_of(corpus, left) & _sides_of(corpus, right)
    if not any(parties - {place} for place in about):
        return False
    times = [corpus.days(source, denial.sentence) for source, denial in (one, other)]
    if all(times):
        return one_time(*times)
    said = [telling_stems(corpus, source, denial.sentence) for source, denial in (one, other)]
    return len(said[0] & said[1]) >= _SHARED


def _repeats(corpus: Corpus, one: _Told, other: _Told) -> bool:
    """Whether a source says nearly the same twice."""
    left, right = (
        shingles(words(corpus.text(source, denial.sentence)), 1) for source, denial in (one, other)
    )
    return one[0] == other[0] and jaccard(left, right) >= _SAME


def _sides_of(corpus: Corpus, names: frozenset[str]) -> frozenset[str]:
    return frozenset(place for name in names for place in corpus.parties(name))


def _sides(source: str, denial: Denial) -> tuple[Side, ...]:
    spans = (denial.denied, denial.denying)
    return tuple(Side(source, denial.passage, span, denial.sentence) for span in spans)


def _basis(corpus: Corpus, group: list[_Told]) -> str:
    basis = "a verb of denial in the sentence" + ("" if len(group) == 1 else " of each")
    announcers = dict.fromkeys(
        name for source, denial in group for name in _speakers(corpus, source, denial.denied)
    )
    if len(announcers) > 1:
        names = " and ".join(corpus.names[name].name for name in announcers)
        basis += f"; what is denied was announced by {names}, as each text has it"
    return basis


def _speakers(corpus: Corpus, source: str, span: Span) -> list[str]:
    """Who says what stands in a span."""
    statements = corpus.evidence[source].statements
    return [s.speaker for s in statements if s.speaker and span.covers(s.content)]
