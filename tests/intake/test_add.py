"""`briefgen add`, from files of every kind to the files of a desk."""

import io
import json

import made
import pytest
from click.testing import CliRunner

from briefgen import workspace
from briefgen.bind import bind
from briefgen.cli import main
from briefgen.config import Config
from briefgen.intake import add
from briefgen.workspace import Given


def lines_of(town):
    """An article of its own: what several captures have in common is furniture, or a version."""
    lines = (f"Bridge of {town} closed", made.FIRST, made.SECOND, made.THIRD)
    return [line.replace("the", f"{town}'s") for line in lines]


def text_of(town):
    return "\n\n".join(lines_of(town)) + "\n"


def html_of(town):
    title, *paragraphs = lines_of(town)
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return made.html(f"<title>{title}</title>", f"<h1>{title}</h1>{body}")


KINDS = {
    "letter.eml": made.mail(text_of("Elm")),
    "page.html": made.html("<title>Bridge of Harn</title>").encode(),
    "paper.pdf": made.pdf(
        [line[at : at + 80] for line in text_of("Oak").split("\n") for at in (0, 80)]
    ),
    "plain.txt": text_of("Ash").encode(),
    "saved.mht": made.mhtml(html_of("Bay"), "https://harn.example/saved"),
    "web.warc.gz": made.warc(
        made.record(b"", "warcinfo", None),
        made.record(made.http(html_of("Yew").encode())),
        compressed=True,
    ),
    "wide.txt": text_of("Fir").encode("utf-16"),
}


@pytest.fixture
def desk(tmp_path):
    root = tmp_path / "desk"
    (root / "content").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Harn\nplugins: [briefgen]\n")
    return root


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, content in KINDS.items():
        (folder / name).write_bytes(content)
    return folder


def take(desk, *given, dry_run=False):
    return add(desk / "mkdocs.yml", given, dry_run=dry_run)


def tree(desk):
    files = (path for path in (desk / "content").rglob("*") if path.is_file())
    return {path.relative_to(desk / "content").as_posix(): path.read_bytes() for path in files}


def test_every_kind_becomes_a_source_that_is_proved(desk, inbox):
    taken = take(desk, inbox)
    assert taken.diagnostics == ()
    read, found = workspace.read(desk, Config("Harn"))
    assert found == ()
    captures = ["letter.eml", "page.html", "paper.pdf", "plain.txt", "saved.mht", "web.warc.gz.2"]
    assert sorted(source.capture for source in read.sources) == [*captures, "wide.txt"]
    for source in read.sources:
        assert bind(source, read.captures[source.capture])[1] == ()
    assert {entry.encoding for entry in read.review} == {
        "utf-8",
        "text layer of the PDF",
        "utf-16, by its byte order mark",
    }


def test_texts_stand_beside_what_is_no_text(desk, inbox):
    take(desk, inbox)
    stored = tree(desk)
    for name, content in KINDS.items():
        assert stored[f"captures/{name}"] == content
    beside = [name for name in stored if name.endswith(".txt") and name[9:] not in KINDS]
    assert sorted(beside) == [
        "captures/letter.eml.txt",
        "captures/page.html.txt",
        "captures/paper.pdf.txt",
        "captures/saved.mht.txt",
        "captures/web.warc.gz.2.txt",
        "captures/wide.txt.txt",
    ]


def test_adding_again_or_from_the_desk_changes_nothing(desk, inbox):
    take(desk, inbox)
    before = tree(desk)
    assert take(desk, inbox).diagnostics == ()
    assert take(desk, desk / "content" / "captures").diagnostics == ()
    assert tree(desk) == before


def test_a_dry_run_writes_nothing(desk, inbox):
    taken = take(desk, inbox, dry_run=True)
    assert tree(desk) == {}
    assert [entry["capture"] for entry in taken.listing][-2:] == ["web.warc.gz.2", "wide.txt"]
    assert taken.words.endswith("Nothing was written")


def test_bad_files_are_reported_and_the_others_go_on(desk, inbox):
    (inbox / "a-scan.pdf").write_bytes(made.pdf(()))
    (inbox / "empty.html").write_bytes(b"")
    (inbox / "cut.warc").write_bytes(made.record(made.http(made.html("<b>").encode())) + b"WARC/1")
    (inbox / "twin.txt").write_bytes(KINDS["plain.txt"])
    (inbox / "wrong.txt").write_bytes(made.pdf(("Mill of Harn closed", "", made.THIRD)))
    taken = take(desk, inbox)
    assert [diagnostic.code for diagnostic in taken.diagnostics] == [
        "BG111",
        "BG112",
        "BG107",
        "BG109",
        "BG110",
    ]
    stored = tree(desk)
    assert "captures/plain.txt" in stored
    assert "captures/cut.warc.1.txt" in stored
    assert not {"captures/a-scan.pdf", "captures/empty.html", "captures/twin.txt"} & set(stored)


def test_a_derived_text_that_a_person_edited_is_kept(desk, inbox):
    take(desk, inbox / "page.html")
    text = desk / "content" / "captures" / "page.html.txt"
    text.write_text("edited")
    taken = take(desk, inbox)
    assert [diagnostic.code for diagnostic in taken.diagnostics] == ["BG116"]
    assert text.read_text() == "edited"


def test_a_renamed_page_and_the_text_it_left_behind_bring_no_sources(desk, inbox):
    take(desk, inbox / "page.html")
    captures = desk / "content" / "captures"
    (captures / "page.html").rename(captures / "other.html")
    taken = take(desk, captures)
    assert [diagnostic.code for diagnostic in taken.diagnostics] == ["BG121", "BG121"]
    assert len(list((desk / "content" / "sources").iterdir())) == 1


def test_a_stream_is_added_under_its_name(desk):
    take(desk, Given("page.html", io.BytesIO(KINDS["page.html"])))
    assert tree(desk)["captures/page.html"] == KINDS["page.html"]


def test_the_command_reads_standard_input_and_prints_json(desk):
    options = ["--dry-run", "--format", "json", "-f", str(desk / "mkdocs.yml")]
    run = CliRunner().invoke(
        main, ["add", "-", "--name", "page.html", *options], input=KINDS["page.html"]
    )
    assert run.exit_code == 0
    listed = json.loads(run.stdout)
    assert list(listed) == ["capture", "sha256", "text_sha256", "articles", "dropped"]
    assert listed["articles"][0]["title"] == "Bridge of Harn closed after flood"
    run = CliRunner().invoke(main, ["add", "-", *options], input=b"")
    assert (run.exit_code, "--name" in run.stderr) == (2, True)
