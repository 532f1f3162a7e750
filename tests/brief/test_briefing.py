"""A briefing that breaks its promises cannot be made."""

from dataclasses import replace

import pytest
from brief.desk import article, compose, corpus

from briefgen.model import Briefing, Citation, ExcerptSection

MILL = article(
    "mill",
    "Fire destroyed the mill at Oststrand before dawn on Saturday, leaving only its walls.",
    "Insurance assessors valued what remained of that mill at roughly forty thousand crowns.",
)
TEXT = '## Key points\n\n- One. [@mill "at Oststrand"]\n- Two. [@mill "forty thousand"]\n'


@pytest.fixture
def briefing() -> Briefing:
    made = compose(corpus(MILL), TEXT).briefing
    assert (len(made.references), len(made.excerpts)) == (4, 2)
    return made


def with_excerpts(briefing: Briefing, *excerpts) -> Briefing:
    return replace(briefing, sections=(ExcerptSection("All", "all", excerpts),))


def test_numbers_run_from_1(briefing):
    first, *rest = briefing.references
    with pytest.raises(ValueError, match="mill: references are not numbered 1 to 4"):
        replace(briefing, references=(replace(first, number=7), *rest))


def test_no_number_is_left_out(briefing):
    with pytest.raises(ValueError, match="mill: references are not numbered 1 to 3"):
        replace(briefing, references=briefing.references[1:])


def test_no_number_is_given_twice(briefing):
    with pytest.raises(ValueError, match="mill: references are not numbered 1 to 5"):
        replace(briefing, references=(briefing.references[0], *briefing.references))


def test_every_reference_is_used(briefing):
    first, *rest = briefing.references
    with pytest.raises(ValueError, match=r"mill: references \[1\] are never used"):
        replace(briefing, references=(replace(first, uses=()), *rest))


def test_every_excerpt_has_a_reference(briefing):
    *rest, last = briefing.references
    with pytest.raises(ValueError, match="excerpts and their references do not match"):
        replace(briefing, references=(*rest, replace(last, excerpt=None)))


def test_every_reference_to_an_excerpt_has_it(briefing):
    with pytest.raises(ValueError, match="excerpts and their references do not match"):
        with_excerpts(briefing, briefing.excerpts[0])


def test_no_excerpt_stands_twice(briefing):
    one, other = briefing.excerpts
    with pytest.raises(ValueError, match="excerpts and their references do not match"):
        with_excerpts(briefing, one, one, other)


def test_no_excerpt_is_referred_to_twice(briefing):
    *rest, last = briefing.references
    again = replace(last, excerpt=briefing.excerpts[0].id)
    with pytest.raises(ValueError, match="excerpts and their references do not match"):
        replace(briefing, references=(*rest, again))


@pytest.mark.parametrize("number", [1, 99])
def test_an_excerpt_is_cited_by_its_own_reference(briefing, number):
    one, other = briefing.excerpts
    wrong = replace(one, citation=Citation(number, "c-1"))
    with pytest.raises(ValueError, match=f"excerpts \\['{one.id}'\\] are not cited by their own"):
        with_excerpts(briefing, wrong, other)


def test_numbers_run_in_reading_order(briefing):
    one, other = briefing.key_points
    with pytest.raises(ValueError, match="order"):
        replace(briefing, key_points=(other, one))


def test_excerpts_of_all_sections_in_their_order(briefing):
    one, other = briefing.excerpts
    sections = (ExcerptSection("A", "a", (one,)), ExcerptSection("B", "b", (other,)))
    assert replace(briefing, sections=sections).excerpts == (one, other)


def test_a_citation_leads_to_its_reference(briefing):
    assert briefing.reference(Citation(3, "c-9")).number == 3
