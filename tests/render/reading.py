"""Reads a page with the standard library's parser, which must find every element closed."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "link", "meta", "wbr"}
PROOF = ("data-source", "data-capture", "data-sha256", "data-start", "data-end")


@dataclass
class Element:
    name: str
    attributes: dict
    parent: "Element | None"
    parts: list = field(default_factory=list)

    @property
    def text(self):
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    def inside(self):
        for part in self.parts:
            if isinstance(part, Element):
                yield part
                yield from part.inside()

    def all(self, name, class_=None):
        found = (e for e in self.inside() if e.name == name)
        return [e for e in found if class_ is None or class_ in e.classes]


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.document = self.current = Element("", {}, None)

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs), f"{tag}: an attribute stands twice"
        element = Element(tag, dict(attrs), self.current)
        self.current.parts.append(element)
        if tag not in VOID:
            self.current = element

    def handle_startendtag(self, tag, attrs):
        raise AssertionError(f"<{tag}/> closes itself: {attrs}")

    def handle_endtag(self, tag):
        assert self.current.name == tag, f"</{tag}> closes <{self.current.name}>"
        self.current = self.current.parent

    def handle_data(self, data):
        self.current.parts.append(data)


def read(html):
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.current is reader.document, f"<{reader.current.name}> is not closed"
    return reader.document
