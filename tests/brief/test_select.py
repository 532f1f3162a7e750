"""Which passages a topic takes, and which of them it may show."""

from brief.desk import ALTERED, article, corpus, topic

from briefgen.brief import select
from briefgen.brief.select import shown_once
from briefgen.model import Wording

ONE = article("a", "The mill of Tarn and Moss. Tarn left.", "A bridge.", "The mill again.")
OTHER = article("b", "A mill.", flags={1: ALTERED})
REWRITTEN = article("c", "Every mill.", wording=Wording.REWRITTEN)
COPY = article("d", "A mill!", "The mill again!")


def test_passages_are_taken_whether_or_not_they_may_be_shown():
    selection = select(topic(), corpus(ONE, OTHER, REWRITTEN))
    assert selection.passages == (("a", 1), ("a", 3), ("b", 1), ("c", 1))
    assert selection.sources == ("a", "b", "c")


def test_names_are_counted_in_the_passages_taken():
    assert select(topic(), corpus(ONE)).names == {"ilva-moss": 1, "orrin-tarn": 2}


def test_what_may_not_be_shown_is_not_shown():
    index = corpus(ONE, OTHER, REWRITTEN)
    assert shown_once(select(topic(), index).passages, index) == (("a", 1), ("a", 3))


def test_a_copy_is_not_shown_beside_what_it_copies():
    index = corpus(ONE, COPY, copies={("d", 2): ("a", 3)})
    assert shown_once((("a", 3), ("d", 1), ("d", 2)), index) == (("a", 3), ("d", 1))


def test_it_is_when_that_may_not_be_shown_or_is_not_taken():
    index = corpus(ONE, OTHER, COPY, copies={("d", 1): ("b", 1), ("d", 2): ("a", 3)})
    assert shown_once((("b", 1), ("d", 1), ("d", 2)), index) == (("d", 1), ("d", 2))
