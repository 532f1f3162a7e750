import pytest

from briefgen.clean.labels import Age, age_label
from briefgen.clean.publishers import is_publisher


@pytest.mark.parametrize(
    ("text", "name", "words", "days"),
    [
        ("Al Jazeera3 days ago", "Al Jazeera", "3 days ago", 3),
        ("Al Jazeera12 days ago", "Al Jazeera", "12 days ago", 12),
        ("News182 days ago", "News18", "2 days ago", 2),
        ("News1812 hours ago", "News18", "12 hours ago", 0),
        ("News18 2 days ago", "News18", "2 days ago", 2),
        ("France 2415 minutes ago", "France 24", "15 minutes ago", 0),
        ("BBC News • 1 week ago", "BBC News", "1 week ago", 7),
        ("Reutersan hour ago", "Reuters", "an hour ago", 0),
        ("Harn Courier 12 days ago", "Harn Courier", "12 days ago", 12),
        ("Harnpost3 days ago", "Harnpost", "3 days ago", 3),
        ("timean hour ago", None, "an hour ago", 0),
        ("timea few seconds ago", None, "a few seconds ago", 0),
        ("time28 minutes ago", None, "28 minutes ago", 0),
        ("Updated 5 days ago", None, "5 days ago", 5),
        ("21 mins ago11:48", None, "21 mins ago", 0),
        ("a day ago", None, "a day ago", 1),
        ("a few days ago", None, "a few days ago", None),
        ("2 months ago", None, "2 months ago", None),
        ("Yesterday", None, "Yesterday", 1),
    ],
)
def test_a_label_is_parted_into_name_and_age(text, name, words, days):
    assert age_label(text, is_publisher) == Age(words, name, days)


@pytest.mark.parametrize(
    "text", ["Harnpost12 days ago", "Harnpost242 days ago", "Harnpost0 days ago"]
)
def test_a_label_that_nothing_decides_names_nobody(text):
    assert age_label(text, is_publisher) == Age(text, None, None, sure=False)


def test_a_name_that_the_capture_repeats_decides_too():
    age = age_label("Harnpost12 days ago", lambda name: name == "Harnpost1")
    assert age == Age("2 days ago", "Harnpost1", 2)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built 40 years ago by the town.",
        "Comments",
        "",
        "ago",
        "It happened in Harn three days later",
    ],
)
def test_other_lines_are_no_labels(text):
    assert age_label(text, is_publisher) is None
