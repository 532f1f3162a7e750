"""Public pages with their articles' text, read from a folder that is never part of the project.

Three layouts are known:

- `html/*.html.gz` with `ground-truth.json`: scrapinghub/article-extraction-benchmark (MIT), 181
  pages with the article's body as a person marked it. Pages are halved by a digest of their host.
- `test-pages/*/source.html` with `expected.html`: mozilla/readability (Apache 2.0), 130 pages with
  what its authors accept as the article.
- `eval/*.html` with `evaldata.json`: adbar/trafilatura (Apache 2.0), about 900 pages with phrases
  that do and do not belong to the article. The body is what trafilatura makes of the page; pages
  where that misses a phrase, or has one too many, are left out.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from copied import copied_lines, tree
from gold import gold_labels, tokens

DEVELOPMENT, HELD_OUT = "development", "held-out"
_SAME_TITLE = 0.8
_LONGEST_SUFFIX = 2


@dataclass(frozen=True)
class PublicPage:
    """A page as copied, with a label for each line; `titles` are those its markup gives."""

    name: str
    host: str
    half: str
    lines: list[str]
    labels: list[bool | None]
    titles: tuple[str, ...]

    def is_title(self, text: str) -> bool:
        """Whether most words are those of one of the titles."""
        words = set(tokens(text))
        return any(_alike(words, set(tokens(title))) for title in self.titles)


def _alike(one: set[str], other: set[str]) -> bool:
    return bool(one) and len(one & other) >= _SAME_TITLE * len(one | other)


def host_label(host: str) -> str:
    """The name before the suffix: `bbc` of `news.bbc.co.uk`, `bbc` of `bbc-1`."""
    labels = [label for label in host.split(".") if len(label) > _LONGEST_SUFFIX]
    return max(labels or [host], key=len).split("-")[0]


def read_pages(folder: Path) -> Iterator[PublicPage]:
    if (folder / "ground-truth.json").exists():
        yield from _benchmark(folder)
    elif (folder / "test-pages").exists():
        yield from _readability(folder / "test-pages")
    elif (folder / "evaldata.json").exists():
        yield from _trafilatura(folder)


def _benchmark(folder: Path) -> Iterator[PublicPage]:
    truth = json.loads((folder / "ground-truth.json").read_text())
    for name, known in sorted(truth.items()):
        content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        host = (urlsplit(known["url"]).hostname or name).removeprefix("www.")
        even = hashlib.sha256(host.encode()).digest()[0] % 2 == 0
        half = DEVELOPMENT if even else HELD_OUT
        yield from _page(name, host, half, content, known["articleBody"])


def _readability(folder: Path) -> Iterator[PublicPage]:
    for path in sorted(folder.glob("*/source.html")):
        expected = tree((path.parent / "expected.html").read_bytes())
        if expected is not None:
            body = "\n".join(copied_lines(expected))
            yield from _page(
                path.parent.name, path.parent.name, DEVELOPMENT, path.read_bytes(), body
            )


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
    yield PublicPage(name, host, half, lines, labels, titles)
