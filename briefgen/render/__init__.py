"""Prints an edition: from frozen values to the HTML of every page."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import (
    Asset,
    Colophon,
    Edition,
    Page,
    Prose,
    ProsePage,
    ReviewedDesk,
    Section,
    Sheet,
    Site,
)
from briefgen.render.exchange import exchange
from briefgen.render.printing import Printer
from briefgen.render.search import SEARCH, entries_of, shards_of
from briefgen.render.views.backlinks import backlinks
from briefgen.render.views.changes import changes_page
from briefgen.render.views.dates import in_words
from briefgen.render.views.events import events_of_topics
from briefgen.render.views.feeds import feed_view, printable
from briefgen.render.views.home import home_view
from briefgen.render.views.links import name_uri, prose_uri, relative, source_uri, topic_uri
from briefgen.render.views.lists import names_view, sources_view
from briefgen.render.views.metadata import source_metadata, topic_metadata
from briefgen.render.views.name import name_view
from briefgen.render.views.published import Published, publish
from briefgen.render.views.review import review_view
from briefgen.render.views.reviews import reviews_view
from briefgen.render.views.search import search_view
from briefgen.render.views.source import source_view
from briefgen.render.views.timeline import timeline_view
from briefgen.render.views.topic import topic_view
from briefgen.render.views.written import written_view

__all__ = ["relative", "render", "render_review", "render_reviews"]

_HOME = "index"
_REVISION_DIGITS = 12


def render(edition: Edition, templates: Mapping[str, str]) -> tuple[Site | None, Diagnostics]:
    """Print all pages; no site when a template is broken.

    `templates` maps the names of the page templates to their text.
    """
    return _Edition(edition, Printer(templates)).site()


def render_review(sheet: Sheet, site: str, templates: Mapping[str, str]) -> str | Diagnostic:
    """The whole page that shows a source beside its capture; it is for `serve` alone."""
    return Printer(templates).print("review.html", review_view(sheet, site))


def render_reviews(desk: ReviewedDesk, templates: Mapping[str, str]) -> str | Diagnostic:
    """The whole page that lists all sources with their state; it is for `serve` alone."""
    return Printer(templates).print("reviews.html", reviews_view(desk))


class _Edition:
    def __init__(self, edition: Edition, printer: Printer) -> None:
        self._printer = printer
        self._published: Published = publish(edition)
        self._events = events_of_topics(self._published)
        self._written = [page for page in edition.pages if page.path != _HOME]
        empty = ProsePage(_HOME, edition.title, None, Prose((), ()))
        self._home = next((page for page in edition.pages if page.path == _HOME), empty)
        self._addresses = frozenset(self._uris())
        self._backlinks = backlinks(self._published, self._addresses, edition.pages)
        self._found: dict[Diagnostic, None] = {}

    def site(self) -> tuple[Site | None, Diagnostics]:
        pages = tuple(sorted(self._pages(), key=lambda page: page.uri))
        feeds = tuple(sorted(self._feeds(), key=lambda feed: feed.path))
        if self._found:
            return None, tuple(sorted(self._found, key=lambda found: found.sort_key))
        edition = self._published.edition
        as_of = in_words(edition.as_of) if edition.as_of else ""
        shards = shards_of(entries_of(self._published))
        beside = (*exchange(self._published, self._addresses), *feeds, *shards)
        assets = tuple(sorted(beside, key=lambda asset: asset.path))
        revision, colophon = _revision(edition), _colophon(edition.colophon)
        return Site(pages, assets, tuple(self._navigation()), as_of, revision, colophon), ()

    def _uris(self) -> Iterator[str]:
        edition = self._published.edition
        yield from ("", "timeline/", "names/", "sources/", "changes/", SEARCH)
        yield from (topic_uri(briefing.topic.slug) for briefing in edition.briefings)
        yield from (source_uri(source) for source in self._published.sources)
        yield from (name_uri(name) for name in self._published.names)
        yield from (prose_uri(page.path) for page in self._written)

    def _navigation(self) -> Iterator[Section]:
        yield Section("", "Topics")
        yield Section("timeline/", "Timeline")
        yield Section("names/", "Names")
        yield Section("sources/", "Sources")
        yield Section("changes/", "What changed")
        for page in self._written:
            is_imprint = f"{page.path}.md" == self._published.edition.colophon.imprint
            if "/" not in page.path and not is_imprint:
                yield Section(prose_uri(page.path), page.path.replace("-", " ").capitalize())

    def _pages(self) -> Iterator[Page]:
        yield from self._lists()
        published, addresses = self._published, self._addresses
        for briefing in published.edition.briefings:
            topic = briefing.topic
            view = topic_view(published, addresses, briefing, self._backlinks)
            about = topic.summary or topic.question
            metadata = topic_metadata(published, briefing)
            page = Page(topic_uri(topic.slug), topic.title, "", about, "", metadata)
            yield self._page("topic.html", view, page)
        for source in published.sources.values():
            title = source.record.title
            about = f"How we know: the provenance of “{title}”, and what of it is used where."
            metadata = source_metadata(source)
            page = Page(source_uri(source.id), title, "sources/", about, "", metadata)
            shown = source_view(published, addresses, source, self._backlinks)
            yield self._page("source.html", shown, page)
        for name in published.names.values():
            page = Page(name_uri(name.id), name.name, "names/", name.role or name.name, "")
            named = name_view(published, addresses, name, self._events, self._backlinks)
            yield self._page("name.html", named, page)
        for written in self._written:
            uri = prose_uri(written.path)
            page = Page(uri, written.title, uri, written.summary or written.title, "")
            yield self._page("prose.html", written_view(addresses, written), page)

    def _lists(self) -> Iterator[Page]:
        published, addresses = self._published, self._addresses
        edition = published.edition
        view = home_view(published, addresses, self._home, self._events)
        yield self._page("home.html", view, Page("", self._home.title, "", edition.description, ""))
        about = "What happened when, as the sources of the topics tell it."
        page = Page("timeline/", "Timeline", "timeline/", about, "")
        yield self._page("timeline.html", timeline_view(published, addresses, self._events), page)
        about = "Every source: who published it, when, and what of it is used."
        page = Page("sources/", "Sources", "sources/", about, "")
        yield self._page("sources.html", sources_view(published, addresses), page)
        about = "People, organisations, places and events, and where they are named."
        page = Page("names/", "Names", "names/", about, "")
        yield self._page("names.html", names_view(published, addresses), page)
        about = "Key points added, changed and removed, and new sources, day by day."
        page = Page("changes/", "What changed", "changes/", about, "")
        yield self._page("changes.html", changes_page(published, addresses), page)
        page = Page(SEARCH, "Find", SEARCH, "Topics, names and sources from A to Z.", "")
        yield self._page("search.html", search_view(published, addresses), page)

    def _feeds(self) -> Iterator[Asset]:
        for slug in (None, *self._published.topics):
            view = feed_view(self._published, self._addresses, slug)
            feed = self._printer.print("feed.xml", view)
            if isinstance(feed, Diagnostic):
                self._found[feed] = None
            else:
                yield Asset(view.path, printable(feed.lstrip()).encode())

    def _page(self, template: str, view: object, page: Page) -> Page:
        html = self._printer.print(template, view)
        if isinstance(html, Diagnostic):
            self._found[html] = None
            return page
        return replace(page, html=html)


def _colophon(colophon: Colophon) -> Colophon:
    """The colophon with the imprint's address in the site in place of its file."""
    imprint = colophon.imprint
    if imprint is None or not imprint.endswith(".md"):
        return colophon
    return replace(colophon, imprint=f"{prose_uri(imprint.removesuffix('.md'))}index.html")


def _revision(edition: Edition) -> str:
    """The digest of the briefings' revisions."""
    revisions = " ".join(briefing.revision for briefing in edition.briefings)
    return hashlib.sha256(revisions.encode("ascii")).hexdigest()[:_REVISION_DIGITS]
