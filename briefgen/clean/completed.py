"""The articles of a derived text, completed by what its file states beside it."""

import datetime
from dataclasses import replace

from briefgen.clean.articles import UNTITLED
from briefgen.clean.cleaner import clean
from briefgen.clean.date_evidence import with_label
from briefgen.clean.derive import Derived
from briefgen.clean.extracted import Metadata
from briefgen.clean.page_dates import stated_date
from briefgen.model import Article, Capture, Cleaning


def clean_derived(
    capture: Capture,
    derived: Derived,
    furniture: frozenset[str] = frozenset(),
    by: datetime.date | None = None,
) -> Cleaning:
    """The articles of a text; those found in lines get what the file states beside them.

    `by` is a day on which the capture was there already.
    """
    if derived.cleaning is not None:
        return derived.cleaning
    cleaning = clean(capture, furniture, _saved(derived.stated) or by)
    alone = len(cleaning.articles) == 1
    articles = (_completed(article, derived.stated, alone) for article in cleaning.articles)
    return replace(cleaning, articles=tuple(articles))


def _saved(stated: Metadata) -> datetime.date | None:
    """The day on which the file says that the page was saved."""
    date = stated_date((stated.captured or "").partition(", by ")[0])
    return date.last_day if date else None


def _completed(article: Article, stated: Metadata, alone: bool) -> Article:
    modified = stated.modified or article.modified
    article = replace(article, url=stated.url, captured=stated.captured, modified=modified)
    if not alone:
        return article
    title = stated.title if article.title == UNTITLED and stated.title else article.title
    article = replace(article, title=title, author=article.author or stated.author)
    if article.published is None and stated.published is not None:
        article = replace(
            article,
            published=stated.published,
            published_basis=stated.published_basis,
            evidence=with_label(article.evidence, stated.published_basis),
        )
    if article.publisher is not None:
        return article
    return replace(article, publisher=stated.publisher, publisher_basis=stated.publisher_basis)
