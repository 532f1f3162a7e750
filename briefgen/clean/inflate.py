"""Compressed bytes, inflated piece by piece and never further than allowed."""

import sys
import zlib
from collections.abc import Iterator, Mapping

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

GZIP_MAGIC = b"\x1f\x8b"

_FIRST_PIECE = 512
_PIECE = 65_536
_MOST_MEMBERS = 50_000
_GZIP = 31
_ZLIB = 15
_RAW = -15
_MOST_FRAMES = 1_000
# 8 MB is all that HTTP lets a decoder keep (RFC 9659); the library would take two gigabytes.
_WINDOW: Mapping[int, int] = {zstd.DecompressionParameter.window_log_max: 23}

CODINGS = ("gzip", "deflate", "br", "zstd")
"""The content codings of HTTP that are read."""


class InflateError(Exception):
    """The bytes cannot be inflated whole; the message says why."""


class TooFarError(InflateError):
    """They inflate to more than is allowed."""


def gunzip(content: bytes, limit: int) -> Iterator[bytes]:
    """The inflated bytes of all gzip members, in pieces of at most 64 kB.

    Raises:
        TooFarError: there are more than `limit` of them.
        InflateError: a member is damaged or cut off; what came before it was given out.
    """
    given = 0
    at = 0
    # Writers may fill a block of the disk with NUL bytes behind the last member.
    end = len(content.rstrip(b"\0"))
    for _ in range(_MOST_MEMBERS):
        if at >= end:
            return
        member = _Stream(content, at, _GZIP)
        for piece in member.pieces():
            given += len(piece)
            if given > limit:
                raise TooFarError(f"it inflates to more than {limit:,} bytes")
            yield piece
        at = member.at
    raise TooFarError(f"it has more than {_MOST_MEMBERS:,} gzip members")


def inflate_body(content: bytes, coding: str, limit: int) -> bytes:
    """The body of an HTTP response whose `Content-Encoding` is one of `CODINGS`.

    Raises:
        TooFarError: it is larger than `limit`.
        InflateError: it is damaged or cut off, or its coding is another one.
    """
    pieces = []
    size = 0
    for piece in _body_pieces(content, coding, limit):
        size += len(piece)
        if size > limit:
            raise TooFarError(f"it inflates to more than {limit:,} bytes")
        pieces.append(piece)
    return b"".join(pieces)


def _body_pieces(content: bytes, coding: str, limit: int) -> Iterator[bytes]:
    match coding:
        case "br":
            return _brotli(content)
        case "zstd":
            return _zstd(content)
        case "gzip" | "deflate" if content.startswith(GZIP_MAGIC):
            return gunzip(content, limit)
        case "gzip" | "deflate":
            return _Stream(content, 0, _ZLIB if _is_zlib(content) else _RAW).pieces()
    raise InflateError(f"its body is compressed with `{coding}`, which is not read")


def _brotli(content: bytes) -> Iterator[bytes]:
    stream = brotli.Decompressor()
    try:
        for at in range(0, len(content), _PIECE):
            yield stream.process(content[at : at + _PIECE], output_buffer_limit=_PIECE)
            while not stream.can_accept_more_data():
                yield stream.process(b"", output_buffer_limit=_PIECE)
    except brotli.error as error:
        raise InflateError("its compressed bytes are damaged") from error
    if not stream.is_finished():
        raise InflateError("its compressed bytes end too early")


def _zstd(content: bytes) -> Iterator[bytes]:
    at = 0
    for _ in range(_MOST_FRAMES):
        frame = zstd.ZstdDecompressor(options=_WINDOW)
        while not frame.eof:
            waiting = content[at : at + _PIECE] if frame.needs_input else b""
            if frame.needs_input and not waiting:
                raise InflateError("its compressed bytes end too early")
            at += len(waiting)
            try:
                yield frame.decompress(waiting, _PIECE)
            except zstd.ZstdError as error:
                raise InflateError("its compressed bytes are damaged") from error
        at -= len(frame.unused_data)
        if at >= len(content):
            return
    raise TooFarError(f"it has more than {_MOST_FRAMES:,} zstd frames")


def _is_zlib(content: bytes) -> bool:
    """Whether the two bytes of a zlib header are there (RFC 1950, 2.2)."""
    header = int.from_bytes(content[:2], "big")
    return header >> 8 & 0x0F == zlib.DEFLATED and header % 31 == 0


class _Stream:
    """One compressed stream that begins at `at`; read to its end, `at` is where it stops."""

    def __init__(self, content: bytes, at: int, window: int) -> None:
        self.at = at
        self._content = memoryview(content)
        self._inflater = zlib.decompressobj(window)

    def pieces(self) -> Iterator[bytes]:
        # zlib copies what it leaves over: thousands of tiny members need small first bites.
        size = _FIRST_PIECE
        while not self._inflater.eof:
            waiting = bytes(self._content[self.at : self.at + size])
            self.at += len(waiting)
            piece = self._inflate(waiting)
            if piece:
                yield piece
            elif not waiting and not self._inflater.eof:
                raise InflateError("its compressed bytes end too early")
            while (unread := self._inflater.unconsumed_tail) and not self._inflater.eof:
                yield self._inflate(unread)
            size = min(size * 4, _PIECE)
        self.at -= len(self._inflater.unused_data)

    def _inflate(self, waiting: bytes) -> bytes:
        try:
            return self._inflater.decompress(waiting, _PIECE)
        except zlib.error as error:
            raise InflateError("its compressed bytes are damaged") from error
