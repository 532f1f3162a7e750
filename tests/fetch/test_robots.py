"""What robots.txt allows (RFC 9309)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.fetch.robots import read_robots


@pytest.mark.parametrize(
    ("rules", "target", "allowed"),
    [
        ("", "/a", True),
        ("Disallow:", "/a", True),
        ("Disallow: /", "/a", False),
        ("Disallow: /a", "/b", True),
        ("Disallow: /a", "/abc?d", False),
        ("disallow:/a # private", "/a", False),
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("Allow: /a\nDisallow: /a", "/a", True),
        ("Allow: /a\nDisallow: /ab", "/abc", False),
        ("Allow: /\nDisallow: /*?", "/a?b", False),
        ("Disallow: /a$", "/a", False),
        ("Disallow: /a$", "/ab", True),
        ("Disallow: /*.pdf$", "/a.pdf", False),
        ("Disallow: /*.pdf$", "/a.pdf.pdf", False),
        ("Disallow: /*.pdf$", "/a.pdf?b", True),
        ("Disallow: *.pdf", "/a/b.pdf", False),
        ("Disallow: /a*b*c", "/axxbxxcxx", False),
        ("Disallow: /a*b*c", "/axxcxxb", True),
        ("Disallow: /ab*b$", "/ab", True),
        ("Disallow: /**", "/", False),
        ("Disallow: /%7Ea", "/~a", False),
        ("Disallow: /brücke", "/br%C3%BCcke", False),
        ("Disallow: /br%c3%bccke", "/br%C3%BCcke", False),
        ("Disallow: /a%2Fb", "/a/b", True),
        ("Disallow", "/a", True),
        ("Crawl-delay: 5\nDisallow: /a", "/a", False),
    ],
)
def test_rules(rules, target, allowed):
    assert read_robots(f"User-agent: *\n{rules}\n").allow(target) is allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("Disallow: /", True),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: briefgen\nDisallow: /", False),
        ("USER-AGENT: BriefGen/1.0\nDISALLOW: /", False),
        ("\ufeffUser-agent: briefgen\r\nDisallow: /\r\n", False),
        ("User-agent: briefgenerator\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: briefgen\nDisallow: /b", True),
        ("User-agent: briefgen\nUser-agent: other\nDisallow: /", False),
        ("User-agent: briefgen\n\n# both\nUser-agent: other\nDisallow: /", False),
        ("User-agent: briefgen\nAllow: /\nUser-agent: other\nDisallow: /", True),
        ("User-agent: *\nDisallow: /\nUser-agent: briefgen\nDisallow:", True),
        ("User-agent: briefgen\nDisallow: /b\nUser-agent: briefgen\nDisallow: /a", False),
        ("User-agent: other\nDisallow: /b\nSitemap: x\nUser-agent: *\nDisallow: /", False),
        ("User-agent:\nDisallow: /", True),
        ("<html><p>User-agent: *<p>Disallow: /", True),
    ],
)
def test_groups(text, allowed):
    assert read_robots(text).allow("/a") is allowed


def test_robots_itself_is_always_allowed():
    assert read_robots("User-agent: *\nDisallow: /").allow("/robots.txt")


@given(st.text("aA*$/%25:# \nuser-agntdilow\r\u00fc\0", max_size=200))
def test_any_text_gives_rules(text):
    assert read_robots("User-agent: *\n" + text).allow("/a%25") in (True, False)
