"""Two articles side by side: how much of one stands in the other, and whose they are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from briefgen.model import Article, Capture, PartialDate, Precision, SourceFile
from briefgen.text.addresses import host, plain_address
from briefgen.text.shingles import Shingle, containment, shingles
from briefgen.text.slug import slug
from briefgen.text.words import words

_ALIKE_TITLE = 75.0
_AT_ONE_ADDRESS = 0.1
_OF_ONE_TITLE = 0.5
_MOST_OF_IT = 0.7
_NEARLY_ALL = 0.8
_FEW_WORDS = 20
_MOST_CHARACTERS = 400_000


@dataclass(frozen=True, slots=True)
class Version:
    """An article as a source holds it, or as it was just found; `id` is the source's.

    `modified` is known of what was just found: no source keeps it.
    """

    id: str
    title: str
    publisher: str | None
    via: str | None
    author: str | None
    published: PartialDate | None
    url: str | None
    captured: str | None
    capture: Capture
    paragraphs: tuple[str, ...]
    replaces: str | None = None
    modified: str | None = None


def version_of_source(file: SourceFile, capture: Capture) -> Version:
    record = file.record
    return Version(
        id=file.id,
        title=record.title,
        publisher=record.publisher,
        via=record.via,
        author=record.author,
        published=record.published,
        url=record.url,
        captured=record.captured,
        capture=capture,
        paragraphs=tuple(paragraph.text for paragraph in file.paragraphs),
        replaces=record.replaces,
    )


def version_of_article(
    identifier: str, article: Article, capture: Capture, replaces: str | None = None
) -> Version:
    return Version(
        id=identifier,
        title=article.title,
        publisher=article.publisher,
        via=article.via,
        author=article.author,
        published=article.published,
        url=article.url,
        captured=article.captured,
        capture=capture,
        paragraphs=tuple(passage.text for passage in article.passages),
        replaces=replaces,
        modified=article.modified,
    )


class _House(StrEnum):
    """Whether two articles have one publisher."""

    SAME = "same"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an article and their shingles; of a very long one, those of its beginning."""

    words: tuple[str, ...]
    shingles: frozenset[Shingle]


def wording(version: Version) -> Wording:
    text = "\n".join(version.paragraphs)[:_MOST_CHARACTERS]
    found = words(text)
    return Wording(found, shingles(found))


@dataclass(slots=True)
class Comparison:
    """Two articles side by side; `wording` is that of the first."""

    found: Version
    wording: Wording
    other: Version
    at_one_address: bool = field(init=False)
    house: _House = field(init=False)
    alike_titles: bool = field(init=False)
    share: float = field(init=False)
    share_of_longer: float = field(init=False)

    def __post_init__(self) -> None:
        address = plain_address(self.found.url)
        self.at_one_address = address is not None and address == plain_address(self.other.url)
        self.house = _house(self.found, self.other, at_one_address=self.at_one_address)
        titles = (" ".join(words(version.title)) for version in (self.found, self.other))
        self.alike_titles = fuzz.ratio(*titles) >= _ALIKE_TITLE
        self._shares()

    def _shares(self) -> None:
        both = (self.wording, wording(self.other))
        shorter, longer = sorted(both, key=lambda one: len(one.words))
        self.share = self.share_of_longer = 0.0
        if len(shorter.words) < _FEW_WORDS and not self.alike_titles:
            return
        rough = containment(shorter.shingles, longer.shingles)
        if rough >= _AT_ONE_ADDRESS:
            common = LCSseq.similarity(shorter.words, longer.words)
            self.share = min(rough, common / len(shorter.words))
            self.share_of_longer = common / len(longer.words)

    @property
    def is_same(self) -> bool:
        if self.house is _House.OTHER or not self.is_much_alike:
            return False
        if self.house is _House.UNNAMED and not self.alike_titles:
            return False
        page = _plain(self.other.capture.text)
        return _stands((self.found.title, *self.found.paragraphs), page) and _stands(
            self.other.paragraphs, _plain(self.found.capture.text)
        )

    @property
    def is_much_alike(self) -> bool:
        return self.share >= _MOST_OF_IT

    @property
    def is_version(self) -> bool:
        if self.house is _House.OTHER:
            return False
        if self.at_one_address:
            return self.alike_titles or self.share >= _AT_ONE_ADDRESS
        via = {slug(version.via or "") for version in (self.found, self.other)}
        if self.house is _House.UNKNOWN or len(via) > 1:
            return False
        if self.house is _House.UNNAMED:
            return self.alike_titles and self.share >= self._least(_MOST_OF_IT)
        if self.alike_titles:
            return self.share >= self._least(_OF_ONE_TITLE)
        return min(self.share, self.share_of_longer) >= self._least(_MOST_OF_IT)

    def _least(self, share: float) -> float:
        days = [version.published for version in (self.found, self.other)]
        known = [day for day in days if day and day.precision is Precision.DAY]
        return _NEARLY_ALL if len(set(known)) > 1 else share


def _house(one: Version, other: Version, *, at_one_address: bool) -> _House:
    names = [slug(version.publisher) for version in (one, other) if version.publisher]
    if len(names) > 1:
        shorter, longer = sorted(names, key=len)
        begins = at_one_address and f"{longer}-".startswith(f"{shorter}-")
        return _House.SAME if shorter == longer or begins else _House.OTHER
    hosts = [name for version in (one, other) if (name := host(version.url))]
    if len(hosts) > 1:
        return _House.SAME if hosts[0] == hosts[1] else _House.OTHER
    if names:
        return _House.UNKNOWN
    via = {slug(version.via) for version in (one, other) if version.via}
    return _House.OTHER if len(via) > 1 else _House.UNNAMED


def stands_in(text: str, capture: Capture) -> bool:
    """Whether the text stands in the capture in one run, whatever the white space."""
    return _plain(text) in _plain(capture.text)


def _stands(texts: Iterable[str], page: str) -> bool:
    return all(_plain(text) in page for text in texts)


def _plain(text: str) -> str:
    return " ".join(text.split())
