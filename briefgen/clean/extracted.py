"""What markup says of an article, and the plain text that is written from it."""

from collections import Counter
from dataclasses import dataclass, field, replace

from briefgen.clean.conflicts import contradiction
from briefgen.clean.date_evidence import evidence, with_change, with_label
from briefgen.clean.dates import SeenDate
from briefgen.clean.flags import Surroundings, flagged
from briefgen.clean.kinds import DropKind
from briefgen.clean.language import language
from briefgen.clean.seen import Seen, seen_in
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
    text = _GAP.join(lines) + "\n"
    if not passages:
        return text, Cleaning((), tuple(dropped))
    prose = [passage.text for passage in passages if passage.kind is PassageKind.TEXT]
    seen = seen_in([passage.text for passage in passages], prose[0] if prose else "")
    conflict = _conflict(metadata, seen)
    article = _article(metadata, tuple(passages), seen, conflict)
    around = Surroundings(Counter(passage.text for passage in passages), contradiction=conflict)
    return text, Cleaning(flagged([article], [around]), tuple(dropped))


def _conflict(metadata: Metadata, seen: Seen) -> str | None:
    """Why the dateline and the metadata's date cannot both be right; the metadata's is kept."""
    date = metadata.published
    if date is None or seen.dateline is None or not (date.month and date.day):
        return None
    stated = SeenDate(metadata.published_basis or str(date), date.month, date.day, date.year)
    if contradiction(replace(seen, line=stated)) is None:
        return None
    return f"'{seen.dateline.words}' in the first lines contradicts {stated.words}"


def _article(
    metadata: Metadata, passages: tuple[ArticlePassage, ...], seen: Seen, conflict: str | None
) -> Article:
    prose = [p.text for p in passages if p.kind is PassageKind.TEXT]
    basis = metadata.published_basis or _NO_DATE
    if conflict and seen.dateline:
        basis += f"; but '{seen.dateline.words}' in the first lines contradicts it"
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
