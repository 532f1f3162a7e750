"""Every planted fault is found, and named by its kind."""

import pytest

from briefgen.verify import Kind

TOPIC = "topics/harbour/index.html"
SOURCE = "sources/gazette-1/index.html"
STYLE = "assets/style.css"
FIGURE = r'(<figure class="excerpt"[^>]*)'

# By what must be said: what is spoilt, where, and how (a regular expression and its replacement).
FAULTS = {
    Kind.TEXT_DIFFERS: [
        ("letter in blockquote", TOPIC, "Harbour reopens&#13;", "Harbour reopenS&#13;"),
        ("space in blockquote", TOPIC, "<blockquote>Harbour", "<blockquote> Harbour"),
        ("carriage return lost", TOPIC, "reopens&#13;", "reopens"),
        ("raw carriage return", TOPIC, "reopens&#13;", "reopens\r"),
        ("quotation mark straightened", TOPIC, "“", "&quot;"),
        ("letter in q", TOPIC, "may enter again</q>", "may enter Again</q>"),
        ("word left out of a q", TOPIC, "may enter again</q>", "may again</q>"),
        ("letter in span", TOPIC, "met on Tuesday", "met on Tuesdey"),
        ("sentence around cited words", TOPIC, ", the mayor said", ", the major said"),
        ("text hidden in a comment", TOPIC, "may enter again</q>", "<!--may--> enter again</q>"),
        ("start moved", TOPIC, rf'{FIGURE}data-start="1"', r'\1data-start="2"'),
    ],
    Kind.RUN_MARKUP: [
        ("picture in captured text", TOPIC, "may enter again</q>",
         'may enter again<img src="../../assets/mark.svg" alt="not"></q>'),
        ("code in captured text", TOPIC, "again</q>", "<code>again</code></q>"),
    ],
    Kind.EXCERPT_ID_WRONG: [
        ("start moved, id", TOPIC, rf'{FIGURE}data-start="1"', r'\1data-start="2"'),
        ("excerpt id", TOPIC, '<figure class="excerpt" id="e-', r"\g<0>0"),
    ],
    Kind.OFFSETS_OUT_OF_RANGE: [
        ("end moved", SOURCE, r'data-end="\d+', r"\g<0>0"),
        ("empty span", TOPIC, rf'{FIGURE}data-end="\d+"', r'\1data-end="1"'),
    ],
    Kind.PROOF_MALFORMED: [
        ("other digest", TOPIC, r'data-sha256="[^"]', 'data-sha256="z'),
        ("signed offset", TOPIC, r'data-start="', 'data-start="+'),
        ("Arabic digits", TOPIC, r'data-start="\d+"', 'data-start="٣"'),
        ("leading zero", TOPIC, r'data-start="', 'data-start="0'),
        ("no source id", TOPIC, r'data-source="[^"]*"', 'data-source=""'),
    ],
    Kind.CAPTURE_CHANGED: [
        ("wrong digest", TOPIC, r'data-sha256="[^"]*"', f'data-sha256="{"0" * 64}"'),
    ],
    Kind.PROOF_INCOMPLETE: [
        ("no offsets", TOPIC, r' data-start="\d+"', ""),
    ],
    Kind.QUOTATION_WITHOUT_PROOF: [
        ("no attributes on q", TOPIC, r"<q [^>]*>", "<q>"),
        ("no attributes on span", TOPIC, r'<span class="captured" [^>]*>',
         '<span class="captured">'),
        ("no attributes on figure", TOPIC, rf"{FIGURE} data-source.*?>", r"\1>"),
        ("editors' prose unmarked", TOPIC, ' class="editor"', ""),
    ],
    Kind.PROOF_MISPLACED: [
        ("attributes on a paragraph", TOPIC, "<p>Ilva", '<p data-start="1">Ilva'),
        ("attributes on a span", TOPIC, 'span class="captured"', 'span class="capture"'),
    ],
    Kind.SOURCE_PAGE_MISSING: [
        ("other source", SOURCE, 'data-source="gazette-1"', 'data-source="gazette-2"'),
    ],
    Kind.SOURCE_CONTRADICTED: [
        ("words of another source", SOURCE, 'data-source="gazette-1"', 'data-source="council-1"'),
        ("words of another source, same page", TOPIC,
         'data-source="council-1"', 'data-source="gazette-1"'),
    ],
    Kind.CAPTURE_PATH_UNSAFE: [
        ("path climbs out", TOPIC, 'data-capture="gazette', 'data-capture="../captures/gazette'),
        ("path from the root", TOPIC, 'data-capture="', 'data-capture="/'),
        ("back slash in path", TOPIC, 'data-capture="in/', r'data-capture="in\\\\'),
    ],
    Kind.CAPTURE_MISSING: [
        ("unknown capture", TOPIC, 'data-capture="gazette', 'data-capture="gazettes'),
    ],
    Kind.ID_TWICE: [
        ("excerpt twice", TOPIC, r"(<figure.*</figure>)", r"\1\1"),
    ],
    Kind.EXCERPT_BLOCKQUOTE: [
        ("second blockquote", TOPIC, "</blockquote>\n<figcaption>",
         "</blockquote><blockquote></blockquote><figcaption>"),
        ("no blockquote", TOPIC, r"<blockquote>.*?</blockquote>", ""),
    ],
    Kind.EXCERPT_CITATION: [
        ("second citation", TOPIC, "</figcaption>",
         r'<a class="citation" id="c-9" href="#ref-1">1</a>\g<0>'),
        ("citation beside the caption", TOPIC, r"(<a [^>]*>\[2\]</a>)</figcaption>",
         r"</figcaption>\1"),
        ("no citation", TOPIC, r"<a [^>]*>\[2\]</a>", ""),
        ("marked citation", TOPIC, r'(data-source[^>]*)(>\s*<blockquote>.*id="c-3")', r"\1\2 \1"),
    ],
    Kind.CITATION_TARGET: [
        ("citation to nowhere", TOPIC, 'id="c-4" href="#ref-2"', 'id="c-4" href="#ref-3"'),
        ("citation without link", TOPIC, 'id="c-4" href="#ref-2"', 'id="c-4"'),
        ("citation to a heading", TOPIC, 'id="c-4" href="#ref-2"', 'id="c-4" href="#kp-1"'),
        ("reference removed", TOPIC, r'<li id="ref-2">.*?</li>', ""),
    ],
    Kind.REFERENCE_UNUSED: [
        ("unused reference", TOPIC, "</ol>", r'<li id="ref-3">X</li>\g<0>'),
    ],
    Kind.REFERENCE_NUMBERING: [
        ("references renumbered", TOPIC, r'ref-2(".*)ref-2(".*)ref-2(".*)ref-2"',
         r'ref-3\1ref-3\2ref-3\3ref-3"'),
        ("leading zero in reference", TOPIC, 'id="ref-2"', 'id="ref-02"'),
    ],
    Kind.CITATION_NUMBER: [
        ("citation shows another number", TOPIC, r">\[2\]<", ">[1]<"),
    ],
    Kind.BACKLINK_MISSING: [
        ("other reference", TOPIC, 'id="c-4" href="#ref-2"', 'id="c-4" href="#ref-1"'),
        ("no link back", TOPIC, '<a href="#c-3">b</a>', ""),
    ],
    Kind.CITATION_WITHOUT_ID: [
        ("citation without id", TOPIC, ' id="c-2"', ""),
    ],
    Kind.QUOTED_WORDS_MISSING: [
        ("quoted words elsewhere", TOPIC, r'(<a class="citation" id="c-1"[^>]*data-start=")\d+',
         r"\g<1>2"),
        ("quoted words as a span", TOPIC, r"(Oststrand )<q ([^>]*)>([^<]*)</q>",
         r'\1<span class="captured" \2>\3</span>'),
    ],
    Kind.HEADING_MISSING: [
        ("without Key points", TOPIC, "<h2>Key points</h2>", ""),
        ("without Who said what", TOPIC, "<h2>Who said what</h2>", ""),
        ("without Timeline", TOPIC, "<h2>Timeline</h2>", ""),
        ("without Related topics", TOPIC, "<h2>Related topics</h2>", ""),
        ("without References", TOPIC, "<h2>References</h2>", ""),
        ("heading renamed", TOPIC, "<h2>Timeline", "<h2>Time line"),
        ("heading of a lower level", TOPIC, "<h2>Timeline</h2>", "<h3>Timeline</h3>"),
    ],
    Kind.KEY_POINTS_MISSING: [
        ("key points without list", TOPIC, r"<ul>.*?</ul>", ""),
    ],
    Kind.KEY_POINT_UNCITED: [
        ("key point without citation", TOPIC, "<ul>\n", r"\g<0><li>So it is.</li>"),
    ],
    Kind.LINK_UNSAFE: [
        ("script: link", TOPIC, 'href="#c-1"', 'href="javascript:go()"'),
        ("script: link in disguise", TOPIC, 'href="#c-1"', 'href=" Java&#10;Script:go()"'),
        ("data: link", TOPIC, 'href="#c-1"', 'href="data:text/html,x"'),
        ("data: picture", SOURCE, 'src="[^"]*"', 'src="data:image/png;base64,AA=="'),
        ("file: link", TOPIC, "https://council", "file://council"),
    ],
    Kind.LINK_NOT_RELATIVE: [
        ("link from the root", TOPIC, 'href="../../pdf/', 'href="/pdf/'),
        ("link without scheme", TOPIC, "https://council", "//council"),
        ("link with back slashes", TOPIC, "https://council", r"\\\\\\\\council"),
    ],
    Kind.LINK_BROKEN: [
        ("broken link", TOPIC, "harbour.pdf", "harbor.pdf"),
        ("folder without slash", TOPIC, "../../topics/harbour/", "../../topics/harbour"),
        ("link out of the site", TOPIC, "../../pdf/", "../../../site/pdf/"),
        ("missing picture", STYLE, "mark.svg", "none.svg"),
    ],
    Kind.FRAGMENT_DEAD: [
        ("dead fragment", TOPIC, 'href="#c-1"', 'href="#c-0"'),
        ("dead fragment elsewhere", "index.html", "#kp-1", "#kp-0"),
    ],
    Kind.FOREIGN_LOAD: [
        ("foreign script", TOPIC, 'src="[^"]*"', 'src="https://cdn.example/x.js"'),
        ("foreign script without scheme", TOPIC, 'src="[^"]*"', 'src="//cdn.example/x.js"'),
        ("foreign stylesheet", TOPIC, 'stylesheet" href="[^"]*"',
         'stylesheet" href="https://cdn.example/x.css"'),
        ("foreign icon", TOPIC, 'rel="canonical"', 'rel="icon"'),
        ("foreign in disguise", TOPIC, 'rel="canonical"', 'rel="canonical stylesheet"'),
        ("foreign picture", SOURCE, 'srcset="[^"]*"',
         'srcset="../../assets/mark.svg 1x, https://x.example/y.png 2x"'),
        ("foreign form", TOPIC, "</main>", r'<form action="https://x.example/"></form>\g<0>'),
        ("foreign import", STYLE, '"more.css"', '"https://cdn.example/x.css"'),
        ("foreign import by url()", STYLE, '"more.css"', "url(//cdn.example/x.css)"),
        ("foreign picture in style", STYLE, "mark.svg", "https://x.example/y.png"),
        ("foreign picture set", STYLE, r"url\(mark.svg\)", 'image-set("//x.example/y.png" 1x)'),
        ("escaped address", STYLE, r"url\(mark.svg\)", r'url("\\2f\\2f x.example/y.png")'),
        ("comment in a string", STYLE, "main {",
         'main { content: "/*"; background: url(//x.example);'),
    ],
    Kind.INLINE_CODE: [
        ("event attribute", SOURCE, "<img", '<img onerror="go()"'),
        ("style attribute", SOURCE, "<img", '<img style="width:1px"'),
        ("script in the page", SOURCE, "</head>", r"<script>go()</script>\g<0>"),
        ("style in the page", SOURCE, "</head>", r"<style>p{}</style>\g<0>"),
    ],
    Kind.PAGE_REDIRECTS: [
        ("redirection", SOURCE, "</head>", r'<meta http-equiv="Refresh" content="0; url=/x">\g<0>'),
    ],
    Kind.STYLESHEET_NOT_UNDERSTOOD: [
        ("escaped url()", STYLE, r"url\(mark.svg\)", r"u\\72l(//x.example/y.png)"),
    ],
    Kind.MARKUP_MISNESTED: [
        ("end tag lost", TOPIC, "</span></a>", "</a>"),
        ("end tags crossed", TOPIC, "</span></a>", "</a></span>"),
        ("end tag too many", TOPIC, "</main>", "</main></main>"),
        ("paragraph ended early", TOPIC, "<p>Ilva Tann", "<p><div>Ilva Tann</div>"),
        ("text in a table", TOPIC, "<tbody>", "news<tbody>"),
        ("link in a link", TOPIC, ">back</a>", '><a href="#c-1">back</a></a>'),
        ("closed like XML", TOPIC, "<p>Ilva Tann", "<span/><p>Ilva Tann"),
        ("head twice", TOPIC, "<body>", "<head></head><body>"),
        ("ends early", TOPIC, "</body>.*", ""),
        ("captured markup not escaped", TOPIC, "&lt;the&gt;", "<the>"),
    ],
    Kind.MARKUP_NOT_UNDERSTOOD: [
        ("no doctype", TOPIC, "<!doctype html>", ""),
        ("bare sign", TOPIC, "One pier", "1 < 2"),
        ("bare ampersand", TOPIC, "a=1&amp;b", "a=1&b"),
        ("reference cut", TOPIC, "Gazette &amp; others", "Gazette &amp others"),
        ("attribute unquoted", TOPIC, 'id="kp-1"', "id=kp-1"),
        ("attribute twice", TOPIC, 'id="kp-1"', 'id="kp-1" id="kp-2"'),
        ("comment ended early", TOPIC, "<main>", "<main><!--> -->"),
        ("comment left open", TOPIC, "</ol>", "</ol><!-- "),
        ("marked section", TOPIC, "again</q>", "<![CDATA[again]]></q>"),
        ("NUL", TOPIC, "One pier", "One\0pier"),
    ],
    Kind.CHARSET_MISSING: [
        ("charset late", TOPIC, "<head>", f"<head><!--{' ' * 1024}-->"),
        ("other charset", TOPIC, "utf-8", "windows-1252"),
    ],
    Kind.ID_MALFORMED: [
        ("id with a space", TOPIC, 'id="kp-1"', 'id="kp 1"'),
        ("empty id", TOPIC, 'id="kp-1"', 'id=""'),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "path", "pattern", "replacement"),
    [
        pytest.param(kind, *fault[1:], id=fault[0])
        for kind, faults in FAULTS.items()
        for fault in faults
    ],
)
def test_a_planted_fault_is_found(desk, kind, path, pattern, replacement):
    desk.replace(path, pattern, replacement)
    assert kind in desk.kinds()


def test_every_kind_is_tested():
    elsewhere = {Kind.NOTHING_TO_VERIFY, Kind.PAGE_NOT_UTF8, Kind.CAPTURE_NOT_TEXT}
    elsewhere |= {Kind.SHARD_NOT_UNDERSTOOD, Kind.FOUND_NOT_SHOWN}  # in test_shards.py
    assert set(FAULTS) | elsewhere == set(Kind)
