import gzip

import brotli
import made
import pytest

from briefgen.clean.inflate import InflateError
from briefgen.clean.records.http import read_response
from briefgen.clean.records.mime import read_email, read_mhtml
from briefgen.clean.records.pdf import read_pdf
from briefgen.clean.records.record import Begun, Record
from briefgen.clean.records.warc import read_warc
from briefgen.diagnostics import Diagnostic
from briefgen.model import PartialDate

PAGE = made.html().encode()
LIMIT = 1_000_000


def pages(content, limit=LIMIT):
    return [entry for entry in read_warc(content, "web.warc", limit) if isinstance(entry, Record)]


def faults(content, limit=LIMIT):
    found = read_warc(content, "web.warc", limit)
    return [(entry.code, entry.message) for entry in found if isinstance(entry, Diagnostic)]


@pytest.mark.parametrize("compressed", [False, True])
def test_pages_are_numbered_as_their_records_stand(compressed):
    content = made.warc(
        made.record(b"software: none\r\n", "warcinfo", None),
        made.record(made.http(PAGE)),
        made.record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        made.record(made.http(b"\x89PNG", "image/png")),
        made.record(made.http(PAGE, status="404 Not Found")),
        made.record(made.http(b"It rains.", "text/plain"), address="https://harn.example/rain"),
        compressed=compressed,
    )
    page, rain = pages(content)
    assert (page.number, page.html, page.address) == (2, True, "https://harn.example/bridge")
    assert page.content == PAGE
    assert (rain.number, rain.html, rain.content) == (6, False, b"It rains.")
    assert page.stated.captured == "2026-01-02T03:04:05Z, by the WARC record"
    assert faults(content) == [
        ("BG119", "2 records of `web.warc` passed over: 1 of image/png, 1 with status 404")
    ]


def test_records_without_a_page_are_counted_by_the_reason():
    content = made.warc(
        made.record(made.http(PAGE)),
        *[made.record(made.http(b"\x89PNG", "image/png"))] * 3,
        *[made.record(made.http(b"a", "text/css"))] * 2,
        made.record(made.http(b"a", f"x/{'`' * 9}")),
        made.record(made.http(b"  ")),
        made.record(b"", "revisit"),
        made.record(made.http(PAGE, status="503 Busy")),
    )
    ((code, message),) = faults(content)
    assert code == "BG119"
    records, reasons = message.split(": ")
    assert records == "9 records of `web.warc` passed over"
    assert reasons == (
        "3 of image/png, 2 of text/css, 1 of an unknown kind, 1 of kind `revisit`, "
        "1 with status 503, 1 without content"
    )


@pytest.mark.parametrize("compressed", [False, True])
def test_a_reading_is_taken_up_again_behind_any_record(compressed):
    content = made.warc(
        made.record(made.http(PAGE)),
        made.record(made.http(b"a", "text/css")),
        made.record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        made.record(made.http(b"a", "text/css")),
        made.record(made.http(PAGE), address=None),
        made.record(made.http(PAGE)),
        compressed=compressed,
    )
    whole = list(read_warc(content, "web.warc", LIMIT))
    signs = [entry for entry in whole if isinstance(entry, Begun)]
    assert [sign.number for sign in signs] == [1, 2, 4, 5, 6]
    for sign in signs:
        again = list(read_warc(content, "web.warc", LIMIT, after=sign))
        later = [entry for entry in signs if entry.number > sign.number]
        # What became of the record itself is not known, so it is no page, and not counted.
        rest = whole[whole.index(later[0]) :] if later else []
        for kind in (Begun, Record):
            wanted = [entry.number for entry in rest if isinstance(entry, kind)]
            assert [entry.number for entry in again if isinstance(entry, kind)] == wanted
    assert again[-1] == whole[-1]
    assert again[-1].message.startswith("2 records of `web.warc` passed over")


def test_many_reasons_are_told_in_short():
    records = (made.record(made.http(b"a", f"image/x-{letter}")) for letter in "abcdefgh")
    ((_, message),) = faults(made.warc(*records))
    assert message.endswith("1 of image/x-f, 2 of other kinds")


def test_what_leads_to_a_page_is_not_counted():
    content = made.warc(
        made.record(b"software: none\r\n", "warcinfo", None),
        made.record(made.http(b"", status="301 Moved", extra="Location: /bridge\r\n")),
        made.record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        made.record(made.http(PAGE)),
        made.record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        made.record(b"fetch: 1\r\n", "metadata"),
    )
    assert faults(content) == []
    assert [page.number for page in pages(content)] == [4]


def test_a_record_cut_off_is_reported_and_those_before_it_stay():
    content = made.warc(*[made.record(made.http(PAGE))] * 3, compressed=True)[:-60]
    assert [page.number for page in pages(content)] == [1, 2]
    ((code, message),) = faults(content)
    assert (code, "record 3 is damaged" in message) == ("BG112", True)


def test_a_page_without_address_is_kept_and_reported():
    content = made.record(made.http(PAGE), address=None)
    assert [page.address for page in pages(content)] == [None]
    assert "no `WARC-Target-URI`" in faults(content)[0][1]


def test_a_record_over_the_limit_is_passed_over():
    content = made.record(made.http(b"x" * 9000)) + made.record(made.http(PAGE))
    assert [page.number for page in pages(content, 5000)] == [2]
    assert faults(content, 5000)[0][0] == "BG113"


def test_gzip_within_gzip_is_refused():
    inner = gzip.compress(b"\0" * 5_000_000)
    assert faults(gzip.compress(inner)) == [
        ("BG113", "`web.warc` cannot be read whole: it is gzip within gzip")
    ]


def test_a_body_that_inflates_too_far_is_passed_over():
    bomb = made.http(gzip.compress(b"\0" * 5_000_000), extra="Content-Encoding: gzip\r\n")
    content = made.record(bomb) + made.record(made.http(PAGE))
    assert [page.number for page in pages(content)] == [2]
    assert faults(content)[0][0] == "BG113"


def test_chunks_and_encodings_of_http_are_undone():
    chunked = b"5;x=y\r\nIt ra\r\n4\r\nins.\r\n0\r\n\r\n"
    head = "Transfer-Encoding: chunked\r\n"
    assert read_response(made.http(chunked, extra=head), 100).body == b"It rains."
    assert read_response(made.http(b"It rains.", extra=head), 100).body == b"It rains."
    packed = made.http(gzip.compress(b"It rains."), extra="Content-Encoding: gzip\r\n")
    assert read_response(packed, 100).body == b"It rains."
    packed = made.http(brotli.compress(b"It rains."), extra="Content-Encoding: br\r\n")
    assert read_response(packed, 100).body == b"It rains."
    for coding in ("br", "gzip", "deflate", "zstd", "compress"):
        undone = made.http(b"<p>It rains.", extra=f"Content-Encoding: {coding}\r\n")
        assert read_response(undone, 100).body == b"<p>It rains."
    with pytest.raises(InflateError, match="`compress`"):
        read_response(made.http(b"\x1f\x9d", extra="Content-Encoding: x-compress\r\n"), 100)
    with pytest.raises(InflateError, match="no HTTP header"):
        read_response(b"It rains.", 100)


def test_the_page_of_an_mhtml_file():
    (page,) = read_mhtml(made.mhtml(made.html()), "page.mhtml")
    assert page.content.replace(b"\r\n", b"\n") == PAGE
    assert page.address == "https://harn.example/bridge"
    assert page.stated.captured == "Wed, 13 Aug 2025 10:00:00 +0200, by the browser that saved it"


def test_an_email_has_subject_and_date():
    (letter,) = read_email(made.mail("It rains."), "mail.eml")
    assert (letter.content, letter.html) == (b"It rains.", False)
    assert letter.stated.title == "Brücke of Harn closed"
    assert letter.stated.published == PartialDate(2025, 8, 13)
    assert letter.stated.published_basis == (
        "the `Date` of the e-mail: 'Wed, 13 Aug 2025 10:00:00 +0200'"
    )


@pytest.mark.parametrize(
    ("sender", "extra", "publisher"),
    [
        ("Harn Courier <post@harn.example>", "", "Harn Courier"),
        ("Harn Courier <news@mailer.example>", "", "Harn Courier"),
        ("Harn Courier <x71@mailer.example>", "List-Unsubscribe: <x>\r\n", "Harn Courier"),
        ("Jane Doe <jane@substitute.example>", "Precedence: bulk\r\n", None),
        ("The Harn Letter <x71@mailer.example>", "Precedence: bulk\r\n", "The Harn Letter"),
        ('"Harn Courier" <jdoe@harn-courier.example>', "", "Harn Courier"),
        ("Harn Courier <x71@mailer.example>", "", None),
        ("Jane Doe <jane.doe@harn.example>", "", None),
        ("Jane Doe <jdoe@doe.example>", "", None),
        ("Jane Doe <rain2@gmail.com>", "List-Id: <harn>\r\n", None),
        ("Jane Doe <jane@harn.example>", "List-Id: <harn>\r\n", None),
        ("news@harn.example", "List-Id: <harn>\r\n", None),
        ("news@harn.example <news@harn.example>", "List-Id: <harn>\r\n", None),
        ("<jane@harn.example>", "", None),
    ],
)
def test_who_sends_a_newsletter_publishes_it_and_a_person_does_not(sender, extra, publisher):
    mail = made.mail("It rains.", extra=extra).replace(
        b"Harn Courier <post@harn.example>", sender.encode()
    )
    (letter,) = read_email(mail, "mail.eml")
    assert letter.stated.publisher == publisher
    assert (letter.stated.publisher_basis is None) == (publisher is None)


def test_who_sends_a_letter_on_does_not_publish_it():
    mail = made.mail("It rains.").replace(b"Subject: ", b"Subject: Fwd: ")
    (letter,) = read_email(mail, "mail.eml")
    assert letter.stated.publisher is None


def test_html_is_preferred_and_attachments_are_nobodys():
    parts = (
        b"--e\r\nContent-Type: text/html\r\nContent-Disposition: attachment\r\n\r\n<p>no</p>\r\n"
        b"--e\r\nContent-Type: text/plain\r\n\r\nplain\r\n"
        b"--e\r\nContent-Type: text/html; charset=latin-1\r\n\r\n<p>Br\xfccke</p>\r\n--e--\r\n"
    )
    (letter,) = read_email(made.mail(parts, "multipart/mixed; boundary=e"), "mail.eml")
    assert (letter.html, letter.content.strip()) == (True, b"<p>Br\xfccke</p>")
    assert letter.declared[0].label == "latin-1"


@pytest.mark.parametrize("read", [read_mhtml, read_email])
def test_messages_without_text_are_reported(read):
    (fault,) = read(made.mail(b"AAAA", "image/png"), "mail.eml")
    assert fault.code == "BG111"
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at)
        for at in range(2_000)
    )
    (fault,) = read(deep, "mail.eml")
    assert fault.code == "BG112"


LINES = (
    "Bridge of Harn closed",
    "",
    "The old bridge of Harn was closed on Monday after the flood, and inter-",
    "national traders have no other way to the well-",
    "known market, the mayor said in the town hall, which is dry.",
    "",
    "The bridge was built by the miller's guild, and has stood for two hundred",
    "years without a crack, through eleven floods and one fire. The guild thinks",
    "that the flood brought down a tree, and that the tree broke the middle pier.",
    "It will open again in spring, say the engineers, who looked at all of the",
)


def test_a_pdf_is_paragraphs_with_a_form_feed_for_each_page():
    second = ("piers on Tuesday, as well-known men.", "", "End.")
    text, found = read_pdf(made.pdf(LINES, second), "a.pdf", "`a.pdf`")
    assert found == ()
    title, first, last, end = text.split("\n\n")
    assert (title, end) == ("Bridge of Harn closed", "End.\n")
    assert "and international traders have no other way to the well-known market, the" in first
    assert last.startswith(
        "The bridge was built by the miller's guild, and has stood for two hundred "
    )
    assert last.endswith("who looked at all of the\fpiers on Tuesday, as well-known men.")


RUNNING = {
    "numbers": ("The Harn Review", "page {at} of 3"),
    "numbered head": ("{at} The Harn Review, May 2024", "www.harn.example"),
    "number alone": ("The Harn Review", "- {at} -"),
}
BODY = (
    ("The old bridge of Harn was closed on Monday after the flood, says the mayor of",),
    ("Harn in the town hall.", "", "Engineers will look at the piers on Tuesday, and the"),
    ("traders want a ferry until spring comes, and that is what they have told her.",),
)
FULL = "Nobody knows when it will be open again, as the river is still in the market,"


@pytest.mark.parametrize(("head", "foot"), RUNNING.values(), ids=RUNNING)
def test_what_runs_over_the_pages_of_a_pdf_is_in_no_paragraph(head, foot):
    pages = [
        (head.format(at=at), "", f"{'abc'[at - 1]}n old {FULL}", *body, "", foot.format(at=at))
        for at, body in enumerate(BODY, start=1)
    ]
    text, _ = read_pdf(made.pdf(*pages), "a.pdf", "`a.pdf`")
    paragraphs = text.split("\n\n")
    assert paragraphs[0] == head.format(at=1)
    assert text.count("Review") == 1
    assert text.count("\f") == 2
    assert "says the mayor of\fbn old" in text
    assert "on Tuesday, and the\fcn old" in text
    last = f"{foot}\n" if "www" in foot else f"{BODY[-1][0]}\n"
    assert paragraphs[-1].endswith(last)
    assert text.count(foot.format(at=2)) == ("www" in foot)


def test_a_paragraph_whose_last_line_is_full_goes_on_with_a_capital():
    first = (
        FULL,
        f"and {FULL}",
        f"{FULL} says",
        "The ferry of Holm will take all who must cross it.",
    )
    cut = ("On the far bank two hundred people wait for the boat, she said, and not one of",)
    text, _ = read_pdf(made.pdf(first + cut, ("Harn's own.", "", "End.")), "a.pdf", "`a.pdf`")
    assert "and not one of\fHarn's own." in text


def test_lines_of_a_pdf_that_do_not_run_stay():
    pages = ((made.FIRST, "", "Page 3 of the book is lost."), (made.SECOND, "", "It is 3 pages."))
    text, _ = read_pdf(made.pdf(*pages), "a.pdf", "`a.pdf`")
    assert all(line in text for page in pages for line in page)


def test_a_line_with_room_for_more_ends_a_paragraph():
    lines = ("Bridge of Harn closed", "12 April 2024", FULL, FULL, "Nobody was hurt in Harn.")
    text, _ = read_pdf(made.pdf(lines), "a.pdf", "`a.pdf`")
    assert text.split("\n\n")[:2] == ["Bridge of Harn closed", "12 April 2024"]


def test_a_scan_is_refused_and_said_to_be_one():
    text, (fault,) = read_pdf(made.pdf((), ()), "scan.pdf", "`scan.pdf`")
    assert (text, fault.code) == (None, "BG111")
    assert fault.message == "`scan.pdf` has no text layer: its 2 pages are pictures"


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4", b"%PDF-1.4\n" + b"\0" * 500, made.pdf(LINES)[:300]]
)
def test_a_broken_pdf_is_reported(content):
    text, (fault,) = read_pdf(content, "a.pdf", "`a.pdf`")
    assert (text, fault.code) == (None, "BG112")
