"""Fetching: what came is stored as it came, and what may not be fetched is not."""

import gzip
import re
import socket
import threading
import time

import made
import pytest
from fetch.sites import ROBOTS, moved, page, serving, status
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.clean import derive
from briefgen.clean.inflate import gunzip
from briefgen.diagnostics import Diagnostic
from briefgen.fetch import Fetched

PAGE = made.html().encode()


def stored(fetched):
    """The file, unpacked; that it was fetched at all is asserted."""
    assert isinstance(fetched, Fetched), fetched
    return b"".join(gunzip(fetched.content, 9_000_000))


def refused(found, code):
    assert isinstance(found, Diagnostic), found
    assert found.code == code, found
    return found.message


def test_what_came_is_stored_byte_for_byte(site, fetch):
    answer = page(PAGE, extra="X-Odd:  two \r\nset-cookie: a\r\nSet-Cookie: b\r\n")
    site.pages["/news/bridge?id=7"] = answer
    fetched = fetch(f"{site.origin}/news/bridge?id=7#part")
    content = stored(fetched)
    assert answer in content
    assert site.requests[-1] in content
    assert re.fullmatch(r"127\.0\.0\.1-news-bridge-\d{4}-\d\d-\d\d", fetched.stem)


def test_what_is_stored_is_read_back_to_the_article(site, fetch):
    site.pages["/bridge"] = page(PAGE)
    derivation = derive("web.warc.gz", fetch(f"{site.origin}/bridge").content)
    assert derivation.diagnostics == ()
    (derived,) = derivation.texts
    assert derived.record == 2
    assert made.FIRST in derived.text
    (article,) = derived.cleaning.articles
    assert article.url == f"{site.origin}/bridge"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ, by the WARC record", article.captured)


def test_a_program_says_who_it_is_and_what_it_can_read(site, fetch):
    site.pages["/bridge"] = page(PAGE)
    fetch(f"{site.origin}/bridge")
    first, second = site.requests
    assert first.startswith(b"GET /robots.txt HTTP/1.1\r\n")
    lines = second.decode().split("\r\n")
    assert lines[0] == "GET /bridge HTTP/1.1"
    assert f"Host: 127.0.0.1:{site.port}" in lines
    assert re.search(r"\r\nUser-Agent: briefgen/[0-9.]+\r\n", second.decode())
    assert "Accept-Encoding: gzip, deflate, br, zstd" in lines
    assert "Accept: text/html, application/xhtml+xml, text/plain, application/pdf" in lines


def test_chunks_are_stored_as_they_came(site, fetch):
    chunks = b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in (PAGE[:99], PAGE[99:]))
    answer = page(chunks + b"0\r\n\r\n", extra="Transfer-Encoding: chunked\r\n", length=False)
    site.pages["/bridge"] = answer
    fetched = fetch(f"{site.origin}/bridge")
    assert answer in stored(fetched)
    (derived,) = derive("web.warc.gz", fetched.content).texts
    assert made.THIRD in derived.text


def test_what_follows_the_answer_is_not_part_of_it(site, fetch):
    site.pages["/bridge"] = page(PAGE) + b"HTTP/1.1 200 OK\r\n\r\nanother"
    assert b"another" not in stored(fetch(f"{site.origin}/bridge"))


def test_what_comes_before_the_answer_is_not_part_of_it(site, fetch):
    site.pages["/bridge"] = b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + page(PAGE)
    content = stored(fetch(f"{site.origin}/bridge"))
    assert b"Early" not in content
    assert page(PAGE) in content


def test_an_answer_may_end_with_the_connection(site, fetch):
    site.pages["/bridge"] = page(PAGE, length=False)
    assert page(PAGE, length=False) in stored(fetch(f"{site.origin}/bridge"))


def test_a_charset_may_stand_in_the_header_alone(site, fetch):
    text = made.html().replace("<meta charset=utf-8>", "").replace("flood,", "Flüd,")
    site.pages["/bridge"] = page(text.encode("cp1250"), "text/html; charset=windows-1250")
    (derived,) = derive("web.warc.gz", fetch(f"{site.origin}/bridge").content).texts
    assert derived.encoding == "windows-1250, declared in the HTTP header"
    assert "Flüd" in derived.text


def test_what_was_asked_once_of_a_site_is_not_asked_again(site, fetcher):
    site.pages |= {"/a": page(PAGE), "/b": page(PAGE)}
    fetching = fetcher()
    for target in ("/a", "/b", "/gone"):
        fetching.fetch(site.origin + target)
    assert len(site.requests) == 4
    assert sum(ROBOTS.encode() in request for request in site.requests) == 1


def test_a_site_that_is_out_of_order_is_asked_once(site, fetcher):
    site.pages |= {ROBOTS: status(503), "/a": page(PAGE)}
    fetching = fetcher()
    assert [fetching.fetch(f"{site.origin}/a").code for _ in range(3)] == ["BG143"] * 3
    assert len(site.requests) == 1


# Redirects


def test_redirects_are_followed_and_kept(site, fetch):
    site.pages |= {
        "/old": moved("/new?x", 301),
        "/new?x": moved(f"{site.origin}/bridge#top", 307),
        "/bridge": page(PAGE),
    }
    fetched = fetch(f"{site.origin}/old")
    content = stored(fetched)
    assert site.asked == ["/old", "/new?x", "/bridge"]
    assert [line for line in content.split(b"\r\n") if line.startswith(b"WARC-Target-URI")] == [
        f"WARC-Target-URI: {site.origin}{target}".encode()
        for target in ("/old", "/old", "/new?x", "/new?x", "/bridge", "/bridge")
    ]
    (derived,) = derive("web.warc.gz", fetched.content).texts
    assert derived.record == 6
    assert "bridge" in fetched.stem


def test_a_redirect_may_hold_what_is_no_ascii(site, fetch):
    site.pages["/old"] = status(302).replace(
        b"\r\n\r\n", "\r\nLocation: /brücke 2\r\n\r\n".encode()
    )
    site.pages["/br%C3%BCcke%202"] = page(PAGE)
    assert isinstance(fetch(f"{site.origin}/old"), Fetched)


def test_circles_are_noticed_at_once(site, fetch):
    site.pages |= {"/a": moved("/b"), "/b": moved("/a")}
    assert "leads back to" in refused(fetch(f"{site.origin}/a"), "BG146")
    assert site.asked == ["/a", "/b"]


def test_chains_have_an_end(site, fetch):
    site.pages |= {f"/{at}": moved(f"/{at + 1}") for at in range(99)}
    assert "more than 10 times" in refused(fetch(f"{site.origin}/0"), "BG146")
    assert len(site.asked) == 11


def test_a_redirect_to_nowhere(site, fetch):
    site.pages["/a"] = status(302)
    assert "does not say where" in refused(fetch(f"{site.origin}/a"), "BG146")


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("http://127.0.0.2:{port}/", "BG142"),
        ("http://[::1]:{port}/", "BG142"),
        ("http://2130706434:{port}/", "BG141"),
        ("//169.254.169.254/latest", "BG142"),
        ("http://inside.example:{port}/", "BG142"),
        ("file:///etc/passwd", "BG141"),
        ("gopher://127.0.0.1:{port}/", "BG141"),
        ("http://user:secret@127.0.0.1:{port}/", "BG141"),
        ("http://[::1/", "BG141"),
        ("http://127.0.0.1:22/", "BG141"),
    ],
)
@pytest.mark.usefixtures("public")
def test_each_step_of_a_redirect_is_checked(where, code, site, names, fetch):
    names |= {"127.0.0.1": ["127.0.0.1"], "127.0.0.2": ["127.0.0.2"], "::1": ["::1"]}
    names |= {"169.254.169.254": ["169.254.169.254"], "inside.example": ["10.0.0.1"]}
    site.pages["/a"] = moved(where.format(port=site.port))
    message = refused(fetch(f"{site.origin}/a", allow_private=False), code)
    assert "secret" not in message
    assert site.asked == ["/a"]


def test_a_redirect_to_a_link_local_address_is_refused_though_private_ones_are_allowed(
    site, names, fetch
):
    names |= {"127.0.0.1": ["127.0.0.1"], "169.254.169.254": ["169.254.169.254"]}
    site.pages["/a"] = moved("http://169.254.169.254/latest")
    assert "link-local" in refused(fetch(f"{site.origin}/a"), "BG142")
    assert site.asked == ["/a"]


# Hosts


@pytest.mark.usefixtures("public")
def test_the_address_that_was_checked_is_the_one_that_is_called(site, fetch, monkeypatch):
    """A name that has another address each time it is asked for gains nothing."""
    answers = iter(["127.0.0.1", "127.0.0.1", "10.0.0.1", "10.0.0.1"])
    asked = []

    def resolve(host, port, **_):
        asked.append(host)
        return [(2, 1, 6, "", (next(answers), port))]

    monkeypatch.setattr("briefgen.fetch.connect.socket.getaddrinfo", resolve)
    site.pages["/bridge"] = page(PAGE)
    address = f"http://harn.example:{site.port}/bridge"
    content = stored(fetch(address, allow_private=False))
    assert asked == ["harn.example"] * 2  # for robots.txt and the page: once for each connection
    assert b"WARC-IP-Address: 127.0.0.1\r\n" in content
    assert f"Host: harn.example:{site.port}".encode() in site.requests[-1]
    assert "(10.0.0.1) is not on the public" in refused(
        fetch(address, allow_private=False), "BG142"
    )


@pytest.mark.usefixtures("public")
def test_of_several_addresses_only_the_public_ones_are_called(site, names, fetch):
    names["harn.example"] = ["10.0.0.1", "127.0.0.1", "fe80::1"]
    site.pages["/bridge"] = page(PAGE)
    found = fetch(f"http://harn.example:{site.port}/bridge", allow_private=False)
    assert b"WARC-IP-Address: 127.0.0.1\r\n" in stored(found)


def test_where_one_address_does_not_answer_the_next_is_called(site, names, fetch):
    names["harn.example"] = ["::1", "127.0.0.1"]
    site.pages["/bridge"] = page(PAGE)
    assert isinstance(fetch(f"http://harn.example:{site.port}/bridge"), Fetched)


def test_this_machine_is_refused_unless_allowed(site, fetch):
    for address in (f"{site.origin}/", "http://localhost/", "http://[::1]:8000/"):
        assert "public internet" in refused(fetch(address, allow_private=False), "BG142")
    assert site.requests == []


def _has_ipv6():
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


def test_an_ipv6_host(fetch):
    if not _has_ipv6():
        pytest.skip("this machine has no IPv6")
    with serving("::1") as site:
        site.pages["/"] = page(PAGE)
        assert b"WARC-IP-Address: ::1\r\n" in stored(fetch(f"{site.origin}/"))
        assert f"Host: [::1]:{site.port}\r\n".encode() in site.requests[-1]


def test_an_international_name_is_asked_for_in_ascii(site, names, fetch):
    names["xn--brcke-lva.example"] = ["127.0.0.1"]
    site.pages["/"] = page(PAGE)
    fetched = fetch(f"http://BRÜCKE.example:{site.port}/")
    assert f"Host: xn--brcke-lva.example:{site.port}\r\n".encode() in site.requests[-1]
    assert fetched.stem.startswith("xn--brcke-lva.example-")


def test_hosts_that_are_not_there(names, fetch):
    assert "no host `gone.example`" in refused(fetch("https://gone.example/"), "BG144")
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    names["shut.example"] = ["127.0.0.1"]
    assert "cannot be reached" in refused(fetch(f"http://shut.example:{port}/"), "BG144")


def test_a_resolver_that_never_answers_is_not_waited_for(fetch, monkeypatch):
    monkeypatch.setattr(
        "briefgen.fetch.connect.socket.getaddrinfo", lambda *_, **__: threading.Event().wait()
    )
    assert "in time" in refused(fetch("https://slow.example/", seconds=0.05), "BG144")


def test_credentials_are_not_printed(fetch):
    found = fetch("https://user:secret@harn.example/")
    refused(found, "BG141")
    assert "secret" not in repr(found)
    assert found.location.file == "https://harn.example/"


# Robots


def robots(text):
    return page(text.encode(), "text/plain")


def test_what_robots_forbids_is_not_asked_for(site, fetch):
    site.pages |= {ROBOTS: robots("User-agent: *\nDisallow: /news\n"), "/news/1": page(PAGE)}
    assert "forbids programs `/news/1`" in refused(fetch(f"{site.origin}/news/1"), "BG143")
    assert site.asked == []


def test_a_redirect_to_what_robots_forbids_is_not_followed(site, fetch):
    site.pages |= {ROBOTS: robots("User-agent: briefgen\nDisallow: /b\n"), "/a": moved("/b")}
    refused(fetch(f"{site.origin}/a"), "BG143")
    assert site.asked == ["/a"]


@pytest.mark.parametrize("code", [401, 403, 404, 410, 429, 304])
def test_where_there_is_no_robots_file_all_is_allowed(code, site, fetch):
    site.pages |= {ROBOTS: status(code), "/": page(PAGE)}
    assert isinstance(fetch(f"{site.origin}/"), Fetched)


@pytest.mark.parametrize("code", [500, 503])
def test_where_it_cannot_be_had_nothing_is_allowed(code, site, fetch):
    site.pages |= {ROBOTS: status(code), "/": page(PAGE)}
    assert f"status {code}" in refused(fetch(f"{site.origin}/"), "BG143")
    assert site.asked == []


def test_where_it_breaks_off_nothing_is_allowed(site, fetch):
    site.pages |= {ROBOTS: b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser", "/": page(PAGE)}
    refused(fetch(f"{site.origin}/"), "BG144")
    assert site.asked == []


def test_redirects_to_robots_are_followed(site, fetch):
    site.pages |= {
        ROBOTS: moved("/other.txt"),
        "/other.txt": robots("User-agent: *\nDisallow: /\n"),
    }
    refused(fetch(f"{site.origin}/"), "BG143")
    site.pages["/other.txt"] = moved(ROBOTS)
    site.pages["/"] = page(PAGE)
    assert isinstance(fetch(f"{site.origin}/"), Fetched)


def test_of_a_long_robots_file_the_beginning_counts(site, fetch):
    rules = "User-agent: *\nDisallow: /news\n" + "# a comment\n" * 100_000
    site.pages |= {ROBOTS: robots(rules), "/news": page(PAGE), "/": page(PAGE)}
    refused(fetch(f"{site.origin}/news"), "BG143")
    assert isinstance(fetch(f"{site.origin}/"), Fetched)


def test_robots_in_chunks(site, fetch):
    chunked = b"5\r\nUser-\r\n19\r\nagent: *\r\nDisallow: /news\r\n0\r\n\r\n"
    head = "Transfer-Encoding: chunked\r\n"
    site.pages[ROBOTS] = page(chunked, "text/plain", head, length=False)
    refused(fetch(f"{site.origin}/news"), "BG143")


# Limits


def test_a_page_over_the_limit_is_not_read_when_its_length_says_so(site, fetch):
    def promise(stream):
        stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n")
        assert stream.recv(1) == b""  # the other end hangs up without having got a byte of it

    site.pages["/"] = promise
    assert "1,000 bytes allowed" in refused(fetch(f"{site.origin}/", limit=1000), "BG102")


def test_a_page_over_the_limit_is_read_no_further(site, fetch):
    sent = []

    def pour(stream):
        stream.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            sent.append(stream.send(b"x" * 10_000))

    site.pages["/"] = pour
    refused(fetch(f"{site.origin}/", limit=1000), "BG102")


def test_all_that_came_counts_toward_the_limit(site, fetch):
    site.pages |= {"/a": status(302, "Location: /b\r\n", b"x" * 600), "/b": page(b"<p>" * 200)}
    assert isinstance(fetch(f"{site.origin}/b", limit=1000), Fetched)
    refused(fetch(f"{site.origin}/a", limit=1000), "BG102")


def test_endless_headers_are_refused(site, fetch):
    site.pages["/"] = b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 20_000
    refused(fetch(f"{site.origin}/"), "BG144")
    site.pages["/"] = b"HTTP/1.1 100 Continue\r\n\r\n" * 4_000
    refused(fetch(f"{site.origin}/", limit=50_000), "BG144")


def test_an_answer_in_a_hundred_thousand_chunks_is_refused(site, fetch):
    chunks = b"1\r\na\r\n" * 100_001 + b"0\r\n\r\n"
    site.pages["/"] = page(chunks, extra="Transfer-Encoding: chunked\r\n", length=False)
    assert "too many chunks" in refused(fetch(f"{site.origin}/"), "BG144")


@pytest.mark.parametrize("begun", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nslow"])
def test_a_slow_site_is_not_waited_for(begun, site, fetch):
    def wait(stream):
        stream.sendall(begun)
        stream.recv(1)

    site.pages[ROBOTS] = robots("")
    site.pages["/"] = wait
    assert "in time" in refused(fetch(f"{site.origin}/", seconds=0.3), "BG144")


def test_a_site_that_drips_is_not_waited_for(site, fetch):
    """Each byte comes in time, and the whole does not."""

    def drip(stream):
        stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while True:
            stream.sendall(b".")
            time.sleep(0.01)

    site.pages["/"] = drip
    assert "in time" in refused(fetch(f"{site.origin}/", seconds=0.3), "BG144")


# Answers that are no captures


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>cut",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n99\r\n<p>cut",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"<html>no header",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n<p>one",
        b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n<p>one",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n<p>one",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\0\r\n\r\n<p>one",
        b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n",
    ],
    ids=range(12),
)
def test_what_is_no_whole_answer_is_refused(answer, site, fetch):
    site.pages["/"] = answer
    assert "no whole answer" in refused(fetch(f"{site.origin}/"), "BG144")


@pytest.mark.parametrize("code", [201, 204, 206, 304, 401, 403, 404, 410, 418, 429, 500, 503])
def test_an_error_page_is_no_capture(code, site, fetch):
    answer = status(code, "Content-Type: text/html\r\n", b"" if code in (204, 304) else PAGE)
    site.pages["/"] = answer
    assert f"status {code}" in refused(fetch(f"{site.origin}/"), "BG145")


@pytest.mark.parametrize("media", ["image/png", "application/json", "application/zip", "text/*"])
def test_what_is_no_page_is_refused(media, site, fetch):
    site.pages["/"] = page(b"\x89PNG", media)
    assert media in refused(fetch(f"{site.origin}/"), "BG106")


def test_what_says_no_type_is_for_the_reader_to_judge(site, fetch):
    site.pages["/"] = answer = page(PAGE, media="")
    assert b"Content-Type" not in answer
    assert answer in stored(fetch(f"{site.origin}/"))


def test_a_coding_that_is_not_read_is_refused(site, fetch):
    site.pages["/"] = page(b"??", extra="Content-Encoding: compress\r\n")
    assert "`compress`" in refused(fetch(f"{site.origin}/"), "BG106")


def test_what_a_site_says_in_a_message_is_cut(site, fetch):
    site.pages["/"] = page(PAGE, "a" * 5_000)
    assert len(refused(fetch(f"{site.origin}/"), "BG106")) < 500


@st.composite
def damaged(draw):
    """A good answer with a piece taken out, put in or replaced."""
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    good = (
        page(PAGE),
        page(gzip.compress(PAGE), extra="Content-Encoding: gzip\r\n"),
        page(chunks, extra="Transfer-Encoding: chunked\r\n", length=False),
        moved("/other"),
    )
    answer = draw(st.sampled_from(good))
    first = draw(st.integers(0, min(len(answer), 200)))
    last = draw(st.integers(first, min(len(answer), first + 20)))
    return answer[:first] + draw(st.binary(max_size=20)) + answer[last:]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answer=st.one_of(st.binary(max_size=200), damaged()), robots=st.binary(max_size=50))
def test_any_answer_is_a_capture_or_a_reason(answer, robots, site, fetch):
    site.pages |= {"/": answer, "/other": page(PAGE), ROBOTS: page(robots)}
    fetched = fetch(f"{site.origin}/", seconds=5)
    if isinstance(fetched, Fetched):
        derivation = derive("web.warc.gz", fetched.content)
        assert derivation.texts or derivation.diagnostics


def test_a_compressed_page_is_stored_as_it_came(site, fetch):
    packed = gzip.compress(PAGE)
    site.pages["/"] = page(packed, extra="Content-Encoding: gzip\r\n")
    fetched = fetch(f"{site.origin}/")
    assert packed in stored(fetched)
    (derived,) = derive("web.warc.gz", fetched.content).texts
    assert made.SECOND in derived.text
