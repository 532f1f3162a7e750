"""What one article says that somebody denies, beside the article that has it."""

import re
from collections.abc import Iterator

from briefgen.link.corpus import Corpus, one_time, telling_stems, within_days
from briefgen.link.occasions import occasions
from briefgen.model import Denial, DifferenceKind, FoundDifference, Sentence, Side, Span

_DAYS = 14
_SHARED = 2
_SHARE = 0.6
_DENIED = re.compile(
    r"\b(?:not|no|never|den(?:y|ied|ies|ying)|reject\w*|disput\w*|refut\w*|contradict\w*|whether|if"
    r"|false|lie)\b|n['’]t\b|\?",
    re.IGNORECASE,
)


def denied_elsewhere(corpus: Corpus) -> Iterator[FoundDifference]:
    """Each denial without the other side, with the sentence of another article that is nearest."""
    alone = [
        (source, denial)
        for source, evidence in corpus.evidence.items()
        for denial in evidence.denials
        if denial.is_alone and corpus.stands(source, denial.passage)
    ]
    sentences = list(corpus.sentences()) if alone else []
    told = [(one, _telling(corpus, one[0], one[1].span)) for one in sentences]
    for source, denial in alone:
        other = _best(corpus, source, denial, told)
        if other is not None:
            yield _difference(source, denial, other)


_Told = tuple[str, Sentence]


def _best(
    corpus: Corpus, source: str, denial: Denial, told: list[tuple[_Told, frozenset[str]]]
) -> _Told | None:
    """The sentence that says most of what is denied, the first of equals."""
    found: tuple[int, _Told] | None = None
    said = _telling(corpus, source, denial.denied)
    for (other, sentence), telling in told:
        shared = len(said & telling)
        if shared < max(_SHARED, _SHARE * len(said)) or (found and shared <= found[0]):
            continue
        if _may_say_it(corpus, source, denial, other, sentence):
            found = (shared, (other, sentence))
    return found[1] if found else None


def _telling(corpus: Corpus, source: str, span: Span) -> frozenset[str]:
    """What a run tells of: its telling words, and occasions such as a meeting."""
    return telling_stems(corpus, source, span) | occasions(corpus.text(source, span))


def _may_say_it(
    corpus: Corpus, source: str, denial: Denial, other: str, sentence: Sentence
) -> bool:
    """Whether a sentence of another article, of the same days and names, itself denies nothing."""
    if other == source or _DENIED.search(corpus.text(other, sentence.span)):
        return False
    if not within_days(corpus.published(source), corpus.published(other), _DAYS):
        return False
    names = corpus.names_in(source, denial.denied)
    if not names <= corpus.names_around(other, sentence.passage):
        return False
    parties = corpus.names_in(source, denial.sentence)
    is_of_them = parties & corpus.names_around(other, sentence.passage)
    times = (corpus.days(source, denial.sentence), corpus.days(other, sentence.span))
    return bool(is_of_them) and one_time(*times)


def _difference(source: str, denial: Denial, told: _Told) -> FoundDifference:
    other, sentence = told
    sides = (
        Side(other, sentence.passage, sentence.span, sentence.span),
        Side(source, denial.passage, denial.denying, denial.sentence),
    )
    basis = "a verb of denial in one article; another says what is denied, in much the same words"
    return FoundDifference(DifferenceKind.DENIAL, sides, basis)
