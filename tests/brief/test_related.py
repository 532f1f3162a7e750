"""Related topics, and why they are."""

from brief.desk import article, compose, corpus, topic

INDEX = corpus(
    article("a", "Orrin Tarn saw the mill. Tarn saw the bridge. Ilva Moss saw the bridge."),
    article("b", "The mill of Moss lies in Oststrand."),
    article("c", "The bridge of Oststrand and the flood."),
    article("d", "The school was painted."),
)
BRIDGE, FLOOD, SCHOOL = (
    topic("bridge", "bridge"),
    topic("flood", "flood"),
    topic("school", "school"),
)


def related(about=None, others=(BRIDGE, FLOOD, SCHOOL)):
    return compose(INDEX, about=about, others=others).briefing.related


def test_topics_that_share_sources_and_names():
    (bridge,) = related()
    assert (bridge.topic, bridge.title, bridge.question) == ("bridge", "Bridge", BRIDGE.question)
    assert bridge.sources == ("a",)


def test_the_names_both_hold_the_most_told_first():
    (bridge,) = related()
    assert bridge.names == ("orrin-tarn", "ilva-moss", "oststrand")
    assert not bridge.editor


def test_names_alone_or_sources_alone_are_no_reason():
    assert "flood" not in [other.topic for other in related()]


def test_what_the_editor_names_comes_first_whatever_it_shares():
    found = related(topic(related=("school", "flood")))
    assert [(other.topic, other.editor) for other in found] == [
        ("school", True),
        ("flood", True),
        ("bridge", False),
    ]
    assert (found[0].sources, found[0].names) == ((), ())
    assert found[1].names == ("oststrand",)


def test_a_topic_is_not_related_to_itself():
    assert [other.topic for other in related(topic(related=("mill",)))] == ["bridge"]


def test_the_more_is_shared_the_earlier():
    both = topic("tarn", "Tarn", "Moss")
    assert [other.topic for other in related(others=(BRIDGE, both))] == ["tarn", "bridge"]


def test_at_most_four_unless_the_editor_names_more():
    others = tuple(topic(f"bridge-{at}", "bridge") for at in range(6))
    assert [other.topic for other in related(others=others)] == [f"bridge-{at}" for at in range(4)]
    named = tuple(f"bridge-{at}" for at in (5, 4, 3, 2, 1))
    found = related(topic(related=named), others)
    assert [other.topic for other in found] == list(named)
