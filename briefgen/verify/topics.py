"""What every topic page has: its headings, and key points with citations."""

import re
from collections.abc import Iterator

from briefgen.verify.proof import is_citation
from briefgen.verify.tree import Element, Tree
from briefgen.verify.values import Kind, Problem

_HEADINGS = ("Key points", "Who said what", "Timeline", "Related topics", "References")
_TOPIC_PAGE = re.compile(r"topics/[^/]+/index\.html")
_LISTS = frozenset({"ul", "ol"})


def is_topic_page(path: str) -> bool:
    """Whether the file, by its path in the site, is a topic's page."""
    return _TOPIC_PAGE.fullmatch(path) is not None


def topic_problems(tree: Tree) -> Iterator[Problem]:
    """Headings that a topic page lacks, and key points without a citation."""
    headings = [e for e in tree.elements if e.name == "h2"]
    titles = [" ".join(tree.text(heading).split()) for heading in headings]
    for title in _HEADINGS:
        if title not in titles:
            message = f"a topic page has the second-level heading `{title}`"
            yield Problem(0, Kind.HEADING_MISSING, message)
    if _HEADINGS[0] not in titles:
        return
    position = titles.index(_HEADINGS[0])
    start = headings[position].end
    end = headings[position + 1].row if position + 1 < len(headings) else len(tree.elements)
    points = list(_entries(tree, tree.elements[start:end]))
    if not points:
        message = "no list follows the heading `Key points`"
        yield Problem(headings[position].offset, Kind.KEY_POINTS_MISSING, message)
    for point in points:
        if not any(is_citation(e) for e in tree.inside(point)):
            message = "a key point without a citation"
            yield Problem(point.offset, Kind.KEY_POINT_UNCITED, message)


def _entries(tree: Tree, section: tuple[Element, ...]) -> Iterator[Element]:
    """The entries of the section's outermost lists; the page's contents are no key points."""
    begin = section[0].row if section else 0
    for element in section:
        if element.name == "li":
            around = [e for e in tree.around(element) if e.row >= begin]
            lists = [e for e in around if e.name in _LISTS]
            if len(lists) == 1 and not any(e.name == "nav" for e in around):
                yield element
