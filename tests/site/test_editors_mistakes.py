"""Mistakes that once passed in silence, or as a traceback, on copies of the golden desk."""

import re

import pytest
from desks import findings, golden_desk, replace

FERRY = "content/sources/gazette-2031-03-06-board.md"


def first_words(desk) -> str:
    body = (desk / FERRY).read_text(encoding="utf-8").rpartition("---\n")[2]
    return " ".join(body.split()[:4])


def with_ruling(desk, key: str, ruling: str) -> None:
    path = desk / FERRY
    text = re.sub(rf"(?m)^{key}:.*\n(  - .*\n)*", "", path.read_text(encoding="utf-8"))
    path.write_text(text.replace("\n---\n", f"\n{key}:\n  - {ruling}\n---\n", 1), encoding="utf-8")


@pytest.fixture
def desk(tmp_path):
    return golden_desk(tmp_path / "desk")


def codes(desk) -> list[str]:
    return [found["code"] for found in findings(desk)]


def test_a_ruling_for_a_speaker_nobody_knows(desk):
    with_ruling(desk, "statements", f'{{at: "{first_words(desk)}", speaker: nosuch}}')
    (found,) = findings(desk)
    assert (found["code"], found["file"]) == ("BG401", FERRY)
    assert found["message"] == "no name `nosuch`"


def test_a_date_ruling_whose_words_are_not_there(desk):
    ruling = f'{{at: "{first_words(desk)}", words: "not in there", hide: true}}'
    with_ruling(desk, "dates", ruling)
    assert codes(desk) == ["BG215"]


def test_a_citation_on_a_page_that_is_no_topic(desk):
    (desk / "content" / "more.md").write_text('# More\n\nHello. [@nosuch "words"]\n', "utf-8")
    (found,) = findings(desk)
    assert (found["code"], found["line"], found["column"]) == ("BG313", 3, 8)


def test_a_match_that_asks_for_nothing(desk):
    topic = desk / "content" / "topics" / "mill-dam.md"
    text = re.sub(
        r"(?m)^match:\n(  .*\n)+",
        "match:\n  any: {names: [], terms: []}\n",
        topic.read_text(encoding="utf-8"),
    )
    topic.write_text(text, encoding="utf-8")
    assert "BG204" in codes(desk)


def test_a_broken_topic_is_no_unknown_topic(desk):
    replace(desk / "content/topics/mill-dam.md", "question:", "qestion:")
    assert "BG503" not in codes(desk)


def test_a_quotation_of_the_editors_own_making(desk):
    topic = desk / "content" / "topics" / "mill-dam.md"
    text = topic.read_text(encoding="utf-8")
    topic.write_text(
        text.replace("\n- ", "\n- They call it “a wholly invented quotation”. ", 1), "utf-8"
    )
    assert "BG314" in codes(desk)
