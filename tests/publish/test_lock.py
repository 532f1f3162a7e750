import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefgen.publish import Locked, lock

HOLD = """
import sys
from pathlib import Path
from briefgen.publish import lock
with lock(Path(sys.argv[1]), Path(sys.argv[2])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_build(folder: Path, target: Path) -> Iterator[subprocess.Popen]:
    """Another process that holds the lock until it is told to end."""
    command = [sys.executable, "-c", HOLD, str(folder), str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.stdin.close()


def test_one_build_at_a_time(tmp_path):
    with (
        another_build(tmp_path / "locks", tmp_path / "site"),
        pytest.raises(Locked),
        lock(tmp_path / "locks", tmp_path / "site"),
    ):
        pytest.fail("two builds write the same site")


def test_another_target_is_free(tmp_path):
    with (
        another_build(tmp_path / "locks", tmp_path / "site"),
        lock(tmp_path / "locks", tmp_path / "other"),
    ):
        pass


def test_the_lock_is_free_when_the_builder_has_died(tmp_path):
    with another_build(tmp_path / "locks", tmp_path / "site") as process:
        process.kill()
        process.wait()
        with lock(tmp_path / "locks", tmp_path / "site"):
            pass


def test_the_lock_is_free_after_a_build_that_failed(tmp_path):
    with pytest.raises(ZeroDivisionError), lock(tmp_path / "locks", tmp_path / "site"):
        raise ZeroDivisionError
    with lock(tmp_path / "locks", tmp_path / "site"):
        pass


@pytest.mark.parametrize("spelling", ["./site", "sub/../site", "link"])
def test_a_target_is_one_however_it_is_spelt(tmp_path, spelling, monkeypatch):
    (tmp_path / "site").mkdir()
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to("site")
    monkeypatch.chdir(tmp_path)
    with (
        lock(tmp_path / "locks", tmp_path / "site"),
        pytest.raises(Locked),
        lock(Path("locks"), Path(spelling)),
    ):
        pytest.fail("two builds write the same site")


def test_the_target_is_not_touched(tmp_path):
    with lock(tmp_path / "locks", tmp_path / "site"):
        assert [path.name for path in tmp_path.iterdir()] == ["locks"]
