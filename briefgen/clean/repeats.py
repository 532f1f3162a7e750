"""What stands in a capture twice: the same, nearly the same, and quotations in two wordings."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from briefgen.clean.quotes import quotations
from briefgen.model import ArticlePassage, PassageKind
from briefgen.text.shingles import containment, shingles
from briefgen.text.words import words

_NEARLY = 0.5
_SHORTEST = 15
_SHINGLE = 4
_LONG_WORD = 6
_MOST_HOLDERS = 12
_FEWEST_SHARED = 3
_ALIKE = 75
_SHORTEST_QUOTED = 25
_FEWEST_QUOTED = 5
_MOST_COMPARED = 80
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Twin:
    """Passage `number` of article `article`, and what it says nearly as another one does."""

    article: int
    number: int
    note: str


def near_repeats(passages: Sequence[ArticlePassage]) -> Iterator[tuple[int, str]]:
    """The passages of an article that say in other words what another one says, both of them.

    Half of the four-word runs of the shorter are in the longer (Broder 1997).
    """
    said = {
        number: found
        for number, passage in enumerate(passages)
        if passage.kind is not PassageKind.SUBHEAD
        and len(found := words(passage.text)) >= _SHORTEST
    }
    twins: dict[int, int] = {}
    for one, other in _sharing(said):
        runs, others = shingles(said[one], _SHINGLE), shingles(said[other], _SHINGLE)
        shorter, longer = sorted((runs, others), key=len)
        same = passages[one].text == passages[other].text
        if not same and containment(shorter, longer) >= _NEARLY:
            twins.setdefault(one, other)
            twins.setdefault(other, one)
    for number, other in sorted(twins.items()):
        begins = _shown(passages[other].text)
        yield number, f"stands in the capture in other words as well: '{begins}'"


def _sharing(said: Mapping[int, Sequence[str]]) -> list[tuple[int, int]]:
    """The pairs of passages that share several long words: the others cannot be alike.

    A word that many passages have tells nothing.
    """
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, found in said.items():
        for word in {word for word in found if len(word) >= _LONG_WORD or not word.isascii()}:
            holders[word].append(number)
    shared = Counter(
        pair
        for numbers in holders.values()
        if 1 < len(numbers) <= _MOST_HOLDERS
        for pair in combinations(numbers, 2)
    )
    return sorted(pair for pair, count in shared.items() if count >= _FEWEST_SHARED)


def two_wordings(articles: Sequence[Sequence[ArticlePassage]]) -> Iterator[Twin]:
    """Passages that quote nearly what another one of the capture quotes, and not the same."""
    seen: list[tuple[str, int, int]] = []
    for article, passages in enumerate(articles):
        for number, passage in enumerate(passages):
            for first, last in quotations(passage.text):
                said = words(passage.text[first:last])
                quoted = " ".join(said)
                if len(said) < _FEWEST_QUOTED or len(quoted) < _SHORTEST_QUOTED:
                    continue
                near = (one for one in seen if _nearly(quoted, one[0]))
                if (one := next(near, None)) is not None:
                    yield _twin((article, number), one)
                    yield _twin(one[1:], (quoted, article, number))
                elif len(seen) < _MOST_COMPARED:
                    seen.append((quoted, article, number))


def _twin(place: tuple[int, int], other: tuple[str, int, int]) -> Twin:
    article, number = place
    where = "another passage" if other[1] == article else "another article of the capture"
    return Twin(article, number, f"{where} words a quotation otherwise: '{_shown(other[0])}'")


def _nearly(one: str, other: str) -> bool:
    """Whether the two are the same in other words; what is a part of the other is not."""
    if one in other or other in one:
        return False
    return fuzz.ratio(one, other, score_cutoff=_ALIKE) > 0


def _shown(text: str) -> str:
    spaced = " ".join(text.split())
    if len(spaced) <= _SHOWN:
        return spaced
    return spaced[: _SHOWN + 1].rpartition(" ")[0] + " …"
