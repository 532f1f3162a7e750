"""Web addresses: whether two of them lead to one article."""

import re
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

_PORTS = {"http": 80, "https": 443}
_SITE = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")
_INDEX = re.compile(r"/index\.html?$", re.IGNORECASE)
_AMP = re.compile(r"(?:/amp|\.amp)$")
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_BYTES = "surrogateescape"
_SAFE = "/:@!$&'()*+,;=-._~"
# What mailings, advertisements, social networks and analytics add; none of it chooses an article.
_TRACKING = re.compile(
    r"(?:utm|at|mc|pk|mtm|hsa|vero|oly|guce|ns|wt|hmb)_\w+|_ga|_gl|_hsenc|_hsmi|amp|cmp|cmpid|dclid"
    r"|fbclid|gbraid|gclid|gclsrc|guccounter|icid|igsh|igshid|ito|mkt_tok|msclkid|ncid|ocid"
    r"|outputtype|ref|ref_src|ref_url|s_cid|smid|srsltid|taid|twclid|wbraid|xtor|yclid",
    re.IGNORECASE,
)


def same_address(one: str | None, other: str | None) -> bool:
    """Whether both lead to the same article, as far as addresses can tell."""
    plain = plain_address(one)
    return plain is not None and plain == plain_address(other)


def plain_address(address: str | None) -> str | None:
    """The address without what does not choose the article; `None` for none, and a front page.

    Scheme, `www.` and its kind, default port, user, fragment (unless it begins with `!`),
    tracking parameters and their order, a slash or `index.html` at the end and the mark of an AMP
    page make no difference. The case of the path does, and so does every other parameter.
    """
    parts = _split(address)
    if parts is None:
        return None
    host = _host(parts)
    path = _AMP.sub("", _INDEX.sub("", _SESSION.sub("", _path(parts.path))).rstrip("/"))
    pairs = parse_qsl(parts.query, keep_blank_values=True, errors=_BYTES)
    chosen = sorted(pair for pair in pairs if not _TRACKING.fullmatch(pair[0]))
    query = urlencode(chosen, errors=_BYTES)
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    if not host or not (path or query or fragment):
        return None
    return host + path + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


def host(address: str | None) -> str | None:
    """The host of an address, without `www.` and its kind."""
    parts = _split(address)
    return (_host(parts).partition(":")[0] or None) if parts else None


def _split(address: str | None) -> SplitResult | None:
    try:
        parts = urlsplit(address or "")
        parts.port  # noqa: B018 - raises for what is no port
    except ValueError:
        return None
    return parts if parts.scheme in _PORTS else None


def _host(parts: SplitResult) -> str:
    name = _SITE.sub("", (parts.hostname or "").rstrip("."))
    standard = parts.port in {None, _PORTS[parts.scheme]}
    return name if standard or not name else f"{name}:{parts.port}"


def _path(path: str) -> str:
    """The path with one spelling for each character and without `.` and `..`."""
    steps: list[str] = []
    for step in path.split("/"):
        if step == "..":
            steps = steps[:1] + steps[1:-1]
        elif step != ".":
            steps.append(quote(unquote(step, errors=_BYTES), _SAFE, errors=_BYTES))
    return "/".join(steps)
