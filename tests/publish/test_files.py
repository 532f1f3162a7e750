import errno
import os
import stat
from pathlib import Path

import pytest

from briefgen.publish import write_whole

OLD, NEW = b"the old file", b"the new file, which is longer"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_the_folders_it_needs(tmp_path):
    write_whole(tmp_path / "a" / "b" / "c.html", NEW)
    assert (tmp_path / "a" / "b" / "c.html").read_bytes() == NEW


def test_everyone_may_read_it(tmp_path):
    before = os.umask(0o077)
    try:
        write_whole(tmp_path / "a", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o644


def test_nothing_else_is_left_beside_it(tmp_path):
    (tmp_path / "a").write_bytes(OLD)
    write_whole(tmp_path / "a", NEW)
    assert (tmp_path / "a").read_bytes() == NEW
    assert names(tmp_path) == ["a"]


def test_a_link_is_replaced_and_what_it_leads_to_is_left_alone(tmp_path):
    (tmp_path / "kept").write_bytes(OLD)
    (tmp_path / "a").symlink_to(tmp_path / "kept")
    write_whole(tmp_path / "a", NEW)
    assert (tmp_path / "kept").read_bytes() == OLD
    assert not (tmp_path / "a").is_symlink()


class FullDiskError(OSError):
    pass


def fail(*_arguments, **_options):
    raise FullDiskError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(("owner", "step"), [(os, "fsync"), (Path, "chmod"), (Path, "replace")])
def test_whatever_fails_the_old_file_stays(tmp_path, monkeypatch, owner, step):
    (tmp_path / "a").write_bytes(OLD)
    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(FullDiskError):
        write_whole(tmp_path / "a", NEW)
    assert (tmp_path / "a").read_bytes() == OLD
    assert names(tmp_path) == ["a"]


def test_an_interruption_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupt(*_arguments):
        raise KeyboardInterrupt

    (tmp_path / "a").write_bytes(OLD)
    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a", NEW)
    assert names(tmp_path) == ["a"]


def test_the_new_file_is_whole_before_it_takes_the_place_of_the_old(tmp_path, monkeypatch):
    seen = []
    replace = Path.replace

    def watched(path: Path, target: Path) -> Path:
        seen.append((path.read_bytes(), path.parent, target.read_bytes()))
        return replace(path, target)

    (tmp_path / "a").write_bytes(OLD)
    monkeypatch.setattr(Path, "replace", watched)
    write_whole(tmp_path / "a", NEW)
    assert seen == [(NEW, tmp_path, OLD)]
