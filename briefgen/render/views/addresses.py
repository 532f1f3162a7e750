"""Addresses as files say them that leave the site."""

import base64
from dataclasses import dataclass
from urllib.parse import quote

from briefgen.render.views.links import relative


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as the page or file at `here` says them.

    They are whole where the address of the site is known, else relative to `here`.
    """

    site: str | None
    here: str

    def to(self, uri: str, fragment: str = "") -> str:
        if self.site is None:
            return relative(self.here, uri, fragment)
        address = whole(self.site, uri)
        return f"{address}#{fragment}" if fragment else address


def whole(site: str, uri: str) -> str:
    """The address of a page or file of the site whose own address ends in `/`."""
    return f"{site}{quote(uri)}"


def digest_name(sha256: str) -> str:
    """The name of bytes by their digest, in hex digits: an `ni` URI (RFC 6920, section 3)."""
    value = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{value}"
