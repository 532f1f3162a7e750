"""WARC files (ISO 28500:2017): what was asked and answered, a gzip member for each record."""

import gzip
import hashlib
import uuid
from collections.abc import Iterable, Sequence

from briefgen.fetch.exchange import Exchange

_NAMESPACE = uuid.NAMESPACE_URL
_END = b"\r\n\r\n"
_LEVEL = 6


def write_warc(exchanges: Sequence[Exchange], software: str) -> bytes:
    """The file of one fetch: a `warcinfo`, then the response and the request of each exchange.

    The ids of records are made of what they hold: the same exchanges give the same bytes.
    """
    fields = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode("ascii")
    first = [
        ("WARC-Date", exchanges[0].date),
        ("Content-Type", "application/warc-fields"),
    ]
    records = [_record("warcinfo", first, fields)]
    records += (record for one in exchanges for record in _records(one))
    return b"".join(gzip.compress(record, _LEVEL, mtime=0) for record in records)


def _records(one: Exchange) -> Iterable[bytes]:
    common = [
        ("WARC-Date", one.date),
        ("WARC-Target-URI", str(one.address)),
        ("WARC-IP-Address", one.ip_address),
    ]
    response = [*common, ("Content-Type", "application/http; msgtype=response")]
    if "transfer-encoding" not in one.headers:
        # Programs do not agree on whether chunks belong to the payload.
        response.append(("WARC-Payload-Digest", _digest(one.response[one.body_at :])))
    yield _record("response", response, one.response)
    concurrent = ("WARC-Concurrent-To", _id("response", response, one.response))
    request = [*common, ("Content-Type", "application/http; msgtype=request"), concurrent]
    yield _record("request", request, one.request)


def _record(kind: str, headers: Sequence[tuple[str, str]], block: bytes) -> bytes:
    lines = [
        ("WARC-Type", kind),
        ("WARC-Record-ID", _id(kind, headers, block)),
        *headers,
        ("WARC-Block-Digest", _digest(block)),
        ("Content-Length", str(len(block))),
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in lines)
    return f"WARC/1.1\r\n{head}\r\n".encode("ascii") + block + _END


def _id(kind: str, headers: Sequence[tuple[str, str]], block: bytes) -> str:
    name = "\n".join((kind, *(f"{name}: {value}" for name, value in headers), _digest(block)))
    return f"<{uuid.uuid5(_NAMESPACE, name).urn}>"


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
