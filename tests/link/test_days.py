"""One event on two days, and one speaker's words in two wordings."""

import pytest
from link.desk import article, found, kinds

from briefgen.model import DifferenceKind

SIGNED = "Orrin signed the treaty with Pell in the old mill on 4 August 2025."


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("On 5 August 2025 Orrin and Pell signed their treaty in the mill.", True),
        ("The treaty was signed by Pell and Orrin on Wednesday, 6 August 2025, at a mill.", True),
        ("On 4 August 2025 Orrin and Pell signed their treaty in the mill.", False),
        ("On 5 August 2025 Orrin and Pell walked round the castle garden.", False),
        ("On 5 August 2025 Lorn signed the treaty with the millers.", False),
        ("On 5 August 2025 Orrin and Pell again signed a treaty in the mill.", False),
        ("Orrin signed the treaty with Pell in the mill, the palace said on 5 August 2025.", False),
        ("Orrin signed the treaty with Pell in the mill after 5 August 2025.", False),
        ("On 5 August 2019 Orrin signed a treaty with Pell in the mill.", False),
    ],
)
def test_days_of_one_event(other, differs):
    assert kinds(SIGNED, other) == (["DATE"] if differs else [])


def test_what_happens_once_needs_no_other_words():
    one = "Orrin died in Velland on 3 August 2025 after Pell left."
    assert kinds(one, "Orrin died in Velland on 4 August 2025, with Pell there.") == ["DATE"]
    assert kinds(one, "Orrin ate in Velland on 4 August 2025, with Pell there.") == []


def test_the_reason_gives_both_days():
    other = "On 5 August 2025 Orrin and Pell signed their treaty in the mill."
    ((kind, sides, basis),) = found(article("a", SIGNED), article("b", other))
    assert (kind, sides) == (DifferenceKind.DATE, [SIGNED, other])
    assert basis.endswith("one gives 2025-08-04, the other 2025-08-05")


def test_two_calls_may_be_two():
    one = "Orrin and Pell spoke by phone on 12 August 2025."
    ((kind, _, basis),) = found(article("a", one), article("b", one.replace("12", "13")))
    assert kind is DifferenceKind.DATE
    assert basis.startswith("one call on two days, or two of them,")


SAID = '"We will hold the ford for as long as it takes," Orrin said.'


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ('"We will keep the ford for as long as it takes," Orrin said.', True),
        ('Orrin told millers: "We shall defend the ford for as long as it takes."', True),
        ('"We will not hold the ford for as long as it takes," Orrin said.', True),
        ('"We will hold the ford for as long as it takes," Orrin said.', False),
        ('"We will hold the ford for as long," Orrin said.', False),
        ('"And so we will hold the ford for as long as it takes," Orrin said.', False),
        ('"We will hold the ford … for as long as it takes," Orrin said.', False),
        ('"We will keep the ford for as long as it takes," Pell said.', False),
        ('"We will hold the ford and mend the roads if it takes a year," Orrin said.', False),
        ('"The bread of the mill is good this year again," Orrin said.', False),
        ("Orrin said that he would keep the ford for as long as it takes.", False),
    ],
)
def test_wordings_of_one_quotation(other, differs):
    assert kinds(SAID, other) == (["WORDING"] if differs else [])


def test_another_spelling_is_no_other_wording():
    one = '"We recognise the honour of every neighbour here," Orrin said.'
    other = '"We recognize the honor of every neighbor here," Orrin said.'
    assert kinds(one, other) == []


def test_words_of_another_month_may_be_other_words():
    other = '"We will keep the ford for as long as it takes," Orrin said.'
    assert kinds(SAID, other, on=("2025-08-13", "2025-09-30")) == []
