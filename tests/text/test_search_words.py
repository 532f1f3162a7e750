"""Words as a reader may type them; the browser's own are held against these in tests/browser."""

import pytest
from finding import WORDS
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.search_words import search_words


@pytest.mark.parametrize("text", WORDS)
def test_words(text):
    assert list(search_words(text)) == WORDS[text]


@given(st.text())
def test_words_of_words_are_the_same(text):
    """What is found by a word is found by that word typed again."""
    for word in search_words(text):
        assert word in search_words(word) or len(search_words(word)) != 1


@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=2))
def test_case_does_not_matter(text):
    assert search_words(text.lower()) == search_words(text) or "İ" in text
