from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Location, Name, NameKind
from briefgen.workspace.names import read_names


def test_names_come_in_the_order_of_their_ids():
    text = """\
mill-town: {name: Mill Town, kind: place}
anna-mill:
  name: Anna Mill
  kind: person
  aliases: [Ms Mill, No]
  never: [Mill Road]
  role: mayor
  wikidata: Q42
"""
    names, found = read_names(text, "n.yml")
    assert not found
    assert names == (
        Name(
            "anna-mill",
            "Anna Mill",
            NameKind.PERSON,
            ("Ms Mill", "No"),
            ("Mill Road",),
            "mayor",
            "Q42",
            Location("n.yml", 2, 1),
        ),
        Name("mill-town", "Mill Town", NameKind.PLACE, (), (), None, None, Location("n.yml", 1, 1)),
    )


def test_an_empty_file_holds_no_names():
    assert read_names("# later\n", "n.yml") == ((), ())


def test_a_faulty_name_leaves_the_others():
    names, found = read_names("a: {name: A, kind: person}\nb: {}\n", "n.yml")
    assert [name.id for name in names] == ["a"]
    assert [d.code for d in found] == ["BG204", "BG204"]


def test_a_name_may_repeat_its_own_spelling():
    assert read_names("a: {name: A, kind: person, aliases: [A, A]}", "n.yml")[1] == ()


def test_a_name_is_a_spelling_too():
    _, found = read_names(
        "a: {name: Kay, kind: person}\nb: {name: Bo, kind: person, aliases: [Kay]}", "n.yml"
    )
    assert [(d.code, d.location.line, d.location.column) for d in found] == [("BG402", 2, 39)]


@given(st.text())
def test_any_text_is_read(text):
    read_names(text, "n.yml")
