"""Publishers that no list holds, and known ones above a title."""

import pytest

from briefgen.clean import clean
from briefgen.model import Capture

BODY = (
    "The new ferry of Orvale made its first crossing on Sunday with eighty people on board.\n\n"
    "The mayor said that the old one had become too small, and too dear to mend.\n"
)
BYLINE = "New ferry opens in Orvale\nBy Mara Lindqvist\n12 May 2024\n\n"


def named(text):
    (article,) = clean(Capture("ferry.txt", text, "0" * 64)).articles
    assert article.title == "New ferry opens in Orvale"
    return article.publisher, article.publisher_basis


@pytest.mark.parametrize(
    ("name", "again"),
    [
        ("The Orvale Courier", "© 2024 The Orvale Courier. All rights reserved."),
        ("Orvale Courier", "Copyright 2019-2024 Orvale Courier Ltd"),
        ("Orvale Online", "Orvale Online © 2024"),
        ("The Orvale Courier", "Subscribe to The Orvale Courier"),
        ("Orvaler Anzeiger", "Quelle: Orvaler Anzeiger"),
        ("Вісник Гарни", "Джерело: Вісник Гарни"),
        ("Orvale Today", "Write to desk@orvaletoday.example"),
        ("The Orvale Courier", "First published in The Orvale Courier"),
    ],
)
def test_a_name_at_the_head_and_in_a_line_that_says_what_it_names_is_the_publisher(name, again):
    publisher, basis = named(f"{name}\n{BYLINE}{BODY}\n{again}\n")
    assert publisher == name
    assert basis == f"'{name}' above the title, and '{again}'"


def test_the_head_of_a_cutting_and_a_copyright_notice_name_the_publisher():
    text = f"New ferry opens in Orvale\nThe Orvale Courier, 12 May 2024\n\n{BODY}\n"
    assert named(f"{text}© 2024 Orvale Courier")[0] == "The Orvale Courier"


@pytest.mark.parametrize(
    "label",
    [
        "The Orvale Courier, 12 May 2024",
        "Orvaler Anzeiger | 12 May 2024",
        "Orvale Echo 12 May 2024",
    ],
)
def test_a_name_before_the_date_that_is_called_as_papers_are_is_the_publisher_and_no_author(label):
    text = f"New ferry opens in Orvale\n{label}\n\n{BODY}\n"
    (article,) = clean(Capture("ferry.txt", text, "0" * 64)).articles
    name = article.publisher
    assert label.startswith(name)
    assert "Orvale" in name
    assert (article.author, str(article.published)) == (None, "2024-05-12")
    assert article.publisher_basis == f"'{name}' beside the title, called as papers are"


def test_a_paper_and_a_date_right_below_the_text_are_its_publisher_and_date():
    text = (
        f"New ferry opens in Orvale\n\n{BODY}Orvale Herald, 12 May 2024\n\nMost read\nTen soups\n"
    )
    (article,) = clean(Capture("ferry.txt", text, "0" * 64)).articles
    assert (article.publisher, str(article.published)) == ("Orvale Herald", "2024-05-12")
    assert article.publisher_basis == "'Orvale Herald' below the text, called as papers are"
    assert "below the text" in article.published_basis


def test_papers_below_several_texts_are_said_to_stand_there():
    one = f"New ferry opens in Orvale\n{BODY}Orvale Herald, 12 May 2024\n\n"
    two = f"Old mill of Dorn is for sale\n{BODY}Dorner Anzeiger, 11 May 2024\n"
    found = clean(Capture("ferry.txt", one + two, "0" * 64)).articles
    assert [article.publisher for article in found] == ["Orvale Herald", "Dorner Anzeiger"]
    for article in found:
        assert "below the text" in article.publisher_basis
        assert "below the text" in article.published_basis


@pytest.mark.parametrize("label", ["Staff Reporter, 12 May 2024", "Orvale Harbour, 12 May 2024"])
def test_a_post_or_a_place_before_the_date_is_no_publisher(label):
    assert named(f"New ferry opens in Orvale\n{label}\n\n{BODY}\n") == (None, None)


def test_a_paper_at_the_head_and_beside_the_title_is_the_publisher():
    text = (
        f"The Orvale Courier\nNew ferry opens in Orvale\nThe Orvale Courier\n12 May 2024\n\n{BODY}"
    )
    assert named(text) == ("The Orvale Courier", "'The Orvale Courier' beside the title, twice")


@pytest.mark.parametrize(
    "text",
    [
        f"The Orvale Courier\n{BYLINE}{BODY}",
        f"Home\nMenu\nWorld News\n{BYLINE}{BODY}\nWorld News\nMore from World News\n",
        f"New ferry opens in Orvale\nMara Lindqvist\n\n{BODY}\n© 2024 Mara Lindqvist\n",
        f"{BYLINE}{BODY}\nHarbour Museum\nPhoto: © Harbour Museum\n",
        f"{BYLINE}{BODY}\nMore from Orvale Today\nOrvale Today\norvaletoday.example\n",
    ],
    ids=["once", "section", "person", "photo credit", "partner"],
)
def test_what_may_be_anything_is_no_publisher(text):
    assert named(text) == (None, None)


def test_a_known_publisher_above_the_title_is_named():
    assert named(f"BBC\n{BYLINE}{BODY}") == ("BBC", "'BBC' above the title")


@pytest.mark.parametrize("menu", ["BBC\nReuters\nThe Guardian\n", "Home\nMetro\n", "MSN\n"])
def test_a_menu_a_section_and_an_aggregator_above_the_title_are_none(menu):
    assert named(f"{menu}{BYLINE}{BODY}")[0] is None


def test_publishers_above_each_title_are_those_of_the_articles_below():
    second = BODY.replace("ferry", "bridge").replace("crossing", "opening")
    text = (
        f"BBC\n{BYLINE}{BODY}\nThe Guardian\nOld bridge is mended\nBy Piet Jansen\n3 May 2024\n\n"
    )
    found = clean(Capture("two.txt", text + second, "0" * 64)).articles
    assert [one.publisher for one in found] == ["BBC", "The Guardian"]
