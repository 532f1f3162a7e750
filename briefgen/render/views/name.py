"""The page of a name: what they said, when they appear, and beside whom."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Mention, Name, NameKind, PassageId, Span, Statement, Voice
from briefgen.render.views.backlinks import Backlinks, BacklinkView, views
from briefgen.render.views.captured import CapturedRun, Quote, run, within
from briefgen.render.views.charts import bars
from briefgen.render.views.dates import DateView, counted, date, number
from briefgen.render.views.events import TimelineView, TopicEvent, timeline
from briefgen.render.views.links import Links, name_uri
from briefgen.render.views.network import Network, network
from briefgen.render.views.provenance import (
    Provenance,
    ProvenanceViews,
    SourceLink,
)
from briefgen.render.views.published import Published

KINDS = {
    NameKind.PERSON: ("Person", "People", "What they said"),
    NameKind.ORGANISATION: ("Organisation", "Organisations", "What it said"),
    NameKind.PLACE: ("Place", "Places", "What was said in its name"),
    NameKind.EVENT: ("Event", "Events", "What it said"),
}
"""One, several, and the heading of their statements."""


@dataclass(frozen=True, slots=True)
class SaidView:
    """A statement inside its sentence."""

    quote: Quote
    own: bool
    chain: Provenance


@dataclass(frozen=True, slots=True)
class SpellingView:
    """A spelling as its first occurrence stands in a capture; `bar` is its share of the most."""

    words: CapturedRun
    language: str
    count: str
    bar: str
    sources: str


@dataclass(frozen=True, slots=True)
class TopicCount:
    title: str
    href: str
    question: str
    count: str


@dataclass(frozen=True, slots=True)
class SourceCount:
    source: SourceLink
    count: str


@dataclass(frozen=True, slots=True)
class NameView:
    """What `name.html` prints."""

    name: Name
    kind: str
    said_heading: str
    all_names: str
    passages: str
    articles: str
    first_seen: DateView | None
    last_seen: DateView | None
    said: tuple[SaidView, ...]
    timeline: TimelineView
    network: Network
    spellings: tuple[SpellingView, ...]
    topics: tuple[TopicCount, ...]
    sources: tuple[SourceCount, ...]
    linked: tuple[BacklinkView, ...]
    wikidata: str | None

    def contents(self) -> Iterator[tuple[str, str]]:
        if self.said:
            yield "said", self.said_heading
        if self.timeline.events:
            yield "timeline", "Timeline"
        yield "appears-with", "Appears with"
        yield "spellings", "Spellings seen"
        if self.linked:
            yield "linked-from", "Linked from"
        yield "topics", "Topics"
        yield "sources", "Sources"


def name_view(
    published: Published,
    pages: frozenset[str],
    name: Name,
    events: tuple[TopicEvent, ...],
    found: Backlinks,
) -> NameView:
    """`events` are those of all topics; the page takes the ones that mention the name."""
    links = Links(name_uri(name.id), pages)
    mentions = published.mentions.get(name.id, ())
    one, _, heading = KINDS[name.kind]
    in_sources = {source for source, _ in mentions}
    dates = sorted(
        published_on
        for source in in_sources
        if (published_on := published.sources[source].record.published) is not None
    )
    as_of = published.edition.as_of
    return NameView(
        name=name,
        kind=one,
        said_heading=heading,
        all_names=links.to("names/"),
        passages=counted(len({(source, m.passage) for source, m in mentions}), "passage"),
        articles=counted(len(in_sources), "article"),
        first_seen=date(dates[0]) if dates else None,
        last_seen=date(dates[-1]) if dates else None,
        said=_said(published, links, name.id),
        timeline=timeline(published, links, _mentioned(events, mentions), as_of),
        network=network(published, links, name),
        spellings=_spellings(published, mentions),
        topics=_topics(published, links, mentions),
        sources=_sources(published, links, mentions),
        linked=views(found, links),
        wikidata=_wikidata(name),
    )


def _said(published: Published, links: Links, name: str) -> tuple[SaidView, ...]:
    """The sentences they speak in that stand on some page already, oldest source first."""
    chains = ProvenanceViews(published, links)
    sentences: dict[tuple[str, int, Span], list[Statement]] = {}
    for source, statement in published.statements.get(name, ()):
        place = (source, statement.passage, statement.sentence)
        sentences.setdefault(place, []).append(statement)
    return tuple(
        SaidView(
            within(published.sources[source], passage, sentence, (s.content for s in said)),
            all(statement.voice is Voice.DIRECT for statement in said),
            chains.chain(source, passage, sentence, said),
        )
        for (source, passage, sentence), said in sentences.items()
    )


def _mentioned(
    events: tuple[TopicEvent, ...], mentions: tuple[tuple[str, Mention], ...]
) -> list[TopicEvent]:
    places: dict[PassageId, list[Span]] = {}
    for source, mention in mentions:
        places.setdefault((source, mention.passage), []).append(mention.span)
    return [
        row
        for row in events
        if any(
            row.event.sentence.covers(span)
            for span in places.get((row.event.source, row.event.passage), ())
        )
    ]


def _spellings(
    published: Published, mentions: tuple[tuple[str, Mention], ...]
) -> tuple[SpellingView, ...]:
    found: dict[tuple[str, ...], list[tuple[str, CapturedRun]]] = {}
    for source_id, mention in mentions:
        source = published.sources[source_id]
        words = run(source, source.passage(mention.passage), mention.span, cited=False)
        key = tuple("\r".join(words.pieces).split())
        found.setdefault(key, []).append((source_id, words))
    ranked = sorted(found.values(), key=lambda entries: -len(entries))
    widths = bars([len(entries) for entries in ranked])
    return tuple(
        SpellingView(
            entries[0][1],
            published.sources[entries[0][0]].record.language,
            number(len(entries)),
            width,
            counted(len({source for source, _ in entries}), "article"),
        )
        for entries, width in zip(ranked, widths, strict=True)
    )


def _topics(
    published: Published, links: Links, mentions: tuple[tuple[str, Mention], ...]
) -> tuple[TopicCount, ...]:
    """Topics by how many of their shown words hold the name."""
    counts: Counter[str] = Counter()
    for source, mention in mentions:
        showings = published.showings.get((source, mention.passage), ())
        counts.update({s.topic for s in showings if s.around and s.around.covers(mention.span)})
    return tuple(
        TopicCount(
            published.topics[slug].title,
            links.topic(slug),
            published.topics[slug].question,
            f"Named {counted(count, 'time')} in its evidence",
        )
        for slug, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    )


def _sources(
    published: Published, links: Links, mentions: tuple[tuple[str, Mention], ...]
) -> tuple[SourceCount, ...]:
    counts = Counter(source for source, _ in {(s, m.passage) for s, m in mentions})
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    views = ProvenanceViews(published, links)
    return tuple(
        SourceCount(views.source(source), counted(count, "passage")) for source, count in ranked
    )


def _wikidata(name: Name) -> str | None:
    return f"https://www.wikidata.org/wiki/{name.wikidata}" if name.wikidata else None
