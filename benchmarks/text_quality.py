"""How well `clean` keeps articles and drops the rest, on public pages copied as plain text.

    python benchmarks/text_quality.py DATA_FOLDER [--half held-out] [--show NAME] [--peers]

`DATA_FOLDER` holds public pages in one of the layouts of `pages.py`, none of which is part of this
repository. Three of them have a held-out part, by hosts: scrapinghub/article-extraction-benchmark,
flairNLP/fundus and rundimeco/waddle. Rules and weights were made while looking at the development
parts only; the held-out parts show what carries over. Each page is copied as a browser's "select
all, copy" leaves it; a line is the article's when its words stand, in order, in the body that a
person marked, or for fundus a parser that people wrote for that one site.

A line counts as kept when a passage of `clean` meets it, captions apart: they are marked as such,
and the benchmark has them out of the body. Lines that repeat the page's own title
are judged as titles, not as lines. Needs lxml and rapidfuzz.

`--peers` compares tools for HTML (see `tools.py`), each given the copied lines as a page of
paragraphs; a line counts as kept when it stands in what the tool gives. None is made for this.
"""

import argparse
import hashlib
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from pages import DEVELOPMENT, HELD_OUT, PublicPage, read_pages
from tools import Tool, as_html, installed_tools, kept_lines, safely

from briefgen.clean import clean
from briefgen.model import Capture, PassageKind

_WORST = 5


@dataclass
class Score:
    """Lines kept rightly, kept wrongly and missed."""

    right: float = 0
    wrong: float = 0
    missed: float = 0

    def add(self, gold: bool, kept: bool, weight: float = 1) -> None:
        self.right += weight * (gold and kept)
        self.wrong += weight * (kept and not gold)
        self.missed += weight * (gold and not kept)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"


@dataclass
class Result:
    """The scores of many pages."""

    lines: Score = field(default_factory=Score)
    characters: Score = field(default_factory=Score)
    pages: list[float] = field(default_factory=list)
    errors: list[float] = field(default_factory=list)
    titles: list[bool] = field(default_factory=list)
    single: list[bool] = field(default_factory=list)


Cleaned = tuple[list[bool], list[str]]
"""For each line whether it is kept, and the titles found."""


def cleaned(page: PublicPage) -> Cleaned:
    text = "\n".join(page.lines)
    found = clean(Capture("page.txt", text, hashlib.sha256(text.encode()).hexdigest()))
    spans = [
        passage.span
        for article in found.articles
        for passage in article.passages
        if passage.kind is not PassageKind.CAPTION
    ]
    kept = []
    start = 0
    for line in page.lines:
        stop = start + len(line)
        while spans and spans[0].end <= start:
            spans.pop(0)
        kept.append(bool(spans) and spans[0].start < stop)
        start = stop + 1
    return kept, [article.title for article in found.articles]


def measure(
    pages: Iterable[PublicPage], cleaner: Callable[[PublicPage], Cleaned] = cleaned
) -> Result:
    result = Result()
    for page in pages:
        kept, titles = cleaner(page)
        of_page = Score()
        for line, gold, keep in zip(page.lines, page.labels, kept, strict=True):
            if gold is None or page.is_title(line):
                continue
            result.lines.add(gold, keep)
            result.characters.add(gold, keep, len(line))
            of_page.add(gold, keep)
        result.pages.append(of_page.f1)
        result.errors.append(of_page.wrong + of_page.missed)
        if page.titles:
            result.titles.append(any(page.is_title(title) for title in titles[:1]))
        result.single.append(len(titles) == 1)
    return result


def report(result: Result) -> None:
    print(f"pages       {len(result.pages)}")
    print(f"lines       {result.lines}")
    print(f"characters  {result.characters}")
    print(f"page mean   F1 {mean(result.pages):.3f}, median {median(result.pages):.3f}")
    worst = sum(sorted(result.errors)[-_WORST:]) / max(sum(result.errors), 1)
    print(f"wrong lines {sum(result.errors):.0f}, {worst:.0%} of them on the worst {_WORST} pages")
    print(f"title right {mean(result.titles):.3f} of {len(result.titles)}")
    print(f"one article {mean(result.single):.3f}")


def mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def compare(pages: Sequence[PublicPage]) -> None:
    """Print quality and speed of briefgen and of the peers that are installed."""
    logging.disable(logging.CRITICAL)
    size = sum(len("\n".join(page.lines).encode()) for page in pages) / 1e6
    rivals = [tool for tool in installed_tools() if tool.package != "briefgen"]
    cleaners = {"briefgen": cleaned, **{tool.name: _by(tool) for tool in rivals}}
    print(f"{'':34} {'lines':28} {'characters':28} {'MB/s':>6}")
    for name, cleaner in cleaners.items():
        cleaner(pages[0])
        began = time.process_time()
        for page in pages:
            cleaner(page)
        taken = time.process_time() - began
        result = measure(pages, cleaner)
        print(f"{name:34} {result.lines} {result.characters} {size / taken:6.2f}", flush=True)


def _by(tool: Tool) -> Callable[[PublicPage], Cleaned]:
    def clean_by(page: PublicPage) -> Cleaned:
        return kept_lines(page.lines, safely(tool, as_html(page.lines))), []

    return clean_by


def show(page: PublicPage) -> None:
    """Print what went wrong: `+` kept wrongly, `-` missed."""
    kept, titles = cleaned(page)
    print(f"== {page.name} titles {titles} of {page.titles}")
    for line, gold, keep in zip(page.lines, page.labels, kept, strict=True):
        mark = " =" if gold and keep else " -" if gold else " +" if keep else "  "
        print(f"{'T' if page.is_title(line) else ' '}{mark} {line[:150]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=(DEVELOPMENT, HELD_OUT), default=DEVELOPMENT)
    parser.add_argument("--show", metavar="NAME", help="development pages whose name begins so")
    parser.add_argument("--peers", action="store_true", help="compare with tools for HTML")
    given = parser.parse_args()
    pages = [page for page in read_pages(given.folder) if page.half == given.half]
    if given.peers:
        compare(pages)
    elif given.show is not None and given.half == DEVELOPMENT:
        for page in pages:
            if page.name.startswith(given.show):
                show(page)
    else:
        report(measure(pages))


if __name__ == "__main__":
    main()
