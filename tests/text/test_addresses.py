import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.addresses import host, plain_address, same_address

ONE = "https://harn.example/2031/bridge?id=3"


@pytest.mark.parametrize(
    "other",
    [
        "http://harn.example/2031/bridge?id=3",
        "https://www.harn.example/2031/bridge?id=3",
        "https://m.HARN.example./2031/bridge/?id=3",
        "https://harn.example:443/2031/bridge?id=3#comments",
        "https://reader@harn.example/2031/./x/../bridge?id=3",
        "https://harn.example/2031/bridge/index.html?id=3",
        "https://harn.example/2031/bridge/amp?id=3&outputType=amp",
        "https://harn.example/2031/%62ridge?utm_source=mail&id=3&fbclid=AB&UTM_medium=x",
        "https://harn.example/2031/bridge;jsessionid=0a1b?id=3&ref=home",
    ],
)
def test_what_makes_no_difference(other):
    assert same_address(ONE, other)


@pytest.mark.parametrize(
    "other",
    [
        "https://harn.example/2031/bridge",
        "https://harn.example/2031/bridge?id=4",
        "https://harn.example/2031/Bridge?id=3",
        "https://harn.example/2031/bridge/2?id=3",
        "https://harn.example:8080/2031/bridge?id=3",
        "https://news.harn.example/2031/bridge?id=3",
        "https://harn.example/2031/bridge?id=3#!/gallery",
        "ftp://harn.example/2031/bridge?id=3",
        "https://[::1/2031",
        "https://harn.example:x/2031/bridge?id=3",
        "",
        None,
    ],
)
def test_what_leads_elsewhere(other):
    assert not same_address(ONE, other)


@pytest.mark.parametrize("front", ["https://harn.example", "https://harn.example/?utm_source=x"])
def test_a_front_page_is_no_article(front):
    assert not same_address(front, front)


def test_parameters_have_no_order_and_bytes_that_are_no_text_are_told_apart():
    assert same_address("https://h.example/?a=1&b=2", "https://h.example/?b=2&a=1")
    assert not same_address("https://h.example/%e4", "https://h.example/%e5")
    assert not same_address("https://h.example/?a=%e4", "https://h.example/?a=%e5")


def test_hosts():
    assert host("https://www.harn.example:8080/a") == "harn.example"
    assert host("https://www.example/a") == "www.example"
    assert host("mailto:a@harn.example") is None


@given(st.text() | st.text("/.?#&=%;:@[]a0", max_size=30).map(lambda text: f"https://a.b/{text}"))
def test_any_text_is_read_and_a_plain_address_stays(text):
    plain = plain_address(text)
    assert plain is None or plain_address(f"https://{plain}") in {plain, None}
