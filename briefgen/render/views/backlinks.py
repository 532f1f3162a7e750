"""Who links here: the editors' sentences that lead to a page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.model import (
    Block,
    BlockQuote,
    Emphasis,
    Heading,
    Link,
    List,
    ProsePage,
    ProseParagraph,
    Run,
)
from briefgen.render.views.links import Links, name_uri, prose_uri, topic_uri
from briefgen.render.views.published import Published
from briefgen.text.plain import plain
from briefgen.text.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Backlink:
    """A sentence that leads to a page: where it stands, and how it leads there."""

    uri: str
    anchor: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class BacklinkView:
    href: str
    title: str
    sentence: str


Backlinks = Mapping[str, tuple[Backlink, ...]]
"""The sentences that lead to each page, by its address, in the order of the pages they are on."""


def backlinks(
    published: Published, pages: frozenset[str], written: Iterable[ProsePage]
) -> Backlinks:
    """Links in the editors' prose and, to names, key points that cite a sentence with the name."""
    root = Links("", pages)
    found: dict[str, dict[Backlink, None]] = {}
    for file, link, backlink in (*_of_topics(published), *_of_pages(written)):
        target = (root.written(link, file) or "").partition("#")[0].removesuffix("index.html")
        if target in pages and target != backlink.uri:
            found.setdefault(target, {})[backlink] = None
    for uri, backlink in _naming(published):
        found.setdefault(uri, {})[backlink] = None
    return {uri: tuple(links) for uri, links in found.items()}


def views(found: Backlinks, links: Links) -> tuple[BacklinkView, ...]:
    """Those that lead to the page that `links` are of."""
    return tuple(
        BacklinkView(links.to(one.uri, one.anchor), one.title, one.sentence)
        for one in found.get(links.here, ())
    )


def _of_topics(published: Published) -> Iterator[tuple[str, str, Backlink]]:
    """Links of topics: the file they stand in, where they lead, and their sentence."""
    for briefing in published.edition.briefings:
        title, uri = briefing.topic.title, topic_uri(briefing.topic.slug)
        file = f"topics/{briefing.topic.slug}.md"
        for point in briefing.key_points:
            for link in _links(point.runs):
                yield file, link.href, Backlink(uri, point.id, title, plain(point.runs))
        for section in briefing.editor_sections:
            anchor = section.anchor if section.title else ""
            for href, sentence in _linked(section.blocks):
                yield file, href, Backlink(uri, anchor, title, sentence)


def _of_pages(written: Iterable[ProsePage]) -> Iterator[tuple[str, str, Backlink]]:
    for page in written:
        for blocks in (page.prose.lead, *(section.blocks for section in page.prose.sections)):
            for link, sentence in _linked(blocks):
                yield (
                    f"{page.path}.md",
                    link,
                    Backlink(prose_uri(page.path), "", page.title, sentence),
                )


def _linked(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for runs in _paragraphs(blocks):
        for link in _links(runs):
            yield link.href, _sentence(runs, link)


def _naming(published: Published) -> Iterator[tuple[str, Backlink]]:
    for name, mentions in published.mentions.items():
        for source, mention in mentions:
            for use in published.showings.get((source, mention.passage), ()):
                if use.sentence and use.around is not None and use.around.covers(mention.span):
                    title = published.topics[use.topic].title
                    uri = topic_uri(use.topic)
                    yield name_uri(name), Backlink(uri, use.anchor, title, use.sentence)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[tuple[Run, ...]]:
    for block in blocks:
        match block:
            case ProseParagraph(runs) | Heading(_, runs):
                yield runs
            case BlockQuote(inside):
                yield from _paragraphs(inside)
            case List(entries):
                for entry in entries:
                    yield from _paragraphs(entry.blocks)
            case _:
                pass


def _links(runs: Iterable[Run]) -> Iterator[Link]:
    for run in runs:
        match run:
            case Link():
                yield run
            case Emphasis(inside):
                yield from _links(inside)
            case _:
                pass


def _sentence(runs: tuple[Run, ...], link: Link) -> str:
    """The sentence of a paragraph in which the words of a link first stand."""
    text = plain(runs)
    place = text.find(plain(link.runs))
    return next((text[a:b] for a, b in sentence_spans(text) if a <= place < b), text)
