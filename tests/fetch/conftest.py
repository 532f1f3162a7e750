import pytest
from fetch.sites import serving

from briefgen.clean import CODINGS, MEDIA
from briefgen.fetch import Fetcher, Terms, connect


@pytest.fixture
def site():
    with serving() as site:
        yield site


@pytest.fixture
def fetcher():
    """A fetcher that may call this machine; what is given changes its terms."""

    def fetcher(**terms):
        given = {"limit": 1_000_000, "allow_private": True, "seconds": 30, **terms}
        return Fetcher(Terms(media=MEDIA, codings=CODINGS, **given))

    return fetcher


@pytest.fixture
def fetch(fetcher):
    """Fetch one address; what is given besides it changes the terms."""
    return lambda address, **terms: fetcher(**terms).fetch(address)


@pytest.fixture
def names(monkeypatch):
    """Host names and their addresses, in place of the system's resolver."""
    known = {}

    def resolve(host, port, **_):
        if host not in known:
            raise OSError
        return [
            (10 if ":" in found else 2, 1, 6, "", (found, port, 0, 0)[: 4 if ":" in found else 2])
            for found in known[host]
        ]

    monkeypatch.setattr("briefgen.fetch.connect.socket.getaddrinfo", resolve)
    return known


@pytest.fixture
def public(monkeypatch):
    """Count 127.0.0.1, and nothing else of this machine, as the public internet."""
    real = connect.is_public
    monkeypatch.setattr(connect, "is_public", lambda ip: ip == "127.0.0.1" or real(ip))
