"""Follows an address to a page, within the terms, and keeps what came on the way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from briefgen import __version__
from briefgen.diagnostics import Diagnostic
from briefgen.fetch.address import Address, follow, read_address, without_user
from briefgen.fetch.connect import Deadline
from briefgen.fetch.exchange import Bounds, Exchange, exchange
from briefgen.fetch.refusal import (
    BY_HAND,
    RefusedError,
    astray,
    bad_status,
    forbidden,
    too_large,
    unreadable,
)
from briefgen.fetch.robots import FILE, PRODUCT, Robots, read_robots
from briefgen.fetch.warc import write_warc
from briefgen.text.slug import slug

ENDING = ".warc.gz"

_SOFTWARE = f"{PRODUCT}/{__version__}"
_OK = 200
_SERVER_ERROR = 500
_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_HOPS = 10
_MOST_HOPS_TO_ROBOTS = 5
_ROBOTS_LIMIT = 512_000
_NOT_FOR_NAMES = re.compile(r"[^a-z0-9.-]+")
_LONGEST_HOST = 40
_LONGEST_PATH = 60
_REMEDIES = {
    401: "log in with a browser, save the page there, and add that",
    403: f"the site lets no program in: {BY_HAND}",
    404: "copy the address again; an archive of the web may have the page",
    410: "an archive of the web may have the page",
    429: "it was asked too often: try again later",
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What may be fetched: `media` types, and bodies in `codings` (lower case).

    `limit` is the most bytes, `seconds` the most time for one address with all its redirects.
    """

    limit: int
    media: tuple[str, ...]
    codings: tuple[str, ...]
    seconds: float = 60
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as a WARC file; `stem` is a safe name for it, of its host, path and day."""

    stem: str
    content: bytes


class Fetcher:
    """Fetches pages on the same terms; what each site asks of programs is read but once."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._robots: dict[str, Robots | RefusedError] = {}

    def fetch(self, text: str) -> Fetched | Diagnostic:
        """The page at an address, or why it was not fetched. Nothing is written."""
        deadline = Deadline.after(self._terms.seconds)
        try:
            exchanges = self._followed(read_address(text), deadline)
            content = write_warc(exchanges, _SOFTWARE)
        except RefusedError as refused:
            return refused.diagnostic(without_user(text))
        last = exchanges[-1]
        return Fetched(_stem(last.address, last.date[:10]), content)

    def _followed(self, address: Address, deadline: Deadline) -> list[Exchange]:
        """All exchanges from the address to the page, which is the last."""
        exchanges: list[Exchange] = []
        limit = self._terms.limit
        while True:
            self._ask_robots(address, deadline)
            one = self._exchange(address, Bounds(limit, deadline, self._terms.allow_private))
            exchanges.append(one)
            if one.status not in _REDIRECTS:
                self._judge(one)
                return exchanges
            limit -= len(one.response)
            address = _next(one, _MOST_HOPS, tuple(before.address for before in exchanges))

    def _exchange(self, address: Address, bounds: Bounds) -> Exchange:
        headers = {
            "User-Agent": _SOFTWARE,
            "Accept": ", ".join(self._terms.media),
            "Accept-Encoding": ", ".join(self._terms.codings),
        }
        one = exchange(address, headers, bounds)
        if not one.whole and one.status in (_OK, *_REDIRECTS):
            raise too_large(f"`{address}` has more than the {self._terms.limit:,} bytes allowed")
        return one

    def _judge(self, one: Exchange) -> None:
        """Refuse what is no page that can be read."""
        if one.status != _OK:
            hint = _REMEDIES.get(one.status, f"try again later, or {BY_HAND}")
            raise bad_status(f"`{one.address}` answers with status {one.status}", hint)
        media = one.headers.get("content-type", "").partition(";")[0].strip().lower()
        # Without a type it is for the reader to see what the bytes are.
        if media and media not in self._terms.media:
            raise unreadable(f"`{one.address}` is `{media}`, and no page that can be read")
        coding = one.headers.get("content-encoding", "identity").strip().lower()
        if coding.removeprefix("x-") not in {*self._terms.codings, "identity", ""}:
            raise unreadable(f"`{one.address}` is compressed with `{coding}`, which is not read")

    def _ask_robots(self, address: Address, deadline: Deadline) -> None:
        if address.origin not in self._robots:
            try:
                self._robots[address.origin] = self._read_robots(address, deadline)
            except RefusedError as refused:
                self._robots[address.origin] = refused
        robots = self._robots[address.origin]
        if isinstance(robots, RefusedError):
            raise robots
        if not robots.allow(address.target):
            raise forbidden(f"`{address.origin}{FILE}` forbids programs `{address.target}`")

    def _read_robots(self, address: Address, deadline: Deadline) -> Robots:
        """The rules of a site: none where there are none, and no way in where nobody knows."""
        where = Address(address.scheme, address.host, address.port, FILE)
        bounds = Bounds(_ROBOTS_LIMIT, deadline, self._terms.allow_private, part=True)
        headers: Mapping[str, str] = {"User-Agent": _SOFTWARE, "Accept-Encoding": "identity"}
        passed: tuple[Address, ...] = ()
        while True:
            one = exchange(where, headers, bounds)
            if one.status not in _REDIRECTS:
                break
            passed = (*passed, where)
            try:
                where = _next(one, _MOST_HOPS_TO_ROBOTS, passed)
            except RefusedError:
                return Robots()
        if one.status == _OK:
            return read_robots(one.body.decode("utf-8", "replace"))
        if one.status >= _SERVER_ERROR:
            message = f"`{where}` answers with status {one.status}: what may be fetched is unknown"
            raise forbidden(message, f"try again later, or {BY_HAND}")
        return Robots()


def _next(one: Exchange, most: int, passed: tuple[Address, ...]) -> Address:
    """Where a redirect leads, unless it leads nowhere, back, or on and on."""
    if "location" not in one.headers:
        raise astray(f"`{one.address}` leads on (status {one.status}), but does not say where")
    address = follow(one.address, one.headers["location"])
    if address in passed:
        raise astray(f"`{one.address}` leads back to `{address}`")
    if len(passed) > most:
        raise astray(f"`{passed[0]}` leads on more than {most} times")
    return address


def _stem(address: Address, day: str) -> str:
    host = _NOT_FOR_NAMES.sub("-", address.host.removeprefix("www."))[:_LONGEST_HOST].strip(".-")
    path = slug(unquote(address.target.partition("?")[0]))[:_LONGEST_PATH].strip("-")
    return "-".join(part for part in (host, path, day) if part)
