"""Furniture that shows by standing in several captures of one batch."""

from collections import Counter
from collections.abc import Iterable

from briefgen.clean.lines import lines_of
from briefgen.clean.publishers import is_publisher

_LONG = 100
_COPIES = 2
_COPIES_IF_LONG = 3
_SAME_ARTICLE = 0.5


def learn_furniture(texts: Iterable[str]) -> frozenset[str]:
    """The lines that stand in two captures or more; a paragraph must stand in three.

    Captures that share half of their paragraphs are of one article, and count as one. A line with
    a digit, a byline and a publisher's name say something of the article, and are not learned.
    """
    copies: Counter[str] = Counter()
    articles: list[frozenset[str]] = []
    for text in texts:
        lines = {line.text for line in lines_of(text)}
        paragraphs = frozenset(line for line in lines if len(line) >= _LONG)
        if any(_same(paragraphs, other) for other in articles):
            continue
        articles.append(paragraphs)
        copies.update(lines)
    return frozenset(
        line
        for line, count in copies.items()
        if count >= (_COPIES if len(line) < _LONG else _COPIES_IF_LONG) and _may_be(line)
    )


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest > 0 and len(one & other) >= _SAME_ARTICLE * fewest


def _may_be(line: str) -> bool:
    told = line.casefold().startswith("by ") or is_publisher(line.strip("•·▪● "))
    return not told and not any(char.isdecimal() for char in line)
