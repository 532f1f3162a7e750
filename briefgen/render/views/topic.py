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
from briefgen.render.views.backlinks import Backlinks, BacklinkView, views
from briefgen.render.views.captured import CapturedRun, run
from briefgen.render.views.changes import ANCHOR, ChangesView, changes_of
from briefgen.render.views.citations import CitationView
from briefgen.render.views.dates import DateView, counted, date, listed
from briefgen.render.views.downloads import Download, downloads
from briefgen.render.views.events import TimelineView, chart_of, event_view
from briefgen.render.views.linked_data import LinkedData, topic_linked_data
from briefgen.render.views.origins import OriginView, origin_list
from briefgen.render.views.page import TopicPage, topic_page
from briefgen.render.views.points import KeyPointView, key_point
from briefgen.render.views.prose import BlockView
from briefgen.render.views.provenance import Provenance
from briefgen.render.views.published import Published, article_ids
from briefgen.render.views.references import SourceReferences, references

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
    why: str


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
    byline: str | None
    draft: bool
    home: str
    as_of: DateView | None
    articles: str
    origins: str
    origin_list: tuple[OriginView, ...]
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
    references: tuple[SourceReferences, ...]
    changes: ChangesView
    linked: tuple[BacklinkView, ...]
    revision: str
    downloads: tuple[Download, ...]
    linked_data: LinkedData

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


def topic_view(
    published: Published, pages: frozenset[str], briefing: Briefing, found: Backlinks
) -> TopicView:
    page = topic_page(published, pages, briefing)
    topic = briefing.topic
    disputed = [point for point in briefing.key_points if point.disputed]
    lead = [s for s in briefing.editor_sections if not s.title]
    titled = [s for s in briefing.editor_sections if s.title]
    return TopicView(
        topic.title,
        topic.question,
        topic.summary,
        topic.byline,
        topic.status == "draft",
        page.links.to(""),
        date(briefing.as_of) if briefing.as_of else None,
        counted(len(article_ids(published, briefing)), "article"),
        counted(len(briefing.origins), "origin"),
        origin_list(page),
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
        references(page),
        changes_of(published, page.links, _MOST_CHANGES, topic.slug),
        views(found, page.links),
        briefing.revision,
        downloads(""),
        topic_linked_data(published, briefing),
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
        _why(page, excerpt),
    )


def _why(page: TopicPage, excerpt: Excerpt) -> str:
    """How an excerpt was chosen, in words."""
    uses = (use for entry in page.briefing.references for use in entry.uses)
    return next((use.basis for use in uses if use.anchor == excerpt.citation.anchor), "")


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
