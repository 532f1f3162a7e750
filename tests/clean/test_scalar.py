import pytest
import yaml

from briefgen.clean.scalar import yaml_optional, yaml_quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("plain", '"plain"'),
        ('he said "no"', r'"he said \"no\""'),
        (r"a\b", r'"a\\b"'),
        ("a\nb\tc\rd", r'"a\nb\tc\rd"'),
        ("\0\x1b\x7f\x85", r'"\x00\x1b\x7f\x85"'),
        ("\u2028\u2029\ufeff", r'"\u2028\u2029\ufeff"'),
        ("\u202egnol", r'"\u202egnol"'),
        ("‘é’ 한 😀", '"‘é’ 한 😀"'),
        ("", '""'),
        ("null", '"null"'),
    ],
)
def test_what_cannot_stand_as_it_is_is_escaped(text, quoted):
    assert yaml_quoted(text) == quoted
    assert yaml.safe_load(quoted) == text


def test_nothing_known_is_null():
    assert yaml_optional(None) == "null"
    assert yaml_optional("~") == '"~"'
