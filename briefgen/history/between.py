"""Two revisions beside each other: which files differ, and what the files of one are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.history.git import Git, NoGit, Refused, fields
from briefgen.history.raw import FOLDERS, differences, member
from briefgen.model import FileChange

_DIFF = (
    *("diff", "--raw", "-z", "--no-abbrev", "-M50%", "--relative", "--no-ext-diff"),
    *("--no-textconv", "--no-color", "--ignore-submodules=all", "-O/dev/null"),
)
_LARGEST = 1 << 31


class NoRevision(Exception):  # noqa: N818 - a state that the caller reports, not a fault
    """There is no such revision, or no git, or no repository; the text says which."""


def between(content: Path, old: str, new: str | None) -> tuple[FileChange, ...]:
    """The topics and sources that differ between two revisions, without their texts.

    No `new` revision stands for the files as they are on the disk, committed or not.

    Raises:
        NoRevision: one of them is not there.
    """
    git = _git(content)
    ends = [_commit(git, name) for name in (old, new) if name is not None]
    printed = git(*_DIFF, *ends, "--", *FOLDERS)
    found = [
        FileChange(side.folder, one.old.id if one.old else None, one.new.id if one.new else None)
        for one in differences(iter(fields(printed)))
        if (side := one.new or one.old)
    ]
    if new is None:
        others = git("ls-files", "-z", "--others", "--exclude-standard", "--", *FOLDERS)
        named = (member(path) for path in fields(others))
        found += [FileChange(folder, None, id_) for folder, id_ in filter(None, named)]
    return tuple(sorted(found, key=lambda one: (one.folder, one.new or "", one.old or "")))


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of a revision, by its path below `content/`; no content where this clone lacks it."""

    path: str
    content: bytes | None


def contents(content: Path, revision: str) -> Iterator[StoredFile]:
    """All files of `content/` as they were in a revision.

    Raises:
        NoRevision: it is not there.
    """
    git = _git(content)
    commit = _commit(git, revision)
    with git.blobs() as blobs:
        for entry in fields(git("ls-tree", "-r", "-z", commit)):
            head, _, path = entry.partition(b"\t")
            mode, _, blob = head.split()
            if mode.startswith(b"100"):
                name = path.decode("utf-8", "surrogateescape")
                yield StoredFile(name, blobs.content(blob.decode("ascii"), _LARGEST))


def _git(content: Path) -> Git:
    try:
        git = Git(content)
        git("rev-parse", "--git-dir")
    except NoGit:
        raise NoRevision("there is no `git` to ask; install it") from None
    except (Refused, OSError):
        raise NoRevision(f"`{content}` is in no git repository that can be read") from None
    return git


def _commit(git: Git, name: str) -> str:
    """The commit that a name stands for."""
    unknown = NoRevision(f"git knows no revision `{name}`")
    if name.startswith("-"):
        raise unknown
    try:
        found = git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    except (Refused, ValueError):
        raise unknown from None
    return found.decode("ascii").strip()
