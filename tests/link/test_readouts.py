"""Two parties' accounts of one call, and what a later article says of what was expected."""

import pytest
from link.desk import article, found, kinds

from briefgen.model import DifferenceKind

CALL = "Orrin thanked Pell in a phone call on Tuesday, the Velland Guard said."


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ("In a call on Tuesday, Pell thanked Orrin, the Marl Press reported.", True),
        ("In a call, Pell thanked Orrin, the Marl Press reported.", True),
        ("In a call on Monday, Pell thanked Orrin, the Marl Press reported.", False),
        ("In a call on 3 May 2025, Pell thanked Orrin, the Marl Press reported.", False),
        ("In a letter, Pell thanked Orrin, the Marl Press reported.", False),
    ],
)
def test_readouts_are_of_one_day(other, is_same):
    assert kinds(CALL, other) == (["READOUT"] if is_same else [])


def test_the_sentence_that_names_who_tells_it_is_shown_too():
    other = (
        "Pell thanked Orrin, the Marl Press reported. In a call on Tuesday he spoke of the ford."
    )
    ((kind, sides, _),) = found(article("a", CALL), article("b", other))
    assert (kind, sides) == (DifferenceKind.READOUT, [CALL, other])


def test_who_tells_it_two_sentences_away_is_not_taken_for_it():
    other = (
        "Pell thanked Orrin, the Marl Press reported. It rained. In a call on Tuesday he spoke of"
        " the ford."
    )
    assert kinds(CALL, other) == []


EXPECTED = "Orrin will meet Pell on 15 August 2025 at the mill."


@pytest.mark.parametrize(
    ("came", "overtaken"),
    [
        ("Orrin met Pell on 15 August 2025 and left early.", True),
        ("Orrin's talks with Pell on 15 August 2025 were short.", True),
        ("On 15 August 2025 Orrin cancelled and Pell closed the mill.", True),
        ("Orrin turned sixty on 15 August 2025, and Pell sent him a horse.", False),
        ("Orrin met Pell on 16 August 2025.", False),
    ],
)
def test_a_forecast_is_overtaken_by_the_same_deed_of_its_day(came, overtaken):
    told = kinds(EXPECTED, came, on=("2025-08-13", "2025-08-17"))
    assert told == (["FORECAST"] if overtaken else [])
