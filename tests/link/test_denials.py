"""What is denied, in one article and across two."""

import pytest
from link.desk import article, found, kinds

from briefgen.model import DifferenceKind

SHELLED = "The troops of Velland shelled the old mill at the ford, millers say."


@pytest.mark.parametrize(
    "denial",
    [
        "Orrin denied that Velland had shelled the mill.",
        "Orrin denied reports that troops of Velland shelled the mill.",
        "Velland rejected the claim of the millers that its troops had shelled the old mill.",
        "On Tuesday Orrin has again denied that troops from Velland shelled a mill by the ford.",
    ],
)
def test_what_one_article_denies_and_another_says(denial):
    ((kind, sides, basis),) = found(article("a", SHELLED), article("b", denial, "2025-08-15"))
    assert kind is DifferenceKind.DENIAL
    assert SHELLED in sides
    assert "another says what is denied" in basis


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param("Orrin did not deny that Velland had shelled the mill.", id="not denied"),
        pytest.param("Orrin denied that Velland had bought the mill.", id="another deed"),
        pytest.param("Pell denied that North Marl had shelled the mill.", id="another party"),
        pytest.param("Orrin denied having shelled anything.", id="nothing told"),
        pytest.param("Did Orrin deny that Velland had shelled the mill?", id="asked"),
        pytest.param("Orrin rejected a plan to sell the old mill.", id="a plan"),
    ],
)
def test_what_is_not_denied(denial):
    assert kinds(SHELLED, denial) == []


def test_a_meeting_that_is_denied_and_told():
    told = "Orrin met Pell at the ford on Monday, millers say."
    assert kinds("Orrin denied that he had met Pell at the ford.", told) == ["DENIAL"]
    assert kinds("Orrin denied that he had paid Pell at the ford.", told) == []


def test_a_denial_of_weeks_later_is_of_something_else():
    denial = "Orrin denied that Velland had shelled the mill."
    assert kinds(SHELLED, denial, on=("2025-08-13", "2025-09-13")) == []


def test_two_articles_with_one_denial_have_no_other_side():
    denial = "Orrin denied that Velland had shelled the mill."
    other = "Velland has not shelled the mill, Orrin told the millers in denying it."
    assert kinds(denial, other) == []


FORD = "Orrin said Velland holds the Ford pact in honour, though North Marl disputed his claim."


@pytest.mark.parametrize(
    ("other", "groups"),
    [
        (
            "Lorn said Velland pays its dues under the Ford pact, but North Marl disputed it.",
            2,
        ),
        (
            "Lorn said Velland holds the Ford pact in full honour, but North Marl disputed it.",
            1,
        ),
    ],
)
def test_denials_stand_together_only_where_they_are_of_one_matter(other, groups):
    told = found(article("a", FORD), article("b", other))
    assert [kind.name for kind, _, _ in told] == ["DENIAL"] * groups
    assert sum(len(sides) for _, sides, _ in told) == 4


def test_denials_of_two_days_stand_apart():
    one = "On 3 May 2025 Orrin said Velland took the ford, though North Marl disputed his claim."
    two = "On 9 July 2025 Lorn said Velland left the ford, though North Marl disputed her claim."
    assert kinds(one, two) == ["DENIAL", "DENIAL"]
