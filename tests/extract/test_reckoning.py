import datetime

from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract import reckoning
from briefgen.extract.tense import Tense
from briefgen.model import PartialDate

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)).map(
    lambda day: PartialDate(day.year, day.month, day.day)
)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_within_a_week_on_its_side(anchor, weekday):
    past = reckoning.weekday_near(anchor, weekday, Tense.PAST)
    future = reckoning.weekday_near(anchor, weekday, Tense.FUTURE)
    assert past.first_day.weekday() == future.first_day.weekday() == weekday
    assert 0 <= (anchor.first_day - past.first_day).days < 7
    assert 0 <= (future.first_day - anchor.first_day).days < 7


@given(DAYS, st.integers(1, 12), st.sampled_from(Tense))
def test_a_month_is_within_a_year_on_its_side(anchor, month, tense):
    found = reckoning.month_near(anchor, month, tense)
    if found is not None:
        months = (found.year - anchor.year) * 12 + found.month - anchor.month
        assert found.month == month
        assert (0 <= months < 12) if tense is Tense.FUTURE else (-12 < months <= 0)


@given(DAYS, st.integers(1, 12), st.integers(1, 31), st.sampled_from(Tense))
def test_a_day_is_within_half_a_year_on_its_side(anchor, month, day, tense):
    found = reckoning.day_near(anchor, month, day, tense)
    if found is not None:
        days = (found.first_day - anchor.first_day).days
        assert (found.month, found.day) == (month, day)
        assert abs(days) <= 183 + 366 * (month == 2 and day == 29)
        assert days >= 0 if tense is Tense.FUTURE else days <= 0


def test_what_is_not_in_the_calendar_is_nothing():
    assert reckoning.date_of(2025, 2, 30) is None
    assert reckoning.days_from(PartialDate(1, 1, 1), -1) is None
    assert reckoning.months_from(PartialDate(1, 1), -1) is None


def test_an_anchor_must_be_known_well_enough():
    year, month = PartialDate(2025), PartialDate(2025, 8)
    assert reckoning.weekday_near(month, 0, Tense.PAST) is None
    assert reckoning.days_from(month, -1) is None
    assert reckoning.month_near(year, 4, Tense.PAST) is None
    assert reckoning.months_from(year, -1) is None
    assert reckoning.last_month_named(year, 8) is None


def test_last_august_has_two_readings_in_autumn():
    assert reckoning.last_month_named(PartialDate(2025, 8), 8) == PartialDate(2024, 8)
    assert reckoning.last_month_named(PartialDate(2025, 10), 8) is None
