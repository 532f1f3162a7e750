"""Names the steps and joins them: the only place that knows all stages.

captures, sources -> bind -> extract -> link -> brief -> render -> Site
topics, pages -> prose ------------------------^        ^
git's history -> changes -------------------------------+
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen import history, workspace
from briefgen.bind import bind
from briefgen.brief import Allowance, Selection, brief, cite, select
from briefgen.changes import changes, wording
from briefgen.config import Config, Publish, config_missing, read_config
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.extract import check_rulings, extract
from briefgen.link import link
from briefgen.model import (
    Briefing,
    Edition,
    Index,
    Manuscript,
    Prose,
    ProsePage,
    Site,
    Source,
    TopicText,
)
from briefgen.prose import broken_links, prose, stray_citations
from briefgen.render import render
from briefgen.text.nearest import nearest
from briefgen.workspace import Desk


@dataclass(frozen=True, slots=True)
class Composed:
    """What became of a desk: its site, or none when an error stands in the way.

    `edition` is there as soon as the settings could be read, with what each topic takes and what
    may still be shown of the sources. `diagnostics` are sorted by place;
    `texts` leads from the files they are about to what these hold.
    """

    diagnostics: Diagnostics
    texts: Mapping[str, str]
    edition: Edition | None = None
    site: Site | None = None
    selections: tuple[Selection, ...] = ()
    allowance: Allowance | None = None


def compose(settings: Path) -> Composed:
    """Read the desk whose `mkdocs.yml` is given and make its site; nothing is written."""
    root, file = settings.parent, settings.name
    text = workspace.read_settings(settings)
    if text is None:
        return Composed((config_missing(file),), {})
    config, config_found = read_config(text, file)
    if config is None:
        return Composed(config_found, {file: text})
    desk, desk_found = workspace.read(root, config)
    edition, selections, allowance, edition_found = _edition(desk, config)
    templates, template_found = workspace.read_templates(root)
    _, theme_found = workspace.read_templates(root, "theme")
    everything = (*config_found, *desk_found, *edition_found, *template_found, *theme_found)
    site = None
    if not any(diagnostic.severity is Severity.ERROR for diagnostic in everything):
        changed = changes(history.read(root / config.content), topic_text)
        edition = replace(edition, changed=changed)
        site, render_found = render(edition, templates)
        everything = (*everything, *render_found)
    texts = {**desk.texts, file: text}
    return Composed(_sorted(everything), texts, edition, site, selections, allowance)


def topic_text(slug: str, text: str) -> TopicText:
    """The text of a topic's file, as far as readers are told of its changes. Never raises."""
    title, question, manuscript = workspace.read_wording(text, f"{slug}.md")
    return wording(title or slug, question, prose(manuscript)[0])


def _edition(
    desk: Desk, config: Config
) -> tuple[Edition, tuple[Selection, ...], Allowance, Diagnostics]:
    sources, bind_found = _bound(desk)
    index = _linked(desk, sources)
    ruling_found = _check_rulings(index)
    allowance = Allowance(
        index, config.quotation_limit_words, config.quotation_limit_share, config.excerpts
    )
    briefings, selections, brief_found = _briefings(desk, index, config, allowance)
    pages, page_found = _pages(desk, config)
    edition = Edition(
        title=config.title,
        description=config.description or "",
        briefings=briefings,
        index=index,
        pages=pages,
        full_text=config.publish is Publish.FULL,
        as_of=max((b.as_of for b in briefings if b.as_of), default=None),
        colophon=config.colophon,
        address=config.site_url,
    )
    missing = _missing(desk, config)
    found = (*bind_found, *ruling_found, *brief_found, *page_found, *missing)
    return edition, selections, allowance, found


def _missing(desk: Desk, config: Config) -> Diagnostics:
    """The files of the colophon that are not there."""
    colophon, targets = config.colophon, frozenset(desk.link_targets)
    pages = (colophon.imprint,) if (colophon.imprint or "").endswith(".md") else ()
    found = []
    for path in (colophon.logo, *pages):
        if path is not None and path not in targets:
            near = nearest(path, targets)
            hint = f"did you mean `{near}`?" if near else f"paths start in `{config.content}`"
            found.append(Diagnostic("BG902", f"`{path}` is missing", colophon.location, hint))
    return tuple(found)


def _bound(desk: Desk) -> tuple[tuple[Source, ...], Diagnostics]:
    bound: list[Source] = []
    found: list[Diagnostic] = []
    for file in desk.sources:
        source, source_found = bind(file, desk.captures[file.capture])
        found.extend(source_found)
        if source is not None:
            bound.append(source)
    return tuple(bound), tuple(found)


def _linked(desk: Desk, sources: tuple[Source, ...]) -> Index:
    evidence = tuple(extract(source, desk.names) for source in sources)
    unproved = {file.id for file in desk.sources} - {source.id for source in sources}
    index = link(sources, evidence, desk.names)
    broken = tuple(sorted(unproved.union(desk.broken_sources)))
    return replace(
        index, broken=broken, broken_topics=desk.broken_topics, names_whole=desk.names_whole
    )


def _check_rulings(index: Index) -> Diagnostics:
    if not index.names_whole:
        return ()
    return tuple(
        diagnostic
        for source in index.sources.values()
        for diagnostic in check_rulings(source, index.evidence[source.id], index.names)
    )


def _briefings(
    desk: Desk, index: Index, config: Config, allowance: Allowance
) -> tuple[tuple[Briefing, ...], tuple[Selection, ...], Diagnostics]:
    parsed: list[tuple[Selection, Prose]] = []
    found: list[Diagnostic] = []
    for file in desk.topics:
        text, prose_found = _parsed(file.manuscript, desk, config)
        found.extend(prose_found)
        parsed.append((select(file.topic, index), text))
    selections = tuple(selection for selection, _ in parsed)
    for selection, text in parsed:
        cite(selection.topic, text, index, allowance)
    briefings = []
    for selection, text in parsed:
        briefing, brief_found = brief(selection, text, index, selections, allowance)
        found.extend(brief_found)
        briefings.append(briefing)
    return tuple(briefings), selections, tuple(found)


def _pages(desk: Desk, config: Config) -> tuple[tuple[ProsePage, ...], Diagnostics]:
    pages: list[ProsePage] = []
    found: list[Diagnostic] = []
    for file in desk.pages:
        text, prose_found = _parsed(file.manuscript, desk, config)
        found.extend((*prose_found, *stray_citations(text)))
        pages.append(ProsePage(file.path, file.title, file.summary, text))
    return tuple(pages), tuple(found)


def _parsed(manuscript: Manuscript, desk: Desk, config: Config) -> tuple[Prose, Diagnostics]:
    text, found = prose(manuscript)
    file = manuscript.file.removeprefix(f"{config.content}/")
    return text, (*found, *broken_links(text, file, frozenset(desk.link_targets)))


def _sorted(found: Diagnostics) -> Diagnostics:
    return tuple(sorted(dict.fromkeys(found), key=lambda diagnostic: diagnostic.sort_key))
