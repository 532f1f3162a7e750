"""Desks to build in tests: the golden one, and the repository's own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from briefgen.cli import main

REPOSITORY = Path(__file__).parent.parent
GOLDEN = REPOSITORY / "tests" / "site" / "desk"
SETTINGS = "mkdocs.yml"


def golden_desk(folder: Path) -> Path:
    """A copy of the golden desk, to be spoiled at will."""
    shutil.copytree(GOLDEN, folder, dirs_exist_ok=True)
    return folder


def own_desk(folder: Path) -> Path:
    """A copy of this repository's own desk with its templates."""
    for part in ("content", "templates"):
        shutil.copytree(REPOSITORY / part, folder / part)
    shutil.copy(REPOSITORY / SETTINGS, folder)
    return folder


def built(desk: Path) -> Path:
    """Build the desk, which must be right, and say where its site is."""
    result = call("build", "--strict", "-f", desk / SETTINGS)
    assert result.exit_code == 0, result.stderr
    return desk / "site"


def call(*arguments: str | Path) -> Result:
    """Call the command line in this process: quick, and an exception is a failure."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert isinstance(result.exception, SystemExit | None), repr(result.exception)
    assert "Traceback" not in result.output
    return result


def run(
    *arguments: str | Path,
    cwd: Path,
    module: str = "briefgen",
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run `python -m MODULE` as a person would; only `environment` is added to what is set."""
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def findings(desk: Path, command: str = "check") -> list[dict[str, str | int | None]]:
    """What `check --format json` says about the desk."""
    return json.loads(call(command, "--format", "json", "-f", desk / SETTINGS).stdout)


def replace(path: Path, old: str, new: str, count: int = 1) -> None:
    """Put `new` in place of `old`, which must stand in the file `count` times; bytes stay bytes."""
    text = path.read_bytes().decode()
    assert text.count(old) == count, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_bytes(text.replace(old, new).encode())


def files(folder: Path) -> dict[str, bytes]:
    """All files below a folder by their paths."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(found)}
