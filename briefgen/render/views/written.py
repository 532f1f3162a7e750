"""Pages that editors wrote, such as the method."""

from collections import Counter
from dataclasses import dataclass

from briefgen.model import ProsePage
from briefgen.render.views.links import Links, prose_uri
from briefgen.render.views.prose import BlockView, ProseViews
from briefgen.text.slug import slug


@dataclass(frozen=True, slots=True)
class ProseSectionView:
    title: str
    anchor: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class WrittenView:
    """What `prose.html` prints."""

    title: str
    summary: str | None
    lead: tuple[BlockView, ...]
    sections: tuple[ProseSectionView, ...]


def written_view(pages: frozenset[str], page: ProsePage) -> WrittenView:
    prose = ProseViews(Links(prose_uri(page.path), pages), f"{page.path}.md")
    lead = prose.blocks(page.prose.lead)
    return WrittenView(page.title, page.summary, lead, prose_sections(prose, page))


def prose_sections(prose: ProseViews, page: ProsePage) -> tuple[ProseSectionView, ...]:
    """The sections of a page; a title that repeats has its count in the anchor."""
    seen: Counter[str] = Counter()
    views = []
    for section in page.prose.sections:
        anchor = slug(section.title) or "section"
        seen[anchor] += 1
        if seen[anchor] > 1:
            anchor = f"{anchor}-{seen[anchor]}"
        views.append(ProseSectionView(section.title, anchor, prose.blocks(section.blocks)))
    return tuple(views)
