"""Measures the extraction of main text from HTML against a public benchmark.

    python benchmarks/html_quality.py FOLDER

FOLDER is a copy of scrapinghub/article-extraction-benchmark (MIT): `ground-truth.json` and
`html/*.html.gz`. The metric is the benchmark's own: precision and recall of 4-grams of words,
each page of equal weight. Beside briefgen's extraction, which reads the metadata too, run
trafilatura's modes, on the same pages, one core, CPU time. The pages were used to choose between
those modes, and for nothing else.
"""

import gzip
import json
import logging
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from trafilatura import bare_extraction

from briefgen.clean.decode import decode
from briefgen.clean.html import extract

_WORD = re.compile(r"\w+")
_LENGTH = 4


def briefgen(content: bytes) -> str:
    extracted = extract(decode(content).text)
    return "\n".join(paragraph.text for paragraph in extracted.paragraphs)


def trafilatura(**mode: bool) -> Callable[[bytes], str]:
    def run(content: bytes) -> str:
        text = content.decode("utf-8", "replace")
        found = bare_extraction(text, include_comments=False, **mode)
        return (getattr(found, "text", None) or "") if found else ""

    return run


TOOLS: Mapping[str, Callable[[bytes], str]] = {
    "briefgen": briefgen,
    "trafilatura, precision": trafilatura(favor_precision=True),
    "trafilatura, precision, metadata": trafilatura(favor_precision=True, with_metadata=True),
    "trafilatura, fast": trafilatura(fast=True),
    "trafilatura, fast and precision": trafilatura(fast=True, favor_precision=True),
    "trafilatura, default": trafilatura(),
}


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


def measure(
    tool: Callable[[bytes], str], pages: Mapping[str, bytes], truth: Mapping[str, str]
) -> str:
    began = time.process_time()
    texts = {name: tool(content) for name, content in pages.items()}
    seconds = time.process_time() - began
    pairs = [scores(truth[name], text) for name, text in texts.items()]
    precision = statistics.mean(p for p, _ in pairs if p is not None)
    recall = statistics.mean(r for _, r in pairs if r is not None)
    f1 = 2 * precision * recall / (precision + recall)
    size = sum(map(len, pages.values())) / 1e6
    return (
        f"{precision:9.4f} {recall:7.4f} {f1:7.4f} "
        f"{len(pages) / seconds:7.1f} {size / seconds:6.1f}"
    )


def main(folder: Path) -> None:
    logging.disable(logging.CRITICAL)
    entries = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    truth = {name: entry.get("articleBody", "") for name, entry in entries.items()}
    pages = {name: _page(folder / "html" / f"{name}.html.gz") for name in truth}
    for tool in TOOLS.values():
        tool(next(iter(pages.values())))
    print(f"{'':32} {'precision':>9} {'recall':>7} {'F1':>7} {'pages/s':>7} {'MB/s':>6}")
    for name, tool in TOOLS.items():
        print(f"{name:32} {measure(tool, pages, truth)}", flush=True)


def _page(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
