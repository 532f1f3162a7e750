from dataclasses import replace

import pytest
import strategies
from bind.desk import capture, paragraphs, source_file
from hypothesis import given
from hypothesis import strategies as st

from briefgen.bind import bind
from briefgen.model import Flag, FlagKind, Source, Span, Wording

TEXT = "Menu\r\nThe mill 🚢 burned.\r\n\r\nNobody  was hurt. More"


def mill() -> Source:
    page = capture(TEXT)
    body = "The mill 🚢 burned.\n\nNobody was hurt."
    source, _ = bind(source_file(page, paragraphs(body)), page)
    assert source is not None
    return source


@given(st.data())
def test_the_text_of_a_span_is_that_of_the_capture(data):
    source = mill()
    passage = data.draw(st.sampled_from(source.passages))
    inside = data.draw(strategies.spans(len(passage.text)))
    span = Span(passage.span.start + inside.start, passage.span.start + inside.end)
    assert source.text(span) == TEXT[span.start : span.end]


@pytest.mark.parametrize("span", [Span(0, 4), Span(5, 9), Span(20, 30), Span(100, 101)])
def test_what_no_passage_covers_has_no_text(span):
    with pytest.raises(ValueError, match=f"mill: no passage covers {span.start}:{span.end}"):
        mill().text(span)


def test_passages_are_numbered_from_1():
    assert mill().passage(2).text == "Nobody  was hurt."


def test_an_altered_passage_is_not_shown_and_the_others_are():
    source = mill()
    first, second = source.passages
    altered = replace(first, flags=(Flag(FlagKind.ALTERED, "odd"),))
    assert not source.shows(altered)
    assert source.shows(second)


@pytest.mark.parametrize("wording", list(Wording))
def test_of_a_rewritten_source_nothing_is_shown(wording):
    source = mill()
    source = replace(source, record=replace(source.record, wording=wording))
    assert source.shows(source.passage(1)) == (wording is not Wording.REWRITTEN)
