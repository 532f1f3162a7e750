"""A topic's page while its views are built: the briefing, and what all of its parts need."""

from dataclasses import dataclass

from briefgen.model import Briefing, Source
from briefgen.render.views.citations import Citations, citations
from briefgen.render.views.links import Links, topic_uri
from briefgen.render.views.prose import ProseViews
from briefgen.render.views.provenance import NameLink, ProvenanceViews
from briefgen.render.views.published import Published


@dataclass(frozen=True, slots=True)
class TopicPage:
    published: Published
    briefing: Briefing
    links: Links
    citations: Citations
    provenance: ProvenanceViews
    prose: ProseViews

    def source(self, source_id: str) -> Source:
        return self.published.sources[source_id]

    def excerpt_link(self, excerpt_id: str) -> NameLink:
        """`excerpt 3`, by its place on the page."""
        numbers = {e.id: n for n, e in enumerate(self.briefing.excerpts, start=1)}
        return NameLink(f"excerpt {numbers[excerpt_id]}", f"#{excerpt_id}")


def topic_page(published: Published, pages: frozenset[str], briefing: Briefing) -> TopicPage:
    slug = briefing.topic.slug
    links = Links(topic_uri(slug), pages)
    cited = citations(briefing, published.sources)
    return TopicPage(
        published,
        briefing,
        links,
        cited,
        ProvenanceViews(published, links),
        ProseViews(links, f"topics/{slug}.md", cited),
    )
