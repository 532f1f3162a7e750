"""Git repositories to be made in tests: nothing of this machine's settings is in them."""

import os
import subprocess
from pathlib import Path

_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Editor",
    "GIT_AUTHOR_EMAIL": "editor@desk.example",
    "GIT_COMMITTER_NAME": "Editor",
    "GIT_COMMITTER_EMAIL": "editor@desk.example",
}


def git(folder: Path, *arguments: str, at: str = "2031-05-01T12:00:00+00:00") -> str:
    """Run git in the folder; commits it makes bear the time `at`."""
    times = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": "2040-01-01T00:00:00+00:00"}
    result = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **_ALONE, **times},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def repository(folder: Path) -> Path:
    """An empty repository, its folder made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    return folder


def write(folder: Path, path: str, content: str | bytes) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())


def commit(folder: Path, at: str = "2031-05-01T12:00:00+00:00") -> str:
    """Commit all there is, and say which commit that is."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "An edit", at=at)
    return git(folder, "rev-parse", "HEAD")
