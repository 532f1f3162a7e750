"""The page of a PDF is the locator of its passages, from `add` to the site."""

import json
import re

import made
import pytest
from desks import SETTINGS, built, call, golden_desk

PAGES = (("Bridge of Harn closed", "", made.FIRST, "", made.SECOND), (made.THIRD,))


@pytest.fixture
def desk(tmp_path):
    return golden_desk(tmp_path / "desk")


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "report.pdf"
    file.write_bytes(made.pdf(*PAGES))
    return file


def added(desk, report):
    before = set((desk / "content/sources").iterdir())
    result = call("add", "-f", desk / SETTINGS, report)
    assert result.exit_code == 0, result.stderr
    (source,) = set((desk / "content/sources").iterdir()) - before
    return source.stem, result.stderr


def test_what_add_prints_says_the_page_of_each_passage(desk, report):
    _, said = added(desk, report)
    rows = [line for line in said.splitlines() if line.startswith("+ ")]
    assert ["p. 2" in row for row in rows] == ["Nobody was hurt" in row for row in rows]
    assert all("p. 1" in row for row in rows[:-1])


def test_review_says_the_page_of_each_passage(desk, report):
    source, _ = added(desk, report)
    shown = call("review", source, "-f", desk / SETTINGS).stdout
    pages = re.findall(r"^ +passage \d+, p\. (\d)$", shown, re.MULTILINE)
    assert pages == sorted(pages)
    assert set(pages) == {"1", "2"}
    listed = json.loads(call("review", source, "--format", "json", "-f", desk / SETTINGS).stdout)
    assert [str(passage["page"]) for passage in listed["passages"]] == pages


def test_the_site_says_the_page_of_what_is_cited(desk, report):
    source, _ = added(desk, report)
    for topic in (desk / "content/topics").glob("*.md"):
        topic.unlink()
    (desk / "content/topics/mill-dam.md").write_text(
        "---\ntitle: Mill\nquestion: Does it turn?\nmatch: {any: {terms: [mill]}}\n---\n\n"
        f'## Key points\n\n- It does not.\n  [@{source} "mill below the bridge lost its wheel"]\n'
    )
    folder = built(desk)
    place = re.compile(r"p\. 2, \d+–\d+")
    for path in ("topics/mill-dam", f"sources/{source}"):
        assert place.search((folder / path / "index.html").read_text("utf-8")), path


def test_a_capture_without_pages_has_no_page(desk, tmp_path):
    text = tmp_path / "letter.txt"
    text.write_text("\n\n".join(("Bridge of Harn closed", *PAGES[0][2:], made.THIRD)))
    assert "p. 1" not in call("add", "-f", desk / SETTINGS, text).stderr
