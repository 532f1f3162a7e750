"""What markup says of an article, and the plain text that is written from it."""

from collections import Counter
from dataclasses import dataclass, field

from briefgen.clean.date_evidence import evidence, with_change, with_label
from briefgen.clean.flags import Surroundings, flagged
from briefgen.clean.kinds import DropKind
from briefgen.clean.language import language
from briefgen.clean.seen import seen_in
from briefgen.model import (
    Article,
    ArticlePassage,
    Cleaning,
    Dropped,
    PartialDate,
    PassageKind,
    Span,
)

_UNTITLED = "Untitled"
_NO_DATE = "no date in the page's metadata"
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself in its head; `None` is what it does not say.

    `language` is a BCP 47 tag; `modified` a time in the page's words; `publisher_basis` says who
    names the publisher, where that is not the page itself.
    """

    title: str | None = None
    publisher: str | None = None
    publisher_basis: str | None = None
    via: str | None = None
    author: str | None = None
    published: PartialDate | None = None
    published_basis: str | None = None
    language: str | None = None
    url: str | None = None
    captured: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractedParagraph:
    """A paragraph of the main text: one line, without white space around it."""

    text: str
    kind: PassageKind = PassageKind.TEXT


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article that markup holds."""

    paragraphs: tuple[ExtractedParagraph, ...]
    metadata: Metadata = field(default_factory=Metadata)


def write(extracted: Extracted) -> tuple[str, Cleaning]:
    """The derived text, and its division: the title on the first line, then a line a paragraph.

    Blank lines stand between. Every passage is a whole line, the title is a dropped run.
    """
    metadata = extracted.metadata
    lines = [metadata.title] if metadata.title else []
    lines += [paragraph.text for paragraph in extracted.paragraphs]
    dropped = [Dropped(Span(0, len(metadata.title)), DropKind.TITLE)] if metadata.title else []
    at = len(metadata.title) + len(_GAP) if metadata.title else 0
    passages = []
    for paragraph in extracted.paragraphs:
        span = Span(at, at + len(paragraph.text))
        passages.append(ArticlePassage(span, paragraph.text, paragraph.kind))
        at = span.end + len(_GAP)
    articles = (_article(metadata, tuple(passages)),) if passages else ()
    around = [Surroundings(Counter(passage.text for passage in passages)) for _ in articles]
    return _GAP.join(lines) + "\n", Cleaning(flagged(articles, around), tuple(dropped))


def _article(metadata: Metadata, passages: tuple[ArticlePassage, ...]) -> Article:
    prose = [p.text for p in passages if p.kind is PassageKind.TEXT]
    basis = metadata.published_basis or _NO_DATE
    seen = seen_in([passage.text for passage in passages], prose[0] if prose else "")
    return Article(
        title=metadata.title or _UNTITLED,
        publisher=metadata.publisher,
        via=metadata.via,
        author=metadata.author,
        published=metadata.published,
        published_basis=basis,
        language=language("\n".join(prose)) or metadata.language,
        passages=passages,
        url=metadata.url,
        captured=metadata.captured,
        evidence=with_change(with_label(evidence(seen, None), basis), metadata.modified),
        modified=metadata.modified,
        publisher_basis=metadata.publisher_basis,
    )
