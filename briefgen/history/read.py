"""The history of a desk's topics and sources, as one frozen value."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.history.git import Blobs, Git, NoGit, Refused, fields
from briefgen.history.raw import FOLDERS, Difference, difference, member
from briefgen.model import Extent, FileChange, History, Revision

MOST = 200
"""How many revisions are looked at."""

_MARK = b"\x01"
_RAW = b":"
_TOPICS = "topics"
_LAST_SECOND = 253_402_300_799
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_LOG = (
    *("log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "-M50%", "--relative"),
    *("--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-color", "--no-notes"),
    *("-O/dev/null", "--ignore-submodules=all", "--format=%x01%H%x00%at"),
)
_STATUS = (
    *("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"),
    "--ignore-submodules=all",
)


@dataclass(frozen=True, slots=True)
class _Commit:
    id: str
    seconds: int
    files: tuple[Difference, ...]


def read(content: Path, most: int = MOST) -> History:
    """The history of the repository that the folder `content/` stands in.

    It is that of the commit checked out and of its first parents, so that what a branch brought
    is one revision, that of its merge. Never raises: `extent` says why there is none.
    """
    try:
        git = Git(content)
        return _History(git, most).value()
    except NoGit:
        return History(Extent.NO_GIT)
    except (Refused, OSError, ValueError, StopIteration):
        return History(Extent.UNREADABLE)


def moment(seconds: int) -> str:
    """Seconds since 1970 as RFC 3339 writes them, in UTC."""
    clamped = min(max(seconds, 0), _LAST_SECOND)
    time = _EPOCH + datetime.timedelta(seconds=clamped)
    return time.isoformat().replace("+00:00", "Z")


class _History:
    def __init__(self, git: Git, most: int) -> None:
        self._git = git
        self._most = most

    def value(self) -> History:
        asked = ("rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD")
        ended = self._git.ended(*asked)
        shallow, _, rest = ended.stdout.partition(b"\n")
        if shallow not in (b"true", b"false"):
            absent = b"not a git repository" in ended.stderr
            return History(Extent.NO_REPOSITORY if absent else Extent.UNREADABLE)
        if ended.returncode:
            return History(Extent.NO_REVISIONS)
        commits = self._commits()
        if not commits:
            return History(Extent.NO_REVISIONS)
        bounded = len(commits) > self._most
        extent = Extent.SHALLOW if shallow == b"true" else Extent.WHOLE
        # A shallow clone knows its oldest commit without its parent: all of it would look new.
        if shallow == b"true" and not bounded and self._is_root(commits[-1]):
            commits.pop()
        extent = Extent.BOUNDED if bounded else extent
        with self._git.blobs() as blobs:
            revisions = tuple(
                Revision(commit.id, moment(commit.seconds), tuple(_files(commit, blobs)))
                for commit in commits[: self._most]
            )
        prefix = rest.rpartition(b"\n")[0].rpartition(b"\n")[0]
        return History(extent, revisions, self._uncommitted(prefix))

    def _commits(self) -> list[_Commit]:
        """One more than is asked for tells that there are more."""
        asked = (f"--max-count={self._most + 1}", "HEAD", "--", *FOLDERS)
        try:
            printed = self._git(*_LOG, *asked)
        except Refused:
            # A clone without the texts can follow those files alone that were not edited as well.
            printed = self._git(*_LOG, "-M100%", *asked)
        return list(_parsed(fields(printed)))

    def _is_root(self, commit: _Commit) -> bool:
        parents = self._git("rev-list", "--parents", "--max-count=1", commit.id).split()
        return len(parents) == 1

    def _uncommitted(self, prefix: bytes) -> tuple[tuple[str, str], ...]:
        printed = self._git(*_STATUS, "--", *FOLDERS)
        named = (member(entry[3:].removeprefix(prefix)) for entry in fields(printed))
        return tuple(sorted({found for found in named if found is not None}))


def _parsed(parts: list[bytes]) -> Iterator[_Commit]:
    rest = iter(parts)
    head = next(rest, None)
    while head is not None:
        if not head.startswith(_MARK):
            msg = "git's log is not as it should be"
            raise ValueError(msg)
        seconds = int(next(rest))
        found: list[Difference] = []
        for part in rest:
            if not part.lstrip(b"\n").startswith(_RAW):
                following: bytes | None = part
                break
            found += difference(part, rest)
        else:
            following = None
        yield _Commit(head.removeprefix(_MARK).decode("ascii"), seconds, tuple(found))
        head = following


def _files(commit: _Commit, blobs: Blobs) -> Iterator[FileChange]:
    for found in sorted(commit.files, key=_order):
        old, new = found.old, found.new
        side = new or old
        if side is None:
            continue
        texts = side.folder == _TOPICS
        yield FileChange(
            side.folder,
            old.id if old else None,
            new.id if new else None,
            _text(blobs, old.blob) if texts and old else None,
            _text(blobs, new.blob) if texts and new else None,
        )


def _order(found: Difference) -> tuple[str, str, bool]:
    side = found.new or found.old
    return (side.folder, side.id, found.new is None) if side else ("", "", False)


def _text(blobs: Blobs, blob: str) -> str | None:
    """What the file held; whatever is no UTF-8 is replaced, since nobody can mend it now."""
    content = blobs.content(blob)
    if content is None:
        return None
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")
