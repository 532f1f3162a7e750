import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from briefgen.engine.digest import digest
from briefgen.model import Location, PassageKind, Span, Voice


class Colour(StrEnum):
    TEXT = "text"


@dataclass(frozen=True)
class Place:
    file: str
    line: int = 0
    column: int = 1


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    strategies.texts(max_size=5),
    st.sampled_from([*Voice, *PassageKind, *Colour]),
)
VALUES = st.recursive(
    LEAVES | st.builds(Span, st.just(0), st.integers(1, 9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(strategies.texts(max_size=3), inner, max_size=3),
        st.builds(Location, st.sampled_from("ab"), inner, inner),
        st.builds(Place, st.sampled_from("ab"), inner, inner),
    ),
    max_leaves=6,
)


def typed(value):
    """The value with the types of its parts, so that 1 is not True and a text is no enum."""
    if isinstance(value, tuple):
        return (tuple, *map(typed, value))
    if isinstance(value, dict):
        return (dict, frozenset((key, typed(part)) for key, part in value.items()))
    if isinstance(value, Location | Place):
        return (type(value), value.file, typed(value.line), typed(value.column))
    return (type(value), value)


@given(VALUES)
def test_it_is_64_hex_digits(value):
    assert len(bytes.fromhex(digest(value))) == 32


@given(VALUES, VALUES)
def test_equal_values_have_equal_digests_and_different_values_different_ones(one, other):
    assert (digest(one) == digest(other)) == (typed(one) == typed(other))


@given(st.dictionaries(strategies.texts(max_size=4), VALUES, max_size=5), st.randoms())
def test_the_order_of_a_mapping_does_not_matter(mapping, random):
    entries = list(mapping.items())
    random.shuffle(entries)
    assert digest(dict(entries)) == digest(mapping)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Voice.DIRECT, "direct"),
        (Voice.DIRECT, ("Voice", "direct")),
        (PassageKind.TEXT, Colour.TEXT),
        (Span(0, 1), ("Span", 0, 1)),
        (Location("a"), Place("a")),
        (("a", "b"), ("ab",)),
        ((("a",), "b"), ("a", ("b",))),
        ({"a": None}, {}),
        ({}, ()),
        (1, True),
        (1, "1"),
        ("\ud800", "\\ud800"),
    ],
)
def test_lookalikes_differ(one, other):
    assert digest(one) != digest(other)


def test_a_list_counts_as_a_tuple():
    assert digest([1, [2]]) == digest((1, (2,)))


@pytest.mark.parametrize("value", [{1, 2}, frozenset(), b"a", object(), Span, (1, {2})])
def test_what_has_no_canonical_form_is_refused(value):
    with pytest.raises(TypeError):
        digest(value)


def test_the_digest_is_the_same_in_every_process():
    program = "from briefgen.engine.digest import digest; print(digest({'b': 1, 'a': ('é', None)}))"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == digest({"a": ("é", None), "b": 1})
