"""The title where a standfirst or a person's name stands beside it.

A standfirst is worded like a headline and stands next to one; neither the network nor shared words
tell them apart for sure. The headline is the one that says more of the text for its length, else
the upper one.
"""

import re
from collections.abc import Container, Mapping

from briefgen.clean.captions import is_caption
from briefgen.clean.entries import is_entry
from briefgen.clean.headers import credit, may_head
from briefgen.clean.lines import word_count
from briefgen.clean.page import Page
from briefgen.clean.person_names import person
from briefgen.text.words import words

_FEWEST_WORDS = 4
_SURE = 2.0
_NEAR = 2.5
_REACH = 3
_PATH = re.compile(r"[»›>|→]|\s/\s")


def headline(page: Page, scores: Mapping[int, float], said: frozenset[str]) -> int | None:
    """The headline among the lines that have a score; of those beside the best, as they look alike.

    Near the best score the line is taken that says most of the text for its length, or the upper
    one; further below, where that is not sure, only one that says more. `said` are the telling
    words of the text.
    """
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    if best is None:
        return None
    told = {at: _told(page, at, said) for at in _block(best, scores) if _is_headline(page, at)}
    sure = scores[best] >= _SURE
    beside = [
        at
        for at in told
        if scores[best] - scores[at] < _NEAR or (not sure and told[at] > told.get(best, 0))
        if at == best or not _is_around(page, at, best)
    ]
    return max(beside, key=lambda at: (told[at], -at), default=best)


def _told(page: Page, index: int, said: frozenset[str]) -> float:
    """Which part of the line's words the text has too."""
    found = words(page.text(index))
    return len(said.intersection(found)) / max(len(found), 1)


def is_name_beside_credit(page: Page, index: int) -> bool:
    """Whether the line is a person's name and nothing more, beside a date or a byline."""
    beside = (at for at in (index - 1, index + 1) if 0 <= at < len(page.lines))
    return person(page.text(index), led=False) is not None and any(
        credit(page, at) for at in beside
    )


def _block(best: int, lines: Container[int]) -> range:
    """The lines next to each other around the best that may be the title as well."""
    first = last = best
    while first - 1 in lines and best - first < _REACH:
        first -= 1
    while last + 1 in lines and last - best < _REACH:
        last += 1
    return range(first, last + 1)


def _is_headline(page: Page, index: int) -> bool:
    text = page.text(index)
    return (
        may_head(page, index)
        and word_count(text) >= _FEWEST_WORDS
        and _PATH.search(text) is None
        and not is_caption(text)
        and not is_entry(text)
        and index not in page.turns
    )


def _is_around(page: Page, index: int, best: int) -> bool:
    """Whether one line holds the other, as the path to a page its title, or is a standfirst.

    Below what may be a title, sub-heads and standfirsts stand.
    """
    line, text = page.text(index), page.text(best)
    stands = _is_headline(page, best) or not page.sentences[best]
    return line in text or text in line or (index > best and stands)
