from dataclasses import replace

import pytest
import yaml

from briefgen.clean import clean, source_file
from briefgen.clean.first_words import first_words
from briefgen.clean.identity import source_ids
from briefgen.model import (
    Article,
    ArticleFlag,
    ArticlePassage,
    FlagKind,
    PartialDate,
    PassageKind,
    Span,
)

KEYS = """
title publisher via author published published_basis language wording url archived captured capture
sha256 reviewed status replaces reliability credibility flags passages
"""


def article(title="Bridge of Harn closed", texts=("The bridge is closed.",), **other):
    passages = []
    start = 0
    for text in texts:
        passages.append(ArticlePassage(Span(start, start + len(text)), text))
        start += len(text) + 1
    known = {"publisher": None, "via": None, "author": None, "published": None, "language": "en"}
    return Article(title, published_basis=None, passages=tuple(passages), **{**known, **other})


def front_matter(text):
    return yaml.safe_load(text.split("\n---\n")[0].removeprefix("---\n"))


def test_the_keys_stand_in_their_order(make_capture):
    text = source_file(article(), make_capture("The bridge is closed."))
    assert list(front_matter(text)) == KEYS.split()
    assert front_matter(text)["reviewed"] is None
    assert front_matter(text)["wording"] == "unknown"


def test_the_version_before_is_named(make_capture):
    text = source_file(article(), make_capture("x"), "bridge-1")
    assert '\nreplaces: "bridge-1"\n' in text
    assert front_matter(source_file(article(), make_capture("x")))["replaces"] is None


def test_what_a_capture_says_is_quoted(make_capture):
    said = 'no: "yes" # {a}\\'
    text = source_file(article(said, publisher="null", author="~"), make_capture("x"))
    keys = front_matter(text)
    assert (keys["title"], keys["publisher"], keys["author"]) == (said, "null", "~")
    assert 'publisher: "null"' in text


def test_a_date_is_as_exact_as_it_is_known(make_capture):
    text = source_file(article(published=PartialDate(2025, 8)), make_capture("x"))
    assert "\npublished: 2025-08\n" in text


def test_derived_text_has_a_digest_of_its_own(make_capture):
    derived = replace(make_capture("x"), text_sha256="1" * 64)
    assert f"text_sha256: {'1' * 64}" in source_file(article(), derived)


def test_a_line_end_within_a_passage_is_written_as_a_space(make_capture):
    text = source_file(
        article(texts=["one\u2028two \u2029 three\u00a0four\x0bfive"]), make_capture("x")
    )
    assert text.endswith("---\n\none two three\u00a0four five\n")


def test_kinds_and_flags_point_at_their_passages(make_capture):
    capture = make_capture(
        "Bridge of Harn closed\n\n"
        "The bridge of Harn was closed, she said. .\n\n"
        "Help From Dorn\n\n"
        "The bridge of Harn was long, he said.\n"
    )
    (found,) = clean(capture).articles
    keys = front_matter(source_file(found, capture))
    assert keys["passages"] == [{"at": "Help From Dorn", "kind": "subhead"}]
    assert keys["flags"] == [
        {
            "at": "The bridge of Harn was closed,",
            "kind": "doubtful",
            "note": "stray punctuation: '. .'",
            "cleared_by": None,
        }
    ]


def test_the_time_of_a_post_is_written(make_capture):
    post = ArticlePassage(Span(0, 9), "It rains.", PassageKind.POST, "10:05")
    text = source_file(Article("T", None, None, None, None, None, None, (post,)), make_capture("x"))
    assert front_matter(text)["passages"] == [{"at": "It rains.", "kind": "post", "time": "10:05"}]
    assert front_matter(text)["language"] == "und"


def test_a_flags_words_are_quoted_too(make_capture):
    flag = ArticleFlag('"It', FlagKind.DOUBTFUL, 'closes with "')
    text = source_file(article(flags=(flag,)), make_capture("x"))
    assert front_matter(text)["flags"][0]["at"] == '"It'


def test_the_fewest_first_words_that_tell_passages_apart():
    assert first_words(["The bridge is closed.", "The bridge is open.", "It rains a lot."]) == (
        "The bridge is closed.",
        "The bridge is open.",
        "It rains a",
    )


def test_kinds_of_quotation_marks_do_not_tell_passages_apart():
    assert first_words(["‘Yes,’ she said to me", "'Yes,' she said to him"]) == (
        "‘Yes,’ she said to me",
        "'Yes,' she said to him",
    )


def test_a_passage_that_begins_another_is_pointed_at_by_all_of_its_words():
    assert first_words(["Help From Dorn", "Help From Dorn came late."]) == (
        "Help From Dorn",
        "Help From Dorn came",
    )
    assert first_words(["Again", "Again"]) == ("Again", "Again")
    assert first_words(["word " * 100 + "a", "word " * 100 + "b"]) == (None, None)


def first_id(**said):
    return next(source_ids(article(**said)))


def test_an_id_says_who_when_and_what():
    assert (
        first_id(title="Harn's ‘heroes' go home", publisher="Al Jazeera", via="Daily8")
        == "al-jazeera-undated-harns-heroes-go"
    )
    assert first_id(via="Daily8", published=PartialDate(2025, 8, 13)) == (
        "daily8-2025-08-13-bridge-of-harn"
    )
    assert first_id() == "unnamed-undated-bridge-of-harn"
    assert first_id(title="?!", publisher="…") == "unnamed-undated-untitled"


@pytest.mark.parametrize(
    ("title", "publisher", "found"),
    [
        ("Міст у Гарні відкрили", "Вісник Гарни", "visnik-garni-undated-mist-u-garni"),
        ("Мост в Гарне", "Harn Post", "harn-post-undated-most-v-garne"),
        ("하른 다리", "하른", "haleun-undated-haleun-dali"),
        ("哈恩大桥", None, "unnamed-undated-haendaqiao"),
        ("Harn: 다리 opens", "Harn", "harn-undated-harn-opens"),
    ],
)
def test_an_id_spells_what_is_of_another_script(title, publisher, found):
    assert first_id(title=title, publisher=publisher) == found


def test_an_id_is_never_too_long():
    long = first_id(title="x" * 99 + " " + "y" * 99 + " " + "z" * 99, publisher="a" * 99)
    assert len(long) <= 76
    assert first_id(publisher="Radio Free Harn and Dorn").startswith("radio-free-harn-and-undated")


def test_further_ids_are_numbered():
    ids = source_ids(article())
    assert [next(ids), next(ids), next(ids)] == [
        "unnamed-undated-bridge-of-harn",
        "unnamed-undated-bridge-of-harn-2",
        "unnamed-undated-bridge-of-harn-3",
    ]
