"""What an article is to those that are there: the same, another version, a copy, or another."""

import hashlib
from dataclasses import replace

import pytest

from briefgen.clean.chronology import Order
from briefgen.clean.likeness import Version
from briefgen.clean.versions import Relation, Versions
from briefgen.model import Capture, PartialDate

TEXT = (
    "The ferry of Oldmere stayed in port on Monday because its rudder broke, the office said.",
    "“We expect 12 passengers to be housed in the school until Thursday,” said Ilva Moss.",
    "Divers brought up the rudder on Sunday night, and a smith in Tarn is making another one.",
    "The ferry carries about 4,000 people a month over the lake, most of them traders.",
    "Nobody was hurt when the rudder broke, though two crates of apples were not seen again.",
    "The lake is nine miles long, and boats have crossed it since there was a market in Tarn.",
)
EDITED = (TEXT[0], TEXT[1].replace("12", "31"), *TEXT[2:], "A second boat came on Tuesday at noon.")
OTHER = (
    "The council of Oldmere met on Friday to speak about the price of grain and of oats.",
    "It will meet again in a week, and nobody expects that it will agree by then, said Pell.",
)
ADDRESS = "https://herald.example/ferry"


def version(
    id_, *paragraphs, title="Ferry of Oldmere stays in port", page=None, published=None, **parts
):
    text = page or "\n\n".join((title, *paragraphs))
    named = {"publisher": "Lake Herald", "via": None, "url": None, "captured": None, **parts}
    return Version(
        id=id_,
        title=title,
        author=None,
        published=PartialDate.parse(published) if published else None,
        capture=Capture(f"{id_}.txt", text, hashlib.sha256(text.encode()).hexdigest()),
        paragraphs=paragraphs,
        **named,
    )


def relation(found, *there):
    """What the article is, and to which of those that are there."""
    versions = Versions((), {})
    for one in there:
        versions.add(one, lambda one=one: one)
    kin = versions.find(found)
    return (kin.relation, kin.version.id) if kin else None


OLD = version("old", *TEXT, url=ADDRESS)
SAME, LATER, EARLIER, COPY = Relation

RELATED = {
    "the same words again": (version("new", *TEXT), SAME),
    "the same words at another address": (version("new", *TEXT, url=f"{ADDRESS}-2"), SAME),
    "the same words on another date": (version("new", *TEXT, published="2031-04-09"), SAME),
    "the same words, nobody named": (version("new", *TEXT, publisher=None), SAME),
    "another title over them": (version("new", *TEXT, title="Ferry moored"), LATER),
    "an edited text": (version("new", *EDITED), LATER),
    "an edited text at the same address": (version("new", *EDITED, url=f"{ADDRESS}/?ref=x"), LATER),
    "an edited text under another title": (version("new", *EDITED, title="Rudder lost"), LATER),
    "a live blog grown to twice its length": (
        version(
            "new", *(f"{text} So it was at {n} o’clock." for n, text in enumerate(TEXT)), *TEXT
        ),
        LATER,
    ),
    "a page cut off": (version("new", *TEXT[:3]), LATER),
    "half of it rewritten, at the same address": (
        version("new", *TEXT[:1], *OTHER, url=ADDRESS, title="Talks go on"),
        LATER,
    ),
    "half of it rewritten, at an address of its own": (
        version("new", *TEXT[:1], *OTHER, title="Talks go on"),
        None,
    ),
    "another article at the same address": (
        version("new", *OTHER, url=ADDRESS, title="Council speaks about grain"),
        None,
    ),
    "a syndicated copy": (version("new", *TEXT, publisher="Tarn Daily"), COPY),
    "a syndicated copy that names the original's address": (
        version("new", *TEXT, publisher="Tarn Daily", url=ADDRESS),
        COPY,
    ),
    "an edited copy of nobody knows whom": (version("new", *EDITED, publisher=None), COPY),
    "an edited text, as an aggregator shows it": (version("new", *EDITED, via="Daily8"), COPY),
    "the publisher's next report of the same kind": (
        version("new", TEXT[0], *OTHER, TEXT[5], title="Ferry of Oldmere sails"),
        None,
    ),
    "a digest that holds the whole article": (
        version("new", *TEXT, *(f"{a} Item {n}." for n in range(9) for a in OTHER), title="Today"),
        COPY,
    ),
    "another article": (version("new", *OTHER, title="Council speaks about grain"), None),
    "a short notice with words of it": (version("new", TEXT[3], title="About the ferry"), None),
}


@pytest.mark.parametrize("name", RELATED)
def test_relation(name):
    found, expected = RELATED[name]
    assert relation(found, OLD) == ((expected, "old") if expected else None)


def test_one_address_bears_several_spellings_of_a_publisher():
    longer = version("new", *EDITED, url=ADDRESS, publisher="Lake Herald Online")
    assert relation(longer, OLD) == (LATER, "old")
    assert relation(replace(longer, url=None), OLD) == (COPY, "old")


def test_different_aggregators_show_no_versions():
    old = version("old", *TEXT, via="Daily8")
    assert relation(version("new", *EDITED, via="Nine News"), old) == (COPY, "old")
    assert relation(version("new", *EDITED, via="Daily8"), old) == (LATER, "old")


def test_unnamed_publishers_need_the_same_title_and_most_of_the_text():
    old = version("old", *TEXT, publisher=None)
    assert relation(version("new", *EDITED, publisher=None), old) == (LATER, "old")
    assert relation(version("new", *EDITED, publisher=None, title="Boats"), old) == (COPY, "old")
    half = version("new", *TEXT[:3], *OTHER, *OTHER, publisher=None)
    assert relation(half, old) is None


def test_reports_of_different_days_need_nearly_all_of_the_text():
    old = version("old", *TEXT, published="2031-04-07")
    daily = (*TEXT[:4], *(text.replace("the", "a") for text in OTHER))
    assert relation(version("new", *daily, published="2031-04-07"), old) == (LATER, "old")
    assert relation(version("new", *daily, published="2031-04-08"), old) is None


def test_what_a_person_took_out_or_set_right_makes_no_version():
    page = "\n\n".join(("Ferry of Oldmere stays in port", "Sign up for our letter.", *TEXT))
    reviewed = version("old", *TEXT, page=page, title="Ferry of Oldmere stays in port (1 of 2)")
    again = version("new", "Sign up for our letter.", *TEXT, page=f"{page}\n\nServed by host 7")
    assert relation(again, reviewed) == (SAME, "old")


def test_nothing_of_its_own_capture_is_another_version():
    assert relation(replace(version("new", *EDITED), capture=OLD.capture), OLD) is None


def test_a_later_version_follows_the_last_one():
    second = version("second", *EDITED, replaces="old")
    third = version("third", *EDITED, "It sailed on Thursday at dawn with all of its passengers.")
    assert relation(third, OLD, second) == (LATER, "second")
    assert relation(version("new", *TEXT), OLD, second) == (SAME, "old")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2031-04-07T10:00:00Z, by the WARC record", "2031-04-07T11:00:00+00:00"),
        ("2031-04-07T12:00:00+03:00", "Mon, 07 Apr 2031 10:00:00 +0000, by the browser"),
        ("2031-04-07", "2031-04-08T00:00:00Z"),
    ],
)
def test_the_time_of_capture_says_which_is_the_earlier(before, after):
    found = version("new", *EDITED, captured=before)
    assert relation(found, replace(OLD, captured=after)) == (EARLIER, "old")
    found = version("new", *EDITED, captured=after)
    assert relation(found, replace(OLD, captured=before)) == (LATER, "old")


@pytest.mark.parametrize("captured", ["2031-04-07", "in April, by anna", "", None])
def test_what_is_not_certainly_before_is_later(captured):
    found = version("new", *EDITED, captured=captured)
    assert relation(found, replace(OLD, captured="2031-04-07T10:00:00Z")) == (LATER, "old")


@pytest.mark.parametrize(
    ("found", "there", "expected"),
    [
        ({"published": "2031-04-08"}, {"published": "2031-04-07"}, (LATER, Order.AFTER)),
        ({"published": "2031-04-06"}, {"published": "2031-04-07"}, (EARLIER, Order.BEFORE)),
        ({"published": "2031-04-07"}, {"published": "2031-04"}, (LATER, Order.UNTOLD)),
        ({"modified": "2031-04-07 10:00"}, {"modified": "2031-04-08"}, (EARLIER, Order.BEFORE)),
        ({"modified": "2031-04-08"}, {"modified": "20310407"}, (LATER, Order.AFTER)),
        # The time of capture goes before what the page says.
        (
            {"modified": "2031-04-01", "captured": "2031-04-09"},
            {"modified": "2031-04-02", "captured": "2031-04-08"},
            (LATER, Order.AFTER),
        ),
        ({}, {}, (LATER, Order.UNTOLD)),
    ],
)
def test_what_the_pages_say_tells_the_order_of_versions(found, there, expected):
    old = replace(version("old", *TEXT, **there), url=ADDRESS)
    versions = Versions((), {})
    versions.add(old, lambda: old)
    kin = versions.find(version("new", *EDITED, url=ADDRESS, **found))
    assert (kin.relation, kin.order) == expected


def test_the_order_of_those_that_are_there_makes_no_difference():
    there = [replace(OLD, id=f"old-{n}", capture=replace(OLD.capture, file=f"{n}")) for n in "abc"]
    found = version("new", *EDITED)
    assert relation(found, *there) == relation(found, *reversed(there)) == (LATER, "old-a")
