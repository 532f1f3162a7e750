"""Addresses, dates, charts, and captured runs."""

import posixpath
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import PartialDate, Span
from briefgen.render import relative
from briefgen.render.views.captured import merged, run, within
from briefgen.render.views.charts import axis
from briefgen.render.views.coverage import _stack
from briefgen.render.views.dates import date, number
from briefgen.render.views.links import Links
from tests.render.sample_sources import CAPTURES, SOURCES, TIMES_ID

D = PartialDate.parse
_URIS = st.lists(st.sampled_from("abc"), max_size=4).map(
    lambda parts: "".join(f"{p}/" for p in parts)
)
_DATES = st.builds(
    PartialDate, st.integers(1990, 2030), st.integers(1, 12), st.integers(0, 28)
) | st.builds(PartialDate, st.integers(1, 9998))


@given(_URIS, _URIS)
def test_a_relative_link_leads_from_page_to_page(here, there):
    path = posixpath.normpath(posixpath.join("/site", here, relative(here, there)))
    assert path == posixpath.normpath(f"/site/{there}index.html")


@pytest.mark.parametrize(
    ("here", "there", "fragment", "link"),
    [
        ("", "", "", "index.html"),
        ("", "topics/kursk/", "", "topics/kursk/index.html"),
        ("topics/kursk/", "", "", "../../index.html"),
        ("topics/kursk/", "topics/alaska/", "", "../alaska/index.html"),
        ("topics/kursk/", "topics/kursk/", "ref-1", "#ref-1"),
        ("topics/kursk/", "sources/a/", "p-3", "../../sources/a/index.html#p-3"),
        ("method/", "img/map.png", "", "../img/map.png"),
    ],
)
def test_relative_links(here, there, fragment, link):
    assert relative(here, there, fragment) == link


@pytest.mark.parametrize(
    ("href", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTPS://example.org/a", "HTTPS://example.org/a"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("#part", "#part"),
        ("kursk.md#part", "#part"),
        ("../method.md", "../../method/index.html"),
        ("../index.md", "../../index.html"),
        ("../img/map.png", "../../img/map.png"),
        ("gone.md", None),
        ("../../../etc/passwd", None),
        ("/etc/passwd", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
    ],
)
def test_links_that_editors_wrote(href, link):
    links = Links("topics/kursk/", frozenset({"", "topics/kursk/", "method/"}))
    assert links.written(href, "topics/kursk.md") == link


@pytest.mark.parametrize(
    ("text", "words", "brief", "precision"),
    [
        ("2025-04-28", "28 April 2025", "28 Apr 2025", "to the day"),
        ("2025-08", "August 2025", "Aug 2025", "to the month"),
        ("2025", "2025", "2025", "to the year"),
    ],
)
def test_dates_in_words(text, words, brief, precision):
    view = date(D(text))
    assert (view.words, view.brief, view.machine, view.precision) == (
        words,
        brief,
        text,
        precision,
    )


def test_thousands():
    assert [number(n) for n in (0, 999, 1000, 1234567)] == [
        "0",
        "999",
        "1\u202f000",
        "1\u202f234\u202f567",
    ]


@given(st.lists(_DATES, min_size=1, max_size=8), st.none() | _DATES)
def test_marks_stay_on_the_chart(dates, as_of):
    chart = axis(dates, as_of)
    assert chart.first < chart.last
    for value in dates:
        strip = chart.strip(value)
        start = float(strip.x.rstrip("%"))
        width = float((strip.width or "0%").rstrip("%"))
        assert 0 <= start <= start + width <= 100.02
        assert strip.kind in {"dot", "bar", "earlier", "later"}
    places = [float(label.x.rstrip("%")) for label in chart.labels]
    assert places == sorted(places)
    assert 1 <= len(places) <= 8


def test_a_date_far_from_the_others_is_left_outside():
    chart = axis([D("1945-08-15"), D("2025-04-26"), D("2025-08")], D("2025-08-17"))
    assert chart.strip(D("1945-08-15")).kind == "earlier"
    assert chart.strip(D("2025-04-26")).kind == "dot"
    assert chart.strip(D("2025-08")).kind == "bar"


def test_stacks_of_any_height_stay_in_their_row():
    for count in range(1, 60):
        assert all(y >= 0 and y + height <= 30.001 and height > 0 for y, height in _stack(count))


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda p: Span(p[0], sum(p)))))
def test_merged_spans_hold_the_same_characters(spans):
    joined = merged(spans)
    assert {i for s in joined for i in range(s.start, s.end)} == {
        i for s in spans for i in range(s.start, s.end)
    }
    assert all(a.end < b.start for a, b in pairwise(joined))


@given(st.data())
def test_runs_within_a_sentence_are_the_whole_sentence(data):
    source = SOURCES["digest-2025-06-talks"]
    passage = source.passage(2)
    places = st.integers(passage.span.start, passage.span.end - 1)
    words = [
        Span(start, data.draw(st.integers(start + 1, passage.span.end)))
        for start in data.draw(st.lists(places, max_size=3))
    ]
    quote = within(source, 2, passage.span, words)
    assert "".join("\r".join(r.pieces) for r in quote.runs) == passage.text
    text = CAPTURES[source.capture]
    assert all(text[r.start : r.end] == "\r".join(r.pieces) for r in quote.runs)
    cited = {i for r in quote.runs if r.cited for i in range(r.start, r.end)}
    assert cited == {i for span in words for i in range(span.start, span.end)}


def test_withheld_words_are_never_made_into_runs():
    source = SOURCES[TIMES_ID]
    altered = source.passage(3)
    with pytest.raises(ValueError, match="passage 3 does not show"):
        run(source, altered, altered.span)
