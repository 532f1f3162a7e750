"""A small site written by hand, right in every detail, for tests to spoil."""

import re
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

import pytest

from briefgen.verify import Kind, Report, verify

# What a hostile or plain capture holds: byte order mark, CR LF, astral letters, quotation marks.
GAZETTE = (
    "\ufeffHarbour reopens\r\n"
    "The harbour of Oststrand reopened on Monday, the mayor said. "
    "“Ships 🚢 may enter again”, Mayor Ilva Tann told the Gazette & others, "
    "but <the> north pier stays closed.\r\n"
    "The harbour office gave no date for the pier.\r\n"
)
COUNCIL_PAGE = b"<p>The council of Oststrand met on \xa0Tuesday.</p>"
COUNCIL_TEXT = "The council of Oststrand met on Tuesday.\n"


@dataclass(frozen=True)
class Words:
    """A run of a capture, found by its text."""

    source: str
    capture: str
    content: bytes
    start: int
    end: int

    @property
    def digest(self) -> str:
        return sha256(self.content).hexdigest()

    @property
    def attributes(self) -> str:
        return (
            f'data-source="{self.source}" data-capture="{self.capture}" '
            f'data-sha256="{self.digest}" data-start="{self.start}" data-end="{self.end}"'
        )

    @property
    def id(self) -> str:
        position = f"{self.digest}:{self.start}:{self.end}"
        return "e-" + sha256(position.encode()).hexdigest()[:10]

    @property
    def html(self) -> str:
        return printed(self.content.decode()[self.start : self.end])


def printed(text: str) -> str:
    return escape(text).replace("\r", "&#13;")


def gazette(words: str) -> Words:
    start = GAZETTE.index(words)
    return Words("gazette-1", "gazette.txt", GAZETTE.encode(), start, start + len(words))


def council(words: str) -> Words:
    start = COUNCIL_TEXT.index(words)
    return Words("council-1", "in/council.html", COUNCIL_TEXT.encode(), start, start + len(words))


EXCERPT = gazette(GAZETTE[1 : GAZETTE.index("The harbour office") - 2])
SENTENCE = gazette("The harbour of Oststrand reopened on Monday, the mayor said.")
CITED = gazette("reopened on Monday")
STATEMENT = gazette("Ships 🚢 may enter again")
EVENT = council("The council of Oststrand met on Tuesday.")


def page(title: str, body: str, *, up: str) -> str:
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title} &amp; more</title>
<link rel="stylesheet" href="{up}assets/style.css">
<link rel="canonical" href="https://briefings.example/topics/harbour/">
<script src="{up}assets/site.js" defer></script>
</head>
<body>
<nav><a href="{up}index.html#top">Home</a> <a href="{up}topics/harbour/">Harbour</a></nav>
<main>
{body}
</main>
</body>
</html>
"""


TOPIC = f"""<h1>The harbour</h1>
<h2>Key points</h2>
<ul>
<li id="kp-1">The harbour is open again.
  <a class="citation" id="c-1" href="#ref-1" {CITED.attributes}>1</a></li>
<li>One pier stays closed. <a class="citation" id="c-2" href="#ref-2"><span>2</span></a></li>
</ul>
<blockquote class="editor"><p>We expect a date soon.</p></blockquote>
<h2>Excerpts</h2>
<figure class="excerpt" id="{EXCERPT.id}" {EXCERPT.attributes}>
<blockquote>{EXCERPT.html}</blockquote>
<figcaption>Gazette <a class="citation" id="c-3" href="#ref-2">[2]</a></figcaption>
</figure>
<h2>Who said what</h2>
<p>Ilva Tann: <q {STATEMENT.attributes}>{STATEMENT.html}</q>
<a class="citation" id="c-4" href="#ref-2">2</a></p>
<h2>Timeline</h2>
<table><tbody><tr><td>Tuesday</td><td><span class="captured" {EVENT.attributes}>The council of
Oststrand met on Tuesday.</span> <a href="https://council.example/?a=1&amp;b=2">council</a></td>
</tr></tbody></table>
<h2>Related topics</h2>
<p><a href="../../sources/gazette-1/#used">Where it is used</a></p>
<h2>References</h2>
<ol>
<li id="ref-1"><span class="captured" {SENTENCE.attributes}>The harbour of Oststrand
<q {CITED.attributes}>{CITED.html}</q>, the mayor said.</span> <a href="#c-1">back</a></li>
<li id="ref-2">Gazette <a href="#c-2">a</a> <a href="#c-3">b</a> <a href="#c-4">c</a></li>
</ol>
<p><a href="../../pdf/harbour.pdf">PDF</a> <a href="mailto:desk@briefings.example">Write</a></p>
""".replace("council of\nOststrand", "council of Oststrand").replace(
    "Oststrand\n<q", "Oststrand <q"
)

SOURCE = f"""<h1>Gazette</h1>
<p id="used">Used: <q {STATEMENT.attributes}>{STATEMENT.html}</q>
in <a href="../../topics/harbour/#{EXCERPT.id}">the harbour</a></p>
<img src="../../assets/mark.svg" srcset="../../assets/mark.svg 1x" alt="">
"""

TOPIC_PAGE = "topics/harbour/index.html"
SOURCE_PAGE = "sources/gazette-1/index.html"
STYLE = "assets/style.css"

FILES = {
    "index.html": page("Desk", '<p><a href="topics/harbour/#kp-1">The harbour</a></p>', up=""),
    TOPIC_PAGE: page("Harbour", TOPIC, up="../../"),
    SOURCE_PAGE: page("Gazette", SOURCE, up="../../"),
    "sources/council-1/index.html": page("Council", "<h1>Council</h1>", up="../../"),
    "404.html": page("Not found", '<p><a href="/desk/index.html">Home</a></p>', up="/desk/"),
    STYLE: '@import "more.css";\n/* https://x.example */ q::before { content: "\\201C"; }\n'
    "main { background: url(mark.svg) }\n",
    "assets/more.css": "@font-face { src: url('mark.svg') format(\"woff2\") }\n",
    "assets/site.js": "",
    "assets/mark.svg": "<svg/>",
    "pdf/harbour.pdf": "",
}


@dataclass(frozen=True)
class Desk:
    """A built site and its captures on disk."""

    site: Path
    captures: Path

    def replace(self, path: str, pattern: str, replacement: str) -> None:
        """Replace the first match of a regular expression; it must be there and change."""
        file = self.site / path
        before = file.read_bytes().decode()
        after, found = re.subn(pattern, replacement, before, count=1, flags=re.DOTALL)
        assert found == 1
        assert after != before
        file.write_bytes(after.encode())

    def write(self, path: str, text: str) -> None:
        file = self.site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def verify(self) -> Report:
        return verify(self.site, self.captures)

    def kinds(self) -> set[Kind]:
        return {finding.kind for finding in self.verify().findings}


def make_desk(folder: Path) -> Desk:
    desk = Desk(folder / "site", folder / "captures")
    for path, text in FILES.items():
        desk.write(path, text)
    (desk.captures / "in").mkdir(parents=True)
    (desk.captures / "gazette.txt").write_bytes(GAZETTE.encode())
    (desk.captures / "in" / "council.html").write_bytes(COUNCIL_PAGE)
    (desk.captures / "in" / "council.html.txt").write_bytes(COUNCIL_TEXT.encode())
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)
