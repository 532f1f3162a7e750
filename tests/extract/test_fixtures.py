"""Prose -> who says what, and when.

A line of the input is a passage. A statement is written as its voice, the speaker's id or `-`, how
the text puts the speaker, the words, and the origin if there is one. A date is written as
its value, its words and how they were read, and what is open about it.
"""

from pathlib import Path

import pytest
from extract.desk import NAMES, source
from markdown_it.utils import read_fixture_file

from briefgen.extract import extract
from briefgen.text.quotations import quotations


def cases(file: str) -> list:
    return [
        pytest.param(*case[1:], id=f"{file}:{case[0]}")
        for case in read_fixture_file(Path(__file__).with_name(file))
    ]


@pytest.mark.parametrize(
    ("title", "text", "expected"), [*cases("statements.md"), *cases("speakers-not-sure.md")]
)
def test_statements(title, text, expected):
    read = source(text.rstrip("\n"))
    lines = []
    for found in extract(read, NAMES).statements:
        speaker = f"[{read.text(found.speaker_span)}]" if found.speaker_span else "[]"
        origin = f" < {found.origin}" if found.origin else ""
        words = read.text(found.content)
        lines.append(f"{found.voice} {found.speaker or '-'} {speaker} {words}{origin}\n")
    assert "".join(lines) == expected, title


@pytest.mark.parametrize(("title", "text", "expected"), cases("dates.md"))
def test_dates(title, text, expected):
    lines = []
    read = source(text.rstrip("\n"))
    for found in extract(read, ()).dates:
        open_ = f"; open: {found.doubt}" if found.doubt else ""
        lines.append(f"{found.value} `{read.text(found.span)}`, {found.basis}{open_}\n")
    assert "".join(lines) == expected, title


@pytest.mark.parametrize(("title", "text", "expected"), cases("quotations.md"))
def test_quotations(title, text, expected):
    lines = [f"{text[found.start : found.end]}\n" for found in quotations(text.rstrip("\n"))]
    assert "".join(lines) == expected, title


@pytest.mark.parametrize(("title", "text", "expected"), cases("quantities.md"))
def test_quantities(title, text, expected):
    lines = []
    for found in extract(source(text.rstrip("\n")), NAMES).quantities:
        words = (f"{found.low:.10g} to {found.high:.10g} {found.unit}", found.deed)
        planned = "planned" if found.planned else ""
        lines.append(f"{' '.join(word for word in (*words, planned) if word)}\n")
    assert "".join(lines) == expected, title


@pytest.mark.parametrize(("title", "text", "expected"), cases("denials.md"))
def test_denials(title, text, expected):
    read = source(text.rstrip("\n"))
    lines = [
        f"{read.text(found.denying)} | {read.text(found.denied)}\n"
        for found in extract(read, NAMES).denials
    ]
    assert "".join(lines) == expected, title
