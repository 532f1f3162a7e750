"""Revisions, taken together by their days."""

from briefgen.changes import changes
from briefgen.model import (
    Extent,
    FileChange,
    History,
    PartialDate,
    PointText,
    Revision,
    TopicText,
    WhatChanged,
)


def read(slug: str, text: str) -> TopicText:
    """A topic whose key points are the lines of its text."""
    return TopicText(slug, "?", tuple(PointText(line, line) for line in text.split("\n") if line))


def topic(old: str | None, new: str | None, before: str | None, after: str | None) -> FileChange:
    return FileChange("topics", old, new, before, after)


def history(*revisions: tuple[str, FileChange], extent: Extent = Extent.WHOLE) -> History:
    """Given oldest first, each with its moment."""
    made = [Revision(f"{n:040x}", moment, files) for n, (moment, *files) in enumerate(revisions)]
    return History(extent, tuple(Revision(r.id, r.moment, tuple(r.files)) for r in made[::-1]))


def told(changed: WhatChanged) -> list[tuple[str, list[tuple[str, str, list[str]]]]]:
    return [
        (
            str(day.day),
            [
                (str(t.kind), t.slug, [f"{p.kind} {(p.new or p.old).text}" for p in t.points])
                for t in day.topics
            ],
        )
        for day in changed.days
    ]


def test_the_edits_of_one_day_are_one_change_and_what_was_taken_back_is_none():
    found = changes(
        history(
            ("2031-05-01T08:00:00Z", topic("dam", "dam", "a", "a\nb")),
            ("2031-05-01T09:00:00Z", topic("dam", "dam", "a\nb", "a\nb\nc")),
            ("2031-05-01T10:00:00Z", topic("dam", "dam", "a\nb\nc", "a\nc")),
            ("2031-05-02T10:00:00Z", topic("dam", "dam", "a\nc", "a\nd")),
            ("2031-05-02T11:00:00Z", topic("dam", "dam", "a\nd", "a\nc")),
        ),
        read,
    )
    assert told(found) == [("2031-05-01", [("changed", "dam", ["added c"])])]
    (day,) = found.days
    assert day.day == PartialDate(2031, 5, 1)
    assert (day.begun, day.moment) == ("2031-05-01T08:00:00Z", "2031-05-01T10:00:00Z")


def test_a_topic_that_was_renamed_keeps_its_earlier_changes():
    found = changes(
        history(
            ("2031-05-01T08:00:00Z", topic(None, "dam", None, "a")),
            ("2031-05-02T08:00:00Z", topic("dam", "mill", "a", "a\nb")),
            ("2031-05-03T08:00:00Z", topic("mill", "the-mill", "a\nb", "a\nb")),
        ),
        read,
    )
    assert told(found) == [
        ("2031-05-02", [("changed", "the-mill", ["added b"])]),
        ("2031-05-01", [("added", "the-mill", ["added a"])]),
    ]


def test_two_topics_that_change_places():
    found = changes(
        history(
            ("2031-05-01T08:00:00Z", topic("a", "a", "1", "1\n2")),
            (
                "2031-05-02T08:00:00Z",
                topic("a", "b", "1\n2", "1\n2"),
                topic("b", "a", "x", "x"),
            ),
        ),
        read,
    )
    assert told(found) == [("2031-05-01", [("changed", "b", ["added 2"])])]


def test_a_file_that_came_and_went_within_a_day_was_never_there():
    found = changes(
        history(
            ("2031-05-01T08:00:00Z", topic(None, "dam", None, "a")),
            ("2031-05-01T09:00:00Z", topic("dam", None, "a", None)),
            ("2031-05-01T09:30:00Z", FileChange("sources", None, "courier")),
            ("2031-05-01T09:40:00Z", FileChange("sources", "courier", None)),
        ),
        read,
    )
    assert found.days == ()


def test_a_file_that_went_and_came_back_within_a_day_was_edited():
    found = changes(
        history(
            ("2031-05-01T08:00:00Z", topic("dam", None, "a", None)),
            ("2031-05-01T09:00:00Z", topic(None, "dam", None, "a\nb")),
        ),
        read,
    )
    assert told(found) == [("2031-05-01", [("changed", "dam", ["added b"])])]


def test_sources_bear_the_ids_of_now_and_those_withdrawn_are_counted():
    found = changes(
        history(
            ("2031-05-01T08:00:00Z", FileChange("sources", None, "one")),
            ("2031-05-02T08:00:00Z", FileChange("sources", "one", "two")),
            ("2031-05-03T08:00:00Z", FileChange("sources", "other", None)),
        ),
        read,
    )
    assert [(str(d.day), d.sources, d.withdrawn) for d in found.days] == [
        ("2031-05-03", (), 1),
        ("2031-05-01", ("two",), 0),
    ]


def test_a_topic_that_was_withdrawn():
    found = changes(history(("2031-05-01T08:00:00Z", topic("dam", None, "a", None))), read)
    assert told(found) == [("2031-05-01", [("removed", "dam", ["removed a"])])]


def test_texts_that_are_not_at_hand_say_nothing():
    found = changes(history(("2031-05-01T08:00:00Z", topic("dam", "dam", None, "a"))), read)
    assert found.days == ()


def test_the_day_that_a_bounded_history_cuts_is_left_out():
    revisions = (
        ("2031-05-01T08:00:00Z", topic("dam", "dam", "a", "b")),
        ("2031-05-02T08:00:00Z", topic("dam", "dam", "b", "c")),
    )
    assert len(changes(history(*revisions, extent=Extent.BOUNDED), read).days) == 1
    assert len(changes(history(*revisions), read).days) == 2


def test_each_text_is_read_once():
    asked = []

    def reading(slug: str, text: str) -> TopicText:
        asked.append(text)
        return read(slug, text)

    days = [
        (f"2031-05-{n + 1:02}T08:00:00Z", topic("dam", "dam", f"{n}", f"{n + 1}")) for n in range(9)
    ]
    changes(history(*days), reading)
    assert len(asked) == 10
