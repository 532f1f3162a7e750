"""What kind of file the bytes are: by their beginning, and else by the file's name."""

import re
from enum import StrEnum

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Location


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
# What no text holds (WHATWG, MIME Sniffing, 3); UTF-16 does, behind its mark.
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_SERVER = re.compile(r"\A[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*")
_WIDE_MARKS = (b"\xfe\xff", b"\xff\xfe")


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


def kind_of_untold(content: bytes, address: str) -> Kind | None:
    """The kind of what a server sent without saying: by its first bytes, then by its address.

    What is neither shows no kind but may be text, where the address does not end as the name of
    another kind of file does.
    """
    if shown := kind_by_content(content):
        return shown
    beginning = content[:_READ]
    if _BINARY.search(beginning) and not beginning.startswith(_WIDE_MARKS):
        return None
    name = _SERVER.sub("", address).partition("#")[0].partition("?")[0].rpartition("/")[2]
    if "." in name:
        named = kind_by_name(name)
        return named if named in {Kind.HTML, Kind.TEXT} else None
    return Kind.HTML if _without_comments(beginning).startswith(b"<") else Kind.TEXT


def _without_comments(beginning: bytes) -> bytes:
    """What stands behind byte order mark, white space, comments and the XML declaration."""
    rest = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    while closing := next((close for begin, close in _COMMENTS if rest.startswith(begin)), None):
        rest = rest.partition(closing)[2].lstrip()
    return rest


def unsupported(name: str) -> Diagnostic:
    hint = "save the page as text, HTML or PDF, and add that"
    message = f"`{name}` is of no kind that articles are read from"
    return Diagnostic("BG106", message, Location(name), hint)


def other_kind(name: str, kind: Kind) -> Diagnostic:
    message = f"`{name}` is {kind} by its content, and is read as one"
    hint = "rename it if you like; its content counts"
    return Diagnostic("BG110", message, Location(name), hint, Severity.WARNING)
