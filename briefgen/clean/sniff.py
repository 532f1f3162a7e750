"""What kind of file the bytes are: by their beginning, and else by the file's name."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """A kind of file that articles are read from, as messages call it."""

    TEXT = "plain text"
    HTML = "an HTML page"
    MHTML = "an MHTML page"
    EMAIL = "an e-mail"
    PDF = "a PDF"
    WARC = "a WARC"
    GZIP = "a gzip file"


ENDINGS = {
    ".txt": Kind.TEXT,
    ".md": Kind.TEXT,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".mhtml": Kind.MHTML,
    ".mht": Kind.MHTML,
    ".eml": Kind.EMAIL,
    ".pdf": Kind.PDF,
    ".warc": Kind.WARC,
    ".warc.gz": Kind.WARC,
}
"""The kinds by the endings of names, in lower case."""

_READ = 2048
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|article)[\s>]", re.IGNORECASE)
_COMMENTS = ((b"<!--", b"-->"), (b"<?xml", b">"))
_HEADER = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_MAIL_FIELD = re.compile(
    rb"^(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To|From|Subject):[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
_MHTML_FIELD = re.compile(
    rb"^(?:Snapshot-Content-Location:|From: <Saved by|X-MimeOLE:"
    rb"|Content-Type:\s*multipart/related)",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST_FIELDS = 3


def kind_by_name(name: str) -> Kind | None:
    """The kind that the ending of the file's name promises."""
    lowered = name.lower()
    endings = (ending for ending in ENDINGS if lowered.endswith(ending))
    return ENDINGS.get(max(endings, key=len, default=""))


def kind_by_content(content: bytes) -> Kind | None:
    """The kind that the first bytes show beyond doubt; plain text shows none."""
    beginning = content[:_READ]
    if beginning.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    if beginning.startswith(b"WARC/"):
        return Kind.WARC
    if b"%PDF-" in beginning[:1024]:
        return Kind.PDF
    if _HTML.match(_without_comments(beginning)):
        return Kind.HTML
    if _HEADER.match(beginning) and len(_MAIL_FIELD.findall(beginning)) >= _FEWEST_FIELDS:
        return Kind.MHTML if _MHTML_FIELD.search(beginning) else Kind.EMAIL
    return None


def _without_comments(beginning: bytes) -> bytes:
    """What stands behind byte order mark, white space, comments and the XML declaration."""
    rest = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    while closing := next((close for begin, close in _COMMENTS if rest.startswith(begin)), None):
        rest = rest.partition(closing)[2].lstrip()
    return rest
