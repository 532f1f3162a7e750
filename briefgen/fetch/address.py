"""Web addresses: taken apart, and only those that can be asked for a page."""

import contextlib
import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

import idna

from briefgen.fetch.refusal import RefusedError, not_an_address

_LONGEST = 8_000
_PORTS = {"http": 80, "https": 443}
_LEAST_FREE_PORT = 1024
_HOST = re.compile(r"(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_-]{1,63}")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
# Everything that RFC 3986 lets stand in a path or query as it is; `%` begins what is escaped.
_KEPT = "/:?[]@!$&'()*+,;=%~"
_USER = re.compile(r"^([^/?#]*//)[^/?#]*@")


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address, all of it printable ASCII.

    `host` is a name in lower case (an international one in its `xn--` form) or an IP address
    without brackets; `target` is the path and the query, what is escaped in one way only.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port, as the `Host` header and the address have them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return self.origin + self.target


def read_address(text: str) -> Address:
    """Take an address apart; its fragment is nobody's business but the browser's.

    Raises:
        RefusedError: it is none that a page can be asked for.
    """
    text = text.strip(" ")
    if len(text) > _LONGEST:
        hint = "give the address of the page alone, without what was added for tracking"
        raise not_an_address(f"the address has {len(text):,} characters", hint)
    if not text.isprintable():
        raise not_an_address("the address holds a control character", "copy it again")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise not_an_address(f"the address cannot be read: {error}", "copy it again") from error
    if parts.scheme not in _PORTS:
        message = f"addresses that begin with `{parts.scheme}:` are not fetched"
        raise not_an_address(message, "give one that begins with `https://` or `http://`")
    if "@" in parts.netloc:
        hint = "leave out what stands before the `@`: it would be stored with the capture"
        raise not_an_address("the address holds a user name or a password", hint)
    port = _PORTS[parts.scheme] if port is None else port
    if port not in _PORTS.values() and port < _LEAST_FREE_PORT:
        hint = "pages are fetched from ports 80 and 443, and from 1024 up"
        raise not_an_address(f"port {port} serves no web pages", hint)
    target = _without_dots(normal(parts.path))
    if parts.query:
        target += f"?{normal(parts.query)}"
    return Address(parts.scheme, _host(parts.hostname or ""), port, target)


def follow(address: Address, reference: str) -> Address:
    """Where a reference on the page at `address` leads.

    Raises:
        RefusedError: to nothing that a page can be asked for.
    """
    try:
        return read_address(urljoin(str(address), reference.strip(" ")))
    except ValueError as error:
        raise not_an_address(f"the address cannot be read: {error}", "copy it again") from error


def normal(part: str) -> str:
    """A path or query in ASCII, where each character is either escaped everywhere or nowhere."""
    return quote(_ESCAPE.sub(_plain, part), safe=_KEPT)


def without_user(text: str) -> str:
    """The text of an address without user name and password, to be shown on one line."""
    text = _USER.sub(r"\1", text)
    return text if text.isprintable() else ascii(text)


def _plain(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if _UNRESERVED.fullmatch(character) else match[0].upper()


def _without_dots(path: str) -> str:
    """The path without `.` and `..` (RFC 3986, 5.2.4): what robots.txt forbids has one name."""
    kept: list[str] = []
    segments = path.split("/")[1:] or [""]
    for segment in segments:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)


def _host(host: str) -> str:
    """The host in ASCII; an IP address in the one form that every program reads alike."""
    if ":" in host:
        return _ip_address(host)
    name = host.rstrip(".")
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError) as error:
            raise _no_host(host) from error
    if not _HOST.fullmatch(name):
        raise _no_host(host)
    return _ip_address(name) if _NUMBER.fullmatch(name.rpartition(".")[2]) else name


def _ip_address(host: str) -> str:
    with contextlib.suppress(ValueError):
        if "%" not in host:  # a zone is this machine's own business
            return str(ipaddress.ip_address(host))
    hint = "write an IPv4 address as four decimal numbers, an IPv6 address in `[` and `]`"
    raise not_an_address(f"`{host}` is no IP address", hint)


def _no_host(host: str) -> RefusedError:
    return not_an_address(f"`{host}` is no host name", "copy the address again")
