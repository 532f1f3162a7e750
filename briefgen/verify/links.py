"""Links of a page and what it loads, read as a browser reads addresses (WHATWG URL)."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from briefgen.verify.tree import Element, Tree
from briefgen.verify.values import Kind, Problem, shown

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_STRIPPED = "".join(map(chr, range(0x21)))
_DROPPED = str.maketrans("", "", "\t\n\r")
_READER_FOLLOWS = frozenset({"http", "https", "mailto"})
_WEB = frozenset({"http", "https"})
_RELATIVE: frozenset[str] = frozenset()
# Relations that a browser does not load by itself; feeds and search engines want whole addresses.
_NAMING = frozenset({"alternate", "author", "canonical", "help", "license", "me", "next", "prev"})
_ADDRESSES = frozenset(
    {"action", "background", "formaction", "href", "manifest", "ping", "poster", "src"}
    | {"srcdoc", "xlink:href"}
)
_ADDRESS_LISTS = frozenset({"imagesrcset", "srcset"})
_DATA_SCRIPT = re.compile(r"application/([a-z]+\+)?json")
_ABSOLUTE_PAGE = "404.html"


class Address(NamedTuple):
    """An address as it stands on a page, and the schemes that may stand there."""

    offset: int
    url: str
    schemes: frozenset[str]


class Target(NamedTuple):
    """A file of the site, by its path, and the fragment asked for."""

    path: str
    fragment: str


def addresses(tree: Tree) -> Iterator[Address]:
    """All that the page links to or loads, in document order."""
    for element in tree.elements:
        for name, value in element.attributes.items():
            if name in _ADDRESSES or (name, element.name) == ("data", "object"):
                yield Address(element.offset, value, _schemes(element, name))
            elif name in _ADDRESS_LISTS:
                for candidate in filter(None, value.split(",")):
                    url = (candidate.split() or [""])[0]
                    yield Address(element.offset, url, _RELATIVE)


def code_problems(tree: Tree) -> Iterator[Problem]:
    """Code and style inside the page, which its content security policy refuses; redirections."""
    for element in tree.elements:
        attributes = element.attributes
        for name in attributes:
            if name.startswith("on") or name in {"style", "srcdoc"}:
                message = f"the attribute {shown(name)} on {shown(element.name)}"
                yield Problem(element.offset, Kind.INLINE_CODE, message)
        script = element.name == "script" and "src" not in attributes
        if element.name == "style" or (
            script and not _DATA_SCRIPT.fullmatch(attributes.get("type", ""))
        ):
            message = f"{shown(element.name)} inside the page: put it into a file of the site"
            yield Problem(element.offset, Kind.INLINE_CODE, message)
        if attributes.get("http-equiv", "").strip().lower() == "refresh":
            yield Problem(element.offset, Kind.PAGE_REDIRECTS, "the page sends its reader away")


def address_kind(page: str, address: Address) -> Kind | None:
    """What is wrong with the address in itself, before looking for its target."""
    url = _as_browsers_read(address.url)
    scheme = _SCHEME.match(url)
    if scheme:
        name = scheme[1].lower()
        if name in address.schemes:
            return None
        return Kind.FOREIGN_LOAD if name in _WEB else Kind.LINK_UNSAFE
    path = url.replace("\\", "/")
    if path.startswith("//"):
        return Kind.LINK_NOT_RELATIVE if address.schemes else Kind.FOREIGN_LOAD
    # Served for any missing path, this page alone cannot be relative to where it stands.
    if path.startswith("/") and page != _ABSOLUTE_PAGE:
        return Kind.LINK_NOT_RELATIVE
    return None


def target(page: str, url: str) -> Target | None:
    """The file of the site that a sound address leads to; `None` when it leads elsewhere.

    A path that climbs out of the site leads to the path `..`, which no file has. From 404.html
    paths from the server's root are not followed: where the site will stand is not known.
    """
    url = _as_browsers_read(url)
    if _SCHEME.match(url):
        return None
    rest, _, fragment = url.partition("#")
    path = rest.partition("?")[0].replace("\\", "/")
    if path.startswith("/"):
        return None
    fragment = unquote(fragment.partition(":~:")[0])
    return Target(_joined(page, path), fragment)


def _joined(page: str, path: str) -> str:
    if not path:
        return page
    segments = page.split("/")[:-1]
    *folders, last = (unquote(segment) for segment in path.split("/"))
    for segment in [*folders, last]:
        if segment == "..":
            if not segments:
                return ".."
            segments.pop()
        elif segment not in {"", "."}:
            segments.append(segment)
    if last in {"", ".", ".."}:
        segments.append("index.html")
    return "/".join(segments)


def _schemes(element: Element, attribute: str) -> frozenset[str]:
    if attribute != "href":
        return _RELATIVE
    if element.name in {"a", "area"}:
        return _READER_FOLLOWS
    relations = element.attributes.get("rel", "").lower().split()
    if element.name == "link" and relations and _NAMING.issuperset(relations):
        return _WEB
    return _RELATIVE


def _as_browsers_read(url: str) -> str:
    return url.strip(_STRIPPED).translate(_DROPPED)
