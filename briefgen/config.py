"""The settings of a desk, read from `mkdocs.yml`; the command line and the plugin share them."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

import yaml

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Colophon, Location
from briefgen.text.nearest import nearest

_WEB = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?", re.IGNORECASE)
_MAIL = re.compile(r"[^@\s/:]+@[^@\s/:]+\.[^@\s/:]+")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,7}")
_MEGABYTE = 1_000_000
_PLAIN_TAG = re.compile(r"tag:yaml\.org,2002:(str|int|float|bool|null|timestamp|value)")
_PLUGIN = "briefgen"
_NUMBERS = {
    "excerpts": (1, 1000),
    "quotation_limit_words": (0, 1_000_000),
    "quotation_limit_share": (0, 100),
    "capture_limit_mb": (1, 10_000),
}
_COLOPHON = ("logo", "imprint", "contact", "licence", "licence_url")
SETTINGS = ("publish", *_NUMBERS, *_COLOPHON)


class Publish(StrEnum):
    """How much of a source the site holds: its excerpts, or all of it."""

    EXCERPTS = "excerpts"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings.

    `content` and `site` are paths from the project's root, with `/`. `site_url` ends with `/`.
    `excerpts` is the most that a section shows; `quotation_limit_share` is in per cent of a
    source, `capture_limit_mb` in megabytes.
    """

    title: str
    site_url: str | None = None
    description: str | None = None
    content: str = "content"
    site: str = "site"
    publish: Publish = Publish.EXCERPTS
    excerpts: int = 4
    quotation_limit_words: int = 400
    quotation_limit_share: int = 40
    capture_limit_mb: int = 16
    colophon: Colophon = field(default_factory=Colophon)

    @property
    def capture_limit(self) -> int:
        """The most bytes that a capture may have."""
        return self.capture_limit_mb * _MEGABYTE


def read_config(text: str, file: str) -> tuple[Config | None, Diagnostics]:
    """Read the text of `mkdocs.yml`, of which `file` is the path for diagnostics.

    Tags of MkDocs such as `!ENV` are left alone wherever briefgen has nothing to read. Returns
    no settings when one of them is wrong, and says so for each.
    """
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return None, (_broken(error, file),)
    if not isinstance(node, yaml.MappingNode):
        hint = "it needs at least `site_name` and `plugins: [briefgen]`"
        return None, (Diagnostic("BG902", f"`{file}` holds no settings", Location(file), hint),)
    reader = _Reader(file)
    config = reader.config(node)
    return (None if reader.found else config), tuple(reader.found)


def config_missing(file: str) -> Diagnostic:
    """Says that there is no `mkdocs.yml` to read."""
    hint = "run briefgen in the folder of a desk, or give its settings with `--config-file`"
    return Diagnostic("BG902", f"`{file}` is missing", Location(file), hint)


def _broken(error: Exception, file: str) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    reasons = (getattr(error, "problem", None), getattr(error, "reason", None))
    problem = next(filter(None, reasons), "not YAML that can be read")
    place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    hint = "put values with `:`, `#` or quotation marks in them between double quotation marks"
    return Diagnostic("BG902", f"`{file}` is broken: {problem}", place, hint)


_Keys = dict[str, tuple[yaml.ScalarNode, yaml.Node]]
"""Of each key: where it stands, and its value."""


class _Reader:
    """Reads the keys that briefgen needs, and keeps what it found wrong on the way."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.found: list[Diagnostic] = []

    def config(self, root: yaml.MappingNode) -> Config:
        keys = _keys(root)
        title = self._title(root, keys)
        content = self._folder(keys, "docs_dir") or Config("").content
        site = self._text(keys, "site_dir") or Config("").site
        if _overlap(PurePosixPath(content), PurePosixPath(site)):
            at = keys.get("site_dir") or keys["docs_dir"]
            hint = "the site is written there: give it a folder of its own, such as `site`"
            self._wrong(f"`site_dir` `{site}` overlaps `docs_dir` `{content}`", at[1], hint)
        settings = self._plugin(root, keys)
        for key, (place, _) in settings.items():
            if key not in SETTINGS:
                self._unknown(key, place)
        return Config(
            title=title,
            site_url=self._site_url(keys),
            description=self._text(keys, "site_description"),
            content=content,
            site=site,
            publish=self._publish(settings),
            colophon=self._colophon(settings),
            **{key: self._number(settings, key) for key in _NUMBERS if key in settings},
        )

    def _colophon(self, settings: _Keys) -> Colophon:
        named = [settings[key][0] for key in _COLOPHON if key in settings]
        return Colophon(
            logo=self._folder(settings, "logo", "a picture below `docs_dir`, such as `logo.svg`"),
            imprint=self._address(settings, "imprint", page=True),
            contact=self._address(settings, "contact"),
            licence=self._text(settings, "licence"),
            licence_url=self._address(settings, "licence_url"),
            location=self._place(named[0]) if named else Location(self._file),
        )

    def _address(self, settings: _Keys, key: str, *, page: bool = False) -> str | None:
        """A web address, an e-mail address as `mailto:`, or a page of the desk."""
        text = self._text(settings, key)
        if text is None or _WEB.fullmatch(text.partition("#")[0].partition("?")[0]):
            return text
        if _MAIL.fullmatch(text):
            return f"mailto:{text}"
        if page and text.endswith(".md"):
            return self._folder(settings, key, "a page below `docs_dir`, such as `imprint.md`")
        hint = "give a web address, or " + ("a page such as `imprint.md`" if page else "an e-mail")
        self._wrong(f"`{key}` cannot be `{text}`", settings[key][1], hint)
        return None

    def _title(self, root: yaml.MappingNode, keys: _Keys) -> str:
        hint = "write `site_name:` and the site's title"
        if "site_name" not in keys:
            self._wrong("`site_name` is missing", root, hint)
            return ""
        faulty = len(self.found)
        title = self._text(keys, "site_name")
        if title is None and len(self.found) == faulty:
            self._wrong("`site_name` is empty", keys["site_name"][1], hint)
        return title or ""

    def _plugin(self, root: yaml.MappingNode, keys: _Keys) -> _Keys:
        """The settings under `briefgen`, written as one of the plugins in any of MkDocs' ways."""
        hint = "write\n\nplugins:\n  - briefgen"
        if "plugins" not in keys:
            self._wrong("`plugins` is missing, and `briefgen` with it", root, hint)
            return {}
        plugins = keys["plugins"][1]
        entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
        for entry in entries:
            if isinstance(entry, yaml.ScalarNode) and entry.value == _PLUGIN:
                return {}
            named = _keys(entry).get(_PLUGIN)
            if named is not None:
                return self._mapping(named[1])
        self._wrong("`briefgen` is not among the plugins", plugins, hint)
        return {}

    def _mapping(self, node: yaml.Node) -> _Keys:
        if not isinstance(node, yaml.MappingNode) and not _is_null(node):
            hint = "write `briefgen: {excerpts: 4}`, or `briefgen` alone"
            self._wrong("settings of `briefgen` must be keys with values", node, hint)
        return _keys(node)

    def _text(self, keys: _Keys, key: str) -> str | None:
        if key not in keys or _is_null(node := keys[key][1]):
            return None
        if isinstance(node, yaml.ScalarNode) and _PLAIN_TAG.fullmatch(node.tag):
            return node.value.strip() or None
        self._wrong(f"`{key}` must be text", node, "write the value itself: no list and no tag")
        return None

    def _folder(
        self, keys: _Keys, key: str, wanted: str = "a folder inside the project, such as `content`"
    ) -> str | None:
        """A path inside the project; places in its files are given from the project's root."""
        text = self._text(keys, key)
        if text is None:
            return None
        path = PurePosixPath(text)
        if path.is_absolute() or ".." in path.parts or not path.parts or "\\" in text:
            self._wrong(f"`{key}` cannot be `{text}`", keys[key][1], f"give {wanted}")
            return None
        return str(path)

    def _site_url(self, keys: _Keys) -> str | None:
        text = self._text(keys, "site_url")
        if text is None or _WEB.fullmatch(text):
            return text and text.rstrip("/") + "/"
        hint = "give the whole address of the site, such as `https://example.org/desk/`"
        self._wrong(f"`site_url` cannot be `{text}`", keys["site_url"][1], hint)
        return None

    def _publish(self, settings: _Keys) -> Publish:
        text = self._text(settings, "publish")
        if text is None:
            return Publish.EXCERPTS
        try:
            return Publish(text)
        except ValueError:
            hint = "write `excerpts`, or `full` if you may publish the sources whole"
            self._wrong(f"`publish` cannot be `{text}`", settings["publish"][1], hint)
            return Publish.EXCERPTS

    def _number(self, settings: _Keys, key: str) -> int:
        least, most = _NUMBERS[key]
        text = self._text(settings, key)
        if text is not None and _WHOLE_NUMBER.fullmatch(text) and least <= int(text) <= most:
            return int(text)
        shown = "empty" if text is None else f"`{text}`"
        hint = f"give a whole number from {least} to {most}"
        self._wrong(f"`{key}` cannot be {shown}", settings[key][1], hint)
        return least

    def _unknown(self, key: str, node: yaml.Node) -> None:
        near = nearest(key, SETTINGS)
        known = ", ".join(f"`{setting}`" for setting in SETTINGS)
        hint = f"did you mean `{near}`?" if near else f"settings are {known}"
        self._report("BG901", f"unknown setting: `{key}`", node, hint)

    def _wrong(self, message: str, node: yaml.Node, hint: str) -> None:
        self._report("BG902", message, node, hint)

    def _report(self, code: str, message: str, node: yaml.Node, hint: str) -> None:
        self.found.append(Diagnostic(code, message, self._place(node), hint))

    def _place(self, node: yaml.Node) -> Location:
        mark = node.start_mark
        return Location(self._file, mark.line + 1, mark.column + 1)


def _keys(node: yaml.Node) -> _Keys:
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {
        key.value: (key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)
    }


def _is_null(node: yaml.Node) -> bool:
    return node.tag == "tag:yaml.org,2002:null"


def _overlap(first: PurePosixPath, second: PurePosixPath) -> bool:
    """Whether one holds the other; a folder above the project holds all of it."""
    above = all(part == ".." for part in second.parts)
    return above or first.is_relative_to(second) or second.is_relative_to(first)
