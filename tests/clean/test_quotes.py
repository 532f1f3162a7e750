import pytest

from briefgen.clean.quotes import marks, open_at, quotations


def test_apostrophes_are_no_marks():
    assert not list(marks("Harn's bridge isn't open, and that's all"))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("'Yes,' she said", [True, False]),
        ('she said "yes"', [True, False]),
        ("‘heroism' of the town", [True, False]),
        ("the “bridge” of Harn", [True, False]),
        ("into 'Waiting for Rain,'' said", [True, False, False]),
        ("a 'very long meeting '. It", [True, False]),
        ("the '90s were good", []),
        ("he said: '10 out of 10'", [True, False]),
        ("(“so-called”)", [True, False]),
    ],
)
def test_marks_are_read_by_their_neighbours(text, opens):
    assert [mark.opens for mark in marks(text)] == opens


def test_a_quotation_is_open_between_its_marks():
    text = "She said: 'It is open. It will stay so.' He went."
    assert open_at(text, (9, 22, 41, len(text))) == (False, True, False, False)


def test_one_mark_too_many_closes_nothing():
    text = "the boats' oars and 'sails"
    assert open_at(text, (11, len(text))) == (False, True)


def test_what_a_low_mark_opened_is_closed_by_the_high_one():
    text = "„Die Brücke ist zu“, sagte sie. „Niemand weiß, wie lange.“ Es regnet."
    assert [text[start:end] for start, end in quotations(text)] == [
        "Die Brücke ist zu",
        "Niemand weiß, wie lange.",
    ]
    assert open_at(text, (text.index("sagte"), text.index("Niemand"))) == (False, True)
