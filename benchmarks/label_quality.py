"""How well `clean` reads date and author of public pages copied as plain text.

    python benchmarks/label_quality.py DATA_FOLDER [--half held-out] [--show WHAT]

The folders are those of `pages.py`. What is right is told by fundus' parsers, or by the page's own
metadata; a page that has none of it is not counted. A date is right when it names the day, or the
month or year alone, that the metadata name; *a day off* is what time zones do. An author is right
when one of the names is. What the copied text does not show can only be unresolved; what is wrong
matters most, since nobody looks for it. `--show wrong` lists development pages (`wrong`, `off`,
`open`, each of dates; `author` for wrong authors).
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from gold import tokens
from pages import DEVELOPMENT, HELD_OUT, PublicPage, read_pages

from briefgen.clean import clean
from briefgen.model import Article, Capture, PartialDate

RIGHT, OFF, WRONG, OPEN = "right", "off", "wrong", "open"


def article(page: PublicPage) -> Article | None:
    """The first article found in the copied page, the longest if there are several."""
    text = "\n".join(page.lines)
    found = clean(Capture("page.txt", text, hashlib.sha256(text.encode()).hexdigest())).articles
    return max(found, key=lambda one: sum(len(p.text) for p in one.passages), default=None)


def judge_date(found: PartialDate | None, known: PartialDate) -> str:
    if found is None:
        return OPEN
    if found.first_day <= known.last_day and known.first_day <= found.last_day:
        return RIGHT
    near = min(
        abs((found.first_day - known.last_day).days), abs((known.first_day - found.last_day).days)
    )
    return OFF if near == 1 else WRONG


def judge_author(found: str | None, known: Iterable[str]) -> str:
    if found is None:
        return OPEN
    words = set(tokens(found))
    names = (set(tokens(name)) for name in known)
    return RIGHT if any(name and name <= words for name in names) else WRONG


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=(DEVELOPMENT, HELD_OUT), default=DEVELOPMENT)
    parser.add_argument("--show", choices=(WRONG, OFF, OPEN, "author"))
    given = parser.parse_args()
    dates: Counter[str] = Counter()
    authors: Counter[str] = Counter()
    for page in read_pages(given.folder):
        if page.half != given.half:
            continue
        one = article(page)
        if page.published:
            judged = judge_date(one and one.published, page.published)
            dates[judged] += 1
            if judged == given.show and given.half == DEVELOPMENT and one:
                print(page.name, page.published, one.published, one.published_basis, sep="  ")
        if page.authors:
            judged = judge_author(one and one.author, page.authors)
            authors[judged] += 1
            if judged == WRONG and given.show == "author" and given.half == DEVELOPMENT and one:
                print(page.name, page.authors, one.author, sep="  ")
    for what, counts in (("dates", dates), ("authors", authors)):
        told = ", ".join(f"{counts[kind]} {kind}" for kind in (RIGHT, OFF, WRONG, OPEN))
        print(f"{what:8} {told} of {counts.total()}")


if __name__ == "__main__":
    main()
