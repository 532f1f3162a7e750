"""What hosts and crawlers read: the sitemap, robots.txt and the headers of each answer."""

from collections.abc import Iterable
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from briefgen.render.views.addresses import whole
from briefgen.render.views.downloads import EVIDENCE, MEDIA_TYPES, REFERENCES

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing from elsewhere, nothing inside a page, and no page inside another's."""

_HEADERS = (
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
)


def sitemap(address: str, pages: Iterable[str]) -> bytes:
    """All pages of the site at `address` (sitemaps.org, 0.9).

    No dates: nothing says when a page changed, and the time of the build is not it.
    """
    entries = (f"<url><loc>{escape(whole(address, uri))}</loc></url>\n" for uri in sorted(pages))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{head}<urlset xmlns="{space}">\n{"".join(entries)}</urlset>\n'.encode()


def robots(address: str | None) -> bytes:
    """Everything may be read but captures, which are published nowhere (RFC 9309)."""
    lines = ["User-agent: *", f"Disallow: {_path(address)}captures/"]
    if address is not None:
        lines += ["", f"Sitemap: {whole(address, 'sitemap.xml')}"]
    return "".join(f"{line}\n" for line in lines).encode()


def headers(address: str | None) -> bytes:
    """The headers of all answers, and the types that hosts do not know (Netlify, Cloudflare)."""
    base = _path(address)
    rules: list[tuple[str, tuple[tuple[str, str], ...]]] = [("/*", _HEADERS)]
    for folder in (base, f"{base}topics/:slug/"):
        for name in (f"{REFERENCES}.bib", f"{REFERENCES}.ris", EVIDENCE):
            media = MEDIA_TYPES[name.rpartition(".")[2]]
            rules.append((f"{folder}{name}", (("Content-Type", f"{media}; charset=utf-8"),)))
    printed = (
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in fields)
        for path, fields in rules
    )
    return "\n".join(printed).encode()


def _path(address: str | None) -> str:
    """The path of the site on its host, with `/` at both ends."""
    return urlsplit(address).path if address is not None else "/"
