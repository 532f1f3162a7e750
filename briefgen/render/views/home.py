"""The home page: every topic with its latest, the latest events, coverage at a glance."""

from dataclasses import dataclass

from briefgen.model import Briefing, CitedStatement, ProsePage
from briefgen.render.views.captured import Quote, words
from briefgen.render.views.changes import ChangesView, changes_of
from briefgen.render.views.coverage import Coverage, coverage
from briefgen.render.views.dates import DateView, counted, date
from briefgen.render.views.events import EventView, TopicEvent, timeline
from briefgen.render.views.links import Links
from briefgen.render.views.prose import BlockView, ProseViews
from briefgen.render.views.provenance import NameLink, Provenance, ProvenanceViews
from briefgen.render.views.published import Published, article_ids
from briefgen.render.views.written import ProseSectionView, prose_sections
from briefgen.text.plain import plain

_MOST_EVENTS = 5
_LONGEST_QUOTE = 160
_MOST_CARDS = 9
"""More topics than these are listed in rows, so that all of them can be seen at a glance."""


@dataclass(frozen=True, slots=True)
class Card:
    """A topic on the home page; `latest` is its first key point, `group` its heading there."""

    title: str
    href: str
    question: str
    as_of: DateView | None
    latest: str
    quote: Quote | None
    chain: Provenance | None
    counts: str
    disputed: str
    group: str
    draft: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Topics under one heading; the empty title is that of topics without a group."""

    title: str
    anchor: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """What `home.html` prints; `in_rows` when the topics are too many for cards."""

    title: str
    summary: str
    lead: tuple[BlockView, ...]
    sections: tuple[ProseSectionView, ...]
    as_of: DateView | None
    topics: str
    articles: str
    origins: str
    disputed: str
    groups: tuple[Group, ...]
    in_rows: bool
    latest: tuple[EventView, ...]
    timeline: str
    changes: ChangesView
    changes_page: str
    coverage: Coverage | None


def home_view(
    published: Published,
    pages: frozenset[str],
    page: ProsePage,
    events: tuple[TopicEvent, ...],
) -> HomeView:
    """`page` is what the editors wrote for it, `events` those of all topics by date."""
    edition = published.edition
    links = Links("", pages)
    prose = ProseViews(links, f"{page.path}.md")
    origins = {origin for b in edition.briefings for origin in b.origins}
    disputed = sum(point.disputed for b in edition.briefings for point in b.key_points)
    # What a source expects for a day after the evidence ends is no event yet.
    past = [row for row in events if not edition.as_of or row.event.date.first <= edition.as_of]
    latest = timeline(published, links, past[-_MOST_EVENTS:], edition.as_of).events
    columns = tuple(
        (NameLink(b.topic.title, links.topic(b.topic.slug)), b) for b in edition.briefings
    )
    return HomeView(
        title=page.title,
        summary=page.summary or edition.description,
        lead=prose.blocks(page.prose.lead),
        sections=prose_sections(prose, page),
        as_of=date(edition.as_of) if edition.as_of else None,
        topics=str(len(edition.briefings)),
        articles=counted(len(published.articles), "article"),
        origins=counted(len(origins), "origin"),
        disputed=counted(disputed, "point") if disputed else "",
        groups=_groups([_card(published, links, briefing) for briefing in edition.briefings]),
        in_rows=len(edition.briefings) > _MOST_CARDS,
        latest=tuple(reversed(latest)),
        timeline=links.to("timeline/"),
        changes=changes_of(published, links, _MOST_EVENTS),
        changes_page=links.to("changes/"),
        coverage=coverage(published, columns),
    )


def _groups(cards: list[Card]) -> tuple[Group, ...]:
    """The groups by title, and last the topics that have none."""
    titles = sorted({card.group for card in cards}, key=lambda title: (not title, title))
    return tuple(
        Group(title, f"group-{number}", tuple(card for card in cards if card.group == title))
        for number, title in enumerate(titles, 1)
    )


def _card(published: Published, links: Links, briefing: Briefing) -> Card:
    quoted = _quoted(briefing)
    quote = chain = None
    if quoted is not None:
        source, statement = quoted.source, quoted.statement
        quote = words(published.sources[source], statement.passage, (statement.content,))
        chain = ProvenanceViews(published, links).chain(
            source, statement.passage, statement.content, (statement,)
        )
    disputed = sum(point.disputed for point in briefing.key_points)
    articles = counted(len(article_ids(published, briefing)), "article")
    return Card(
        briefing.topic.title,
        links.topic(briefing.topic.slug),
        briefing.topic.question,
        date(briefing.as_of) if briefing.as_of else None,
        plain(briefing.key_points[0].runs) if briefing.key_points else "",
        quote,
        chain,
        f"{articles}, {counted(len(briefing.origins), 'origin')}",
        f"{disputed} disputed" if disputed else "",
        briefing.topic.group or "",
        briefing.topic.status == "draft",
    )


def _quoted(briefing: Briefing) -> CitedStatement | None:
    """The longest statement that a card has room for; a speaker we know goes first."""
    short = [row for row in briefing.statements if len(row.statement.content) <= _LONGEST_QUOTE]
    return max(
        reversed(short),
        key=lambda row: (row.statement.speaker is not None, len(row.statement.content)),
        default=None,
    )
