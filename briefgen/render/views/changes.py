"""What changed: entries by topic and day, on pages and in feeds."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import (
    Briefing,
    ChangeKind,
    DayOfChanges,
    Extent,
    PointChange,
    TopicChange,
    WhatChanged,
)
from briefgen.render.views.dates import DateView, counted, date, number
from briefgen.render.views.links import Links
from briefgen.render.views.provenance import ProvenanceViews, SourceLink
from briefgen.render.views.published import Published
from briefgen.text.changes import WordRun, word_runs
from briefgen.text.plain import plain

ANCHOR = "what-changed"
_KINDS = (ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED)
_NOTES = {
    Extent.WHOLE: "",
    Extent.BOUNDED: "Older changes are not listed.",
    Extent.SHALLOW: "The site was built with a part of its history: older changes are missing.",
    Extent.NO_REVISIONS: "No revision of these files is recorded yet.",
    Extent.NO_REPOSITORY: "The site was built without the history of its files, so what changed"
    " in them is not known.",
}
_UNKNOWN = "The history of the files could not be read, so what changed in them is not known."
_PENDING = "Edits that are not recorded in the history yet are not listed."


@dataclass(frozen=True, slots=True)
class PointChangeView:
    """A key point that was added, removed or changed, with a link where it still stands.

    `runs` are its words, those that went before those that came; `marks` say in words what else
    became of it. `cites` are sources that it cites now, `drops` those that it no longer cites.
    """

    kind: str
    href: str | None
    runs: tuple[WordRun, ...]
    marks: tuple[str, ...]
    cites: tuple[SourceLink, ...]
    drops: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """What one day brought to one topic; `began` and `ended` say that it came or went as a whole.

    `slug` and `href` are there while the topic is. `times` are the first and last, for machines.
    """

    slug: str
    title: str
    href: str | None
    date: DateView
    times: tuple[str, str]
    summary: str
    began: bool
    ended: bool
    points: tuple[PointChangeView, ...]
    question: tuple[WordRun, ...]
    sections: tuple[str, ...]
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """A list of changes, the newest first; `note` says what is missing in it, if anything is.

    `more` leads to the whole list, where this is a part of it; `feed` to the feed of the same.
    """

    entries: tuple[EntryView, ...]
    note: str
    more: str | None
    feed: str


@dataclass(frozen=True, slots=True)
class DayView:
    """All that one day brought; `withdrawn` counts sources that were taken out, in words."""

    date: DateView
    anchor: str
    entries: tuple[EntryView, ...]
    withdrawn: str


@dataclass(frozen=True, slots=True)
class ChangesPageView:
    """What `changes.html` prints."""

    days: tuple[DayView, ...]
    note: str
    feed: str


def changes_of(
    published: Published, links: Links, most: int, slug: str | None = None
) -> ChangesView:
    """The newest entries, of one topic or of all."""
    found = list(entries(published, links, slug))
    changed = published.edition.changed
    pending = slug in changed.uncommitted if slug else bool(changed.uncommitted)
    feed = links.to(f"topics/{slug}/feed.xml" if slug else "feed.xml")
    more = links.to("changes/") if len(found) > most else None
    return ChangesView(tuple(found[:most]), note(changed, pending=pending), more, feed)


def changes_page(published: Published, pages: frozenset[str]) -> ChangesPageView:
    links = Links("changes/", pages)
    changed = published.edition.changed
    days = []
    anchors: set[str] = set()
    for day in changed.days:
        views = tuple(_day_entries(published, links, day))
        withdrawn = counted(day.withdrawn, "source") if day.withdrawn else ""
        if views or withdrawn:
            anchor = f"on-{day.day}"
            while anchor in anchors:
                anchor += "-again"
            anchors.add(anchor)
            days.append(DayView(date(day.day), anchor, views, withdrawn))
    pending = bool(changed.uncommitted)
    return ChangesPageView(tuple(days), note(changed, pending=pending), links.to("feed.xml"))


def note(changed: WhatChanged, *, pending: bool) -> str:
    """What readers must know of the list, in sentences; often nothing."""
    parts = (_NOTES.get(changed.extent, _UNKNOWN), _PENDING if pending and changed.days else "")
    return " ".join(filter(None, parts))


def entries(published: Published, links: Links, slug: str | None = None) -> Iterator[EntryView]:
    """The entries of one topic or of all, the newest day first, then by topic."""
    for day in published.edition.changed.days:
        for entry in _day_entries(published, links, day):
            if slug is None or entry.slug == slug:
                yield entry


def _day_entries(published: Published, links: Links, day: DayOfChanges) -> Iterator[EntryView]:
    briefings = {briefing.topic.slug: briefing for briefing in published.edition.briefings}
    changed: dict[str, list[TopicChange]] = {}
    for change in day.topics:
        changed.setdefault(change.slug, []).append(change)
    for slug in sorted({*briefings, *changed}):
        briefing = briefings.get(slug)
        changes = changed.get(slug, [])
        if briefing is None:
            yield from (_entry(published, links, day, one, None) for one in changes)
        elif changes:
            yield from (_entry(published, links, day, one, briefing) for one in changes)
        elif _sources(published, day, briefing):
            only = TopicChange(ChangeKind.CHANGED, slug, briefing.topic.title)
            yield _entry(published, links, day, only, briefing)


def _entry(
    published: Published,
    links: Links,
    day: DayOfChanges,
    change: TopicChange,
    briefing: Briefing | None,
) -> EntryView:
    began, ended = (change.kind is kind for kind in (ChangeKind.ADDED, ChangeKind.REMOVED))
    sources = _sources(published, day, briefing) if briefing and not ended else ()
    whole = began or ended
    provenance = ProvenanceViews(published, links)
    return EntryView(
        change.slug,
        briefing.topic.title if briefing else change.title,
        links.topic(change.slug, ANCHOR) if briefing else None,
        date(day.day),
        (day.begun, day.moment),
        _summary(change, len(sources)),
        began,
        ended,
        () if whole else tuple(_point(provenance, briefing, one) for one in change.points),
        word_runs(*change.question) if change.question else (),
        change.sections,
        () if whole else tuple(provenance.source(source) for source in sources),
    )


def _sources(published: Published, day: DayOfChanges, briefing: Briefing) -> tuple[str, ...]:
    """Sources of that day that have a page, and that the topic takes as it is now."""
    taken = {*briefing.matched, *briefing.sources}
    return tuple(id_ for id_ in day.sources if id_ in taken and id_ in published.sources)


def _summary(change: TopicChange, sources: int) -> str:
    """`2 key points added, 1 changed`; of a topic that came or went, what it had."""
    points = len(change.points)
    if change.kind is ChangeKind.ADDED:
        parts = [f"new briefing with {counted(points, 'key point')}"]
    elif change.kind is ChangeKind.REMOVED:
        parts = ["briefing withdrawn"]
    else:
        kinds = [point.kind for point in change.points]
        parts = []
        for kind in _KINDS:
            if count := kinds.count(kind):
                what = number(count) if parts else counted(count, "key point")
                parts.append(f"{what} {kind}")
        parts += ["question changed"] if change.question else []
        parts += [f"{_titles(change.sections)} edited"] if change.sections else []
    parts += [f"{counted(sources, 'source')} added"] if sources else []
    return ", ".join(parts)


def _titles(titles: tuple[str, ...]) -> str:
    return titles[0] if len(titles) == 1 else counted(len(titles), "section")


def _point(
    provenance: ProvenanceViews, briefing: Briefing | None, change: PointChange
) -> PointChangeView:
    old, new = change.old, change.new
    before, after = (tuple(p.source for p in one.cites) if one else () for one in (old, new))
    both = old is not None and new is not None
    anchor = _anchor(briefing, change) if briefing else None
    return PointChangeView(
        str(change.kind),
        provenance.links.topic(briefing.topic.slug, anchor) if briefing and anchor else None,
        word_runs(old.text if old else "", new.text if new else ""),
        tuple(_marks(change)) if both else (),
        _cited(provenance, after, before) if both else (),
        _cited(provenance, before, after) if both else (),
    )


def _marks(change: PointChange) -> Iterator[str]:
    old, new = change.old, change.new
    if old is None or new is None:
        return
    if old.disputed != new.disputed:
        yield "now marked as disputed" if new.disputed else "no longer marked as disputed"
    sources = {p.source for p in old.cites} == {p.source for p in new.cites}
    if sources and set(old.cites) != set(new.cites):
        yield "now cites other words of its sources"


def _cited(
    provenance: ProvenanceViews, these: tuple[str, ...], not_those: tuple[str, ...]
) -> tuple[SourceLink, ...]:
    shown = provenance.published.sources
    left = dict.fromkeys(id_ for id_ in these if id_ not in not_those and id_ in shown)
    return tuple(provenance.source(id_) for id_ in left)


def _anchor(briefing: Briefing, change: PointChange) -> str | None:
    """The id of the key point on the topic's page, if it is there still."""
    new = change.new
    if new is None:
        return None
    for point in briefing.key_points:
        if point.id == new.id or plain(point.runs) == new.text:
            return point.id
    return None
