"""briefgen beside trafilatura, jusText, readability-lxml, newspaper4k and resiliparse, in one run.

    pip install --group bench
    python benchmarks/peers.py FOLDER

FOLDER is a copy of scrapinghub/article-extraction-benchmark (github.com/scrapinghub, MIT licence,
181 pages of 2019; no part of it is in this repository): `git clone` it, and give the folder. First
come pages as HTML (`html_quality.py`), then the held-out half of them copied as plain text
(`text_quality.py`): precision, recall, F1 and speed on one core. What was used for building and
what was not is said in those two files and in `train_lines.py`. Peers that are not installed are
left out, and that is said.
"""

import argparse
from pathlib import Path

import html_quality
import text_quality
from pages import HELD_OUT, read_pages


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    print("HTML pages")
    html_quality.main(given.folder)
    print("\nThe same pages copied as plain text, held-out half")
    text_quality.compare([page for page in read_pages(given.folder) if page.half == HELD_OUT])


if __name__ == "__main__":
    main()
