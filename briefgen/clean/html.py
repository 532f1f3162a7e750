"""The article of an HTML page, by trafilatura, with what the page says of itself."""

import logging
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree, html

from briefgen.clean.article_elements import article_elements
from briefgen.clean.as_shown import drop_hidden, set_numerals
from briefgen.clean.extracted import Extracted, ExtractedParagraph
from briefgen.clean.json_ld import linked_posts
from briefgen.clean.loose_text import set_loose_text
from briefgen.clean.markup import parse
from briefgen.clean.metadata import PageHead, metadata
from briefgen.clean.page_labels import credit_lines
from briefgen.clean.page_posts import page_posts, with_told_posts
from briefgen.model import PassageKind
from briefgen.text.fold import fold

_BLOCKS = frozenset(
    {"body", "p", "head", "quote", "list", "item", "table", "row", "div", "code", "ab", "main"}
)
_WITHOUT_TEXT = ("meta", "link", "img", "source", "picture", "input", "button", "select", "option")
_CELL = "cell"
_BREAK = "lb"
_QUICKLY = 8_000
_LONG_CELL = 80
# Two line breaks, or one behind the end of a sentence, are a paragraph's end.
_DIVIDE = re.compile(r"\n\s*\n|(?<=[.!?…。！？:\"'”’)])[ \t]*\n")


def extract(text: str, address: str | None = None) -> tuple[Extracted, ...]:
    """The articles of the page, in its order: mostly one, without paragraphs when it holds none.

    `address` is where it was fetched from, if that is known.

    Raises:
        MarkupError: the page is larger or deeper than pages of news are.
    """
    markup = parse(text)
    set_numerals(markup.tree)
    told = linked_posts(markup.json_ld)
    if posts := page_posts(markup.tree, declared=told is not None):
        return (_extracted(posts, metadata(markup, address)),)
    if told is None and (several := article_elements(markup.tree)):
        heads = [metadata(markup, address, article) for article in several]
        texts = [_main_text(_alone(article), markup.elements) for article in several]
        return tuple(map(_extracted, texts, heads))
    head = metadata(markup, address)
    shown = _main_text(markup.tree, markup.elements)
    return (_extracted(with_told_posts(shown, told) if told else shown, head),)


def _alone(article: html.HtmlElement) -> html.HtmlElement:
    """A page with nothing but one article of another page."""
    page = html.document_fromstring("<html><body></body></html>")
    page.body.append(deepcopy(article))
    return page


def _extracted(paragraphs: Sequence[ExtractedParagraph], head: PageHead) -> Extracted:
    """The article with those of the paragraphs that are its text: no label, nor its title."""
    language = head.metadata.language
    labels = credit_lines([one.text for one in paragraphs], head.labels, language)
    dates = (head.labels.published, head.labels.updated)
    shown = [date.label for date in dates if date and date.label]
    parts = [paragraphs[at].text for at in sorted(labels)]
    beside = (*shown, *(part for part in parts if not any(part in line for line in shown)))
    title = head.metadata.title and fold(head.metadata.title).casefold()
    kept = [
        paragraph
        for at, paragraph in enumerate(paragraphs)
        if at not in labels
        and (paragraph.kind is not PassageKind.SUBHEAD or fold(paragraph.text).casefold() != title)
    ]
    while kept and kept[-1].kind is PassageKind.SUBHEAD:
        kept.pop()
    return Extracted(tuple(kept), head.metadata, tuple(dict.fromkeys(beside)), head.labels)


def _main_text(tree: html.HtmlElement, elements: int) -> tuple[ExtractedParagraph, ...]:
    """The paragraphs that trafilatura takes for the text of the page, of so many elements."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes a while to import

    # Elements without text are nothing to it but longer ways through the tree.
    etree.strip_elements(tree, *_WITHOUT_TEXT, with_tail=False)
    drop_hidden(tree)
    set_loose_text(tree)
    # It warns of every page without an article, which is ours to say.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        # Precision costs twice the time, too much for the largest pages.
        found = bare_extraction(
            tree,
            include_comments=False,
            favor_precision=elements <= _QUICKLY,
            fast=elements > _QUICKLY,
        )
    except (RecursionError, ValueError, AttributeError, TypeError, IndexError):
        return ()
    body = getattr(found, "body", None)
    return () if body is None else tuple(_walk(body))


def _walk(body: etree._Element) -> Iterator[ExtractedParagraph]:
    """The lines of trafilatura's tree: text between the edges of blocks, and sub-heads."""
    pieces: list[str] = []
    kind = PassageKind.TEXT
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag, entering = element.tag, event == "start"
        if tag in _BLOCKS or (tag == _CELL and _is_long(element)):
            yield from _flushed(pieces, kind)
            kind = PassageKind.SUBHEAD if entering and tag == "head" else PassageKind.TEXT
        elif tag == _CELL:
            pieces.append(" ")
        elif tag == _BREAK and entering:
            pieces.append("\n")
        pieces.append((element.text if entering else element.tail) or "")
    yield from _flushed(pieces, kind)


def _flushed(pieces: list[str], kind: PassageKind) -> Iterator[ExtractedParagraph]:
    text = "".join(pieces)
    pieces.clear()
    for line in _divided(text):
        if found := " ".join(line.split()):
            yield ExtractedParagraph(found, kind)


def _divided(text: str) -> list[str]:
    return _DIVIDE.split(text) if "\n" in text else [text]


def _is_long(cell: etree._Element) -> bool:
    return len("".join(cell.itertext())) > _LONG_CELL
