"""Public pages with their articles' text, read from a folder that is never part of the project.

Six layouts are known:

- `html/*.html.gz` with `ground-truth.json`: scrapinghub/article-extraction-benchmark (MIT), 181
  pages with the article's body as a person marked it. Pages are halved by a digest of their host.
- `tests/resources/parser/test_data/*/*.html.gz` with `*.json`: flairNLP/fundus (MIT), 258 pages of
  as many news sites in some 40 countries, 2024 to 2026, each with its summary, sub-heads and
  paragraphs as a parser written for that site, and checked by its authors, gives them. Pages are
  halved by a digest of their publisher.
- `corpora/Corpus_daniel_v2.1/html/*` with `reference/*`: rundimeco/waddle (the DAnIEL corpus of
  2011 and 2012), about 1,700 news pages of 567 hosts in Chinese, English, Greek, Polish and
  Russian, their text as a person marked it, title first. At most four pages of a host are read.
  A quarter of the hosts, by their digest, is held out.
- `tests/data/html/*.html` with `text/*.txt`: codelucas/newspaper (MIT), 157 news pages with the
  text that its authors expect of them.
- `test-pages/*/source.html` with `expected.html`: mozilla/readability (Apache 2.0), 130 pages with
  what its authors accept as the article.
- `eval/*.html` with `evaldata.json`: adbar/trafilatura (Apache 2.0), about 900 pages with phrases
  that do and do not belong to the article. The body is what trafilatura makes of the page; pages
  where that misses a phrase, or has one too many, are left out.
"""

import gzip
import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from copied import copied_lines, tree
from gold import gold_labels, tokens

from briefgen.clean.markup import MarkupError, parse
from briefgen.clean.metadata import Metadata, metadata
from briefgen.clean.page_dates import stated_date
from briefgen.model import PartialDate

DEVELOPMENT, HELD_OUT = "development", "held-out"
_SAME_TITLE = 0.8
_LONGEST_SUFFIX = 2
_FUNDUS = Path("tests/resources/parser/test_data")
_DANIEL = Path("corpora/Corpus_daniel_v2.1")
_NEWSPAPER = Path("tests/data/text")
_PAGES_OF_HOST = 4
_TAG = re.compile(r"<[^<>]{1,40}>")


@dataclass(frozen=True)
class PublicPage:
    """A page as copied, with a label for each line; `titles` are those its markup gives.

    `published` and `authors` are what the data set says of it, else the page's metadata.
    """

    name: str
    host: str
    half: str
    lines: list[str]
    labels: list[bool | None]
    titles: tuple[str, ...]
    published: PartialDate | None = None
    authors: tuple[str, ...] = ()

    def is_title(self, text: str) -> bool:
        """Whether most words are those of one of the titles."""
        words = set(tokens(text))
        return any(_alike(words, set(tokens(title))) for title in self.titles)


def _alike(one: set[str], other: set[str]) -> bool:
    return bool(one) and len(one & other) >= _SAME_TITLE * len(one | other)


@dataclass(frozen=True)
class MarkedPage:
    """A page as served, and its article's text as the data set has it."""

    name: str
    host: str
    half: str
    content: bytes
    body: str


def marked_pages(folder: Path) -> Iterator[MarkedPage]:
    """The pages of scrapinghub's benchmark or of fundus, whose text is not made from the page."""
    if (folder / "ground-truth.json").exists():
        yield from _marked_benchmark(folder)
    elif (folder / _FUNDUS).exists():
        yield from (page for page, _ in _marked_fundus(folder / _FUNDUS))


def host_label(host: str) -> str:
    """The name before the suffix: `bbc` of `news.bbc.co.uk`, `bbc` of `bbc-1`."""
    labels = [label for label in host.split(".") if len(label) > _LONGEST_SUFFIX]
    return max(labels or [host], key=len).split("-")[0]


def read_pages(folder: Path) -> Iterator[PublicPage]:
    if (folder / "ground-truth.json").exists():
        yield from _benchmark(folder)
    elif (folder / _FUNDUS).exists():
        yield from _fundus(folder / _FUNDUS)
    elif (folder / _DANIEL).exists():
        yield from _daniel(folder / _DANIEL)
    elif (folder / _NEWSPAPER).exists():
        yield from _newspaper(folder / _NEWSPAPER)
    elif (folder / "test-pages").exists():
        yield from _readability(folder / "test-pages")
    elif (folder / "evaldata.json").exists():
        yield from _trafilatura(folder)


def _benchmark(folder: Path) -> Iterator[PublicPage]:
    for page in _marked_benchmark(folder):
        yield from _page(page.name, page.host, page.half, page.content, page.body)


def _marked_benchmark(folder: Path) -> Iterator[MarkedPage]:
    truth = json.loads((folder / "ground-truth.json").read_text())
    for name, known in sorted(truth.items()):
        content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        host = (urlsplit(known["url"]).hostname or name).removeprefix("www.")
        yield MarkedPage(name, host, _half(host), content, known.get("articleBody", ""))


def _half(host: str) -> str:
    even = hashlib.sha256(host.encode()).digest()[0] % 2 == 0
    return DEVELOPMENT if even else HELD_OUT


def _fundus(folder: Path) -> Iterator[PublicPage]:
    for marked, found in _marked_fundus(folder):
        day = stated_date(found.get("publishing_date") or "")
        for page in _page(marked.name, marked.host, marked.half, marked.content, marked.body):
            authors = tuple(found.get("authors") or page.authors)
            yield replace(page, published=day or page.published, authors=authors)


def _marked_fundus(folder: Path) -> Iterator[tuple[MarkedPage, Mapping[str, Any]]]:
    """Of a publisher's pages, by their days, the nth belongs to its parser's nth version."""
    for country in sorted(path for path in folder.iterdir() if (path / "meta.info").exists()):
        addresses = json.loads((country / "meta.info").read_text())
        for known in sorted(country.glob("*.json")):
            versions = json.loads(known.read_text())
            saved = sorted(country.glob(f"{known.stem}_[0-9]*.html.gz"))
            for (version, found), path in zip(sorted(versions.items()), saved, strict=True):
                host = (urlsplit(addresses[path.name]["url"]).hostname or "").removeprefix("www.")
                name = f"{country.name}-{known.stem}-{version}"
                content = gzip.decompress(path.read_bytes())
                body = "\n".join(_body_lines(found["body"]))
                yield MarkedPage(name, host, _half(known.stem), content, body), found


def _body_lines(body: Mapping[str, Any]) -> Iterator[str]:
    yield from body["summary"]
    for section in body["sections"]:
        yield from section["headline"]
        yield from section["paragraphs"]


def _readability(folder: Path) -> Iterator[PublicPage]:
    for path in sorted(folder.glob("*/source.html")):
        expected = tree((path.parent / "expected.html").read_bytes())
        if expected is not None:
            body = "\n".join(copied_lines(expected))
            yield from _page(
                path.parent.name, path.parent.name, DEVELOPMENT, path.read_bytes(), body
            )


def _daniel(folder: Path) -> Iterator[PublicPage]:
    taken: Counter[str] = Counter()
    for path in sorted((folder / "html").iterdir(), key=lambda path: path.name[::-1]):
        reference = folder / "reference" / path.name
        host = path.name.split("_")[1].removeprefix("www.")
        if taken[host] >= _PAGES_OF_HOST or not reference.exists():
            continue
        taken[host] += 1
        marked = reference.read_text(encoding="utf-8", errors="replace")
        body = [html.unescape(_TAG.sub("", line)).strip() for line in marked.split("\n")]
        content = path.read_bytes()
        half = HELD_OUT if hashlib.sha256(host.encode()).digest()[0] % 4 == 0 else DEVELOPMENT
        for page in _page(path.name, host, half, content, "\n".join(body)):
            yield replace(page, titles=tuple(body[:1]))


def _newspaper(folder: Path) -> Iterator[PublicPage]:
    for path in sorted((folder.parent / "html").glob("*.html")):
        text = folder / f"{path.stem}.txt"
        if text.exists():
            body = text.read_text(encoding="utf-8", errors="replace")
            host = re.sub(r"\d+$", "", path.stem)
            yield from _page(path.stem, host, DEVELOPMENT, path.read_bytes(), body)


def _trafilatura(folder: Path) -> Iterator[PublicPage]:
    from trafilatura import extract  # noqa: PLC0415 - only this layout needs it

    truth = json.loads((folder / "evaldata.json").read_text())
    for url, known in sorted(truth.items()):
        path = folder / "eval" / known["file"]
        if not path.exists():
            path = folder / "cache" / known["file"]
        if not path.exists():
            continue
        content = path.read_bytes()
        body = extract(content, favor_precision=True, include_comments=False) or ""
        wanted, unwanted = known["with"], known["without"]
        if (
            body
            and all(words in body for words in wanted)
            and not any(words in body for words in unwanted)
        ):
            yield from _page(url, urlsplit(url).hostname or url, DEVELOPMENT, content, body)


def _page(name: str, host: str, half: str, content: bytes, body: str) -> Iterator[PublicPage]:
    root = tree(content)
    if root is None:
        return
    headings = [" ".join("".join(h1.itertext()).split()) for h1 in root.iter("h1")]
    metas = [meta.get("content") or "" for meta in root.iterfind('.//meta[@property="og:title"]')]
    lines = copied_lines(root)
    labels = gold_labels(lines, body)
    titles = tuple(filter(None, (*metas, *(headings if len(headings) == 1 else ()))))
    said = _metadata(content)
    authors = (said.author,) if said.author else ()
    yield PublicPage(name, host, half, lines, labels, titles, said.published, authors)


def _metadata(content: bytes) -> Metadata:
    try:
        return metadata(parse(content.decode("utf-8", "replace"))).metadata
    except MarkupError:
        return Metadata()
