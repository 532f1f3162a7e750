"""A strict tokenizer for HTML: only what every parser reads alike is understood.

Attributes are quoted, references end with a semicolon, `<` in text is escaped. Whatever else
stands in a page is a problem, so that no page can mean one thing here and another in a browser.
"""

import re
from collections.abc import Generator, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from briefgen.verify.references import decode
from briefgen.verify.values import Kind, Problem, shown

WHITE_SPACE = " \t\n\f"
VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)

_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)"""
    r"""(?P<attributes>(?:[ \t\n\f]++[^ \t\n\f"'<>/=]++(?:="[^"]*+"|='[^']*+')?+)*+)"""
    r"""[ \t\n\f]*+(?P<closed>/?)>"""
)
_ATTRIBUTE = re.compile(r"""([^ \t\n\f"'<>/=]++)(?:="([^"]*+)"|='([^']*+)')?+""")
_DOCTYPE = re.compile(r"[ \t\n\f]*<!doctype html>", re.IGNORECASE)
_ENDS = {
    name: re.compile(rf"</{name}(?=[ \t\n\f/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea")
}
_RAW = frozenset({"script", "style"})


class Text(NamedTuple):
    """Decoded text; empty where a comment stands."""

    offset: int
    text: str


class Start(NamedTuple):
    """A start tag, names in lower case; `closed` says that it ends in `/>`."""

    offset: int
    name: str
    attributes: Mapping[str, str]
    closed: bool


class End(NamedTuple):
    """An end tag."""

    offset: int
    name: str


Token = Text | Start | End | Problem


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a page in order; a stretch that is not understood is a `Problem`.

    `source` has line feeds for line ends, as the standard's preprocessing does.
    """
    doctype = _DOCTYPE.match(source)
    if doctype is None:
        yield _not_understood(0, "the page does not begin with `<!doctype html>`")
    if (nul := source.find("\0")) >= 0:
        yield _not_understood(nul, "the page holds U+0000, which browsers drop or replace")
    position = doctype.end() if doctype else 0
    while position < len(source):
        opening = source.find("<", position)
        if opening < 0:
            opening = len(source)
        if opening > position:
            yield from _text(position, source[position:opening])
        position = opening
        if position < len(source):
            position = yield from _markup(source, position)


def _markup(source: str, offset: int) -> Generator[Token, None, int]:
    """The token that begins with `<` at `offset`; returns where the next one begins."""
    if source.startswith("<!--", offset):
        return (yield from _comment(source, offset))
    tag = _TAG.match(source, offset)
    if tag is None:
        yield _not_understood(offset, f"{shown(source[offset : offset + 30])} is no tag")
        yield Text(offset, "<")
        return offset + 1
    name = tag["name"].lower()
    if tag["end"]:
        if tag["attributes"] or tag["closed"]:
            yield _not_understood(offset, f"the end tag of {shown(name)} has attributes")
        yield End(offset, name)
        return tag.end()
    attributes, complaint = _attributes(tag["attributes"])
    if complaint:
        yield _not_understood(offset, complaint)
    yield Start(offset, name, attributes, bool(tag["closed"]))
    if name in _ENDS:
        return (yield from _raw_text(source, tag.end(), name))
    return tag.end()


def _comment(source: str, offset: int) -> Generator[Token, None, int]:
    end = source.find("-->", offset + 4)
    content = source[offset + 4 : end] if end >= 0 else ">"
    if content.startswith((">", "->")) or "--!>" in content or "<!--" in content:
        yield _not_understood(offset, "a comment that browsers end elsewhere")
    yield Text(offset, "")
    return end + 3 if end >= 0 else len(source)


def _raw_text(source: str, start: int, name: str) -> Generator[Token, None, int]:
    """The text of an element that holds no markup; returns where its end tag begins."""
    end = _ENDS[name].search(source, start)
    stop = end.start() if end else len(source)
    text = source[start:stop]
    if name in _RAW:
        if "<!--" in text:
            yield _not_understood(start, f"`<!--` inside {shown(name)} changes where it ends")
        yield Text(start, text)
    else:
        if "<" in text:
            yield _not_understood(start, f"`<` inside {shown(name)} must be written `&lt;`")
        yield from _text(start, text)
    return stop


def _text(offset: int, raw: str) -> Iterator[Token]:
    text, doubtful = decode(raw)
    if doubtful is not None:
        complaint = f"{shown(raw[doubtful : doubtful + 12])} is no character reference"
        yield _not_understood(offset + doubtful, f"{complaint}: write `&amp;`")
    yield Text(offset, text)


@lru_cache(maxsize=1 << 14)
def _attributes(raw: str) -> tuple[Mapping[str, str], str | None]:
    """The attributes of a start tag, and what is wrong with them. Cached: pages share most tags."""
    attributes: dict[str, str] = {}
    complaint = None
    for match in _ATTRIBUTE.finditer(raw):
        name = match[1].lower()
        value, doubtful = decode(match[2] or match[3] or "")
        if doubtful is not None:
            complaint = f"an ampersand in the attribute {shown(name)} must be written `&amp;`"
        if name in attributes:
            complaint = f"the attribute {shown(name)} stands twice"
        # Of two attributes with one name browsers keep the first.
        attributes.setdefault(name, value)
    return attributes, complaint


def _not_understood(offset: int, message: str) -> Problem:
    return Problem(offset, Kind.MARKUP_NOT_UNDERSTOOD, message)
