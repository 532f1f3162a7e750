"""`briefgen serve`: the site, the review pages before it, and what it does on the disk."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desks import SETTINGS, call, golden_desk, replace

LAWYER = "observer-2031-03-06-lawyer"
UNPUBLISHED = "Cookies help us to bake a better newspaper"
# Where tests run in the background, the interrupt is ignored, and that is inherited.
_SERVE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from briefgen.cli import main
main()
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return golden_desk(tmp_path / "desk")


def answer(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as found:  # noqa: S310 - loopback
            return found.read().decode()
    except (OSError, urllib.error.HTTPError):
        return ""


def awaited(asked: Callable[[], object]) -> bool:
    """Whether it comes true while a person would wait for it."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if asked():
            return True
        time.sleep(0.1)
    return False


@contextmanager
def serving(desk: Path) -> Iterator[str]:
    """The address of the desk, until it is interrupted as by a person."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-c", _SERVE, "serve", "--address", address]
    log = desk.parent / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=desk, stdout=out, stderr=out, env=os.environ)
        try:
            served = desk / ".briefgen/served"
            assert awaited(lambda: served.is_file() or process.poll() is not None)
            assert process.poll() is None, log.read_text()
            url = served.read_text().strip()
            assert url.startswith(f"http://{address}/")
            assert awaited(lambda: answer(f"{url}review/"))
            yield url
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                raise


def test_the_review_pages_are_served_and_written_nowhere(desk):
    with serving(desk) as address:
        assert UNPUBLISHED in answer(f"{address}review/{LAWYER}/")
        assert "Orrin Mill" in answer(address)
        told = call("review", LAWYER, "-f", desk / SETTINGS).stderr
        assert f"See it in a browser: {address}review/{LAWYER}/\n" in told
        assert answer(f"{address}captures/observer.txt") == ""
    assert not (desk / ".briefgen/served").exists()
    assert not (desk / "site").exists()
    for path in (desk / ".briefgen").rglob("*"):
        assert not path.is_file() or UNPUBLISHED.encode() not in path.read_bytes()
    assert "briefgen serve, then open" in call("review", LAWYER, "-f", desk / SETTINGS).stderr


def test_a_desk_with_errors_is_served_for_review_and_the_site_comes_when_it_is_mended(desk):
    topic = desk / "content/topics/mill-dam.md"
    replace(topic, "question:", "qestion:")
    with serving(desk) as address:
        assert "BG202" in answer(f"{address}review/")
        assert UNPUBLISHED in answer(f"{address}review/{LAWYER}/")
        assert "<h1>Review</h1>" in answer(address)
        replace(topic, "qestion:", "question:")
        assert awaited(lambda: "Orrin Mill" in answer(f"{address}topics/mill-dam/"))
        replace(topic, "question:", "qestion:")
        assert awaited(lambda: "BG202" in answer(f"{address}review/"))
        assert awaited(lambda: "Orrin Mill" in answer(f"{address}topics/mill-dam/"))
