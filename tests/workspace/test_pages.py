import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Manuscript, ProsePageFile
from briefgen.workspace.pages import read_page


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("# Method\n\nText.\n", "Method", "\n\nText.\n"),
        ("\n\n  #  How *we* work ##  \nText.", "How *we* work", "\n\n\nText."),
        ("# C#\n", "C#", "\n"),
        ("# C #\n", "C", "\n"),
    ],
)
def test_the_first_heading_is_the_title_and_leaves_an_empty_line(text, title, rest):
    page, found = read_page(text, "it.md", "method")
    assert not found
    assert page == ProsePageFile("method", title, None, Manuscript("it.md", rest, 1))


def test_front_matter_counts_for_more_than_a_heading():
    page, _ = read_page("---\ntitle: A\nsummary: B\n---\n# C\n", "it.md", "a/b")
    assert page == ProsePageFile("a/b", "A", "B", Manuscript("it.md", "# C\n", 5))


@pytest.mark.parametrize("text", ["", "Text.\n# A", "## A", "#A", "#", "# #", "```\n# A\n```"])
def test_no_title(text):
    page, found = read_page(text, "it.md", "it")
    assert page is None
    assert [d.code for d in found] == ["BG204"]


def test_a_heading_of_many_spaces_is_read_in_no_time():
    page, _ = read_page("# a" + " " * 200_000 + "b", "it.md", "it")
    assert page is not None


@given(st.text())
def test_any_text_is_read(text):
    page, found = read_page(text, "it.md", "it")
    assert (page is None) == bool(found)
