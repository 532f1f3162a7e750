"""CSL-JSON, which citeproc, Zotero and Pandoc read (CSL 1.0.2, csl-data.json)."""

import json
from collections.abc import Iterable

from briefgen.model import PartialDate
from briefgen.render.exchange.entries import Entry


def csl_json(entries: Iterable[Entry]) -> bytes:
    """An array of entries, in UTF-8."""
    values = [_value(entry) for entry in entries]
    return f"{json.dumps(values, ensure_ascii=False, indent=1)}\n".encode()


def _value(entry: Entry) -> dict[str, object]:
    fields: dict[str, object | None] = {
        "id": entry.id,
        "type": "article-newspaper",
        "title": entry.title,
        # Nobody has said which part of a name is the family's, or whether it is a person's.
        "author": [{"literal": entry.author}] if entry.author else None,
        "container-title": entry.publisher,
        "issued": {"date-parts": [_parts(entry.published)]} if entry.published else None,
        "language": entry.language,
        "source": entry.via,
        "URL": entry.url,
        "note": " ".join(entry.notes),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part]
