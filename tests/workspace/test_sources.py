from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import (
    DateRuling,
    Flag,
    FlagKind,
    FlagMark,
    Location,
    Paragraph,
    PartialDate,
    PassageKind,
    PassageMark,
    Record,
    Review,
    SourceFile,
    StatementRuling,
    Status,
    Wording,
)
from briefgen.workspace.sources import read_source

_SHA256 = "0123456789abcdef" * 4
_WHOLE = f"""\
---
title: "Mill ‘reopens': council"     # as in the capture
publisher: The Mill Post
via: null
author: no
published: 2025
published_basis: "12 days ago"
language: en-GB
wording: translation
url: https://example.org/a?b=c
archived: ~
captured: 2025-08-14 by anna
capture: mill.html
sha256: {_SHA256}
text_sha256: {_SHA256[::-1]}
reviewed: {{by: desk, on: 2026-11-23}}
status: {{is: corrected, on: 2025-09, note: "the date", url: "http://example.org/"}}
replaces: it-before
reliability: B
credibility: 2
flags: [{{at: "The mill", kind: altered, note: "who", cleared_by: anna}}]
passages: [{{at: "Live", kind: post, time: 10:05}}]
statements: [{{at: "She", speaker: anna-mill}}, {{at: "He", hide: true}}]
dates: [{{at: "On", words: "on Monday", value: 2025-08-11}}, {{at: "On", words: "x", hide: true}}]
---

The mill
reopened.

  Live: all
is well.
"""


def _source(body, front="title: A\ncapture: a.txt\n"):
    source, found = read_source(f"---\n{front}sha256: {_SHA256}\n---\n{body}", "it.md", "it")
    assert not found
    return source


def _at(line, column=1):
    return Location("it.md", line, column)


def test_every_key_becomes_its_value():
    source, found = read_source(_WHOLE, "it.md", "it")
    assert not found
    assert source == SourceFile(
        id="it",
        location=Location("it.md"),
        record=Record(
            title="Mill ‘reopens': council",
            publisher="The Mill Post",
            via=None,
            author="no",
            published=PartialDate(2025),
            published_basis="12 days ago",
            language="en-GB",
            wording=Wording.TRANSLATION,
            url="https://example.org/a?b=c",
            archived=None,
            captured="2025-08-14 by anna",
            reviewed=Review("desk", PartialDate(2026, 11, 23)),
            status=Status("corrected", PartialDate(2025, 9), "the date", "http://example.org/"),
            reliability="B",
            credibility="2",
            replaces="it-before",
        ),
        capture="mill.html",
        capture_location=_at(13, 10),
        sha256=_SHA256,
        sha256_location=_at(14, 9),
        text_sha256=_SHA256[::-1],
        paragraphs=(
            Paragraph("The mill\nreopened.", _at(27)),
            Paragraph("Live: all\nis well.", _at(30, 3)),
        ),
        flags=(FlagMark("The mill", Flag(FlagKind.ALTERED, "who", "anna"), _at(21, 9)),),
        passages=(PassageMark("Live", PassageKind.POST, "10:05", _at(22, 12)),),
        statements=(
            StatementRuling("She", "anna-mill", hide=False, location=_at(23, 14)),
            StatementRuling("He", None, hide=True, location=_at(23, 47)),
        ),
        dates=(
            DateRuling(
                "On", "on Monday", PartialDate(2025, 8, 11), hide=False, location=_at(24, 9)
            ),
            DateRuling("On", "x", None, hide=True, location=_at(24, 60)),
        ),
        replaces_location=_at(18, 11),
        flags_location=_at(21, 8),
    )


def test_what_is_left_out_is_unknown():
    source = _source("A.\n")
    assert source.record.wording is Wording.UNKNOWN
    assert source.record.language == "und"
    assert source.record.published is None


def test_paragraphs_are_parted_by_blank_lines_alone():
    body = "\n# Not a heading\n> nor a quote\n \t\n---\n[a]: b\n\n\n\n<b>c</b>"
    assert [(p.text, p.location.line, p.location.column) for p in _source(body).paragraphs] == [
        ("# Not a heading\n> nor a quote", 7, 1),
        ("---\n[a]: b", 10, 1),
        ("<b>c</b>", 15, 1),
    ]


def test_a_source_without_paragraphs_is_left_to_binding():
    assert _source("\n \n").paragraphs == ()


@given(st.text())
def test_any_body_is_read(body):
    paragraphs = _source(body).paragraphs
    assert "".join("".join(p.text for p in paragraphs).split()) == "".join(body.split())
    lines = ["", "", "", "", "", *body.split("\n")]
    for paragraph in paragraphs:
        first = paragraph.text.split("\n")[0]
        assert lines[paragraph.location.line - 1][paragraph.location.column - 1 :].startswith(first)


@given(st.text(), st.booleans())
def test_any_front_matter_is_read(front, fenced):
    text = f"---\n{front}\n---\n" if fenced else front
    source, found = read_source(text, "it.md", "it")
    assert (source is None) == bool(found)
