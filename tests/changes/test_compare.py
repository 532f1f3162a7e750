"""Which key point is which, and what became of it."""

import pytest

from briefgen.changes import compare_topics, wording
from briefgen.model import ChangeKind, Manuscript, TopicText
from briefgen.prose import prose

FLOOD = "The river rose by eighty centimetres within an hour of the opening."
RULES = "The rules ask for a notice of two hours before any gate is moved."
MAYOR = "The mayor says that nobody in the village was warned."


def topic(*points: str, question: str = "Who opened the dam?", rest: str = "") -> TopicText:
    entries = "\n".join(f"- {point}" for point in points)
    text = f"## Key points\n\n{entries}\n\n{rest}"
    return wording("The dam", question, prose(Manuscript("dam.md", text, 1))[0])


def kinds(old: TopicText, new: TopicText) -> list[tuple[str, str]]:
    change = compare_topics("dam", old, new)
    points = change.points if change else ()
    return [(str(point.kind), (point.new or point.old).text) for point in points]


def test_the_same_key_points_in_another_order_are_no_change():
    assert compare_topics("dam", topic(FLOOD, RULES), topic(RULES, FLOOD)) is None


def test_line_ends_and_ids_are_no_change():
    broken = FLOOD.replace(" within", "\n  within") + " {#kp-flood}"
    assert compare_topics("dam", topic(FLOOD), topic(broken)) is None


def test_key_points_that_came_and_went():
    found = kinds(topic(FLOOD, RULES), topic(MAYOR, FLOOD))
    assert found == [("added", MAYOR), ("removed", RULES)]


def test_an_id_makes_two_sentences_one_key_point_however_unlike_they_are():
    found = kinds(topic(f"{FLOOD} {{#kp-a}}", RULES), topic(f"{MAYOR} {{#kp-a}}", RULES))
    assert found == [("changed", MAYOR)]


def test_two_ids_are_two_key_points_however_alike_their_words():
    other = FLOOD.replace("eighty", "ninety")
    found = kinds(topic(f"{FLOOD} {{#kp-a}}"), topic(f"{other} {{#kp-b}}"))
    assert found == [("added", other), ("removed", FLOOD)]


def test_without_ids_the_most_alike_are_one():
    nearer, farther = (
        FLOOD.replace("eighty", "ninety"),
        FLOOD.replace("rose by eighty", "fell by ten"),
    )
    found = kinds(topic(FLOOD), topic(farther, nearer))
    assert found == [("added", farther), ("changed", nearer)]


def test_fewer_words_in_common_than_half_are_another_key_point():
    assert kinds(topic(FLOOD), topic(MAYOR)) == [("added", MAYOR), ("removed", FLOOD)]


@pytest.mark.parametrize("further", [" {disputed}", ' [@courier "the water came"]', " [@courier]"])
def test_a_mark_and_a_citation_are_changes_of_the_same_words(further):
    (point,) = compare_topics("dam", topic(FLOOD), topic(FLOOD + further)).points
    assert point.kind is ChangeKind.CHANGED
    assert point.old.text == point.new.text == FLOOD


def test_key_points_with_the_same_words_are_counted():
    assert kinds(topic(FLOOD, FLOOD), topic(FLOOD)) == [("removed", FLOOD)]


def test_question_and_sections_of_judgement():
    old = topic(FLOOD, rest="## What to watch\n\n- The meeting.\n\n## Doubts\n\nSome.\n")
    new = topic(FLOOD, question="Who closed it?", rest="## What to watch\n\n- The *vote*.\n")
    change = compare_topics("dam", old, new)
    assert change.question == ("Who opened the dam?", "Who closed it?")
    assert change.sections == ("What to watch", "Doubts")
    assert change.points == ()


def test_a_topic_that_came_or_went_has_all_its_key_points():
    came = compare_topics("dam", None, topic(FLOOD, RULES))
    assert came.kind is ChangeKind.ADDED
    assert [point.kind for point in came.points] == [ChangeKind.ADDED] * 2
    went = compare_topics("dam", topic(FLOOD), None)
    assert (went.kind, went.title) == (ChangeKind.REMOVED, "The dam")
