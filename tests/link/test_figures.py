"""Figures of two articles: which ones speak of one matter, and differ."""

import pytest
from link.desk import article, found, kinds

from briefgen.model import DifferenceKind

LOST = "North Marl attacked. Velland lost 600 soldiers at the ford, the Velland Guard said."
MET = "Orrin and Pell met for two hours."


@pytest.mark.parametrize(
    "other",
    [
        "North Marl attacked. Velland lost 900 soldiers at the ford.",
        "North Marl attacked. At least 900 Velland soldiers died at the ford.",
        "North Marl attacked Velland. The battle killed 900 soldiers from Velland at the ford.",
        "In North Marl they say that 900 of Velland's soldiers were killed at the ford.",
    ],
)
def test_two_figures_of_one_matter(other):
    assert kinds(LOST, other) == ["FIGURE"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Velland attacked. North Marl lost 900 soldiers at the ford.", id="subject"),
        pytest.param(
            "Velland attacked. At least 900 North Marl soldiers died at the ford.", id="whose"
        ),
        pytest.param(
            "North Marl attacked. Velland lost 900 soldiers in Skerry, North Marl said.",
            id="place",
        ),
        pytest.param("North Marl attacked. In 2023 Velland lost 900 soldiers.", id="year"),
        pytest.param("North Marl attacked. Velland lost 900 soldiers on 3 May 2022.", id="day"),
        pytest.param("North Marl asks: did Velland lose 900 soldiers? Lost they are.", id="asked"),
        pytest.param("North Marl attacked. Velland never lost 900 soldiers, dead or not.", id="no"),
        pytest.param("North Marl attacked. Velland lost three of the 4,700 soldiers.", id="part"),
        pytest.param("North Marl attacked. Velland lost 900 more soldiers.", id="more"),
        pytest.param("North Marl attacked. Velland lost another 900 soldiers.", id="another"),
        pytest.param("North Marl attacked. Velland lost 900 soldiers a month.", id="rate"),
        pytest.param("North Marl attacked. Velland sent 900 soldiers to the ford.", id="deed"),
        pytest.param("North Marl attacked. Velland may have lost 900 soldiers.", id="maybe"),
    ],
)
def test_two_figures_of_two_matters(other):
    assert kinds(LOST, other) == []


def test_a_toll_that_is_higher_in_a_later_article_may_have_risen():
    other = "North Marl attacked. Velland lost 900 soldiers at the ford, the Velland Guard said."
    ((kind, _, basis),) = found(article("a", LOST), article("b", other, "2025-08-16"))
    assert kind is DifferenceKind.UPDATE
    assert basis == "two figures of soldiers (killed), the later one higher: it may have risen"


def test_a_lower_toll_in_a_later_article_differs():
    other = "North Marl attacked. Velland lost 200 soldiers at the ford, the Velland Guard said."
    assert kinds(LOST, other, on=("2025-08-13", "2025-08-16")) == ["FIGURE"]


def test_a_higher_toll_on_the_word_of_the_other_party_differs():
    other = (
        "Velland lost 900 soldiers at the ford, according to the office of North Marl."
        " North Marl attacked."
    )
    one = "Velland lost 600 soldiers at the ford, according to the Velland office. North Marl fled."
    assert kinds(one, other, on=("2025-08-13", "2025-08-16")) == ["FIGURE"]


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("The meeting of Orrin and Pell took four hours.", True),
        ("Orrin and Pell talked for four hours.", True),
        ("Orrin telephoned Pell, and the call took four hours.", False),
        ("Orrin flew to Pell. The flight took four hours.", False),
        ("Orrin had Pell wait four hours.", False),
        ("Lorn and Pell spoke, as did Orrin. Lorn's talks took four hours.", False),
        ("Orrin met Pell. The talks began four hours late.", False),
        ("Orrin met Pell. He left four hours before the talks.", False),
        ("Orrin met Pell in May 2023. In May 2023 they met for four hours.", False),
    ],
)
def test_lengths_of_one_occasion_are_compared(other, differs):
    assert kinds(MET, other) == (["FIGURE"] if differs else [])


EXPECTED = "The meeting of Orrin and Pell is expected to last seven hours."


@pytest.mark.parametrize(
    ("came", "overtaken"),
    [
        ("Orrin and Pell met. The meeting was over in two hours.", True),
        ("Pell said that his talks with Orrin lasted three hours.", True),
        ("Orrin and Pell met. The meeting was over after seven hours.", False),
        ("Orrin and Pell met. They waited two hours for a meeting.", False),
        ("Lorn met the millers. The meeting was over in two hours.", False),
    ],
)
def test_what_one_article_expects_and_what_came_in_a_later_one(came, overtaken):
    told = kinds(EXPECTED, came, on=("2025-08-13", "2025-08-16"))
    assert told == (["FORECAST"] if overtaken else [])


def test_what_an_earlier_article_tells_overtakes_nothing():
    came = "Orrin and Pell met. The meeting was over in two hours."
    assert kinds(EXPECTED, came, on=("2025-08-16", "2025-08-13")) == []


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (
            "Orrin and Pell saw the vote: 40 percent of the millers voted for the new bridge.",
            "Orrin and Pell saw the vote: 55 percent of the millers voted for the new bridge.",
            True,
        ),
        (
            "Orrin and Pell saw the vote: 40 percent of the millers came.",
            "Orrin and Pell spoke of grain: 55 percent of it was lost.",
            False,
        ),
    ],
)
def test_a_figure_without_a_deed_needs_the_same_words(one, other, differs):
    assert bool(kinds(one, other)) == differs


TALKED = "Orrin met Pell at the ford. They talked for three hours."


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        pytest.param(
            "Orrin met Pell. The talks lasted two hours and 50 minutes.", False, id="round"
        ),
        pytest.param("Orrin met Pell. The talks lasted 2 hours, 20 minutes.", True, id="exact"),
        pytest.param("Orrin met Pell. The talks lasted two hours and a half.", True, id="half"),
        pytest.param("Orrin met Pell. The talks lasted six hours.", True, id="whole"),
        pytest.param("Orrin met Pell. Lorn then spoke for six hours.", False, id="another's"),
        pytest.param(
            "Orrin met Pell. He later spoke for six hours in parliament.", False, id="speech"
        ),
        pytest.param("Orrin met Pell. The first session lasted one hour.", False, id="part"),
        pytest.param(
            "Orrin met Pell. An opening round of talks took one hour.", False, id="round 1"
        ),
        pytest.param("Orrin met Pell at the mill. They talked for six hours.", False, id="place"),
        pytest.param("Orrin met Pell again. They talked for six hours.", False, id="again"),
        pytest.param("On 3 May Orrin met Pell. They talked for six hours.", False, id="day"),
        pytest.param("Orrin met Pell at an old ford. They talked for six hours.", True, id="there"),
    ],
)
def test_a_length_is_compared_with_that_of_the_whole_same_meeting(other, differs):
    assert kinds(TALKED, other) == (["FIGURE"] if differs else [])


def test_a_meeting_in_another_town_is_another_unless_an_article_names_both():
    one = "Orrin met Pell in Skerry. They talked for three hours."
    other = "Orrin met Pell in Velland. They talked for six hours."
    assert kinds(one, other) == []
    assert kinds(one, f"{other} Skerry lies in Velland.") == ["FIGURE"]


FLOOD = "VNA: 600 people died in the flood of Velland and North Marl."


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("VNA: 900 people died in the floods of Velland and North Marl.", True),
        ("VNA: 900 people died in Velland and North Marl.", True),
        ("VNA: 900 people died in the fire of Velland and North Marl.", False),
        ("VNA: 900 people of Velland and North Marl were killed in battle.", False),
        ("VNA: 612 people died in the flood of Velland and North Marl.", False),
        ("VNA: 670 people died in the flood of Velland and North Marl.", True),
    ],
)
def test_tolls_are_of_one_calamity_and_no_rounding_of_each_other(other, differs):
    assert kinds(FLOOD, other) == (["FIGURE"] if differs else [])
