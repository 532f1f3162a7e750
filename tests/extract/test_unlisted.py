"""Names that nobody has listed, proposed with their counts."""

import dataclasses

from extract.desk import NAMES, source

from briefgen.extract import unlisted_names
from briefgen.model import NameKind


def article(id_, text):
    return dataclasses.replace(source(text), id=id_)


def proposed(*articles):
    return [(one.name, one.count, one.sources) for one in unlisted_names(articles, NAMES)]


def test_a_run_of_capitals_that_stands_twice():
    one = article("a", "He met Dan Moss at the mill. Later Dan Moss left.")
    assert proposed(one) == [("Dan Moss", 2, 1)]


def test_most_often_first_then_in_most_sources():
    one = article("a", "He met Dan Moss. He met Ann Reed. He met Dan Moss. Then Ann Reed fell.")
    other = article("b", "So Ann Reed came, and Dan Moss, and Dan Moss.")
    assert proposed(one, other) == [("Dan Moss", 4, 2), ("Ann Reed", 3, 2)]


def test_listed_names_are_not_proposed():
    assert proposed(article("a", "He met Tam Orrin. She met Tam Orrin. They saw Edda Lorn.")) == []


def test_a_word_that_is_capital_only_as_the_first_is_no_name():
    assert (
        proposed(article("a", "Millers Came late. Then Yesterday Rain fell. Millers left.")) == []
    )


def test_once_is_not_enough():
    assert proposed(article("a", "He met Dan Moss at the mill.")) == []


def test_what_an_editor_believes_is_altered_proposes_nothing():
    text = "He met Dan Moss. He met Dan Moss."
    assert unlisted_names((source(text, altered=[1]),), NAMES) == ()


def test_the_words_around_a_name_tell_its_kind():
    text = (
        "The miller Dan Moss saw Mr Moss Hill. The Vale Mill Agency fell. So Mr Moss Hill left the"
        " Vale Mill Agency. He hailed the Marsh Rim Pact and the Marsh Rim Pact."
    )
    found = {one.name: one.kind for one in unlisted_names((article("a", text),), NAMES)}
    assert found == {
        "Moss Hill": NameKind.PERSON,
        "Vale Mill Agency": NameKind.ORGANISATION,
        "Marsh Rim Pact": NameKind.EVENT,
    }
