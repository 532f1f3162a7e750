"""Addresses, dates, charts, and captured runs."""

import posixpath
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import DateMention, PartialDate, Period, Precision, Span, TimeKind
from briefgen.render import relative
from briefgen.render.views.captured import merged, run, within
from briefgen.render.views.charts import axis
from briefgen.render.views.coverage import _stack
from briefgen.render.views.dates import date, number, period
from briefgen.render.views.dates_found import dates_found
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


@pytest.mark.parametrize(
    ("first", "last", "precision", "words", "brief"),
    [
        ("2025-08-11", "2025-08-17", "week", "week of 11 August 2025", "week of 11 Aug 2025"),
        ("2025-08-16", "2025-08-17", "weekend", "16–17 August 2025", "16–17 Aug 2025"),
        ("2025-07", "2025-09", "quarter", "third quarter of 2025", "third quarter of 2025"),
        ("2025-07", "2025-12", "half", "second half of 2025", "second half of 2025"),
        ("2025-06", "2025-08", "season", "summer 2025", "summer 2025"),
        ("1990", "1999", "decade", "1990s", "1990s"),
        ("2024-08-03", "2024-08-07", "range", "3–7 August 2024", "3–7 Aug 2024"),
        ("2024-07-30", "2024-08-02", "range", "30 July – 2 August 2024", "30 Jul – 2 Aug 2024"),
        ("2024-03", "2024-05", "range", "March – May 2024", "Mar – May 2024"),
        ("2024-12", "2025-01", "range", "December 2024 – January 2025", "Dec 2024 – Jan 2025"),
        ("2014", "2016", "range", "2014 – 2016", "2014 – 2016"),
    ],
)
def test_periods_in_words(first, last, precision, words, brief):
    view = period(Period(D(first), D(last), Precision(precision)))
    assert (view.words, view.brief, view.precision) == (words, brief, f"to the {precision}")


def test_of_periods_html_can_write_weeks_alone():
    days = D("2025-08-11"), D("2025-08-17")
    assert period(Period(*days, Precision.WEEK)).machine == "2025-W33"
    assert period(Period(*days, Precision.RANGE)).machine == ""


def test_a_date_by_itself_is_printed_as_a_date():
    assert period(Period.of(D("2025-08"))) == date(D("2025-08"))


def test_dates_found_are_counted_with_the_reasons_for_doubt():
    def mention(value, doubt, kind=TimeKind.DATE):
        known = Period.of(D(value)) if value[0].isdecimal() else None
        return DateMention(1, Span(0, 9), Span(0, 4), kind, value, known, "by hand", doubt)

    dates = (mention("2025", None), mention("2024", "it may be a name"), mention("XXXX", "unclear"))
    others = (mention("P3D", "a length", TimeKind.DURATION), mention("PRESENT_REF", "no day"))
    found = dates_found((*dates, dates[1], *others))
    assert (found.sure, found.open) == ("1", "3")
    assert found.reasons == ("2: it may be a name", "1: unclear")
    assert dates_found(others) is None


def test_thousands():
    assert [number(n) for n in (0, 999, 1000, 1234567)] == [
        "0",
        "999",
        "1\u202f000",
        "1\u202f234\u202f567",
    ]


@given(st.lists(_DATES, min_size=1, max_size=8), st.none() | _DATES)
def test_marks_stay_on_the_chart(dates, as_of):
    periods = [Period.of(value) for value in dates]
    chart = axis(periods, as_of)
    assert chart.first < chart.last
    for value in periods:
        strip = chart.strip(value)
        start = float(strip.x.rstrip("%"))
        width = float((strip.width or "0%").rstrip("%"))
        assert 0 <= start <= start + width <= 100.02
        assert strip.kind in {"dot", "bar", "earlier", "later"}
    places = [float(label.x.rstrip("%")) for label in chart.labels]
    assert places == sorted(places)
    assert 1 <= len(places) <= 8


def test_a_date_far_from_the_others_is_left_outside():
    old, day, month = (Period.of(D(text)) for text in ("1945-08-15", "2025-04-26", "2025-08"))
    chart = axis([old, day, month], D("2025-08-17"))
    assert [chart.strip(value).kind for value in (old, day, month)] == ["earlier", "dot", "bar"]


def test_a_range_is_a_bar_from_its_first_day_to_its_last():
    chart = axis([Period.of(D("2025-01")), Period.of(D("2025-12"))], None)
    strip = chart.strip(Period(D("2025-01-01"), D("2025-12-31"), Precision.RANGE))
    assert (strip.kind, strip.x, strip.width) == ("bar", "0.00%", "100.00%")


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
