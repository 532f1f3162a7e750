"""Mail that is quoted with a `>` before each line."""

import made
import pytest

from briefgen.clean import clean_derived, derive
from briefgen.clean.forwarded import forwarded
from briefgen.clean.quoted_mail import unquoted
from briefgen.model import Capture

FIRST = """
> The old bridge of Harn was closed on Monday after the river rose by
> more than two metres in a single night, and nobody knows for how
> long, the mayor told reporters on the market square.
>
> Nobody had seen such a flood, she said, and the engineers who came
> from Dorn in the afternoon did not want to promise anything.
"""
BRIDGE = (
    "The old bridge of Harn was closed on Monday after the river rose by more than two metres in a "
    "single night, and nobody knows for how long, the mayor told reporters on the market square."
)
FLOOD = (
    "Nobody had seen such a flood, she said, and the engineers who came from Dorn in the afternoon "
    "did not want to promise anything."
)


def passages(name, content):
    """The one text in the file, and the passages of its one article with white space as one."""
    (derived,) = derive(name, content).texts
    capture = Capture(name, derived.text, "0" * 64)
    (article,) = clean_derived(capture, derived).articles
    for passage in article.passages:
        assert passage.text == derived.text[passage.span.start : passage.span.end]
    return derived, [" ".join(passage.text.split()) for passage in article.passages]


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_quoted_paragraphs_are_those_that_were_quoted(mark, end):
    text = ("Bridge of Harn closed\n" + FIRST).replace("> ", mark).replace("\n", end)
    derived, found = passages("mail.txt", text.encode())
    assert found == [BRIDGE, FLOOD]
    assert derived.beside
    assert derived.encoding.endswith("without the `>` before 6 lines of quoted mail")


def test_a_letter_quotes_below_what_is_written():
    above = "Jane, have you seen this article about our bridge in the Courier?\n\n"
    above += "On Fri, 14 Nov 2025 at 10:05, John Roe <john@harn.example> wrote:\n"
    _, found = passages("mail.eml", made.mail(above + FIRST.strip()))
    assert found == [
        "Jane, have you seen this article about our bridge in the Courier?",
        BRIDGE,
        FLOOD,
    ]


def test_depths_of_quoting_are_parted():
    assert unquoted(">> It rains.\n> It does.\n> So it does.\nI see.", letter=True) == (
        "It rains.\n\nIt does.\nSo it does.\n\nI see.",
        3,
    )


@pytest.mark.parametrize(
    "text",
    [
        "It rains.\n> It does.\n",
        "> Home\n> News\nBridge\nIt rains.\nIt rained.\nIt will rain.\n",
        "Home\n> News\n> Sport\n> Rain\nBridge\nIt rains.\nIt rained.\nIt will rain.\n",
        "",
    ],
)
def test_a_few_such_marks_in_other_text_are_its_own(text):
    assert unquoted(text, letter=False) is None
    (derived,) = derive("page.txt", (text or "It rains.").encode()).texts
    assert not derived.beside


MESSAGE = f"{BRIDGE}\n\n{FLOOD}\n"
FORWARDED = {
    "mark": "---------- Forwarded message ---------\nFrom: Harn Courier <a@harn.example>\n"
    "Date: Mon, 10 Jun 2024 at 08:00\nSubject: Bridge of Harn closed\nTo: Ann <b@harn.example>\n",
    "begin": "Begin forwarded message:\n\nFrom: Harn Courier <a@harn.example>\n"
    "Subject: Bridge of Harn closed\nDate: 10 June 2024 at 08:00:00 CEST\nTo: b@harn.example\n",
    "original": "-----Original Message-----\nFrom: Harn Courier\n"
    "Sent: Monday, June 10, 2024 8:00 AM\nTo: Ann\nSubject: Bridge of Harn closed\n",
    "headers": "From: Harn Courier\nSent: Monday, June 10, 2024 8:00 AM\nTo: Ann\n"
    "Subject: Bridge of Harn closed\n",
    "German": "-------- Weitergeleitete Nachricht --------\nBetreff: Bridge of Harn closed\n"
    "Datum: 10. Juni 2024 08:00\nVon: Harn Courier\n",
}


def letter(subject, body):
    head = f"From: Ann <ann@harn.example>\r\nSubject: {subject}\r\n"
    head += "Date: Tue, 11 Jun 2024 10:21:00 +0200\r\nContent-Type: text/plain; charset=utf-8"
    return f"{head}\r\n\r\n{body}".encode()


@pytest.mark.parametrize("above", FORWARDED.values(), ids=FORWARDED)
def test_of_mail_that_is_sent_on_the_note_is_no_text(above):
    note = "Please see below, we should use this in our letter.\n\nAnn\n\n"
    content = letter("Fwd: Bridge of Harn closed", f"{note}{above}\n{MESSAGE}")
    (derived,) = derive("mail.eml", content).texts
    (article,) = clean_derived(Capture("mail.eml", derived.text, "0" * 64), derived).articles
    assert [passage.text for passage in article.passages] == [BRIDGE, FLOOD]
    assert (article.title, str(article.published)) == ("Bridge of Harn closed", "2024-06-10")


def test_an_answer_above_an_original_message_sends_nothing_on():
    lines = [line for line in FORWARDED["original"].split("\n") if line]
    below = ["I do not believe it.", *lines, BRIDGE]
    assert forwarded(["Re: Bridge of Harn", *below]) is None
    assert forwarded(["FW: Bridge of Harn", *below]).subject == "Bridge of Harn closed"


def test_a_report_of_forwarded_messages_is_no_mail():
    told = "Forwarded messages:\n\nThe mayor had sent on two letters, and a third was found later."
    content = f"Letters of Harn\n\n{told}\n\n{MESSAGE}".encode()
    _, found = passages("page.txt", content)
    assert "The mayor had sent on two letters, and a third was found later." in found
