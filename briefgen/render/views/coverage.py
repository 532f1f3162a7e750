"""Coverage at a glance: which publisher's articles each topic has, and from when."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model import Briefing, Source
from briefgen.render.views.charts import percent
from briefgen.render.views.dates import counted, month_in_brief
from briefgen.render.views.provenance import NameLink
from briefgen.render.views.published import Published

_MOST_TOPICS = 4
_MOST_MONTHS = 36
_ROOM = 30
_BLOCK = 6


@dataclass(frozen=True, slots=True)
class Block:
    """One article; `y` and `height` are in pixels from the top of a row 30 high."""

    x: str
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class Cell:
    blocks: tuple[Block, ...]
    words: str


@dataclass(frozen=True, slots=True)
class PublisherRow:
    """`publisher` is `None` for articles that name none."""

    publisher: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Month:
    x: str
    label: str
    at: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """A matrix of publishers and topics; each cell is a strip of months, each `width` wide."""

    topics: tuple[NameLink, ...]
    rows: tuple[PublisherRow, ...]
    months: tuple[Month, ...]
    width: str
    undated: str


def coverage(
    published: Published, topics: tuple[tuple[NameLink, Briefing], ...]
) -> Coverage | None:
    """The matrix, or nothing without an article dated to the month.

    More than four topics are taken together: the strips would be too short to read.
    """
    columns = [(link, briefing.matched) for link, briefing in topics]
    if len(columns) > _MOST_TOPICS:
        columns = [(NameLink("All topics", None), tuple(published.articles))]
    months = _months(published.articles.values())
    if not months:
        return None
    publishers = {source.record.publisher for source in published.articles.values()}
    ordered = sorted(publishers, key=lambda name: (name is None, (name or "").casefold()))
    rows = tuple(
        PublisherRow(
            publisher,
            tuple(_cell(published, publisher, matched, months) for _, matched in columns),
        )
        for publisher in ordered
    )
    undated = sum(_month(source) is None for source in published.articles.values())
    return Coverage(
        tuple(link for link, _ in columns),
        rows,
        _labelled(months),
        percent(1 / len(months)),
        counted(undated, "article") if undated else "",
    )


def _cell(
    published: Published,
    publisher: str | None,
    matched: Iterable[str],
    months: tuple[datetime.date, ...],
) -> Cell:
    sources = [published.sources[id_] for id_ in matched]
    found = [source for source in sources if source.record.publisher == publisher]
    stacks = Counter(month for source in found if (month := _month(source)) in months)
    blocks = tuple(
        Block(percent(months.index(month) / len(months)), f"{y:g}", f"{height:g}")
        for month, count in sorted(stacks.items())
        for y, height in _stack(count)
    )
    return Cell(blocks, counted(len(found), "article") if found else "none")


def _stack(count: int) -> list[tuple[float, float]]:
    """From the bottom up; a tall stack has thinner blocks."""
    step = min(_BLOCK, _ROOM / count)
    gap = min(1, step / 5)
    return [(_ROOM - step * (level + 1) + gap, step - gap) for level in range(count)]


def _labelled(months: tuple[datetime.date, ...]) -> tuple[Month, ...]:
    """The first month, each January and the last, where there is room for them."""
    shown = [0, len(months) - 1] if len(months) > 1 else [0]
    room = max(len(months) // 3, 1)
    shown[1:1] = [
        place
        for place, month in enumerate(months)
        if month.month == 1 and place >= room and len(months) - place > room
    ][:1]
    return tuple(
        Month(
            percent(place / len(months)),
            f"{month_in_brief(month.month)} {month.year % 100:02}" if labelled else "",
            "end" if labelled and place == len(months) - 1 and place else "start",
        )
        for place, month in enumerate(months)
        for labelled in [place in shown]
    )


def _months(sources: Iterable[Source]) -> tuple[datetime.date, ...]:
    """Every month from the first to the last, at most three years of them."""
    dated = [month for source in sources if (month := _month(source)) is not None]
    if not dated:
        return ()
    first, last = min(dated), max(dated)
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple(datetime.date(n // 12, n % 12 + 1, 1) for n in numbers[-_MOST_MONTHS:])


def _month(source: Source) -> datetime.date | None:
    published = source.record.published
    if published is None or not published.month:
        return None
    return published.first_day.replace(day=1)
