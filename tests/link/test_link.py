import dataclasses
import itertools
import random

import pytest
from extract.desk import NAMES, source
from hypothesis import given
from hypothesis import strategies as st
from strategies import sentences

from briefgen.extract import extract
from briefgen.link import link
from briefgen.model import PassageKind, Wording

LONG = (
    "The wooden bridge at the northern settlement collapsed yesterday evening during exceptional"
    " flooding, carrying several merchants with their wagons into the river"
)
NEAR = (
    "The wooden bridge at the northern settlement collapsed yesterday evening during exceptional"
    " storms, carrying several merchants with their wagons into the water"
)


def article(id_, text, published="2025-08-13", **fields):
    read = source(text, published=published, **fields)
    return dataclasses.replace(read, id=id_)


def copies(*sources):
    return dict(link(sources, (), ()).copies)


def test_the_index_holds_everything_by_id():
    one, other = article("b", "Orrin came."), article("a", "Pell left.")
    evidence = tuple(extract(read, NAMES) for read in (one, other))
    index = link((one, other), evidence, NAMES)
    assert list(index.sources) == list(index.evidence) == ["a", "b"]
    assert list(index.names) == sorted(name.id for name in NAMES)
    assert index.sources["b"] is one
    assert index.evidence["a"].source == "a"
    assert index.copies == {}


def test_nearly_the_same_words_are_a_copy_of_the_first_published():
    late, early = article("a", LONG, "2025-08-14"), article("b", NEAR, "2025-08-13")
    assert copies(late, early) == {("a", 1): ("b", 1)}


def test_copies_inside_a_source_lead_to_the_first_passage():
    assert copies(article("a", f"{LONG}\nOther words here.\n{NEAR}")) == {("a", 3): ("a", 1)}


def test_of_one_day_the_first_id_stands():
    assert copies(article("b", LONG), article("a", NEAR)) == {("b", 1): ("a", 1)}


def test_a_source_without_a_date_comes_last():
    assert copies(article("a", LONG, None), article("b", NEAR)) == {("a", 1): ("b", 1)}


def test_a_part_is_a_copy_of_the_whole_before_it():
    whole = f"{LONG}. The council met at once and promised another crossing before the winter."
    assert copies(article("a", whole), article("b", LONG, "2025-08-14")) == {("b", 1): ("a", 1)}


def test_a_whole_is_no_copy_of_a_part_before_it():
    more = " ".join(f"Witness {word} described another detail." for word in ("A", "B", "C", "D"))
    whole = f"{LONG}. {more} {more.replace('another', 'some other')}"
    assert copies(article("a", LONG), article("b", whole, "2025-08-14")) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [("several merchants", "12 merchants"), ("collapsed", "did not collapse"), ("The", "No")],
)
def test_another_number_or_a_denial_is_another_statement(one, other):
    assert copies(article("a", LONG), article("b", LONG.replace(one, other))) == {}


def test_other_words_are_no_copy():
    assert copies(article("a", LONG), article("b", "Pell left the hall, and nobody saw him.")) == {}


def test_what_is_not_shown_stands_for_nothing():
    barred = article("a", LONG, wording=Wording.REWRITTEN)
    assert copies(barred, article("b", NEAR, "2025-08-14")) == {("a", 1): ("b", 1)}
    altered = article("a", LONG, altered=[1])
    assert copies(altered, article("b", NEAR, "2025-08-14")) == {("a", 1): ("b", 1)}
    assert copies(barred) == {}


def test_a_sub_head_stands_for_no_text():
    read = article("a", f"{LONG}\n{LONG}", kinds=[PassageKind.SUBHEAD])
    assert copies(read) == {}


def test_quotation_marks_and_case_make_no_difference():
    assert copies(article("a", f"“{LONG}”\n'{LONG.upper()}'")) == {("a", 2): ("a", 1)}


LINES = st.lists(st.sampled_from([LONG, NEAR, "Pell left.", "pell left", "…"]) | sentences())


@given(st.lists(LINES.filter(bool), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_a_copy_leads_to_a_passage_that_is_none(lists, shuffler):
    sources = [article(f"s{at}", "\n".join(lines)) for at, lines in enumerate(lists)]
    index = link(tuple(sources), (), ())
    assert not set(index.copies) & set(index.copies.values())
    assert all(original < copy for copy, original in index.copies.items())
    shuffler.shuffle(sources)
    assert link(tuple(sources), (), ()) == index


def test_many_passages_are_not_compared_with_each_other():
    chance = random.Random(7)  # noqa: S311
    letters = "abcdefghij"
    vocabulary = ["".join(chance.choices(letters, k=chance.randint(2, 11))) for _ in range(3000)]
    lines = [" ".join(chance.choices(vocabulary, k=40)) for _ in range(3000)]
    read = article("a", "\n".join([*lines, *lines[:10]]))
    expected = {("a", 3001 + at): ("a", 1 + at) for at in range(10)}
    assert copies(read) == expected


def test_of_many_alike_the_first_stands_for_all():
    stock = "subscribers received additional information concerning publication arrangements"
    lines = [
        f"{stock} {one} {other}" for one, other in itertools.product("abcdefghijklm", repeat=2)
    ]
    found = copies(article("a", "\n".join(lines)))
    assert set(found.values()) == {("a", 1)}
