"""`briefgen verify` passes the golden site, and nothing that was tampered with."""

import json
import re
import shutil
from pathlib import Path
from random import Random

import pytest
from desks import call, files

from briefgen.verify.captures import Captures
from briefgen.verify.page import check_page

TOPIC = "site/topics/mill-dam/index.html"
SOURCE = "site/sources/observer-2031-03-06-lawyer/index.html"
HOME = "site/index.html"
CAPTURE = "content/captures/courier.txt"
EXCERPT = r'(<figure class="excerpt" id="e-[0-9a-f]{10}" data-source="courier-[^>]*'
SOURCE_OF_EXCERPT = r'(<figure class="excerpt"[^>]*data-source=")courier(-2031-03-04-sluices)(")'

# What is done to which file, and the kind of finding that must come of it.
MUTATIONS = {
    "a letter of an excerpt": (
        TOPIC, r"(<blockquote[^>]*>The owner of Orrin Mil)l", r"\1k", "text-differs",
    ),
    "a letter more in an excerpt": (
        TOPIC, r"(<blockquote[^>]*>)The owner", r"\1 The owner", "text-differs",
    ),
    "a letter of cited words": (
        TOPIC, r"(<q [^>]*>opened two of the three sluice)s", r"\1z", "text-differs",
    ),
    "a letter beside cited words": (
        TOPIC, r'(<span class="captured"[^>]*>Mayor Tomas Werri)n', r"\1m", "text-differs",
    ),
    "a carriage return dropped": (
        TOPIC, r"said on Thursday, 6 March 2031,&#13;", "said on Thursday, 6 March 2031,",
        "text-differs",
    ),
    "a no-break space made a space": (
        "site/topics/water-rights/index.html", "\u00a0to whom", " to whom", "text-differs",
    ),
    "an astral letter made another": (TOPIC, "𝔐</q>", "𝔑</q>", "text-differs"),
    "an invisible letter": (TOPIC, "(<q [^>]*>🌊)", "\\1\u200b", "text-differs"),
    "words hidden inside an excerpt": (
        TOPIC, r"(<blockquote[^>]*>The owner)", r"\1<span> never</span>", "text-differs",
    ),
    "hostile text let loose": (
        TOPIC, r"&lt;script&gt;alert\(&#39;gauge&#39;\)&lt;/script&gt;",
        "<script>alert('gauge')</script>", "inline-code",
    ),
    "the start of an excerpt": (TOPIC, EXCERPT + r'data-start=")232', r"\g<1>233", "text-differs"),
    "the end of an excerpt": (TOPIC, EXCERPT + r'data-end=")401', r"\g<1>400", "text-differs"),
    "offsets beyond the capture": (
        TOPIC, EXCERPT + r'data-end=")401', r"\g<1>40100", "offsets-out-of-range",
    ),
    "the offsets of a citation": (
        TOPIC, r'(<a class="citation"[^>]*data-start=")256', r"\g<1>257", "quoted-words-missing",
    ),
    "the id of an excerpt": (
        TOPIC, r'(<figure class="excerpt" id="e-)(.)', r"\g<1>x", "excerpt-id-wrong",
    ),
    "a digit of a digest": (TOPIC, EXCERPT + r'data-sha256=")5', r"\g<1>4", "capture-changed"),
    "a digest left out": (
        TOPIC, EXCERPT + r')data-sha256="[^"]*"', r"\1", "proof-incomplete",
    ),
    "the name of a capture": (
        TOPIC, EXCERPT + r'data-capture=")courier', r"\1carrier", "capture-missing",
    ),
    "a capture outside the folder": (
        TOPIC, EXCERPT + r'data-capture=")courier', r"\1../captures/courier",
        "capture-path-unsafe",
    ),
    "the name of a source": (
        TOPIC, SOURCE_OF_EXCERPT, r"\1carrier\2\3", "source-page-missing",
    ),
    "another source's capture": (
        TOPIC, SOURCE_OF_EXCERPT, r"\1gazette-2031-03-06-board\3", "source-contradicted",
    ),
    "an excerpt without its citation": (
        TOPIC, r'<a class="citation"[^>]*>9</a>', "9", "excerpt-citation",
    ),
    "a citation that leads elsewhere": (
        TOPIC, r'(<a class="citation" id="c-2" href="#ref-)2', r"\g<1>3", "quoted-words-missing",
    ),
    "a citation that leads nowhere": (
        TOPIC, r'(<a class="citation" id="c-2" href="#ref-)2', r"\g<1>222", "citation-target",
    ),
    "a reference taken out": (
        TOPIC, r'<li id="ref-8"[^>]*>.*?</li>', "", "citation-target",
    ),
    "a reference that nobody uses": (
        TOPIC, r'<a class="citation" id="c-8"[^>]*>8</a>', "", "reference-unused",
    ),
    "a reference without its way back": (
        TOPIC, r'<a href="#c-8">key point 6</a>', "key point 6", "backlink-missing",
    ),
    "a key point without its citation": (
        TOPIC, r'<a class="citation" id="c-7"[^>]*>7</a>', "", "key-point-uncited",
    ),
    "a heading renamed": (
        TOPIC, r'(<h2 id="who-said-what">)Who said what', r"\1Quotes", "heading-missing",
    ),
    "an id twice": (TOPIC, r'<h2 id="timeline">', '<h2 id="references">', "id-twice"),
    "a quotation of nobody": (
        HOME, "</main>", "<q>Said by nobody</q></main>", "quotation-without-proof",
    ),
    "a block of somebody else's text": (
        HOME, "</main>", "<blockquote>Copied</blockquote></main>", "quotation-without-proof",
    ),
    "a letter on a source page": (
        SOURCE, r"(<q [^>]*>)Odile Farrant kept", r"\1Odile Farrant never kept", "text-differs",
    ),
    "a link to nowhere": (HOME, r'href="topics/mill-dam/', 'href="topics/mill/', "link-broken"),
    "a link to no place of a page": (
        SOURCE, r'mill-dam/index.html#c-5"', 'mill-dam/index.html#c-55"', "fragment-dead",
    ),
    "a picture from elsewhere": (
        "site/method/index.html", r'src="../img', 'src="//img.example', "foreign-load",
    ),
    "a script": (HOME, "</main>", "<script>x()</script></main>", "inline-code"),
    "a link that runs": (HOME, "</main>", '<a href="javascript:x()">x</a></main>', "link-unsafe"),
    "an element left open": (HOME, "</main>", "<b></main>", "markup-misnested"),
    "a byte of a capture": (CAPTURE, "tide tables", "tide fables", "capture-changed"),
}  # fmt: skip


def verified(desk: Path) -> tuple[int, set[str]]:
    """The exit status of `briefgen verify`, and the kinds of what it found."""
    result = call("verify", desk / "site", "--captures", desk / "content/captures", "--format=json")
    report = json.loads(result.stdout)
    assert report["passed"] == (result.exit_code == 0) == (not report["findings"])
    return result.exit_code, {finding["kind"] for finding in report["findings"]}


@pytest.fixture
def desk(golden: Path, tmp_path: Path) -> Path:
    for part in ("site", "content/captures"):
        shutil.copytree(golden / part, tmp_path / "desk" / part)
    return tmp_path / "desk"


def test_the_golden_site_passes(golden):
    assert verified(golden) == (0, set())
    words = call("verify", golden / "site", "--captures", golden / "content/captures").stdout
    assert words.endswith("All captured text matches its captures\n")


def test_the_own_site_passes(own):
    assert verified(own) == (0, set())


@pytest.mark.parametrize("name", MUTATIONS)
def test_what_was_tampered_with_fails(name, desk):
    path, pattern, replacement, kind = MUTATIONS[name]
    before = (desk / path).read_bytes().decode()
    after = re.sub(pattern, replacement, before, count=1, flags=re.DOTALL)
    assert after != before
    (desk / path).write_bytes(after.encode())
    status, kinds = verified(desk)
    assert status == 1
    assert kind in kinds


def test_a_missing_source_page_fails(desk):
    shutil.rmtree(desk / "site/sources/gazette-2031-03-06-board")
    assert verified(desk)[0] == 1
    assert {"source-page-missing", "link-broken"} <= verified(desk)[1]


def test_a_missing_capture_fails(desk):
    (desk / CAPTURE).unlink()
    assert verified(desk) == (1, {"capture-missing"})


def test_an_empty_folder_fails(tmp_path):
    (tmp_path / "site").mkdir()
    assert verified(tmp_path) == (1, {"nothing-to-verify"})


def test_no_letter_of_an_excerpt_can_be_changed_unseen(golden):
    """A hundred times another character, one less or one more, each in some excerpt."""
    random = Random(7)  # noqa: S311 - a fixed seed, so that the mutants are always the same
    site = frozenset(files(golden / "site"))
    captures = Captures(golden / "content/captures")
    path = TOPIC.removeprefix("site/")
    page = (golden / TOPIC).read_bytes().decode()
    blockquote = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)
    excerpts = [match.span(1) for match in blockquote.finditer(page)]
    assert len(excerpts) > 3
    assert not check_page(path, page.encode(), captures, site).findings
    for _ in range(100):
        start, end = random.choice(excerpts)
        at = random.choice([n for n in range(start, end) if page[n].isalnum() or page[n] == " "])
        changed = random.choice(["", "é", page[at] * 2, "\u00a0"])
        mutant = page[:at] + changed + page[at + 1 :]
        findings = check_page(path, mutant.encode(), captures, site).findings
        assert findings, mutant[max(at - 30, 0) : at + 30]
