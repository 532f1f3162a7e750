"""What became of the articles that were found in captures."""

from dataclasses import dataclass

from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """An entry of `captures/review.yml`: the id an article became, or why it was dropped.

    `digest` is the SHA-256 of the source file as `add` wrote it; `encoding` says how the
    capture's bytes were decoded.
    """

    capture: str
    span: Span
    id: str | None
    dropped: str | None
    digest: str | None
    encoding: str | None = None
