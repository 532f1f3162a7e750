"""The proof: whatever is cut from a capture binds to it, and nothing else does."""

import itertools
import re
from dataclasses import replace

import strategies
from bind.desk import FILE, RECORD, capture, paragraphs, source_file
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.bind import bind
from briefgen.model import Capture, Location, Paragraph, Source, Wording

NEVER_IN_A_CAPTURE = "\ue000"


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip())


@st.composite
def cuttings(draw):
    """A capture's text, and pieces of it in order, with other white space than they had there."""
    text = draw(strategies.visible_texts(max_size=200))
    bounds = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=9))
    edges = sorted(set(bounds))
    pieces = [text[a:b] for a, b in itertools.pairwise(edges)]
    kept = [piece for piece in pieces if piece.strip() and draw(st.booleans())]
    return text, [re.sub(r"\s+", lambda _: draw(strategies.white_space()), p) for p in kept]


def bound(text: str, pieces: list[str]) -> Source | None:
    page = capture(text)
    typed = tuple(Paragraph(piece, Location(FILE, at)) for at, piece in enumerate(pieces, start=1))
    return bind(source_file(page, typed), page)[0]


@given(cuttings())
def test_what_is_cut_from_a_capture_in_order_binds(cutting):
    text, pieces = cutting
    assume(pieces)
    source = bound(text, pieces)
    assert source is not None
    assert [spaced(passage.text) for passage in source.passages] == list(map(spaced, pieces))
    assert [passage.number for passage in source.passages] == list(range(1, len(pieces) + 1))
    end = 0
    for passage in source.passages:
        assert passage.span.start >= end
        assert passage.text == text[passage.span.start : passage.span.end]
        assert passage.text == passage.text.strip()
        end = passage.span.end


@given(cuttings())
def test_copies_are_the_same_characters_elsewhere(cutting):
    text, pieces = cutting
    assume(pieces)
    source = bound(text, pieces)
    assert source is not None
    for passage in source.passages:
        assert passage.span not in passage.copies
        assert all(text[copy.start : copy.end] == passage.text for copy in passage.copies)


@given(cuttings(), st.data())
def test_one_character_changed_does_not_bind(cutting, data):
    text, pieces = cutting
    assume(pieces)
    at = data.draw(st.integers(0, len(pieces) - 1))
    visible = [offset for offset, char in enumerate(pieces[at]) if not char.isspace()]
    offset = data.draw(st.sampled_from(visible))
    piece = pieces[at]
    pieces[at] = piece[:offset] + NEVER_IN_A_CAPTURE + piece[offset + 1 :]
    assume(NEVER_IN_A_CAPTURE not in text)
    assert bound(text, pieces) is None


@given(strategies.words(), strategies.words(), strategies.white_space())
def test_white_space_on_one_side_only_does_not_bind(left, right, between):
    assert bound(f"{left}{between}{right}", [left + right]) is None
    assert bound(left + right, [f"{left}{between}{right}"]) is None


@given(strategies.texts(max_size=120), st.lists(strategies.visible_texts(max_size=40), max_size=4))
def test_no_paragraph_is_too_strange(text, pieces):
    page = capture(text)
    typed = tuple(Paragraph(piece, Location(FILE, at)) for at, piece in enumerate(pieces, start=1))
    source, found = bind(source_file(page, typed), page)
    assert (source is None) == bool(found)
    assert all(diagnostic.hint for diagnostic in found)


def test_a_source_tells_what_proves_it():
    page = Capture("gazette.pdf", "The mill burned.", "ab" * 32, "cd" * 32)
    record = replace(RECORD, wording=Wording.TRANSLATION)
    source, _ = bind(source_file(page, paragraphs("The mill burned."), record=record), page)
    assert source is not None
    assert (source.capture, source.capture_length) == ("gazette.pdf", 16)
    assert (source.sha256, source.digest) == (page.sha256, page.text_sha256)
    assert source.record.wording is Wording.TRANSLATION


def test_passages_lead_back_to_the_source_file():
    page = capture("The mill burned. Nobody was hurt.")
    typed = paragraphs("The mill burned.\n\nNobody was hurt.")
    source, _ = bind(source_file(page, typed), page)
    assert source is not None
    assert [passage.location.line for passage in source.passages] == [1, 3]


def test_rulings_go_with_the_source():
    page = capture("The mill burned on Monday.")
    marks = "statement: The mill\ndate: The mill\n"
    source, _ = bind(source_file(page, paragraphs(page.text), marks), page)
    assert source is not None
    assert [ruling.speaker for ruling in source.statements] == ["orrin"]
    assert [ruling.hide for ruling in source.dates] == [True]


def test_a_flag_of_all_words_of_a_passage_is_of_that_one_and_not_of_those_that_go_on():
    """Otherwise what is short could not be barred; equal ones are barred alike."""
    page = capture("Yes, he said.\nYes, he said. It rains.\nYes, he said.\n")
    cut = tuple(
        Paragraph(line, Location(FILE, number))
        for number, line in enumerate(page.text.splitlines())
    )
    bound, found = bind(source_file(page, cut, "altered: Yes, he said."), page)
    assert found == ()
    assert [len(passage.flags) for passage in bound.passages] == [1, 0, 1]
