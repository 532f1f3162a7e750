"""What a page says of itself: JSON-LD, OpenGraph, Highwire and other `meta`, links, and labels."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import html

from briefgen.clean.article_labels import ArticleLabels
from briefgen.clean.extracted import Metadata
from briefgen.clean.head import Head, Stated
from briefgen.clean.json_ld import linked_articles
from briefgen.clean.markup import Markup
from briefgen.clean.page_labels import page_labels
from briefgen.model import PartialDate


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a page says of an article to programs, and the labels that readers see beside it.

    `labels` have the date of publication only where programs are told none.
    """

    metadata: Metadata
    labels: ArticleLabels = field(default_factory=ArticleLabels)


def metadata(
    markup: Markup, address: str | None = None, article: html.HtmlElement | None = None
) -> PageHead:
    """What the page says, each part from the most exact place that has it; nothing is guessed.

    `address` is where the page was fetched from, if the capture records that; `article` is one
    among several on the page, where it is not about one alone.
    """
    linked = linked_articles(markup.json_ld)
    head = Head(markup.tree, linked, (address, markup.saved_from), article)
    shown = head.headline()
    publisher, via = head.publisher()
    language, author, modified = head.language(), head.author(publisher), head.modified()
    stated = tuple(head.stated_dates())
    labels = ArticleLabels()
    if not (stated and author):
        labels = page_labels(shown.element, language, article)
    published, basis = _published(stated, tuple(head.supposed_dates()), labels)
    if modified is None and labels.updated and labels.updated.value:
        modified = str(labels.updated.value)
    found = Metadata(
        title=shown.words,
        publisher=publisher,
        via=via,
        author=author or labels.authors,
        published=published,
        published_basis=basis,
        language=language,
        url=head.url(),
        modified=modified,
    )
    return PageHead(found, labels if published is None else ArticleLabels())


def _published(
    stated: Sequence[Stated], supposed: Sequence[Stated], labels: ArticleLabels
) -> tuple[PartialDate | None, str | None]:
    """The first date stated, and a sentence with its words and those that contradict it.

    What is only supposed to be the date counts where neither programs nor readers are told one,
    and is none where a label calls it the day of an update.
    """
    if not stated and labels.published is not None and labels.published.value is not None:
        return None, None
    changed = labels.updated.value if labels.updated else None
    dates = [*stated, *(other for other in supposed if stated or other.date != changed)]
    if not dates:
        return None, None
    first = dates[0]
    clauses = [f"{first.place}: '{first.words}'"]
    differing = {other.date: other for other in reversed(dates[1:])}
    clauses += [
        f"but {other.place}: '{other.words}'"
        for date, other in differing.items()
        if date != first.date
    ]
    return first.date, "; ".join(clauses[:3])
