"""`briefgen add`: captures become sources, and nothing that a person did is undone."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from desks import SETTINGS, call, files, golden_desk, replace

HERALD = Path(__file__).with_name("herald.txt")
PAGE = HERALD.read_bytes().decode()
FERRY = "content/sources/lake-herald-undated-ferry-of-oldmere.md"
BELL = "content/sources/lake-herald-undated-bell-of-oldmeres.md"
REVIEW = "content/captures/review.yml"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return golden_desk(tmp_path / "desk")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A capture with two articles, not yet in the desk."""
    path = tmp_path / "inbox" / "herald.txt"
    path.parent.mkdir()
    shutil.copy(HERALD, path)
    return path


def add(desk: Path, *arguments: str | Path):
    return call("add", "-f", desk / SETTINGS, *arguments)


def state(desk: Path) -> dict[str, tuple[int, int]]:
    found = {str(path.relative_to(desk)): path.stat() for path in (desk / "content").rglob("*")}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in found.items()}


def test_captures_are_copied_and_sources_written(desk, page):
    before = files(desk)
    result = add(desk, page)
    assert (result.exit_code, result.stdout) == (0, "")
    after = files(desk)
    assert after.keys() - before.keys() == {"content/captures/herald.txt", FERRY, BELL}
    assert after["content/captures/herald.txt"] == page.read_bytes()
    assert [path for path in before if after[path] != before[path]] == [REVIEW]
    assert [line for line in result.stderr.splitlines() if "(new)" in line or "kept," in line] == [
        "herald.txt: 5 passages kept, 14 runs dropped (utf-8)",
        "  lake-herald-undated-ferry-of-oldmere (new)",
        "  lake-herald-undated-bell-of-oldmeres (new)",
    ]


def test_what_was_written_is_proved_by_its_capture(desk, page):
    add(desk, page)
    text = (desk / FERRY).read_text(encoding="utf-8")
    assert f"sha256: {hashlib.sha256(page.read_bytes()).hexdigest()}\n" in text
    assert "reviewed: null\n" in text
    assert "The ferry of Oldmere stayed in port on Monday" in text
    assert "Sign up" not in text
    assert call("check", "-f", desk / SETTINGS).exit_code == 0


def test_the_review_file_keeps_its_entries_and_gets_new_ones(desk, page):
    before = (desk / REVIEW).read_text(encoding="utf-8").splitlines()
    add(desk, page)
    after = (desk / REVIEW).read_text(encoding="utf-8").splitlines()
    assert set(before) < set(after)
    new = [line for line in after if line not in before]
    for line, source in zip(new, (FERRY, BELL), strict=True):
        digest = hashlib.sha256((desk / source).read_bytes()).hexdigest()
        assert line.startswith('- {capture: "herald.txt", span: [')
        assert line.endswith(f'id: "{Path(source).stem}", digest: {digest}, encoding: "utf-8"}}')


def test_a_review_file_keeps_its_line_ends_and_comments(desk, page):
    before = (desk / REVIEW).read_bytes().replace(b"\n", b"\r\n") + b"# Ask Ilva.\r\n"
    (desk / REVIEW).write_bytes(b"\xef\xbb\xbf" + before)
    assert add(desk, page).exit_code == 0
    after = (desk / REVIEW).read_bytes()
    assert after.startswith(b"\xef\xbb\xbf")
    assert after.count(b"\n") == after.count(b"\r\n") == before.count(b"\n") + 2
    assert set(before.split(b"\r\n")) < set(after.removeprefix(b"\xef\xbb\xbf").split(b"\r\n"))


def test_adding_again_writes_nothing(desk, page):
    add(desk, page)
    before = state(desk)
    result = add(desk, page)
    assert state(desk) == before
    assert result.exit_code == 0
    assert result.stderr.count("(there already)") == 2


def test_a_folder_and_the_captures_themselves_can_be_added(desk, page):
    assert add(desk, page.parent).exit_code == 0
    before = state(desk)
    assert add(desk, desk / "content" / "captures").exit_code == 0
    assert state(desk) == before


def test_an_edited_source_is_kept(desk, page):
    add(desk, page)
    replace(desk / FERRY, "stays in port for a third day", "stays in port")
    before = state(desk)
    result = add(desk, page)
    assert state(desk) == before
    assert result.exit_code == 0
    assert f"warning[BG108]: `{FERRY}` was edited since it was added" in result.stderr
    assert result.stderr.count("BG108") == 1
    assert "writing it anew would change: 1 key" in result.stderr
    assert '- title: "Ferry of Oldmere stays in port"\n' in result.stderr
    assert '+ title: "Ferry of Oldmere stays in port for a third day"\n' in result.stderr


def test_a_reviewed_source_is_kept_without_a_warning(desk, page):
    add(desk, page)
    replace(desk / FERRY, "reviewed: null", "reviewed: {by: desk, on: 2031-04-01}")
    before = state(desk)
    result = add(desk, page)
    assert state(desk) == before
    assert "BG108" not in result.stderr
    assert "and leave `reviewed` without a value" in result.stderr


def test_quiet_leaves_warnings_alone_and_verbose_leaves_nothing_out(desk, page):
    add(desk, page)
    replace(desk / FERRY, "stays in port for a third day", "stays in port")
    quiet = add(desk, page, "--quiet").stderr
    assert quiet.startswith("warning[BG108]")
    captures = desk / "content" / "captures"
    assert "+ 13 " not in add(desk, captures).stderr
    assert "+ 13 " in add(desk, captures, "--verbose").stderr
    both = add(desk, page, "--quiet", "--verbose")
    assert (both.exit_code, both.stdout) == (2, "")


def test_a_capture_that_was_renamed_brings_no_second_sources(desk, page):
    add(desk, page)
    captures = desk / "content" / "captures"
    (captures / "herald.txt").rename(captures / "lake.txt")
    before = files(desk)
    result = add(desk, captures)
    assert files(desk) == before
    assert "warning[BG121]" in result.stderr
    assert "call it `herald.txt` again" in result.stderr


def test_a_source_that_was_renamed_is_found(desk, page):
    add(desk, page)
    (desk / FERRY).rename(desk / "content" / "sources" / "ferry.md")
    before = files(desk)
    result = add(desk, page)
    assert files(desk) == before
    assert f'write `id: "ferry"` in place of `id: "{Path(FERRY).stem}"`' in result.stderr


def test_a_review_file_that_says_two_things_is_not_followed(desk, page):
    add(desk, page)
    replace(desk / REVIEW, f'id: "{Path(BELL).stem}"', f'id: "{Path(FERRY).stem}"')
    before = files(desk)
    result = add(desk, page)
    assert (result.exit_code, files(desk)) == (1, before)
    assert f"error[BG205]: two entries have the id `{Path(FERRY).stem}`" in result.stderr


def test_a_deleted_source_stays_away(desk, page):
    add(desk, page)
    (desk / BELL).unlink()
    before = state(desk)
    result = add(desk, page)
    assert state(desk) == before
    assert f"warning[BG108]: `{BELL}` was deleted and is not written again" in result.stderr
    assert "dropped: why" in result.stderr


def test_a_dropped_article_stays_away_in_a_fresh_clone(desk, page, tmp_path):
    add(desk, page)
    (desk / BELL).unlink()
    replace(desk / REVIEW, f'id: "{Path(BELL).stem}"', 'dropped: "of no interest"')
    clone = tmp_path / "clone"
    shutil.copytree(desk, clone)
    before = files(clone)
    result = add(clone, page)
    assert files(clone) == before
    assert "(dropped by a person)" in result.stderr
    assert "BG108" not in result.stderr


def test_adding_completes_what_was_broken_off(desk, page):
    before = files(desk)
    add(desk, page)
    whole = files(desk)
    (desk / REVIEW).write_bytes(before[REVIEW])
    (desk / BELL).unlink()
    add(desk, page)
    assert files(desk) == whole


def test_a_dry_run_writes_nothing(desk, page):
    before = state(desk)
    result = add(desk, page, "--dry-run")
    assert state(desk) == before
    assert (result.exit_code, result.stdout) == (0, "")
    assert "lake-herald-undated-ferry-of-oldmere (new)" in result.stderr
    assert result.stderr.splitlines()[-5:] == [
        "would store `content/captures/herald.txt`",
        f"would write `{FERRY}`",
        f"would write `{BELL}`",
        f"would add to `{REVIEW}`",
        "Nothing was written",
    ]


def test_the_listing_as_json(desk, page):
    result = add(desk, page, "--dry-run", "--format", "json")
    listing = json.loads(result.stdout)
    assert listing.keys() == {"capture", "sha256", "articles", "dropped"}
    assert listing["capture"] == "herald.txt"
    assert listing["sha256"] == hashlib.sha256(page.read_bytes()).hexdigest()
    ferry, bell = listing["articles"]
    assert ferry.keys() == {
        *("title", "publisher", "via", "author", "published", "published_basis", "language"),
        *("passages", "flags", "evidence", "publisher_basis", "outcome", "id", "replaces"),
        *("copy_of", "differences"),
    }
    assert (ferry["outcome"], ferry["id"]) == ("new", Path(FERRY).stem)
    assert (ferry["replaces"], ferry["copy_of"], ferry["differences"]) == (None, None, [])
    assert (ferry["title"], ferry["publisher"], ferry["language"]) == (
        "Ferry of Oldmere stays in port for a third day",
        "Lake Herald",
        "en",
    )
    assert len(bell["passages"]) == 2
    lines = PAGE.split("\n")
    for passage in (*ferry["passages"], *bell["passages"]):
        assert passage.keys() == {"start", "end", "lines", "text"}
        assert passage["text"] == PAGE[passage["start"] : passage["end"]]
        first, last = passage["lines"]
        assert passage["text"] in "\n".join(lines[first - 1 : last])
    for dropped in listing["dropped"]:
        assert dropped.keys() == {"start", "end", "lines", "kind"}
        assert PAGE[dropped["start"] : dropped["end"]].strip()


def test_two_captures_are_listed_in_a_list(desk, page):
    captures = desk / "content" / "captures"
    result = add(desk, page, captures / "gazette.txt", "--dry-run", "--format", "json")
    assert [entry["capture"] for entry in json.loads(result.stdout)] == [
        "herald.txt",
        "gazette.txt",
    ]


BAD = {
    "missing": (None, "page.txt", "BG103", "give a file"),
    "empty": (b"", "page.txt", "BG107", "save the page again"),
    "white space alone": (b" \r\n\t\n", "page.txt", "BG107", "save the page again"),
    "a NUL": (b"A page\0of text\n", "page.txt", "BG105", "save the page again"),
    "too large": (b"The dam. " * 200_000, "page.txt", "BG102", "`capture_limit_mb`"),
    "no kind we read": (b"PK\x03\x04", "page.docx", "BG106", "save"),
    "a broken PDF": (b"%PDF-1.7", "page.pdf", "BG112", "save it again"),
    "a name without a letter": (b"The dam.", "?.txt", "BG209", "rename it"),
    "a hidden file": (b"The dam.", ".page.txt", "BG209", "rename it"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_added(name, desk, tmp_path, page):
    content, file, code, hint = BAD[name]
    path = tmp_path / file
    if content is not None:
        path.write_bytes(content)
    replace(desk / SETTINGS, "excerpts: 3", "capture_limit_mb: 1")
    before = files(desk)
    result = add(desk, path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"error[{code}]: " in result.stderr
    assert f"--> {path}" in result.stderr
    assert hint in result.stderr
    assert files(desk) == before
    # The others are added all the same.
    assert add(desk, path, page).exit_code == 1
    assert (desk / FERRY).is_file()


def test_a_page_saved_under_its_title_gets_a_name_that_is_safe(desk, page):
    title = page.rename(page.with_name("Ferry of Oldmère (1).txt"))
    result = add(desk, title)
    assert result.exit_code == 0
    assert "warning[BG117]" in result.stderr
    assert "is stored as `Ferry-of-Oldmere-1.txt`" in result.stderr
    assert (desk / "content/captures/Ferry-of-Oldmere-1.txt").is_file()
    before = state(desk)
    again = add(desk, title)
    assert (again.exit_code, "BG117" in again.stderr) == (0, False)
    assert state(desk) == before


def test_two_files_of_one_name_are_told_apart(desk, page, tmp_path):
    other = tmp_path / "herald.txt"
    other.write_text("Something else stands here, the mayor said.\n", encoding="utf-8")
    result = add(desk, page, other)
    assert result.exit_code == 0
    assert "warning[BG117]: a capture `herald.txt` with other bytes exists" in result.stderr
    assert (desk / "content/captures/herald.txt").read_bytes() == page.read_bytes()
    assert (desk / "content/captures/herald-2.txt").read_bytes() == other.read_bytes()


def test_a_page_saved_again_under_its_name_is_a_new_version(desk, page, tmp_path):
    add(desk, page)
    again = tmp_path / "later" / "herald.txt"
    again.parent.mkdir()
    text = page.read_text("utf-8")
    last = max(text.splitlines(), key=len)
    again.write_text(text.replace(last, f"{last} Nobody knew why, the keeper said."), "utf-8")
    result = add(desk, again)
    assert result.exit_code == 0
    found = [
        source.read_text("utf-8")
        for source in (desk / "content/sources").glob("lake-herald-*")
        if '\ncapture: "herald-2.txt"\n' in source.read_text("utf-8")
    ]
    assert [source for source in found if '\nreplaces: "lake-herald-undated-' in source]
    before = state(desk)
    assert add(desk, again).exit_code == 0
    assert state(desk) == before


def test_a_desk_without_captures_can_begin(tmp_path, page):
    desk = tmp_path / "new"
    (desk / "content").mkdir(parents=True)
    (desk / SETTINGS).write_text("site_name: New\ndocs_dir: content\nplugins: [briefgen]\n")
    assert add(desk, page).exit_code == 0
    assert (desk / FERRY).is_file()
    assert (desk / REVIEW).is_file()


def test_faulty_settings_are_a_finding(desk, page):
    replace(desk / SETTINGS, "excerpts: 3", "excerts: 3")
    before = files(desk)
    result = add(desk, page)
    assert result.exit_code == 1
    assert "error[BG901]" in result.stderr
    assert files(desk) == before


def test_what_the_system_refuses_is_no_traceback(desk, page):
    shutil.rmtree(desk / "content" / "sources")
    (desk / "content" / "sources").write_text("a file in place of the folder")
    result = add(desk, page)
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert "content/sources" in result.stderr


def test_a_broken_review_file_is_not_overwritten(desk, page):
    (desk / REVIEW).write_text("- {capture: [\n")
    before = files(desk)
    result = add(desk, page)
    assert result.exit_code == 1
    assert "error[BG201]" in result.stderr
    assert files(desk) == before


def test_a_source_that_is_no_text_is_not_overwritten(desk, page):
    (desk / FERRY).write_bytes(b"\xff")
    add(desk, page)
    assert (desk / FERRY).read_bytes() == b"\xff"
    assert (desk / FERRY.replace(".md", "-2.md")).is_file()


def test_files_are_readable_by_all(desk, page):
    add(desk, page)
    for path in (FERRY, BELL, REVIEW, "content/captures/herald.txt"):
        assert (desk / path).stat().st_mode & 0o777 == 0o644
