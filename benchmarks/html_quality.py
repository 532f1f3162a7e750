"""Measures the extraction of main text from HTML against a public benchmark, beside the peers.

    python benchmarks/html_quality.py FOLDER [--half held-out]

FOLDER is a copy of scrapinghub/article-extraction-benchmark or of flairNLP/fundus, halved as
`pages.py` says; held-out pages were never looked at singly. The metric is that of the former:
precision and recall of 4-grams of words, each page of equal weight. briefgen's extraction reads
the metadata too. All run on the same pages, one core, CPU time, the best of three rounds through
all tools. The whole of the former was used once to choose between the modes of trafilatura.
"""

import argparse
import logging
import re
import statistics
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from pages import DEVELOPMENT, HELD_OUT, marked_pages
from tools import Tool, installed_tools, safely

_WORD = re.compile(r"\w+")
_LENGTH = 4
_ROUNDS = 3


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    runs = (tuple(words[at : at + _LENGTH]) for at in range(max(1, len(words) - _LENGTH + 1)))
    return Counter(run for run in runs if run)


def scores(truth: str, text: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page; `None` where the benchmark does not count it."""
    wanted, found = shingles(truth), shingles(text)
    right = (wanted & found).total()
    surplus, missing = (found - wanted).total(), (wanted - found).total()
    if not surplus and not missing:
        return (1.0, 1.0) if right else (None, None)
    precision = right / (right + surplus) if right + surplus else None
    recall = right / (right + missing) if right + missing else None
    return precision, recall


def seconds(tool: Tool, pages: Mapping[str, bytes]) -> float:
    began = time.process_time()
    for content in pages.values():
        safely(tool, content)
    return time.process_time() - began


def quality(tool: Tool, pages: Mapping[str, bytes], truth: Mapping[str, str]) -> str:
    pairs = [scores(truth[name], safely(tool, content)) for name, content in pages.items()]
    precision = statistics.mean(p for p, _ in pairs if p is not None)
    recall = statistics.mean(r for _, r in pairs if r is not None)
    f1 = 2 * precision * recall / (precision + recall)
    return f"{precision:9.4f} {recall:7.4f} {f1:7.4f}"


def main(folder: Path, half: str | None = None, rounds: int = _ROUNDS) -> None:
    logging.disable(logging.CRITICAL)
    marked = [page for page in marked_pages(folder) if half in (None, page.half)]
    truth = {page.name: page.body for page in marked}
    pages = {page.name: page.content for page in marked}
    tools = list(installed_tools())
    found = {tool.name: quality(tool, pages, truth) for tool in tools}
    taken = {tool.name: [seconds(tool, pages)] for tool in tools}
    for _ in range(rounds - 1):
        for tool in tools:
            taken[tool.name].append(seconds(tool, pages))
    size = sum(map(len, pages.values())) / 1e6
    print(f"{'':34} {'precision':>9} {'recall':>7} {'F1':>7} {'pages/s':>7} {'MB/s':>6}")
    for tool in tools:
        best = min(taken[tool.name])
        print(
            f"{tool.name:34} {found[tool.name]} {len(pages) / best:7.1f} {size / best:6.1f}",
            flush=True,
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=(DEVELOPMENT, HELD_OUT))
    arguments = parser.parse_args()
    main(arguments.folder, arguments.half)
