import pytest

from briefgen.model import PartialDate, Period, Precision


@pytest.mark.parametrize(
    ("first", "last", "precision", "value"),
    [
        ("2025-08-11", "2025-08-17", Precision.WEEK, "2025-W33"),
        ("2026-12-28", "2027-01-03", Precision.WEEK, "2026-W53"),
        ("2025-08-16", "2025-08-17", Precision.WEEKEND, "2025-W33-WE"),
        ("2025-01", "2025-03", Precision.QUARTER, "2025-Q1"),
        ("2025-07", "2025-12", Precision.HALF, "2025-H2"),
        ("2024-12", "2025-02", Precision.SEASON, "2024-WI"),
        ("1990", "1999", Precision.DECADE, "199"),
        ("1900", "1999", Precision.CENTURY, "19"),
        ("2025-07-30", "2025-08-02", Precision.RANGE, "2025-07-30/2025-08-02"),
    ],
)
def test_the_value_is_that_of_timex3(first, last, precision, value):
    period = Period(PartialDate.parse(first), PartialDate.parse(last), precision)
    assert period.value == value


@pytest.mark.parametrize("text", ["2025", "2025-08", "2025-08-13"])
def test_a_date_is_a_period_of_its_own(text):
    period = Period.of(PartialDate.parse(text))
    assert str(period) == text
    assert period.first == period.last


def test_a_period_does_not_end_before_it_begins():
    with pytest.raises(ValueError, match="ends before it begins"):
        Period(PartialDate(2025, 5), PartialDate(2025, 3), Precision.RANGE)
