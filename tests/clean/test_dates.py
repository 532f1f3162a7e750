import datetime

import pytest

from briefgen.clean.dates import dateline, impossible_weekdays, opening_date
from briefgen.clean.dating import dated, references
from briefgen.clean.label_lines import label_line
from briefgen.clean.labels import Age
from briefgen.clean.seen import Seen
from briefgen.clean.years import NamedYear, YearRange, latest_year, pinned
from briefgen.model import EvidenceKind, PartialDate

TODAY = datetime.date(2026, 11, 2)


def date_line(text):
    found = label_line(text)
    return found and found.date


def published(*seen, by=None):
    """The date and the basis of the first of the articles."""
    first = dated(seen, by)[0]
    return first.published, first.basis


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
        ("Dienstag, 12. August 2025", "2025-08-12"),
        ("Mardi 12 août 2025, 10:05", "2025-08-12"),
        ("1er juillet 2025", "2025-07-01"),
        ("martes, 12 de agosto de 2025", "2025-08-12"),
        ("martedì 12 agosto 2025", "2025-08-12"),
        ("terça-feira, 12 de agosto de 2025", "2025-08-12"),
        ("12 augustus 2025", "2025-08-12"),
        ("12 августа 2025", "2025-08-12"),
        ("12 серпня 2025", "2025-08-12"),
        ("2025年8月12日", "2025-08-12"),
        ("2025년 8월 12일", "2025-08-12"),
    ],
)
def test_a_line_that_is_a_date_is_read(text, value):
    seen = date_line(text)
    assert str(seen.value or seen.year) == value


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


RAIN = "On Saturday, August 16: rain"
RAIN_2025 = "On Saturday, August 16, 2025: rain"


def test_a_year_is_never_invented():
    date, basis = published(Seen(age=THREE_DAYS, weekday="Wednesday"), seen(RAIN, age=HOUR))
    assert date is None
    assert basis == (
        "the text says 'on Wednesday', and '3 days ago' is Wednesday, August 13; "
        "'3 days ago' beside the title; another article of the capture is dated "
        "'Saturday, August 16', without a year"
    )


def test_an_age_counts_from_a_full_date_in_another_article():
    main = Seen(age=THREE_DAYS, weekday="Wednesday")
    assert published(main, seen(RAIN_2025, age=HOUR))[0] == PartialDate(2025, 8, 13)


def test_where_the_weekday_does_not_bear_it_out_only_the_month_is_taken():
    for weekday in (None, "Friday"):
        main = Seen(age=THREE_DAYS, weekday=weekday)
        assert published(main, seen(RAIN_2025, age=HOUR))[0] == PartialDate(2025, 8)
    early = seen("On Friday, August 1, 2025: rain", age=HOUR)
    assert published(Seen(age=Age("1 day ago", None, 1)), early)[0] is None


def test_ages_in_hours_give_the_month_of_a_dated_article():
    main = Seen(age=HOUR, weekday="Friday")
    assert published(main, seen(RAIN_2025, age=HOUR))[0] == PartialDate(2025, 8)


def test_the_day_in_the_first_lines_counts_where_another_article_bears_it_out():
    main = seen(RAIN_2025, age=HOUR)
    assert published(main)[0] == PartialDate(2025, 8)
    assert published(main, Seen(age=THREE_DAYS, weekday="Wednesday"))[0] == PartialDate(2025, 8, 16)
    assert published(main, Seen(age=THREE_DAYS, weekday="Thursday"))[0] == PartialDate(2025, 8)
    assert published(seen(RAIN_2025))[0] is None


def test_a_dateline_without_its_year_is_near_a_dated_article():
    main = Seen(age=HOUR, dateline=dateline("Harn, Dec 31 (UNI) Rain"))
    other = seen("On Thursday, January 1, 2026: rain", age=HOUR)
    assert published(main, other)[0] == PartialDate(2025, 12, 31)
    assert published(main, seen(RAIN_2025, age=HOUR))[0] == PartialDate(2025, 8)


def test_an_old_article_does_not_tell_the_day_of_the_capture():
    main = Seen(age=THREE_DAYS, weekday="Wednesday")
    assert published(main, seen(RAIN_2025, age=Age("2 days ago", None, 2)))[0] is None


def test_the_date_of_an_update_is_no_date_of_publication():
    date, basis = published(Seen(changed=date_line("Updated: 5 Aug 2024")))
    assert date is None
    assert basis == "'5 Aug 2024' beside the title, of an update"


def test_nothing_seen_is_said():
    assert published(Seen()) == (None, "no date beside the title")
    assert published(Seen(update="Updated")) == (
        None,
        "'Updated' beside the title, without a date",
    )


def test_every_date_has_its_lines_of_evidence():
    main = Seen(age=THREE_DAYS, weekday="Wednesday", year=NamedYear(2022, "since 2022"))
    (found, _) = dated([main, seen(RAIN, age=HOUR)], TODAY)
    assert found.published == PartialDate(2025, 8, 13)
    assert [(line.kind, line.words) for line in found.evidence] == [
        (EvidenceKind.DATELINE, None),
        (EvidenceKind.WEEKDAY, "on Wednesday"),
        (EvidenceKind.LABEL, "3 days ago"),
        (EvidenceKind.YEAR, "since 2022"),
        (EvidenceKind.CHANGE, None),
    ]
    assert found.evidence[0].says == "no day in the first lines"
    assert "a Saturday in 2025 alone of 2021 to 2026" in found.evidence[2].says
    assert all(line.says in found.basis for line in found.evidence[1:3])


@pytest.mark.parametrize(
    ("first", "last", "value"),
    [
        (2022, 2026, "2025-08-16"),
        (2025, 2025, "2025-08-16"),
        (2014, 2026, "None"),
        (2022, 2031, "None"),
        (2026, 2024, "None"),
        (2018, 2024, "None"),
    ],
)
def test_a_year_is_taken_where_it_is_the_only_one_with_the_weekday(first, last, value):
    years = YearRange(first, last, NamedYear(first, f"in {first}"))
    assert str(pinned(opening_date(RAIN), years).value) == value
    assert pinned(opening_date("On August 16: rain") or opening_date(RAIN), None).value is None


def test_without_the_day_of_adding_no_year_is_taken():
    main = seen(RAIN, age=HOUR, year=NamedYear(2024, "in 2024"))
    assert published(main)[0] is None
    assert published(main, by=TODAY)[0] == PartialDate(2025, 8)


def test_a_year_is_read_where_the_text_looks_back_on_it():
    text = "In 2018 and since May 2021 it had 2030 boats, on June 19, 2024 none; 2019/20 was dry."
    assert latest_year([text]) == NamedYear(2024, "June 19, 2024")
    ahead = "It was closed in 2019. It will open in 2027, and by March 2028 a boat is planned."
    assert latest_year(["It rains.", ahead]) == NamedYear(2019, "in 2019")
    assert latest_year(["It rains.", "It had 2030 boats."]) is None


def test_a_day_that_is_not_in_the_calendar_is_found_in_other_languages_too():
    assert list(impossible_weekdays("Es regnete am Montag, 12. August 2025, in Harn.")) == [
        "Montag, 12. August 2025"
    ]
    assert list(impossible_weekdays("Es regnete am Dienstag, 12. August 2025, in Harn.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 they are to be opened by the emperor.",
        "The games were postponed to the summer of 2021.",
        "The mayor and the head of the brigade in June 2024.",
    ],
)
def test_a_year_that_may_be_ahead_is_not_looked_back_on(text):
    assert latest_year([text]) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It was built in 2015.", 2015),
        ("It is the worst flood since 2015.", 2015),
        ("The treaty signed in June 2024 was read out.", 2024),
    ],
)
def test_a_year_that_is_over_is_looked_back_on(text, year):
    assert latest_year([text]).year == year


def test_no_age_is_counted_from_an_article_without_a_label():
    old = Seen(dateline=dateline("Paris, 12 March 2019 (UNI) Rain"))
    fresh = Seen(age=HOUR, dateline=dateline("Paris, 12 March 2019 (UNI) Rain"))
    assert references([old, Seen(age=THREE_DAYS)]) == (None, None)
    assert references([fresh, Seen(age=THREE_DAYS)])[1] is not None
