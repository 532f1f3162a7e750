"""Where the HTML standard's tree construction departs from the tags as written.

A browser closes a `p` before a `div` and moves text out of a `table`. Pages keep clear of that;
then the tree of their tags is the tree that every browser builds. One departure is let pass, as
it moves no text: the `tbody` around rows that stand directly in a `table`.
"""

from collections.abc import Sequence

from briefgen.verify.tokens import WHITE_SPACE
from briefgen.verify.values import shown


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_HEADINGS = _names("h1 h2 h3 h4 h5 h6")
_ROWS = _names("tr script template")
_REFUSED = _names(
    "applet base font foreignobject frame frameset iframe image isindex listing marquee math nobr "
    "noembed noframes param plaintext portal rb rtc xmp"
)
_IN_SVG = _names(
    "a circle clippath defs desc ellipse g line lineargradient marker mask path pattern polygon "
    "polyline radialgradient rect stop svg symbol text title tspan use"
)
_CLOSE_PARAGRAPH = _HEADINGS | _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form header hgroup hr li main menu nav ol p pre search section summary table ul"
)
_NOT_IN_ITSELF = _names("a button form")
_PARENTS = {
    "html": _names("#document"),
    "head": _names("html"),
    "body": _names("html"),
    "li": _names("ul ol menu"),
    "dt": _names("dl div"),
    "dd": _names("dl div"),
    "caption": _names("table"),
    "colgroup": _names("table"),
    "col": _names("colgroup"),
    "thead": _names("table"),
    "tbody": _names("table"),
    "tfoot": _names("table"),
    "tr": _names("table thead tbody tfoot"),
    "td": _names("tr"),
    "th": _names("tr"),
    "option": _names("select optgroup datalist"),
    "optgroup": _names("select"),
    "rt": _names("ruby"),
    "rp": _names("ruby"),
}
_CHILDREN = {
    "#document": _names("html"),
    "html": _names("head body"),
    "head": _names("title meta link style script noscript template"),
    "table": _names("caption colgroup thead tbody tfoot tr script template"),
    "colgroup": _names("col template"),
    "thead": _ROWS,
    "tbody": _ROWS,
    "tfoot": _ROWS,
    "tr": _names("td th script template"),
    "select": _names("option optgroup hr"),
    "optgroup": _names("option"),
    "option": _names(""),
}
_WITHOUT_TEXT = frozenset(_CHILDREN) - _names("option")


def misplaced(name: str, parents: Sequence[str]) -> str | None:
    """Why a browser would not put the element `name` where its tag stands, if so.

    `parents` are the names of the open elements, outermost first, beginning with `#document`.
    """
    return _wrong_ancestor(name, parents) or _wrong_parent(name, parents)


def _wrong_parent(name: str, parents: Sequence[str]) -> str | None:
    parent = parents[-1]
    if parent not in _PARENTS.get(name, (parent,)) or name not in _CHILDREN.get(parent, (name,)):
        return f"{shown(name)} cannot stand directly inside {shown(parent)}"
    if name in {"dt", "dd"} and parent == "div" and parents[-2] != "dl":
        return f"{shown(name)} stands outside a `dl`"
    return None


def _wrong_ancestor(name: str, parents: Sequence[str]) -> str | None:
    if name in _REFUSED:
        return f"{shown(name)} has no place on a page"
    if "svg" in parents and name not in _IN_SVG:
        return f"{shown(name)} does not belong inside `svg`"
    rivals = _HEADINGS if name in _HEADINGS else _NOT_IN_ITSELF & {name}
    if not rivals.isdisjoint(parents):
        return f"{shown(name)} cannot stand inside another of its kind"
    if name in _CLOSE_PARAGRAPH and "p" in parents:
        return f"{shown(name)} ends the `p` that it stands in"
    return None


def text_misplaced(text: str, parent: str) -> bool:
    """Whether a browser would move the text out of `parent`."""
    return parent in _WITHOUT_TEXT and bool(text.strip(WHITE_SPACE))
