"""A page of HTML as a reader's "select all, copy" leaves it: one line per block, no markup."""

import re

from lxml import etree, html

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "caption",
        "br",
    ]
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "select",
        "datalist",
        "textarea",
        "input",
        "map",
        "area",
        "frame",
        "noframes",
        "noembed",
        "rp",
    ]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def tree(content: bytes) -> etree._Element | None:
    """The parsed page; `None` when there is none in the bytes."""
    try:
        encoding = "utf-8" if content.decode() else None
    except UnicodeDecodeError:
        encoding = None
    parser = html.HTMLParser(encoding=encoding, huge_tree=True)
    try:
        return html.document_fromstring(content, parser=parser)
    except (etree.ParserError, ValueError):
        return None


def copied_lines(root: etree._Element) -> list[str]:
    """The lines that stand on the page, blank ones left out."""
    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            walk.add(element.tail if walk.seen else None)
        elif event == "start":
            walk.enter(element)
        else:
            walk.leave(element)
    walk.end_line()
    return walk.lines


class _Walk:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self._parts: list[str] = []
        self._unseen: etree._Element | None = None

    @property
    def seen(self) -> bool:
        return self._unseen is None

    def enter(self, element: etree._Element) -> None:
        if self._unseen is not None:
            return
        if _is_unseen(element):
            self._unseen = element
            return
        if element.tag in _BLOCKS:
            self.end_line()
        self.add(element.text)

    def leave(self, element: etree._Element) -> None:
        if self._unseen is not None:
            if element is not self._unseen:
                return
            self._unseen = None
        elif element.tag in _BLOCKS:
            self.end_line()
        elif element.tag in _CELLS:
            self.add("\t")
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self._parts.append(text)

    def end_line(self) -> None:
        if line := " ".join("".join(self._parts).split()):
            self.lines.append(line)
        self._parts = []


def _is_unseen(element: etree._Element) -> bool:
    return (
        element.tag in _UNSEEN
        or "hidden" in element.attrib
        or _HIDDEN.search(element.get("style") or "") is not None
    )
