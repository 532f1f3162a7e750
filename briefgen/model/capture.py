"""Captures, and the articles that cleaning finds in them."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.date import PartialDate
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as it was saved.

    `file` is its name in `content/captures/`; `sha256` is of the bytes as received. `text` is
    those bytes decoded, byte order mark and carriage returns included, or the text derived from
    them, whose digest is then `text_sha256`. `encoding` says how the bytes were decoded and why
    so, where that is known.
    """

    file: str
    text: str
    sha256: str
    text_sha256: str | None = None
    encoding: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of the file whose code points the offsets count."""
        return self.text_sha256 or self.sha256


class PassageKind(StrEnum):
    """What part of an article a passage is."""

    TEXT = "text"
    POST = "post"
    SUBHEAD = "subhead"
    CAPTION = "caption"


class FlagKind(StrEnum):
    """What is wrong with a passage. Only `altered` bars it."""

    ALTERED = "altered"
    DAMAGED = "damaged"
    REPEATED = "repeated"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class ArticlePassage:
    """One paragraph that cleaning kept; `text` is the capture's between the offsets of `span`.

    `time` is what stood beside a post: `hh:mm`, or an age in its own words.
    """

    span: Span
    text: str
    kind: PassageKind = PassageKind.TEXT
    time: str | None = None

    def __reduce__(self) -> tuple[type["ArticlePassage"], tuple[object, ...]]:
        return ArticlePassage, (self.span, self.text, self.kind, self.time)


@dataclass(frozen=True, slots=True)
class ArticleFlag:
    """A fault that cleaning saw in a passage: its first words, the kind, and the reason."""

    at: str
    kind: FlagKind
    note: str


class EvidenceKind(StrEnum):
    """What shows when an article was published, in the order in which it is trusted.

    The time of a later change comes last: it is never that of the publication.
    """

    DATELINE = "dateline"
    WEEKDAY = "weekday"
    LABEL = "label"
    YEAR = "year"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """One line of evidence for a date: `says` is a clause about it, what was not seen included.

    `words` are the capture's own, `None` where nothing of the kind was seen.
    """

    kind: EvidenceKind
    words: str | None
    says: str


@dataclass(frozen=True, slots=True)
class Article:
    """One piece found in a capture, not yet reviewed. `None` is what the capture does not name.

    `url` is an http or https address; `captured` says when the page was saved, and what says so;
    `modified` is when the page says that it was changed last, in its metadata's words or as a day.
    `publisher_basis` says what names the publisher, where that is not the page itself.
    `evidence` has a line for each kind of evidence of the date, in their order.
    """

    title: str
    publisher: str | None
    via: str | None
    author: str | None
    published: PartialDate | None
    published_basis: str | None
    language: str | None
    passages: tuple[ArticlePassage, ...]
    flags: tuple[ArticleFlag, ...] = ()
    url: str | None = None
    captured: str | None = None
    evidence: tuple[DateEvidence, ...] = ()
    modified: str | None = None
    publisher_basis: str | None = None

    @property
    def span(self) -> Span:
        """From the start of the first passage to the end of the last."""
        return Span(self.passages[0].span.start, self.passages[-1].span.end)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A run of the capture that is in no article, and what it was taken for."""

    span: Span
    kind: str

    def __reduce__(self) -> tuple[type["Dropped"], tuple[object, ...]]:
        return Dropped, (self.span, self.kind)


@dataclass(frozen=True, slots=True)
class Cleaning:
    """All of a capture, divided: articles in reading order, and what was left out."""

    articles: tuple[Article, ...]
    dropped: tuple[Dropped, ...]
