import contextlib
import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean.inflate import InflateError, TooFarError, gunzip, inflate_body


@given(st.lists(st.binary(max_size=3000), max_size=5))
def test_members_are_inflated_in_their_order(members):
    content = b"".join(map(gzip.compress, members))
    assert b"".join(gunzip(content, 20_000)) == b"".join(members)


def test_reading_stops_at_the_limit():
    pieces = gunzip(gzip.compress(b"\0" * 5_000_000), 1_000_000)
    taken = []
    with pytest.raises(TooFarError, match="more than 1,000,000 bytes"):
        taken.extend(pieces)
    assert 900_000 < sum(map(len, taken)) <= 1_000_000


def test_what_comes_before_the_damage_is_given_out():
    whole = gzip.compress(b"first")
    pieces = gunzip(whole + gzip.compress(b"second" * 99)[:-9], 10_000)
    assert next(pieces) == b"first"
    with pytest.raises(InflateError, match="end too early"):
        list(pieces)


def test_nul_bytes_behind_the_last_member_are_padding():
    assert b"".join(gunzip(gzip.compress(b"page") + b"\0" * 512, 100)) == b"page"


def test_too_many_members_are_refused():
    with pytest.raises(TooFarError, match="members"):
        list(gunzip(gzip.compress(b"", mtime=0) * 50_001, 100))


def bare(content):
    return zlib.compress(content)[2:-4]


@pytest.mark.parametrize(
    "compress", [gzip.compress, zlib.compress, bare], ids=["gzip", "zlib", "bare"]
)
def test_bodies_come_as_gzip_zlib_or_bare(compress):
    assert inflate_body(compress(b"page " * 100), 1000) == b"page " * 100
    with pytest.raises(TooFarError):
        inflate_body(compress(b"page " * 100), 499)


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_raise(content):
    with contextlib.suppress(InflateError):
        list(gunzip(content, 1000))
    with contextlib.suppress(InflateError):
        inflate_body(content, 1000)
