"""What hostile files may cost: 256 MB each, and an end that is told."""

import gzip
import zlib

import brotli
import made
import pytest
from backports import zstd

from briefgen.engine.limits import Limits
from briefgen.intake import batch
from briefgen.workspace import Incoming

PARAGRAPH = f"<p>{made.FIRST}</p>"


def nested_mail(depth):
    edges = (
        f'Content-Type: multipart/mixed; boundary="e{number}"\r\n\r\n--e{number}\r\n'
        for number in range(depth)
    )
    head = "From: a@harn.example\r\nSubject: Rain\r\nMIME-Version: 1.0\r\n"
    return f"{head}{''.join(edges)}Content-Type: text/plain\r\n\r\nIt rains.".encode()


def entities(declaration):
    names = "bcdefghijk"
    doubled = "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("a" + names, names, strict=False)
    )
    kinds = f'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">{doubled}]>'
    return f"{declaration}{kinds}<html><body><p>&k;</p>{PARAGRAPH * 3}".encode()


def pdf_bomb():
    """A page of a gigabyte of spaces, in a megabyte."""
    packing = zlib.compressobj()
    packed = b"".join(packing.compress(b" " * (1 << 20)) for _ in range(1 << 10))
    page = made.pdf(("x",))
    return page.replace(
        b">>\nstream\n", b"/Filter /FlateDecode >>\nstream\n" + packed + packing.flush(), 1
    )


FILES = {
    "line.txt": (b"word " * 3_000_000, ["BG114"]),
    "lines.txt": (b"a b\n" * 3_900_000, ["BG114"]),
    "breaks.txt": (b"a\n" + b"\n" * 900_000, ["BG114"]),
    "quotes.txt": ((b'"' * 400_000 + b"\n") * 30, ["BG114"]),
    "labels.txt": (b"3 hours ago\n" * 19_000, []),
    "line.html": (b"<html><body><p>" + b"word " * 3_000_000, ["BG114"]),
    "links.html": (b"<html><body>" + b"<a href=/x>link</a> " * 790_000, ["BG114"]),
    "many.html": (
        made.html(body="<a href=/x>link</a> " * 19_000 + PARAGRAPH * 9).encode(),
        [],
    ),
    "deep.html": (b"<html><body>" + b"<div>" * 1_000_000 + PARAGRAPH.encode(), ["BG114"]),
    "towers.html": ((("<div>" * 200 + PARAGRAPH + "</div>" * 200) * 90).encode(), ["BG114"]),
    "comments.html": (b"<!-- -->" * 2_000_000, ["BG114"]),
    "attribute.html": (
        b"<html><body><p class='" + b"x" * 15_000_000 + b"'>" + PARAGRAPH.encode(),
        ["BG114"],
    ),
    "text.html": (made.html(body=f"<p>{made.SECOND * 20_000}</p>").encode(), ["BG114"]),
    "json.html": (
        made.html(
            '<script type="application/ld+json">[' + '{"@type":"Article","name":"x"},' * 300_000
        ).encode(),
        ["BG111"],
    ),
    "nested.html": (
        made.html('<script type="application/ld+json">' + "[" * 5_000_000 + "</script>").encode(),
        [],
    ),
    "entities.html": (entities(""), []),
    "xml.html": (entities("<?xml version='1.0'?>"), []),
    "charset.html": (b"<html><body><meta charset='" + b"\xe9" * 15_000_000, ["BG114"]),
    "bomb.warc.gz": (gzip.compress(gzip.compress(b"\0" * 268_435_456)), ["BG113"]),
    "wide.warc.gz": (
        gzip.compress(b"WARC/1.0\r\nContent-Length: 268435456\r\n\r\n" + b"\0" * 9**8),
        ["BG112"],
    ),
    "header.warc.gz": (gzip.compress(b"WARC/1.0\r\n" + b"a" * 200_000_000), ["BG112"]),
    "members.warc.gz": (gzip.compress(b"") * 700_000, ["BG113"]),
    "records.warc": (b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" * 400_000, ["BG111"]),
    "body.warc": (
        made.record(
            made.http(gzip.compress(b"\0" * 200_000_000), extra="Content-Encoding: gzip\r\n")
        ),
        ["BG113"],
    ),
    "body-br.warc": (
        made.record(
            made.http(
                brotli.compress(b"\0" * 200_000_000, quality=4), extra="Content-Encoding: br\r\n"
            )
        ),
        ["BG113"],
    ),
    "body-zstd.warc": (
        made.record(
            made.http(zstd.compress(b"\0" * 200_000_000), extra="Content-Encoding: zstd\r\n")
        ),
        ["BG113"],
    ),
    "frames.warc": (
        made.record(made.http(zstd.compress(b"") * 1_500_000, extra="Content-Encoding: zstd\r\n")),
        ["BG113"],
    ),
    "chunks.warc": (
        made.record(made.http(b"1\r\na\r\n" * 2_600_000, extra="Transfer-Encoding: chunked\r\n")),
        ["BG113"],
    ),
    "parts.eml": (made.mail(b"--e\r\n\r\n" * 2_000_000, "multipart/mixed; boundary=e"), ["BG112"]),
    "nested.eml": (nested_mail(1_000), ["BG112"]),
    "header.eml": (b"Subject: " + b"=?utf-8?q?x?= " * 300_000 + b"\r\n\r\nIt rains.", []),
    "letter.eml": (made.mail("It rains in Harn.\r\n" * 800_000), ["BG114"]),
    "bomb.pdf": (pdf_bomb(), ["BG112"]),
    "zeros.txt": (b"\0" * 15_000_000, ["BG105"]),
    "bytes.txt": (bytes(range(128, 256)) * 120_000, ["BG106"]),
}


@pytest.fixture(autouse=True)
def _time(monkeypatch):
    """The memory is that of the product; the time allows for a machine that is busy."""
    monkeypatch.setattr(batch, "LIMITS", Limits(seconds=20, megabytes=256))


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_or_read_within_the_limits(name, tmp_path):
    content, expected = FILES[name]
    entry = Incoming(name, name, content, "", stored=False)
    taken = batch.Batch(tmp_path, 16_000_000, jobs=1)
    cleaned = list(taken.clean([entry]))
    assert [d.code for d in taken.found] == expected
    assert all("it takes more" not in d.message for d in taken.found)
    assert bool(cleaned) == (not expected)
    assert list(tmp_path.iterdir()) == []
