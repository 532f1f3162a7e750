"""The timeline: a list of events that is also a chart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefgen.model import Event, PartialDate, Period, Span
from briefgen.render.views.captured import Quote, within
from briefgen.render.views.charts import Axis, Strip, axis
from briefgen.render.views.citations import CitationView
from briefgen.render.views.dates import DateView, date, period
from briefgen.render.views.filters import RowKeys
from briefgen.render.views.links import Links
from briefgen.render.views.provenance import NameLink, ProvenanceViews, SourceLink
from briefgen.render.views.published import Published


@dataclass(frozen=True, slots=True)
class AlsoTold:
    """A passage of another article that tells of the same event."""

    source: SourceLink
    passage: int


@dataclass(frozen=True, slots=True)
class EventView:
    """A row: `citation` on its topic's own page, links to `topics` elsewhere.

    In `quote` the words that give the date are told from the rest. `basis` says how the date was
    worked out; it is empty when the text prints the date. `also` are other articles that tell of
    the event; `keys` choose the row where it can be filtered.
    """

    date: DateView
    basis: str
    quote: Quote
    disputed: bool
    strip: Strip
    source: SourceLink
    passage: int
    href: str
    citation: CitationView | None = None
    topics: tuple[NameLink, ...] = ()
    also: tuple[AlsoTold, ...] = ()
    keys: RowKeys | None = None


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Rows in the order of their dates, below one axis; no rows have no axis."""

    events: tuple[EventView, ...]
    axis: Axis | None
    as_of: DateView | None

    def has(self, kind: str) -> bool:
        """Whether some row shows a `dot`, a `bar`, or an arrow out of the chart."""
        return any(event.strip.kind == kind for event in self.events)

    @property
    def disputed(self) -> bool:
        return any(event.disputed for event in self.events)


@dataclass(frozen=True, slots=True)
class TopicEvent:
    """An event and the topics whose timelines hold it, each with the anchor of its row."""

    event: Event
    topics: tuple[tuple[str, str], ...]


def events_of_topics(published: Published) -> tuple[TopicEvent, ...]:
    """The events of all topics, each once, by date; disputed when one topic says so."""
    found: dict[object, TopicEvent] = {}
    for briefing in published.edition.briefings:
        for event in briefing.timeline:
            key = (event.date, event.source, event.sentence)
            topic = (briefing.topic.slug, event.citation.anchor)
            known = found.get(key)
            if known is None:
                found[key] = TopicEvent(event, (topic,))
            else:
                disputed = known.event.disputed or event.disputed
                found[key] = TopicEvent(
                    replace(known.event, disputed=disputed), (*known.topics, topic)
                )
    return tuple(sorted(found.values(), key=_order))


def timeline(
    published: Published, links: Links, events: Iterable[TopicEvent], as_of: PartialDate | None
) -> TimelineView:
    """The timeline of a page that is no topic's: rows link to their topics."""
    rows = tuple(events)
    chart = chart_of((row.event for row in rows), as_of)
    views = tuple(
        replace(
            event_view(published, links, row.event, chart),
            topics=tuple(
                NameLink(published.topics[slug].title, links.topic(slug, anchor))
                for slug, anchor in row.topics
            ),
        )
        for row in rows
    )
    return TimelineView(views, chart if views else None, date(as_of) if as_of else None)


def chart_of(events: Iterable[Event], as_of: PartialDate | None) -> Axis:
    dates = [event.date for event in events]
    return axis(dates or [Period.of(PartialDate(2000))], as_of)


def event_view(published: Published, links: Links, event: Event, chart: Axis) -> EventView:
    source = published.sources[event.source]
    return EventView(
        period(event.date),
        _worked_out(event.basis),
        within(source, event.passage, event.sentence, (event.words,)),
        event.disputed,
        chart.strip(event.date),
        ProvenanceViews(published, links).source(event.source),
        event.passage,
        links.passage(event.source, event.passage),
        also=tuple(
            AlsoTold(ProvenanceViews(published, links).source(side.source), side.passage)
            for side in event.also
            if side.source in published.sources
        ),
    )


def _worked_out(basis: str) -> str:
    """How a date was reached; empty when it is printed in full."""
    return "" if basis == "as written" else basis


def _order(row: TopicEvent) -> tuple[Period, str, Span]:
    return (row.event.date, row.event.source, row.event.sentence)
