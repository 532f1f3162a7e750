"""What `briefgen add` would write: a plan, computed before anything is touched."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, partial

from briefgen.clean import advice
from briefgen.clean.advice import Places
from briefgen.clean.chronology import Order, age, order
from briefgen.clean.differences import Difference, file_differences, version_differences
from briefgen.clean.identity import source_ids
from briefgen.clean.likeness import Version, version_of_article
from briefgen.clean.review import grown_review
from briefgen.clean.source_file import source_file
from briefgen.clean.standing import Standing
from briefgen.clean.versions import Relation, Versions
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Article, Capture, Cleaning, SourceFile
from briefgen.model.review import ReviewEntry

_PROVISIONAL = ""

_Read = Callable[[], tuple[Capture, Cleaning]]


class Outcome(StrEnum):
    """What adding does with an article."""

    NEW = "new"  # its file is to be written
    UNCHANGED = "unchanged"  # its file stands as `add` wrote it
    EDITED = "edited"  # its file was edited, and is kept
    DELETED = "deleted"  # its file was deleted, and stays away
    RENAMED = "renamed"  # its file has another name now
    DROPPED = "dropped"  # a person dropped it
    SAME = "same"  # a source has the same words from another capture


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """An article and its outcome; `id` is `None` for one that was dropped.

    Of the same words in another capture `id` is the source's that has them. `replaces` is the
    source whose later version it is, with the `differences`; those of a file that is kept are what
    writing it anew would change, for a person edited it or cleaning found something else.
    `copy_of` is a source with nearly the same words that is not taken for another version.
    """

    capture: str
    title: str
    outcome: Outcome
    id: str | None
    replaces: str | None = None
    differences: tuple[Difference, ...] = ()
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """The plan: `files` are paths from the project's root, with what gives their whole text.

    `articles` are those of all cleanings, by captures and in reading order. `entries` are all
    entries of the review file, old and new; `review` is its new text, `None` when it stays as it
    is. `diagnostics` are warnings about files that are kept.
    """

    articles: tuple[PlannedArticle, ...]
    files: tuple[tuple[str, Callable[[], str]], ...]
    entries: tuple[ReviewEntry, ...]
    review: str | None
    diagnostics: Diagnostics


def by_capture(planned: Iterable[PlannedArticle]) -> Mapping[str, tuple[PlannedArticle, ...]]:
    """The articles of each capture that has any, in their order."""
    found: dict[str, list[PlannedArticle]] = defaultdict(list)
    for article in planned:
        found[article.capture].append(article)
    return {capture: tuple(articles) for capture, articles in found.items()}


def plan(
    cleanings: Sequence[tuple[Capture, Cleaning]], standing: Standing, content: str = "content"
) -> Intake:
    """Decide for each article whether its file is written, without touching what people did.

    `cleanings` are gone through one at a time, and twice. `content` is the desk's folder, from the
    project's root. Versions follow one another by the times of capture, or by what the pages say of
    their own; where both are silent, as the cleanings are given. An article is known by its place:
    the entry whose span meets its own. A known article is never written again, whatever became of
    it; so a plan that was carried out is followed by one that writes nothing.
    """
    planning = _Planning(standing, content)
    ages = [age(cleaning.articles) for _, cleaning in cleanings]
    for index in sorted(range(len(ages)), key=ages.__getitem__):
        planning.take(partial(cleanings.__getitem__, index))
    entries = (*standing.entries, *planning.new)
    return Intake(
        articles=tuple(sorted(planning.articles, key=lambda article: article.capture)),
        files=tuple(planning.files),
        entries=tuple(sorted(entries, key=lambda entry: (entry.capture, entry.span))),
        review=grown_review(standing.review, standing.entries, planning.new)
        if planning.new
        else None,
        diagnostics=tuple(planning.diagnostics),
    )


class _Planning:
    """The plan as far as it has been made."""

    def __init__(self, standing: Standing, content: str) -> None:
        self.new: list[ReviewEntry] = []
        self.articles: list[PlannedArticle] = []
        self.files: list[tuple[str, Callable[[], str]]] = []
        self.diagnostics: list[Diagnostic] = []
        self._standing = standing
        self._places = Places(content)
        self._given = {entry.id for entry in standing.entries if entry.id is not None}
        self._lost = standing.lost_captures()
        self._replaces = {file.id: file.record.replaces for file in standing.sources}
        self._by_capture: dict[str, list[SourceFile]] = defaultdict(list)
        for file in standing.sources:
            self._by_capture[file.capture].append(file)
        self._known: dict[str, list[ReviewEntry]] = defaultdict(list)
        for entry in standing.entries:
            self._known[entry.capture].append(entry)

    @cached_property
    def _versions(self) -> Versions:
        """Made when there is an article to compare, which is seldom when adding again."""
        return Versions(self._standing.sources, self._standing.captures)

    def take(self, read: _Read) -> None:
        """Plan for the capture that `read` gives, now and whenever it is needed again."""
        capture, cleaning = read()
        known = self._known[capture.file]
        former = self._lost.get((capture.sha256, capture.text_sha256))
        if not known and former is not None:
            known = self._known[former]
            if known and cleaning.articles:
                warning = advice.capture_renamed(self._places, former, capture.file)
                self.diagnostics.append(warning)
        for number, article in enumerate(cleaning.articles):
            entry = next((e for e in known if e.span.overlaps(article.span)), None)
            if entry:
                planned = self._again(entry, article, capture)
            else:
                planned = self._add(article, capture, partial(_reread, read, number))
            self.articles.append(planned)

    def _again(self, entry: ReviewEntry, article: Article, capture: Capture) -> PlannedArticle:
        """What became of an article that was added before."""
        named = partial(PlannedArticle, capture.file, article.title)
        identifier = entry.id or entry.same_as
        if entry.dropped is not None or identifier is None:
            return named(Outcome.DROPPED, None)
        texts = self._standing.texts
        if identifier not in texts:
            if renamed := self._standing.renamed(entry, capture, self._given):
                warning = advice.source_renamed(self._places, identifier, renamed)
                self.diagnostics.append(warning)
                return named(Outcome.RENAMED, renamed)
            self.diagnostics.append(advice.deleted(self._places, entry, identifier))
            return named(Outcome.DELETED, identifier)
        if entry.id is None:
            return named(Outcome.SAME, identifier)
        text, replaces = texts[identifier], self._replaces.get(identifier)
        fresh = source_file(article, capture, replaces)
        differences = () if text is None or text == fresh else file_differences(text, fresh)
        if text is not None and _digest(text) == entry.digest:
            return named(Outcome.UNCHANGED, identifier, replaces, differences)
        if text is None or any(one.new or one.key is None for one in differences):
            # What a person set where the capture says nothing is no cause for a warning.
            self.diagnostics.append(advice.edited(self._places, identifier))
        return named(Outcome.EDITED, identifier, replaces, differences)

    def _add(
        self, article: Article, capture: Capture, again: Callable[[], tuple[Article, Capture]]
    ) -> PlannedArticle:
        """Find the article a source: its own, one with the same words, or a new one."""
        named = partial(PlannedArticle, capture.file, article.title)
        if written := self._written(article, capture):
            identifier, text, replaces = written
            self._enter(article, capture, identifier, _digest(text))
            return named(Outcome.UNCHANGED, identifier, replaces)
        found = version_of_article(_PROVISIONAL, article, capture)
        kin = self._versions.find(found)
        if kin is not None and kin.relation is Relation.SAME:
            self._went_back(found, kin.version)
            entry = ReviewEntry(capture.file, article.span, None, None, None, capture.encoding)
            self.new.append(replace(entry, same_as=kin.version.id))
            return named(Outcome.SAME, kin.version.id)
        replaces = kin.version.id if kin and kin.relation is Relation.LATER else None
        text = source_file(article, capture, replaces)
        identifier = next(
            candidate
            for candidate in source_ids(article)
            if candidate not in self._given and candidate not in self._standing.texts
        )
        self.files.append((self._places.source(identifier), partial(_text, again, replaces)))
        self._enter(article, capture, identifier, _digest(text))
        version = version_of_article(identifier, article, capture, replaces)
        self._versions.add(version, partial(_version, again, identifier, replaces))
        if kin is None:
            return named(Outcome.NEW, identifier)
        self.diagnostics.extend(advice.of_kin(self._places, kin, version))
        differences = version_differences(kin.version, version) if replaces else ()
        copy_of = kin.version.id if kin.relation is Relation.COPY else None
        return named(Outcome.NEW, identifier, replaces, differences, copy_of)

    def _went_back(self, found: Version, former: Version) -> None:
        """Say so when the words are those of a version that another one has replaced since."""
        replacing, newest = self._versions.next(former.id), self._versions.newest(former.id)
        if replacing is not None and order(found, newest) is not Order.BEFORE:
            places = self._places
            self.diagnostics.append(advice.went_back(places, found, former, replacing, newest))

    def _written(self, article: Article, capture: Capture) -> tuple[str, str, str | None] | None:
        """The file that holds the article already: adding was broken off before the entry."""
        for file in self._by_capture[capture.file]:
            if file.id not in self._given:
                text = source_file(article, capture, file.record.replaces)
                if self._standing.texts.get(file.id) == text:
                    return file.id, text, file.record.replaces
        return None

    def _enter(self, article: Article, capture: Capture, identifier: str, digest: str) -> None:
        self._given.add(identifier)
        entry = ReviewEntry(capture.file, article.span, identifier, None, digest, capture.encoding)
        self.new.append(entry)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _reread(read: _Read, number: int) -> tuple[Article, Capture]:
    """The article of that number in a capture, so that it need not be kept in memory."""
    capture, cleaning = read()
    return cleaning.articles[number], capture


def _text(again: Callable[[], tuple[Article, Capture]], replaces: str | None) -> str:
    return source_file(*again(), replaces)


def _version(
    again: Callable[[], tuple[Article, Capture]], identifier: str, replaces: str | None
) -> Version:
    return version_of_article(identifier, *again(), replaces)
