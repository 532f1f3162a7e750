"""Atom feeds (RFC 4287) of what changed: for the site, and for each topic."""

import re
import uuid
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from briefgen.render.views.changes import EntryView, entries, note
from briefgen.render.views.links import Links, relative
from briefgen.render.views.published import Published

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:briefgen:feeds")
_MOST_ENTRIES = 50
_NEVER = "1970-01-01T00:00:00Z"
# Names that RFC 2606 keeps for examples: an address that nobody has replaced yet.
_PLACEHOLDER = re.compile(
    r"(?:.*\.)?(?:example(?:\.com|\.net|\.org)?|invalid|test|localhost)|[\d.]+|.*:.*"
)
# Characters that no XML 1.0 document can hold, not even as references.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry: `id` is the same whatever else of the history is at hand."""

    id: str
    page: str
    entry: EntryView


@dataclass(frozen=True, slots=True)
class FeedView:
    """What `feed.xml` prints: `path` is its file from the site's root."""

    path: str
    id: str
    title: str
    subtitle: str
    author: str
    updated: str
    own: str
    page: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class FeedLinks(Links):
    """Links from a feed: whole addresses where it is known where the site stands."""

    address: str = ""

    def to(self, uri: str, fragment: str = "") -> str:
        if not self.address:
            return relative(self.here, uri, fragment)
        return f"{self.address}{uri}#{fragment}" if fragment else f"{self.address}{uri}"


def feed_view(published: Published, pages: frozenset[str], slug: str | None = None) -> FeedView:
    """The feed of one topic, or of the site."""
    edition = published.edition
    folder = f"topics/{slug}/" if slug else ""
    path = f"{folder}feed.xml"
    links = FeedLinks(path, pages, _standing(edition.address))
    found = list(entries(published, links, slug))[:_MOST_ENTRIES]
    topic = published.topics[slug].title if slug else ""
    newest = max((entry.times[1] for entry in found), default="")
    as_of = f"{edition.as_of.last_day.isoformat()}T00:00:00Z" if edition.as_of else _NEVER
    return FeedView(
        path,
        _urn(edition.title, slug or "", ""),
        f"{topic} \u2013 {edition.title}" if topic else edition.title,
        note(edition.changed, pending=False) or edition.description,
        edition.title,
        newest or as_of,
        links.to(path),
        links.to(folder) if folder else links.to(""),
        tuple(_numbered(edition.title, links, found)),
    )


def printable(feed: str) -> str:
    """The printed feed without characters that XML cannot hold."""
    return _NO_XML.sub("\ufffd", feed)


def _numbered(title: str, links: Links, found: list[EntryView]) -> list[FeedEntry]:
    """Entries with their ids, which rest on site, topic and the first moment of the day."""
    seen: Counter[str] = Counter()
    numbered = []
    for entry in reversed(found):
        own = f"{entry.slug} {entry.began} {entry.ended} {entry.times[0]}"
        seen[own] += 1
        again = f" {seen[own]}" if seen[own] > 1 else ""
        page = entry.href or links.to("changes/")
        numbered.append(FeedEntry(_urn(title, entry.slug, f"{own}{again}"), page, entry))
    return numbered[::-1]


def _urn(*parts: str) -> str:
    return uuid.uuid5(_NAMESPACE, "\0".join(parts)).urn


def _standing(address: str | None) -> str:
    """The address of the site, unless it is a placeholder."""
    host = urlsplit(address or "").hostname or ""
    return address if address and host and not _PLACEHOLDER.fullmatch(host) else ""
