"""The review pages, as they come over HTTP on this machine, and in no other way."""

import json
import re
import shutil
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from desks import GOLDEN, SETTINGS, built, call, files, golden_desk, replace
from render.reading import read
from served import served

HERALD = Path(__file__).parents[1] / "cli" / "herald.txt"
FERRY = "lake-herald-undated-ferry-of-oldmere"
BELL = "lake-herald-undated-bell-of-oldmeres"
LAWYER = "observer-2031-03-06-lawyer"
BOARD = "gazette-2031-03-06-board"
SOURCES = sorted(path.stem for path in (GOLDEN / "content/sources").glob("*.md"))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    desk = golden_desk(tmp_path / "desk")
    page = tmp_path / "herald.txt"
    shutil.copy(HERALD, page)
    assert call("add", "-f", desk / SETTINGS, page).exit_code == 0
    return desk


def asked(url: str, **headers: str) -> tuple[int, dict[str, str], str]:
    """Status, headers and text of the answer."""
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310 - likewise
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read().decode()


def shown(desk: Path, source: str = ""):
    """The page of a source, or of all, read by another parser."""
    with served(desk) as address:
        status, _, text = asked(f"{address}review/{source}{'/' if source else ''}")
    assert status == 200, text
    return read(text)


def test_the_list_shows_every_source_those_that_wait_first(desk):
    page = shown(desk)
    links = [link.attributes["href"] for link in page.all("a")]
    rows = [href for href in links if re.match(r"\w", href)]
    assert sorted(href.strip("/") for href in rows) == sorted([*SOURCES, FERRY, BELL])
    assert rows.index(f"{FERRY}/") < rows.index(f"{BELL}/") < rows.index(f"{LAWYER}/")
    assert "3 sources of 7 wait for a person." in page.text
    assert "12 Mar 2031, by desk" in page.text


@pytest.mark.parametrize("source", [*SOURCES, FERRY, BELL])
def test_every_line_of_the_capture_stands_on_the_page(source, desk):
    listing = json.loads(call("review", "-f", desk / SETTINGS, source, "--format", "json").stdout)
    capture = (desk / "content/captures" / listing["capture"]).read_bytes().decode("utf-8-sig")
    page = shown(desk, source)
    rows = [row.text for row in page.all("p") if "row" in row.classes]
    words = "".join(re.sub(r"^\d+", "", row) for row in rows)
    assert re.sub(r"\s|⟨U\+FEFF⟩", "", words) == re.sub(r"\s", "", capture)


@pytest.mark.parametrize("source", [*SOURCES, FERRY, BELL])
def test_each_passage_and_its_run_lead_to_each_other(source, desk):
    page = shown(desk, source)
    anchors = {e.attributes["id"]: e for e in page.inside() if "id" in e.attributes}
    numbers = {int(name[2:]) for name in anchors if re.fullmatch(r"p-\d+", name)}
    assert numbers == {int(name[2:]) for name in anchors if re.fullmatch(r"c-\d+", name)}
    assert numbers
    for number in numbers:
        run, paragraph = anchors[f"c-{number}"], anchors[f"p-{number}"]
        assert f"#p-{number}" in [link.attributes["href"] for link in run.all("a")]
        assert f"#c-{number}" in [link.attributes["href"] for link in paragraph.all("a")]
    for link in page.all("a"):
        if link.attributes["href"].startswith("#"):
            assert link.attributes["href"][1:] in anchors


def test_what_was_dropped_says_as_what_and_how_to_keep_it(desk):
    page = shown(desk, FERRY)
    dropped = [e for e in page.all("div") if "dropped" in e.classes]
    assert any("Dropped: title" in e.text for e in dropped)
    assert all(f"content/sources/{FERRY}.md" in e.text for e in dropped)
    assert f'briefgen review {FERRY} --by "YOUR NAME"' in page.text
    assert "content/captures/review.yml:" in page.text
    assert f"../{BELL}/" in {link.attributes["href"] for link in page.all("a")}


def test_flags_are_marked_on_both_sides(desk):
    flag = '[{at: "The ferry of Oldmere", kind: altered, note: "says <b>twice</b>"}]'
    replace(desk / f"content/sources/{FERRY}.md", "flags: []", f"flags: {flag}")
    page = shown(desk, FERRY)
    flagged = [e.attributes["id"] for e in page.all("div") if "flagged" in e.classes]
    assert sorted(flagged) == ["c-1", "p-1"]
    assert "says <b>twice</b>" in page.text


def test_a_paragraph_that_does_not_bind_is_marked_and_the_rest_is_there(desk):
    replace(desk / f"content/sources/{FERRY}.md", "The ferry of Oldmere stayed", "The ferry stayed")
    page = shown(desk, FERRY)
    (unbound,) = [e for e in page.all("div") if "unbound" in e.classes]
    assert unbound.attributes["id"] == "p-1"
    assert "BG210" in unbound.text
    assert any("left-out" in e.classes for e in page.all("div"))
    assert any(e.attributes.get("id") == "c-2" for e in page.inside())


@pytest.mark.parametrize("file", ["names.yml", "topics/mill-dam.md", f"sources/{BOARD}.md"])
def test_a_desk_with_errors_can_be_reviewed(file, desk):
    (desk / "content" / file).write_text("- [\n", encoding="utf-8")
    assert "The ferry of Oldmere stayed in port" in shown(desk, FERRY).text
    assert FERRY in shown(desk).text
    assert "BG201" in shown(desk).text or BOARD in file


HOSTILE = "</p></main><script>alert(1)</script><img src=//x.example/y onerror=alert(2)> {{ 7*7 }}"


def test_hostile_text_makes_no_element_and_turns_nothing_around(desk):
    page_file = desk.parent / "evil.txt"
    words = "the ferrymen of Oldmere said on Monday that nobody had told them of the storm."
    lines = [
        f"Ferry {HOSTILE}",
        f"On \u202eMonday\u202c {HOSTILE} {words}",
        f"Zero\u200bwidth, {words}",
    ]
    page_file.write_text("\n\n".join([*lines, f"{HOSTILE}\u2066\u2069", ""]), encoding="utf-8")
    folder = desk / "content/sources"
    before = {path.stem for path in folder.iterdir()}
    assert call("add", "-f", desk / SETTINGS, page_file).exit_code == 0
    (source,) = {path.stem for path in folder.iterdir()} - before
    for name in (source, ""):
        with served(desk) as address:
            _, _, text = asked(f"{address}review/{name}{'/' if name else ''}")
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b]", text)
        page = read(text)
        assert page.all("script") == []
        assert page.all("img") == []
        assert HOSTILE.partition("{{")[0].strip() in page.text
    assert "On ⟨U+202E⟩Monday⟨U+202C⟩" in shown(desk, source).text


def test_answers_carry_a_strict_policy_and_are_kept_by_nobody(desk):
    with served(desk) as address:
        for path in ("", f"{FERRY}/", "briefgen.css", "review.css", "icon.svg"):
            status, headers, _ = asked(f"{address}review/{path}")
            assert status == 200, path
            assert headers["Content-Security-Policy"].startswith("default-src 'none';")
            assert "unsafe" not in headers["Content-Security-Policy"]
            assert headers["Cache-Control"] == "no-store"
            assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", ["desk.example", "desk.example:8000", "10.0.0.1", ""])
def test_a_host_of_another_name_gets_no_capture(host, desk):
    with served(desk) as address:
        status, _, text = asked(f"{address}review/{FERRY}/", Host=host)
    assert status == 403
    assert "ferry" not in text


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_names_of_this_machine_are_answered(host, desk):
    with served(desk) as address:
        assert asked(f"{address}review/{FERRY}/", Host=host)[0] == 200


@pytest.mark.parametrize(
    "path", ["nobody/", "../captures/herald.txt", "%2e%2e/x", "<script>/", "\u202e/"]
)
def test_what_is_not_there_is_said_to_be_missing(path, desk):
    with served(desk) as address:
        status, headers, text = asked(f"{address}review/{urllib.request.quote(path)}")
    assert status == 404
    assert headers["Content-Type"].startswith("text/plain")
    assert text.isascii()


def test_all_else_is_the_sites(desk):
    with served(desk, "/below/") as address:
        assert asked(address)[2].startswith("<!DOCTYPE html>")  # no home page yet: the list
        (desk / "site").mkdir()
        (desk / "site/index.html").write_text("home")
        assert asked(address)[2] == "not one of the review pages"
        assert asked(f"{address}review")[2].startswith("<!DOCTYPE html>")
        assert asked(f"{address}reviewed/")[2] == "not one of the review pages"


def test_settings_and_templates_that_are_broken_are_said_to_be(desk):
    (desk / "templates/pages").mkdir(parents=True)
    (desk / "templates/pages/review.html").write_text("{{ view.nothing }}")
    with served(desk) as address:
        assert "BG903" in asked(f"{address}review/{FERRY}/")[2]
        assert asked(f"{address}review/")[0] == 200
        replace(desk / SETTINGS, "excerpts: 3", "excerts: 3")
        status, _, text = asked(f"{address}review/")
    assert status == 500
    assert "BG901" in text


def test_looking_writes_nothing(desk):
    before = files(desk)
    shown(desk)
    shown(desk, FERRY)
    assert files(desk) == before


def test_no_build_holds_a_review_page(desk):
    site = files(built(desk))
    assert not [path for path in site if path.startswith("review")]
    for path, content in site.items():
        assert b'class="review"' not in content, path
        assert b"run-label" not in content, path
        assert b"Sign up" not in content, path
