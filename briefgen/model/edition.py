"""All that one edition of the site is printed from."""

from dataclasses import dataclass, field

from briefgen.model.briefing import Briefing
from briefgen.model.changes import WhatChanged
from briefgen.model.date import PartialDate
from briefgen.model.index import Index
from briefgen.model.location import Location
from briefgen.model.prose import Prose


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A page that editors wrote: `path` is its file below `content/` without the ending.

    The path `index` is the home page.
    """

    path: str
    title: str
    summary: str | None
    prose: Prose


@dataclass(frozen=True, slots=True)
class Colophon:
    """Who publishes the site: what stands in the head and the foot of every page.

    `logo` and `imprint` are paths below `content/`, the imprint may be a web address; `contact`
    and `licence_url` are web addresses or `mailto:`. `location` is where the settings stand.
    """

    logo: str | None = None
    imprint: str | None = None
    contact: str | None = None
    licence: str | None = None
    licence_url: str | None = None
    location: Location = field(default=Location("mkdocs.yml"), compare=False)


@dataclass(frozen=True, slots=True)
class Edition:
    """The whole desk, composed; `briefings` in the order of their slugs.

    `full_text` says that the desk may publish its sources whole. `as_of` is the newest date of
    the evidence. `changed` comes from the history of the content. `address` is where the site
    will stand, as far as that is known; it ends with `/`.
    """

    title: str
    description: str
    briefings: tuple[Briefing, ...]
    index: Index
    pages: tuple[ProsePage, ...] = ()
    full_text: bool = False
    as_of: PartialDate | None = None
    colophon: Colophon = field(default_factory=Colophon)
    changed: WhatChanged = field(default_factory=WhatChanged)
    address: str | None = None
