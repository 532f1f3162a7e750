"""`briefgen add URL`, from a site on this machine to the site that is built."""

import json
import re
import shutil

import brotli
import made
import pytest
from backports import zstd
from desks import built, call, files, golden_desk
from fetch.sites import ROBOTS, moved, page, serving, status

from briefgen import intake

PAGE = made.html("<title>Bridge of Harn</title>").encode()
CAPTURE = re.compile(r"content/captures/(127\.0\.0\.1-.+)\.warc\.gz")


@pytest.fixture
def desk(tmp_path):
    return golden_desk(tmp_path / "desk")


@pytest.fixture
def site():
    with serving() as site:
        site.pages |= {"/bridge": page(PAGE), ROBOTS: status(404)}
        yield site


def add(desk, *arguments, private=True):
    allowed = ["--allow-private"] if private else []
    return call("add", *arguments, *allowed, "-f", desk / "mkdocs.yml")


def captures(desk):
    return sorted(match[1] for match in map(CAPTURE.fullmatch, files(desk)) if match)


def test_an_address_becomes_a_source_that_is_proved_and_published(desk, site):
    before = set(files(desk))
    result = add(desk, f"{site.origin}/bridge")
    assert result.exit_code == 0, result.stderr
    (name,) = captures(desk)
    assert re.fullmatch(r"127\.0\.0\.1-bridge-\d{4}-\d\d-\d\d", name)
    new = set(files(desk)) - before
    (source,) = (path for path in new if path.startswith("content/sources/"))
    assert new - {source} == {
        f"content/captures/{name}.warc.gz",
        f"content/captures/{name}.warc.gz.2.txt",
    }
    text = (desk / source).read_text("utf-8")
    assert f'url: "{site.origin}/bridge"\n' in text
    assert re.search(r'^captured: "\d{4}-.+Z, by the WARC record"$', text, re.MULTILINE)
    assert made.FIRST in text
    checked = call("check", "--strict", "-f", desk / "mkdocs.yml")
    assert checked.exit_code == 0, checked.output
    built(desk)


def test_a_source_from_an_address_is_shown_where_its_topic_matches(desk, site):
    add(desk, f"{site.origin}/bridge")
    topics = sorted((desk / "content/topics").glob("*.md"))
    for topic in topics[1:]:
        topic.unlink()
    topics[0].write_text(
        "---\ntitle: Bridge\nquestion: Is it open?\nmatch: {any: {terms: [bridge]}}\n---\n\n"
        "## Key points\n\n- It is closed.\n"
        f'  [@{_source(desk)} "bridge of Harn was closed on Monday"]\n'
    )
    folder = built(desk)
    name = captures(desk)[0]
    shown = (folder / "topics" / topics[0].stem / "index.html").read_text("utf-8")
    assert f'data-capture="{name}.warc.gz.2"' in shown
    verified = call("verify", folder, "--captures", desk / "content/captures")
    assert verified.exit_code == 0, verified.output


def _source(desk):
    (path,) = (desk / "content/sources").glob("*bridge*.md")
    return path.stem


def test_the_same_address_again_gets_another_name(desk, site):
    add(desk, f"{site.origin}/bridge")
    (first,) = captures(desk)
    content = (desk / "content/captures" / f"{first}.warc.gz").read_bytes()
    site.pages["/bridge"] = page(PAGE.replace(b"Monday", b"Sunday"))
    site.pages["/bridge?again"] = page(PAGE.replace(b"Monday", b"Friday"))
    result = add(desk, f"{site.origin}/bridge", f"{site.origin}/bridge?again")
    assert result.exit_code == 0, result.stderr
    days = r"127\.0\.0\.1-bridge-\d{4}-\d\d-\d\d(-\d)?"
    assert len(captures(desk)) == 3
    assert all(re.fullmatch(days, name) for name in captures(desk))
    assert (desk / "content/captures" / f"{first}.warc.gz").read_bytes() == content


def test_a_page_that_did_not_change_is_not_stored_twice(desk, site):
    add(desk, f"{site.origin}/bridge")
    before = files(desk)
    site.pages["/bridge"] = page(PAGE.replace(b"<nav>", b"<nav class=other>"), extra="X-New: 1\r\n")
    result = add(desk, f"{site.origin}/bridge")
    assert result.exit_code == 0
    assert "warning[BG109]" in result.stderr
    assert "(there already)" in result.stderr
    assert files(desk) == before


def test_a_page_that_went_back_to_its_old_text_is_stored_once_more(desk, site):
    add(desk, f"{site.origin}/bridge")
    site.pages["/bridge"] = page(PAGE.replace(b"Monday", b"Sunday"))
    add(desk, f"{site.origin}/bridge")
    assert len(captures(desk)) == 2
    site.pages["/bridge"] = page(PAGE, extra="X-New: 1\r\n")
    result = add(desk, f"{site.origin}/bridge")
    assert "warning[BG125]" in result.stderr
    assert len(captures(desk)) == 3
    before = files(desk)
    site.pages["/bridge"] = page(PAGE, extra="X-New: 2\r\n")
    assert "warning[BG109]" in add(desk, f"{site.origin}/bridge").stderr
    assert files(desk) == before


def test_adding_again_completes_what_was_broken_off(desk, site):
    review = desk / "content/captures/review.yml"
    before = review.read_bytes()
    add(desk, f"{site.origin}/bridge")
    whole = files(desk)
    review.write_bytes(before)
    (desk / "content/sources" / f"{_source(desk)}.md").unlink()
    add(desk, f"{site.origin}/bridge")
    assert files(desk) == whole


def test_a_pdf_becomes_a_source_too(desk, site):
    lines = ("Bridge of Harn closed", "", made.FIRST, "", made.SECOND, "", made.THIRD)
    site.pages["/report.pdf"] = page(made.pdf(lines), "application/pdf")
    result = add(desk, f"{site.origin}/report.pdf")
    assert result.exit_code == 0, result.stderr
    (name,) = captures(desk)
    assert name.startswith("127.0.0.1-report-pdf-")
    (source,) = (desk / "content/sources").glob("*undated-bridge-of-harn.md")
    assert f'url: "{site.origin}/report.pdf"\n' in source.read_text("utf-8")
    assert made.SECOND in source.read_text("utf-8")
    assert call("check", "--strict", "-f", desk / "mkdocs.yml").exit_code == 0


@pytest.mark.parametrize(
    "content",
    [PAGE, made.pdf((made.FIRST[:60],)), f"{made.FIRST}\n\n{made.SECOND}\n".encode()],
    ids=["HTML", "PDF", "text"],
)
def test_a_page_whose_server_says_no_type_is_known_by_its_bytes(desk, site, content):
    site.pages["/untold"] = page(content, "")
    result = add(desk, f"{site.origin}/untold")
    assert result.exit_code == 0, result.stderr
    (name,) = captures(desk)
    stored = (desk / f"content/captures/{name}.warc.gz.2.txt").read_text("utf-8")
    assert made.FIRST[:60] in stored
    assert "<" not in stored


def test_what_was_fetched_can_be_added_again_from_its_file(desk, site):
    add(desk, f"{site.origin}/bridge")
    before = files(desk)
    assert add(desk, desk / "content/captures").exit_code == 0
    assert files(desk) == before


def test_a_dry_run_fetches_and_writes_nothing(desk, site):
    before = files(desk)
    result = add(desk, f"{site.origin}/bridge", "--dry-run", "--format", "json")
    assert result.exit_code == 0
    listed = json.loads(result.stdout)
    assert re.fullmatch(r"127\.0\.0\.1-bridge-.+\.warc\.gz\.2", listed["capture"])
    assert listed["articles"][0]["title"] == "Bridge of Harn closed after flood"
    assert site.asked == ["/bridge"]
    assert files(desk) == before


def test_what_cannot_be_fetched_stops_nothing_and_leaves_nothing(desk, site, tmp_path):
    letter = tmp_path / "letter.eml"
    letter.write_bytes(made.mail(f"{made.FIRST}\n\n{made.SECOND}\n\n{made.THIRD}\n"))
    zeros = b"\0" * 40_000_000
    site.pages |= {
        "/gone": status(404, "Content-Type: text/html\r\n", PAGE),
        "/loop": moved("/loop"),
        "/picture": page(b"\x89PNG", "image/png"),
        "/untold": page(b"\x89PNG\r\n\x1a\n", ""),
        "/empty": page(b""),
        "/list": page(b"<html><body><p></p></body></html>"),
        "/nul": page(b"Harn\0", "text/plain"),
        "/br": page(brotli.compress(zeros, quality=4), extra="Content-Encoding: br\r\n"),
        "/zstd": page(zstd.compress(zeros), extra="Content-Encoding: zstd\r\n"),
        "/bad": page(b"never zipped", extra="Content-Encoding: gzip\r\n"),
        "/cut": page(PAGE)[:-9],
    }
    addresses = [site.origin + target for target in site.pages if target != ROBOTS]
    shutil.rmtree(desk / "content/sources")
    result = add(desk, *addresses[1:], addresses[0], "ftp://harn.example/", letter)
    assert result.exit_code == 1
    assert len(captures(desk)) == 1
    assert (desk / "content/captures/letter.eml").is_file()
    found = re.findall(r"^error\[(BG\d+)\].*\n *--> (\S+)$", result.stderr, re.MULTILINE)
    expected = {
        "/gone": "BG145",
        "/loop": "BG146",
        "/picture": "BG106",
        "/untold": "BG111",
        "/empty": "BG111",
        "/list": "BG111",
        "/nul": "BG105",
        "/br": "BG113",
        "/zstd": "BG113",
        "/bad": "BG111",
        "/cut": "BG144",
    }
    assert {place: code for code, place in found} == {
        **{site.origin + target: code for target, code in expected.items()},
        "ftp://harn.example/": "BG141",
    }


def test_this_machine_is_refused_unless_allowed(desk, site):
    before = files(desk)
    result = add(desk, f"{site.origin}/bridge", private=False)
    assert result.exit_code == 1
    assert "error[BG142]" in result.stderr
    assert "`--allow-private`" in result.stderr
    assert (site.requests, files(desk)) == ([], before)


def test_a_password_is_neither_stored_nor_printed(desk, site):
    before = files(desk)
    address = f"{site.origin}/bridge".replace("//", "//user:secret@")
    result = add(desk, address)
    assert "BG141" in result.stderr
    assert "secret" not in result.output
    assert files(desk) == before


def test_people_see_what_is_fetched_and_programs_do_not(desk, site):
    assert "Fetching" not in add(desk, f"{site.origin}/bridge", "--dry-run").output
    told = []
    given = (f"{site.origin}/bridge",)
    intake.add(desk / "mkdocs.yml", given, dry_run=True, allow_private=True, tell=told.append)
    assert told == [f"Fetching {site.origin}/bridge"]
