"""Made-up captures of a made-up town, in every format that articles are read from."""

import base64
import gzip

FIRST = (
    "The old bridge of Harn was closed on Monday after the flood, the mayor said in the town hall."
)
SECOND = "Engineers will look at the piers on Tuesday, and traders want a ferry until spring comes."
THIRD = "Nobody was hurt, but the mill below the bridge lost its wheel and half of its flour."


def html(head="", body=None, attributes=' lang="en"'):
    inner = body or (
        f"<h1>Bridge of Harn closed after flood</h1><p>{FIRST}</p><h2>What comes next</h2>"
        f"<p>{SECOND}</p><p>{THIRD}</p>"
    )
    return (
        f"<!doctype html><html{attributes}><head><meta charset=utf-8>{head}</head><body>"
        f"<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article>{inner}</article>"
        "<footer>All rights reserved</footer></body></html>"
    )


def http(body, media="text/html; charset=utf-8", extra="", status="200 OK"):
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{extra}\r\n".encode() + body


def record(
    block, kind="response", address="https://harn.example/bridge", date="2026-01-02T03:04:05Z"
):
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: {date}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def warc(*records, compressed=False):
    return b"".join(gzip.compress(one, mtime=0) if compressed else one for one in records)


def mhtml(page, address="https://harn.example/bridge"):
    encoded = base64.encodebytes(page.encode()).decode().replace("\n", "\r\n")
    return (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {address}\r\n"
        "Subject: Bridge\r\nDate: Wed, 13 Aug 2025 10:00:00 +0200\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n'
        "--edge\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: {address}\r\n\r\n{encoded}\r\n"
        "--edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
        "--edge--\r\n"
    ).encode()


def mail(body, media="text/plain; charset=utf-8", extra=""):
    return (
        "From: Harn Courier <post@harn.example>\r\n"
        "Subject: =?utf-8?q?Br=C3=BCcke?= of Harn closed\r\n"
        f"Date: Wed, 13 Aug 2025 10:00:00 +0200\r\nMIME-Version: 1.0\r\n{extra}"
        f"Content-Type: {media}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    ).encode() + (body if isinstance(body, bytes) else body.encode())


def pdf(*pages):
    """A PDF 1.4 of Latin-1 lines, a page each; an empty page is a scan without its picture."""
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _FONT]
    kids = []
    for lines in pages:
        shown = b" ".join(b"(" + _escaped(line) + b") Tj T*" for line in lines)
        stream = b"BT /F1 11 Tf 14 TL 72 740 Td " + shown + b" ET"
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        parts.append(_PAGE % len(parts))
        kids.append(b"%d 0 R" % len(parts))
    parts[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _file(parts)


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
    b"/Resources << /Font << /F1 3 0 R >> >> >>"
)


def _escaped(line):
    text = line.encode("latin-1").replace(b"\\", b"\\\\")
    return text.replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(parts):
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(parts) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF" % table)
