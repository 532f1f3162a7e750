import datetime

import pytest
from extract.desk import source
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract import extract, reckoning
from briefgen.extract.tense import Tense
from briefgen.model import PartialDate, Period

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
        assert (0 <= months < 12) if tense is Tense.FUTURE else (-8 <= months <= 0)


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


@given(DAYS, st.integers(-60, 60))
def test_weeks_are_counted_from_monday_to_sunday(anchor, weeks):
    week = reckoning.week_from(anchor, weeks)
    assert (week.first_day.weekday(), week.last_day.weekday()) == (0, 6)
    assert 0 <= (anchor.first_day - week.first_day).days + 7 * weeks < 7


@given(DAYS, st.sampled_from((Tense.PAST, Tense.FUTURE)))
def test_a_weekend_is_on_its_side(anchor, tense):
    weekend = reckoning.weekend_near(anchor, tense)
    if tense is Tense.PAST:
        assert weekend.first_day <= anchor.first_day
    else:
        assert anchor.first_day <= weekend.last_day
    assert abs((weekend.first_day - anchor.first_day).days) < 7


@given(DAYS, st.integers(1, 4))
def test_a_quarter_told_in_the_past_has_begun(anchor, number):
    quarter = reckoning.quarter_near(anchor, number, Tense.PAST)
    assert quarter.value.endswith(f"Q{number}")
    assert 0 <= (anchor.first_day - quarter.first_day).days < 366


@given(DAYS, st.sampled_from((3, 6, 9, 12)))
def test_a_season_told_in_the_past_has_begun(anchor, month):
    season = reckoning.season_near(anchor, month, Tense.PAST)
    assert season.first.month == month
    assert 0 <= (anchor.first_day - season.first_day).days < 366


@given(DAYS, st.integers(1, 12), st.integers(1, 28), st.booleans())
def test_a_likely_day_is_near_or_on_its_side(anchor, month, day, later):
    found = reckoning.likely_day(anchor, month, day, later=later)
    distance = (found.first_day - anchor.first_day).days
    assert (found.month, found.day) == (month, day)
    assert abs(distance) <= 120 or (distance > 0) == later


def test_a_month_that_comes_again_soon_is_not_sure():
    march = PartialDate(2025, 3)
    assert reckoning.month_near(march, 4, Tense.PAST) is None
    assert reckoning.nearest_month(march, 4) == PartialDate(2025, 4)
    assert reckoning.month_near(march, 8, Tense.PAST) == PartialDate(2024, 8)


def test_a_year_before_the_29th_of_february_is_the_28th():
    leap = Period.of(PartialDate(2024, 2, 29))
    assert reckoning.shifted_by_years(leap, -1) == Period.of(PartialDate(2023, 2, 28))


@pytest.mark.parametrize("year", [1999, 2000, 2024, 2025, 2038])
def test_easter(year):
    known = {1999: (4, 4), 2000: (4, 23), 2024: (3, 31), 2025: (4, 20), 2038: (4, 25)}
    text = f"They met on Easter Sunday {year}."
    (found,) = extract(source(text), ()).dates
    assert (found.period.first.month, found.period.first.day) == known[year]
