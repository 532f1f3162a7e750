import io
import os

import pytest

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Location
from briefgen.workspace import (
    Arrived,
    Given,
    Incoming,
    read_incoming,
    stored_text,
    stored_with_text,
)

ENDINGS = (".txt", ".html", ".warc.gz")


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "captures"
    folder.mkdir()
    return folder


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def read(desk, *given, limit=100):
    return list(read_incoming(desk, given, limit, ENDINGS))


def names(entries):
    return [e.code if isinstance(e, Diagnostic) else e.name for e in entries]


def test_a_folder_is_read_in_order_and_only_what_can_be_read(desk, inbox):
    for name in ("b.html", "a.txt", "c.png", ".hidden.txt", "README.md", "sub/d.TXT", "e.warc.gz"):
        (inbox / name).parent.mkdir(exist_ok=True)
        (inbox / name).write_text(name)
    entries = read(desk, inbox)
    assert names(entries) == ["a.txt", "b.html", "e.warc.gz", "d.TXT"]
    assert entries[0].content == b"a.txt"
    assert entries[0].place == (inbox / "a.txt").as_posix()


def test_the_files_of_a_folder_are_read_as_people_count(desk, inbox):
    ordered = ["x.html", "x-2.html", "x-10.html", "x-10b.html", "y.warc.gz", "y-2.warc.gz"]
    for name in sorted(ordered):
        (inbox / name).write_text(name)
    assert names(read(desk, inbox)) == ordered


@pytest.mark.parametrize("page", ["page.html", "page.htm", "page.HTML", "my.file page.html"])
@pytest.mark.parametrize(
    "parts", ["_files", "-Dateien", "_Dateien", ".files", "_archivos", "-filer", "_FICHIERS"]
)
def test_the_folder_of_a_saved_page_is_passed_over(desk, inbox, page, parts):
    (inbox / page).write_text("page")
    for folder in (page.rpartition(".")[0] + parts, "other_files"):
        (inbox / folder).mkdir()
        (inbox / folder / f"of-{folder[:5].strip()}.html").write_text(folder)
    entries = read(desk, inbox)
    read_from = {
        entry.place.removeprefix(f"{inbox.as_posix()}/")
        for entry in entries
        if isinstance(entry, Incoming)
    }
    assert read_from - {page} == {"other_files/of-other.html"}


def test_a_text_beside_its_capture_is_no_capture(desk):
    for name in ("a.html", "a.html.txt", "w.warc.gz", "w.warc.gz.2.txt", "b.txt", "b.2.txt"):
        (desk / name).write_text(name)
    entries = read(desk, desk)
    assert names(entries) == ["a.html", "b.txt", "b.2.txt", "w.warc.gz"]
    assert all(entry.stored for entry in entries)


def test_the_same_bytes_are_taken_once(desk, inbox):
    (desk / "old.txt").write_text("rain")
    for name, text in (("a.txt", "rain"), ("b.txt", "snow"), ("c.txt", "snow")):
        (inbox / name).write_text(text)
    entries = read(desk, inbox)
    assert names(entries) == ["BG109", "b.txt", "BG109"]
    assert "the capture `old.txt`" in entries[0].message
    assert "the capture `b.txt`" in entries[2].message


def test_a_capture_is_never_overwritten(desk, inbox):
    (desk / "a.txt").write_text("rain")
    (inbox / "a.txt").write_text("snow")
    (inbox / "sub").mkdir()
    (inbox / "sub" / "A.txt").write_text("hail")
    assert names(read(desk, inbox)) == ["BG117", "a-2.txt", "BG117", "A-3.txt"]
    assert (desk / "a.txt").read_text() == "rain"


def test_a_capture_that_got_a_number_is_known_when_it_is_added_again(desk, inbox):
    (desk / "a.txt").write_text("rain")
    (desk / "a-2.txt").write_text("snow")
    (inbox / "a.txt").write_text("snow")
    (entry,) = read(desk, inbox)
    assert (entry.name, entry.stored) == ("a-2.txt", True)


def test_a_folder_that_is_a_link_is_reported(desk, inbox, tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "b.txt").write_text("rain")
    (inbox / "more").symlink_to(tmp_path / "pages", target_is_directory=True)
    (inbox / "a.txt").write_text("snow")
    entry, found = read(desk, inbox)
    assert entry.name == "a.txt"
    assert found.code == "BG214"
    assert found.message.endswith("inbox/more` cannot be read: it is a link to a folder elsewhere")


def test_two_files_of_one_name_do_not_both_become_it(desk, inbox):
    for folder, text in (("x", "rain"), ("y", "snow")):
        (inbox / folder).mkdir()
        (inbox / folder / "a.txt").write_text(text)
    assert names(read(desk, inbox)) == ["a.txt", "BG117", "a-2.txt"]


@pytest.mark.parametrize(
    ("name", "stored"),
    [
        ("Harbour page.html", "Harbour-page.html"),
        ("page (1).html", "page-1.html"),
        ("Zürich.html", "Zurich.html"),
        ("Brücke – what now?.HTML", "Brucke-what-now.HTML"),
        ("Мост of Harn.txt", "of-Harn.txt"),
        ("-a_b.txt", "a_b.txt"),
        ("two\nlines.txt", "two-lines.txt"),
        ("x y.warc.gz", "x-y.warc.gz"),
        ("a" * 130 + ".warc.gz", "a" * 113 + ".warc.gz"),
    ],
)
def test_a_name_that_no_capture_can_have_is_made_one(desk, inbox, name, stored):
    (inbox / name).write_text("rain")
    warning, entry = read(desk, inbox / name)
    assert (warning.code, warning.severity) == ("BG117", Severity.WARNING)
    assert warning.message.endswith(f"and is stored as `{stored}`")
    assert (entry.name, entry.content, entry.stored) == (stored, b"rain", False)
    # Added again, it is known, and there is nothing to say.
    (desk / stored).write_text("rain")
    (entry,) = read(desk, inbox)
    assert (entry.name, entry.stored) == (stored, True)


def test_names_that_become_one_are_told_apart(desk, inbox):
    for name, text in (("a b.txt", "rain"), ("a-b.txt", "snow"), ("a  b.txt", "rain")):
        (inbox / name).write_text(text)
    assert names(read(desk, inbox)) == ["BG117", "a-b.txt", "BG109", "BG117", "a-b-2.txt"]


@pytest.mark.parametrize("name", ["Мост.txt", "?.txt", "README.md", " README.md", ".a b.txt"])
def test_a_name_of_which_nothing_is_left(desk, inbox, name):
    (inbox / name).write_text("rain")
    assert names(read(desk, inbox / name)) == ["BG209"]


def test_size_is_looked_at_before_the_bytes(desk, inbox):
    (inbox / "a.txt").write_bytes(b"x" * 101)
    (inbox / "b.txt").write_bytes(b"x" * 100)
    assert names(read(desk, inbox)) == ["BG102", "b.txt"]


def test_links_are_followed_within_the_folder_only(desk, inbox, tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    (inbox / "real.txt").write_text("rain")
    (inbox / "a.txt").symlink_to("real.txt")
    (inbox / "b.txt").symlink_to(tmp_path / "secret.txt")
    (inbox / "c.txt").symlink_to("c.txt")
    entries = read(desk, inbox)
    assert names(entries) == ["a.txt", "BG214", "BG214", "BG109"]
    assert entries[1].message.endswith("the link leads out of the project")


def test_what_is_no_file_is_reported(desk, inbox):
    os.mkfifo(inbox / "pipe.txt")
    assert names(read(desk, inbox / "gone.txt", inbox / "pipe.txt")) == ["BG103", "BG214"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_reported(desk, inbox):
    (inbox / "a.txt").write_text("rain")
    (inbox / "a.txt").chmod(0)
    assert names(read(desk, inbox)) == ["BG214"]


def test_a_folder_that_may_not_be_listed_is_reported_and_the_others_are_read(
    desk, inbox, monkeypatch
):
    """Root may list everything, so the system is made to refuse."""
    for name in ("a.txt", "closed/b.txt", "open/c.txt"):
        (inbox / name).parent.mkdir(exist_ok=True)
        (inbox / name).write_text(name)
    listed = os.scandir

    def scandir(folder):
        if str(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    entries = read(desk, inbox)
    assert names(entries) == ["BG214", "a.txt", "c.txt"]
    assert entries[0].location.file == (inbox / "closed").as_posix()


def test_a_folder_linked_into_itself_is_not_entered(desk, inbox):
    (inbox / "a.txt").write_text("rain")
    (inbox / "loop").symlink_to(inbox)
    (inbox / "way.txt").symlink_to(inbox)
    assert names(read(desk, inbox)) == ["a.txt", "BG214"]


def test_a_stream_has_the_name_it_is_given(desk):
    assert names(read(desk, Given("a.txt", io.BytesIO(b"rain")))) == ["a.txt"]
    assert names(read(desk, Given("a b.txt", io.BytesIO(b"rain")))) == ["BG209"]
    assert names(read(desk, Given("../a.txt", io.BytesIO(b"rain")))) == ["BG209"]
    assert names(read(desk, Given("a.txt", io.BytesIO(b"x" * 101)))) == ["BG102"]


def arrived(content):
    return Arrived("harn", ".warc.gz", "https://harn.example/", content)


def test_what_arrives_takes_the_first_name_that_is_free(desk):
    (desk / "HARN.warc.gz").write_bytes(b"rain")
    entries = read(desk, arrived(b"snow"), arrived(b"hail"), arrived(b"x" * 101))
    assert names(entries) == ["harn-2.warc.gz", "harn-3.warc.gz", "BG102"]
    assert [entry.place for entry in entries[:2]] == ["harn-2.warc.gz", "harn-3.warc.gz"]
    assert {entry.origin for entry in entries[:2]} == {"https://harn.example/"}
    assert entries[2].location.file == "https://harn.example/"


def test_what_arrives_with_the_bytes_of_a_capture_is_that_capture(desk):
    (desk / "old.warc.gz").write_bytes(b"rain")
    (entry,) = read(desk, arrived(b"rain"))
    assert (entry.name, entry.stored) == ("old.warc.gz", True)


def test_diagnostics_are_handed_on_in_their_turn(desk, inbox):
    (inbox / "a.txt").write_text("rain")
    fault = Diagnostic("BG144", "gone", Location("https://harn.example/"))
    assert names(read(desk, arrived(b"x"), fault, inbox)) == ["harn.warc.gz", "BG144", "a.txt"]


def test_the_capture_that_has_a_text(desk):
    for name in ("a.warc.gz", "b.warc.gz", "a.html"):
        (desk / name).write_text(name)
    for name in ("a.warc.gz.2.txt", "b.warc.gz.2.txt", "a.html.txt", "c.warc.gz.2.txt"):
        (desk / name).write_text("hail" if name[0] == "c" else "snow" + name[0])
    assert stored_with_text(desk, "snowb").name == "b.warc.gz"
    assert stored_with_text(desk, "snowb").content == b"b.warc.gz"
    assert stored_with_text(desk, "hail") is None
    assert stored_with_text(desk / "none", "hail") is None


def test_stored_texts(desk):
    (desk / "a.html.txt").write_text("rain")
    assert stored_text(desk, "a.html") == b"rain"
    assert stored_text(desk, "b.html") is None
