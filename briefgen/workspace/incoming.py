"""Files that `briefgen add` is given: from anywhere, to become captures of the project."""

import hashlib
import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Location
from briefgen.workspace.beside import DERIVED, is_derived, is_part
from briefgen.workspace.captures import NO_CAPTURES
from briefgen.workspace.files import Files, FoundFile
from briefgen.workspace.safe_names import LONGEST, is_usable, safe_name

_NUMBER = re.compile(r"(\d+)", re.ASCII)
_RECORD = re.compile(r"\.[0-9]+\.txt$")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to be taken in: the name it will have, its bytes, and whether it is stored already.

    `place` is its path for messages; `origin` is where else it came from than a file.
    """

    name: str
    place: str
    content: bytes
    sha256: str
    stored: bool
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """Bytes without a file: a stream to be read once, and the name that its capture will have."""

    name: str
    stream: BinaryIO


@dataclass(frozen=True, slots=True)
class Arrived:
    """Bytes without a name: theirs is the first free one of `stem`, `stem-2` …, and the ending.

    `origin` is where they came from, for messages.
    """

    stem: str
    ending: str
    origin: str
    content: bytes


def read_incoming(
    folder: Path,
    given: Iterable[Path | Given | Arrived | Diagnostic],
    limit: int,
    endings: Collection[str],
) -> Iterator[Incoming | Diagnostic]:
    """Read files, and the files of folders, one at a time, or say why one cannot be taken.

    `folder` holds the captures there are; `limit` is in bytes. In a folder only the files with
    one of the `endings` are looked at, and neither those in a saved page's own folder nor texts
    that stand beside the capture they were derived from. A file whose name no capture can have, or
    another has, is taken under one made of it, and a warning says so. A diagnostic is handed on.
    """
    taking = _Taking(folder, limit, tuple(endings))
    for entry in given:
        if isinstance(entry, Diagnostic):
            yield entry
        elif isinstance(entry, Given):
            yield taking.stream(entry)
        elif isinstance(entry, Arrived):
            yield taking.arrived(entry)
        elif entry.is_dir():
            yield from taking.folder(entry)
        else:
            yield from taking.file(entry)


def stored_text(folder: Path, name: str) -> bytes | None:
    """The derived text that stands beside the capture or record `name` already."""
    path = folder / (name + DERIVED)
    return path.read_bytes() if path.is_file() else None


def stored_with_text(folder: Path, text: str, replaced: Collection[str] = ()) -> Incoming | None:
    """The stored capture of several records, one of which has this very text beside it.

    Records of the names in `replaced` do not count.
    """
    content = text.encode()
    for path in sorted(folder.glob(f"*.*.*{DERIVED}")):
        original = path.with_name(_RECORD.sub("", path.name))
        if path.name.removesuffix(DERIVED) in replaced:
            continue
        if original == path or not original.is_file() or path.stat().st_size != len(content):
            continue
        if path.read_bytes() == content:
            whole = original.read_bytes()
            digest = hashlib.sha256(whole).hexdigest()
            return Incoming(original.name, original.name, whole, digest, True)
    return None


class _Taking:
    """What was taken so far, so that nothing is taken twice."""

    def __init__(self, folder: Path, limit: int, endings: tuple[str, ...]) -> None:
        self._folder = folder
        self._limit = limit
        self._endings = endings
        self._stored: dict[str, str] = {}
        self._sizes: dict[int, list[Path]] = defaultdict(list)
        self._taken: dict[str, str] = {}
        self._digests: dict[str, str] = {}
        if folder.is_dir():
            for path in sorted(entry for entry in folder.iterdir() if entry.is_file()):
                self._stored[path.name.casefold()] = path.name
                if path.name not in NO_CAPTURES:
                    self._sizes[path.stat().st_size].append(path)

    def stream(self, given: Given) -> Incoming | Diagnostic:
        if not is_usable(given.name):
            return _unusable(given.name, given.name)
        content = given.stream.read(self._limit + 1)
        if len(content) > self._limit:
            return _too_large(given.name, f"more than {self._limit:,}", self._limit)
        return self._take(given.name, given.name, content)

    def arrived(self, arrived: Arrived) -> Incoming | Diagnostic:
        if len(arrived.content) > self._limit:
            return _too_large(arrived.origin, f"{len(arrived.content):,}", self._limit)
        if known := self._known(arrived.content):
            digest = hashlib.sha256(arrived.content).hexdigest()
            return Incoming(known, known, arrived.content, digest, True, arrived.origin)
        name = self._free(f"{arrived.stem}{arrived.ending}")
        entry = self._take(name, name, arrived.content)
        return replace(entry, origin=arrived.origin) if isinstance(entry, Incoming) else entry

    def file(self, path: Path) -> Iterator[Incoming | Diagnostic]:
        """A file that was named itself; it may be a symbolic link."""
        place = path.as_posix()
        try:
            real = path.resolve(strict=True)
        except (OSError, RuntimeError, ValueError):
            hint = "give a file, a folder of files, or a web address with its `https://`"
            yield Diagnostic("BG103", f"no file `{place}`", Location(place), hint)
            return
        yield from self._read(Files(real.parent, self._limit), FoundFile(real.name, False), path)

    def folder(self, path: Path) -> Iterator[Incoming | Diagnostic]:
        files = Files(path, self._limit)
        closed: list[tuple[str, OSError]] = []
        found = files.under("", lambda inner, error: closed.append((inner, error)))
        for inner, error in sorted(closed, key=lambda pair: pair[0]):
            yield _unreadable((path / inner).as_posix(), error.strerror or str(error))
        names = {file.path for file in found}
        for file in sorted(found, key=lambda file: _natural(file.path, self._endings)):
            name = PurePosixPath(file.path).name
            if file.link and _leads_out(path, file) and not is_part(file.path, names):
                yield _unreadable(
                    (path / file.path).as_posix(), "it is a link to a folder elsewhere"
                )
                continue
            wanted = name.lower().endswith(self._endings) and name not in NO_CAPTURES
            if wanted and not is_part(file.path, names) and not is_derived(file.path, names):
                yield from self._read(files, file, path / file.path)

    def _read(self, files: Files, file: FoundFile, path: Path) -> Iterator[Incoming | Diagnostic]:
        place = path.as_posix()
        name = safe_name(path.name, self._endings)
        if name is None:
            yield _unusable(path.name, place)
            return
        entry = self._content(files, file, name, place)
        if isinstance(entry, Incoming) and not entry.stored and entry.name != path.name:
            taken = entry.name != name
            yield _numbered(name, place, entry.name) if taken else _renamed(path.name, place, name)
        yield entry

    def _content(
        self, files: Files, file: FoundFile, name: str, place: str
    ) -> Incoming | Diagnostic:
        size = files.size(file)
        if isinstance(size, int) and size > self._limit:
            return _too_large(place, f"{size:,}", self._limit)
        content = files.content(file)
        if isinstance(content, Diagnostic):
            return _unreadable(place, content.message.rpartition(": ")[2])
        return self._take(name, place, content)

    def _take(self, name: str, place: str, content: bytes) -> Incoming | Diagnostic:
        digest = hashlib.sha256(content).hexdigest()
        if self._taken.get(name.casefold()) == digest:
            return _known(place, name, name)
        if digest in self._digests:
            return _known(place, name, self._digests[digest])
        stored = self._stored.get(name.casefold())
        same = stored == name and (self._folder / name).read_bytes() == content
        known = name if same else self._known(content)
        if known and known != name and not self._is_numbered(known, name):
            return _known(place, name, known)
        final = known or self._free(name)
        self._taken[final.casefold()] = digest
        self._digests[digest] = final
        return Incoming(final, place, content, digest, known is not None)

    def _free(self, name: str) -> str:
        """The name, or with the first number from 2 with which no other capture has it."""
        ending = self._ending(name)
        stem = name.removesuffix(ending)
        numbers = itertools.chain([""], (f"-{number}" for number in itertools.count(2)))
        names = (f"{stem}{number}{ending}" for number in numbers)
        taken = self._stored.keys() | self._taken.keys()
        return next(name for name in names if name.casefold() not in taken)

    def _is_numbered(self, known: str, name: str) -> bool:
        """Whether a capture has the name with a number, as one whose name was taken."""
        ending = self._ending(name)
        number = known.removesuffix(ending).removeprefix(f"{name.removesuffix(ending)}-")
        return name.casefold() in self._stored and number.isdecimal()

    def _ending(self, name: str) -> str:
        endings = [one for one in self._endings if name.lower().endswith(one)]
        return name[len(name) - len(max(endings, key=len)) :] if endings else ""

    def _known(self, content: bytes) -> str | None:
        same = (p for p in self._sizes.get(len(content), ()) if p.read_bytes() == content)
        return next((path.name for path in same), None)


def _leads_out(folder: Path, file: FoundFile) -> bool:
    """Whether the link leads to a folder whose files are not taken anyway."""
    path = folder / file.path
    return path.is_dir() and not path.resolve().is_relative_to(folder.resolve())


def _natural(path: str, endings: tuple[str, ...]) -> tuple[object, ...]:
    """Sorts names as people count: `x.html` before `x-2.html`, and that before `x-10.html`."""
    lower = path.casefold()
    ending = max((one for one in endings if lower.endswith(one)), key=len, default="")
    parts = _NUMBER.split(lower.removesuffix(ending))
    return ([int(part) if part.isdecimal() else part for part in parts], path)


def _unusable(name: str, place: str) -> Diagnostic:
    hint = f"rename it: letters, digits, `.`, `_` and `-`, at most {LONGEST} of them"
    message = f"`{name}` cannot be the name of a capture"
    return Diagnostic("BG209", message, Location(place), hint)


def _renamed(name: str, place: str, stored: str) -> Diagnostic:
    message = f"`{name}` cannot be the name of a capture, and is stored as `{stored}`"
    hint = "rename it before adding it if you want another name"
    return Diagnostic("BG117", message, Location(place), hint, Severity.WARNING)


def _too_large(place: str, size: str, limit: int) -> Diagnostic:
    message = f"`{place}` has {size} bytes, and at most {limit:,} are read"
    hint = "raise `capture_limit_mb` in `mkdocs.yml` if the file is what it should be"
    return Diagnostic("BG102", message, Location(place), hint)


def _unreadable(place: str, reason: str) -> Diagnostic:
    hint = "give a file that is readable and inside the folder"
    return Diagnostic("BG214", f"`{place}` cannot be read: {reason}", Location(place), hint)


def _numbered(name: str, place: str, stored: str) -> Diagnostic:
    message = f"a capture `{name}` with other bytes exists, and this one is stored as `{stored}`"
    hint = "nothing needs to be done: what the page was before is kept beside it"
    return Diagnostic("BG117", message, Location(place), hint, Severity.WARNING)


def _known(place: str, name: str, other: str) -> Diagnostic:
    message = f"`{name}` has the same bytes as the capture `{other}`, and is not added again"
    hint = "nothing needs to be done"
    return Diagnostic("BG109", message, Location(place), hint, Severity.WARNING)
