"""WARC files (ISO 28500): the pages among their records, one at a time."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.clean.decode import Declared
from briefgen.clean.extracted import Metadata
from briefgen.clean.inflate import GZIP_MAGIC, InflateError, TooFarError, gunzip
from briefgen.clean.records.http import read_headers, read_response
from briefgen.clean.records.record import Begun, Record, damaged, left_out, passed_over, too_far
from briefgen.clean.sniff import Kind, kind_of_untold
from briefgen.diagnostics import Diagnostic

_INFLATION = 8
_LONGEST_HEADER = 65_536
_MOST_RECORDS = 100_000
_MOST_PAGES = 500
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(r"[0-9]{1,15}")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_HTML = "text/html"
_TEXT = "text/plain"
_PDF = "application/pdf"
_SNIFFED = {Kind.HTML: _HTML, Kind.TEXT: _TEXT, Kind.PDF: _PDF}
_HOLDS_PAGES = ("response", "resource")
_OTHERS = ("revisit", "continuation", "conversion")
_OK = 200
_REDIRECTS = range(300, 400)
_MEDIA_TYPE = re.compile(r"[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,80}")

MEDIA = (_HTML, "application/xhtml+xml", _TEXT, _PDF)
"""The media types of pages."""


def read_warc(
    content: bytes, file: str, limit: int, after: Begun | None = None
) -> Iterator[Record | Diagnostic | Begun]:
    """The records that hold a page, numbered as they stand in the file, from 1.

    Before each that may hold one stands how far the reading has come: where it brings Python down,
    another reading goes on `after` it.

    A record may have `limit` bytes, and the whole may inflate to eight times as many. What is
    damaged is reported, and the records before it are given out; so are the first 500 pages of a
    file that holds more. A warning at the end counts the records without a page, by the reason;
    redirects and what was asked lead to pages and are not counted.
    """
    passed: Counter[str] = Counter(dict(after.passed) if after else {})
    yield from _entries(content, file, limit, passed, after)
    if passed:
        yield passed_over(file, passed)


def _entries(
    content: bytes, file: str, limit: int, passed: Counter[str], after: Begun | None
) -> Iterator[Record | Diagnostic | Begun]:
    pieces = iter([content])
    if content.startswith(GZIP_MAGIC):
        pieces = gunzip(content, limit * _INFLATION)
    stream = _Stream(pieces)
    number, given = 0, after.given if after else 0
    try:
        while (headers := stream.headers()) is not None and number < _MOST_RECORDS:
            if given >= _MOST_PAGES:
                message = f"`{file}` holds more than {_MOST_PAGES} pages, and those were read"
                yield left_out(file, message, "split the WARC, and add its parts")
                return
            number += 1
            raw = _Raw(number, headers)
            if after and number <= after.number:
                stream.skip(raw.length)
                continue
            if raw.kind in _HOLDS_PAGES:
                yield Begun(number, given, tuple(passed.items()))
            for entry in _record(raw, stream, file, limit, passed):
                given += 1
                yield entry
    except TooFarError as error:
        yield too_far(file, f"`{file}` cannot be read whole: {error}")
    except InflateError as error:
        kept = f"record {number} is damaged" if number else f"`{file}` is no WARC"
        yield damaged(file, f"{kept}: {error}", "fetch the page again; records before it are kept")


@dataclass(frozen=True, slots=True)
class _Raw:
    number: int
    headers: Mapping[str, str]

    @property
    def kind(self) -> str:
        return self.headers.get("warc-type", "").lower()

    @property
    def length(self) -> int:
        length = self.headers.get("content-length", "")
        if not _LENGTH.fullmatch(length):
            raise InflateError("it has no `Content-Length`")
        return int(length)


class _Stream:
    """Inflated bytes, of which no more is kept than the record that is being read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._waiting = bytearray()

    def headers(self) -> Mapping[str, str] | None:
        """The header block of the next record; `None` behind the last one."""
        self._fill(4)
        while self._waiting.startswith((b"\r", b"\n")):
            del self._waiting[:1]
            self._fill(4)
        if not self._waiting:
            return None
        if self._waiting.startswith(GZIP_MAGIC):
            raise TooFarError("it is gzip within gzip")
        self._fill(5)
        if not self._waiting.startswith(b"WARC/"):
            raise InflateError("there is no `WARC/` where a record begins")
        return read_headers(self._until_blank_line())

    def take(self, length: int) -> bytes:
        self._fill(length)
        if len(self._waiting) < length:
            raise InflateError(f"it has {len(self._waiting):,} of its {length:,} bytes")
        taken = bytes(self._waiting[:length])
        del self._waiting[:length]
        return taken

    def skip(self, length: int) -> None:
        while length:
            self._fill(1)
            if not self._waiting:
                raise InflateError(f"{length:,} of its bytes are missing")
            step = min(length, len(self._waiting))
            del self._waiting[:step]
            length -= step

    def _until_blank_line(self) -> bytes:
        while True:
            end = _BLANK_LINE.search(self._waiting, 0, _LONGEST_HEADER)
            if end is not None:
                block = bytes(self._waiting[: end.start()])
                del self._waiting[: end.end()]
                return block
            known = len(self._waiting)
            if known >= _LONGEST_HEADER or self._fill(known + 1) == known:
                raise InflateError("its header has no end")

    def _fill(self, length: int) -> int:
        while len(self._waiting) < length:
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._waiting += piece
        return len(self._waiting)


def _record(
    raw: _Raw, stream: _Stream, file: str, limit: int, passed: Counter[str]
) -> Iterator[Record | Diagnostic]:
    length = raw.length
    if raw.kind not in _HOLDS_PAGES:
        if raw.kind in _OTHERS:
            passed[f"of kind `{raw.kind}`"] += 1
        stream.skip(length)
        return
    if length > limit:
        stream.skip(length)
        yield too_far(
            file, f"record {raw.number} has {length:,} bytes, and at most {limit:,} are read"
        )
        return
    block = stream.take(length)
    try:
        found = _page(raw, block, limit)
    except TooFarError as error:
        yield too_far(file, f"record {raw.number} is passed over: {error}")
        return
    except InflateError as error:
        yield left_out(file, f"record {raw.number} is passed over: {error}", "fetch the page again")
        return
    if not isinstance(found, Record):
        if found is not None:
            passed[found] += 1
        return
    if found.address is None:
        message = f"record {raw.number} has no `WARC-Target-URI`: its page has no address"
        yield left_out(file, message, "write `url` into the source if you know it")
    yield found


def _page(raw: _Raw, block: bytes, limit: int) -> Record | str | None:
    """The page in the record's block, or why there is none; `None` for what leads to a page."""
    media, body = raw.headers.get("content-type", ""), block
    if raw.kind == "response" and block[:5] == b"HTTP/":
        response = read_response(block, limit)
        if response.status in _REDIRECTS:
            return None
        if response.status != _OK:
            return f"with status {response.status}"
        media, body = response.headers.get("content-type", ""), response.body
    kind = media.partition(";")[0].strip().lower()
    address = raw.headers.get("warc-target-uri", "").strip("<> ")
    if not kind and (shown := kind_of_untold(body, address)):
        kind = _SNIFFED.get(shown, "")
    if kind not in MEDIA:
        return f"of {kind}" if _MEDIA_TYPE.fullmatch(kind) else "of an unknown kind"
    if not body.strip():
        return "without content"
    charset = _CHARSET.search(media)
    by = "declared in the HTTP header" if raw.kind == "response" else "declared in the WARC header"
    date = raw.headers.get("warc-date")
    return Record(
        content=body,
        html=kind not in {_TEXT, _PDF},
        pdf=kind == _PDF,
        number=raw.number,
        declared=(Declared(charset[1], by),) if charset else (),
        address=address or None,
        stated=Metadata(captured=f"{date[:40]}, by the WARC record" if date else None),
    )
