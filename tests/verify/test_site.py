"""A correct site passes; captures, places and reports."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from briefgen.verify import Counts, Finding, Kind, Report, report_json, report_text, verify

TOPIC = "topics/harbour/index.html"
SOURCE = "sources/gazette-1/index.html"


def test_a_correct_site_passes(desk):
    report = desk.verify()
    assert report.findings == ()
    assert report.counts == Counts(
        pages=5,
        topics=1,
        excerpts=1,
        quoted_citations=1,
        other_runs=5,
        references=2,
        links=42,
    )


@pytest.mark.parametrize("position", [0, 1, 40, -1])
def test_a_changed_byte_of_a_capture_is_found(desk, position):
    capture = desk.captures / "gazette.txt"
    content = bytearray(capture.read_bytes())
    content[position] ^= 1
    capture.write_bytes(content)
    assert desk.kinds() == {Kind.CAPTURE_CHANGED}


def test_the_derived_text_of_a_capture_must_be_there(desk):
    (desk.captures / "in" / "council.html.txt").unlink()
    assert desk.kinds() == {Kind.CAPTURE_CHANGED}


def test_a_capture_may_exist_as_derived_text_alone(desk):
    (desk.captures / "in" / "council.html").unlink()
    assert desk.verify().passed


def test_a_capture_that_is_not_utf8_proves_nothing(desk):
    content = (desk.captures / "in" / "council.html").read_bytes()
    digest = sha256(content).hexdigest()
    desk.replace(TOPIC, r'(in/council.html" data-sha256=")[^"]*', rf"\g<1>{digest}")
    assert desk.kinds() == {Kind.CAPTURE_NOT_TEXT}


def test_a_link_out_of_the_captures_is_not_followed(desk, tmp_path):
    capture = desk.captures / "gazette.txt"
    capture.rename(tmp_path / "elsewhere.txt")
    capture.symlink_to(tmp_path / "elsewhere.txt")
    assert desk.kinds() == {Kind.CAPTURE_PATH_UNSAFE}


def test_a_page_in_another_encoding_is_found(desk):
    page = desk.site / TOPIC
    page.write_bytes(page.read_bytes() + b"\xe9")
    assert Kind.PAGE_NOT_UTF8 in desk.kinds()


def test_a_page_may_begin_with_a_byte_order_mark_and_end_its_lines_with_cr_lf(desk):
    page = desk.site / SOURCE
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes().replace(b"\n", b"\r\n"))
    assert desk.verify().passed


def test_an_empty_folder_never_passes(tmp_path):
    report = verify(tmp_path, tmp_path)
    assert [finding.kind for finding in report.findings] == [Kind.NOTHING_TO_VERIFY] * 2
    assert not verify(tmp_path / "none", tmp_path).passed


def test_a_site_without_topics_never_passes(desk):
    (desk.site / TOPIC).unlink()
    assert Kind.NOTHING_TO_VERIFY in desk.kinds()


def test_a_finding_has_its_place(desk):
    desk.write(TOPIC, (desk.site / TOPIC).read_text().replace("<li id", "\n  <li id", 1))
    desk.replace(TOPIC, 'id="kp-1"', 'id="kp-1" onclick="x"')
    text = (desk.site / TOPIC).read_text()
    line = text[: text.index("<li id")].count("\n") + 1
    (finding,) = desk.verify().findings
    assert (finding.file, finding.line, finding.column) == (TOPIC, line, 3)


def test_one_bad_page_does_not_hide_another(desk):
    desk.replace(TOPIC, "One pier", "1 < 2")
    desk.replace(SOURCE, "may enter", "may leave")
    assert {finding.file for finding in desk.verify().findings} == {TOPIC, SOURCE}


def test_the_same_site_gives_the_same_report(desk, tmp_path):
    desk.replace(TOPIC, "One pier", "1 < 2")
    assert report_json(desk.verify()) == report_json(verify(desk.site, tmp_path / "captures"))


def test_the_report_shows_twenty_findings_and_counts_the_rest():
    finding = Finding("a.html", 1, 2, Kind.TEXT_DIFFERS, "the page departs")
    findings = tuple(replace(finding, line=line) for line in range(1, 24))
    lines = report_text(Report(Counts(pages=1), findings)).splitlines()
    assert lines[0] == "a.html:1:2: text-differs: the page departs"
    assert lines[20] == "and 3 more"
    assert lines[-1] == "23 findings"
    assert len(lines) == 23


def test_the_report_of_a_correct_site_says_so(desk):
    assert report_text(desk.verify()) == (
        "5 pages (1 topic), 1 excerpt, 1 quoted citation, 5 other captured runs, 2 references, "
        "42 links checked\nAll captured text matches its captures\n"
    )


def test_the_json_report_holds_counts_and_findings(desk):
    desk.replace(SOURCE, "may enter", "may leave")
    value = json.loads(report_json(desk.verify()))
    assert value["passed"] is False
    assert value["counts"]["excerpts"] == 1
    (finding,) = value["findings"]
    assert (finding["file"], finding["kind"]) == (SOURCE, "text-differs")
    assert "`leave again` (U+006C) for `enter again` (U+0065)" in finding["message"]


def test_what_a_page_holds_cannot_act_on_a_terminal(desk):
    desk.replace(TOPIC, 'href="#c-1"', 'href="javascript:\x1b[2J\u202e"')
    text = report_text(desk.verify())
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\u{1b}" in text


def test_the_checker_shares_no_code():
    package = Path(verify.__code__.co_filename).parent
    for module in package.glob("*.py"):
        for line in module.read_text().splitlines():
            if line.startswith(("from briefgen", "import briefgen")):
                assert line.startswith("from briefgen.verify")
