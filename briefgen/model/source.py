"""Sources: reviewed articles, before and after they are bound to their captures."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.capture import FlagKind, PassageKind
from briefgen.model.date import PartialDate
from briefgen.model.location import Location
from briefgen.model.span import Span


class Wording(StrEnum):
    """Whose words a source holds. Of a rewritten source no word is shown."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    REWRITTEN = "rewritten"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Review:
    """Who looked at a source, and when."""

    by: str
    on: PartialDate


@dataclass(frozen=True, slots=True)
class Status:
    """What became of a source after publication: `retracted`, `corrected` or `superseded`."""

    became: str
    on: PartialDate | None
    note: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """The bibliographic record of a source. `None` is what nobody knows or has set.

    `reliability` is a letter A-F of the publisher, `credibility` a figure 1-6 of the content
    (Admiralty code, NATO AJP-2.1); both are set by a person. `replaces` is the id of the source
    that holds the version of the article before this one.
    """

    title: str
    publisher: str | None
    via: str | None
    author: str | None
    published: PartialDate | None
    published_basis: str | None
    language: str
    wording: Wording
    url: str | None
    archived: str | None
    captured: str | None
    reviewed: Review | None
    status: Status | None
    reliability: str | None
    credibility: str | None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A fault of a passage, with the reason, and who declared it harmless."""

    kind: FlagKind
    note: str
    cleared_by: str | None = None


@dataclass(frozen=True, slots=True)
class FlagMark:
    """A flag as the source file sets it; `at` gives the first words of the passage."""

    at: str
    flag: Flag
    location: Location


@dataclass(frozen=True, slots=True)
class PassageMark:
    """The kind of a passage, and the time of a post, as the source file sets them."""

    at: str
    kind: PassageKind
    time: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class StatementRuling:
    """An editor's word on the statements of one passage: another speaker, or none shown.

    `words` narrows it to those that hold them, and makes a statement of them if none does.
    """

    at: str
    speaker: str | None
    hide: bool
    location: Location
    words: str | None = None


@dataclass(frozen=True, slots=True)
class DateRuling:
    """An editor's word on a date found in one passage: another value, or none shown."""

    at: str
    words: str
    value: PartialDate | None
    hide: bool
    location: Location


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source file as typed."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class SourceFile:
    """`content/sources/<id>.md` as read, not yet proved.

    `flags_location` is where the value of `flags` begins; `None` without the key.
    """

    id: str
    location: Location
    record: Record
    capture: str
    capture_location: Location
    sha256: str
    sha256_location: Location
    text_sha256: str | None
    paragraphs: tuple[Paragraph, ...]
    flags: tuple[FlagMark, ...] = ()
    passages: tuple[PassageMark, ...] = ()
    statements: tuple[StatementRuling, ...] = ()
    dates: tuple[DateRuling, ...] = ()
    replaces_location: Location = Location("")
    flags_location: Location | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a source, numbered from 1, at its place in the capture.

    `text` is the capture's own characters, `capture.text[span.start:span.end]`. `copies` are
    other places where the same characters stand. `page` is where it begins, from 1, in a capture
    that has pages.
    """

    number: int
    span: Span
    text: str
    kind: PassageKind = PassageKind.TEXT
    time: str | None = None
    copies: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()
    location: Location = Location("")
    page: int | None = None

    @property
    def altered(self) -> bool:
        """An editor believes that these are not the words that were written."""
        return any(f.kind is FlagKind.ALTERED and f.cleared_by is None for f in self.flags)


@dataclass(frozen=True, slots=True)
class Source:
    """A source whose every passage was found in its capture.

    `digest` is the SHA-256 that proves the offsets; `capture_length` is in code points.
    """

    id: str
    location: Location
    record: Record
    capture: str
    capture_length: int
    sha256: str
    digest: str
    passages: tuple[Passage, ...]
    statements: tuple[StatementRuling, ...] = ()
    dates: tuple[DateRuling, ...] = ()

    def passage(self, number: int) -> Passage:
        return self.passages[number - 1]

    def shows(self, passage: Passage) -> bool:
        """Whether words of the passage may stand on a page as evidence."""
        return self.record.wording is not Wording.REWRITTEN and not passage.altered

    def text(self, span: Span) -> str:
        """The capture's characters in `span`, which must lie inside one passage.

        Raises:
            ValueError: no passage covers the span.
        """
        for passage in self.passages:
            if passage.span.covers(span):
                start = passage.span.start
                return passage.text[span.start - start : span.end - start]
        msg = f"{self.id}: no passage covers {span.start}:{span.end}"
        raise ValueError(msg)
