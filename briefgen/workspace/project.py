"""Reads a whole project, and tells all that is wrong with its files at once."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TypeVar

from briefgen.config import Config
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Location, Name
from briefgen.model.review import ReviewEntry
from briefgen.workspace.captures import Captures, read_captures
from briefgen.workspace.desk import Desk
from briefgen.workspace.files import Files, FoundFile
from briefgen.workspace.identifiers import same, unusable
from briefgen.workspace.names import read_names
from briefgen.workspace.pages import read_page
from briefgen.workspace.review import read_review
from briefgen.workspace.sources import read_source
from briefgen.workspace.topics import read_topic
from briefgen.workspace.versions import check_versions

_Value = TypeVar("_Value")
_Read = Callable[[str, str, str], tuple[_Value | None, Diagnostics]]
_Member = tuple[str, FoundFile]
_FOLDERS = ("captures", "sources", "topics")
_NAMES = "names.yml"
_REVIEW = "captures/review.yml"
_MARKDOWN = ".md"


def read(root: Path, config: Config) -> tuple[Desk, Diagnostics]:
    """Read all files below `config.content`.

    A file with errors is left out of the desk and the others stay.

    Raises:
        OSError: a folder cannot be listed.
    """
    content = root / config.content
    if not content.is_dir() or not content.resolve().is_relative_to(root.resolve()):
        message = f"`docs_dir` is `{config.content}`, and the project has no such folder"
        hint = "set `docs_dir` to the folder with `sources/` and `topics/`"
        return Desk(), (Diagnostic("BG902", message, Location("mkdocs.yml"), hint),)
    return _Reader(Files(root, config.capture_limit), config.content).desk()


class _Reader:
    """Reads one project, and keeps texts and faults on the way."""

    def __init__(self, files: Files, content: str) -> None:
        self._files = files
        self._content = content
        self._found: list[Diagnostic] = []
        self._texts: dict[str, str] = {}
        self._below_content = {self._below(file): file for file in files.under(content)}
        self._parts: dict[str, list[FoundFile]] = {folder: [] for folder in ("", *_FOLDERS)}
        for path, file in self._below_content.items():
            folder, slash, _ = path.partition("/")
            self._parts[folder if slash and folder in _FOLDERS else ""].append(file)

    def desk(self) -> tuple[Desk, Diagnostics]:
        written, broken_sources = self._all(self._members("sources"), read_source)
        topics, broken_topics = self._all(self._members("topics"), read_topic)
        pages, broken_pages = self._all(self._page_members(), read_page)
        names, names_whole = self._names()
        captures = Captures(self._files, self._parts["captures"], f"{self._content}/captures")
        versions, version_found = check_versions(written.values(), broken_sources)
        texts, sources, found = read_captures(captures, versions)
        self._found.extend((*version_found, *found))
        unproved = set(written) - {source.id for source in sources}
        desk = Desk(
            captures=texts,
            sources=sources,
            written=versions,
            topics=tuple(topics.values()),
            names=names,
            pages=tuple(pages.values()),
            review=self._review(),
            broken_sources=tuple(sorted(broken_sources | unproved)),
            broken_topics=tuple(sorted(broken_topics)),
            broken_pages=tuple(sorted(broken_pages)),
            names_whole=names_whole,
            capture_files=captures.names,
            files=self._further(),
            texts=self._texts,
        )
        return desk, tuple(sorted(self._found, key=lambda diagnostic: diagnostic.sort_key))

    def _members(self, folder: str) -> list[_Member]:
        """Sources or topics, each called as its file is without folder and ending."""
        paths = [(PurePosixPath(file.path), file) for file in self._parts[folder]]
        self._found.extend(_not_markdown(path) for path, _ in paths if path.suffix != _MARKDOWN)
        return [(path.stem, file) for path, file in paths if path.suffix == _MARKDOWN]

    def _page_members(self) -> list[_Member]:
        """Pages, each called as its file is without ending, with the folders below `content/`."""
        paths = [(self._below(file), file) for file in self._parts[""]]
        return [
            (path.removesuffix(_MARKDOWN), file) for path, file in paths if path.endswith(_MARKDOWN)
        ]

    def _all(
        self, members: list[_Member], read_one: _Read[_Value]
    ) -> tuple[dict[str, _Value], set[str]]:
        """The values by their ids, in order; and the ids of which every file was faulty."""
        values: dict[str, _Value] = {}
        first: dict[str, FoundFile] = {}
        for identifier, file in members:
            earlier = first.setdefault(same(identifier.removesuffix("/index")), file)
            named = self._named(identifier, file, earlier)
            value = self._value(file, identifier, read_one)
            if named and value is not None:
                values[identifier] = value
        broken = {identifier for identifier, _ in members} - set(values)
        return dict(sorted(values.items())), broken

    def _named(self, identifier: str, file: FoundFile, earlier: FoundFile) -> bool:
        """Whether the file's id can be one, and no earlier file has it."""
        place = Location(file.path, 1)
        faults = [fault for part in identifier.split("/") if (fault := unusable(part, place))]
        if earlier is not file:
            message = f"`{earlier.path}` has the id `{identifier}` already"
            faults.append(Diagnostic("BG205", message, place, "rename one of the two files"))
        self._found.extend(faults)
        return not faults

    def _value(self, file: FoundFile, identifier: str, read_one: _Read[_Value]) -> _Value | None:
        text = self._text(file)
        if text is None:
            return None
        value, found = read_one(text, file.path, identifier)
        self._found.extend(found)
        return value

    def _names(self) -> tuple[tuple[Name, ...], bool]:
        """The names, and whether these are all that are written."""
        text = self._single(_NAMES)
        if text is None:
            return (), _NAMES not in self._below_content
        names, found = read_names(text, f"{self._content}/{_NAMES}")
        self._found.extend(found)
        return names, not found

    def _review(self) -> tuple[ReviewEntry, ...]:
        text = self._single(_REVIEW)
        entries, found = read_review(text or "", f"{self._content}/{_REVIEW}")
        self._found.extend(found)
        return entries

    def _further(self) -> tuple[str, ...]:
        """Files that nobody reads here, all of them inside the project."""
        further = []
        for file in self._parts[""]:
            path = self._below(file)
            if path == _NAMES or path.endswith(_MARKDOWN):
                continue
            size = self._files.size(file)
            if isinstance(size, Diagnostic):
                self._found.append(size)
            else:
                further.append(path)
        return tuple(further)

    def _single(self, path: str) -> str | None:
        file = self._below_content.get(path)
        return None if file is None else self._text(file)

    def _text(self, file: FoundFile) -> str | None:
        text = self._files.text(file)
        if isinstance(text, Diagnostic):
            self._found.append(text)
            return None
        self._texts[file.path] = text
        return text

    def _below(self, file: FoundFile) -> str:
        return file.path.removeprefix(f"{self._content}/")


def _not_markdown(path: PurePosixPath) -> Diagnostic:
    hint = f"call it `{path.stem}{_MARKDOWN}`, or keep it in another folder"
    message = f"only files with the ending `{_MARKDOWN}` are read here"
    return Diagnostic("BG209", message, Location(str(path), 1), hint)
