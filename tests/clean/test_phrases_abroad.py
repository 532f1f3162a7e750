"""Links and comments in languages other than English."""

import pytest

from briefgen.clean.kinds import DropKind
from briefgen.clean.phrases import marker
from briefgen.clean.phrases_abroad import COMMENT_PHRASES, RELATED_PHRASES


@pytest.mark.parametrize("phrase", COMMENT_PHRASES)
def test_a_heading_of_comments_is_known_alone_and_with_their_number(phrase):
    for text in (phrase, f"{phrase.capitalize()} (12)", f"12 {phrase}"):
        assert marker(text).kind is DropKind.COMMENTS


@pytest.mark.parametrize("phrase", RELATED_PHRASES)
def test_a_heading_of_links_is_known_whatever_the_marks_around(phrase):
    for text in (phrase, f"{phrase}:", f"» {phrase.capitalize()}"):
        assert marker(text).kind is DropKind.RELATED_LINKS


@pytest.mark.parametrize(
    "text",
    [
        "Lire aussi : À Dorn, les chèvres",
        "Mehr zum Thema: Ziegen in Dorn",
        "関連記事：ドルンのヤギ",
        "Baca juga: Kambing di Dorn",
    ],
)
def test_a_line_that_names_another_article_is_a_link(text):
    assert marker(text).kind is DropKind.RELATED_LINKS


@pytest.mark.parametrize(
    "text",
    [
        "Kommentar",
        "Zum Thema: Ziegen auf Dächern",
        "À lire attentivement avant de sortir",
        "Les commentaires du maire ont surpris tout le conseil.",
        "12 commentaires du maire ont surpris le conseil",
        "Подробнее: рассказ капитана",
    ],
)
def test_words_of_an_article_are_neither(text):
    assert marker(text) is None
