"""What becomes of a file: the door that never raises."""

import gzip

import made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.clean import clean_derived, derive
from briefgen.clean.sniff import Kind, kind_by_content, kind_by_name, kind_of_untold
from briefgen.model import Capture, PartialDate

PAGE = made.html()
TEXT = f"Bridge of Harn closed after flood\n\n{made.FIRST}\n\n{made.SECOND}\n"


def cleaned(derived):
    capture = Capture("page", derived.text, "0" * 64)
    return clean_derived(capture, derived)


def codes(derivation):
    return [diagnostic.code for diagnostic in derivation.diagnostics]


def test_a_warc_without_a_page_says_what_it_holds():
    derivation = derive("a.warc", made.record(made.http(b"\x89PNG", "image/png")))
    assert (derivation.texts, codes(derivation)) == ((), ["BG119", "BG111"])


def test_utf8_text_is_its_own_text():
    (derived,), found = derive("page.txt", TEXT.encode()).texts, ()
    assert (derived.text, derived.encoding, derived.beside) == (TEXT, "utf-8", False)
    assert found == ()


def test_other_text_has_its_text_beside_it():
    (derived,) = derive("page.txt", ("\ufeff" + TEXT).encode("utf-16-le")).texts
    assert (derived.text, derived.beside) == (TEXT, True)


def test_a_page_is_title_and_paragraphs_with_blank_lines_between():
    (derived,) = derive("page.html", PAGE.encode()).texts
    title = "Bridge of Harn closed after flood"
    lines = [title, made.FIRST, "What comes next", made.SECOND, made.THIRD]
    assert derived.text == "\n\n".join(lines) + "\n"
    (article,) = cleaned(derived).articles
    assert article.title == title
    assert article.published_basis == "no date in the page's metadata"
    assert (article.language, article.publisher, article.published) == ("en", None, None)


def test_a_dateline_that_contradicts_the_metadata_is_flagged_and_told():
    body = f"<h1>Rain</h1><p>HARN, Aug 12, 2015 (UNI) — {made.FIRST}</p><p>{made.SECOND}</p>"
    head = '<meta property="article:published_time" content="2025-08-12T10:00:00Z">'
    page = made.html(body=body).replace("</head>", f"{head}</head>")
    (derived,) = derive("page.html", page.encode()).texts
    (article,) = cleaned(derived).articles
    assert article.published.year == 2025
    assert "but 'HARN, Aug 12, 2015' in the first lines contradicts it" in article.published_basis
    assert any("'HARN, Aug 12, 2015'" in flag.note for flag in article.flags)


def test_the_lines_of_evidence_of_a_page_begin_with_its_text():
    body = f"<h1>Rain</h1><p>HARN, Aug 12 (UNI) — {made.FIRST}</p><p>{made.SECOND}</p>"
    (derived,) = derive("page.html", made.html(body=body).encode()).texts
    (article,) = cleaned(derived).articles
    assert [(str(line.kind), line.words) for line in article.evidence] == [
        ("dateline", "HARN, Aug 12"),
        ("weekday", "on Monday"),
        ("label", None),
        ("year", None),
        ("change", None),
    ]
    assert article.published_basis.startswith("'HARN, Aug 12' in the first lines, without a year")


def test_a_year_is_not_later_than_the_day_on_which_a_page_was_saved():
    lines = ("Rain in Harn", "Rain in Harn", "BBC", "an hour ago")
    rain = f"Here is what we know on Saturday, August 16: rain. {made.FIRST}"
    text = "\n".join((*lines, rain, f"It is the worst since 2015. {made.SECOND}")).encode()
    for date, year in (("2025-08-17T10:00:00Z", 2025), ("2024-08-17T10:00:00Z", None)):
        record = made.record(made.http(text, "text/plain"), date=date)
        (derived,) = derive("page.warc", made.warc(record)).texts
        (article,) = cleaned(derived).articles
        assert (article.published and article.published.year) == year


def test_the_charset_of_a_page_may_stand_in_the_page():
    page = PAGE.replace("charset=utf-8", "charset=windows-1252").replace("flood", "Flüd")
    (derived,) = derive("page.html", page.encode("cp1252")).texts
    assert derived.encoding == "windows-1252, declared in a `meta`"
    assert "Flüd" in derived.text


def test_each_page_of_a_warc_is_a_text_of_its_own():
    content = made.warc(
        made.record(made.http(PAGE.encode())),
        made.record(made.http(TEXT.encode(), "text/plain"), address="https://harn.example/t"),
    )
    page, text = derive("web.warc", content).texts
    assert (page.record, text.record, text.beside) == (1, 2, True)
    for derived, address in ((page, "bridge"), (text, "t")):
        (article,) = cleaned(derived).articles
        assert article.url == f"https://harn.example/{address}"
        assert article.captured == "2026-01-02T03:04:05Z, by the WARC record"


def test_a_pdf_in_a_warc_is_a_text_with_its_address():
    lines = ("Bridge of Harn closed", "", made.FIRST, "", made.SECOND)
    content = made.warc(made.record(made.http(made.pdf(lines), "application/pdf")))
    (derived,) = derive("web.warc", content).texts
    assert (derived.record, derived.beside) == (1, True)
    assert derived.encoding == "text layer of the PDF"
    (article,) = cleaned(derived).articles
    assert made.SECOND in article.passages[-1].text
    assert article.url == "https://harn.example/bridge"
    scan = made.record(made.http(made.pdf(()), "application/pdf"))
    (fault,) = derive("web.warc", scan).diagnostics
    assert fault.message.startswith("record 1 of `web.warc` has no text layer")


def test_a_letter_begins_with_its_subject_and_has_its_date():
    letter = made.mail(f"{made.FIRST}\r\n\r\n{made.SECOND}\r\n", extra="List-Id: <x>\r\n")
    (derived,) = derive("mail.eml", letter).texts
    assert derived.text.startswith("Brücke of Harn closed\n\nThe old bridge")
    (article,) = cleaned(derived).articles
    assert (article.title, article.publisher) == ("Brücke of Harn closed", "Harn Courier")
    assert article.published == PartialDate(2025, 8, 13)


def test_an_mhtml_page_has_its_address():
    (derived,) = derive("page.mht", made.mhtml(PAGE)).texts
    assert cleaned(derived).articles[0].url == "https://harn.example/bridge"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "BG107"),
        ("a.html", b" \n", "BG107"),
        ("a.docx", b"PK\3\4", "BG106"),
        ("a.txt", b"\xff\xd8\xff\xe0" + bytes(range(1, 256)) * 9, "BG106"),
        ("a.txt", b"Harn\0Harn and more", "BG105"),
        ("a.html", b"<html><p>Harn\0</p>", "BG105"),
        ("a.html", b"<html><body><p></p></body></html>", "BG111"),
        ("a.warc", b"WARC/1.0\r\n\r\n", "BG112"),
        ("a.warc", b"no archive", "BG112"),
        ("a.warc.gz", gzip.compress(b"", mtime=0), "BG111"),
        ("a.gz", gzip.compress(made.record(b""), mtime=0), "BG106"),
        ("a.html", b"<p>x</p>" * 200_000, "BG114"),
        ("a.txt", b"rain " * 200_000, "BG114"),
    ],
    ids=lambda value: repr(value[:12]) if isinstance(value, bytes) else value,
)
def test_what_cannot_be_read_is_reported(name, content, code):
    derivation = derive(name, content)
    assert (derivation.texts, codes(derivation)) == ((), [code])


def test_the_bytes_count_for_more_than_the_name():
    derivation = derive("page.txt", PAGE.encode())
    assert codes(derivation) == ["BG110"]
    assert derivation.diagnostics[0].message == (
        "`page.txt` is an HTML page by its content, and is read as one"
    )
    assert derivation.texts[0].cleaning is not None


def test_a_file_all_of_whose_records_are_passed_over_is_an_error():
    bad = made.record(made.http(b"never zipped", extra="Content-Encoding: gzip\r\n"))
    derivation = derive("a.warc", bad)
    assert (derivation.texts, codes(derivation)) == ((), ["BG112", "BG111"])
    assert codes(derive("a.warc", bad + made.record(made.http(PAGE.encode())))) == ["BG112"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PAGE.encode(), Kind.HTML),
        (b"\xef\xbb\xbf <!-- a --> <?xml version='1'?>\n<!DOCTYPE html>", Kind.HTML),
        (b"<!-- -->" * 5_000, None),
        (made.mhtml(PAGE), Kind.MHTML),
        (made.mail("x"), Kind.EMAIL),
        (made.pdf(()), Kind.PDF),
        (made.record(b""), Kind.WARC),
        (b"Note: it rains.\nDate: unknown", None),
        (b"", None),
    ],
    ids=lambda value: repr(value[:12]) if isinstance(value, bytes) else value,
)
def test_kinds_by_their_first_bytes(content, kind):
    assert kind_by_content(content) is kind


def test_kinds_by_their_names():
    assert kind_by_name("A.WARC.GZ") is Kind.WARC
    assert kind_by_name("a.gz") is None
    assert kind_by_name("a.HTM") is Kind.HTML


WHOLE = (
    PAGE.encode(),
    made.mhtml(PAGE),
    made.mail(TEXT),
    made.warc(*[made.record(made.http(PAGE.encode()))] * 2),
    made.warc(made.record(made.http(PAGE.encode())), compressed=True),
    made.pdf(("It rains in Harn, says the mayor.",)),
    TEXT.encode("utf-16"),
)
NAMES = st.sampled_from(["a.txt", "a.html", "a.mht", "a.eml", "a.pdf", "a.warc", "a.warc.gz", "a"])


@st.composite
def damaged(draw):
    """A good file with a piece taken out, put in or replaced."""
    content = draw(st.sampled_from(WHOLE))
    first = draw(st.integers(0, len(content)))
    last = draw(st.integers(first, min(len(content), first + 200)))
    return content[:first] + draw(st.binary(max_size=20)) + content[last:]


@settings(max_examples=300)
@given(NAMES, st.one_of(st.binary(max_size=300), damaged()))
def test_any_bytes_give_texts_or_reasons(name, content):
    derivation = derive(name, content)
    assert derivation.texts or derivation.diagnostics
    for derived in derivation.texts:
        assert "\0" not in derived.text
        assert derived.text.encode().decode() == derived.text
        assert derived.beside or derived.text.encode() == content
        place = 0
        for article in cleaned(derived).articles:
            for passage in article.passages:
                assert place <= passage.span.start
                place = passage.span.end
                assert derived.text[passage.span.start : place] == passage.text != ""


@settings(max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<table><tr><td>",
                "<h2>",
                "<br>",
                "<li>",
                "<b>",
                "&nbsp;",
                "&#0;",
                "&#xd800;",
                "<script>",
                "<!--",
                "]]>",
                made.FIRST,
                made.SECOND,
                "x",
                "\x0c",
                "\u2028",
                "<time datetime=2025>",
                '<script type="application/ld+json">{"@type":"Article"}',
            ]
        ),
        max_size=60,
    )
)
def test_any_markup_gives_whole_lines(parts):
    derivation = derive("a.html", ("<html><body>" + "".join(parts)).encode())
    for derived in derivation.texts:
        for article in cleaned(derived).articles:
            for passage in article.passages:
                assert derived.text[passage.span.start : passage.span.end] == passage.text
                assert "\n" not in passage.text


@pytest.mark.parametrize(
    ("content", "address", "kind"),
    [
        (PAGE.encode(), "https://harn.example/bridge", Kind.HTML),
        (PAGE.encode(), "https://harn.example/bridge.php?id=2", Kind.HTML),
        (b"<p>It rains.</p>", "https://harn.example/bridge", Kind.HTML),
        (b"<p>It rains.</p>", "https://harn.example/bridge.html#top", Kind.HTML),
        (b"It rains.", "https://harn.example/a.b/bridge?at=harn.js", Kind.TEXT),
        (b"It rains.", "https://harn.example/bridge.txt", Kind.TEXT),
        ("\ufeffIt rains.".encode("utf-16-le"), "https://harn.example/", Kind.TEXT),
        (b"let rain = true;", "https://harn.example/bridge.js", None),
        (b"%PDF-1.4", "https://harn.example/bridge", Kind.PDF),
        (b"\x89PNG\r\n\x1a\n", "https://harn.example/bridge.txt", None),
        (b"\x1f\x8b\x08", "https://harn.example/bridge", Kind.GZIP),
        (b"It rains.", "https://[harn/", Kind.TEXT),
    ],
)
def test_what_comes_without_a_type_is_known_by_its_bytes_and_address(content, address, kind):
    assert kind_of_untold(content, address) is kind
