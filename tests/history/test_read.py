"""What git remembers, read from real repositories."""

import os
import subprocess
from pathlib import Path

import pytest
from repositories import commit, git, repository, write

from briefgen import history
from briefgen.history import git as door
from briefgen.model import Extent, FileChange, History

TOPIC = "---\ntitle: The dam\n---\n\n## Key points\n\n- The water rose by a metre overnight.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with one topic and one source in its first commit."""
    folder = repository(tmp_path / "desk")
    write(folder, "content/topics/dam.md", TOPIC)
    write(folder, "content/sources/courier.md", "a source")
    write(folder, "content/captures/courier.txt", "a capture")
    commit(folder, "2031-05-01T23:30:00-02:00")
    return folder


def files(found: History) -> list[list[tuple[str, str | None, str | None]]]:
    return [[(f.folder, f.old, f.new) for f in one.files] for one in found.revisions]


def test_a_revision_tells_its_files_its_day_in_utc_and_the_texts_of_topics(desk):
    found = history.read(desk / "content")
    assert found.extent is Extent.WHOLE
    assert found.uncommitted == ()
    (revision,) = found.revisions
    assert revision.id == git(desk, "rev-parse", "HEAD")
    assert revision.moment == "2031-05-02T01:30:00Z"
    assert str(revision.day) == "2031-05-02"
    assert revision.files == (
        FileChange("sources", None, "courier"),
        FileChange("topics", None, "dam", None, TOPIC),
    )


def test_revisions_come_newest_first_and_only_those_of_topics_and_sources(desk):
    write(desk, "content/captures/later.txt", "more")
    commit(desk)
    write(desk, "content/topics/dam.md", TOPIC.replace("a metre", "two metres"))
    newest = commit(desk, "2031-05-03T00:00:00+00:00")
    found = history.read(desk / "content")
    assert found.revisions[0].id == newest
    assert len(found.revisions) == 2
    (change,) = found.revisions[0].files
    assert change.before == TOPIC
    assert "two metres" in change.after


def test_a_renamed_topic_and_a_renamed_source_are_followed(desk):
    (desk / "content/topics/dam.md").rename(desk / "content/topics/the-dam.md")
    (desk / "content/sources/courier.md").rename(desk / "content/sources/herald.md")
    commit(desk)
    found = history.read(desk / "content")
    assert files(found)[0] == [("sources", "courier", "herald"), ("topics", "dam", "the-dam")]


def test_what_a_branch_brought_is_one_revision_of_its_merge(desk):
    git(desk, "checkout", "--quiet", "-b", "side")
    for number in range(2):
        write(desk, f"content/topics/side-{number}.md", TOPIC + str(number))
        commit(desk)
    git(desk, "checkout", "--quiet", "main")
    write(desk, "content/topics/own.md", "own")
    commit(desk)
    git(desk, "merge", "--quiet", "--no-edit", "side", at="2031-06-01T00:00:00+00:00")
    found = history.read(desk / "content")
    assert files(found)[0] == [("topics", None, "side-0"), ("topics", None, "side-1")]
    assert found.revisions[0].moment == "2031-06-01T00:00:00Z"
    assert files(found)[1] == [("topics", None, "own")]
    assert len(found.revisions) == 3


def test_a_detached_head_is_read_up_to_where_it_stands(desk):
    first = git(desk, "rev-parse", "HEAD")
    write(desk, "content/topics/later.md", "later")
    commit(desk)
    git(desk, "checkout", "--quiet", first)
    assert [one.id for one in history.read(desk / "content").revisions] == [first]


def test_a_desk_in_a_folder_of_a_repository_sees_its_own_files(tmp_path):
    whole = repository(tmp_path / "whole")
    write(whole, "topics/other.md", "not of this desk")
    write(whole, "désk of ours/content/topics/dam.md", TOPIC)
    commit(whole)
    content = whole / "désk of ours/content"
    assert files(history.read(content)) == [[("topics", None, "dam")]]
    write(content, "topics/dam.md", "edited")
    write(content, "topics/new.md", "new")
    assert history.read(content).uncommitted == (("topics", "dam"), ("topics", "new"))


def test_content_that_is_a_submodule_has_the_history_of_its_own_repository(desk, tmp_path):
    outer = repository(tmp_path / "outer")
    allow = ("-c", "protocol.file.allow=always")
    git(outer, *allow, "submodule", "--quiet", "add", str(desk), "inner")
    commit(outer)
    inner = history.read(outer / "inner/content")
    assert inner.revisions == history.read(desk / "content").revisions


def test_names_with_spaces_line_ends_and_letters_of_any_script(desk):
    names = ("two words", "тема", "a\nb", '"quoted"', "\x01mark", ":100644 100644 a b M")
    for name in names:
        write(desk, f"content/topics/{name}.md", name)
    commit(desk)
    found = history.read(desk / "content").revisions[0].files
    assert {(one.new, one.after) for one in found} == {(name, name) for name in names}


def test_bytes_that_are_no_utf_8_are_replaced(desk):
    write(desk, "content/topics/dam.md", b"\xef\xbb\xbfcaf\xe9\r\nand\rtea")
    commit(desk)
    (change,) = history.read(desk / "content").revisions[0].files
    assert change.after == "caf\ufffd\nand\ntea"


def test_a_name_that_is_no_utf_8_is_no_fault(desk):
    with open(os.fsencode(desk / "content/topics") + b"/caf\xe9.md", "wb") as stream:  # noqa: PTH123
        stream.write(b"coffee")
    commit(desk)
    (change,) = history.read(desk / "content").revisions[0].files
    assert change.new == "caf\ufffd"


def test_links_and_files_that_are_not_markdown_are_no_topics(desk):
    (desk / "content/topics/link.md").symlink_to("dam.md")
    write(desk, "content/topics/notes.txt", "notes")
    write(desk, "content/topics/.draft.md", "draft")
    commit(desk)
    assert len(history.read(desk / "content").revisions) <= 2
    named = {one.new for r in history.read(desk / "content").revisions for one in r.files}
    assert named == {"dam", "courier"}


def test_as_many_revisions_as_are_asked_for(desk):
    for number in range(3):
        write(desk, "content/topics/dam.md", f"{TOPIC}{number}")
        commit(desk)
    assert history.read(desk / "content", most=4).extent is Extent.WHOLE
    bounded = history.read(desk / "content", most=2)
    assert bounded.extent is Extent.BOUNDED
    assert len(bounded.revisions) == 2


def test_a_shallow_clone_says_so_and_takes_nothing_for_new(desk, tmp_path):
    write(desk, "content/topics/dam.md", TOPIC.replace("a metre", "two metres"))
    commit(desk)
    write(desk, "content/topics/dam.md", TOPIC.replace("a metre", "three metres"))
    commit(desk)
    git(tmp_path, "clone", "--quiet", "--depth", "2", desk.as_uri(), "shallow")
    found = history.read(tmp_path / "shallow/content")
    assert found.extent is Extent.SHALLOW
    assert files(found) == [[("topics", "dam", "dam")]]


def test_a_clone_without_texts_asks_nobody_for_them(desk, tmp_path):
    write(desk, "content/topics/dam.md", "another text altogether")
    commit(desk)
    git(desk, "config", "uploadpack.allowFilter", "true")
    options = ("--quiet", "--filter=blob:none", "--no-local")
    git(tmp_path, "clone", *options, desk.as_uri(), "partial")
    found = history.read(tmp_path / "partial/content")
    (change,) = found.revisions[0].files
    assert (change.before, change.after) == (None, "another text altogether")
    missing = git(tmp_path / "partial", "rev-list", "--objects", "--missing=print", "--all")
    assert "?" in missing


def test_a_clone_without_texts_follows_files_that_were_moved_and_not_edited(desk, tmp_path):
    (desk / "content/topics/dam.md").rename(desk / "content/topics/the-dam.md")
    (desk / "content/sources/courier.md").unlink()
    write(desk, "content/sources/herald.md", "a source that was edited")
    commit(desk)
    write(desk, "content/topics/the-dam.md", "another text altogether")
    commit(desk)
    git(desk, "config", "uploadpack.allowFilter", "true")
    options = ("--quiet", "--filter=blob:none", "--no-local")
    git(tmp_path, "clone", *options, desk.as_uri(), "partial")
    found = files(history.read(tmp_path / "partial/content"))[1]
    assert ("topics", "dam", "the-dam") in found


def test_texts_larger_than_anybody_writes_are_passed_over(desk, monkeypatch):
    monkeypatch.setattr(door.Blobs.content, "__defaults__", (len(TOPIC) + 10,))
    write(desk, "content/topics/huge.md", TOPIC * 9)
    write(desk, "content/topics/zebra.md", TOPIC + "!")
    commit(desk)
    texts = {one.new: one.after for one in history.read(desk / "content").revisions[0].files}
    assert texts == {"huge": None, "zebra": TOPIC + "!"}


def test_a_folder_in_no_repository(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (tmp_path / "content").mkdir()
    assert history.read(tmp_path / "content").extent is Extent.NO_REPOSITORY
    assert history.read(tmp_path / "missing").extent is Extent.UNREADABLE


def test_a_repository_without_commits_and_one_that_does_not_know_the_desk(tmp_path):
    folder = repository(tmp_path / "new")
    write(folder, "content/topics/dam.md", TOPIC)
    assert history.read(folder / "content").extent is Extent.NO_REVISIONS
    (folder / "content/topics/dam.md").unlink()
    write(folder, "README.md", "nothing of a desk")
    commit(folder)
    write(folder, "content/topics/dam.md", TOPIC)
    assert history.read(folder / "content").extent is Extent.NO_REVISIONS


def test_no_git_at_all(desk, monkeypatch):
    monkeypatch.setenv("PATH", str(desk))
    assert history.read(desk / "content").extent is Extent.NO_GIT


def test_a_repository_that_is_broken(desk):
    head = git(desk, "rev-parse", "HEAD")
    (desk / ".git/objects" / head[:2] / head[2:]).unlink()
    assert history.read(desk / "content").extent in (Extent.UNREADABLE, Extent.NO_REVISIONS)


def test_the_variables_of_a_hook_lead_to_no_other_repository(desk, tmp_path, monkeypatch):
    other = repository(tmp_path / "other")
    commit(other)
    expected = history.read(desk / "content")
    for name, value in (
        ("GIT_DIR", str(other / ".git")),
        ("GIT_WORK_TREE", str(other)),
        ("GIT_INDEX_FILE", ".git/index"),
        ("GIT_PREFIX", "content/"),
        ("GIT_OBJECT_DIRECTORY", str(other / ".git/objects")),
    ):
        monkeypatch.setenv(name, value)
    assert history.read(desk / "content") == expected
    assert expected.extent is Extent.WHOLE


def test_the_settings_of_a_person_change_nothing(desk, tmp_path, monkeypatch):
    (desk / "content/topics/dam.md").rename(desk / "content/topics/the-dam.md")
    commit(desk)
    expected = history.read(desk / "content")
    write(
        tmp_path,
        "settings",
        "[log]\nshowSignature = true\nshowRoot = false\nfollow = true\ndiffMerges = off\n"
        "date = relative\n[diff]\nrenames = false\norderFile = /none\nrelative = false\n"
        "noprefix = true\nexternal = false\n[status]\nshort = true\nbranch = true\n"
        "relativePaths = false\nshowUntrackedFiles = no\n[color]\nui = always\n"
        "[core]\nquotePath = true\nfsmonitor = false\n",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "settings"))
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("TZ", "Asia/Pyongyang")
    write(desk, "content/topics/new.md", "new")
    found = history.read(desk / "content")
    assert found.revisions == expected.revisions
    assert found.uncommitted == (("topics", "new"),)


def test_reading_writes_nothing(desk):
    os.utime(desk / "content/topics/dam.md", (1, 1))
    index = (desk / ".git/index").read_bytes()
    history.read(desk / "content")
    assert (desk / ".git/index").read_bytes() == index


def test_few_processes_whatever_the_number_of_revisions(desk, monkeypatch):
    for number in range(12):
        write(desk, "content/topics/dam.md", f"{TOPIC}{number}")
        write(desk, f"content/topics/more-{number}.md", f"{TOPIC}{number}")
        commit(desk)
    started = []
    popen = subprocess.Popen.__init__

    def counting(self, command, *arguments, **options):
        started.append(command)
        popen(self, command, *arguments, **options)

    monkeypatch.setattr(subprocess.Popen, "__init__", counting)
    assert len(history.read(desk / "content").revisions) == 13
    assert len(started) <= 5


def test_a_date_that_no_calendar_holds(desk):
    write(desk, "content/topics/dam.md", "later")
    commit(desk, "@99999999999999 +0000")
    assert history.read(desk / "content").revisions[0].moment.endswith("Z")
