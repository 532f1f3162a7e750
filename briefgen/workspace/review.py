"""`captures/review.yml`: what became of every article that was found in a capture."""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Location, Span
from briefgen.model.review import ReviewEntry
from briefgen.workspace.fields import Fields
from briefgen.workspace.identifiers import unusable
from briefgen.workspace.yaml_nodes import MappingNode, ScalarNode, SequenceNode, read_yaml

_NUMBER = re.compile(r"[0-9]{1,9}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_HINT = "write `- {capture: FILE, span: [0, 99], id: …, digest: …}`, or `dropped` instead of `id`"
_DIGEST_HINT = "64 digits 0-9 and a-f, as `add` wrote them; take them from git"


def read_review(text: str, file: str) -> tuple[tuple[ReviewEntry, ...], Diagnostics]:
    """Read the entries, in the order of captures and spans. Never raises.

    An entry with a fault is left out; the others stay. Two entries with one id, or for the same
    part of a capture, are a fault of the second.
    """
    node, found = read_yaml(text, file)
    if node is None or (isinstance(node, ScalarNode) and node.text is None):
        return (), found
    if not isinstance(node, SequenceNode):
        message = f"`{file}` must be a list"
        return (), (*found, Diagnostic("BG203", message, node.location, _HINT))
    faults = list(found)
    entries: list[ReviewEntry] = []
    for inner in node.entries:
        own: list[Diagnostic] = []
        if isinstance(inner, MappingNode):
            entry = _entry(Fields(inner, own))
            entries += [entry] if entry and not own else []
        else:
            own.append(Diagnostic("BG203", "an entry must hold keys", inner.location, _HINT))
        faults.extend(own)
    entries.sort(key=lambda entry: (entry.capture, entry.span))
    return tuple(entries), (*faults, *_twice(entries, file))


def _entry(fields: Fields) -> ReviewEntry | None:
    capture, span = fields.required_text("capture"), _span(fields)
    identifier, dropped, same_as = (fields.text(key) for key in ("id", "dropped", "same_as"))
    if sum(value is not None for value in (identifier, dropped, same_as)) != 1:
        message = "an entry has one of `id`, `dropped` and `same_as`"
        fields.report("BG203", message, fields.location, _HINT)
    for key, value in (("id", identifier), ("same_as", same_as)):
        if value is not None and (fault := unusable(value, fields.place(key))):
            fields.found.append(fault)
    digest = fields.pattern("digest", _DIGEST, _DIGEST_HINT)
    encoding = fields.text("encoding")
    fields.finish()
    if span is None:
        return None
    line = fields.location.line
    return ReviewEntry(capture, span, identifier, dropped, digest, encoding, same_as, line)


def _twice(entries: list[ReviewEntry], file: str) -> Iterator[Diagnostic]:
    """Entries of which only one can be meant."""
    ids: dict[str, ReviewEntry] = {}
    before: ReviewEntry | None = None
    for entry in entries:
        place = Location(file, entry.line)
        if entry.id is not None and (first := ids.setdefault(entry.id, entry)) is not entry:
            message = f"two entries have the id `{entry.id}`"
            hint = f"the other is on line {first.line}: keep the one whose span the source has"
            yield Diagnostic("BG205", message, place, hint)
        if before and before.capture == entry.capture and before.span.overlaps(entry.span):
            message = f"two entries are about the same part of `{entry.capture}`"
            hint = f"the other is on line {before.line}: keep one of the two"
            yield Diagnostic("BG205", message, place, hint)
        if before is None or before.capture != entry.capture or before.span.end < entry.span.end:
            before = entry


def _span(fields: Fields) -> Span | None:
    if not fields.has("span"):
        fields.missing("span")
        return None
    faulty = len(fields.found)
    words = [word.text for word in fields.words("span")]
    if len(fields.found) > faulty:
        return None
    if [bool(_NUMBER.fullmatch(word)) for word in words] == [True, True]:
        start, end = map(int, words)
        if start < end:
            return Span(start, end)
    fields.report("BG203", "`span` must be `[start, end]`", fields.place("span"), _HINT)
    return None
