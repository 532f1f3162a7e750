"""A cleaning as `briefgen add --dry-run --format json` prints it."""

from briefgen.clean.lines import LineNumbers
from briefgen.model import Article, Capture, Cleaning, Span


def cleaning_json(cleaning: Cleaning, capture: Capture) -> dict[str, object]:
    """Values that JSON can hold; offsets are code points, lines count from 1 and both belong."""
    numbers = LineNumbers(capture.text)
    listed: dict[str, object] = {"capture": capture.file, "sha256": capture.sha256}
    if capture.text_sha256:
        listed["text_sha256"] = capture.text_sha256
    listed["articles"] = [_article(article, numbers) for article in cleaning.articles]
    listed["dropped"] = [
        {**_place(dropped.span, numbers), "kind": str(dropped.kind)} for dropped in cleaning.dropped
    ]
    return listed


def _article(article: Article, numbers: LineNumbers) -> dict[str, object]:
    return {
        "title": article.title,
        "publisher": article.publisher,
        "via": article.via,
        "author": article.author,
        "published": str(article.published) if article.published else None,
        "published_basis": article.published_basis,
        "language": article.language,
        "passages": [
            {**_place(passage.span, numbers), "text": passage.text} for passage in article.passages
        ],
        "flags": [
            {"at": flag.at, "kind": str(flag.kind), "note": flag.note} for flag in article.flags
        ],
    }


def _place(span: Span, numbers: LineNumbers) -> dict[str, object]:
    lines = [numbers.at(span.start), numbers.at(span.end - 1)]
    return {"start": span.start, "end": span.end, "lines": lines}
