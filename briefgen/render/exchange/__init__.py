"""The files beside the pages: references, evidence and what a host reads."""

from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from briefgen.model import Asset
from briefgen.render.exchange.annotations import annotation_page
from briefgen.render.exchange.bibtex import bibtex
from briefgen.render.exchange.csl import csl_json
from briefgen.render.exchange.entries import Entry, entry
from briefgen.render.exchange.hosting import headers, robots, sitemap
from briefgen.render.exchange.ris import ris
from briefgen.render.views.addresses import Addresses
from briefgen.render.views.downloads import EVIDENCE, REFERENCES
from briefgen.render.views.links import topic_uri
from briefgen.render.views.published import Published

_WRITERS: MappingProxyType[str, Callable[[Iterable[Entry]], bytes]] = MappingProxyType(
    {"json": csl_json, "bib": bibtex, "ris": ris}
)


def exchange(published: Published, pages: Iterable[str]) -> tuple[Asset, ...]:
    """All files beside the pages, in the order of their paths; `pages` are the pages' addresses.

    No sitemap without the site's address, which its entries need.
    """
    assets = [*_references(published, "", published.sources), _evidence(published, None)]
    for slug, briefing in _briefings(published):
        assets.extend(_references(published, topic_uri(slug), briefing))
        assets.append(_evidence(published, slug))
    address = published.edition.address
    if address is not None:
        assets.append(Asset("sitemap.xml", sitemap(address, pages)))
    assets.append(Asset("robots.txt", robots(address)))
    assets.append(Asset("_headers", headers(address)))
    return tuple(sorted(assets, key=lambda asset: asset.path))


def _briefings(published: Published) -> Iterator[tuple[str, tuple[str, ...]]]:
    for briefing in published.edition.briefings:
        yield briefing.topic.slug, briefing.sources


def _references(published: Published, folder: str, sources: Iterable[str]) -> Iterator[Asset]:
    entries = tuple(entry(published, source) for source in sources)
    for ending, write in _WRITERS.items():
        yield Asset(f"{folder}{REFERENCES}.{ending}", write(entries))


def _evidence(published: Published, slug: str | None) -> Asset:
    """That of one topic, or of all."""
    path = f"{topic_uri(slug) if slug else ''}{EVIDENCE}"
    edition = published.edition
    briefings = [b for b in edition.briefings if slug in (None, b.topic.slug)]
    label = published.topics[slug].title if slug else edition.title
    addresses = Addresses(edition.address, path)
    return Asset(path, annotation_page(published, briefings, addresses, label))
