"""What hostile files may cost: two seconds of processor time and 256 MB each."""

import gzip
from functools import partial

import brotli
import made
import pytest
from backports import zstd

from briefgen.clean import derive
from briefgen.publish import bounded

PARAGRAPH = f"<p>{made.FIRST}</p>"
FILES = {
    "line.txt": b"word " * 3_000_000,
    "line.html": b"<html><body><p>" + b"word " * 3_000_000,
    "links.html": b"<html><body>" + b"<a href=/x>link</a> " * 790_000,
    "many.html": made.html(body="<a href=/x>link</a> " * 19_000 + PARAGRAPH * 9).encode(),
    "deep.html": b"<html><body>" + b"<div>" * 1_000_000 + PARAGRAPH.encode(),
    "towers.html": (("<div>" * 200 + PARAGRAPH + "</div>" * 200) * 90).encode(),
    "comments.html": b"<!-- -->" * 2_000_000,
    "attribute.html": b"<html><body><p class='" + b"x" * 15_000_000 + b"'>" + PARAGRAPH.encode(),
    "json.html": made.html(
        '<script type="application/ld+json">[' + '{"@type":"Article","name":"x"},' * 300_000
    ).encode(),
    "nested.html": made.html(
        '<script type="application/ld+json">' + "[" * 5_000_000 + "</script>"
    ).encode(),
    "charset.html": b"<html><body><meta charset='" + b"\xe9" * 15_000_000,
    "bomb.warc.gz": gzip.compress(gzip.compress(b"\0" * 268_435_456)),
    "wide.warc.gz": gzip.compress(b"WARC/1.0\r\nContent-Length: 268435456\r\n\r\n" + b"\0" * 9**8),
    "header.warc.gz": gzip.compress(b"WARC/1.0\r\n" + b"a" * 200_000_000),
    "members.warc.gz": gzip.compress(b"") * 700_000,
    "records.warc": b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" * 400_000,
    "body.warc": made.record(
        made.http(gzip.compress(b"\0" * 200_000_000), extra="Content-Encoding: gzip\r\n")
    ),
    "body-br.warc": made.record(
        made.http(brotli.compress(b"\0" * 200_000_000, quality=4), extra="Content-Encoding: br\r\n")
    ),
    "body-zstd.warc": made.record(
        made.http(zstd.compress(b"\0" * 200_000_000), extra="Content-Encoding: zstd\r\n")
    ),
    "frames.warc": made.record(
        made.http(zstd.compress(b"") * 1_500_000, extra="Content-Encoding: zstd\r\n")
    ),
    "chunks.warc": made.record(
        made.http(b"1\r\na\r\n" * 2_600_000, extra="Transfer-Encoding: chunked\r\n")
    ),
    "parts.eml": made.mail(b"--e\r\n\r\n" * 2_000_000, "multipart/mixed; boundary=e"),
    "header.eml": b"Subject: " + b"=?utf-8?q?x?= " * 300_000 + b"\r\n\r\nIt rains.",
    "letter.eml": made.mail("It rains in Harn.\r\n" * 800_000),
    "zeros.txt": b"\0" * 15_000_000,
    "bytes.txt": bytes(range(128, 256)) * 120_000,
}


@pytest.fixture(scope="module", autouse=True)
def _warm():
    """Imports are paid once, not for each file."""
    derive("page.html", made.html().encode())
    derive("page.txt", "Brücke".encode("latin-1"))


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_ends_in_time_and_says_something(name):
    derivation = bounded(partial(derive, name, FILES[name]), 2, 256)
    assert derivation is not None
    assert derivation.texts or derivation.diagnostics
