import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.nearest import nearest, nearest_run


def test_the_nearest_option_is_found():
    assert nearest("river-mil", ["bridge", "river-mill", "mill"]) == "river-mill"


def test_nothing_alike_gives_none():
    assert nearest("zzz", ["bridge", "mill"]) is None
    assert nearest("zzz", []) is None


def test_of_equals_the_first_by_order_is_taken():
    assert nearest("ab", ["abd", "abc"]) == "abc"


def test_the_nearest_run_is_whole_words_as_given():
    text = "Then the “old  bridge” fell into the river."
    found = nearest_run("the old brige' fell", text)
    assert found is not None
    assert text[found[0] : found[1]] == "the “old  bridge” fell"


@pytest.mark.parametrize(("needle", "haystack"), [("", "a b"), ("a", " "), ("qqqq", "the mill")])
def test_no_run(needle, haystack):
    assert nearest_run(needle, haystack) is None


@given(st.text(), st.text())
def test_a_run_lies_in_the_text(needle, haystack):
    found = nearest_run(needle, haystack)
    if found is not None:
        start, end, likeness = found
        assert 0 <= start < end <= len(haystack)
        assert 0 < likeness <= 100
