"""Files that `briefgen add` is given: from anywhere, to become captures of the project."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Capture, Location
from briefgen.workspace.captures import NO_CAPTURES

_TEXT = (".txt", ".md")
_USABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A capture to be cleaned; `content` are its bytes when they are not stored yet."""

    capture: Capture
    content: bytes | None


def read_incoming(
    folder: Path, paths: tuple[Path, ...], limit: int
) -> tuple[tuple[Incoming, ...], Diagnostics]:
    """Read files, and the files of folders, against the captures that `folder` holds already.

    A file that cannot be taken is reported, and the others are read all the same. `limit` is in
    bytes. In a folder, only the files that can be read as text are looked at.
    """
    taken: dict[str, Incoming] = {}
    found: list[Diagnostic] = []
    for path in _files(paths):
        incoming = _read(folder, path, limit)
        if isinstance(incoming, Diagnostic):
            found.append(incoming)
            continue
        name = incoming.capture.file
        other = taken.setdefault(name, incoming)
        if other.capture.sha256 != incoming.capture.sha256:
            found.append(_name_taken(path, name))
    return tuple(taken[name] for name in sorted(taken)), tuple(found)


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = (entry for entry in path.rglob("*") if entry.suffix.lower() in _TEXT)
            yield from sorted(entry for entry in inside if entry.name not in NO_CAPTURES)
        else:
            yield path


def _read(folder: Path, path: Path, limit: int) -> Incoming | Diagnostic:
    place = Location(path.as_posix())
    if not path.is_file():
        return Diagnostic("BG103", f"no file `{path}`", place, "give a file or a folder of files")
    if path.suffix.lower() not in _TEXT:
        hint = "save the page as text, and add that"
        return Diagnostic("BG106", f"`{path.name}` is no text file", place, hint)
    if not _USABLE.fullmatch(path.name):
        hint = "rename it: letters, digits, `.`, `_` and `-`, at most 121 of them"
        return Diagnostic("BG209", f"`{path.name}` cannot be the name of a capture", place, hint)
    size = path.stat().st_size
    if size > limit:
        message = f"`{path.name}` has {size:,} bytes, and at most {limit:,} are read"
        hint = "raise `capture_limit_mb` in `mkdocs.yml` if the file is what it should be"
        return Diagnostic("BG102", message, place, hint)
    return _decoded(folder, path, path.read_bytes())


def _decoded(folder: Path, path: Path, content: bytes) -> Incoming | Diagnostic:
    place = Location(path.as_posix())
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"`{path.name}` is not UTF-8 text: byte 0x{content[error.start]:02X}"
        return Diagnostic("BG101", message, place, "save the page as UTF-8 text")
    if "\0" in text:
        hint = "save the page again as text"
        return Diagnostic("BG105", f"`{path.name}` holds a NUL character", place, hint)
    if not text.strip():
        hint = "save the page again"
        return Diagnostic("BG107", f"`{path.name}` is empty", place, hint)
    stored = folder / path.name
    if not stored.exists():
        return Incoming(_capture(path, text, content), content)
    if stored.read_bytes() != content:
        return _name_taken(path, path.name)
    return Incoming(_capture(path, text, content), None)


def _capture(path: Path, text: str, content: bytes) -> Capture:
    return Capture(path.name, text, hashlib.sha256(content).hexdigest())


def _name_taken(path: Path, name: str) -> Diagnostic:
    hint = "rename the file and add it as a new capture; captures are never overwritten"
    message = f"a capture `{name}` with other bytes exists"
    return Diagnostic("BG209", message, Location(path.as_posix()), hint)
