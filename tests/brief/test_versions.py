"""Of an article with several versions the last counts, and citing another is warned of."""

import dataclasses

import pytest
from brief.desk import article, compose, corpus, differ, pointer, section, topic

from briefgen.brief import find
from briefgen.diagnostics import Severity
from briefgen.link import link

FIRST = "The mill of Orrin Tarn burned on Monday, and 12 people fled to the school of Oststrand."
SECOND = FIRST.replace("12", "31")
ADDED = "The mill will be built again from stone before the winter, the owner said on Friday."
GONE = "The mill was the oldest one on the river, and nobody remembers who had built it there."


def replacing(entry, former):
    record = dataclasses.replace(entry.source.record, replaces=former)
    source = dataclasses.replace(entry.source, record=record)
    return dataclasses.replace(entry, source=source)


def linked(*articles):
    """The corpus as linking finds it: with copies, and with what is replaced."""
    found = link(tuple(a.source for a in articles), tuple(a.evidence for a in articles), ())
    return dataclasses.replace(corpus(*articles), copies=found.copies, replaced=found.replaced)


OLD = article("old", FIRST, GONE, dated={"on Monday": "2025-05-05"})
NEW = replacing(article("new", SECOND, ADDED, dated={"on Monday": "2025-05-05"}), "old")
THIRD = replacing(article("third", SECOND, ADDED, FIRST.replace("mill", "windmill")), "new")
COPY = article("copy", FIRST, publisher="Tarn Daily", published="2025-05-04")


def points(*lines):
    return "## Key points\n\n" + "".join(f"- {line}\n" for line in lines)


def test_the_last_version_is_the_newest_of_each():
    index = linked(OLD, NEW, THIRD)
    assert [index.newest(id_) for id_ in ("old", "new", "third")] == ["third"] * 3
    assert linked(OLD, COPY).newest("copy") == "copy"


def test_excerpts_statements_and_timeline_come_from_the_last_version():
    briefing = compose(linked(OLD, NEW), points('It burned. [@new "burned"]')).briefing
    assert {excerpt.source for excerpt in briefing.excerpts} == {"new"}
    assert [event.source for event in briefing.timeline] == ["new"]
    assert (briefing.sources, briefing.matched) == (("new",), ("new",))


def test_an_earlier_version_stands_for_no_copy():
    """Else a copy by another publisher would be left out for words that are not shown."""
    assert ("copy", 1) not in linked(OLD, NEW, COPY).copies
    assert linked(OLD, COPY).copies == {("copy", 1): ("old", 1)}
    assert linked(OLD, replacing(article("new", FIRST), "old")).copies == {("old", 1): ("new", 1)}


def test_an_earlier_version_can_be_cited_and_that_is_warned_of():
    text = points('It burned. [@old "12 people fled"]')
    composed = compose(linked(OLD, NEW), text)
    assert composed.briefing.sources == ("new", "old")
    found = composed.told("BG324")
    assert found.message == "`old` is an earlier version of `new`"
    assert found.severity is Severity.WARNING
    assert found.hint.startswith("in `new` the nearest wording is “31 people fled")
    assert found.location.line == 13


@pytest.mark.parametrize(
    ("cited", "hint"),
    [
        ('[@old "The mill of Orrin Tarn burned"]', "the words stand in `third` as well: cite it"),
        ("[@old]", "point at the newest: `[@third]`"),
        ('*See [@old "oldest one on the river"].*', "in `third` "),
        ('[@new "31 people"]', "the words stand in `third` as well: cite it"),
    ],
)
def test_the_hint_leads_to_the_newest(cited, hint):
    found = compose(linked(OLD, NEW, THIRD), points(f"It burned. {cited}")).told("BG324")
    assert found.hint.startswith(hint)


def test_who_cites_both_versions_knows():
    text = points('It was 12 [@old "12 people"], then 31. [@new "31 people"]')
    assert "BG324" not in compose(linked(OLD, NEW), text).codes
    apart = points('It was 12. [@old "12 people"]', 'It was 31. [@new "31 people"]')
    assert "BG324" in compose(linked(OLD, NEW), apart).codes


def test_judgement_and_differences_are_looked_at_too():
    key = points('It burned. [@new "burned"]')
    below = '\n## What we assess\n\nWe think so. [@old "12 people"]\n'
    assert "BG324" in compose(linked(OLD, NEW), key + below).codes
    about = topic(differences=(differ(pointer("old", "12 people"), pointer("copy", "12 people")),))
    assert "BG324" in compose(linked(OLD, NEW, COPY), key, about).codes


def test_pinned_words_of_an_earlier_version_are_not_shown():
    about = topic(pin=(pointer("old", "oldest one"),), sections=(section("Mill", "mill"),))
    found = compose(linked(OLD, NEW), points('It burned. [@new "burned"]'), about).told("BG505")
    assert found.hint == "excerpts come from the newest version: pin words of `new`"


def test_find_says_which_version_is_the_newest():
    index = linked(OLD, NEW)
    assert [(place.source, place.newest) for place in find("burned on Monday", index)] == [
        ("new", "new"),
        ("old", "new"),
    ]


def test_a_version_whose_former_is_broken_stands_alone():
    index = linked(NEW)
    assert (index.replaced, index.newest("new")) == ({}, "new")
