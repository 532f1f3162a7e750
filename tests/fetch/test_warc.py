"""The files that are written, read by a program that is not ours."""

import gzip
import io
import subprocess
import sys

import made
import pytest
from fetch.sites import moved, page
from warcio.archiveiterator import ArchiveIterator

from briefgen.fetch import Fetched

PAGE = made.html().encode()
CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
ANSWERS = {
    "plain": page(PAGE),
    "packed": page(gzip.compress(PAGE), extra="Content-Encoding: gzip\r\n"),
    "chunked": page(CHUNKED, extra="Transfer-Encoding: chunked\r\n", length=False),
    "empty": page(b""),
    "odd": page(PAGE, extra="X-Odd: Gr\u00fc\u00dfe\r\n folded\r\nWARC-Type: request\r\n"),
}


def records(content):
    for record in ArchiveIterator(io.BytesIO(content), check_digests="raise"):
        yield record, record.content_stream().read()


@pytest.mark.parametrize("name", ANSWERS)
def test_warcio_reads_what_came_and_finds_the_digests_right(name, site, fetch, tmp_path):
    site.pages["/bridge"] = ANSWERS[name]
    fetched = fetch(f"{site.origin}/bridge")
    assert isinstance(fetched, Fetched)
    (info, _), (response, body), (request, _) = records(fetched.content)
    kinds = [record.rec_type for record in (info, response, request)]
    assert kinds == ["warcinfo", "response", "request"]
    assert response.http_headers.get_statuscode() == "200"
    assert body == (b"" if name == "empty" else PAGE)
    headers = response.rec_headers
    assert headers.get_header("WARC-Target-URI") == f"{site.origin}/bridge"
    assert headers.get_header("WARC-Block-Digest").startswith("sha256:")
    assert (headers.get_header("WARC-Payload-Digest") is None) == (name == "chunked")
    record_id = headers.get_header("WARC-Record-ID")
    assert request.rec_headers.get_header("WARC-Concurrent-To") == record_id
    assert request.http_headers.get_header("User-Agent").startswith("briefgen/")

    path = tmp_path / "web.warc.gz"
    path.write_bytes(fetched.content)
    check = [sys.executable, "-m", "warcio.cli", "check", "-v", str(path)]
    run = subprocess.run(check, capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.count("digest pass") == 3


def test_a_digest_that_is_wrong_would_be_noticed(site, fetch):
    site.pages["/bridge"] = page(PAGE)
    raw = gzip.decompress(fetch(f"{site.origin}/bridge").content)
    with pytest.raises(Exception, match="digest failed"):
        list(records(raw.replace(b"Monday", b"Sunday")))


def test_each_step_has_a_record_of_its_own(site, fetch):
    site.pages |= {"/old": moved("/bridge", 301), "/bridge": page(PAGE)}
    found = [record for record, _ in records(fetch(f"{site.origin}/old").content)]
    answers = [record for record in found if record.rec_type == "response"]
    assert [answer.http_headers.get_statuscode() for answer in answers] == ["301", "200"]
    assert len({record.rec_headers.get_header("WARC-Record-ID") for record in found}) == 5
