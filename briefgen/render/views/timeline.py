"""The timeline of all topics."""

from dataclasses import dataclass

from briefgen.render.views.dates import counted
from briefgen.render.views.events import TimelineView, TopicEvent, timeline
from briefgen.render.views.links import Links
from briefgen.render.views.published import Published


@dataclass(frozen=True, slots=True)
class TimelinePageView:
    """What `timeline.html` prints."""

    events: str
    topics: str
    timeline: TimelineView


def timeline_view(
    published: Published, pages: frozenset[str], events: tuple[TopicEvent, ...]
) -> TimelinePageView:
    edition = published.edition
    links = Links("timeline/", pages)
    return TimelinePageView(
        counted(len(events), "event"),
        counted(len(edition.briefings), "topic"),
        timeline(published, links, events, edition.as_of),
    )
