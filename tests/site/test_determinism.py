"""The same content gives the same bytes, wherever, whenever and in whatever order it is read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import files, golden_desk, own_desk, run

SHUFFLED = Path(__file__).parent / "shuffled"
# Each differs from the others in everything at once: folder, clock, locale, hashes, listing.
PLACES = [
    ("a", 0, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0", "LISTING_ORDER": "1"}),
    (
        "b c/dé/沙",
        1_000_000_000,
        {"TZ": "Asia/Pyongyang", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "LISTING_ORDER": "2"},
    ),
    (
        "site/content/templates/é",
        2_000_000_000,
        {
            "TZ": "America/Anchorage",
            "LC_ALL": "C",
            "PYTHONHASHSEED": "random",
            "LISTING_ORDER": "3",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        },
    ),
]


def aged(desk: Path, seconds: int) -> Path:
    """The desk with every file as old as that."""
    for path in desk.rglob("*"):
        os.utime(path, (seconds, seconds))
    return desk


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place[2]["TZ"])
@pytest.mark.parametrize("copied", [golden_desk, own_desk])
def test_a_build_anywhere_gives_the_same_bytes(
    copied: Callable[[Path], Path], place, golden, own, tmp_path
):
    folder, seconds, environment = place
    desk = aged(copied(tmp_path / folder), seconds)
    result = run("build", cwd=desk, PYTHONPATH=str(SHUFFLED), **environment)
    assert result.returncode == 0, result.stderr
    reference = golden if copied is golden_desk else own
    assert files(desk / "site") == files(reference / "site")


def test_the_listing_is_shuffled_indeed(tmp_path):
    for name in "abcdefgh":
        (tmp_path / name).touch()
    program = "import os; print(*os.listdir(), *(e.name for e in os.scandir()))"
    (tmp_path / "listed.py").write_text(program)
    listings = {
        run(cwd=tmp_path, module="listed", PYTHONPATH=str(SHUFFLED), LISTING_ORDER=order).stdout
        for order in "123"
    }
    assert len(listings) == 3


def test_diagnostics_come_in_the_same_order(tmp_path):
    desk = golden_desk(tmp_path / "desk")
    for path in desk.glob("content/sources/*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("title:", "titel:"), "utf-8")
    said = {
        run("check", cwd=desk, PYTHONPATH=str(SHUFFLED), LISTING_ORDER=order).stdout
        for order in "12"
    }
    assert len(said) == 1
    assert said.pop().count("BG202") == 5
