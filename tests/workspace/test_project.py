"""Whole projects, small ones: what is on disk, what the desk holds, what is reported."""

import hashlib
import os
import shutil

import pytest

from briefgen.config import Config
from briefgen.diagnostics import report
from briefgen.model import Capture, Span
from briefgen.model.review import ReviewEntry
from briefgen.workspace import Desk, read

_CAPTURE = "\ufeffThe mill\r\nreopened.\n".encode()
_TOPIC = "---\ntitle: A\nquestion: B?\nmatch: {any: {terms: [mill]}}\n---\n"


def _sha256(content):
    return hashlib.sha256(content).hexdigest()


def _source(capture="mill.txt", content=_CAPTURE, extra=""):
    front = f"title: A\ncapture: {capture}\nsha256: {_sha256(content)}\n{extra}"
    return f"---\n{front}---\nThe mill reopened.\n"


@pytest.fixture
def project(tmp_path):
    """Writes a project of the given files and reads it; gives the desk and the report."""

    def write_and_read(files, config=Config("Desk")):  # noqa: B008 - a frozen value
        for path, content in {"content/captures/mill.txt": _CAPTURE, **files}.items():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        desk, found = read(tmp_path, config)
        return desk, report(found, "concise", {})

    return write_and_read


def test_a_desk_holds_every_kind_in_order(project):
    desk, found = project(
        {
            "content/sources/b.md": _source(),
            "content/sources/old/a.md": _source(),
            "content/topics/t.md": _TOPIC,
            "content/names.yml": "z: {name: Z, kind: place}\na: {name: A, kind: person}\n",
            "content/method.md": "# Method\n",
            "content/about/us.md": "# Us\n",
            "content/images/mill.png": b"\x89PNG",
            "content/captures/review.yml": "- {capture: mill.txt, span: [0, 9], id: b}\n",
            "content/captures/README.md": "These files are never edited.",
            "content/captures/.DS_Store": b"\0",
            "content/.obsidian/notes.md": "nobody's",
        }
    )
    assert found == ""
    assert [source.id for source in desk.sources] == ["a", "b"]
    assert [topic.topic.slug for topic in desk.topics] == ["t"]
    assert [name.id for name in desk.names] == ["a", "z"]
    assert [page.path for page in desk.pages] == ["about/us", "method"]
    assert desk.review == (ReviewEntry("mill.txt", Span(0, 9), "b", None, None),)
    assert desk.capture_files == ("mill.txt",)
    assert desk.files == ("images/mill.png",)
    assert desk.names_whole
    assert (desk.broken_sources, desk.broken_topics) == ((), ())
    assert sorted(desk.texts) == [
        "content/about/us.md",
        "content/captures/review.yml",
        "content/method.md",
        "content/names.yml",
        "content/sources/b.md",
        "content/sources/old/a.md",
        "content/topics/t.md",
    ]


def test_a_capture_keeps_its_mark_and_line_ends(project):
    desk, _ = project({"content/sources/a.md": _source()})
    text = "\ufeffThe mill\r\nreopened.\n"
    assert desk.captures == {"mill.txt": Capture("mill.txt", text, _sha256(_CAPTURE))}


def test_files_that_people_write_may_have_any_line_ends_and_a_mark(project):
    text = "\ufeff" + _source().replace("\n", "\r\n")
    desk, found = project({"content/sources/a.md": text})
    assert found == ""
    assert [p.text for p in desk.sources[0].paragraphs] == ["The mill reopened."]


def test_only_captures_that_a_source_names_are_read(project):
    desk, found = project(
        {"content/sources/a.md": _source(), "content/captures/other.pdf": b"%PDF \xff"}
    )
    assert found == ""
    assert list(desk.captures) == ["mill.txt"]
    assert desk.capture_files == ("mill.txt", "other.pdf")


def test_one_faulty_file_stops_no_other(project):
    desk, found = project(
        {
            "content/sources/a.md": _source(),
            "content/sources/b.md": _source(extra="wording: mine\n"),
            "content/topics/t.md": "---\ntitle: A\n---\n",
            "content/topics/u.md": _TOPIC,
            "content/names.yml": "a: {name: A, kind: person}\nb: {name: B}\n",
            "content/method.md": "no title\n",
        }
    )
    assert [source.id for source in desk.sources] == ["a"]
    assert [topic.topic.slug for topic in desk.topics] == ["u"]
    assert [name.id for name in desk.names] == ["a"]
    assert desk.pages == ()
    assert (desk.broken_sources, desk.broken_topics) == (("b",), ("t",))
    assert not desk.names_whole
    assert [line.split(" ")[0] + line.split(" ")[1] for line in found.splitlines()] == [
        "content/method.md:1:1:error[BG204]",
        "content/names.yml:2:4:error[BG204]",
        "content/sources/b.md:5:10:error[BG203]",
        "content/topics/t.md:2:1:error[BG204]",
        "content/topics/t.md:2:1:error[BG204]",
    ]


def test_a_missing_capture_is_reported_where_it_is_named(project):
    desk, found = project({"content/sources/a.md": _source(capture="mil.txt")})
    assert found == (
        "content/sources/a.md:3:10: error[BG103] capture `mil.txt` is not in `content/captures/` "
        "(hint: did you mean `mill.txt`?)"
    )
    assert desk.sources == ()
    assert desk.broken_sources == ("a",)


@pytest.mark.parametrize("name", ["README.md", "review.yml"])
def test_what_stands_beside_captures_is_none(project, name):
    _, found = project(
        {f"content/captures/{name}": b"", "content/sources/a.md": _source(capture=name)}
    )
    assert "error[BG103]" in found


def test_a_changed_capture_is_reported_at_the_digest(project):
    desk, found = project({"content/sources/a.md": _source(content=b"other")})
    now, given = _sha256(_CAPTURE)[:12], _sha256(b"other")[:12]
    assert found == (
        f"content/sources/a.md:4:9: error[BG104] capture `mill.txt` has changed: its SHA-256 is "
        f"{now}…, not {given}… (hint: restore its bytes from git, or add the page as a new capture)"
    )
    assert desk.broken_sources == ("a",)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"one\ntw\xffo", "content/captures/it:2:1: error[BG101]"),
        (b"one\ntwo\n\0", "content/captures/it:3:1: error[BG105]"),
        (b"a" * 1_000_001, "content/captures/it: error[BG102]"),
    ],
)
def test_captures_that_are_no_text(project, content, expected):
    source = _source(capture="it", content=content)
    files = {"content/captures/it": content, "content/sources/a.md": source}
    desk, found = project(
        {**files, "content/sources/b.md": source}, Config("Desk", capture_limit_mb=1)
    )
    assert [line[: len(expected)] for line in found.splitlines()] == [expected]
    assert desk.broken_sources == ("a", "b")


def test_derived_text_stands_for_a_capture_that_is_no_text(project):
    content, text = b"%PDF \xff", b"The mill reopened.\r\n"
    desk, found = project(
        {
            "content/captures/mill.pdf": content,
            "content/captures/mill.pdf.txt": text,
            "content/sources/a.md": _source("mill.pdf", content, f"text_sha256: {_sha256(text)}\n"),
        }
    )
    assert found == ""
    capture = desk.captures["mill.pdf"]
    assert capture == Capture("mill.pdf", text.decode(), _sha256(content), _sha256(text))
    assert capture.digest == _sha256(text)


def test_derived_text_of_one_record(project):
    content, text = b"WARC \xff", b"The mill reopened."
    desk, found = project(
        {
            "content/captures/web.warc.gz": content,
            "content/captures/web.warc.gz.2.txt": text,
            "content/sources/a.md": _source(
                "web.warc.gz.2", content, f"text_sha256: {_sha256(text)}\n"
            ),
        }
    )
    assert found == ""
    assert desk.captures["web.warc.gz.2"].text == "The mill reopened."


@pytest.mark.parametrize(
    ("derived", "extra", "expected"),
    [
        (None, f"text_sha256: {'0' * 64}\n", "4:9: error[BG103] derived text `it.pdf.txt` is miss"),
        (b"x", f"text_sha256: {'0' * 64}\n", "4:9: error[BG104] derived text `it.pdf.txt` has cha"),
        (b"x", "", "4:9: error[BG204] `text_sha256` is missing: offsets count the derived text"),
    ],
)
def test_derived_text_must_be_the_one_that_offsets_count(project, derived, extra, expected):
    files = {"content/captures/it.pdf": b"ascii"}
    if derived is not None:
        files["content/captures/it.pdf.txt"] = derived
    _, found = project({**files, "content/sources/a.md": _source("it.pdf", b"ascii", extra)})
    assert found.startswith(f"content/sources/a.md:{expected}")
    assert len(found.splitlines()) == 1


def test_ids_of_two_files_must_differ(project):
    desk, found = project(
        {
            "content/sources/a.md": _source(),
            "content/sources/z/a.md": _source(),
            "content/topics/caf\u00e9.md": _TOPIC,
            "content/topics/x/cafe\u0301.md": _TOPIC,
            "content/topics/a.md": _TOPIC,
            "content/about.md": "# A\n",
            "content/about/index.md": "# B\n",
        }
    )
    said = [line.split(":1:1: error[BG205] ") for line in found.splitlines() if "BG205" in line]
    assert [(place, message.split(" (hint")[0]) for place, message in said] == [
        ("content/about/index.md", "`content/about.md` has the id `about/index` already"),
        ("content/sources/z/a.md", "`content/sources/a.md` has the id `a` already"),
        (
            "content/topics/x/cafe\u0301.md",
            "`content/topics/caf\u00e9.md` has the id `cafe\u0301` already",
        ),
    ]
    assert [source.id for source in desk.sources] == ["a"]
    assert desk.broken_sources == ()


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/sources/The Mill.md", "call it `the-mill`"),
        ("content/sources/a_b.md", "call it `a-b`"),
        ("content/sources/…md.md", "call it `md`"),
        ("content/sources/ж.md", "an id has small letters"),
        ("content/sources/" + "a" * 81 + ".md", "call it `" + "a" * 80),
        ("content/sources/a.txt", "call it `a.md`"),
        ("content/sources/README.MD", "call it `README.md`"),
        ("content/My Pages/a.md", "call it `my-pages`"),
    ],
)
def test_names_that_cannot_be_ids(project, path, hint):
    text = _source() if "/sources/" in path else "# A\n"
    _, found = project({path: text})
    assert found.startswith(f"{path}:1:1: error[BG209] ")
    assert f"(hint: {hint}" in found
    assert len(found.splitlines()) == 1


def test_a_file_that_is_no_text(project):
    desk, found = project(
        {"content/sources/a.md": b"---\ntitle: caf\xe9\n---\n", "content/topics/t.md": "a\0b"}
    )
    assert [line[:48] for line in found.splitlines()] == [
        "content/sources/a.md:2:11: error[BG208] `content",
        "content/topics/t.md:1:2: error[BG208] `content/t",
    ]
    assert desk.broken_sources == ("a",)


def test_links_may_not_lead_out_of_the_project(project, tmp_path, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "a.md").write_text(_source())
    (outside / "mill.txt").write_bytes(_CAPTURE)
    for folder in ("captures", "sources", "images"):
        (tmp_path / "content" / folder).mkdir(parents=True)
    (tmp_path / "content/sources/a.md").symlink_to(outside / "a.md")
    (tmp_path / "content/sources/gone.md").symlink_to(outside / "gone.md")
    (tmp_path / "content/captures/out.txt").symlink_to(outside / "mill.txt")
    (tmp_path / "content/images/out").symlink_to(outside, target_is_directory=True)
    desk, found = project({"content/sources/b.md": _source("out.txt")})
    said = [line.split(" (hint")[0].partition(": error[BG214] ") for line in found.splitlines()]
    out = "the link leads out of the project"
    assert [(place, message) for place, _, message in said] == [
        (path, f"`{path}` cannot be read: {reason}")
        for path, reason in [
            ("content/captures/out.txt", out),
            ("content/images/out", out),
            ("content/sources/a.md", out),
            ("content/sources/gone.md", "No such file or directory"),
        ]
    ]
    assert desk.broken_sources == ("a", "b", "gone")


def test_links_inside_the_project_are_followed_to_files(project, tmp_path):
    (tmp_path / "content/sources").mkdir(parents=True)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/a.md").write_text(_source())
    (tmp_path / "content/sources/a.md").symlink_to("../../drafts/a.md")
    (tmp_path / "content/sources/loop.md").symlink_to("loop.md")
    (tmp_path / "content/more").symlink_to("../drafts", target_is_directory=True)
    desk, found = project({})
    assert [source.id for source in desk.sources] == ["a"]
    assert [line.split(":")[0] for line in found.splitlines()] == [
        "content/more",
        "content/sources/loop.md",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_no_file(project, tmp_path):
    (tmp_path / "content/topics").mkdir(parents=True)
    os.mkfifo(tmp_path / "content/topics/t.md")
    _, found = project({})
    assert found.startswith("content/topics/t.md: error[BG214]")


@pytest.mark.parametrize("make", [None, "file", "link"])
def test_the_content_folder_must_be_there(tmp_path, tmp_path_factory, make):
    if make == "file":
        (tmp_path / "content").write_text("")
    if make == "link":
        (tmp_path / "content").symlink_to(tmp_path_factory.mktemp("outside"))
    desk, found = read(tmp_path, Config("Desk"))
    assert desk == Desk()
    assert [diagnostic.code for diagnostic in found] == ["BG902"]


def test_an_empty_project_is_fine(project):
    desk, found = project({})
    assert found == ""
    assert desk.names_whole
    assert desk.sources == desk.topics == desk.names == desk.pages == desk.review == ()


def test_another_content_folder(project, tmp_path):
    project({"content/sources/a.md": _source()})
    shutil.move(tmp_path / "content", tmp_path / "words/here")
    desk, found = read(tmp_path, Config("Desk", content="words/here"))
    assert not found
    assert [source.location.file for source in desk.sources] == ["words/here/sources/a.md"]


def test_the_order_of_the_file_system_does_not_matter(project, monkeypatch):
    files = {f"content/sources/{name}.md": _source() for name in "cab"}
    forwards = project(files)
    scandir = os.scandir

    class Backwards:
        def __init__(self, folder):
            self._entries = sorted(scandir(folder), key=lambda entry: entry.name, reverse=True)

        def __enter__(self):
            return iter(self._entries)

        def __exit__(self, *_):
            return None

    monkeypatch.setattr(os, "scandir", Backwards)
    assert project(files) == forwards
