"""Which IP addresses are on the public internet."""

import pytest

from briefgen.fetch.connect import is_host, is_public


@pytest.mark.parametrize("text", ["8.8.8.8", "193.0.6.139", "2001:4860:4860::8888", "2a00:1450::1"])
def test_public(text):
    assert is_public(text)


@pytest.mark.parametrize(
    "text",
    [
        *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254"),  # noqa: S104
        *("169.254.169.254", "172.16.0.1", "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1"),
        *("198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1"),
        "255.255.255.255",
        *("::", "::1", "::8.8.8.8", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "64:ff9b::8.8.8.8"),
        *("64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::"),
        *("fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1"),
    ],
)
def test_not_public(text):
    assert not is_public(text)


@pytest.mark.parametrize(
    "text", ["8.8.8.8", "10.0.0.1", "127.0.0.1", "::1", "fd00::1", "192.168.1.1"]
)
def test_may_be_a_site_where_private_ones_are_allowed(text):
    assert is_host(text)


@pytest.mark.parametrize(
    "text",
    ["169.254.169.254", "::ffff:169.254.169.254", "fe80::1%eth0", "224.0.0.1", "0.0.0.0", "::"],  # noqa: S104
)
def test_no_site_even_where_private_ones_are_allowed(text):
    assert not is_host(text)
