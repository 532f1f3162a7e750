"""The HTTP responses inside WARC records."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.clean.inflate import InflateError, TooFarError, inflate_body

_HEADER_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/[0-9.]{1,5} ([0-9]{3})")
_CHUNK = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_LINE_END = re.compile(r"\r?\n")
_LONGEST_HEADER = 65_536
_MOST_CHUNKS = 100_000


@dataclass(frozen=True, slots=True)
class Response:
    """Status, headers with lower-case names, and the body without its transfer encodings."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def read_response(block: bytes, limit: int) -> Response:
    """Parse the block of a `response` record; the body may have at most `limit` bytes.

    Raises:
        InflateError: there is no HTTP header, or the body cannot be had whole.
    """
    status = _STATUS.match(block)
    end = _HEADER_END.search(block, 0, _LONGEST_HEADER)
    if status is None or end is None:
        raise InflateError("it begins with no HTTP header")
    headers = read_headers(block[: end.start()])
    return Response(int(status[1]), headers, _body(headers, block[end.end() :], limit))


def read_headers(block: bytes) -> Mapping[str, str]:
    """Headers by their names in lower case; the first line is passed over."""
    headers: dict[str, str] = {}
    for line in _LINE_END.split(block.decode("utf-8", "replace"))[1:]:
        name, colon, value = line.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _body(headers: Mapping[str, str], body: bytes, limit: int) -> bytes:
    # Archivers often store the body decoded and the headers as they were sent.
    if "chunked" in headers.get("transfer-encoding", "").lower():
        body = _unchunked(body)
    coding = headers.get("content-encoding", "").strip().lower().removeprefix("x-")
    if coding in {"", "identity"}:
        return body
    try:
        return inflate_body(body, coding, limit)
    except TooFarError:
        raise
    except InflateError:
        if body.lstrip()[:1] == b"<":
            return body
        raise


def _unchunked(body: bytes) -> bytes:
    """The chunks joined (RFC 9112, 7.1); a body that has none is as it was."""
    pieces: list[bytes] = []
    at = 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        if size == 0:
            return b"".join(pieces)
        if len(pieces) > _MOST_CHUNKS:
            raise TooFarError("its body is cut into too many chunks")
        at = match.end() + size
        pieces.append(body[match.end() : at])
    return b"".join(pieces) if pieces else body
