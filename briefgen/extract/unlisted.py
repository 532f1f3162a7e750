"""Names that stand in the sources and that nobody has listed, to be proposed."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.lexicon import BEFORE_NAMES, TITLES, word_set
from briefgen.extract.names import find_names, gazetteer
from briefgen.model import Name, NameKind, Passage, PassageKind, Source
from briefgen.text.fold import fold
from briefgen.text.sentences import sentence_spans

_CAPITAL = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLE = r"(?:de|del|van|von|der|bin|ibn|al|el|da|of|the|and)"
_RUN = re.compile(rf"\b{_CAPITAL}(?:\s(?:{_PARTICLE}\s)?{_CAPITAL})+|\b[A-Z]{{2,6}}\b")
_FEWEST = 2
_LONGEST_SENTENCE = 160
_OFFICES = word_set(
    """
    agency army association bank centre center command committee company corporation council
    court department directorate forces group guard institute ministry office organisation
    organization parliament party service union university
    """
)
_PLACES = word_set(
    """
    city island oblast province region river sea village
    """
)
_EVENTS = word_set(
    """
    accord agreement conference day festival forum pact summit treaty war
    """
)


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A spelling that is not in `names.yml`: how often, in how many sources, and where first.

    `kind` is a guess by the words around it, `None` where nothing tells.
    """

    name: str
    count: int
    sources: int
    kind: NameKind | None
    sentence: str


def unlisted_names(sources: Sequence[Source], names: tuple[Name, ...]) -> tuple[Unlisted, ...]:
    """Runs of capitalised words that stand at least twice and hold no listed name, most first."""
    spellings = gazetteer(names)
    counts: Counter[str] = Counter()
    where: defaultdict[str, set[str]] = defaultdict(set)
    first: dict[str, str] = {}
    titled: set[str] = set()
    for source in sources:
        for passage in source.passages:
            if not source.shows(passage) or passage.kind is not PassageKind.TEXT:
                continue
            taken = find_names(passage.text, spellings)
            for start, end in _runs(passage):
                if any(start < one.end and one.start < end for one in taken):
                    continue
                spelling = passage.text[start:end]
                counts[spelling] += 1
                where[spelling].add(source.id)
                first.setdefault(spelling, _sentence(passage, start))
                if _follows_title(passage.text, start):
                    titled.add(spelling)
    found = [
        Unlisted(name, count, len(where[name]), _kind(name, name in titled), first[name])
        for name, count in counts.items()
        if count >= _FEWEST
    ]
    return tuple(sorted(found, key=lambda one: (-one.count, -one.sources, one.name)))


def _runs(passage: Passage) -> list[tuple[int, int]]:
    """Where runs of capitals stand, without a word that is capital only as the first."""
    starts = {start for start, _ in sentence_spans(passage.text)}
    found = []
    for match in _RUN.finditer(passage.text):
        start, end = match.span()
        words = match[0].split()
        while words and (words[0].casefold() in BEFORE_NAMES or start in starts):
            if start in starts and words[0].casefold() not in BEFORE_NAMES and len(words) > _FEWEST:
                break
            start += len(words[0]) + 1
            words = words[1:]
        is_acronym = len(words) == 1 and words[0].isupper()
        if len(words) >= _FEWEST or is_acronym:
            found.append((start, end))
    return found


def _sentence(passage: Passage, at: int) -> str:
    spans = sentence_spans(passage.text)
    start, end = next(((a, b) for a, b in spans if a <= at < b), (0, len(passage.text)))
    return " ".join(passage.text[start:end].split())[:_LONGEST_SENTENCE]


def _follows_title(text: str, at: int) -> bool:
    before = fold(text[max(0, at - 20) : at]).split()
    return bool(before) and before[-1].casefold() in TITLES


def _kind(name: str, titled: bool) -> NameKind | None:
    words = {word.casefold() for word in name.split()}
    for kinds, kind in (
        (_OFFICES, NameKind.ORGANISATION),
        (_PLACES, NameKind.PLACE),
        (_EVENTS, NameKind.EVENT),
    ):
        if words & kinds:
            return kind
    return NameKind.PERSON if titled else None
