"""Git at its one door: commands in a folder, and texts by their ids."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import IO

_OPTIONS = (
    "--no-pager",
    "--no-replace-objects",
    # Neither this machine's settings nor the repository's decide what is read, nor run programs.
    *("-c", "log.showSignature=false"),
    *("-c", "log.showRoot=true"),
    *("-c", "log.mailmap=false"),
    *("-c", "core.quotePath=false"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "diff.renameLimit=1000"),
)
_SETTINGS = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # A clone without its blobs would fetch each of them: a build asks no other machine.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "1",
}
_LARGEST = 4_000_000
_CHUNK = 1 << 16


class NoGit(Exception):  # noqa: N818 - a state that the caller reports, not a fault
    """There is no git to run."""


class Refused(Exception):  # noqa: N818 - likewise
    """Git ended with a status that is not 0; `said` is what it wrote to stderr."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


class Git:
    """Git, run in one folder.

    Raises:
        NoGit: there is none.
    """

    def __init__(self, folder: Path) -> None:
        program = shutil.which("git")
        if program is None:
            raise NoGit
        self._program = program
        self._folder = folder
        self._environment = _environment(program)

    def __call__(self, *arguments: str) -> bytes:
        """What the command prints.

        Raises:
            Refused: it ended with another status than 0.
        """
        ended = self.ended(*arguments)
        if ended.returncode:
            raise Refused(ended.stderr.decode("utf-8", "replace"))
        return ended.stdout

    def ended(self, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        """The command when it has ended, with whatever status."""
        command = [self._program, *_OPTIONS, *arguments]
        return subprocess.run(  # noqa: S603 - the program is git, and no shell reads the arguments
            command,
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )

    @contextmanager
    def blobs(self) -> Iterator["Blobs"]:
        """One process that gives as many texts as are asked for."""
        blobs = Blobs(
            [self._program, *_OPTIONS, "cat-file", "--batch"], self._folder, self._environment
        )
        try:
            yield blobs
        finally:
            blobs.close()


class Blobs:
    """What files held, by the ids of git's objects."""

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> None:
        self._command = command
        self._folder = folder
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    def content(self, blob: str, largest: int = _LARGEST) -> bytes | None:
        """The bytes; none where this clone lacks them, or they are more than `largest`."""
        process = self._process or self._started()
        if process.stdin is None or process.stdout is None:
            return None
        try:
            process.stdin.write(f"{blob}\n".encode("ascii"))
            process.stdin.flush()
        except OSError:
            self.close()
            return None
        head = process.stdout.readline().split()
        if not head:
            # Git 2.43 and older end when an object is missing that another machine has.
            self.close()
        if len(head) != 3 or not head[2].isdigit():  # noqa: PLR2004 - id, kind and size
            return None
        size = int(head[2])
        if size > largest:
            _pass_over(process.stdout, size + 1)
            return None
        content = process.stdout.read(size)
        process.stdout.read(1)
        return content if head[1] == b"blob" and len(content) == size else None

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            with suppress(OSError):
                self._process.communicate()
        self._process = None

    def _started(self) -> "subprocess.Popen[bytes]":
        self._process = subprocess.Popen(  # noqa: S603 - as above
            self._command,
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self._process


def _pass_over(answers: IO[bytes], size: int) -> None:
    while size > 0:
        passed = len(answers.read(min(size, _CHUNK)))
        if not passed:
            return
        size -= passed


def fields(printed: bytes) -> list[bytes]:
    """What `-z` parts by NUL."""
    parts = printed.split(b"\0")
    return parts[:-1] if parts and not parts[-1].strip() else parts


def _environment(program: str) -> Mapping[str, str]:
    """Ours without what tells git of another repository, as its hooks do."""
    local = _local_variables(program)
    kept = {name: value for name, value in os.environ.items() if name not in local}
    return {**kept, **_SETTINGS}


@cache
def _local_variables(program: str) -> Sequence[str]:
    listed = subprocess.run(  # noqa: S603 - as above
        [program, "rev-parse", "--local-env-vars"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return tuple(listed.stdout.decode("ascii", "replace").split())
