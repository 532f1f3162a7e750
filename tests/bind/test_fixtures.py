"""Captures, paragraphs, marks -> passages, or what is wrong.

In the fixtures ␍ is a carriage return, ␉ a tab, ⍽ a no-break space, ⟨BOM⟩ the byte order mark.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bind.desk import capture, paragraphs, source_file
from markdown_it.utils import read_fixture_file

from briefgen.bind import bind
from briefgen.diagnostics import Diagnostic
from briefgen.model import Passage, PassageKind

CASES = [
    pytest.param(case, id=f"{file}:{case[0]}")
    for file in ("places.md", "marks.md")
    for case in read_fixture_file(Path(__file__).with_name(file))
]
CHARACTERS = {"␍": "\r", "␉": "\t", "⍽": "\u00a0", "⟨BOM⟩": "\ufeff"}


@pytest.mark.parametrize("case", CASES)
def test_sources(case):
    _, title, text, expected = case
    for shown, character in CHARACTERS.items():
        text = text.replace(shown, character)
    page_text, body, *marks = text.split("---\n")
    page = capture(page_text)
    source, found = bind(source_file(page, paragraphs(body), "".join(marks)), page)
    assert (source is None) == bool(found)
    passages = source.passages if source else ()
    assert all(p.text == page_text[p.span.start : p.span.end] for p in passages)
    lines = [*map(written, passages), *(line for d in found for line in told(d))]
    assert "".join(f"{line}\n" for line in lines) == expected, title


def written(passage: Passage) -> str:
    words = [str(passage.number), f"{passage.span.start}:{passage.span.end}", repr(passage.text)]
    if passage.copies:
        words += ["copies", *(f"{copy.start}:{copy.end}" for copy in passage.copies)]
    words += [str(flag.kind) for flag in passage.flags]
    words += [str(passage.kind)] if passage.kind is not PassageKind.TEXT else []
    return " ".join(words)


def told(diagnostic: Diagnostic) -> Iterator[str]:
    place = diagnostic.location
    yield f"{place.line}:{place.column} {diagnostic.code} {diagnostic.message}"
    yield f"  hint: {diagnostic.hint}"
