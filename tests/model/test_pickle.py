"""What travels between processes comes out as it went in."""

import pickle
from dataclasses import fields

import pytest

from briefgen.model import ArticlePassage, Dropped, PassageKind, Span

VALUES = (
    Span(3, 9),
    ArticlePassage(Span(0, 4), "Rain", PassageKind.POST, "10:05"),
    Dropped(Span(5, 9), "furniture"),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back_with_each_of_its_fields(value):
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own
    assert again == value
    assert type(again) is type(value)
    # A field that is added must be carried too.
    _, carried = value.__reduce__()
    assert carried == tuple(getattr(value, field.name) for field in fields(value))
