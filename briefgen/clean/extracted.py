"""What markup says of an article, and the plain text that is written from it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefgen.clean.article_labels import ArticleLabels
from briefgen.clean.conflicts import contradiction
from briefgen.clean.date_evidence import evidence, with_change, with_label
from briefgen.clean.dates import SeenDate
from briefgen.clean.dating import dated
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
_PROSE = frozenset({PassageKind.TEXT, PassageKind.POST})


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
    """A paragraph of the main text: one line, without white space around it.

    `time` is that of a live blog's post, as `hh:mm`, where the paragraph begins one.
    """

    text: str
    kind: PassageKind = PassageKind.TEXT
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article that markup holds.

    `credits` are lines of it that say when it came out, or who wrote it, and `labels` what they
    say: the date only where `metadata` has none.
    """

    paragraphs: tuple[ExtractedParagraph, ...]
    metadata: Metadata = field(default_factory=Metadata)
    credits: tuple[str, ...] = ()
    labels: ArticleLabels = field(default_factory=ArticleLabels)


def write(articles: Sequence[Extracted]) -> tuple[str, Cleaning]:
    """The derived text, and its division: for each article its title and credits, then its text.

    Each is a line, and blank lines stand between. Every passage is a whole line, titles and credits
    are dropped runs.
    """
    lines: list[str] = []
    dropped: list[Dropped] = []
    kept: list[Article] = []
    around: list[Surroundings] = []
    at = 0

    def add(line: str) -> Span:
        nonlocal at
        span = Span(at, at + len(line))
        lines.append(line)
        at = span.end + len(_GAP)
        return span

    for extracted in articles:
        title = extracted.metadata.title
        dropped += [Dropped(add(title), DropKind.TITLE)] if title else []
        dropped += [Dropped(add(line), DropKind.LABEL) for line in extracted.credits]
        passages = tuple(
            ArticlePassage(add(one.text), one.text, one.kind, one.time)
            for one in extracted.paragraphs
        )
        if passages:
            article, conflict = _article(extracted, passages)
            kept.append(article)
            copies = Counter(passage.text for passage in passages)
            around.append(Surroundings(copies, contradiction=conflict))
    return _GAP.join(lines) + "\n", Cleaning(flagged(kept, around), tuple(dropped))


def _article(
    extracted: Extracted, passages: tuple[ArticlePassage, ...]
) -> tuple[Article, str | None]:
    """The article, and why its dateline and its date cannot both be right, if they cannot."""
    metadata = extracted.metadata
    prose = [passage.text for passage in passages if passage.kind in _PROSE]
    seen = seen_in([passage.text for passage in passages], prose[0] if prose else "")
    labels = extracted.labels
    seen = replace(seen, line=labels.published, changed=labels.updated)
    if metadata.published is None:
        [found] = dated([seen])
        published, conflict, lines = found.published, found.contradiction, found.evidence
        told = published or labels.published or labels.updated or seen.own_day
        basis = found.basis if told else _NO_DATE
    else:
        published, conflict = metadata.published, _conflict(metadata, seen)
        basis = metadata.published_basis or _NO_DATE
        if conflict and seen.dateline:
            basis += f"; but '{seen.dateline.words}' in the first lines contradicts it"
        lines = with_label(evidence(seen, None), basis)
    article = Article(
        title=metadata.title or _UNTITLED,
        publisher=metadata.publisher,
        via=metadata.via,
        author=metadata.author,
        published=published,
        published_basis=basis,
        language=language("\n".join(prose)) or metadata.language,
        passages=passages,
        url=metadata.url,
        captured=metadata.captured,
        evidence=with_change(lines, None if labels.updated else metadata.modified),
        modified=metadata.modified,
        publisher_basis=metadata.publisher_basis,
    )
    return article, conflict


def _conflict(metadata: Metadata, seen: Seen) -> str | None:
    """Why the dateline and the metadata's date cannot both be right; the metadata's is kept."""
    date = metadata.published
    if date is None or seen.dateline is None or not (date.month and date.day):
        return None
    stated = SeenDate(metadata.published_basis or str(date), date.month, date.day, date.year)
    if contradiction(replace(seen, line=stated)) is None:
        return None
    return f"'{seen.dateline.words}' in the first lines contradicts {stated.words}"
