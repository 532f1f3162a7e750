"""The review pages of `briefgen serve`: made when they are asked for, and never written."""

from collections.abc import Callable, Iterable
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import quote

from briefgen import workspace
from briefgen.diagnostics import Diagnostic, Diagnostics, report
from briefgen.render import render_review, render_reviews
from briefgen.review.reading import Reading, read
from briefgen.review.sheets import sheet, sheets

_Environ = dict[str, Any]
_Start = Callable[..., Any]
_Application = Callable[[_Environ, _Start], Iterable[bytes]]

REVIEW = "review/"
"""Where the review pages stand below the address of the served site."""
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = (
    ("Content-Security-Policy", _POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
)
_HTML = "text/html; charset=utf-8"
_PLAIN = "text/plain; charset=utf-8"
_CSS = "text/css; charset=utf-8"
_SVG = "image/svg+xml"
# By their names below `review/`: the part of the templates, the name there, the kind.
_FILES = {
    "briefgen.css": ("theme", "css/briefgen.css", _CSS),
    "review.css": ("pages", "review.css", _CSS),
    "icon.svg": ("theme", "icon.svg", _SVG),
}


class ReviewApplication:
    """A WSGI application that answers below `review/` and hands everything else on.

    Captures are other people's text and may be published nowhere, so it answers this machine
    alone, by its own names. What stands on the disk is read at each request: a page is never
    old, and a desk that does not build can be reviewed.
    """

    def __init__(self, settings: Path, mount: str, site: Path, otherwise: _Application) -> None:
        """`mount` is the path of the site on its host, `site` the folder that is served."""
        self._settings = settings
        self._mount = mount
        self._base = f"{mount}{REVIEW}"
        self._home = site / "index.html"
        self._otherwise = otherwise

    def __call__(self, environ: _Environ, start: _Start) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        # As long as the desk had errors from the start there is no home page.
        no_home = path == self._mount and not self._home.is_file()
        if no_home or path == self._base.rstrip("/"):
            start("302 Found", [("Location", quote(self._base))])
            return []
        if not path.startswith(self._base):
            return self._otherwise(environ, start)
        status, kind, text = self._answer(environ, path.removeprefix(self._base))
        content = text.encode()
        start(status, [("Content-Type", kind), ("Content-Length", str(len(content))), *_HEADERS])
        return [content]

    def _answer(self, environ: _Environ, path: str) -> tuple[str, str, str]:
        if not _is_here(environ):
            return "403 Forbidden", _PLAIN, "Review pages are shown on this machine alone.\n"
        if path in _FILES:
            return self._file(*_FILES[path])
        reading, found = read(self._settings)
        if reading is None:
            return "500 Internal Server Error", _PLAIN, report(found, "full", {}) + "\n"
        source = path.removesuffix("index.html").removesuffix("/")
        if source and source not in reading.files:
            return "404 Not Found", _PLAIN, f"No source has the id {source!a}.\n"
        page = self._page(reading, source)
        if isinstance(page, str):
            return "200 OK", _HTML, page
        return "500 Internal Server Error", _PLAIN, report(page, "full", {}) + "\n"

    def _page(self, reading: Reading, source: str) -> str | Diagnostics:
        templates, found = workspace.read_templates(reading.root)
        if found:
            return found
        if source:
            page = render_review(sheet(reading, source), reading.config.title, templates)
        else:
            page = render_reviews(sheets(reading), templates)
        return (page,) if isinstance(page, Diagnostic) else page

    def _file(self, part: str, name: str, kind: str) -> tuple[str, str, str]:
        ending = f".{name.rpartition('.')[2]}"
        texts, _ = workspace.read_templates(self._settings.parent, part, (ending,))
        if name not in texts:
            return "404 Not Found", _PLAIN, f"There is no {name}.\n"
        return "200 OK", kind, texts[name]


def _is_here(environ: _Environ) -> bool:
    """Whether the browser runs on this machine and means it: other names may lead here as well."""
    host = str(environ.get("HTTP_HOST", "")).rpartition("]")
    name = f"{host[0]}{host[1]}".strip("[]") or host[2].partition(":")[0]
    called_so = name == "localhost" or _is_loopback(name)
    return called_so and _is_loopback(environ["REMOTE_ADDR"])


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
