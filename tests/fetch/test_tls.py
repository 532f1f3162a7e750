"""Certificates are always checked, against the name that was asked for."""

import socket
import ssl

import made
import pytest
import trustme
from fetch.sites import page, serving

from briefgen.diagnostics import Diagnostic
from briefgen.fetch import Fetched

PAGE = made.html().encode()


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def trusted(authority, tmp_path, monkeypatch):
    """The authority is one of those that the system trusts."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


@pytest.fixture
def safe(authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("harn.example").configure_cert(context)
    with serving(context=context) as site:
        site.pages["/"] = page(PAGE)
        yield site


@pytest.mark.usefixtures("trusted")
def test_a_page_comes_over_tls(safe, names, fetch):
    names["harn.example"] = ["127.0.0.1"]
    assert isinstance(fetch(f"https://harn.example:{safe.port}/"), Fetched)


@pytest.mark.usefixtures("trusted")
def test_the_certificate_of_another_host_is_refused(safe, names, fetch):
    names["other.example"] = ["127.0.0.1"]
    found = fetch(f"https://other.example:{safe.port}/")
    assert isinstance(found, Diagnostic)
    assert found.code == "BG144"
    assert "cannot prove who it is" in found.message
    assert safe.requests == []


def test_a_certificate_that_nobody_vouches_for_is_refused(safe, names, fetch):
    names["harn.example"] = ["127.0.0.1"]
    found = fetch(f"https://harn.example:{safe.port}/")
    assert isinstance(found, Diagnostic)
    assert (found.code, "SSL_CERT_FILE" in found.hint) == ("BG144", True)
    assert safe.requests == []


def test_a_host_without_tls_is_refused(site, fetch):
    found = fetch(f"https://127.0.0.1:{site.port}/")
    assert isinstance(found, Diagnostic)
    assert "secure connection" in found.message


@pytest.mark.usefixtures("trusted")
def test_an_end_that_tls_does_not_announce_is_a_cut(safe, names, fetch):
    """Who sits between could end the connection, but not say so in its name."""

    def cut(stream):
        stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE[:300])
        socket.socket(fileno=stream.detach()).close()

    names["harn.example"] = ["127.0.0.1"]
    safe.pages["/"] = cut
    found = fetch(f"https://harn.example:{safe.port}/")
    assert isinstance(found, Diagnostic)
    assert found.code == "BG144"
