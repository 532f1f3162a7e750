"""`captures/review.yml`: what became of every article that was found in a capture."""

import re

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Span
from briefgen.model.review import ReviewEntry
from briefgen.workspace.fields import Fields
from briefgen.workspace.yaml_nodes import MappingNode, ScalarNode, SequenceNode, read_yaml

_NUMBER = re.compile(r"[0-9]{1,9}")
_HINT = "write `- {capture: FILE, span: [0, 99], id: …, digest: …}`, or `dropped` instead of `id`"


def read_review(text: str, file: str) -> tuple[tuple[ReviewEntry, ...], Diagnostics]:
    """Read the entries, in the order of captures and spans. Never raises.

    An entry with a fault is left out; the others stay.
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
    return tuple(sorted(entries, key=lambda entry: (entry.capture, entry.span))), tuple(faults)


def _entry(fields: Fields) -> ReviewEntry | None:
    capture, span = fields.required_text("capture"), _span(fields)
    identifier, dropped = fields.text("id"), fields.text("dropped")
    if (identifier is None) == (dropped is None):
        message = "an entry has either `id` or `dropped`"
        fields.report("BG203", message, fields.location, _HINT)
    digest, encoding = fields.text("digest"), fields.text("encoding")
    fields.finish()
    if span is None:
        return None
    return ReviewEntry(capture, span, identifier, dropped, digest, encoding)


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
