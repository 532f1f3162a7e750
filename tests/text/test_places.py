"""Words for places and for who is of them."""

import pytest

from briefgen.text.places import names_place


@pytest.mark.parametrize(
    ("text", "place", "does"),
    [
        ("Office of the Velland president", "Velland", True),
        ("Norlunda's troops", "Norlunda", True),
        ("Norlundian troops", "Norlunda", True),
        ("Ukrainian officials", "Ukraine", True),
        ("the north marlish press", "North Marl", True),
        ("Swelland", "Velland", False),
        ("the ukraines", "Kursk", False),
        ("Chin was there", "China", False),
    ],
)
def test_names_place(text, place, does):
    assert names_place(text, place) == does
