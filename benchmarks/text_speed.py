"""How fast `clean` is on plain-text captures, in megabytes a second of one core.

    python benchmarks/text_speed.py [--profile]

The captures are made up: a menu, an article of paragraphs and sub-heads, teasers and a footer,
about as many lines of each as a copied news page has; every capture has other words. The time is
CPU time, the best of five.
"""

import argparse
import cProfile
import hashlib
import pstats
import random
import time

from briefgen.clean import clean
from briefgen.model import Capture

_PAGES = 60
_MENU, _PARAGRAPHS, _TEASERS, _FOOTER = 60, 28, 15, 25
_PER_HEADING = 9
_WORDS = [
    *(
        "the",
        "of",
        "and",
        "to",
        "a",
        "in",
        "that",
        "it",
        "was",
        "for",
        "on",
        "with",
        "as",
        "is",
        "by",
        "at",
        "from",
    ),
    *(
        "river",
        "bridge",
        "mayor",
        "town",
        "council",
        "flood",
        "water",
        "engineers",
        "harbour",
        "market",
        "traders",
        "said",
        "would",
        "after",
        "before",
        "Monday",
        "week",
    ),
    *(
        "people",
        "road",
        "repair",
        "money",
        "vote",
        "plan",
        "north",
        "Harn",
        "Dorn",
        "minister",
        "school",
        "police",
        "new",
        "years",
        "between",
        "about",
        "which",
    ),
]


def made_up(seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311 - made-up text, not a secret

    def words(least: int, most: int) -> str:
        return " ".join(chance.choices(_WORDS, k=chance.randint(least, most))).capitalize()

    lines = [words(1, 3) for _ in range(_MENU)]
    lines += [words(7, 12), "By Jane Doe", "12 August 2025"]
    for number in range(_PARAGRAPHS):
        if number % _PER_HEADING == _PER_HEADING - 1:
            lines.append(words(3, 6))
        lines.append(". ".join(words(10, 25) for _ in range(chance.randint(1, 4))) + ".")
    lines.append("Related articles")
    for _ in range(_TEASERS):
        lines += [words(6, 12), f"{chance.randint(2, 20)} hours ago"]
    lines += [words(1, 4) for _ in range(_FOOTER)]
    return "\n".join(lines)


def captures() -> list[Capture]:
    texts = [made_up(seed) for seed in range(_PAGES)]
    return [Capture("a.txt", text, hashlib.sha256(text.encode()).hexdigest()) for text in texts]


def run(made: list[Capture]) -> float:
    before = time.process_time()
    for capture in made:
        clean(capture)
    return time.process_time() - before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    made = captures()
    size = sum(len(capture.text.encode()) for capture in made)
    if given.profile:
        with cProfile.Profile() as profile:
            run(made)
        pstats.Stats(profile).sort_stats("tottime").print_stats(30)
        return
    best = min(run(made) for _ in range(5))
    lines = sum(capture.text.count("\n") for capture in made)
    print(f"{len(made)} captures, {size / 1e6:.2f} MB, {size / lines:.0f} bytes a line")
    print(f"{size / best / 1e6:.1f} MB/s, {best / len(made) * 1e3:.2f} ms a capture")


if __name__ == "__main__":
    main()
