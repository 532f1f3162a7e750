import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import (
    Criteria,
    DifferenceRuling,
    Location,
    Manuscript,
    Match,
    PartialDate,
    Pointer,
    SectionPlan,
    Topic,
    TopicFile,
)
from briefgen.workspace.topics import read_topic

_WHOLE = """\
---
title: The flood
question: "Who opened the dam?"
summary: >
  Two lines
  made one.
match:
  any: {names: [mill-town, anna-mill], terms: ["the dam"]}
  all: {terms: [2025]}
  none: {names: [bert]}
  period: 2024-06/2025-08
sections:
  - title: Before
    match: {any: {terms: [warning]}}
pin: [[st-1, "rose over"], [st-1, "first", "last"]]
exclude:
  - [st-2, "a \\"quoted\\" word"]
related: [drought]
differences:
  - {between: [[st-1, "forty"], [st-2, "sixty"]], state: hidden, note: counts}
as_of: 2025-08
status: draft
owner: anna
---
## Key points
- One.
"""


def _at(line, column=1):
    return Location("it.md", line, column)


def _topic(extra):
    return read_topic(f"---\ntitle: A\nquestion: B?\n{extra}\n---\n", "it.md", "it")


def test_every_key_becomes_its_value():
    topic, found = read_topic(_WHOLE, "it.md", "it")
    assert not found
    assert topic == TopicFile(
        Topic(
            slug="it",
            location=Location("it.md"),
            title="The flood",
            question="Who opened the dam?",
            match=Match(
                any=Criteria(("mill-town", "anna-mill"), ("the dam",)),
                all=Criteria((), ("2025",)),
                none=Criteria(("bert",), ()),
                since=PartialDate(2024, 6),
                until=PartialDate(2025, 8),
                location=_at(8, 3),
            ),
            summary="Two lines made one.",
            sections=(
                SectionPlan("Before", Match(any=Criteria((), ("warning",)), location=_at(14, 12))),
            ),
            pin=(
                Pointer("st-1", ("rose over",), _at(15, 7)),
                Pointer("st-1", ("first", "last"), _at(15, 28)),
            ),
            exclude=(Pointer("st-2", ('a "quoted" word',), _at(17, 5)),),
            related=("drought",),
            related_locations=(_at(18, 11),),
            differences=(
                DifferenceRuling(
                    (
                        Pointer("st-1", ("forty",), _at(20, 16)),
                        Pointer("st-2", ("sixty",), _at(20, 33)),
                    ),
                    "hidden",
                    "counts",
                    _at(20, 5),
                ),
            ),
            as_of=PartialDate(2025, 8),
            status="draft",
            owner="anna",
        ),
        Manuscript("it.md", "## Key points\n- One.\n", 25),
    )


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        ("2024-06/", PartialDate(2024, 6), None),
        ("/2025", None, PartialDate(2025)),
        ("2025/2025-08", PartialDate(2025), PartialDate(2025, 8)),
        ("2025-08-13/2025-08", PartialDate(2025, 8, 13), PartialDate(2025, 8)),
    ],
)
def test_periods(period, since, until):
    topic, found = _topic(f"match: {{period: {period}}}")
    assert not found
    assert (topic.topic.match.since, topic.topic.match.until) == (since, until)


@given(st.text())
def test_any_front_matter_is_read(front):
    topic, found = _topic(front)
    assert (topic is None) == bool(found)
