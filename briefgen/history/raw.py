"""Git's raw differences (`--raw -z`): which files changed, by their ids."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

FOLDERS = ("topics", "sources")
_MARKDOWN = ".md"
_FILE = b"100"
_TWO_PATHS = b"RC"


@dataclass(frozen=True, slots=True)
class Side:
    """A file on one side of a difference: its folder, its id, and that of its blob."""

    folder: str
    id: str
    blob: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that was added (no `old`), removed (no `new`), changed or renamed."""

    old: Side | None
    new: Side | None


def differences(parts: Iterator[bytes]) -> Iterator[Difference]:
    """Each pair of sides that is a file of ours; ends with the parts."""
    for head in parts:
        yield from difference(head, parts)


def difference(head: bytes, parts: Iterator[bytes]) -> Iterator[Difference]:
    """The differences that one raw line tells of, whose paths are taken from `parts`.

    A file that was moved from one folder to the other was removed here and added there.
    """
    old_mode, new_mode, old_blob, new_blob, status = head.strip().lstrip(b":").split()
    first = next(parts)
    second = next(parts) if status[:1] in _TWO_PATHS else first
    old = _side(first, old_mode, old_blob)
    new = _side(second, new_mode, new_blob)
    if status[:1] == b"C":
        old = None
    if old and new and old.folder != new.folder:
        yield Difference(old, None)
        yield Difference(None, new)
    elif old or new:
        yield Difference(old, new)


def member(path: bytes) -> tuple[str, str] | None:
    """Folder and id of a path below `content/`; none where it is no topic and no source."""
    text = path.decode("utf-8", "replace")
    parts = PurePosixPath(text)
    if len(parts.parts) < 2 or parts.parts[0] not in FOLDERS:  # noqa: PLR2004 - folder and name
        return None
    if parts.suffix != _MARKDOWN or any(part.startswith(".") for part in parts.parts):
        return None
    return parts.parts[0], parts.stem


def _side(path: bytes, mode: bytes, blob: bytes) -> Side | None:
    """None where there is no file; links and submodules are none."""
    named = member(path)
    if named is None or not mode.startswith(_FILE):
        return None
    return Side(*named, blob.decode("ascii"))
