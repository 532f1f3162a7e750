import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.fold import collapse, find_all, fold

VARIANTS = {
    "'": "'\"‘’“”«»‹›„‚`´",
    "-": "-–—‑",
    " ": " \t\u00a0\u2009",
}
PROSE = st.text(st.sampled_from("abC'\"’“-— \n\u00a0é😀"), max_size=60)


@given(PROSE | st.text())
def test_folding_keeps_every_offset_and_is_stable(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@pytest.mark.parametrize("folded", VARIANTS)
def test_variants_fold_to_one_character(folded):
    assert fold(VARIANTS[folded]) == folded * len(VARIANTS[folded])


def test_letters_and_case_are_left_alone():
    assert fold("Ünïcode A.") == "Ünïcode A."


@given(PROSE | st.text())
def test_collapsed_characters_know_where_they_came_from(text):
    collapsed, offsets = collapse(text)
    assert "  " not in collapsed
    assert len(offsets) == len(collapsed) + 1
    assert offsets[-1] == len(text)
    assert list(offsets) == sorted(set(offsets)) or not text
    assert all(fold(text[at]) == char for char, at in zip(collapsed, offsets[:-1], strict=True))


def test_find_all_gives_offsets_of_the_text_as_given():
    text = "the  'brave\" men — the “brave' men"
    assert find_all("'brave' men", text) == ((5, 16), (23, 34))


def test_find_all_finds_overlapping_places():
    assert find_all("a a", "a a a") == ((0, 3), (2, 5))


def test_find_all_minds_case_and_ignores_space_around_the_needle():
    assert find_all("  Bridge ", "bridge Bridge") == ((7, 13),)


@pytest.mark.parametrize("needle", ["", " \n"])
def test_nothing_is_found_for_nothing(needle):
    assert find_all(needle, "a b") == ()


@given(st.data(), PROSE.filter(str.strip))
def test_a_needle_is_found_however_its_marks_are_typed(data, text):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    needle = "".join(
        data.draw(st.sampled_from(VARIANTS[fold(char)])) if fold(char) in VARIANTS else char
        for char in text[start:end]
    )
    if not needle.strip():
        return
    trimmed = text[start:end].strip()
    begin = text.index(trimmed, start)
    assert (begin, begin + len(trimmed)) in find_all(needle, text)
