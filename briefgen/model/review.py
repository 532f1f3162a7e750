"""What became of the articles that were found in captures."""

from dataclasses import dataclass, field

from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """An entry of `captures/review.yml`: what became of an article that was found.

    One of three is set: the `id` of the source it became, why it was `dropped`, or the id of the
    source that holds the `same_as` it does, from another capture.

    `digest` is the SHA-256 of the source file as `add` wrote it; `encoding` says how the
    capture's bytes were decoded; `line` is where the entry begins in the file.
    """

    capture: str
    span: Span
    id: str | None
    dropped: str | None
    digest: str | None
    encoding: str | None = None
    same_as: str | None = None
    line: int = field(default=0, compare=False)
