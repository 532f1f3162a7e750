"""YAML with every scalar as typed and every node in its place; nothing that can surprise.

Built from the parser's events, so that an alias is refused before anything is expanded.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Location

MOST_CHARACTERS = 1_000_000
MOST_DEPTH = 50

# libyaml is sixteen times faster; PyYAML's own parser gives the same events where it is absent.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = ("", "~", "null")
_NOT_IN_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_TEXT = re.compile("[\0\ud800-\udfff]")
_YAML_TAG = "tag:yaml.org,2002:"
_QUOTE_HINT = "put values with `:`, `#` or quotation marks in them between double quotation marks"


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """Text as typed; `None` is an unquoted `null` or `~`, or nothing at all."""

    text: str | None
    location: Location


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list."""

    entries: "tuple[Node, ...]"
    location: Location


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value; `location` is the key's."""

    key: str
    value: "Node"
    location: Location


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Entries in the order of the file, no key twice."""

    entries: tuple[Entry, ...]
    location: Location


Node = ScalarNode | SequenceNode | MappingNode


def read_yaml(text: str, file: str, first_line: int = 1) -> tuple[Node | None, Diagnostics]:
    """Read one YAML document that begins on `first_line` of `file`. Never raises.

    Gives no node when the YAML is broken. Where a feature is refused or a key stands twice there
    are diagnostics and a node, so that the other faults of the file can be told as well. An
    empty document is a null scalar.
    """
    places = _Places(text, file, first_line)
    if fault := _unreadable(text, places):
        return None, (fault,)
    builder = _Builder(places)
    try:
        node = builder.document(yaml.parse(text, Loader=_LOADER))
    # ValueError: PyYAML's own parser meets an escape such as "\U00110000".
    except (yaml.YAMLError, ValueError) as error:
        node = None
        builder.found.append(_broken(error, places))
    return node, tuple(builder.found)


class _Places:
    """Leads from an offset in the text to a place in the file."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._file = file
        self._first_line = first_line
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> Location:
        row = bisect_right(self._starts, offset) - 1
        return Location(self._file, self._first_line + row, offset - self._starts[row] + 1)


def _unreadable(text: str, places: _Places) -> Diagnostic | None:
    if len(text) > MOST_CHARACTERS:
        message = f"YAML of {len(text):,} characters, of which at most {MOST_CHARACTERS:,} are read"
        return Diagnostic("BG201", message, places.at(0), "make it shorter")
    if match := _NOT_IN_YAML.search(text):
        message = f"character U+{ord(match[0]):04X} cannot stand in YAML"
        return Diagnostic("BG201", message, places.at(match.start()), "remove the character")
    return None


def _broken(error: Exception, places: _Places) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it cannot be read"
    place = places.at(mark.index if mark else 0)
    return Diagnostic("BG201", f"YAML is broken: {problem}", place, _QUOTE_HINT)


@dataclass(slots=True)
class _Begun:
    """A sequence or mapping whose end has not come yet."""

    location: Location
    mapping: bool
    nodes: list[Node] = field(default_factory=list)


class _Builder:
    """Turns events into nodes, without recursion."""

    def __init__(self, places: _Places) -> None:
        self._places = places
        self._begun: list[_Begun] = []
        self._document: Node | None = None
        self.found: list[Diagnostic] = []

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        for event in events:
            place = self._places.at(event.start_mark.index if event.start_mark else 0)
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, place)
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(self._begun) == MOST_DEPTH:
                    self._report("BG201", f"nested deeper than {MOST_DEPTH} levels", place)
                    return None
                self._refuse_marks(event, place)
                self._begun.append(_Begun(place, isinstance(event, yaml.MappingStartEvent)))
            elif isinstance(event, yaml.CollectionEndEvent):
                self._add(self._ended(self._begun.pop()))
            elif isinstance(event, yaml.AliasEvent):
                self._refuse(f"alias `*{event.anchor}`", place)
                self._add(ScalarNode(f"*{event.anchor}", place))
            elif isinstance(event, yaml.DocumentStartEvent) and not self._starts(event, place):
                return None
        return self._document or ScalarNode(None, self._places.at(0))

    def _starts(self, event: yaml.DocumentStartEvent, place: Location) -> bool:
        if event.version or event.tags:
            self._refuse("directive `%`", place)
        if self._document is None:
            return True
        hint = "keep one of the two, without `---` or `...` in between"
        self._report("BG201", "a second YAML document begins here", place, hint)
        return False

    def _scalar(self, event: yaml.ScalarEvent, place: Location) -> None:
        self._refuse_marks(event, place)
        if match := _NOT_IN_TEXT.search(event.value):
            message = f"the text holds character U+{ord(match[0]):04X}, which no page can show"
            self._report("BG203", message, place, "remove the escape from the text")
        null = event.implicit[0] and event.value in _NULLS
        self._add(ScalarNode(None if null else event.value, place))

    def _add(self, node: Node) -> None:
        if self._begun:
            self._begun[-1].nodes.append(node)
        else:
            self._document = node

    def _ended(self, begun: _Begun) -> Node:
        if not begun.mapping:
            return SequenceNode(tuple(begun.nodes), begun.location)
        entries: dict[str, Entry] = {}
        for key, value in zip(begun.nodes[::2], begun.nodes[1::2], strict=True):
            if not isinstance(key, ScalarNode) or key.text is None:
                hint = "give the key a name, between quotation marks if need be"
                self._report("BG201", "a key must be text", key.location, hint)
            elif key.text in entries:
                hint = f"it already stands on line {entries[key.text].location.line}: keep one"
                self._report("BG206", f"key `{key.text}` stands twice", key.location, hint)
            else:
                entries[key.text] = Entry(key.text, value, key.location)
        return MappingNode(tuple(entries.values()), begun.location)

    def _refuse_marks(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Location
    ) -> None:
        if event.anchor is not None:
            self._refuse(f"anchor `&{event.anchor}`", place)
        if event.tag is not None:
            self._refuse(f"tag `{event.tag.replace(_YAML_TAG, '!!')}`", place)

    def _refuse(self, feature: str, place: Location) -> None:
        hint = "write the value out; if it is text, put it between double quotation marks"
        self._report("BG207", f"{feature} is not allowed", place, hint)

    def _report(self, code: str, message: str, place: Location, hint: str | None = None) -> None:
        self.found.append(Diagnostic(code, message, place, hint))
