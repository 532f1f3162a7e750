"""A capture drawn as a line: what of it is used, flagged, kept and dropped."""

from dataclasses import dataclass

from briefgen.model import Source, Span
from briefgen.render.views.charts import percent
from briefgen.render.views.dates import number
from briefgen.render.views.published import Published

_LABEL_ROOM = 0.055
_MOST_TICKS = 6
_EDGE = 0.93


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the capture; `kind` is kept, flagged or used."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Mark:
    x: str
    text: str
    at_end: bool


@dataclass(frozen=True, slots=True)
class Spread:
    stretches: tuple[Stretch, ...]
    passages: tuple[Mark, ...]
    ticks: tuple[Mark, ...]


def spread(published: Published, source: Source) -> Spread:
    """Positions are shares of the capture's length, so one picture serves all widths."""
    length = source.capture_length
    stretches: list[Stretch] = []
    used: list[Span] = []
    labels: list[Mark] = []
    free_from = 0.0
    for passage in source.passages:
        kind = "flagged" if passage.flags else "kept"
        stretches.append(_stretch(kind, passage.span, length))
        shown = published.shown((source.id, passage.number))
        used.extend(shown)
        share = passage.span.start / length
        if shown and share >= free_from:
            labels.append(Mark(percent(share), f"\u00b6\u202f{passage.number}", share > _EDGE))
            free_from = share + _LABEL_ROOM
    stretches.extend(_stretch("used", span, length) for span in used)
    return Spread(tuple(stretches), tuple(labels), _ticks(length))


def _stretch(kind: str, span: Span, length: int) -> Stretch:
    return Stretch(kind, percent(span.start / length), percent(len(span) / length))


def _ticks(length: int) -> tuple[Mark, ...]:
    """Round figures, at most six steps of 1, 2 or 5 times a power of ten."""
    steps = (factor * 10**power for power in range(12) for factor in (1, 2, 5))
    step = next(step for step in steps if length / step <= _MOST_TICKS)
    return tuple(
        Mark(percent(place / length), number(place), place / length > _EDGE)
        for place in range(0, length + 1, step)
    )
