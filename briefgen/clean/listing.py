"""A cleaning as `briefgen add --dry-run --format json` prints it."""

from collections.abc import Sequence
from typing import Any

from briefgen.clean.intake import PlannedArticle
from briefgen.clean.lines import LineNumbers
from briefgen.model import Article, Capture, Cleaning, Span
from briefgen.text.pages import Pages


def cleaning_json(
    cleaning: Cleaning, capture: Capture, planned: Sequence[PlannedArticle] = ()
) -> dict[str, object]:
    """Values that JSON can hold; offsets are code points, lines count from 1 and both belong.

    `planned` says of each article what adding does with it.
    """
    numbers, pages = LineNumbers(capture.text), Pages(capture.text)
    listed: dict[str, Any] = {"capture": capture.file, "sha256": capture.sha256}
    if capture.text_sha256:
        listed["text_sha256"] = capture.text_sha256
    listed["articles"] = [_article(article, numbers, pages) for article in cleaning.articles]
    for article, decided in zip(listed["articles"], planned, strict=False):
        article.update(_planned(decided))
    listed["dropped"] = [
        {**_place(dropped.span, numbers), "kind": str(dropped.kind)} for dropped in cleaning.dropped
    ]
    return listed


def _article(article: Article, numbers: LineNumbers, pages: Pages) -> dict[str, object]:
    return {
        "title": article.title,
        "publisher": article.publisher,
        "via": article.via,
        "author": article.author,
        "published": str(article.published) if article.published else None,
        "published_basis": article.published_basis,
        "language": article.language,
        "passages": [
            {**_place(passage.span, numbers), **_page(passage.span, pages), "text": passage.text}
            for passage in article.passages
        ],
        "flags": [
            {"at": flag.at, "kind": str(flag.kind), "note": flag.note} for flag in article.flags
        ],
        "evidence": [
            {"kind": str(line.kind), "words": line.words, "says": line.says}
            for line in article.evidence
        ],
        "publisher_basis": article.publisher_basis,
    }


def _planned(planned: PlannedArticle) -> dict[str, object]:
    return {
        "outcome": str(planned.outcome),
        "id": planned.id,
        "replaces": planned.replaces,
        "copy_of": planned.copy_of,
        "differences": [
            {
                "kind": str(difference.kind),
                "key": difference.key,
                "old": difference.old,
                "new": difference.new,
                "words": [{"old": old, "new": new} for old, new in difference.words],
            }
            for difference in planned.differences
        ],
    }


def _place(span: Span, numbers: LineNumbers) -> dict[str, object]:
    lines = [numbers.at(span.start), numbers.at(span.end - 1)]
    return {"start": span.start, "end": span.end, "lines": lines}


def _page(span: Span, pages: Pages) -> dict[str, object]:
    """`page` of the span's beginning, where there are pages."""
    page = pages.at(span.start)
    return {} if page is None else {"page": page}
