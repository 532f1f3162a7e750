"""Text content follows the HTML standard, or the page is refused."""

import pytest

from briefgen.verify.links import Target, target
from briefgen.verify.tree import Lines, parse

HEAD = "<!doctype html><html><head><title>T</title></head><body>"


def text_of(markup: str) -> str:
    tree = parse(f"{HEAD}<div>{markup}</div></body></html>")
    assert tree.problems == ()
    return tree.text(next(e for e in tree.elements if e.name == "div"))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a&#13;b", "a\rb"),
        ("&#128;&#x9f;&#x81;", "€Ÿ\x81"),
        ("&#1;&#xb;&#x7f;", "\x01\x0b\x7f"),
        ("&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd"),
        ("&#x1F6A2;&#x10FFFF;", "🚢\U0010ffff"),
        ("&nbsp;&NotEqualTilde;&apos;", "\xa0\u2242\u0338'"),
        ("&amp;lt;", "&lt;"),
        ("a & b &; &1", "a & b &; &1"),
        ("a<!-- b -->c", "ac"),
        ("a<br>b<wbr/>c", "abc"),
        ("<pre>\n\na</pre>", "\na"),
        ("<textarea>\na&lt;</textarea>", "a<"),
        ("<pre><b>\na</b></pre>", "\na"),
        ('<script type="application/json">&amp;"</b>"</script>', '&amp;"</b>"'),
        ("<SPAN Title='>'>a</sPaN >", "a"),
        ("<svg><path d='M0 0'/><title>t</title></svg>", "t"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "ab"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "ab"),
        ("\ufeff\x1c\u2028", "\ufeff\x1c\u2028"),
    ],
)
def test_text_content(markup, text):
    assert text_of(markup) == text


@pytest.mark.parametrize(
    "markup",
    [
        "&amp",
        "&notanentity;",
        "&#x;",
        "&#99999999999;",
        "<a href='?a=1&amp=2'>x</a>",
        "<a\xa0href='x'>x</a>",
        "<a href=x>x</a>",
        "<a href = 'x'>x</a>",
        "<a href='x'id='y'>x</a>",
        "<a id='x' ID='y'>x</a>",
        "</b x='y'>",
        "<?php ?>",
        "<!doctype html>",
        "<!--a--!>b-->",
        "<!---->--><!-->",
        "<textarea>a<b></textarea>",
        "<script src='x'><!--<script></script>",
        "<script src='x'>",
        "<p>a<p>b</p>",
        "<p><ul></ul></p>",
        "<p><span><h2>a</h2></span></p>",
        "<h2>a<h3>b</h3></h2>",
        "<b><i>a</b></i>",
        "<a href='x'><b><a href='y'>z</a></b></a>",
        "<table><tr><td>a</td></tr>b</table>",
        "<table><td>a</td></table>",
        "<table><b>a</b></table>",
        "<ul><li>a<div><li>b</li></div></li></ul>",
        "<li>a</li>",
        "<dd><div><dd>a</dd></div></dd>",
        "<select><b>a</b></select>",
        "<svg><p>a</p></svg>",
        "<svg><style>a</style></svg>",
        "<iframe><b></iframe>",
        "<plaintext>",
        "<noembed></noembed>",
        "<image>",
        "<br></br>",
        "</p>",
        "<i/>",
        "<body>",
    ],
)
def test_what_browsers_would_rearrange_is_refused(markup):
    assert parse(f"{HEAD}{markup}</body></html>").problems


@pytest.mark.parametrize(
    ("url", "path", "fragment"),
    [
        ("", "a/b/index.html", ""),
        ("#x", "a/b/index.html", "x"),
        ("?q=1#x", "a/b/index.html", "x"),
        (".", "a/b/index.html", ""),
        ("..", "a/index.html", ""),
        ("../../", "index.html", ""),
        ("../c", "a/c", ""),
        ("%2E%2e/c%20d.pdf#p%C3%A9", "a/c d.pdf", "pé"),
        (" ..\\c/\n", "a/c/index.html", ""),
        ("../#x:~:text=words", "a/index.html", "x"),
        ("../../../a/", "..", ""),
    ],
)
def test_where_a_link_leads(url, path, fragment):
    assert target("a/b/index.html", url) == Target(path, fragment)


def test_lines_and_columns_count_from_one():
    lines = Lines("ab\n\nc\n")
    assert [lines.place(offset) for offset in (0, 1, 2, 3, 4, 6)] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
        (3, 1),
        (4, 1),
    ]
