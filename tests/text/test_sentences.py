import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.utils import read_fixture_file

from briefgen.text.sentences import sentence_spans

CASES = read_fixture_file(Path(__file__).with_name("sentences.md"))
PROSE = st.text(st.sampled_from("aAbB. .?!…'\"“”()[]。»\n 1"))


@pytest.mark.parametrize(("line", "title", "text", "expected"), CASES)
def test_sentences(line, title, text, expected):
    text = text.rstrip("\n")
    found = [text[start:end] for start, end in sentence_spans(text)]
    assert found == expected.splitlines(), f"{title}, line {line}"


@given(PROSE | st.text())
def test_spans_are_ordered_trimmed_and_cover_everything(text):
    spans = sentence_spans(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    inside = {offset for span in spans for offset in range(*span)}
    assert all(offset in inside for offset, char in enumerate(text) if not char.isspace())


@pytest.mark.parametrize("text", ["." * 200_000 + "x", "(" * 200_000, "(a. b)" * 30_000])
def test_hostile_text_takes_linear_time(text):
    assert sentence_spans(text)[-1][1] == len(text)
