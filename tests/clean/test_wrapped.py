"""Paragraphs that were broken into short lines, and short lines that are no paragraph's."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.clean import clean
from briefgen.clean.lines import lines_of
from briefgen.clean.wrapped import paragraph_lines
from briefgen.model import Capture

PARAGRAPHS = tuple(
    """
The old bridge of Harn was closed on Monday after the river rose by more than two metres in a \
single night, and nobody knows for how long, the mayor told the reporters on the market square.
“We have never seen the water rise so fast,” she said. “It came up to the lamps on the quay, and \
it took two of the boats with it.”
Engineers will look at the pillars this week. Traders fear for their business: most of those who \
buy from them come from Dorn, on the other bank, and no bus will cross the river until the pillars \
are known to hold.
""".strip().split("\n")
)
TITLE = "Bridge of Harn is closed after the worst flood that the town has seen in forty years"


def joined(text):
    return [" ".join(line.text.split()) for line in paragraph_lines(text)]


def wrapped(paragraphs, width, gap="\n\n"):
    return gap.join(textwrap.fill(p, width, break_on_hyphens=False) for p in paragraphs) + "\n"


@pytest.mark.parametrize("width", range(60, 81, 4))
def test_wrapped_paragraphs_are_whole(width):
    assert joined(wrapped((TITLE, *PARAGRAPHS), width)) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n  ", " \n"])
def test_line_ends_and_indents_make_no_difference(ending):
    assert joined(wrapped(PARAGRAPHS, 72).replace("\n", ending)) == [*PARAGRAPHS]


def test_paragraphs_without_blank_lines_end_where_there_was_room_left():
    indented = wrapped(PARAGRAPHS, 72, gap="\n   ")
    assert joined(indented) == [*PARAGRAPHS]
    assert joined(wrapped(PARAGRAPHS, 72, gap="\n")) == [*PARAGRAPHS]


def test_menus_and_links_between_wrapped_paragraphs_stay_lines_of_their_own():
    menu = ("Home", "News", "Sport and weather")
    text = "\n".join(menu) + "\n" + wrapped(PARAGRAPHS, 72) + "\n".join(menu)
    assert joined(text) == [*menu, *PARAGRAPHS, *menu]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Bridge of Harn closed after flood",
            "Mayor of Dorn wins the vote by far",
            "Boat sinks with a load of apples on",
        ),
        (
            "The river rose above the stone and the sea",
            "And took the boat that waited there for me",
            "And nobody has asked me what I have seen",
        ),
        (
            "- two boats and a barrel of the best apples of",
            "- one barrel of pears from the gardens at",
        ),
        ("home", "news and weather", "sport"),
    ],
)
def test_lists_and_verses_stay_as_they_are(lines):
    assert joined("\n".join(lines)) == [*lines]


def test_items_of_a_list_are_whole():
    items = [f"- {paragraph}" for paragraph in PARAGRAPHS]
    text = "\n".join(textwrap.fill(item, 64, subsequent_indent="  ") for item in items)
    assert joined(text) == items


def test_a_wrapped_article_is_kept_whole_and_as_it_was_captured():
    text = wrapped((TITLE, *PARAGRAPHS, "Related articles", "Mayor of Dorn wins"), 70)
    (article,) = clean(Capture("letter.txt", text, "0" * 64)).articles
    assert " ".join(article.title.split()) == TITLE
    assert [" ".join(passage.text.split()) for passage in article.passages] == [*PARAGRAPHS]
    for passage in article.passages:
        assert "\n" in passage.text
        assert passage.text == text[passage.span.start : passage.span.end]


def test_pages_that_are_not_wrapped_are_not_touched():
    for path in (Path(__file__).parent / "pages").glob("*.txt"):
        text = path.read_bytes().decode()
        assert (paragraph_lines(text) == lines_of(text)) == (path.stem != "letter"), path.name


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from((*PARAGRAPHS, TITLE)), max_size=6), st.integers(60, 80))
def test_however_paragraphs_follow_each_other_they_come_out_whole(paragraphs, width):
    text = wrapped([PARAGRAPHS[2], *paragraphs], width)
    assert joined(text) == [PARAGRAPHS[2], *paragraphs]


@settings(max_examples=300, deadline=None)
@given(st.text("ab .\n\r\t>-•A\u3000", max_size=400))
def test_joined_lines_are_runs_of_the_text_in_order(text):
    place = 0
    for line in paragraph_lines(text):
        assert place <= line.start < line.end <= len(text)
        assert line.text.split() == text[line.start : line.end].split()
        assert len(line.text) == line.end - line.start
        place = line.end
