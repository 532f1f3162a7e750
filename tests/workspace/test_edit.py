"""One value of a front matter changes, and not one other byte."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.workspace import plain_text, with_lines, with_value
from briefgen.workspace.front_matter import read_front_matter

VALUE = "{by: anna, on: 2031-04-01}"

# What stands in the file, and what stands there afterwards: the rest is the same.
FORMS = {
    "null": ("reviewed: null\n", f"reviewed: {VALUE}\n"),
    "a comment behind it": ("reviewed: null  # soon\n", f"reviewed: {VALUE}  # soon\n"),
    "a tilde": ("reviewed: ~\n", f"reviewed: {VALUE}\n"),
    "nothing": ("reviewed:\n", f"reviewed: {VALUE}\n"),
    "nothing but a comment": ("reviewed: # by whom?\n", f"reviewed: {VALUE} # by whom?\n"),
    "a quoted key": ('"reviewed": null\n', f'"reviewed": {VALUE}\n'),
    "white space": ("reviewed:    null\n", f"reviewed:    {VALUE}\n"),
    "set already": ("reviewed: {by: 'b}', on: 2030-01-02}\n", f"reviewed: {VALUE}\n"),
    "over two lines": ("reviewed: {by: b,\n  on: 2030-01-02} # x\n", f"reviewed: {VALUE} # x\n"),
    "a block": (
        "reviewed:\n  by: b\n  on: 2030-01-02\n# below\n",
        f"reviewed:\n  {VALUE}\n# below\n",
    ),
}
PLACES = {
    "alone": ("---\n", "---\n\nBody.\n"),
    "first": ("---\n", "title: 'A: b' # c\n---\nBody.\n"),
    "last": ('---\ntitle: "A \\u200b"\nflags: []\n', "---\n\nBody\n\n---\nreviewed: null\n"),
    "between": ("---\n# top\ntitle: A\n", "flags:\n  - {at: reviewed, note: n}\n---\nBody"),
    "below its own name": ("---\nstatus: {reviewed: null}\n", "z: [reviewed, null]\n---\n"),
}
LINE_ENDS = {"LF": "\n", "CR LF": "\r\n", "CR": "\r"}


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", LINE_ENDS)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", FORMS)
def test_the_value_is_replaced_and_nothing_else(form, place, end, mark):
    (before, after), (above, below) = FORMS[form], PLACES[place]

    def written(value):
        return (mark + (above + value + below).replace("\n", LINE_ENDS[end])).encode()

    assert with_value(written(before), "reviewed", VALUE) == written(after)


@pytest.mark.parametrize("end", LINE_ENDS)
@pytest.mark.parametrize("indent", ["", "  "])
def test_a_key_that_is_missing_becomes_the_last_line(indent, end):
    above = f"---\n# Of the mill\n{indent}title: A\n{indent}status: {{reviewed: x}}\n"
    below = "---\n\nBody: ü\n"
    changed = f"{above}{indent}reviewed: {VALUE}\n{below}"
    line_end = LINE_ENDS[end]
    before = (above + below).replace("\n", line_end).encode()
    assert with_value(before, "reviewed", VALUE) == changed.replace("\n", line_end).encode()


@pytest.mark.parametrize(
    "text", ["Body.\n", "---\ntitle: A\n", "---\n- a\n---\n", "---\na: [\n---\n"]
)
def test_without_front_matter_that_can_be_read_there_is_no_change(text):
    assert with_value(text.encode(), "reviewed", VALUE) is None


@given(
    title=st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=30),
    body=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80),
    crlf=st.booleans(),
)
def test_changing_it_twice_is_changing_it_once(title, body, crlf):
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    text = f'---\ntitle: "{quoted}"\nreviewed: null\nflags: []\n---\n\n{body}'
    content = (text.replace("\n", "\r\n") if crlf else text).encode()
    once = with_value(content, "reviewed", VALUE)
    assert once == content.replace(b"reviewed: null", f"reviewed: {VALUE}".encode(), 1)
    assert with_value(once, "reviewed", VALUE) == once
    matter, found = read_front_matter(plain_text(once), "it.md")
    assert found == ()
    assert [entry.key for entry in matter.keys.entries] == ["title", "reviewed", "flags"]


GROWN = ["# ours", "- {id: a}", "- {id: new}", "", "- {id: b}", "- {id: c}"]


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", LINE_ENDS)
@pytest.mark.parametrize("last", [True, False])
def test_new_lines_end_as_those_of_the_file_do(end, mark, last):
    line_end = LINE_ENDS[end]
    old = [line for line in GROWN if "new" not in line]
    before = mark + line_end.join(old) + line_end * last
    text = "\n".join(GROWN) + "\n" * last
    wanted = mark + line_end.join(GROWN) + line_end * last
    assert with_lines(before.encode(), text) == wanted.encode()


def test_lines_that_stay_keep_ends_of_several_kinds():
    before = "# ours\n- {id: a}\r\n\r- {id: b}\r\n- {id: c}\r\n"
    text = "\n".join([*GROWN, ""])
    assert with_lines(before.encode(), text).decode() == before.replace(
        "{id: a}\r\n", "{id: a}\r\n- {id: new}\r\n"
    )


def test_a_file_that_is_not_there_gets_its_lines_as_they_are():
    assert with_lines(b"", "- {id: a}\n") == b"- {id: a}\n"


@given(before=st.text("a-\r\n"), text=st.text("a-\n"))
@example(before="\n\r\r", text="a\n\n")
def test_the_text_is_what_is_written(before, text):
    assert plain_text(with_lines(before.encode(), text)) == text
