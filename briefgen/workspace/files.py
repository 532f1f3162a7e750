"""Files of the project: found in one order everywhere, and never outside the project."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic
from briefgen.model import Location

# Windows knows neither flag. Without O_NONBLOCK a named pipe would keep us waiting for ever.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_HINT = "put the file itself in its place, readable and inside the project"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file by its path from the project's root, with `/`; or a symbolic link."""

    path: str
    link: bool


@dataclass(frozen=True, slots=True)
class Files:
    """The reader of one project: nothing larger than `limit` bytes, nothing outside `root`."""

    root: Path
    limit: int

    def under(
        self, folder: str, closed: Callable[[str, OSError], None] | None = None
    ) -> tuple[FoundFile, ...]:
        """All files below a folder, sorted; those whose name begins with a dot are nobody's.

        Folders that are symbolic links are not entered, and stand in the result as links. The
        folder `""` is the root itself. `closed` is told of each folder that cannot be listed.

        Raises:
            OSError: a folder cannot be listed, and `closed` is not given.
        """
        found = _walk(self.root / folder, folder, closed)
        return tuple(sorted(found, key=lambda file: file.path))

    def size(self, file: FoundFile) -> int | Diagnostic:
        """How many bytes the file has."""
        try:
            return self._path(file).stat().st_size
        except (OSError, RuntimeError, ValueError) as error:
            return _unreadable(file, error)

    def content(self, file: FoundFile) -> bytes | Diagnostic:
        """The bytes of the file, or why they cannot be had."""
        try:
            with open(self._path(file), "rb", opener=_open) as stream:
                if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                    return _unreadable(file, OSError("not a regular file"))
                content = stream.read(self.limit + 1)
        except (OSError, RuntimeError, ValueError) as error:
            return _unreadable(file, error)
        if len(content) > self.limit:
            return _unreadable(file, OSError(f"larger than {self.limit:,} bytes"))
        return content

    def written(self, path: str) -> bytes | Diagnostic:
        """The bytes of the file at a path from the root, which may be a link inside the project."""
        return self.content(FoundFile(path, link=(self.root / path).is_symlink()))

    def text(self, file: FoundFile) -> str | Diagnostic:
        """The text of a file that people write, line ends as LF and without byte order mark."""
        content = self.content(file)
        if isinstance(content, Diagnostic):
            return content
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            return _not_text(file, content, error.start)
        if "\0" in text:
            return _not_text(file, content, content.index(b"\0"))
        return _plain(text)

    def _path(self, file: FoundFile) -> Path:
        path = self.root / file.path
        if not file.link:
            return path
        real = path.resolve(strict=True)
        if not real.is_relative_to(self.root.resolve()):
            raise OSError("the link leads out of the project")
        if not real.is_file():
            raise OSError("a link to a folder is not followed")
        return real


def plain_text(content: bytes) -> str:
    """UTF-8 as a text that people write is read: line ends as LF, without byte order mark."""
    return _plain(content.decode("utf-8"))


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _walk(
    folder: Path, path: str, closed: Callable[[str, OSError], None] | None
) -> Iterator[FoundFile]:
    try:
        with os.scandir(folder) as listed:
            entries = list(listed)
    except OSError as error:
        if closed is None:
            raise
        closed(path, error)
        return
    for entry in entries:
        inner = f"{path}/{entry.name}" if path else entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield FoundFile(inner, link=True)
        elif entry.is_dir():
            yield from _walk(folder / entry.name, inner, closed)
        else:
            yield FoundFile(inner, link=False)


def _open(path: str, _: int) -> int:
    return os.open(path, _FLAGS | _BINARY)


def _unreadable(file: FoundFile, error: Exception) -> Diagnostic:
    reason = getattr(error, "strerror", None) or str(error)
    message = f"`{file.path}` cannot be read: {reason}"
    return Diagnostic("BG214", message, Location(file.path), _HINT)


def _not_text(file: FoundFile, content: bytes, offset: int) -> Diagnostic:
    begin = content.rfind(b"\n", 0, offset) + 1
    line = content.count(b"\n", 0, offset) + 1
    column = len(content[begin:offset].decode("utf-8", "replace")) + 1
    message = f"`{file.path}` is not UTF-8 text: byte 0x{content[offset]:02X} cannot stand here"
    return Diagnostic("BG208", message, Location(file.path, line, column), "save it as UTF-8")
