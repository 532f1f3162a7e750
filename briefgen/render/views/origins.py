"""Where the information of a topic comes from, each origin with the place that shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Statement
from briefgen.render.views.page import TopicPage

_UNNAMED = "the unnamed publisher of “"


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin, why it counts as one, and where: the passage, or the source that it publishes."""

    name: str
    note: str
    href: str


def origin_list(page: TopicPage) -> tuple[OriginView, ...]:
    """The origins of the briefing in its order."""
    said = _first_said(page)
    published: dict[str, str] = {}
    for source_id in page.briefing.sources:
        record = page.source(source_id).record
        published.setdefault(record.publisher or f"{_UNNAMED}{record.title}”", source_id)
    found = []
    for name in page.briefing.origins:
        if name in said:
            place, statement, note = said[name]
            href = page.links.passage(place, statement.passage)
            found.append(OriginView(name, note, href))
        else:
            href = page.links.source(published[name]) if name in published else "#references"
            found.append(OriginView(name, "publisher", href))
    return tuple(found)


def _first_said(page: TopicPage) -> dict[str, tuple[str, Statement, str]]:
    """Of each origin by name: the first statement that is its own, or that it passes on."""
    names = page.published.edition.index.names
    found: dict[str, tuple[str, Statement, str]] = {}
    for source, statement in _statements(page):
        id_ = statement.origin or statement.speaker
        if id_ is not None and id_ in names:
            note = "named as where words come from" if statement.origin else "speaker"
            found.setdefault(names[id_].name, (source, statement, note))
    return found


def _statements(page: TopicPage) -> Iterator[tuple[str, Statement]]:
    briefing = page.briefing
    for excerpt in briefing.excerpts:
        yield from ((excerpt.source, statement) for statement in excerpt.statements)
    yield from ((row.source, row.statement) for row in briefing.statements)
    for entry in briefing.references:
        if entry.quoted is not None:
            yield from ((entry.source, statement) for statement in entry.quoted.statements)
