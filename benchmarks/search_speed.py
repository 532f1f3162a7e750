"""How soon the search answers: from the last key typed to the first result, in a real browser.

    search_speed.py FOLDER [--sources 4000]

writes into FOLDER the shards of made-up entries with a page that has the field, prints their sizes
and, of several queries, the milliseconds until results stand on the page: the first query of a
fresh browser, and the same again. The page is opened from its file, in Debian's chromium.
"""

import argparse
import hashlib
import itertools
import random
import shutil
import statistics
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from briefgen.render.search import shards_of
from briefgen.render.search.entries import Entry
from briefgen.text.search_words import search_words

QUERIES = ("ka", "kar", "tolen", "mira so", "herald", "zu")
ROUNDS = 5
_BEFORE_TYPING = 150  # milliseconds from the first letter to the rest
PUBLISHERS = [f"{town} {kind}" for town in ("Harn", "Velm", "Oster", "Tolen", "Mirsk")
              for kind in ("Herald", "Courier", "Gazette", "Post")]  # fmt: skip
THEME = Path(__file__).parent.parent / "templates" / "theme"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Speed</title>
<link rel="stylesheet" href="css/briefgen.css"><script src="js/finder.js" defer></script>
<script src="js/search.js" defer></script></head><body><header class="masthead">
<div class="frame"><div class="find"></div></div></header></body></html>
"""
# Until the list is there and laid out; when it is painted is the browser's affair.
MEASURE = """query => new Promise(done => {
  const input = document.querySelector('#find');
  const list = document.querySelector('#found');
  const began = performance.now();
  new MutationObserver((_, observer) => {
    if (list.hidden || !list.offsetHeight) return;
    observer.disconnect();
    done(performance.now() - began);
  }).observe(list, {attributes: true, childList: true});
  list.hidden = true;
  input.value = query;
  input.dispatchEvent(new Event('input'));
})
"""


def vocabulary(dice: random.Random) -> list[str]:
    heads = ["ka", "to", "mi", "re", "so", "vel", "har", "zu", "an", "the", "in", "co", "st", "pr"]
    tails = ["len", "ra", "n", "mor", "ti", "sk", "da", "er", "ing", "al", "us", "ev"]
    made = ["".join(parts) for parts in itertools.product(heads, tails, ["", *heads], ["", *tails])]
    dice.shuffle(made)
    return sorted(dict.fromkeys(made), key=len)[:15_000]


def made_up(sources: int) -> dict[str, Entry]:
    """Entries as `entries_of` makes them: 12 passages of two sentences each, and 200 names."""
    dice = random.Random(1)  # noqa: S311 - the same entries each time
    words = vocabulary(dice)
    totals = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))
    entries = {}
    for number in range(sources):
        title = " ".join(dice.choices(words, cum_weights=totals, k=8))
        publisher = PUBLISHERS[number % len(PUBLISHERS)]
        passages, places = {}, {0: frozenset(search_words(f"{title} {publisher} August 2025"))}
        for passage in range(1, 13):
            told = [" ".join(dice.choices(words, cum_weights=totals, k=14)) for _ in range(2)]
            passages[str(passage)] = [[0, len(text), text] for text in told]
            places[passage] = frozenset(search_words(" ".join(told)))
        record = {"title": title, "about": f"{publisher}, 13 Aug 2025", "language": "en",
                  "source": f"s{number}", "capture": f"s{number}.txt", "sha256": "0" * 64,
                  "passages": passages}  # fmt: skip
        digest = hashlib.sha256(str(number).encode()).hexdigest()[:7]
        key = f"sfu{number % 900:03}{digest}"  # as many days as in two and a half years
        entries[key] = Entry("source", f"sources/{number}/", None, record, places)
    for number in range(200):
        name = f"{dice.choice(words)} {words[-number]}"
        record = {"title": name, "about": "Person", "aliases": []}
        place = {0: frozenset(search_words(name))}
        entries[f"n0000{number:05}"] = Entry("name", f"names/{number}/", None, record, place)
    return entries


def write_site(site: Path, sources: int) -> None:
    """The shards, the scripts and the style, and a page with the field."""
    for asset in shards_of(made_up(sources)):
        (site / asset.path).parent.mkdir(parents=True, exist_ok=True)
        (site / asset.path).write_bytes(asset.content)
    for part in ("js", "css"):
        shutil.copytree(THEME / part, site / part, dirs_exist_ok=True)
    (site / "index.html").write_text(PAGE)


def measure(site: Path) -> None:
    chromium = shutil.which("chromium")
    with sync_playwright() as playwright:
        for query in QUERIES:
            first, second = [], []
            for _ in range(ROUNDS):
                browser = playwright.chromium.launch(
                    executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
                )
                page = browser.new_page()
                page.goto((site / "index.html").as_uri())
                page.type("#find", query[0])
                page.wait_for_timeout(_BEFORE_TYPING)
                first.append(page.evaluate(MEASURE, query))
                second.append(page.evaluate(MEASURE, query))
                browser.close()
            print(
                f"{query!r}: first {statistics.median(first):.0f} ms (at most {max(first):.0f}), "
                f"again {statistics.median(second):.0f} ms"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sources", type=int, default=4000)
    chosen = parser.parse_args()
    began = time.perf_counter()
    write_site(chosen.folder, chosen.sources)
    print(f"made and written in {time.perf_counter() - began:.1f} s")
    sizes = sorted(path.stat().st_size for path in (chosen.folder / "search").glob("*.js"))
    print(f"{len(sizes)} shards, {sum(sizes) / 1e6:.1f} MB, the largest {sizes[-1] / 1e3:.0f} kB")
    measure(chosen.folder)


if __name__ == "__main__":
    main()
