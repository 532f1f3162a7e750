"""Addresses: each has one form, and what is none is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.fetch.address import follow, read_address, without_user
from briefgen.fetch.refusal import RefusedError


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://harn.example", "https://harn.example/"),
        ("HTTPS://Harn.EXAMPLE:443/A?b=C#d", "https://harn.example/A?b=C"),
        ("http://harn.example:80?q", "http://harn.example/?q"),
        ("http://harn.example:8080/", "http://harn.example:8080/"),
        ("https://harn.example./a", "https://harn.example/a"),
        (" https://harn.example/a b ", "https://harn.example/a%20b"),
        ("https://harn.example/brücke?q=ü", "https://harn.example/br%C3%BCcke?q=%C3%BC"),
        ("https://harn.example/%7ea%2fb%c3", "https://harn.example/~a%2Fb%C3"),
        ("https://harn.example/100%/a", "https://harn.example/100%/a"),
        ("https://harn.example/a/./b/../c/%2e%2E/d/..", "https://harn.example/a/"),
        ("https://harn.example/../../a//b", "https://harn.example/a//b"),
        ("https://harn.example/\\..\\", "https://harn.example/%5C..%5C"),
        ("https://brücke.example/", "https://xn--brcke-lva.example/"),
        ("https://faß.example/", "https://xn--fa-hia.example/"),
        ("https://ｈａｒｎ。example/", "https://harn.example/"),
        ("https://my_harn.example/", "https://my_harn.example/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("http://[0:0::0001]/", "http://[::1]/"),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
    ],
)
def test_an_address_has_one_form(text, address):
    assert str(read_address(text)) == address


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ftp://harn.example/", "begin with `ftp:`"),
        ("file:///etc/passwd", "begin with `file:`"),
        ("javascript://harn.example/%0aalert(1)", "begin with `javascript:`"),
        ("https://user:secret@harn.example/", "user name"),
        ("https://user@harn.example/", "user name"),
        ("https://@harn.example/", "user name"),
        ("https://harn.example\\@127.0.0.1/", "user name"),
        ("https://harn.example&@127.0.0.1#@other.example/", "user name"),
        ("https://harn.example\\.evil.example/", "no host name"),
        ("https://harn%2eexample/", "no host name"),
        ("https://harn .example/", "no host name"),
        ("https:///path", "no host name"),
        ("https://", "no host name"),
        ("https://.example/", "no host name"),
        ("https://harn..example/", "no host name"),
        ("https://-harn.example/", "no host name"),
        (f"https://{'a' * 64}.example/", "no host name"),
        (f"https://{'a.' * 130}example/", "no host name"),
        ("https://☃\u0301.example/", "no host name"),
        ("http://[::1/", "cannot be read"),
        ("http://[fe80::1%25eth0]/", "no IP address"),
        ("http://[::zz]/", "cannot be read|no IP address"),
        ("http://2130706433/", "no IP address"),
        ("http://0x7f000001/", "no IP address"),
        ("http://0x7f.1/", "no IP address"),
        ("http://0177.0.0.1/", "no IP address"),
        ("http://127.1/", "no IP address"),
        ("http://127.0.0.1.1/", "no IP address"),
        ("http://256.0.0.1/", "no IP address"),
        ("http://harn.0x/", "no IP address"),
        ("http://harn.example:22/", "port 22"),
        ("http://harn.example:0/", "port 0"),
        ("http://harn.example:65536/", "cannot be read"),
        ("http://harn.example:http/", "cannot be read"),
        ("http://harn.example:８０/", "cannot be read"),
        ("https://harn.example/\r\nX-Injected: yes", "control character"),
        ("https://harn.example/\tnews", "control character"),
        ("https://harn.exa\nmple/", "control character"),
        ("https://harn.example/\0", "control character"),
        ("https://harn.example/\u202enews", "control character"),
        ("https://harn.example/\udcff", "control character"),
        ("https://harn.example/" + "a" * 8_000, "8,021 characters"),
    ],
)
def test_what_is_none_is_refused(text, message):
    with pytest.raises(RefusedError, match=message):
        read_address(text)


@pytest.mark.parametrize(
    ("reference", "address"),
    [
        ("b", "https://harn.example/a/b"),
        ("/b", "https://harn.example/b"),
        ("?b", "https://harn.example/a/x?b"),
        ("../../b", "https://harn.example/b"),
        ("//other.example/b", "https://other.example/b"),
        ("HTTP://other.example", "http://other.example/"),
        (" b ", "https://harn.example/a/b"),
        ("", "https://harn.example/a/x"),
    ],
)
def test_references_count_from_the_page(reference, address):
    assert str(follow(read_address("https://harn.example/a/x"), reference)) == address


@pytest.mark.parametrize("reference", ["//[::1", "mailto:a@b", "//a@b/", "\r\nX: y"])
def test_references_to_nowhere_are_refused(reference):
    with pytest.raises(RefusedError):
        follow(read_address("https://harn.example/a"), reference)


def test_what_is_shown_has_no_password():
    assert without_user("https://a:b@c/d@e") == "https://c/d@e"
    assert without_user("https://a@b:c@d?e") == "https://d?e"
    assert without_user("https://a/b@c") == "https://a/b@c"
    assert without_user("https://a/\x1b[2J\n") == r"'https://a/\x1b[2J\n'"


@given(st.text(max_size=40).map("http://".__add__) | st.text(max_size=40))
def test_any_text_is_an_address_or_refused(text):
    try:
        address = read_address(text)
    except RefusedError:
        return
    shown = str(address)
    assert shown.isascii()
    assert shown.isprintable()
    assert " " not in shown
    assert read_address(shown) == address
