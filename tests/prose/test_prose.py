"""What holds for every manuscript, however strange."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
import strategies
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.diagnostics import Severity
from briefgen.model import Image, Link, Manuscript, ProseParagraph, QuoteCitation, Text
from briefgen.prose import prose

FILE = "content/topics/mill.md"
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
DANGEROUS = ["javascript", "data", "vbscript", "file", "blob", "view-source", "livescript"]


def parts(value: object) -> Iterator[object]:
    """A frozen value and everything in it."""
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from parts(part)


def citations(manuscript: Manuscript) -> list[QuoteCitation]:
    return [part for part in parts(prose(manuscript)[0]) if isinstance(part, QuoteCitation)]


@given(strategies.manuscripts())
@example(Manuscript(FILE, "[a](http://[::1)", 1))
@example(Manuscript(FILE, "\0\ufeff[@", 1))
def test_no_manuscript_is_too_strange(manuscript):
    _, found = prose(manuscript)
    assert {diagnostic.code for diagnostic in found} <= {"BG301", "BG307", "BG308"}
    assert {diagnostic.severity for diagnostic in found} <= {Severity.ERROR}
    assert list(found) == sorted(found, key=lambda diagnostic: diagnostic.sort_key)
    assert all(diagnostic.hint for diagnostic in found)


@given(strategies.manuscripts().filter(lambda manuscript: "\r" not in manuscript.text))
@example(Manuscript(FILE, "-\ta\n\t\tb [@m]\n", 3))
@example(Manuscript(FILE, "> > a\n> > \tb [@m]\n", 1))
@example(Manuscript(FILE, "## a [@m] #\n\n1. 1. [@m] [@\n", 1))
@example(Manuscript(FILE, " [@ \0", 1))
def test_each_citation_knows_its_place(manuscript):
    lines = manuscript.text.split("\n")
    found = [d.location for d in prose(manuscript)[1] if "not understood: `[@" in d.message]
    for place in [*found, *(citation.pointer.location for citation in citations(manuscript))]:
        line = lines[place.line - manuscript.line].replace("\0", "\ufffd")
        assert place.file == manuscript.file
        assert line[place.column - 1 :].startswith("[@")


@given(strategies.manuscripts().filter(lambda manuscript: "\r" not in manuscript.text))
def test_line_ends_of_windows_change_nothing(manuscript):
    windows = manuscript.text.replace("\n", "\r\n")
    assert prose(Manuscript(manuscript.file, windows, manuscript.line)) == prose(manuscript)


@given(strategies.manuscripts().filter(lambda manuscript: not re.search(r"[\\&]", manuscript.text)))
def test_what_begins_as_a_citation_is_one_or_an_error(manuscript):
    parsed, found = prose(manuscript)
    printed = any(isinstance(part, Text) and "[@" in part.text for part in parts(parsed))
    assert not printed or any(diagnostic.code == "BG301" for diagnostic in found)


@given(
    strategies.identifiers(),
    st.lists(strategies.visible_texts(), min_size=1, max_size=2),
    st.sampled_from(["", "Open. ", "- ", "> ", "*so* ", "2. ", "### ", "é🚢 "]),
)
def test_words_are_read_as_they_were_typed(source, runs, before):
    # A blank line would end the paragraph, and markdown-it replaces what is no character.
    runs = [re.sub(r"[\r\n\0]", "", run) or "x" for run in runs]
    runs = [run if run.strip() else "x" for run in runs]
    typed = " … ".join(f'"{strategies.escaped(run)}"' for run in runs)
    (citation,) = citations(Manuscript(FILE, f"{before}[@{source} {typed}]", 1))
    assert citation.pointer.source == source
    assert citation.pointer.words == tuple(runs)


@given(
    st.sampled_from(DANGEROUS),
    st.lists(st.sampled_from(["\t", "&Tab;", "&NewLine;", "\x01", "&#14;", "\u200b", "%0a", " "])),
    st.data(),
)
def test_no_link_runs_a_program(scheme, hidden, data):
    address = scheme.upper() if data.draw(st.booleans()) else scheme
    for character in hidden:
        at = data.draw(st.integers(0, len(address)))
        address = address[:at] + character + address[at:]
    colon = data.draw(st.sampled_from([":", "&colon;", "&#x3a;"]))
    text = f"[a](<{address}{colon}alert(1)>) ![b](<{address}{colon}alert(1)>) <{address}:alert(1)>"
    for part in parts(prose(Manuscript(FILE, text, 1))[0]):
        if isinstance(part, Link | Image):
            # What a browser makes of it: control characters at the ends and inside go away.
            address = (part.href if isinstance(part, Link) else part.src).strip("\x00- ")
            assert not SCHEME.match(re.sub(r"[\t\r\n]", "", address))


@pytest.mark.parametrize("address", ["http://[::1", "//[::1", "http://a]b/"])
def test_an_address_without_sense_is_refused_or_made_harmless(address):
    (paragraph,) = prose(Manuscript(FILE, f"[a]({address})", 1))[0].lead
    assert isinstance(paragraph, ProseParagraph)
    (link,) = paragraph.runs
    assert isinstance(link, Link)
    assert "[" not in link.href


def test_lines_count_from_where_the_text_begins_in_its_file():
    _, (found,) = prose(Manuscript(FILE, "One.\n\nTwo. [@\n", 12))
    assert str(found.location) == f"{FILE}:14:6"


def test_a_section_knows_its_line():
    parsed, _ = prose(Manuscript(FILE, "One.\n\n## Two\n\n- a\n- b\n", 12))
    (section,) = parsed.sections
    assert section.location.line == 14
    (entries,) = section.blocks
    assert [entry.location.line for entry in entries.entries] == [16, 17]


def test_hostile_nesting_is_parsed():
    text = "> " * 3000 + "a\n\n" + "[" * 3000 + "\n\n" + "*a **b " * 1000
    _, found = prose(Manuscript(FILE, text, 1))
    assert found == ()
