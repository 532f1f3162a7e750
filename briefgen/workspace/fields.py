"""Reads values of the right form out of a mapping, and tells every fault at once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from briefgen.diagnostics import Diagnostic
from briefgen.model import Location, PartialDate
from briefgen.text.nearest import nearest
from briefgen.workspace.yaml_nodes import Entry, MappingNode, Node, ScalarNode, SequenceNode

_WEB = re.compile(r"https?://[^\s/?#\\]+([/?#][^\s\\]*)?", re.IGNORECASE)
_FEW = 8
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Word:
    """Text of a list, and where it stands."""

    text: str
    location: Location


class Fields:
    """The keys of one mapping.

    A method that finds its value missing or wrong adds to `found` and returns something of its
    type, so that reading goes on; the caller throws the whole away when `found` is not empty.
    Text comes without white space around it. When all is read, `finish` reports the keys that
    nobody asked for, here and in the mappings inside.
    """

    def __init__(self, node: MappingNode, found: list[Diagnostic]) -> None:
        self.location = node.location
        self.found = found
        self._entries = {entry.key: entry for entry in node.entries}
        self._asked: dict[str, None] = {}
        self._inner: list[Fields] = []

    def place(self, key: str) -> Location:
        """Where the value of `key` stands, or the mapping if it has none."""
        return self._entries[key].value.location if key in self._entries else self.location

    def written(self, key: str) -> bool:
        """Whether the key stands there, with a value or without."""
        return key in self._entries

    def has(self, key: str) -> bool:
        return self._value(key) is not None

    def text(self, key: str) -> str | None:
        value = self._value(key)
        return None if value is None else self._text_of(value, f"`{key}`")

    def required_text(self, key: str) -> str:
        if not self._require(key):
            return ""
        return self.text(key) or ""

    def pattern(self, key: str, pattern: re.Pattern[str], hint: str) -> str | None:
        """Text of which all matches `pattern`."""
        text = self.text(key)
        if text is not None and not pattern.fullmatch(text):
            self._cannot_be(key, text, hint)
            return None
        return text

    def address(self, key: str) -> str | None:
        """A web address, http or https."""
        return self.pattern(key, _WEB, "give the whole address, with `https://` or `http://`")

    def choice(self, key: str, options: type[_Choice]) -> _Choice | None:
        text = self.text(key)
        if text is None:
            return None
        for option in options:
            if option == text:
                return option
        near = nearest(text, options)
        known = ", ".join(f"`{option}`" for option in options)
        self._cannot_be(key, text, f"did you mean `{near}`?" if near else f"it is one of {known}")
        return None

    def required_choice(self, key: str, options: type[_Choice]) -> _Choice:
        chosen = self.choice(key, options) if self._require(key) else None
        return chosen or next(iter(options))

    def date(self, key: str) -> PartialDate | None:
        text = self.text(key)
        return None if text is None else self.date_of(text, self.place(key))

    def required_date(self, key: str) -> PartialDate | None:
        """`None` only after a fault was reported."""
        return self.date(key) if self._require(key) else None

    def date_of(self, text: str, place: Location) -> PartialDate | None:
        try:
            return PartialDate.parse(text)
        except ValueError:
            hint = "write 2025, 2025-08 or 2025-08-13"
            self.report("BG203", f"`{text}` is not a date", place, hint)
            return None

    def boolean(self, key: str) -> bool:
        text = self.text(key)
        if text not in (None, "true", "false"):
            self._cannot_be(key, text or "", "write `true` or `false`")
        return text == "true"

    def words(self, key: str) -> tuple[Word, ...]:
        """A list of text; without the key, an empty one."""
        hint = f"put it in square brackets: `{key}: […]`"
        return self.words_of(self._sequence(key, hint), f"an entry of `{key}`")

    def words_of(self, nodes: Iterable[Node], name: str) -> tuple[Word, ...]:
        texts = ((self._text_of(node, name), node.location) for node in nodes)
        return tuple(Word(text, place) for text, place in texts if text is not None)

    def lists(self, key: str, hint: str) -> tuple[SequenceNode, ...]:
        """A list of lists; `hint` shows one."""
        nodes = self._sequence(key, hint)
        for node in nodes:
            if not isinstance(node, SequenceNode):
                self.report("BG203", f"an entry of `{key}` must be a list", node.location, hint)
        return tuple(node for node in nodes if isinstance(node, SequenceNode))

    def inner(self, key: str, hint: str) -> "Fields | None":
        """The mapping that is the value of `key`; `hint` shows one."""
        value = self._value(key)
        return None if value is None else self._mapping(value, f"`{key}`", hint)

    def each(self, key: str, hint: str) -> "tuple[Fields, ...]":
        """The mappings in the list that is the value of `key`; `hint` shows one."""
        nodes = self._sequence(key, hint)
        inner = (self._mapping(node, f"an entry of `{key}`", hint) for node in nodes)
        return tuple(fields for fields in inner if fields is not None)

    def missing(self, key: str) -> None:
        self.report("BG204", f"`{key}` is missing", self.location, f"add `{key}: …`")

    def report(self, code: str, message: str, place: Location, hint: str | None = None) -> None:
        self.found.append(Diagnostic(code, message, place, hint))

    def finish(self) -> None:
        for key, entry in self._entries.items():
            if key not in self._asked:
                self._unknown(entry)
        for inner in self._inner:
            inner.finish()

    def _unknown(self, entry: Entry) -> None:
        near = nearest(entry.key, self._asked)
        known = ", ".join(f"`{key}`" for key in self._asked)
        few = len(self._asked) <= _FEW
        otherwise = f"keys here are {known}" if few else "remove it, or put it behind `#`"
        hint = f"did you mean `{near}`?" if near else otherwise
        self.report("BG202", f"unknown key `{entry.key}`", entry.location, hint)

    def _value(self, key: str) -> Node | None:
        """The value of `key` unless it is null."""
        self._asked[key] = None
        entry = self._entries.get(key)
        if entry is None or (isinstance(entry.value, ScalarNode) and entry.value.text is None):
            return None
        return entry.value

    def _require(self, key: str) -> bool:
        if self._value(key) is not None:
            return True
        if key in self._entries:
            self.report("BG204", f"`{key}` is empty", self.place(key), "give it a value")
        else:
            self.missing(key)
        return False

    def _text_of(self, node: Node, name: str) -> str | None:
        if not isinstance(node, ScalarNode):
            form = "list" if isinstance(node, SequenceNode) else "mapping"
            hint = "put it between double quotation marks if brackets belong to the text"
            self.report("BG203", f"{name} must be text, not a {form}", node.location, hint)
            return None
        text = (node.text or "").strip()
        if not text:
            self.report("BG203", f"{name} is empty", node.location, "give it a value or remove it")
            return None
        return text

    def _sequence(self, key: str, hint: str) -> tuple[Node, ...]:
        value = self._value(key)
        if value is None:
            return ()
        if isinstance(value, SequenceNode):
            return value.entries
        self.report("BG203", f"`{key}` must be a list", value.location, hint)
        return ()

    def _mapping(self, node: Node, name: str, hint: str) -> "Fields | None":
        if not isinstance(node, MappingNode):
            self.report("BG203", f"{name} must hold keys", node.location, hint)
            return None
        fields = Fields(node, self.found)
        self._inner.append(fields)
        return fields

    def _cannot_be(self, key: str, text: str, hint: str) -> None:
        self.report("BG203", f"`{key}` cannot be `{text}`", self.place(key), hint)
