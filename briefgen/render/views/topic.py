"""The page of a topic."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.model import Briefing, EditorSection, Excerpt
from briefgen.render.views.accounts import (
    DifferenceView,
    RelatedView,
    StatementRow,
    difference,
    related,
    statement_row,
)
from briefgen.render.views.captured import CapturedRun, run
from briefgen.render.views.changes import ANCHOR, ChangesView, changes_of
from briefgen.render.views.citations import CitationView
from briefgen.render.views.dates import DateView, counted, date, listed
from briefgen.render.views.events import TimelineView, chart_of, event_view
from briefgen.render.views.page import TopicPage, topic_page
from briefgen.render.views.points import KeyPointView, key_point
from briefgen.render.views.prose import BlockView
from briefgen.render.views.provenance import Provenance, SourceLink
from briefgen.render.views.published import Published, article_ids
from briefgen.render.views.references import ReferenceView, reference

_MOST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class EditorSectionView:
    title: str
    anchor: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ExcerptView:
    id: str
    words: CapturedRun
    language: str
    citation: CitationView
    chain: Provenance


@dataclass(frozen=True, slots=True)
class ExcerptSectionView:
    title: str
    anchor: str
    excerpts: tuple[ExcerptView, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """What `topic.html` prints; `introduction` stands before the key points."""

    title: str
    question: str
    summary: str | None
    home: str
    as_of: DateView | None
    articles: str
    origins: str
    parties: tuple[str, ...]
    excerpts: int
    disputed: str
    disputed_href: str
    introduction: tuple[BlockView, ...]
    key_points: tuple[KeyPointView, ...]
    editor_sections: tuple[EditorSectionView, ...]
    sections: tuple[ExcerptSectionView, ...]
    statements: tuple[StatementRow, ...]
    timeline: TimelineView
    differences: tuple[DifferenceView, ...]
    related: tuple[RelatedView, ...]
    references: tuple[ReferenceView, ...]
    sources: tuple[SourceLink, ...]
    changes: ChangesView
    revision: str

    def contents(self) -> Iterator[tuple[str, str]]:
        """Anchor and title of each section, in the order of the page."""
        yield "key-points", "Key points"
        yield from ((section.anchor, section.title) for section in self.editor_sections)
        yield from ((section.anchor, section.title) for section in self.sections)
        yield "who-said-what", "Who said what"
        yield "timeline", "Timeline"
        if self.differences:
            yield "where-accounts-differ", "Where accounts differ"
        yield "related-topics", "Related topics"
        yield "references", "References"
        yield ANCHOR, "What changed"


def topic_view(published: Published, pages: frozenset[str], briefing: Briefing) -> TopicView:
    page = topic_page(published, pages, briefing)
    topic = briefing.topic
    disputed = [point for point in briefing.key_points if point.disputed]
    lead = [s for s in briefing.editor_sections if not s.title]
    titled = [s for s in briefing.editor_sections if s.title]
    return TopicView(
        topic.title,
        topic.question,
        topic.summary,
        page.links.to(""),
        date(briefing.as_of) if briefing.as_of else None,
        counted(len(article_ids(published, briefing)), "article"),
        counted(len(briefing.origins), "origin"),
        tuple(f"{listed(party.origins)} for {party.place}" for party in briefing.parties),
        len(briefing.excerpts),
        counted(len(disputed), "point") if disputed else "",
        _disputed_anchor(briefing),
        tuple(block for section in lead for block in page.prose.blocks(section.blocks)),
        tuple(key_point(page, point) for point in briefing.key_points),
        tuple(_editor_section(page, section) for section in titled),
        tuple(
            ExcerptSectionView(s.title, s.anchor, tuple(_excerpt(page, e) for e in s.excerpts))
            for s in briefing.sections
        ),
        tuple(statement_row(page, row) for row in briefing.statements),
        _timeline(page),
        tuple(difference(page, found) for found in briefing.differences),
        tuple(related(page, other) for other in briefing.related),
        tuple(reference(page, entry) for entry in briefing.references),
        tuple(page.provenance.source(source) for source in briefing.sources),
        changes_of(published, page.links, _MOST_CHANGES, topic.slug),
        briefing.revision,
    )


def _disputed_anchor(briefing: Briefing) -> str:
    if briefing.differences:
        return "#where-accounts-differ"
    return next((f"#{point.id}" for point in briefing.key_points if point.disputed), "")


def _editor_section(page: TopicPage, section: EditorSection) -> EditorSectionView:
    return EditorSectionView(section.title, section.anchor, page.prose.blocks(section.blocks))


def _excerpt(page: TopicPage, excerpt: Excerpt) -> ExcerptView:
    source = page.source(excerpt.source)
    return ExcerptView(
        excerpt.id,
        run(source, source.passage(excerpt.passage), excerpt.span),
        source.record.language,
        page.citations.view(excerpt.citation),
        page.provenance.chain(source.id, excerpt.passage, excerpt.span, excerpt.statements),
    )


def _timeline(page: TopicPage) -> TimelineView:
    briefing = page.briefing
    chart = chart_of(briefing.timeline, briefing.as_of)
    rows = tuple(
        replace(
            event_view(page.published, page.links, event, chart),
            citation=page.citations.view(event.citation),
        )
        for event in briefing.timeline
    )
    as_of = date(briefing.as_of) if briefing.as_of else None
    return TimelineView(rows, chart if rows else None, as_of)
