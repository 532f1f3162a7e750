"""The text of `captures/review.yml`."""

from collections.abc import Iterable

from briefgen.clean.scalar import yaml_quoted
from briefgen.model.review import ReviewEntry

_HEAD = """\
# What became of each article that `briefgen add` found in the captures here.
# To drop an article for good, delete its file in `content/sources/` and write
# `dropped: why` in place of its `id`. To have it added again, delete its entry.
"""


def review_yml(entries: Iterable[ReviewEntry]) -> str:
    """The whole file: an entry a line, in the order of captures and spans."""
    ordered = sorted(entries, key=lambda entry: (entry.capture, entry.span))
    return _HEAD + ("".join(f"- {{{_entry(entry)}}}\n" for entry in ordered) or "[]\n")


def _entry(entry: ReviewEntry) -> str:
    parts = [
        f"capture: {yaml_quoted(entry.capture)}",
        f"span: [{entry.span.start}, {entry.span.end}]",
    ]
    if entry.dropped is not None:
        parts.append(f"dropped: {yaml_quoted(entry.dropped)}")
    elif entry.id is not None:
        parts.append(f"id: {yaml_quoted(entry.id)}")
    if entry.digest is not None:
        parts.append(f"digest: {entry.digest}")
    if entry.encoding is not None:
        parts.append(f"encoding: {yaml_quoted(entry.encoding)}")
    return ", ".join(parts)
