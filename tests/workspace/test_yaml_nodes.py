import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Location
from briefgen.workspace import yaml_nodes
from briefgen.workspace.yaml_nodes import (
    MOST_CHARACTERS,
    MOST_DEPTH,
    Entry,
    MappingNode,
    ScalarNode,
    SequenceNode,
    read_yaml,
)

_PIECES = [*"ab0~-:?,[]{}#&*!|>'\"%@` \n\t\\\u2028é", ": ", "- ", "\n  ", "---\n", "null"]
_YAML_LIKE = st.lists(st.sampled_from(_PIECES)).map("".join)


def _read(text):
    node, found = read_yaml(text, "it")
    return node, [(d.code, d.location.line, d.location.column) for d in found]


@pytest.mark.parametrize(
    "typed", ["no", "2025", "12:30", "1e3", "0x1F", "true", "Null", "NULL", "2025-08-13", ".inf"]
)
def test_scalars_stay_as_typed(typed):
    assert read_yaml(typed, "it") == (ScalarNode(typed, Location("it", 1, 1)), ())


@pytest.mark.parametrize("typed", ["null", "~", "", "# nothing"])
def test_null(typed):
    node, found = read_yaml(typed, "it")
    assert isinstance(node, ScalarNode)
    assert node.text is None
    assert not found


@pytest.mark.parametrize(("typed", "text"), [("'null'", "null"), ('""', ""), ('"~"', "~")])
def test_quoted_text_is_never_null(typed, text):
    assert read_yaml(typed, "it")[0] == ScalarNode(text, Location("it", 1, 1))


def test_every_node_has_its_place_in_the_file():
    node, found = read_yaml("a: é b\nc:\n  - [d]\n", "it", first_line=2)
    assert not found
    assert node == MappingNode(
        (
            Entry("a", ScalarNode("é b", Location("it", 2, 4)), Location("it", 2, 1)),
            Entry(
                "c",
                SequenceNode(
                    (SequenceNode((ScalarNode("d", Location("it", 4, 6)),), Location("it", 4, 5)),),
                    Location("it", 4, 3),
                ),
                Location("it", 3, 1),
            ),
        ),
        Location("it", 2, 1),
    )


def test_lines_are_those_of_an_editor():
    """YAML counts U+2028 and U+0085 as line ends; editors and reports do not."""
    _, found = _read('a: "x\u2028y\x85z"\nb: &c d\n')
    assert found == [("BG207", 2, 4)]


def test_an_alias_bomb_is_refused_before_it_grows():
    lines = ["a0: &a0 x"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    node, found = read_yaml("\n".join(lines), "it")
    assert node is not None
    assert {diagnostic.code for diagnostic in found} == {"BG207"}
    assert len(found) == 30 + 29 * 9


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opening):
    node, found = _read(opening * 3000)
    assert node is None
    assert found == [("BG201", 1, len(opening) * MOST_DEPTH + 1)]


def test_nesting_up_to_the_limit_is_read():
    node, found = read_yaml("[" * MOST_DEPTH + "]" * MOST_DEPTH, "it")
    assert node is not None
    assert not found


def test_large_yaml_is_refused():
    assert _read("a" * MOST_CHARACTERS)[1] == []
    assert _read("a" * (MOST_CHARACTERS + 1)) == (None, [("BG201", 1, 1)])


@pytest.mark.parametrize(
    ("text", "place"), [("a: \x00", (1, 4)), ("a\nb\x1b", (2, 2)), ("\ud800", (1, 1))]
)
def test_characters_that_yaml_has_not(text, place):
    assert _read(text) == (None, [("BG201", *place)])


@pytest.mark.parametrize("escape", ["\\0", "\\x00", "\\u0000"])
def test_an_escaped_nul_is_refused(escape):
    assert _read(f'a: "{escape}"')[1] == [("BG203", 1, 4)]


def test_directives_are_refused():
    assert _read("%YAML 1.1\n--- a")[1] == [("BG207", 1, 1)]


@given(st.one_of(st.text(), _YAML_LIKE))
def test_reading_never_raises(text):
    node, found = read_yaml(text, "it")
    assert node is not None or found
    lines = text.split("\n")
    for diagnostic in found:
        place = diagnostic.location
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(_YAML_LIKE)
def test_both_parsers_give_the_same(text):
    """A desk built without libyaml gives the same values; only the words of errors differ."""
    pytest.importorskip("yaml._yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_nodes, "_LOADER", yaml.SafeLoader)
        slow, slow_found = read_yaml(text, "it")
        patch.setattr(yaml_nodes, "_LOADER", yaml.CSafeLoader)
        fast, fast_found = read_yaml(text, "it")
    if not slow_found and not fast_found:
        assert slow == fast
