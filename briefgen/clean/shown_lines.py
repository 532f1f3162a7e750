"""A page's elements as the lines that a reader sees, each with the block it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from briefgen.clean.page_dates import stated_date

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "button", "center", "dd"),
        *("details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"),
        *("pre", "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    )
)
_UNSEEN = frozenset({"head", "title", "select", "option", "textarea"})
_PARTED = frozenset({"span", "time", "a"})
_CHANGED = ("updated", "modified")


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of a page, without white space around it.

    `block` is the innermost block that it stands in. `told` is the line with the day of each `time`
    in place of what that shows, and `update: ` before the day of a change that no word calls so;
    `times` are those elements.
    """

    text: str
    block: html.HtmlElement
    told: str
    times: tuple[html.HtmlElement, ...] = ()


def shown_lines(root: html.HtmlElement) -> Iterator[ShownLine]:
    """The lines of the element in the order of the page.

    Blocks and line breaks part them. Inline elements that stand without a space between, as a name
    and a date do, get one.
    """
    walk = _Walk(root)
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        entering = event == "start"
        if element.tag in _BLOCKS and (line := walk.line()):
            yield line
        if entering:
            walk.enter(element)
            if element.tag in _UNSEEN:
                steps.skip_subtree()
        else:
            walk.leave(element)
    if line := walk.line():
        yield line


class _Walk:
    """Where the walk through the elements is, and what has been seen of the line."""

    def __init__(self, root: html.HtmlElement) -> None:
        self._blocks = [root]
        self._shown: list[str] = []
        self._told: list[str] = []
        self._times: list[html.HtmlElement] = []
        self._day: html.HtmlElement | None = None
        self._left: str | None = None

    def enter(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._blocks.append(element)
        elif tag in _PARTED and self._left in _PARTED:
            self._add(" ")
        if tag == "time" and self._day is None and (told := _day(element)):
            self._day = element
            self._times.append(element)
            self._told.append(f" {told} ")
        if tag not in _UNSEEN:
            self._add(element.text)
        self._left = None if element.text else self._left

    def leave(self, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._blocks.pop()
        if element is self._day:
            self._day = None
        if element is not self._blocks[0]:
            self._add(element.tail)
        self._left = None if element.tail or tag in _BLOCKS else tag

    def line(self) -> ShownLine | None:
        """What was seen since the last line, if it is more than white space."""
        text = " ".join("".join(self._shown).split())
        told = " ".join("".join(self._told).split())
        times = tuple(self._times)
        self._shown, self._told, self._times = [], [], []
        return ShownLine(text or told, self._blocks[-1], told, times) if text or told else None

    def _add(self, text: str | None) -> None:
        if text:
            self._shown.append(text)
            if self._day is None:
                self._told.append(text)


def _day(time: html.HtmlElement) -> str | None:
    """The day in the attribute of a `time`, with a word before it where it is of a change."""
    date = stated_date(time.get("datetime") or "")
    if date is None:
        return None
    named = f"{time.get('class') or ''} {time.get('itemprop') or ''}".casefold()
    changed = any(word in named for word in _CHANGED) and "published" not in named
    return f"update: {date}" if changed else str(date)


def is_within(element: html.HtmlElement, tags: frozenset[str]) -> bool:
    """Whether the element or one around it is one of the tags."""
    return element.tag in tags or any(above.tag in tags for above in element.iterancestors())


def has_block(element: html.HtmlElement) -> bool:
    """Whether there is a block inside the element, line breaks aside."""
    return any(inner.tag in _BLOCKS and inner.tag != "br" for inner in element.iterdescendants())


def is_block(element: html.HtmlElement) -> bool:
    """Whether it begins a line of its own, or has one inside; a line break is none."""
    return (element.tag in _BLOCKS and element.tag != "br") or has_block(element)
