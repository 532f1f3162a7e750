"""Connections to hosts: the address that is checked is the one that is connected to."""

import ipaddress
import socket
import ssl
import threading
import time
from dataclasses import dataclass

from briefgen.fetch.address import Address
from briefgen.fetch.refusal import failed, never, private

# Ways to carry an IPv4 address within an IPv6 one; `is_global` is true for some of them.
_WRAPPED = tuple(
    ipaddress.ip_network(network)
    for network in ("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16")
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A place to call, as the system's resolver names it."""

    family: socket.AddressFamily
    place: tuple[str | int | bytes, ...]

    @property
    def ip_address(self) -> str:
        return str(self.place[0])


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which everything that was begun must have ended."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Seconds until then.

        Raises:
            TimeoutError: there are none.
        """
        seconds = self.at - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds


@dataclass(frozen=True, slots=True)
class Connection:
    """An open connection, and the IP address at its other end."""

    stream: socket.socket
    ip_address: str


def connect(address: Address, deadline: Deadline, *, allow_private: bool) -> Connection:
    """Connect to the host. Its name is resolved once, and what was found is what is called.

    Raises:
        RefusedError: it has no address, or none that may be called.
        OSError: nobody answers there; `TimeoutError` not in time, `ssl.SSLError` not in safety.
    """
    found = _resolved(address, deadline)
    allowed = is_host if allow_private else is_public
    called = [place for place in found if allowed(place.ip_address)]
    if not called:
        shown = found[0].ip_address
        where = f"`{address.host}`" if shown == address.host else f"`{address.host}` ({shown})"
        if allow_private:
            raise never(f"{where} is no address of a site: link-local, multicast or unspecified")
        raise private(f"{where} is not on the public internet")
    connection = _called(called, deadline)
    if address.scheme == "http":
        return connection
    plain = connection.stream
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    try:
        plain.settimeout(deadline.left())
        # An end that TLS does not announce may be one that somebody cut.
        safe = context.wrap_socket(plain, server_hostname=address.host, suppress_ragged_eofs=False)
    except BaseException:
        plain.close()
        raise
    return Connection(safe, connection.ip_address)


def is_host(text: str) -> bool:
    """Whether an IP address may be a site's at all, if only that of a private network.

    Link-local addresses are not: what answers there in data centres gives away their keys.
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    plain = getattr(address, "ipv4_mapped", None) or address
    return not (plain.is_link_local or plain.is_multicast or plain.is_unspecified)


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet, whatever is wrapped in it."""
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.is_site_local:
        return False
    wrapped = any(address in network for network in _WRAPPED if network.version == address.version)
    return address.is_global and not (address.is_multicast or address.is_reserved or wrapped)


def _resolved(address: Address, deadline: Deadline) -> list[_Found]:
    """The addresses of the host. The system's resolver knows no time limit, so a thread waits."""
    answers: list[list[_Found] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            answers.append([_Found(family, place) for family, _, _, _, place in found])
        except (OSError, UnicodeError) as error:
            answers.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(deadline.left())
    if not answers:
        raise TimeoutError
    answer = answers[0]
    if isinstance(answer, list) and answer:
        return answer
    raise failed(f"there is no host `{address.host}`", "copy the address again")


def _called(places: list[_Found], deadline: Deadline) -> Connection:
    """The first of the places that answers; while there are others, none may use up all time."""
    for number, found in enumerate(places, start=1):
        stream = socket.socket(found.family, socket.SOCK_STREAM)
        try:
            stream.settimeout(deadline.left() / (len(places) - number + 1))
            stream.connect(found.place)
        except OSError:
            stream.close()
            if number == len(places):
                raise
        except BaseException:
            stream.close()
            raise
        else:
            return Connection(stream, found.ip_address)
    raise TimeoutError
