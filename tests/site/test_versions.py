"""A page that its publisher changed, from `briefgen add` to the site, and everything again."""

import html
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from desks import GOLDEN, SETTINGS, built, call, files, findings, replace

from briefgen.verify import verify

TEXT = (
    "The ferry of Oldmere stayed in port on Monday because its rudder broke, the office said.",
    "“We expect 12 passengers to be housed in the school until Thursday,” said Ilva Moss.",
    "Divers brought up the rudder on Sunday night, and a smith in Tarn is making another one.",
    "The ferry carries about 4,000 people a month over the lake, most of them traders.",
    "Nobody was hurt when the rudder broke, though two crates of apples were not seen again.",
)
EDITED = (
    TEXT[0],
    TEXT[1].replace("12", "31"),
    *TEXT[2:4],
    "A second boat from Tarn began to carry traders at noon on Tuesday, the office said later.",
)
FERRY = "lake-herald-2031-04-07-ferry-of-oldmere"
TOPIC = f"""\
---
title: The ferry
question: What became of the ferry?
match: {{any: {{terms: [ferry, rudder, passengers, boat]}}}}
---

## Key points

- It stays in port. [@{FERRY} "because its rudder broke"]
- People are housed in the school. [@{FERRY} "We expect 12 passengers"]
"""


def page(*paragraphs, title="Ferry of Oldmere stays in port", site="Lake Herald", foot=""):
    host = site.replace(" ", "").lower()
    head = (
        f'<title>{title}</title><meta property="og:site_name" content="{site}">'
        f'<link rel=canonical href="https://www.{host}.example/ferry/">'
        '<meta property="article:published_time" content="2031-04-07T08:00:00Z">'
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body><article>"
        f"<h1>{title}</h1>{body}</article><footer>{foot}</footer></body></html>"
    )


PAGES = {
    "1-ferry.html": page(*TEXT),
    "2-edited.html": page(*EDITED, title="Ferry of Oldmere stays in port until Saturday"),
    "3-copied.html": page(*TEXT, site="Tarn Daily"),
    "4-again.html": page(*EDITED, title="Ferry of Oldmere stays in port until Saturday", foot="."),
}


@pytest.fixture(scope="module")
def ferry(tmp_path_factory):
    """A desk to which the pages were added one by one, with its site."""
    folder = tmp_path_factory.mktemp("ferry")
    desk = folder / "desk"
    (desk / "content" / "topics").mkdir(parents=True)
    (desk / "content" / "topics" / "ferry.md").write_text(TOPIC, encoding="utf-8")
    shutil.copy(GOLDEN / SETTINGS, desk)
    shutil.copytree(GOLDEN / "templates", desk / "templates")
    (folder / "inbox").mkdir()
    for name, text in PAGES.items():
        (folder / "inbox" / name).write_text(text, encoding="utf-8")
        assert call("add", folder / "inbox" / name, "-f", desk / SETTINGS).exit_code == 0
    result = call("build", "-f", desk / SETTINGS)
    assert result.exit_code == 0, result.stderr
    return desk


def source_page(desk: Path, identifier: str) -> str:
    """The words of the page, as one line."""
    written = (desk / "site" / "sources" / identifier / "index.html").read_text(encoding="utf-8")
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", written.split("</head>")[1])).split())


def test_three_articles_were_found_and_one_page_had_nothing_new(ferry):
    assert sorted(path.stem for path in (ferry / "content" / "sources").iterdir()) == [
        FERRY,
        f"{FERRY}-2",
        "tarn-daily-2031-04-07-ferry-of-oldmere",
    ]
    review = (ferry / "content/captures/review.yml").read_text(encoding="utf-8")
    (again,) = (line for line in review.splitlines() if "4-again.html" in line)
    assert f'same_as: "{FERRY}-2"' in again


def test_adding_all_of_them_again_changes_nothing_in_a_fresh_clone_too(ferry, tmp_path):
    clone = tmp_path / "clone"
    shutil.copytree(ferry, clone, ignore=shutil.ignore_patterns("site", ".briefgen"))
    before = files(clone)
    result = call("add", ferry.parent / "inbox", "-f", clone / SETTINGS)
    assert (result.exit_code, result.stdout) == (0, "")
    assert files(clone) == before
    assert result.stderr.splitlines()[-1] == (
        "4 articles in 4 captures: 3 there already, 1 with the same words as another"
    )


def test_the_differences_are_there_for_programs(ferry, tmp_path):
    desk = tmp_path / "desk"
    shutil.copytree(ferry, desk)
    changed = tmp_path / "5-changed.html"
    changed.write_text(page(*EDITED[:2], EDITED[2].replace("Sunday", "Saturday"), *EDITED[3:]))
    options = ("--dry-run", "--format", "json", "-f", desk / SETTINGS)
    (article,) = json.loads(call("add", changed, *options).stdout)["articles"]
    assert (article["outcome"], article["replaces"]) == ("new", f"{FERRY}-2")
    title, paragraph = article["differences"]
    assert (title["kind"], title["key"], title["new"]) == ("changed", "title", article["title"])
    assert paragraph == {
        "kind": "changed",
        "key": None,
        "old": EDITED[2],
        "new": EDITED[2].replace("Sunday", "Saturday"),
        "words": [{"old": "Sunday", "new": "Saturday"}],
    }


def test_the_earlier_version_keeps_its_page_and_says_what_became_of_it(ferry):
    text = source_page(ferry, FERRY)
    later = "A later version of this article is Ferry of Oldmere stays in port until Saturday"
    assert f"Replaced {later}" in text
    counts = "another title, 1 paragraph added, 1 paragraph removed, 1 paragraph changed."
    assert f"From this version to that: {counts}" in text
    assert "¶ 2 12 became 31" in text
    assert "Used in The ferry, key point 1" in text


def test_the_later_version_says_what_it_replaces(ferry):
    text = source_page(ferry, f"{FERRY}-2")
    assert "Replaces Ferry of Oldmere stays in port An earlier version of this article" in text
    assert "What changed Since the version before, another title, " in text
    assert "Replaced" not in text


def test_versions_count_as_one_article(ferry):
    site = ferry / "site"
    assert "<dd>2 articles" in (site / "sources" / "index.html").read_text("utf-8")
    topic = (site / "topics" / "ferry" / "index.html").read_text("utf-8")
    assert "<dd>1 article, information from" in topic
    excerpts = re.findall(r'<figure class="excerpt"[^>]*data-source="([^"]*)"', topic)
    assert excerpts
    assert FERRY not in excerpts


def test_the_site_is_proved(ferry):
    result = verify(ferry / "site", ferry / "content" / "captures")
    assert result.findings == ()


def test_citing_the_earlier_version_is_warned_of_until_the_later_one_is_cited(ferry, tmp_path):
    desk = tmp_path / "desk"
    shutil.copytree(ferry, desk)
    assert [finding["code"] for finding in findings(desk)] == ["BG324", "BG324"]
    topic = desk / "content" / "topics" / "ferry.md"
    replace(topic, f"@{FERRY} ", f"@{FERRY}-2 ", 2)
    replace(topic, "expect 12", "expect 31")
    assert findings(desk) == []
    built(desk)
    assert "the later version of the article stands for it" in source_page(desk, FERRY)


def test_words_that_an_editor_bars_are_not_shown_as_changed(ferry, tmp_path):
    desk = tmp_path / "desk"
    shutil.copytree(ferry, desk)
    flag = 'flags: [{at: "“We expect 31", kind: altered, note: "nobody said so"}]'
    replace(desk / "content" / "sources" / f"{FERRY}-2.md", "flags: []", flag)
    call("build", "-f", desk / SETTINGS)
    for identifier in (FERRY, f"{FERRY}-2"):
        text = source_page(desk, identifier)
        assert "Changed ¶ 2 words withheld" in text


def test_colour_is_for_terminals_that_want_it(ferry, tmp_path):
    desk = tmp_path / "desk"
    shutil.copytree(ferry, desk)
    page_again = ferry.parent / "inbox" / "1-ferry.html"
    for setting, coloured in (("", True), ("1", False)):
        terminal, end = pty.openpty()
        subprocess.run(
            [sys.executable, "-m", "briefgen", "add", page_again],
            cwd=desk,
            env={**os.environ, "NO_COLOR": setting},
            stderr=end,
            check=True,
        )
        os.close(end)
        assert (b"\x1b[32m" in os.read(terminal, 1 << 16)) is coloured
        os.close(terminal)
    assert "\x1b" not in call("add", ferry.parent / "inbox", "-f", desk / SETTINGS).stderr
