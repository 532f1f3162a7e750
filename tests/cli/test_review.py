"""`briefgen review`: what waits for a person, one source beside its capture, and the mark."""

import datetime
import json
import re
import shutil
from pathlib import Path

import pytest
from desks import SETTINGS, call, files, findings, golden_desk, replace

HERALD = Path(__file__).with_name("herald.txt")
FERRY = "lake-herald-undated-ferry-of-oldmere"
BELL = "lake-herald-undated-bell-of-oldmeres"
FLOWERS = "courier-2031-03-09-flowers"
REVIEWED = "courier-2031-03-04-sluices"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """The golden desk with a capture that nobody has looked at."""
    desk = golden_desk(tmp_path / "desk")
    page = tmp_path / "herald.txt"
    shutil.copy(HERALD, page)
    assert call("add", "-f", desk / SETTINGS, page).exit_code == 0
    return desk


def review(desk: Path, *arguments: str | Path):
    return call("review", "-f", desk / SETTINGS, *arguments)


def path(desk: Path, source: str) -> Path:
    return desk / "content/sources" / f"{source}.md"


def today() -> str:
    return str(datetime.date.today())  # noqa: DTZ011, TID251 - what the command says


def test_the_list_names_what_no_person_has_looked_at_and_nothing_else(desk):
    result = review(desk)
    assert result.exit_code == 1
    listed = [line for line in result.stdout.splitlines() if line and not line.startswith(" ")]
    assert listed == [FLOWERS, FERRY, BELL]
    assert "Flower show of Upper Brenn moves to the tram depot" in result.stdout
    assert "Brenn Courier, 2031-03-09\n" in result.stdout
    assert re.search(r"  herald\.txt: \d passages kept, \d+ runs dropped\n", result.stdout)
    assert "3 of 7 sources have not been looked at" in result.stderr
    assert f"briefgen review {FLOWERS}" in result.stderr
    assert "briefgen serve" in result.stderr


def test_the_list_as_json(desk):
    listed = json.loads(review(desk, "--format", "json").stdout)
    assert [entry["id"] for entry in listed] == [FLOWERS, FERRY, BELL]
    ferry = listed[1]
    assert ferry["capture"] == "herald.txt"
    assert ferry["publisher"] == "Lake Herald"
    assert (ferry["published"], ferry["reviewed"]) == (None, None)
    assert ferry["published_basis"]
    assert ferry["kept"] > 0
    assert ferry["dropped"] > 0
    assert (ferry["flags"], ferry["errors"]) == ([], [])


def test_when_nothing_waits_the_list_is_empty(desk):
    assert review(desk, FLOWERS, FERRY, BELL, "--by", "Anna").exit_code == 0
    result = review(desk)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("A person has looked at every source (7)\n")
    assert json.loads(review(desk, "--format", "json").stdout) == []


def test_a_source_is_shown_with_the_lines_of_its_capture(desk):
    result = review(desk, FERRY)
    assert result.exit_code == 0
    lines = (desk / "content/captures/herald.txt").read_text(encoding="utf-8").split("\n")
    rows = re.findall(r"^ *(\d+) ([-+!?=]) (.+)$", result.stdout, re.MULTILINE)
    assert rows
    for number, _, text in rows:
        assert text in lines[int(number) - 1]
    shown = {int(number) for number, _, _ in rows}
    assert shown == {number for number, line in enumerate(lines, 1) if line.strip()}
    assert {sign for _, sign, text in rows if text.startswith("The ferry of Oldmere stayed")} == {
        "+"
    }
    assert "=" in {sign for _, sign, _ in rows}
    assert f"in {BELL}" in result.stdout
    assert f'accept   briefgen review {FERRY} --by "YOUR NAME"' in result.stdout
    assert f"drop     content/sources/{FERRY}.md: delete the file" in result.stdout
    entry = (desk / "content/captures/review.yml").read_text("utf-8").split("\n")
    (line,) = re.findall(r"content/captures/review\.yml:(\d+): write this", result.stdout)
    assert f'id: "{FERRY}"' in entry[int(line) - 1]


def test_the_edits_that_are_named_do_what_they_say(desk):
    """Each edit for a run that was dropped, made as it is told, leaves a desk without errors."""
    shown = json.loads(review(desk, FERRY, "--format", "json").stdout)
    (run, *_) = [run for run in shown["runs"] if run["kind"] == "title"]
    text = (desk / "content/captures/herald.txt").read_text(encoding="utf-8")
    file = path(desk, FERRY)
    lines = file.read_text("utf-8").split("\n")
    first = shown["passages"][0]
    assert lines[first["line"] - 1].startswith("The ferry of Oldmere stayed")
    lines[first["line"] - 1 : first["line"] - 1] = [text[run["start"] : run["end"]], ""]
    (flag,) = [edit for edit in first["edits"] if edit["edit"].startswith("flag")]
    assert lines[flag["line"] - 1] == "flags: []"
    lines[flag["line"] - 1] = flag["write"]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert findings(desk) == []
    again = json.loads(review(desk, FERRY, "--format", "json").stdout)
    assert again["kept"] == shown["kept"] + 1
    assert [(flag["passage"], flag["kind"]) for flag in again["flags"]] == [(2, "altered")]
    (more, *_) = [e for e in again["passages"][0]["edits"] if e["edit"].startswith("flag")]
    lines.insert(more["line"] - 1, more["write"])
    file.write_text("\n".join(lines), encoding="utf-8")
    assert findings(desk) == []
    assert "+" in review(desk, FERRY).stdout


def test_dropping_an_article_as_it_is_told(desk):
    shown = json.loads(review(desk, BELL, "--format", "json").stdout)
    delete, write = shown["drop"]
    (desk / delete["file"]).unlink()
    entries = desk / write["file"]
    lines = entries.read_text("utf-8").split("\n")
    lines[write["line"] - 1] = lines[write["line"] - 1].replace(f'id: "{BELL}"', write["write"])
    entries.write_text("\n".join(lines), encoding="utf-8")
    assert findings(desk) == []
    captures = desk / "content/captures/herald.txt"
    assert "(dropped by a person)" in call("add", "-f", desk / SETTINGS, captures).stderr
    page = review(desk, FERRY).stdout
    assert "dropped by a person: why" in page
    assert "left out:" not in page


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Anna", "Anna"),
        ("Anna B. Holm-Werrin", "Anna B. Holm-Werrin"),
        ("no", '"no"'),
        ("null", '"null"'),
        ("Zoë", '"Zoë"'),
        ('A "B", {c}: #d', '"A \\"B\\", {c}: #d"'),
        ("{{ 7*7 }}", '"{{ 7*7 }}"'),
        ("  two  spaces ", "two spaces"),
    ],
)
def test_the_mark_changes_one_value_and_nothing_else(name, written, desk):
    before = files(desk)
    file = f"content/sources/{FERRY}.md"
    result = review(desk, FERRY, "--by", name)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{FERRY} is marked as reviewed\n"
    value = f"reviewed: {{by: {written}, on: {today()}}}\n".encode()
    wanted = before[file].replace(b"reviewed: null\n", value)
    assert files(desk) == {**before, file: wanted}
    assert findings(desk) == []


def test_a_mark_takes_the_place_of_another_and_says_so(desk):
    review(desk, FERRY, "--by", "Anna")
    result = review(desk, FERRY, "--by", "Ben")
    assert result.exit_code == 0
    assert result.stderr == (f"{FERRY} is marked as reviewed anew; it was by Anna on {today()}\n")
    assert f"reviewed: {{by: Ben, on: {today()}}}\n" in path(desk, FERRY).read_text("utf-8")


@pytest.mark.parametrize(
    "line", ["", "reviewed: null # who?", "reviewed:", "reviewed:\n  by: b\n  on: 2030"]
)
def test_windows_line_ends_comments_and_quoting_stay(line, desk):
    file = path(desk, FERRY)
    text = file.read_text("utf-8").replace("reviewed: null\n", f"{line}\n" if line else "")
    text = text.replace("---\n", "---\n# 'ours' \"x\"\n", 1)
    before = text.replace("\n", "\r\n").encode()
    file.write_bytes(before)
    assert review(desk, FERRY, "--by", "Anna").exit_code == 0
    after = file.read_bytes()
    assert after.count(b"\r\n") == after.count(b"\n")
    assert findings(desk) == []
    mark = f"{{by: Anna, on: {today()}}}".encode()
    assert mark in after
    rest = (
        after.replace(b"reviewed: " + mark + b"\r\n", b"") if not line else after.replace(mark, b"")
    )
    assert set(rest.split()) <= set(before.split())


def test_several_are_marked_at_once_by_id_or_file(desk):
    result = review(desk, FERRY, path(desk, BELL), "--by", "Anna", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == [
        {"id": FERRY, "reviewed": True, "before": None, "why_not": None},
        {"id": BELL, "reviewed": True, "before": None, "why_not": None},
    ]


def test_adding_the_capture_again_leaves_the_file_alone(desk):
    review(desk, FERRY, "--by", "Anna")
    before = files(desk)
    result = call("add", "-f", desk / SETTINGS, desk / "content/captures/herald.txt")
    assert result.exit_code == 0
    assert files(desk) == before


def test_a_source_with_errors_is_not_marked_and_the_others_are(desk):
    replace(path(desk, FERRY), "The ferry of Oldmere stayed", "The ferry of Oldmere remained")
    before = path(desk, FERRY).read_bytes()
    result = review(desk, FERRY, BELL, "--by", "Anna")
    assert result.exit_code == 1
    assert path(desk, FERRY).read_bytes() == before
    assert "error[BG210]" in result.stderr
    assert f"{FERRY} is not marked as reviewed: it has 1 error\n" in result.stderr
    assert f"{BELL} is marked as reviewed\n" in result.stderr


FAULTS = {
    "an unknown key": ("wording: unknown", "wordng: unknown", "BG202"),
    "a wrong kind": ("flags: []", 'flags: [{at: "The ferry", kind: odd, note: n}]', "BG203"),
    "another capture": ('capture: "herald.txt"', 'capture: "harald.txt"', "BG103"),
    "other bytes": ("sha256: ", "sha256: 0", "BG203"),
    "no front matter": ("---\n", "----\n", "BG201"),
    "a flag of nothing": ("flags: []", 'flags: [{at: "Gone", kind: altered, note: n}]', "BG212"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_source_with_faults_can_be_looked_at_and_not_be_marked(fault, desk):
    old, new, code = FAULTS[fault]
    file = path(desk, FERRY)
    file.write_text(file.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    before = files(desk)
    listed = json.loads(review(desk, "--format", "json").stdout)
    (entry,) = [entry for entry in listed if entry["id"] == FERRY]
    assert code in {error["code"] for error in entry["errors"]}
    shown = review(desk, FERRY)
    assert shown.exit_code == 0
    assert "The ferry of Oldmere stayed in port" in shown.stdout
    assert f"[{code}]" in shown.stdout
    assert review(desk, FERRY, "--by", "Anna").exit_code == 1
    assert files(desk) == before


def test_a_passage_that_is_not_in_the_capture_is_told_with_what_is(desk):
    replace(path(desk, FERRY), "The ferry of Oldmere stayed", "The ferry of Oldmere remained")
    shown = review(desk, FERRY).stdout
    assert f"passage 1 is not in the capture: content/sources/{FERRY}.md:" in shown
    assert "the capture “stayed in port" in shown
    assert "left out: it reads as an article" in shown


@pytest.mark.parametrize("arguments", [(), ("--by", "Anna"), ("--open",)])
def test_an_unknown_id_is_not_run_and_the_nearest_is_named(arguments, desk):
    before = files(desk)
    result = review(desk, BELL, "lake-herald-undated-fery-of-oldmere", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"error: no source `lake-herald-undated-fery-of-oldmere`; did you mean `{FERRY}`?\n"
    )
    assert files(desk) == before


@pytest.mark.parametrize("name", ["", "  ", "a\x1bb", "a\u202eb"])
def test_a_name_that_cannot_be_shown_is_refused(name, desk):
    before = files(desk)
    assert review(desk, FERRY, "--by", name).exit_code == 2
    assert files(desk) == before


def test_a_name_needs_sources(desk):
    result = review(desk, "--by", "Anna")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "give its id" in result.stderr


def test_a_link_stays_a_link(desk):
    real = desk / "elsewhere.md"
    path(desk, FERRY).rename(real)
    path(desk, FERRY).symlink_to(real)
    assert review(desk, FERRY, "--by", "Anna").exit_code == 0
    assert path(desk, FERRY).is_symlink()
    assert "by: Anna" in real.read_text("utf-8")


def test_what_would_not_be_seen_is_shown_by_its_number(desk):
    shown = review(desk, FLOWERS).stdout + review(desk, "observer-2031-03-06-lawyer").stdout
    assert "<script>alert('gauge')</script>, then {{ 7*7 }}" in shown
    capture = desk / "content/captures/herald.txt"
    capture.write_bytes(capture.read_bytes() + "Late\u202enews\u200b\x1b[31m\n".encode())
    shown = review(desk, FERRY).stdout
    assert "Late⟨U+202E⟩news⟨U+200B⟩⟨U+001B⟩[31m" in shown


def test_the_address_is_told_while_the_desk_is_served(desk):
    served = desk / ".briefgen/served"
    served.parent.mkdir(exist_ok=True)
    served.write_text("http://127.0.0.1:1/below/\n")
    result = review(desk, FERRY)
    assert "briefgen serve, then open /review/" in result.stderr
    assert review(desk, FERRY, "--open").exit_code == 2


def test_faulty_settings_are_a_finding(desk):
    replace(desk / SETTINGS, "excerpts: 3", "excerts: 3")
    result = review(desk)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[BG901]" in result.stderr
