"""Topics: what a briefing is about, as the front matter of a topic file says.

Where something stands in its file is no part of what it is: places are not compared.
"""

from dataclasses import dataclass, field

from briefgen.model.date import PartialDate
from briefgen.model.location import Location


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The Markdown of a topic or page; `line` is where it begins in its file."""

    file: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """`[@source "words"]` or `[source, "words"]`: what an editor points at.

    No source is what stands for a citation that was not understood, which has been reported.
    No words point at the source as a whole; two are the beginning and the end of one quotation
    with something left out between them.
    """

    source: str
    words: tuple[str, ...]
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Criteria:
    """Ids of names, and words or phrases, to look for in a passage."""

    names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Which passages a topic or section takes: at least one of `any`, each of `all`, no `none`.

    `since` and `until` bound the publication date of the source, both included.
    """

    any: Criteria = Criteria()
    all: Criteria = Criteria()
    none: Criteria = Criteria()
    since: PartialDate | None = None
    until: PartialDate | None = None
    location: Location = field(default=Location(""), compare=False)


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section of excerpts, and which of the topic's passages belong there."""

    title: str
    match: Match


@dataclass(frozen=True, slots=True)
class DifferenceRuling:
    """Accounts that an editor says differ, or do not: `confirmed` or `hidden`."""

    between: tuple[Pointer, ...]
    state: str
    note: str | None
    location: Location = field(compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    """The front matter of `content/topics/<slug>.md`.

    `group` is the heading under which the home page lists it; `byline` signs its page,
    `owner` is for the desk alone.
    """

    slug: str
    location: Location = field(compare=False)
    title: str
    question: str
    match: Match
    summary: str | None = None
    sections: tuple[SectionPlan, ...] = ()
    pin: tuple[Pointer, ...] = ()
    exclude: tuple[Pointer, ...] = ()
    related: tuple[str, ...] = ()
    related_locations: tuple[Location, ...] = field(default=(), compare=False)
    differences: tuple[DifferenceRuling, ...] = ()
    as_of: PartialDate | None = None
    status: str | None = None
    owner: str | None = None
    group: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class TopicFile:
    """A topic with its text, not yet parsed."""

    topic: Topic
    manuscript: Manuscript


@dataclass(frozen=True, slots=True)
class ProsePageFile:
    """A further page, such as `content/method.md`: `path` without its ending, from `content/`."""

    path: str
    title: str
    summary: str | None
    manuscript: Manuscript
