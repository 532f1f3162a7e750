"""Captures: the bytes as received, decoded without changing a character."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefgen.config import Config
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Capture, Location, SourceFile
from briefgen.text.nearest import nearest
from briefgen.workspace.files import Files, FoundFile

NO_CAPTURES = ("README.md", "review.yml")
_DERIVED = ".txt"
_SHOWN_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Received:
    """A capture's file as it was received; `record` is the one of its records that is meant."""

    path: str
    content: bytes
    record: int | None


class Captures:
    """The captures of one folder; read when a source names them, and only then."""

    def __init__(self, files: Files, found: Iterable[FoundFile], folder: str) -> None:
        self._files = files
        self._folder = folder
        paths = ((PurePosixPath(file.path), file) for file in found)
        self._found = {
            path.name: file
            for path, file in paths
            if str(path.parent) == folder and path.name not in NO_CAPTURES
        }

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._found)

    def read(self, name: str) -> Capture | Diagnostic | None:
        """The capture that `capture: <name>` means; why it is no text; or `None` if missing.

        Text derived from it stands beside it as `<name>.txt` and is what offsets count. One
        record of a capture that holds several is called `<file>.<record>`.
        """
        derived = self._found.get(name + _DERIVED)
        original = self._original(name)
        if original is None:
            return None
        content = self._content(original)
        counted = content if derived is None else self._content(derived)
        if isinstance(content, Diagnostic):
            return content
        if isinstance(counted, Diagnostic):
            return counted
        text = _text(counted, derived or original)
        if isinstance(text, Diagnostic):
            return text
        return Capture(name, text, _digest(content), _digest(counted) if derived else None)

    def received(self, name: str) -> Received | None:
        """The bytes from which `capture: <name>` was made; `None` where they cannot be read."""
        original = self._original(name)
        content = None if original is None else self._content(original)
        if original is None or isinstance(content, Diagnostic | None):
            return None
        file = PurePosixPath(original.path).name
        record = None if file == name else int(name.rpartition(".")[2])
        return Received(original.path, content, record)

    def _original(self, name: str) -> FoundFile | None:
        file, _, record = name.rpartition(".")
        whole = self._found.get(name)
        if whole is None and record.isdecimal() and name + _DERIVED in self._found:
            return self._found.get(file)
        return whole

    def missing(self, source: SourceFile) -> Diagnostic:
        stems = {PurePosixPath(name).stem: name for name in self._found}
        near = stems.get(nearest(PurePosixPath(source.capture).stem, stems) or "")
        hint = f"did you mean `{near}`?" if near else "restore it from git, or mend the name"
        message = f"capture `{source.capture}` is not in `{self._folder}/`"
        return Diagnostic("BG103", message, source.capture_location, hint)

    def _content(self, file: FoundFile) -> bytes | Diagnostic:
        size = self._files.size(file)
        if isinstance(size, int) and size > self._files.limit:
            message = (
                f"`{file.path}` has {size:,} bytes, and at most {self._files.limit:,} are read"
            )
            hint = "raise `capture_limit_mb` in `mkdocs.yml` if the file is what it should be"
            return Diagnostic("BG102", message, Location(file.path), hint)
        return self._files.content(file)


def open_captures(root: Path, config: Config) -> Captures:
    """The captures of a desk, whether a source names them or not."""
    files = Files(root, config.capture_limit)
    folder = f"{config.content}/captures"
    found = files.under(folder) if (root / folder).is_dir() else ()
    return Captures(files, found, folder)


def read_captures(
    captures: Captures, sources: tuple[SourceFile, ...]
) -> tuple[Mapping[str, Capture], tuple[SourceFile, ...], Diagnostics]:
    """The captures that sources name, and the sources whose capture is there and unchanged."""
    names = sorted({source.capture for source in sources})
    read = {name: captures.read(name) for name in names}
    found = [fault for fault in read.values() if isinstance(fault, Diagnostic)]
    sound = []
    for source in sources:
        capture = read[source.capture]
        if capture is None:
            found.append(captures.missing(source))
        elif isinstance(capture, Capture):
            changes = tuple(_changes(source, capture))
            found.extend(changes)
            if not changes:
                sound.append(source)
    texts = {name: capture for name, capture in read.items() if isinstance(capture, Capture)}
    return texts, tuple(sound), tuple(found)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _text(content: bytes, file: FoundFile) -> str | Diagnostic:
    """The text, with its byte order mark and its own line ends."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"`{file.path}` is not UTF-8 text: byte 0x{content[error.start]:02X}"
        hint = f"put its text beside it as `{file.path}{_DERIVED}`, or save the page as UTF-8 text"
        return Diagnostic("BG101", message, Location(file.path, line), hint)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        hint = "save the page again as text or HTML, and add that"
        place = Location(file.path, line)
        return Diagnostic("BG105", f"`{file.path}` holds a NUL character", place, hint)
    return text


def _changes(source: SourceFile, capture: Capture) -> Iterator[Diagnostic]:
    place = source.sha256_location
    if source.sha256 != capture.sha256:
        hint = "restore its bytes from git, or add the page as a new capture"
        yield _changed(f"capture `{capture.file}`", capture.sha256, source.sha256, place, hint)
    if source.text_sha256 == capture.text_sha256:
        return
    derived = capture.file + _DERIVED
    if capture.text_sha256 is None:
        message = f"derived text `{derived}` is missing"
        hint = "restore it from git, or remove `text_sha256`"
        yield Diagnostic("BG103", message, place, hint)
    elif source.text_sha256 is None:
        message = f"`text_sha256` is missing: offsets count the derived text `{derived}`"
        yield Diagnostic("BG204", message, place, f"add `text_sha256: {capture.text_sha256}`")
    else:
        hint = "restore its bytes from git, or add the capture again"
        given = source.text_sha256
        yield _changed(f"derived text `{derived}`", capture.text_sha256, given, place, hint)


def _changed(what: str, now: str, given: str, place: Location, hint: str) -> Diagnostic:
    digests = f"its SHA-256 is {now[:_SHOWN_DIGITS]}…, not {given[:_SHOWN_DIGITS]}…"
    return Diagnostic("BG104", f"{what} has changed: {digests}", place, hint)
