"""Times on lines of their own."""

import pytest

from briefgen.clean.clock import leading_time, time_in, time_line


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("10:05", "10:05"),
        ("10.05am", "10:05"),
        ("1.05 p.m.", "13:05"),
        ("12:10am", "00:10"),
        ("10:05 GMT", "10:05"),
        ("12:31 ET", "12:31"),
        ("10:05 (GMT+1)", "10:05"),
        ("10h05", "10:05"),
        ("9 h 5", None),
        ("10:05 Uhr", "10:05"),
        ("Um 9 Uhr", "09:00"),
        ("às 10h05", "10:05"),
        ("Mis à jour à 10h05", "10:05"),
        ("Updated at 10:05", "10:05"),
        ("Posted at 19:2619:26", "19:26"),
        ("• 10:05", "10:05"),
        ("[10:05]", "10:05"),
        ("2h ago", "2h ago"),
        ("Vor 2 Stunden", "Vor 2 Stunden"),
        ("il y a 2 heures", "il y a 2 heures"),
        ("2 часа назад", "2 часа назад"),
        ("3時間前", "3時間前"),
        ("24:10", None),
        ("10:75", None),
        ("10:05 start", None),
        ("Chapter 10", None),
        ("1,234", None),
        ("…", None),
    ],
)
def test_a_line_that_is_a_time_or_an_age(line, time):
    assert time_line(line) == time


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("10:05 – Bridge closed", "10:05"),
        ("10h05 : le pont est fermé", "10:05"),
        ("10.05pm Bridge closed", "22:05"),
        ("[10:05] Bridge closed", "10:05"),
        ("10.30 per cent of all", None),
        ("10:05", None),
    ],
)
def test_a_line_that_begins_with_a_time(line, time):
    assert leading_time(line) == time


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("18 November 2025, 10:05", "10:05"),
        ("Nov. 18, 2025 at 1:05 p.m. ET", "13:05"),
        ("18.11.2025 09:15", "09:15"),
        ("18.11.2025", None),
    ],
)
def test_the_time_beside_a_date(line, time):
    assert time_in(line) == time
