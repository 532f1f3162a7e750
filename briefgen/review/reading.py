"""Reads a desk for review: faults stand in no one's way, and captures are cleaned again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from briefgen import workspace
from briefgen.bind import bind_partly
from briefgen.clean import clean, clean_derived, learn_furniture
from briefgen.config import Config, config_missing, read_config
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.intake import derived_within_bounds
from briefgen.model import Capture, Cleaning, Passage, SourceFile
from briefgen.model.review import ReviewEntry


@dataclass(frozen=True)
class Reading:
    """A desk as a reviewer meets it.

    `files` are the source files by their ids, as far as they can be read: `None` where that is
    not at all. `paths` are where they stand, from the project's root.
    """

    root: Path
    config: Config
    desk: workspace.Desk
    found: Diagnostics
    files: Mapping[str, SourceFile | None]
    paths: Mapping[str, str]

    @property
    def review(self) -> str:
        """The path of the review file."""
        return f"{self.config.content}/captures/review.yml"

    @cached_property
    def _captures(self) -> workspace.Captures:
        return workspace.open_captures(self.root, self.config)

    @cached_property
    def _furniture(self) -> frozenset[str]:
        captures = self.desk.captures.values()
        return learn_furniture(c.text for c in captures if c.text_sha256 is None)

    @cached_property
    def _entries(self) -> Mapping[str, ReviewEntry]:
        return {entry.id: entry for entry in self.desk.review if entry.id is not None}

    def entry(self, source: str) -> ReviewEntry | None:
        """What the review file says of the article that became the source."""
        return self._entries.get(source)

    def capture(self, source: str) -> Capture | None:
        """The capture that a source names, or was made from; changed as it may be."""
        file, entry = self.files[source], self.entry(source)
        named = file.capture if file else ""
        for name in filter(None, (named, entry.capture if entry else "")):
            capture = self.desk.captures.get(name) or self._captures.read(name)
            if isinstance(capture, Capture):
                return capture
        return None

    def cleaning(self, capture: Capture) -> Cleaning:
        """What cleaning finds in a capture today."""
        received = self._captures.received(capture.file)
        if received is not None:
            limit = self.config.capture_limit
            derivation = derived_within_bounds(received.path, received.content, limit)
            for derived in derivation.texts:
                if derived.record == received.record and derived.text == capture.text:
                    return clean_derived(capture, derived, self._furniture)
        return clean(capture, self._furniture)

    def bound(self, source: str) -> tuple[tuple[Passage, ...], Diagnostics]:
        """The passages of a source that stand in its capture, and what keeps it from its proof."""
        if source not in self._bound:
            file, capture = self.files[source], self.capture(source)
            self._bound[source] = bind_partly(file, capture) if file and capture else ((), ())
        return self._bound[source]

    @cached_property
    def _bound(self) -> dict[str, tuple[tuple[Passage, ...], Diagnostics]]:
        return {}

    def of_capture(self, capture: str) -> tuple[str, ...]:
        """The sources that name a capture."""
        return self._of_captures.get(capture, ())

    @cached_property
    def _of_captures(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for source, file in self.files.items():
            if file is not None:
                found[file.capture] = (*found.get(file.capture, ()), source)
        return found

    def next_versions(self, source: str) -> tuple[SourceFile, ...]:
        """The sources that say that they replace it; more than one is a fault of theirs."""
        files = (file for file in self.files.values() if file is not None)
        return tuple(file for file in files if file.record.replaces == source)

    def same_as(self, source: str) -> tuple[ReviewEntry, ...]:
        """The articles of other captures that became no source, for this one has their words."""
        return tuple(entry for entry in self.desk.review if entry.same_as == source)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The sources that no person has looked at, those of one capture in its order."""
        ids = (
            source
            for source, file in self.files.items()
            if file is None or file.record.reviewed is None
        )
        return tuple(sorted(ids, key=self.place))

    def place(self, source: str) -> tuple[str, int, str]:
        """Sorts sources by their captures and by where they stand in them."""
        file, entry = self.files[source], self.entry(source)
        capture = file.capture if file else entry.capture if entry else ""
        return (capture, entry.span.start if entry else 0, source)

    def text(self, source: str) -> str:
        return self.desk.texts.get(self.paths[source], "")


def read(settings: Path) -> tuple[Reading | None, Diagnostics]:
    """Read the desk whose `mkdocs.yml` is given; nothing without settings that can be read."""
    text = workspace.read_settings(settings)
    if text is None:
        return None, (config_missing(settings.name),)
    config, found = read_config(text, settings.name)
    if config is None:
        return None, found
    desk, desk_found = workspace.read(settings.parent, config)
    paths = _paths(desk, f"{config.content}/sources")
    files = dict(_files(desk, paths))
    return Reading(settings.parent, config, desk, (*found, *desk_found), files, paths), ()


def _paths(desk: workspace.Desk, folder: str) -> Mapping[str, str]:
    ids = sorted({*(file.id for file in desk.sources), *desk.broken_sources})
    read_paths = {
        PurePosixPath(path).stem: path for path in desk.texts if path.startswith(f"{folder}/")
    }
    return {source: read_paths.get(source, f"{folder}/{source}.md") for source in ids}


def _files(
    desk: workspace.Desk, paths: Mapping[str, str]
) -> Iterable[tuple[str, SourceFile | None]]:
    sound = {file.id: file for file in desk.sources}
    for source, path in paths.items():
        if source in sound:
            yield source, sound[source]
        elif path in desk.texts:
            yield source, workspace.read_draft(desk.texts[path], path, source)[0]
        else:
            yield source, None


def concerning(found: Iterable[Diagnostic], *files: str) -> Diagnostics:
    """The diagnostics about one of the files."""
    return tuple(diagnostic for diagnostic in found if diagnostic.location.file in files)
