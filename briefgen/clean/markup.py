"""HTML as a tree, within bounds that keep the cost of reading it in proportion."""

import re
from dataclasses import dataclass

from lxml import etree, html

_MOST_ELEMENTS = 20_000
_MOST_STEPS = 1_000_000
_FEW_ELEMENTS = 4_000
_MOST_TAGS = 150_000
_MOST_TEXT = 4_000_000
_LARGE = 1_000_000
_LONGEST_ATTRIBUTE = 2_000
_LONGEST_MESSAGE = 100
_UNSEEN = re.compile(
    r"<(style|svg|template|script)\b(?![^>]{0,200}ld\+json)[^>]*>.*?</\1\s*>",
    re.IGNORECASE | re.DOTALL,
)
_UNREAD = ("script", "style", "svg", "template", "iframe", "object", "noscript", "math")
_JSON_LD = "application/ld+json"
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_SAVED_BY = re.compile(r"<!--\s*Page saved with SingleFile\s+url: (\S+)")
_COMMENTS_END = 4096


class MarkupError(Exception):
    """The page is no page of news by its size or shape; the message says in which way."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A page: its tree without what no reader sees, the texts of its JSON-LD, and its address.

    `saved_from` is what the browser that saved the page wrote into its first comment.
    """

    tree: html.HtmlElement
    elements: int
    json_ld: tuple[str, ...]
    saved_from: str | None


def parse(text: str) -> Markup:
    """Read a page.

    Raises:
        MarkupError: it has too many elements, is nested too deep, or holds nothing at all.
    """
    if text.count("<") > _MOST_TAGS:
        text = _UNSEEN.sub("", text)
        if (tags := text.count("<")) > _MOST_TAGS:
            raise MarkupError(f"it has {tags:,} tags, and at most {_MOST_TAGS:,} are read")
    tree = _tree(text.removeprefix("\ufeff"))
    json_ld = tuple(
        script.text_content()
        for script in tree.iter("script")
        if (script.get("type") or "").strip().lower() == _JSON_LD
    )
    etree.strip_elements(tree, *_UNREAD, with_tail=False)
    elements = _count(tree, len(text))
    beginning = text[:_COMMENTS_END]
    saved = _SAVED_FROM.search(beginning) or _SAVED_BY.search(beginning)
    return Markup(tree, elements, json_ld, saved[1] if saved else None)


def _tree(text: str) -> html.HtmlElement:
    # A parser of our own: its list of errors must not be shared, and the encoding is known.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # One class for all elements: finding those of forms costs a tenth of the time of a page.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise MarkupError("it holds no element") from error
    # The parser leaves out all that follows such a place, and says so only here.
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            raise MarkupError(f"the parser stopped at '{entry.message.strip()[:_LONGEST_MESSAGE]}'")
    return tree


def _count(tree: html.HtmlElement, size: int) -> int:
    """How many elements there are; the cost of reading them grows with their depth as well."""
    elements = int(tree.xpath("count(//*)"))
    if elements > _MOST_ELEMENTS:
        raise MarkupError(f"it has {elements:,} elements, and at most {_MOST_ELEMENTS:,} are read")
    if elements > _FEW_ELEMENTS and (steps := _steps(tree)) > _MOST_STEPS:
        raise MarkupError(f"its {elements:,} elements are {steps // elements} deep on average")
    if size > _MOST_TEXT and (length := len(tree.text_content())) > _MOST_TEXT:
        raise MarkupError(f"it has {length:,} characters of text, at most {_MOST_TEXT:,} are read")
    if size > _LARGE:
        _drop_long_attributes(tree)
    return elements


def _drop_long_attributes(tree: html.HtmlElement) -> None:
    """Take out what every expression that looks at attributes would go through once more."""
    for element in tree.xpath(f"//*[@*[string-length() > {_LONGEST_ATTRIBUTE}]]"):
        for name, value in element.attrib.items():
            if len(value) > _LONGEST_ATTRIBUTE:
                del element.attrib[name]


def _steps(tree: html.HtmlElement) -> int:
    """The sum of the depths of all elements."""
    depth = steps = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        steps += depth if event == "start" else 0
    return steps
