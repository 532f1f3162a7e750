"""The lists of sources and of names."""

from dataclasses import dataclass

from briefgen.model import Name, NameKind, PartialDate, Source, Wording
from briefgen.render.views.dates import counted, in_words, number
from briefgen.render.views.downloads import Download, downloads
from briefgen.render.views.filters import Filters, RowKeys, filters, keys_of_source
from briefgen.render.views.links import Links
from briefgen.render.views.name import KINDS
from briefgen.render.views.provenance import ProvenanceViews, SourceLink
from briefgen.render.views.published import Published


@dataclass(frozen=True, slots=True)
class SourceRow:
    source: SourceLink
    passages: str
    used: str
    altered: int
    rewritten: bool
    status: str | None
    keys: RowKeys


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one month."""

    title: str
    anchor: str
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    articles: str
    publishers: str
    unnamed: int
    groups: tuple[SourceGroup, ...]
    downloads: tuple[Download, ...]
    filters: Filters

    def contents(self) -> list[tuple[str, str]]:
        return [(group.anchor, group.title) for group in self.groups]


@dataclass(frozen=True, slots=True)
class NameRow:
    name: str
    href: str
    role: str | None
    passages: str
    articles: str


@dataclass(frozen=True, slots=True)
class NameGroup:
    title: str
    anchor: str
    rows: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class NamesView:
    count: str
    groups: tuple[NameGroup, ...]

    def contents(self) -> list[tuple[str, str]]:
        return [(group.anchor, group.title) for group in self.groups]


def sources_view(published: Published, pages: frozenset[str]) -> SourcesView:
    """Sources by the month of their publication, the newest first, undated last."""
    views = ProvenanceViews(published, Links("sources/", pages))
    groups: dict[PartialDate | None, list[Source]] = {}
    for source in sorted(published.sources.values(), key=_newest_first):
        groups.setdefault(_month(source), []).append(source)
    publishers = {source.record.publisher for source in published.articles.values()}
    return SourcesView(
        counted(len(published.articles), "article"),
        counted(len(publishers - {None}), "publisher"),
        sum(source.record.publisher is None for source in published.articles.values()),
        tuple(
            SourceGroup(
                in_words(month) if month else "Without a date",
                f"published-{month or 'undated'}",
                tuple(_source_row(published, views, source) for source in sources),
            )
            for month, sources in groups.items()
        ),
        downloads("../"),
        filters(published, (keys_of_source(published, s) for s in published.sources.values())),
    )


def names_view(published: Published, pages: frozenset[str]) -> NamesView:
    """Names by kind, those named in most passages first."""
    links = Links("names/", pages)
    groups = []
    for kind in NameKind:
        rows = [
            (len({(s, m.passage) for s, m in published.mentions.get(name.id, ())}), name)
            for name in published.names.values()
            if name.kind is kind
        ]
        rows.sort(key=lambda row: (-row[0], row[1].name.casefold(), row[1].id))
        if rows:
            group = tuple(_name_row(published, links, name, count) for count, name in rows)
            groups.append(NameGroup(KINDS[kind][1], kind.value, group))
    return NamesView(counted(len(published.names), "name"), tuple(groups))


def _source_row(published: Published, views: ProvenanceViews, source: Source) -> SourceRow:
    used = sum(bool(published.shown((source.id, p.number))) for p in source.passages)
    status = source.record.status
    return SourceRow(
        views.source(source.id),
        number(len(source.passages)),
        number(used),
        sum(passage.altered for passage in source.passages),
        source.record.wording is Wording.REWRITTEN,
        status.became if status else None,
        keys_of_source(published, source),
    )


def _name_row(published: Published, links: Links, name: Name, count: int) -> NameRow:
    articles = len({source for source, _ in published.mentions.get(name.id, ())})
    return NameRow(
        name.name,
        links.name(name.id) or "",
        name.role,
        counted(count, "passage"),
        counted(articles, "article"),
    )


def _month(source: Source) -> PartialDate | None:
    published = source.record.published
    return PartialDate(published.year, published.month) if published else None


def _newest_first(source: Source) -> tuple[int, str]:
    published = source.record.published
    return (-published.last_day.toordinal() if published else 1, source.id)
