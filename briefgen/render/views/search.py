"""The search page: all there is, from A to Z, which scripts search."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Name, Source
from briefgen.render.views.dates import in_brief, number
from briefgen.render.views.links import Links, name_uri, source_uri, topic_uri
from briefgen.render.views.name import KINDS
from briefgen.render.views.published import Published
from briefgen.text.search_words import search_words

_OTHER = "0\u20139"


@dataclass(frozen=True, slots=True)
class ListedView:
    """A page: its title, and what it is."""

    title: str
    href: str
    about: str


@dataclass(frozen=True, slots=True)
class LetterView:
    title: str
    anchor: str
    rows: tuple[ListedView, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What `search.html` prints."""

    topics: str
    names: str
    sources: str
    letters: tuple[LetterView, ...]


def search_view(published: Published, pages: frozenset[str]) -> SearchView:
    """Topics, names and sources by the first letter of their titles; figures come first."""
    links = Links("search/", pages)
    letters: dict[str, list[ListedView]] = {}
    for row in sorted(_rows(published, links), key=_alphabetic):
        letters.setdefault(_letter(row), []).append(row)
    return SearchView(
        number(len(published.edition.briefings)),
        number(len(published.names)),
        number(len(published.sources)),
        tuple(
            LetterView(letter, f"letter-{ord(letter[0]):x}", tuple(rows))
            for letter, rows in letters.items()
        ),
    )


def _rows(published: Published, links: Links) -> Iterator[ListedView]:
    for topic in published.topics.values():
        yield ListedView(topic.title, links.to(topic_uri(topic.slug)), "Topic")
    for name in published.names.values():
        yield ListedView(name.name, links.to(name_uri(name.id)), _about_name(name))
    for source in published.sources.values():
        title = source.record.title
        yield ListedView(title, links.to(source_uri(source.id)), _about_source(source))


def _about_name(name: Name) -> str:
    kind = KINDS[name.kind][0]
    return f"{kind}, {name.role}" if name.role else kind


def _about_source(source: Source) -> str:
    record = source.record
    day = in_brief(record.published) if record.published else "undated"
    return f"Source: {record.publisher or 'publisher not named'}, {day}"


def _alphabetic(row: ListedView) -> tuple[bool, tuple[str, ...], str]:
    return (_letter(row) != _OTHER, search_words(row.title), row.href)


def _letter(row: ListedView) -> str:
    first = next(iter(search_words(row.title)), "0")[0]
    return first.upper()[0] if first.isalpha() else _OTHER
