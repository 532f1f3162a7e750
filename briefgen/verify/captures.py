"""The captures that pages are held against."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from briefgen.verify.values import Kind, shown


class Unproved(Exception):  # noqa: N818
    """A run cannot be held against its capture."""

    def __init__(self, kind: Kind, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


@dataclass(frozen=True, slots=True)
class _CaptureFile:
    digest: str
    text: str | None


class Captures:
    """The captures folder; each file is read, hashed and decoded once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._files: dict[str, _CaptureFile | None] = {}

    def text(self, name: str, digest: str) -> str:
        """The text that offsets count: of the capture itself, or of `<name>.txt` beside it.

        The SHA-256 decides which of the two is meant. Nothing is normalised: a byte order mark
        and carriage returns count.

        Raises:
            Unproved: the name leaves the folder, nothing has that digest, or it is not UTF-8.
        """
        candidates = [self._file(name), self._file(f"{name}.txt")]
        present = [file for file in candidates if file]
        if not present:
            raise Unproved(Kind.CAPTURE_MISSING, f"no capture {shown(name)}")
        for file in present:
            if file.digest == digest:
                if file.text is None:
                    raise Unproved(Kind.CAPTURE_NOT_TEXT, f"{shown(name)} is not UTF-8")
                return file.text
        found = " or ".join(f"`{file.digest}`" for file in present)
        raise Unproved(Kind.CAPTURE_CHANGED, f"the SHA-256 of {shown(name)} is {found}")

    def _file(self, name: str) -> _CaptureFile | None:
        if name not in self._files:
            self._files[name] = self._read(name)
        return self._files[name]

    def _read(self, name: str) -> _CaptureFile | None:
        if "\\" in name or "\0" in name or any(p in {"", ".", ".."} for p in name.split("/")):
            raise Unproved(Kind.CAPTURE_PATH_UNSAFE, f"{shown(name)} is no path in the captures")
        try:
            path = (self._folder / name).resolve()
            if not path.is_relative_to(self._folder):
                raise Unproved(Kind.CAPTURE_PATH_UNSAFE, f"{shown(name)} leaves the captures")
            content = path.read_bytes()
        except OSError:
            return None
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            text = None
        return _CaptureFile(sha256(content).hexdigest(), text)
