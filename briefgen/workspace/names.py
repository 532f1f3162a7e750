"""`names.yml`: people, organisations, places and events."""

import re

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Location, Name, NameKind
from briefgen.workspace.fields import Fields, Word
from briefgen.workspace.identifiers import unusable
from briefgen.workspace.yaml_nodes import Entry, MappingNode, ScalarNode, read_yaml

_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_HINT = "write an id, a colon, and `{name: …, kind: person}`"


def read_names(text: str, file: str) -> tuple[tuple[Name, ...], Diagnostics]:
    """Read the names, in the order of their ids. Never raises.

    A name with a fault is left out; the others stay.
    """
    node, found = read_yaml(text, file)
    if node is None or (isinstance(node, ScalarNode) and node.text is None):
        return (), found
    if not isinstance(node, MappingNode):
        return (), (*found, Diagnostic("BG201", f"`{file}` holds no names", node.location, _HINT))
    faults = list(found)
    names: list[Name] = []
    owners: dict[str, tuple[str, Location]] = {}
    for entry in node.entries:
        own: list[Diagnostic] = []
        read = _name(entry, own)
        if read and not own:
            names.append(read[0])
            own.extend(_shared(*read, owners))
        faults.extend(own)
    return tuple(sorted(names, key=lambda name: name.id)), tuple(faults)


def _name(entry: Entry, faults: list[Diagnostic]) -> tuple[Name, tuple[Word, ...]] | None:
    """A name and all its spellings; worth nothing when `faults` are added."""
    if fault := unusable(entry.key, entry.location):
        faults.append(fault)
    if not isinstance(entry.value, MappingNode):
        message = f"name `{entry.key}` must hold keys"
        faults.append(Diagnostic("BG203", message, entry.value.location, _HINT))
        return None
    fields = Fields(entry.value, faults)
    aliases = fields.words("aliases")
    name = Name(
        id=entry.key,
        name=fields.required_text("name"),
        kind=fields.required_choice("kind", NameKind),
        aliases=tuple(alias.text for alias in aliases),
        never=tuple(word.text for word in fields.words("never")),
        role=fields.text("role"),
        wikidata=fields.pattern("wikidata", _WIKIDATA, "an id such as `Q42`"),
        location=entry.location,
    )
    fields.finish()
    return name, (Word(name.name, fields.place("name")), *aliases)


def _shared(
    name: Name, spellings: tuple[Word, ...], owners: dict[str, tuple[str, Location]]
) -> Diagnostics:
    """Spellings that an earlier name has; the others become the name's own in `owners`."""
    found = []
    for spelling in spellings:
        owner, place = owners.setdefault(spelling.text, (name.id, spelling.location))
        if owner != name.id:
            message = f"`{spelling.text}` is a spelling of `{name.id}` and of `{owner}`"
            hint = f"it stands on line {place.line} as well: take it away from one of them"
            found.append(Diagnostic("BG402", message, spelling.location, hint))
    return tuple(found)
