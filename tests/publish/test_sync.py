import errno
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.publish import sync
from briefgen.publish.sync import Synced

# Folders and files have names of different kinds, so that no file is where a folder should be.
PATHS = st.builds(
    lambda folders, file: "/".join([*folders, file]),
    st.lists(st.sampled_from(["topics", "sources", "ü", ".in"]), max_size=3).filter(
        lambda folders: not folders or folders[0] != ".in"
    ),
    st.sampled_from(["index.html", "feed.xml", "a b.pdf", "404.html", ".hidden.css"]),
).filter(lambda path: not path.startswith("."))
TREES = st.dictionaries(PATHS, st.binary(max_size=3), max_size=8)


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@given(TREES, TREES)
def test_the_site_becomes_what_was_made(made, shown):
    with TemporaryDirectory() as folder:
        staging, site = write(Path(folder) / "staging", made), write(Path(folder) / "site", shown)
        staging.mkdir(exist_ok=True)
        synced = sync(staging, site)
        assert tree(site) == made
        kept = sum(shown.get(path) == content for path, content in made.items())
        assert synced == Synced(len(made) - kept, kept, len(shown.keys() - made.keys()))
        assert all(any(path.iterdir()) for path in site.rglob("*") if path.is_dir())
        assert sync(staging, site) == Synced(0, len(made), 0)


def test_what_is_equal_is_not_written(tmp_path):
    staging = write(tmp_path / "staging", {"a.html": b"a", "b.html": b"b"})
    site = write(tmp_path / "site", {"a.html": b"a", "b.html": b"old"})
    before = (site / "a.html").stat()
    sync(staging, site)
    after = (site / "a.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_names_with_a_dot_at_the_top_are_left_alone(tmp_path):
    staging = write(tmp_path / "staging", {"a.html": b"a"})
    site = write(tmp_path / "site", {".git/HEAD": b"ref", ".nojekyll": b"", "old/b.html": b"b"})
    (site / ".empty").mkdir()
    sync(staging, site)
    assert tree(site) == {".git/HEAD": b"ref", ".nojekyll": b"", "a.html": b"a"}
    assert (site / ".empty").is_dir()


def test_what_a_killed_build_left_is_removed(tmp_path):
    staging = write(tmp_path / "staging", {"a/b.html": b"b"})
    site = write(tmp_path / "site", {".briefgen-x1": b"half", "a/.briefgen-y2": b"half"})
    assert sync(staging, site).removed == 2
    assert tree(site) == {"a/b.html": b"b"}


def test_files_beside_pages_come_first_and_nothing_goes_before_all_are_there(tmp_path, monkeypatch):
    made = {"a/index.html": b"1", "index.html": b"2", "assets/style.css": b"3", "z.xml": b"4"}
    staging, site = write(tmp_path / "staging", made), write(tmp_path / "site", {"old.html": b"5"})
    written = []

    def watched(path: Path, target: Path) -> Path:
        assert (site / "old.html").exists()
        written.append(target.relative_to(site).as_posix())
        return replace(path, target)

    replace = Path.replace
    monkeypatch.setattr(Path, "replace", watched)
    sync(staging, site)
    assert written == ["assets/style.css", "z.xml", "a/index.html", "index.html"]


@given(TREES, TREES, st.integers(0, 7))
def test_when_writing_fails_every_file_is_whole_and_the_next_build_completes_it(made, shown, at):
    def replace(path: Path, target: Path) -> Path:
        nonlocal at
        at -= 1
        if at < 0:
            raise OSError(errno.ENOSPC, "no space")
        return original(path, target)

    original = Path.replace
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        staging, site = write(Path(folder) / "staging", made), write(Path(folder) / "site", shown)
        staging.mkdir(exist_ok=True)
        patch.setattr(Path, "replace", replace)
        try:
            sync(staging, site)
        except OSError:
            for path, content in tree(site).items():
                assert content in {made.get(path), shown.get(path)}
            assert shown.keys() <= tree(site).keys()
        patch.undo()
        sync(staging, site)
        assert tree(site) == made


@pytest.mark.parametrize(
    ("made", "shown"),
    [({"a": b"file"}, {"a/index.html": b"old"}), ({"a/index.html": b"new"}, {"a": b"file"})],
)
def test_a_folder_and_a_file_of_one_name_are_refused_and_kept(tmp_path, made, shown):
    staging, site = write(tmp_path / "staging", made), write(tmp_path / "site", shown)
    with pytest.raises(OSError, match=r"folder|exists"):
        sync(staging, site)
    assert tree(site) == shown


def test_links_in_the_site_lead_to_nothing_that_is_changed(tmp_path):
    staging = write(tmp_path / "staging", {"a.html": b"a"})
    outside = write(tmp_path / "outside", {"kept.html": b"kept"})
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "empty").mkdir()
    (site / "a.html").symlink_to(outside / "kept.html")
    (site / "broken").symlink_to(tmp_path / "nowhere")
    (site / "folder").symlink_to(tmp_path / "empty")
    sync(staging, site)
    assert tree(outside) == {"kept.html": b"kept"}
    assert (site / "a.html").read_bytes() == b"a"
    assert not (site / "broken").is_symlink()


def test_a_link_to_the_same_content_becomes_a_file(tmp_path):
    staging = write(tmp_path / "staging", {"a.html": b"a"})
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.html").symlink_to(staging / "a.html")
    assert sync(staging, site).written == 1
    assert not (site / "a.html").is_symlink()


def test_a_first_build_makes_the_site(tmp_path):
    staging = write(tmp_path / "staging", {"a/b.html": b"b"})
    assert sync(staging, tmp_path / "new" / "site") == Synced(1, 0, 0)
