"""The timeline of all topics."""

from dataclasses import dataclass, replace

from briefgen.render.views.dates import counted
from briefgen.render.views.events import TimelineView, TopicEvent, timeline
from briefgen.render.views.filters import Filters, filters, keys_of_event
from briefgen.render.views.links import Links
from briefgen.render.views.published import Published


@dataclass(frozen=True, slots=True)
class TimelinePageView:
    """What `timeline.html` prints."""

    events: str
    topics: str
    timeline: TimelineView
    filters: Filters


def timeline_view(
    published: Published, pages: frozenset[str], events: tuple[TopicEvent, ...]
) -> TimelinePageView:
    edition = published.edition
    links = Links("timeline/", pages)
    keys = tuple(keys_of_event(published, row.event) for row in events)
    shown = timeline(published, links, events, edition.as_of)
    rows = tuple(replace(view, keys=key) for view, key in zip(shown.events, keys, strict=True))
    return TimelinePageView(
        counted(len(events), "event"),
        counted(len(edition.briefings), "topic"),
        replace(shown, events=rows),
        filters(published, keys),
    )
