"""What every value of the model promises, and the invariants of a few."""

import dataclasses
import enum
import re
from dataclasses import FrozenInstanceError
from typing import Any, get_type_hints

import pytest
import strategies
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen import model
from briefgen.model import (
    Article,
    ArticlePassage,
    Capture,
    Flag,
    FlagKind,
    Location,
    PartialDate,
    Passage,
    Precision,
    Quoted,
    Span,
)

TYPES = [getattr(model, name) for name in model.__all__]
CLASSES = [kind for kind in TYPES if isinstance(kind, type) and dataclasses.is_dataclass(kind)]
DATES = st.dates().flatmap(
    lambda day: st.sampled_from(
        [
            PartialDate(day.year),
            PartialDate(day.year, day.month),
            PartialDate(day.year, day.month, day.day),
        ]
    )
)


def test_the_public_names_are_sorted_and_there():
    assert model.__all__ == sorted(model.__all__)
    assert all(hasattr(model, name) for name in model.__all__)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_values_are_frozen_and_slotted(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_values_hold_no_lists_sets_or_dicts(kind):
    hints: dict[str, Any] = get_type_hints(kind, vars(model))
    assert not [
        name for name, hint in hints.items() if re.search(r"\b(list|dict|set)\[", str(hint))
    ]


def test_enumerations_are_of_text():
    kinds = [kind for kind in TYPES if isinstance(kind, type) and issubclass(kind, enum.Enum)]
    assert kinds
    assert all(issubclass(kind, str) for kind in kinds)


class TestSpan:
    @pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (-3, -1)])
    def test_an_empty_or_negative_one_is_refused(self, start, end):
        with pytest.raises(ValueError, match=f"span {start}:{end} is empty or negative"):
            Span(start, end)

    def test_nothing_can_be_changed(self):
        with pytest.raises(FrozenInstanceError):
            Span(0, 1).end = 2  # type: ignore[misc]

    @given(strategies.spans(12), strategies.spans(12))
    def test_covering_and_overlapping_are_about_the_places_inside(self, one, other):
        inside, others = (set(range(span.start, span.end)) for span in (one, other))
        assert len(one) == len(inside)
        assert one.covers(other) == (others <= inside)
        assert one.overlaps(other) == bool(others & inside)

    @given(strategies.spans(12), strategies.spans(12))
    def test_the_order_is_that_of_the_text(self, one, other):
        assert (one < other) == ((one.start, one.end) < (other.start, other.end))


class TestPartialDate:
    @pytest.mark.parametrize(
        ("text", "precision", "first", "last"),
        [
            ("2025", Precision.YEAR, "2025-01-01", "2025-12-31"),
            ("2025-02", Precision.MONTH, "2025-02-01", "2025-02-28"),
            ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29"),
            ("2025-08-13", Precision.DAY, "2025-08-13", "2025-08-13"),
        ],
    )
    def test_as_far_as_it_is_known(self, text, precision, first, last):
        date = PartialDate.parse(text)
        assert date.precision is precision
        assert (date.first_day.isoformat(), date.last_day.isoformat()) == (first, last)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "25",
            "2025-8",
            "2025-08-1",
            "2025-13",
            "2025-00",
            "2025-08-00",
            "2025-00-01",
            "2025-02-29",
            "0000",
            "2025-08-13T10:00",
            " 2025",
            "2025\n",
            "13 August 2025",
            "２０２５",
            "٢٠٢٥-٠١",
        ],
    )
    def test_what_is_no_date_is_refused(self, text):
        with pytest.raises(ValueError, match=r".+"):
            PartialDate.parse(text)

    @given(DATES)
    def test_it_reads_what_it_writes(self, date):
        assert PartialDate.parse(str(date)) == date
        assert date.first_day <= date.last_day

    @given(DATES, DATES)
    def test_the_less_is_known_the_earlier_it_stands(self, one, other):
        assert (one < other) == (str(one) < str(other))

    def test_a_day_needs_its_month(self):
        with pytest.raises(ValueError, match="a day needs its month"):
            PartialDate(2025, 0, 3)


class TestLocation:
    def test_line_and_column_follow_the_file(self):
        assert str(Location("a.md", 3, 4)) == "a.md:3:4"

    def test_line_0_means_the_file(self):
        assert str(Location("a.md")) == "a.md"


class TestPassage:
    ALTERED = Flag(FlagKind.ALTERED, "reverses who won")

    def test_an_altered_flag_bars_it(self):
        assert Passage(1, Span(0, 1), "a", flags=(self.ALTERED,)).altered

    def test_a_flag_that_somebody_cleared_does_not(self):
        cleared = dataclasses.replace(self.ALTERED, cleared_by="desk")
        assert not Passage(1, Span(0, 1), "a", flags=(cleared,)).altered
        assert Passage(1, Span(0, 1), "a", flags=(cleared, self.ALTERED)).altered

    @pytest.mark.parametrize("kind", [kind for kind in FlagKind if kind is not FlagKind.ALTERED])
    def test_flags_of_other_kinds_only_mark(self, kind):
        assert not Passage(1, Span(0, 1), "a", flags=(Flag(kind, "odd"),)).altered


class TestCapture:
    def test_derived_text_is_proved_by_its_own_digest(self):
        assert Capture("a.pdf", "a", "ab" * 32, "cd" * 32).digest == "cd" * 32
        assert Capture("a.txt", "a", "ab" * 32).digest == "ab" * 32


def test_an_article_spans_its_passages():
    passages = (ArticlePassage(Span(3, 5), "ab"), ArticlePassage(Span(9, 10), "c"))
    article = Article("A", None, None, None, None, None, None, passages)
    assert article.span == Span(3, 10)


class TestQuoted:
    @given(st.lists(strategies.spans(12), max_size=3), strategies.spans(12))
    def test_its_sentence_covers_its_words(self, words, sentence):
        assume(not words or not all(sentence.covers(span) for span in words))
        with pytest.raises(ValueError, match="mill: cited words outside their sentence"):
            Quoted("mill", 1, tuple(words), sentence)

    def test_two_runs_in_one_sentence(self):
        quoted = Quoted("mill", 1, (Span(0, 2), Span(4, 6)), Span(0, 9))
        assert [len(span) for span in quoted.words] == [2, 2]
