"""The versions of one article: which replaces which, and what changed between two of them."""

import re
from collections import Counter
from dataclasses import dataclass

from briefgen.model import ChangeKind, Index, Passage, Source, Span
from briefgen.render.views.captured import Quote, words
from briefgen.render.views.dates import counted
from briefgen.render.views.links import Links
from briefgen.text.changes import Change, Offsets, WordChange, changes

_MOST_CHANGES = 6
_MOST_RUNS = 3
_FIRST_WORDS = re.compile(r"\S+(?:\s+\S+){0,9}")


@dataclass(frozen=True, slots=True)
class WordsView:
    """Words that changed, or the first of a paragraph; `None` where there were or are none."""

    before: Quote | None
    after: Quote | None
    cut: bool


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One paragraph that changed: its numbers before and now, and words of it.

    `more` says that there are further words. Without any, an editor bars them.
    """

    kind: str
    old: int | None
    new: int | None
    words: tuple[WordsView, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class VersionStep:
    """From one version to the next: the counts in words, the first changes, and how many more.

    `title` is the later title where it is another one.
    """

    counts: str
    title: str | None
    changes: tuple[ChangeView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class VersionLink:
    """Another version of the article, and the step between the two."""

    id: str
    title: str
    href: str
    language: str
    step: VersionStep


def later_version(links: Links, index: Index, source: Source) -> VersionLink | None:
    """The newest version of the article, unless the source holds it; the step is to there."""
    newest = index.sources[index.newest(source.id)]
    return _link(links, newest, source, newest) if newest is not source else None


def earlier_version(links: Links, index: Index, source: Source) -> VersionLink | None:
    """The version that the source replaces."""
    former = index.sources.get(source.record.replaces or "")
    return _link(links, former, former, source) if former else None


def _link(links: Links, to: Source, old: Source, new: Source) -> VersionLink:
    record = to.record
    step = version_step(old, new)
    return VersionLink(to.id, record.title, links.source(to.id), record.language, step)


def version_step(old: Source, new: Source) -> VersionStep:
    texts = ([passage.text for passage in source.passages] for source in (old, new))
    found = changes(*texts)
    shown = found[:_MOST_CHANGES]
    title = new.record.title if new.record.title != old.record.title else None
    more = len(found) - len(shown)
    return VersionStep(
        _counts(found, another_title=title is not None),
        title,
        tuple(_view(change, old, new) for change in shown),
        counted(more, "further change") if more else "",
    )


def _counts(found: tuple[Change, ...], *, another_title: bool) -> str:
    kinds = Counter(change.kind for change in found)
    parts = ["another title"] if another_title else []
    parts += [f"{counted(kinds[kind], 'paragraph')} {kind}" for kind in ChangeKind if kinds[kind]]
    return ", ".join(parts) or "the same paragraphs"


def _view(change: Change, old: Source, new: Source) -> ChangeView:
    """The change with its words; those of a barred passage are withheld, and the others with it."""
    one = None if change.old is None else old.passages[change.old]
    other = None if change.new is None else new.passages[change.new]
    barred = (one and not old.shows(one)) or (other and not new.shows(other))
    runs = change.words or (WordChange(_whole(one), _whole(other)),)
    return ChangeView(
        change.kind.value,
        one.number if one else None,
        other.number if other else None,
        () if barred else tuple(_words(run, old, one, new, other) for run in runs[:_MOST_RUNS]),
        len(runs) > _MOST_RUNS and not barred,
    )


def _whole(passage: Passage | None) -> Offsets | None:
    return (0, len(passage.text)) if passage else None


def _words(
    run: WordChange, old: Source, one: Passage | None, new: Source, other: Passage | None
) -> WordsView:
    before, cut_before = _quote(old, one, run.old)
    after, cut_after = _quote(new, other, run.new)
    return WordsView(before, after, cut_before or cut_after)


def _quote(
    source: Source, passage: Passage | None, run: Offsets | None
) -> tuple[Quote | None, bool]:
    """The first ten words of a run, and whether it goes on."""
    match = _FIRST_WORDS.search(passage.text, *run) if passage and run else None
    if passage is None or run is None or match is None:
        return None, False
    start = passage.span.start
    span = Span(start + match.start(), start + match.end())
    cut = bool(passage.text[match.end() : run[1]].strip())
    return words(source, passage.number, (span,)), cut
