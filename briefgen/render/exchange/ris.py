"""RIS, which reference managers import (Research Information Systems, 2011)."""

from collections.abc import Iterable, Iterator

from briefgen.model import PartialDate
from briefgen.render.exchange.entries import Entry, on_one_line


def ris(entries: Iterable[Entry]) -> bytes:
    """A record of tagged lines for each, in UTF-8; lines end in CR LF, as the format asks."""
    return "\r\n".join(line for entry in entries for line in (*_lines(entry), "", "")).encode()


def _lines(entry: Entry) -> Iterator[str]:
    yield "TY  - NEWS"
    date = entry.published
    fields = (
        ("ID", entry.id),
        ("TI", entry.title),
        ("AU", entry.author),
        ("T2", entry.publisher),
        ("PY", f"{date.year:04}" if date else None),
        ("DA", _date(date) if date else None),
        ("LA", entry.language),
        ("DP", entry.via),
        ("UR", entry.url),
        ("N1", " ".join(entry.notes)),
    )
    for tag, value in fields:
        if value:
            yield f"{tag}  - {on_one_line(value)}"
    yield "ER  - "


def _date(date: PartialDate) -> str:
    """`YYYY/MM/DD/` with nothing between the strokes for what is not known."""
    month = f"{date.month:02}" if date.month else ""
    day = f"{date.day:02}" if date.day else ""
    return f"{date.year:04}/{month}/{day}/"
