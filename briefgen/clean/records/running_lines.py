"""The lines that run over the pages of a document: heads, feet, and the numbers of pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_ZONE = 3
_FEWEST = 2
_SHARE = 3
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_PAGE = re.compile(
    r"\W*(?:(?:page|seite|pagina|página|pág|pag|strona|str|стр|с|p|s)\W*)?#"
    r"(?:\W*(?:of|von|de|sur|di|van|z|из|/)?\W*#)?\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageParts:
    """The lines of a page, by their numbers; `head` and `foot` are what runs and is kept."""

    head: tuple[int, ...]
    body: range
    foot: tuple[int, ...]


def page_parts(pages: Sequence[Sequence[str]]) -> list[PageParts]:
    """Each page without the lines that come again at the edges of the others.

    A line runs when it stands at the same edge of a third of the pages, two at least, whatever its
    numbers. A head is kept on the first page and a foot on the last, so that each can be read once
    and none stands inside a paragraph that goes on over a page's end; numbers of pages are not.
    """
    heads = _running([lines[:_ZONE] for lines in pages])
    feet = _running([lines[-_ZONE:] for lines in pages])
    found = []
    for number, lines in enumerate(pages):
        first = _leading(lines[:_ZONE], heads)
        end = len(lines) - _leading(lines[first:][-_ZONE:][::-1], feet)
        head = range(first if number == 0 else 0)
        foot = range(end, len(lines)) if number == len(pages) - 1 else range(0)
        kept = [tuple(at for at in edge if not _is_number(lines[at])) for edge in (head, foot)]
        found.append(PageParts(kept[0], range(first, end), kept[1]))
    return found


def _running(edges: Sequence[Sequence[str]]) -> frozenset[str]:
    counts = Counter(key for edge in edges for key in {_key(text) for text in edge})
    least = max(_FEWEST, len([edge for edge in edges if edge]) / _SHARE)
    return frozenset(key for key, count in counts.items() if count >= least)


def _leading(texts: Sequence[str], running: frozenset[str]) -> int:
    """How many of the lines from the edge on run."""
    count = 0
    while count < len(texts) and _key(texts[count]) in running:
        count += 1
    return count


def _key(text: str) -> str:
    return _NUMBER.sub("#", " ".join(text.casefold().split()))


def _is_number(text: str) -> bool:
    return _PAGE.fullmatch(_key(text)) is not None
