"""Filters of a list: what its rows can be chosen by."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model import Event, PartialDate, Period, Source
from briefgen.render.views.dates import in_words
from briefgen.render.views.published import Published

_UNNAMED = "-"


@dataclass(frozen=True, slots=True)
class RowKeys:
    """What a row is chosen by: ids of names, its publisher (`-` for none), its first and last day.

    Days are `2025-08-13`, or empty when the row has no date.
    """

    names: str
    publisher: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Filters:
    """The choices that some row answers to, by the alphabet and in the order of months."""

    names: tuple[Choice, ...]
    publishers: tuple[Choice, ...]
    months: tuple[Choice, ...]


def keys_of_source(published: Published, source: Source) -> RowKeys:
    names = {
        mention.name
        for mention in published.edition.index.evidence[source.id].mentions
        if source.shows(source.passage(mention.passage))
    }
    day = source.record.published
    return _keys(published, names, source, Period.of(day) if day else None)


def keys_of_event(published: Published, event: Event) -> RowKeys:
    source = published.sources[event.source]
    names = {
        mention.name
        for mention in published.edition.index.evidence[source.id].mentions
        if mention.passage == event.passage and event.sentence.covers(mention.span)
    }
    return _keys(published, names, source, event.date)


def filters(published: Published, rows: Iterable[RowKeys]) -> Filters:
    keys = tuple(rows)
    names = Counter(name for row in keys for name in row.names.split())
    publishers = Counter(row.publisher for row in keys)
    months = Counter(row.first[:7] for row in keys if row.first)
    by_name = ((name, published.names[name].name, count) for name, count in names.items())
    by_publisher = ((name, _publisher(name), count) for name, count in publishers.items())
    return Filters(
        tuple(sorted((Choice(*one) for one in by_name), key=_alphabetic)),
        tuple(sorted((Choice(*one) for one in by_publisher), key=_alphabetic)),
        tuple(
            Choice(month, in_words(PartialDate.parse(month)), count)
            for month, count in sorted(months.items())
        ),
    )


def _keys(published: Published, names: set[str], source: Source, days: Period | None) -> RowKeys:
    return RowKeys(
        " ".join(sorted(name for name in names if name in published.names)),
        source.record.publisher or _UNNAMED,
        days.first_day.isoformat() if days else "",
        days.last_day.isoformat() if days else "",
    )


def _publisher(name: str) -> str:
    return "not named" if name == _UNNAMED else name


def _alphabetic(choice: Choice) -> tuple[bool, str, str]:
    return (choice.value == _UNNAMED, choice.label.casefold(), choice.value)
