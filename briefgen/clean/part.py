"""A part of a capture, as it is cut where an article begins."""

import re
from dataclasses import dataclass

FEWEST = 2
"""How many articles make it worth parting a capture."""

NUMBER = re.compile(r"(?:#|[Nn][or]\.?\s?)?\(?(\d{1,2})(?:[.):]\s+|\s+[–—-]\s+)(?=\S)")
"""The number before a title."""

LEADS_ON = frozenset(
    {"read more", "continue reading", "read full story", "read full article", "more"}
)
"""Links below a teaser, folded, to the whole of what it is of."""


@dataclass(frozen=True, slots=True)
class Part:
    """Where an article begins, and which line is its title; `credits` are its byline and date.

    A `lead` stands before the articles: it is one only when it is long. `title_from` counts the
    characters before the words of the title, such as its number.
    """

    start: int
    title: int | None
    credits: tuple[int, ...] = ()
    lead: bool = False
    title_from: int = 0
