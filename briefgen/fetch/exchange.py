"""One request and its response (HTTP/1.1), kept as the very bytes that went and came."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from ssl import SSLCertVerificationError, SSLError

import h11

from briefgen.fetch.address import Address
from briefgen.fetch.connect import Connection, Deadline, connect
from briefgen.fetch.refusal import failed

_PIECE = 65_536
_LONGEST_HEADER = 60_000
_MOST_PARTS = 100_000


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request, and the response as it was received: status line, headers, body.

    `body_at` is where the body begins in `response`; `body` is the same without what chunks put
    around it. `headers` have lower-case names, and of a repeated one the first value. `date` is
    the moment of the request, in UTC. `whole` is false when the response has more bytes than were
    allowed: then it ends somewhere.
    """

    address: Address
    ip_address: str
    date: str
    request: bytes
    response: bytes
    body: bytes
    body_at: int
    status: int
    headers: Mapping[str, str]
    whole: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """What an exchange may take: `limit` is the most bytes of a response, headers included.

    Of a response that says it has more nothing is read, unless a `part` of it will do.
    """

    limit: int
    deadline: Deadline
    allow_private: bool
    part: bool = False


def exchange(address: Address, headers: Mapping[str, str], bounds: Bounds) -> Exchange:
    """Ask for what is at the address, without following where it leads.

    Raises:
        RefusedError: there is no whole answer in HTTP, or not in time.
    """
    host = address.host
    try:
        connection = connect(address, bounds.deadline, allow_private=bounds.allow_private)
        with connection.stream:
            return _exchanged(address, headers, bounds, connection)
    except TimeoutError as error:
        raise failed(f"`{host}` did not answer in time") from error
    except SSLCertVerificationError as error:
        message = f"`{host}` cannot prove who it is: {error.verify_message}"
        hint = "authorities of your own are named by the variable `SSL_CERT_FILE`"
        raise failed(message, hint) from error
    except SSLError as error:
        reason = (error.reason or "it broke off").replace("_", " ").lower()
        raise failed(f"the secure connection to `{host}` failed: {reason}") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise failed(f"`{address.authority}` cannot be reached: {reason}") from error
    except h11.RemoteProtocolError as error:
        raise failed(f"`{host}` gave no whole answer: {error}") from error


def _exchanged(
    address: Address, headers: Mapping[str, str], bounds: Bounds, connection: Connection
) -> Exchange:
    protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEADER)
    lines = [("Host", address.authority), *headers.items(), ("Connection", "close")]
    sent = protocol.send(h11.Request(method="GET", target=address.target, headers=lines))
    request = (sent or b"") + (protocol.send(h11.EndOfMessage()) or b"")
    date = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    connection.stream.settimeout(bounds.deadline.left())
    connection.stream.sendall(request)
    received = _received(protocol, connection, bounds)
    named: dict[str, str] = {}
    for name, value in received.head.headers:
        named.setdefault(name.decode("ascii"), _text(value))
    return Exchange(
        address=address,
        ip_address=connection.ip_address,
        date=date,
        request=request,
        response=received.response,
        body=received.body,
        body_at=received.body_at,
        status=received.head.status_code,
        headers=named,
        whole=received.whole,
    )


@dataclass(frozen=True, slots=True)
class _Received:
    head: h11.Response
    response: bytes
    body: bytes
    body_at: int
    whole: bool


def _received(protocol: h11.Connection, connection: Connection, bounds: Bounds) -> _Received:
    """Read to the end of the response, and no further than allowed."""
    tape = bytearray()
    parts: list[bytes] = []
    start = body_at = 0
    head: h11.Response | None = None
    while True:
        event = protocol.next_event()
        if event is h11.NEED_DATA and len(tape) - start <= bounds.limit:
            connection.stream.settimeout(bounds.deadline.left())
            piece = connection.stream.recv(_PIECE)
            tape += piece
            protocol.receive_data(piece)
            continue
        if isinstance(event, h11.Data):
            parts.append(bytes(event.data))
            if len(parts) > _MOST_PARTS:
                raise failed(f"`{connection.ip_address}` cut its answer into too many chunks")
            continue
        known = len(tape) - len(protocol.trailing_data[0])
        if isinstance(event, h11.InformationalResponse) and known <= _LONGEST_HEADER:
            start = known
            continue
        if isinstance(event, h11.Response):
            head, body_at = event, known - start
            if body_at + _promised(head, bounds) <= bounds.limit:
                continue
        if head is None:
            raise failed(f"`{connection.ip_address}` sent too much before its answer")
        ended = isinstance(event, h11.EndOfMessage)
        whole = ended and known - start <= bounds.limit
        return _Received(head, bytes(tape[start:known]), b"".join(parts), body_at, whole)


def _promised(head: h11.Response, bounds: Bounds) -> int:
    """How many bytes the response says its body has, where that counts."""
    if bounds.part:
        return 0
    lengths = (value for name, value in head.headers if name == b"content-length")
    return int(next(lengths, b"0"))


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
