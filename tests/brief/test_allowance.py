"""How many words of a source are shown."""

import strategies
from brief.desk import TOPIC_FILE, article, compose, corpus, section, topic
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Allowance, brief, cite, select
from briefgen.model import Index, Manuscript, Span
from briefgen.prose import prose
from briefgen.text.words import words

TEN_WORDS = "One two three four five six seven eight nine ten."
MILL = article("mill", TEN_WORDS, TEN_WORDS, TEN_WORDS)
INDEX = corpus(MILL)


def allowance(most_words: int, share: int = 0) -> Allowance:
    return Allowance(INDEX, most_words, share, 8)


def span(passage: int, begin: str = "One", end: str = "ten") -> Span:
    start = MILL.source.passage(passage).span.start
    return Span(start + TEN_WORDS.index(begin), start + TEN_WORDS.index(end) + len(end))


def test_as_many_words_as_the_limit_and_no_more():
    granted = allowance(15)
    assert granted.take("mill", span(1))
    assert not granted.take("mill", span(2))
    assert granted.take("mill", span(2, "One", "five"))
    assert not granted.take("mill", span(3, "One", "One"))
    assert granted.shown() == {"mill": 15}
    assert granted.refused == [("mill", span(2)), ("mill", span(3, "One", "One"))]


def test_or_a_share_of_the_source_when_that_is_more():
    granted = allowance(15, share=70)
    assert granted.take("mill", span(1))
    assert granted.take("mill", span(2))
    assert not granted.take("mill", span(3))


def test_what_is_shown_already_may_be_shown_again():
    granted = allowance(10)
    assert granted.take("mill", span(1))
    assert granted.take("mill", span(1))
    assert granted.take("mill", span(1, "two", "three"))
    assert granted.shown() == {"mill": 10}


def test_of_what_overlaps_only_the_rest_counts():
    granted = allowance(10)
    assert granted.take("mill", span(1, "One", "six"))
    assert granted.take("mill", span(1, "four", "ten"))
    assert granted.shown() == {"mill": 10}


def test_cited_words_count_and_are_never_refused():
    granted = allowance(5)
    granted.cite("mill", span(1))
    granted.cite("mill", span(2))
    assert granted.shown() == {"mill": 20}
    assert not granted.take("mill", span(3))
    assert granted.take("mill", span(1, "two", "three"))


@given(
    st.lists(st.tuples(st.booleans(), strategies.spans(10), st.integers(1, 3))),
    st.integers(0, 30),
)
def test_the_words_shown_are_those_of_all_spans_together(asked, most):
    granted = allowance(most)
    shown: set[tuple[int, int]] = set()
    each = TEN_WORDS.rstrip(".").split()
    for cited, run, passage in asked:
        part = span(passage, each[run.start], each[run.end - 1])
        if cited:
            granted.cite("mill", part)
        if cited or granted.take("mill", part):
            shown |= {(passage, at) for at in range(run.start, run.end)}
    assert granted.shown().get("mill", 0) == len(shown)
    assert len(shown) <= most or any(cited for cited, _, _ in asked)


TOLD = (
    "Fire destroyed the mill at Oststrand before dawn on Saturday morning, leaving only walls.",
    "Orrin Tarn promised that public money would pay for a replacement mill within two winters.",
    "Insurance assessors valued what remained of that mill at roughly forty thousand crowns.",
)
CITED = '## Key points\n\n- One. [@mill "leaving only walls"]\n'


def words_shown(index: Index, composed) -> int:
    spans = {excerpt.span for excerpt in composed.briefing.excerpts}
    return sum(len(words(index.sources["mill"].text(span))) for span in spans)


def test_excerpts_keep_within_the_limit():
    index = corpus(article("mill", *TOLD))
    composed = compose(index, most_words=30, share=0)
    assert 0 < words_shown(index, composed) <= 30
    assert composed.allowance.refused


def test_cited_words_are_shown_even_beyond_it():
    index = corpus(article("mill", *TOLD))
    composed = compose(index, CITED, most_words=1, share=0)
    assert composed.codes == []
    assert composed.briefing.references[0].quoted is not None


def test_excerpts_leave_room_for_the_citations_of_every_topic():
    index = corpus(article("mill", *TOLD))
    granted = Allowance(index, 20, 0, 8)
    topics = (topic("mill", "Fire"), topic("money", "crowns"))
    selections = tuple(select(one, index) for one in topics)
    cited = '## Key points\n\n- One. [@mill "forty thousand crowns"]\n'
    written = [prose(Manuscript(TOPIC_FILE, text, 1))[0] for text in ("", cited)]
    for about, text in zip(topics, written, strict=True):
        cite(about, text, index, granted)
    for selection, text in zip(selections, written, strict=True):
        brief(selection, text, index, selections, granted)
    assert granted.shown()["mill"] <= 20


def test_statements_and_events_keep_within_it():
    dated = {"on Saturday": "2025-05-03", "within two winters": "2027", "forty": "2025"}
    index = corpus(article("mill", *TOLD, dated=dated))
    assert len(compose(index, most_words=100).briefing.timeline) == 3
    assert compose(index, most_words=0, share=0).briefing.timeline == ()


def test_what_is_not_shown_does_not_count():
    dated = {f"in {year}": str(year) for year in range(2000, 2030)}
    texts = [f"The mill was mended in {year}." for year in range(2000, 2030)]
    index = corpus(article("mill", *texts, dated=dated))
    about = topic(sections=(section("None", "nothing of this"),))
    composed = compose(index, about=about)
    assert len(composed.briefing.timeline) == 14
    assert composed.allowance.shown() == {"mill": 14 * 6}
