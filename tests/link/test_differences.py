"""Where accounts differ, as rules find it: both sides, the reason, no verdict."""

import pytest
from link.desk import article, found

from briefgen.model import DifferenceKind

RETAKEN = (
    "In April, Orrin announced that Velland had retaken the ford, though officials in North Marl"
    " disputed his claim that the bank was clear."
)


def test_a_sentence_with_both_sides_of_a_dispute():
    ((kind, sides, basis),) = found(article("a", RETAKEN))
    assert kind is DifferenceKind.DENIAL
    assert sides == [
        "In April, Orrin announced that Velland had retaken the ford",
        "officials in North Marl disputed his claim that the bank was clear",
    ]
    assert basis == "a verb of denial in the sentence"


def test_a_dispute_told_twice_says_who_announced_it_in_each():
    other = (
        "Pell said that millers of North Marl still hold the bank, refuting the report issued by"
        " the Velland Guard claiming that the bank was clear of North Marl."
    )
    ((_, sides, basis),) = found(article("a", RETAKEN), article("b", other, "2025-08-11"))
    assert len(sides) == 4
    assert "announced by Tam Orrin and Velland Guard" in basis


def test_a_dispute_about_another_place_stands_for_itself():
    other = "Lorn says the Ford pact holds, though millers dispute the claim that it is dead."
    assert len(found(article("a", RETAKEN), article("b", other))) == 2


def test_no_dispute_is_found_where_nobody_denies():
    assert found(article("a", "Orrin announced that Velland had retaken the ford.")) == []


LONG = "Orrin met Pell at the ford. They talked for less than three hours."


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("Orrin saw Pell at noon. They left the mill after 3½ hours.", True),
        ("Orrin saw Pell at noon. They left the mill after 210 minutes.", True),
        ("Orrin saw Pell at noon. They left the mill after two hours.", False),
        ("Lorn saw the millers. They left the mill after 3½ hours.", False),
        ('Orrin saw Pell at noon. "We had four hours," Orrin said.', False),
    ],
)
def test_durations_of_one_meeting_are_compared(other, differs):
    told = found(article("a", LONG), article("b", other, "2025-08-14"), kind=DifferenceKind.FIGURE)
    assert bool(told) == differs


def test_articles_of_other_weeks_speak_of_other_meetings():
    other = article("b", "Orrin saw Pell at noon. They left after four hours.", "2025-09-14")
    assert found(article("a", LONG), other) == []


def test_figures_of_different_deeds_are_no_difference():
    one = article("a", "Velland and North Marl: 600 soldiers were killed at the ford.")
    other = article("b", "Velland and North Marl: 10,000 soldiers were sent to the ford.")
    assert found(one, other) == []


def test_figures_of_one_deed_differ():
    one = article("a", "Velland and North Marl: 600 soldiers were killed at the ford.")
    other = article("b", "Velland and North Marl: more than 900 troops died at the ford.")
    ((kind, _, basis),) = found(one, other)
    assert (kind, basis) == (
        DifferenceKind.FIGURE,
        "two figures that cannot both hold, of soldiers (killed)",
    )


def test_what_was_expected_and_what_came():
    text = "While the talks were expected to take about seven hours, it was over in less than two."
    ((kind, sides, _),) = found(article("a", text))
    assert kind is DifferenceKind.FORECAST
    assert sides == [
        "While the talks were expected to take about seven hours",
        "it was over in less than two",
    ]


def test_one_figure_from_one_origin_counts_once():
    one = article(
        "a", "North Marl sent more than 10,000 troops to Velland, according to the Velland office."
    )
    other = article(
        "b",
        "Velland estimates suggest over 10,000 soldiers of North Marl have been sent to Velland.",
    )
    ((kind, _, basis),) = found(one, other)
    assert kind is DifferenceKind.ORIGIN
    assert basis.endswith("in two articles; both have it from Velland, perhaps among others")


def test_two_parties_tell_of_one_call():
    one = article("a", "Orrin thanked Pell in a phone call on Tuesday, the Velland Guard said.")
    other = article("b", "In a call, Pell thanked Orrin, the Marl Press reported.", "2025-08-14")
    ((kind, _, basis),) = found(one, other)
    assert kind is DifferenceKind.READOUT
    assert "told by Velland Guard and by Marl Press" in basis


def test_one_party_is_told_of_by_two_articles():
    one = article("a", "Orrin thanked Pell in a phone call on Tuesday, the Velland Guard said.")
    other = article("b", "In a call, Pell thanked Orrin, the Velland Guard reported.", "2025-08-14")
    assert found(one, other) == []


def test_a_forecast_stands_beside_what_was_told_of_the_day():
    one = article("a", "Orrin will meet Pell on 15 August 2025.", "2025-08-13")
    other = article("b", "Orrin met Pell on 15 August 2025 and left early.", "2025-08-16")
    ((kind, sides, basis),) = found(one, other)
    assert kind is DifferenceKind.FORECAST
    assert sides == [one.passages[0].text, other.passages[0].text]
    assert basis == "written on 2025-08-13 of 2025-08-15; the other on 2025-08-16"


def test_what_an_editor_believes_is_altered_is_no_account():
    assert found(article("a", RETAKEN, altered=[1])) == []


def test_the_order_of_sources_does_not_matter():
    articles = (article("a", LONG), article("b", "Orrin saw Pell. They left after 3½ hours."))
    assert found(*articles) == found(*articles[::-1])
