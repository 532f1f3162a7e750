from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.words import find_term, words


def test_words_are_folded_and_keep_inner_marks():
    assert words("Orrin’s two–day STRASSE, 3 of_them") == (
        "orrin's",
        "two-day",
        "strasse",
        "3",
        "of",
        "them",
    )


def test_a_term_is_found_as_whole_words_in_any_case():
    text = "Mill workers left the MILL; windmill, mill's."
    assert [text[start:end] for start, end in find_term("mill", text)] == ["Mill", "MILL", "mill"]


def test_a_phrase_spans_any_white_space():
    assert find_term("north mill", "the North\u00a0 Mill") == ((4, 15),)


def test_scripts_without_spaces_have_no_word_edges():
    assert find_term("米尔", "在米尔城") == ((1, 3),)


def test_an_empty_term_stands_nowhere():
    assert find_term(" ", "a b") == ()


@given(st.text(), st.text())
def test_what_is_found_lies_in_the_text(term, text):
    assert all(0 <= start < end <= len(text) for start, end in find_term(term, text))
