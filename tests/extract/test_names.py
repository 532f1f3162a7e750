import itertools

import pytest
from extract.desk import NAMES, name, source
from hypothesis import given
from strategies import texts

from briefgen.extract import extract
from briefgen.extract.names import find_names, gazetteer
from briefgen.model import NameKind


def found(text, names=NAMES):
    return [(text[one.start : one.end], one.name.id) for one in find_names(text, gazetteer(names))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orrin and Edda Lorn", [("Orrin", "orrin"), ("Edda Lorn", "lorn")]),
        ("Orrin's men, Orrin’s mill", [("Orrin", "orrin"), ("Orrin", "orrin")]),
        ("orrin, Orrins, McOrrin", []),
        ("the Orrin-Pell talks", [("Orrin", "orrin"), ("Pell", "pell")]),
        ("in North Marl", [("North Marl", "marl")]),
        ("in North\u00a0Marl", [("North\u00a0Marl", "marl")]),
        ("Orrin3 days ago", []),
        ("On Monday Orrin left. Then Lorn came.", [("Orrin", "orrin"), ("Lorn", "lorn")]),
    ],
)
def test_names_are_whole_words(text, expected):
    assert found(text) == expected


def test_of_overlapping_names_the_leftmost_and_longest_is_taken():
    names = (name("a", "Vale News"), name("b", "Vale News Agency"), name("c", "Agency Hall"))
    assert found("the Vale News Agency Hall", names) == [("Vale News Agency", "b")]


def test_a_longer_string_that_is_no_whole_word_hides_nothing():
    names = (name("a", "Orrin"), name("b", "Orrin Mill"))
    assert found("Orrin Mills", names) == [("Orrin", "a")]


def test_what_is_never_a_name():
    assert found("across Orrin Bridge to Orrin") == [("Orrin", "orrin")]


def test_a_string_that_is_never_one_name_may_be_another():
    bridge = name("bridge", "Orrin Bridge", kind=NameKind.PLACE)
    assert found("across Orrin Bridge", (*NAMES, bridge)) == [("Orrin Bridge", "bridge")]


def test_a_shared_spelling_is_never_linked():
    names = (name("a", "Tam Orrin", "Orrin"), name("b", "Mila Orrin", "Orrin"))
    assert found("Orrin met Mila Orrin", names) == [("Mila Orrin", "b")]


@pytest.mark.parametrize("text", ["Mila Orrin", "J. Orrin", "M.J. Orrin", "Pell Ba Kim"])
def test_part_of_a_longer_name_is_somebody_else(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["Mr Orrin", "Gen. Orrin", "Velta's Orrin", "Meanwhile Orrin"])
def test_what_may_stand_before_a_family_name(text):
    assert ("Orrin", "orrin") in found(text)


def test_offsets_count_code_points():
    assert [one.start for one in find_names("😀 Orrin", gazetteer(NAMES))] == [2]


def test_without_names_nothing_is_found():
    assert found("Orrin", ()) == []


@given(texts())
def test_mentions_are_ordered_and_disjoint(text):
    spans = [(one.start, one.end) for one in find_names(f"Orrin {text} Pell", gazetteer(NAMES))]
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Said byOrrin on Monday.", ["orrin"]),
        ("Then OrrinSaid that Lorn left.", ["orrin", "lorn"]),
        ("Mr McOrrin and DeLorn left.", []),
        ("The Orrinesque style of Orrins.", []),
    ],
)
def test_a_name_is_found_where_spaces_were_lost(text, names):
    assert [mention.name for mention in extract(source(text), NAMES).mentions] == names


FULL = (name("reed", "Ann Reed"), name("moss", "Dan Moss"), name("other-moss", "Ida Moss"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Reed came.\nThen Reed left, and Mr Reed slept.", ["reed", "reed", "reed"]),
        ("Reed left.\nAnn Reed came.", ["reed"]),
        ("Ann Reed came.\nThen Tom Reed left.", ["reed"]),
        ("Dan Moss came.\nThen Moss left.", ["moss"]),
        ("Ann Reed came.\nThen the Reed-Moss bridge fell, and reeds.", ["reed"]),
    ],
)
def test_a_family_name_is_its_bearers_after_the_full_name(text, names):
    assert [mention.name for mention in extract(source(text), FULL).mentions] == names
