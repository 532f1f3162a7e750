"""Whether an article is there already: in the same words, or as another version of itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from zlib import crc32

from briefgen.clean.chronology import Order, order
from briefgen.clean.likeness import Comparison, Version, version_of_source, wording
from briefgen.model import Capture, SourceFile
from briefgen.text.addresses import plain_address
from briefgen.text.words import words

_TELLING = 40
_COMMON = 50
_MOST = 20
_SAMPLED = 24
_SENTENCE = re.compile(r"(?<=[.!?。])\s+")


class Relation(StrEnum):
    """What an article is to one that is there."""

    SAME = "same"  # the same words of the same publisher
    LATER = "later"  # a later version of it
    EARLIER = "earlier"  # an earlier version of it, by what tells their order
    COPY = "copy"  # nearly the same words of another publisher, or of who knows whom


@dataclass(frozen=True, slots=True)
class Kin:
    """The source that an article is related to.

    `order` says what tells that the one is the later version; `UNTOLD` that nothing does.
    """

    relation: Relation
    version: Version
    order: Order = Order.UNTOLD


class Versions:
    """The articles that are there, found by address, title and sentence.

    Only those that share one of these with an article are compared with it; shingles and the
    longest common subsequence of words decide (as in `link.copies`, but over whole texts).
    """

    def __init__(self, sources: Iterable[SourceFile], captures: Mapping[str, Capture]) -> None:
        self._by_id: dict[str, Callable[[], Version]] = {}
        self._capture_of: dict[str, str] = {}
        self._by_key: dict[object, list[str]] = defaultdict(list)
        self._next: dict[str, str] = {}
        for file in sources:
            if file.capture in captures:
                read = partial(version_of_source, file, captures[file.capture])
                self.add(read(), read)

    def __getitem__(self, identifier: str) -> Version:
        return self._by_id[identifier]()

    def add(self, version: Version, read: Callable[[], Version]) -> None:
        """Put a version among those that are there; `read` gives it anew when it is compared.

        So of many versions no more is kept in memory than what they are found by.
        """
        self._by_id[version.id] = read
        self._capture_of[version.id] = version.capture.file
        for key in _keys(version):
            self._by_key[key].append(version.id)
        if version.replaces is not None:
            self._next[version.replaces] = version.id

    def newest(self, identifier: str) -> Version:
        """The last version of the source's article: itself unless another replaces it."""
        return self._newest(self[identifier], None)

    def next(self, identifier: str) -> Version | None:
        """The source that replaces this one."""
        later = self._next.get(identifier)
        return self[later] if later else None

    def find(self, found: Version) -> Kin | None:
        """What the article is to those that are there; nothing of its own capture counts.

        An article is the *same* as another when the words of each stand in the capture of the
        other and no other publisher is named. It is another *version* when it has the same
        address and something in common, or the same publisher and aggregator and most words of the
        shorter in the same order: half of them under nearly the same title, seven tenths of both
        otherwise, eight tenths when the two are of different days. Of unnamed publishers both
        title and text must be alike. Anything else so much alike is a *copy*.
        """
        words_of_it = wording(found)
        likely = [Comparison(found, words_of_it, self[id_]) for id_ in self._candidates(found)]
        same = [one for one in likely if one.is_same]
        if same:
            newest = [one for one in same if one.other.id not in self._next]
            return Kin(Relation.SAME, (newest or same)[0].other)
        versions = [one for one in likely if one.is_version]
        if versions:
            best = max(versions, key=lambda one: (one.at_one_address, one.share))
            last = self._newest(best.other, found.capture)
            told = order(found, last)
            relation = Relation.EARLIER if told is Order.BEFORE else Relation.LATER
            return Kin(relation, last, told)
        copies = [one for one in likely if one.is_much_alike]
        best_copy = max(copies, key=lambda one: one.share, default=None)
        return Kin(Relation.COPY, best_copy.other) if best_copy else None

    def _candidates(self, found: Version) -> list[str]:
        """The ids of the sources that share most keys with the article, in their order."""
        shared: Counter[str] = Counter()
        for key in _keys(found):
            known = self._by_key.get(key, ())
            if len(known) <= _COMMON:  # what everybody says leads nowhere
                shared.update(known)
        elsewhere = [id_ for id_ in shared if self._capture_of[id_] != found.capture.file]
        elsewhere.sort(key=lambda id_: (-shared[id_], id_))
        return sorted(elsewhere[:_MOST])

    def _newest(self, version: Version, capture: Capture | None) -> Version:
        """The last version of the article that does not come from the capture."""
        seen = {version.id}
        while (later := self._next.get(version.id)) and later not in seen:
            if capture is not None and self._capture_of[later] == capture.file:
                break
            seen.add(later)
            version = self[later]
        return version


def _keys(version: Version) -> Iterator[object]:
    """What a version of an article shares with another one: any of these."""
    if address := plain_address(version.url):
        yield ("address", address)
    yield ("title", words(version.title))
    sentences = {
        " ".join(sentence.split())
        for paragraph in version.paragraphs
        for sentence in _SENTENCE.split(paragraph)
    }
    telling = (sentence for sentence in sentences if len(sentence) >= _TELLING)
    # The least digests of two texts are as likely the same as their sentences are (Broder 1997).
    yield from sorted({crc32(sentence.encode()) for sentence in telling})[:_SAMPLED]
