"""Measures the extraction of main text from HTML against a public benchmark, beside the peers.

    python benchmarks/html_quality.py FOLDER

FOLDER is a copy of scrapinghub/article-extraction-benchmark (MIT): `ground-truth.json` and
`html/*.html.gz`, 181 pages of 2019. The metric is the benchmark's own: precision and recall of
4-grams of words, each page of equal weight. briefgen's extraction reads the metadata too. All run
on the same pages, one core, CPU time, the best of three rounds through all tools. The pages were
used to choose between the modes of trafilatura, and for nothing else.
"""

import gzip
import json
import logging
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

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


def main(folder: Path, rounds: int = _ROUNDS) -> None:
    logging.disable(logging.CRITICAL)
    entries = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    truth = {name: entry.get("articleBody", "") for name, entry in entries.items()}
    pages = {name: _page(folder / "html" / f"{name}.html.gz") for name in truth}
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


def _page(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
