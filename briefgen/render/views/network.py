"""Who a name appears with: one centre, names in a ranked column."""

import math
from collections import Counter
from dataclasses import dataclass

from briefgen.model import Name
from briefgen.render.views.dates import number
from briefgen.render.views.links import Links
from briefgen.render.views.provenance import NameLink, ProvenanceViews
from briefgen.render.views.published import Published

_MOST = 8
_ONE, _WIDEST = 2, 12
_ROW = 10


@dataclass(frozen=True, slots=True)
class Beside:
    """A name, the passages that name both, and the line to it: wider by the root of the count."""

    name: NameLink
    count: str
    path: str
    width: str


@dataclass(frozen=True, slots=True)
class Network:
    """`height` is that of the drawing, whose rows are ten high and a hundred wide."""

    centre: str
    beside: tuple[Beside, ...]
    height: int
    further: int


def network(published: Published, links: Links, name: Name) -> Network:
    names = ProvenanceViews(published, links)
    counts = published.beside.get(name.id, Counter[str]())
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    shown = ranked[:_MOST]
    most = shown[0][1] if shown else 1
    widest = min(_ONE * math.sqrt(most), _WIDEST)
    middle = len(shown) * _ROW / 2
    return Network(
        name.name,
        tuple(
            Beside(
                names.name(other),
                number(count),
                _path(middle, (row + 0.5) * _ROW),
                f"{widest * math.sqrt(count / most):.1f}",
            )
            for row, (other, count) in enumerate(shown)
        ),
        len(shown) * _ROW,
        len(ranked) - len(shown),
    )


def _path(start: float, end: float) -> str:
    return f"M0 {start:g}C50 {start:g} 50 {end:g} 100 {end:g}"
