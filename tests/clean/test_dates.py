import pytest

from briefgen.clean.dates import date_line, dateline, opening_date, pinned, years_in
from briefgen.clean.dating import Seen, published, references
from briefgen.clean.labels import Age
from briefgen.model import PartialDate


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Published: 12 August 2025, 10:05 GMT", "2025-08-12"),
        ("Aug 12, 2025", "2025-08-12"),
        ("Tuesday, August 12, 2025", "2025-08-12"),
        ("2025-08-12", "2025-08-12"),
        ("12/08/2025", "2025"),
        ("25.08.2025", "2025-08-25"),
        ("Updated20:49, 5 Aug 2024", "2024-08-05"),
        ("Last updated on June 3rd, 2024 | 9:15 pm", "2024-06-03"),
    ],
)
def test_a_line_that_is_a_date_is_read(text, value):
    seen = date_line(text)
    date, _ = published(Seen(line=seen), None)
    assert str(date) == value or (value == "2025" and date is None and seen.year == int(value))


@pytest.mark.parametrize(
    "text",
    ["Bridge closed on 12 August 2025", "12", "In 2014", "August", "2025", "32 seats for Harn"],
)
def test_other_lines_are_no_date(text):
    assert date_line(text) is None


def test_a_weekday_that_does_not_fit_makes_a_date_worthless():
    assert date_line("Monday, August 12, 2025").value is None
    assert date_line("30 February 2025").value is None


def test_a_dateline_begins_the_text():
    assert dateline("Harn, Aug 16 (UNI) The bridge").words == "Harn, Aug 16"
    assert dateline("Here is how things stand on Saturday, August 16: The") is None
    assert dateline("NEW DORN, June 3, 2024 — The bridge").value == PartialDate(2024, 6, 3)


def test_an_opening_date_has_its_weekday():
    assert opening_date("This is the news of Saturday, August 16: rain").words == (
        "Saturday, August 16"
    )
    assert opening_date("It rained on August 16 in Harn") is None


def seen(text, **other):
    return Seen(opening=opening_date(text), **other)


HOUR = Age("an hour ago", None, 0)
THREE_DAYS = Age("3 days ago", None, 3)


def test_a_year_is_never_invented():
    main = Seen(age=THREE_DAYS, weekday="Wednesday")
    reference, _ = references([main, seen("On Saturday, August 16: rain", age=HOUR)])
    date, basis = published(main, reference)
    assert date is None
    assert basis == (
        "'3 days ago' beside the title; another article of the capture is dated "
        "'Saturday, August 16', without a year; the text says 'on Wednesday'; "
        "which agree on Wednesday, August 13"
    )


def test_an_age_counts_from_a_full_date_in_another_article():
    main = Seen(age=THREE_DAYS, weekday="Wednesday")
    reference, _ = references([main, seen("On Saturday, August 16, 2025: rain", age=HOUR)])
    assert published(main, reference)[0] == PartialDate(2025, 8, 13)


def test_where_the_weekday_does_not_bear_it_out_only_the_month_is_taken():
    other = seen("On Saturday, August 16, 2025: rain", age=HOUR)
    for weekday in (None, "Friday"):
        main = Seen(age=THREE_DAYS, weekday=weekday)
        assert published(main, references([main, other])[0])[0] == PartialDate(2025, 8)
    early = seen("On Friday, August 1, 2025: rain", age=HOUR)
    main = Seen(age=Age("1 day ago", None, 1))
    assert published(main, references([main, early])[0])[0] is None


def test_an_old_article_does_not_tell_the_day_of_the_capture():
    main = Seen(age=THREE_DAYS, weekday="Wednesday")
    old = seen("On Saturday, August 16, 2025: rain", age=Age("2 days ago", None, 2))
    assert references([main, old])[0] is None


def test_an_article_is_no_reference_for_itself():
    alone = seen("On Saturday, August 16, 2025: rain", age=HOUR)
    assert references([alone]) == (None,)
    assert published(alone, None)[0] is None


def test_the_date_of_an_update_says_so():
    date, basis = published(Seen(line=date_line("Updated: 5 Aug 2024")), None)
    assert date == PartialDate(2024, 8, 5)
    assert basis == "the date of an update, '5 Aug 2024' beside the title"


def test_nothing_seen_is_said():
    assert published(Seen(), None) == (None, "no date beside the title")
    assert published(Seen(update="Updated"), None) == (
        None,
        "'Updated' beside the title, without a date",
    )


@pytest.mark.parametrize(
    ("years", "value"),
    [({2024}, "2025-08-16"), ({2019, 2025}, "2025-08-16"), ({2018}, "None"), (set(), "None")],
)
def test_a_year_is_pinned_by_a_weekday_and_a_year_nearby(years, value):
    assert str(pinned(opening_date("On Saturday, August 16: rain"), years).value) == value


def test_years_are_read_where_the_text_names_them_as_such():
    text = "In 2018 and since May 2021 it had 2030 boats, on June 19, 2024 none; 2019/20 was dry."
    assert years_in(text) == {2018, 2021, 2024}
