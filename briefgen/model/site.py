"""The finished site, before anything is written."""

from dataclasses import dataclass, field

from briefgen.model.edition import Colophon


@dataclass(frozen=True, slots=True)
class Meta:
    """What the head of a page says about it to programs, by a name that they know."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its address from the site's root (`topics/kursk/`, empty for home) and its HTML.

    `section` is the address of the section whose navigation entry is current; `description`
    and `metadata` go into the head. `html` is what stands inside `main`.
    """

    uri: str
    title: str
    section: str
    description: str
    html: str
    metadata: tuple[Meta, ...] = ()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file beside the pages, by its path from the site's root."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the site's navigation."""

    uri: str
    title: str


@dataclass(frozen=True, slots=True)
class Site:
    """All pages and assets, in the order of their addresses.

    `as_of` is the newest date of the evidence in words, or empty; `revision` is 12 hex digits.
    """

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    navigation: tuple[Section, ...]
    as_of: str = ""
    revision: str = ""
    colophon: Colophon = field(default_factory=Colophon)
