"""What the checker says: kinds, findings, counts and the report."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """The kinds of findings; their names are stable."""

    NOTHING_TO_VERIFY = "nothing-to-verify"

    PAGE_NOT_UTF8 = "page-not-utf8"
    CHARSET_MISSING = "charset-missing"
    MARKUP_NOT_UNDERSTOOD = "markup-not-understood"
    MARKUP_MISNESTED = "markup-misnested"
    ID_MALFORMED = "id-malformed"
    ID_TWICE = "id-twice"

    PROOF_INCOMPLETE = "proof-incomplete"
    PROOF_MALFORMED = "proof-malformed"
    PROOF_MISPLACED = "proof-misplaced"
    QUOTATION_WITHOUT_PROOF = "quotation-without-proof"
    CAPTURE_PATH_UNSAFE = "capture-path-unsafe"
    CAPTURE_MISSING = "capture-missing"
    CAPTURE_CHANGED = "capture-changed"
    CAPTURE_NOT_TEXT = "capture-not-text"
    OFFSETS_OUT_OF_RANGE = "offsets-out-of-range"
    TEXT_DIFFERS = "text-differs"
    RUN_MARKUP = "run-markup"
    SOURCE_PAGE_MISSING = "source-page-missing"
    SOURCE_CONTRADICTED = "source-contradicted"

    EXCERPT_ID_WRONG = "excerpt-id-wrong"
    EXCERPT_BLOCKQUOTE = "excerpt-blockquote"
    EXCERPT_CITATION = "excerpt-citation"

    CITATION_TARGET = "citation-target"
    CITATION_NUMBER = "citation-number"
    CITATION_WITHOUT_ID = "citation-without-id"
    QUOTED_WORDS_MISSING = "quoted-words-missing"
    REFERENCE_NUMBERING = "reference-numbering"
    REFERENCE_UNUSED = "reference-unused"
    BACKLINK_MISSING = "backlink-missing"

    HEADING_MISSING = "heading-missing"
    KEY_POINTS_MISSING = "key-points-missing"
    KEY_POINT_UNCITED = "key-point-uncited"

    LINK_UNSAFE = "link-unsafe"
    LINK_NOT_RELATIVE = "link-not-relative"
    LINK_BROKEN = "link-broken"
    FRAGMENT_DEAD = "fragment-dead"
    FOREIGN_LOAD = "foreign-load"
    INLINE_CODE = "inline-code"
    PAGE_REDIRECTS = "page-redirects"
    STYLESHEET_NOT_UNDERSTOOD = "stylesheet-not-understood"
    SHARD_NOT_UNDERSTOOD = "shard-not-understood"
    FOUND_NOT_SHOWN = "found-not-shown"


class Problem(NamedTuple):
    """A finding of one file, by its offset in the decoded text with line feeds for line ends."""

    offset: int
    kind: Kind
    message: str


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is wrong, and where: `file` is relative to the site, line and column count from 1.

    Line 0 means the file, or the site, as a whole.
    """

    file: str
    line: int
    column: int
    kind: Kind
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.kind}: {self.message}"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was looked at, whether or not it was found right.

    `quoted_citations` are citations with the proof attributes, `other_runs` every `q` and
    `span.captured` with them.
    """

    pages: int = 0
    topics: int = 0
    excerpts: int = 0
    quoted_citations: int = 0
    other_runs: int = 0
    references: int = 0
    links: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Counts)))


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome for a whole site; the findings are in the order of their places."""

    counts: Counts
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        return not self.findings


def shown(text: str, limit: int = 60) -> str:
    """`text` in backticks, cut at `limit`, with everything a terminal could act on escaped."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    safe = "".join(c if c.isprintable() else f"\\u{{{ord(c):x}}}" for c in cut)
    return f"`{safe}`"
