import contextlib
import gzip
import tracemalloc
import zlib
from functools import partial

import brotli
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean.inflate import CODINGS, InflateError, TooFarError, gunzip, inflate_body


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
@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_bodies_come_as_gzip_zlib_or_bare(compress, coding):
    assert inflate_body(compress(b"page " * 100), coding, 1000) == b"page " * 100
    with pytest.raises(TooFarError):
        inflate_body(compress(b"page " * 100), coding, 499)


PACKED = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": partial(brotli.compress, quality=4),
}
PACKED["zstd"] = zstd.compress


@pytest.mark.parametrize("coding", CODINGS)
@given(content=st.binary(max_size=3000), repeated=st.integers(1, 200))
def test_bodies_in_every_coding_are_inflated_within_the_limit(coding, content, repeated):
    whole = content * repeated
    packed = PACKED[coding](whole)
    assert inflate_body(packed, coding, len(whole)) == whole
    if whole:
        with pytest.raises(TooFarError):
            inflate_body(packed, coding, len(whole) - 1)


@pytest.mark.parametrize("coding", CODINGS)
def test_bodies_that_are_cut_or_damaged(coding):
    packed = PACKED[coding](bytes(range(256)) * 40)
    with pytest.raises(InflateError, match="end too early"):
        inflate_body(packed[:-12], coding, 100_000)
    with pytest.raises(InflateError):
        inflate_body(b"\xff\xff" + packed, coding, 100_000)
    with pytest.raises(InflateError, match="`other`, which is not read"):
        inflate_body(packed, "other", 100_000)


@pytest.mark.parametrize("coding", CODINGS)
def test_a_bomb_is_inflated_no_further_than_allowed(coding):
    bomb = PACKED[coding](bytes(50_000_000))
    tracemalloc.start()
    with pytest.raises(TooFarError):
        inflate_body(bomb, coding, 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4_000_000


def test_zstd_bodies_may_have_several_frames_but_not_any_number():
    frame = zstd.compress(b"page")
    assert inflate_body(frame * 3, "zstd", 100) == b"page" * 3
    with pytest.raises(TooFarError, match="frames"):
        inflate_body(zstd.compress(b"") * 2_000, "zstd", 100)


def test_a_window_that_http_does_not_allow_is_refused():
    options = {zstd.CompressionParameter.window_log: 27, zstd.CompressionParameter.checksum_flag: 0}
    stream = zstd.ZstdCompressor(options=options)
    packed = stream.compress(b"page") + stream.flush()
    with pytest.raises(InflateError, match="damaged"):
        inflate_body(packed, "zstd", 100)


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_raise(content):
    with contextlib.suppress(InflateError):
        list(gunzip(content, 1000))
    for coding in CODINGS:
        with contextlib.suppress(InflateError):
            inflate_body(content, coding, 1000)
