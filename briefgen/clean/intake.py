"""What `briefgen add` would write: a plan, computed before anything is touched."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefgen.clean.identity import source_ids
from briefgen.clean.review import review_yml
from briefgen.clean.source_file import source_file
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.model import Article, Capture, Cleaning, Location
from briefgen.model.review import ReviewEntry


class Outcome(StrEnum):
    """What adding does with an article."""

    NEW = "new"  # its file is to be written
    UNCHANGED = "unchanged"  # its file stands as `add` wrote it
    EDITED = "edited"  # its file was edited, and is kept
    DELETED = "deleted"  # its file was deleted, and stays away
    DROPPED = "dropped"  # a person dropped it


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """An article and its outcome; `id` is `None` for one that was dropped."""

    capture: str
    title: str
    outcome: Outcome
    id: str | None


@dataclass(frozen=True, slots=True)
class Intake:
    """The plan: `files` are paths from the project's root with their whole text.

    `entries` are all entries of the review file, old and new; `review` is its new text, `None`
    when it stays as it is. `diagnostics` are warnings about files that are kept.
    """

    articles: tuple[PlannedArticle, ...]
    files: tuple[tuple[str, str], ...]
    entries: tuple[ReviewEntry, ...]
    review: str | None
    diagnostics: Diagnostics


def plan(
    cleanings: Iterable[tuple[Capture, Cleaning]],
    entries: Iterable[ReviewEntry],
    digests: Mapping[str, str],
    content: str = "content",
) -> Intake:
    """Decide for each article whether its file is written, without touching what people did.

    `entries` is the review file as it stands; `digests` maps the id of every source file to the
    SHA-256 of its bytes; `content` is the folder of both, from the project's root. An article is
    known by its place: the entry whose span meets its own. A known article is never written
    again, whatever became of it; so a plan that was carried out is followed by one that writes
    nothing.
    """
    planning = _Planning(tuple(entries), digests, content)
    for capture, cleaning in sorted(cleanings, key=lambda pair: pair[0].file):
        for article in cleaning.articles:
            planning.take(article, capture)
    ordered = tuple(sorted(planning.entries, key=lambda entry: (entry.capture, entry.span)))
    return Intake(
        articles=tuple(planning.articles),
        files=tuple(planning.files),
        entries=ordered,
        review=review_yml(ordered) if planning.grown else None,
        diagnostics=tuple(planning.diagnostics),
    )


class _Planning:
    """The plan as far as it has been made."""

    def __init__(
        self, entries: tuple[ReviewEntry, ...], digests: Mapping[str, str], content: str
    ) -> None:
        self._sources = f"{content}/sources"
        self._review = f"{content}/captures/review.yml"
        self.entries = list(entries)
        self.articles: list[PlannedArticle] = []
        self.files: list[tuple[str, str]] = []
        self.diagnostics: list[Diagnostic] = []
        self.grown = False
        self._digests = digests
        self._given = {entry.id for entry in entries if entry.id is not None}
        self._known: dict[str, list[ReviewEntry]] = defaultdict(list)
        for entry in entries:
            self._known[entry.capture].append(entry)

    def take(self, article: Article, capture: Capture) -> None:
        known = (e for e in self._known[capture.file] if e.span.overlaps(article.span))
        entry = next(known, None)
        if entry is not None:
            outcome, identifier = self._standing(entry), entry.id
        else:
            outcome, identifier = self._add(article, capture)
        self.articles.append(PlannedArticle(capture.file, article.title, outcome, identifier))

    def _standing(self, entry: ReviewEntry) -> Outcome:
        """What became of an article that was added before."""
        if entry.id is None or entry.dropped is not None:
            return Outcome.DROPPED
        place = Location(f"{self._sources}/{entry.id}.md")
        if entry.id not in self._digests:
            message = f"`{place.file}` was deleted and is not written again"
            remedy = "write `dropped: why` in place of its `id`, or delete its entry"
            hint = f"in `{self._review}`, {remedy}"
            self._warn(message, place, hint)
            return Outcome.DELETED
        if self._digests[entry.id] == entry.digest:
            return Outcome.UNCHANGED
        message = f"`{place.file}` was edited since it was added, and is kept as it is"
        hint = f"to start afresh, delete the file and its entry in `{self._review}`, and add again"
        self._warn(message, place, hint)
        return Outcome.EDITED

    def _warn(self, message: str, place: Location, hint: str) -> None:
        self.diagnostics.append(Diagnostic("BG108", message, place, hint, Severity.WARNING))

    def _add(self, article: Article, capture: Capture) -> tuple[Outcome, str]:
        """Give the article the first id that is free, or that its very text has already.

        The latter is what stands after adding was broken off before the review file was written.
        """
        text = source_file(article, capture)
        digest = hashlib.sha256(text.encode()).hexdigest()
        identifier = next(
            candidate
            for candidate in source_ids(article)
            if candidate not in self._given and self._digests.get(candidate, digest) == digest
        )
        written = identifier in self._digests
        if not written:
            self.files.append((f"{self._sources}/{identifier}.md", text))
        self._given.add(identifier)
        entry = ReviewEntry(capture.file, article.span, identifier, None, digest, capture.encoding)
        self.entries.append(entry)
        self.grown = True
        return (Outcome.UNCHANGED if written else Outcome.NEW), identifier
