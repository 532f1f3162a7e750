"""The editors' text, parsed: blocks of runs. Nothing captured is in here."""

from dataclasses import dataclass

from briefgen.model.citation import Citation
from briefgen.model.location import Location
from briefgen.model.topic import Pointer


@dataclass(frozen=True, slots=True)
class Text:
    """Characters to print as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Characters to print in the fixed-width face."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A hard line break."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed runs."""

    runs: "tuple[Run, ...]"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a web address (http, https, mailto), a fragment, or a file of `content/`."""

    href: str
    runs: "tuple[Run, ...]"
    location: Location = Location("")


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of `content/`, with the words that stand for it."""

    src: str
    alt: str
    location: Location = Location("")


@dataclass(frozen=True, slots=True)
class QuoteCitation:
    """`[@source "words"]` where it stands in the text."""

    pointer: Pointer


Run = Text | Code | Break | Emphasis | Link | Image | QuoteCitation | Citation
"""A `Citation` takes the place of a `QuoteCitation` once its words are found and numbered."""


@dataclass(frozen=True, slots=True)
class ProseParagraph:
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class BlockQuote:
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry of a list, with its marks: `{#id}` and `{disputed}`."""

    blocks: "tuple[Block, ...]"
    location: Location
    id: str | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class List:
    entries: tuple[ListEntry, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the second level; the second level begins a `ProseSection`."""

    level: int
    runs: tuple[Run, ...]


Block = ProseParagraph | CodeBlock | Rule | BlockQuote | List | Heading


@dataclass(frozen=True, slots=True)
class ProseSection:
    """What stands under a `## Title`."""

    title: str
    location: Location
    blocks: tuple[Block, ...]

    @property
    def is_key_points(self) -> bool:
        return self.title.casefold() == "key points"


@dataclass(frozen=True, slots=True)
class Prose:
    """A manuscript: what stands before the first second-level heading, then the sections."""

    lead: tuple[Block, ...]
    sections: tuple[ProseSection, ...]
