"""The elements of a page that hold an article each, where it shows several in full."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import html

from briefgen.clean.clock import time_in, time_line
from briefgen.clean.head import HEADINGS
from briefgen.clean.lines import is_prose
from briefgen.clean.page_labels import page_labels
from briefgen.clean.part import FEWEST, LEADS_ON
from briefgen.clean.phrases import fold_phrase
from briefgen.clean.shown_lines import ShownLine, is_within, shown_lines

_CLASSES = "concat(' ', normalize-space(@class), ' ')"
_MARKED = (
    f"//article | //*[@role='article' or contains({_CLASSES}, ' hentry ')"
    f" or contains({_CLASSES}, ' h-entry ')"
    " or (@itemtype and (contains(@itemtype, 'Article') or contains(@itemtype, 'BlogPosting')))]"
)
_ELSEWHERE = frozenset({"aside", "nav", "footer", "form"})
_NO_ARTICLE = re.compile(
    r"comment|related|recommend|teaser|promo|popular|trending|sidebar|more-(?:stories|news|from)"
    r"|read-(?:next|more)|carousel|newsletter",
    re.IGNORECASE,
)
_SHORTEST, _SHORTEST_SINGLE = 80, 300
_SHARE_OF_LONGEST, _SHARE_OF_LINKED = 0.1, 0.25
_SHARE_OF_PAGE = 0.6
_CUT_OFF = ("…", "...", "[…]", "[...]", "[&hellip;]")
_HEADER_LINES, _FOOTER_LINES = 6, 3
_FEWEST_TIMED = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An element with its heading and its lines."""

    element: html.HtmlElement
    heading: html.HtmlElement
    lines: tuple[ShownLine, ...]

    @property
    def prose(self) -> list[str]:
        return [line.text for line in self.lines if is_read(line)]

    @property
    def length(self) -> int:
        return sum(map(len, self.prose))

    @property
    def is_linked(self) -> bool:
        """Whether its heading leads somewhere, as that of a teaser does."""
        inside = any(link.get("href") for link in self.heading.iter("a"))
        return inside or is_within(self.heading, frozenset({"a"}))


def article_elements(tree: html.HtmlElement) -> tuple[html.HtmlElement, ...]:
    """The elements with an article each, in the order of the page; none where it has but one.

    Each has a heading, a text of its own, and a byline or a date, or the heading of a page. What
    is cut off, or short beside the longest, is a teaser; posts with nothing but a time of day are
    those of a live blog.
    """
    marked = [element for element in tree.xpath(_MARKED) if not _is_aside(element)]
    inside = set(marked)
    outer = [one for one in marked if not any(above in inside for above in one.iterancestors())]
    if len(outer) < FEWEST:
        return ()
    found = [one for one in _candidates(outer) if _is_whole(one)]
    longest = max((one.length for one in found), default=0)
    found = [one for one in found if one.length >= _least(one, longest) and _is_credited(one)]
    if len(found) < FEWEST or _are_posts(found):
        return ()
    page = sum(len(line.text) for line in shown_lines(tree) if is_read(line))
    if sum(one.length for one in found) < _SHARE_OF_PAGE * page:
        return ()
    return tuple(one.element for one in found)


def is_read(line: ShownLine) -> bool:
    """Whether the line is a paragraph of what the page is read for."""
    return is_prose(line.text) and not is_within(line.block, _ELSEWHERE)


def is_set_aside(element: html.HtmlElement) -> bool:
    """Whether its class or id says that it is no article, but comments, teasers and the like."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _NO_ARTICLE.search(names) is not None


def _is_aside(element: html.HtmlElement) -> bool:
    around = (above for above in element.iterancestors() if above.tag not in {"body", "html"})
    return (
        is_within(element, _ELSEWHERE)
        or is_set_aside(element)
        or any(is_set_aside(above) for above in around)
    )


def _candidates(elements: Sequence[html.HtmlElement]) -> Iterator[_Candidate]:
    lengths = [len(element.text_content()) for element in elements]
    least = max(_SHORTEST, _SHARE_OF_LONGEST * max(lengths))
    long = [one for one, length in zip(elements, lengths, strict=True) if length >= least]
    for element in long if len(long) >= FEWEST else ():
        heading = next(element.iter(*HEADINGS), None)
        if heading is not None and heading.text_content().strip():
            yield _Candidate(element, heading, tuple(shown_lines(element)))


def _is_whole(one: _Candidate) -> bool:
    """Whether there is a text, and not its beginning alone."""
    prose = one.prose
    if len(prose) < FEWEST and one.length < _SHORTEST_SINGLE:
        return False
    leads_on = any(fold_phrase(line.text) in LEADS_ON for line in one.lines[-_FOOTER_LINES:])
    return one.length >= _SHORTEST and not prose[-1].endswith(_CUT_OFF) and not leads_on


def _least(one: _Candidate, longest: int) -> float:
    return longest * (_SHARE_OF_LINKED if one.is_linked else _SHARE_OF_LONGEST)


def _is_credited(one: _Candidate) -> bool:
    """Whether it says when it came out or who wrote it, or has the heading of a whole page."""
    if one.heading.tag == "h1":
        return True
    labels = page_labels(one.heading, None, one.element)
    return bool(labels.published or labels.updated or labels.authors)


def _are_posts(found: Sequence[_Candidate]) -> bool:
    """Whether they are posts of a live blog: times of day without a day, or all on one day."""
    if any(one.heading.tag == "h1" for one in found):
        return False
    headers = [one.lines[:_HEADER_LINES] for one in found]
    clocks = sum(any(time_line(line.text) for line in lines) for lines in headers)
    if 2 * clocks >= len(found):
        return True
    timed = all(any(time_in(line.text) for line in lines) for lines in headers)
    labels = [page_labels(one.heading, None, one.element) for one in found]
    days = {one.published.value for one in labels if one.published}
    return timed and len(found) >= _FEWEST_TIMED and len(days) <= 1 and _are_in_order(found)


def _are_in_order(found: Sequence[_Candidate]) -> bool:
    """Whether their times go one way, as those of posts do."""
    times = [
        next((time for line in one.lines[:_HEADER_LINES] if (time := time_in(line.text))), "")
        for one in found
    ]
    down = all(one >= other for one, other in pairwise(times))
    return down or all(one <= other for one, other in pairwise(times))
