"""The timeline: sentences of the topic that carry a date."""

import pytest
from brief.desk import ALTERED, Article, Said, article, compose, corpus

from briefgen.model import PassageKind, Wording

BURNED = "The mill burned on 3 May 2025."
REOPENED = "The mill reopened in June 2026."


def events(*articles: Article, **options) -> list[tuple[str, str]]:
    index = corpus(*articles, **options)
    return [
        (str(event.date), index.sources[event.source].text(event.sentence))
        for event in compose(index).briefing.timeline
    ]


def test_dated_sentences_the_oldest_first():
    mill = article(
        "m", f"{REOPENED} {BURNED}", dated={"in June 2026": "2026-06", "3 May 2025": "2025-05-03"}
    )
    assert events(mill) == [("2025-05-03", BURNED), ("2026-06", REOPENED)]


def test_a_year_stands_before_its_months_and_days():
    texts = ["A mill burned in May.", "A mill stood in 2025.", "A mill fell on Monday."]
    dated = {"in May": "2025-05", "in 2025": "2025", "on Monday": "2025-05-05"}
    assert [date for date, _ in events(article("m", *texts, dated=dated))] == [
        "2025",
        "2025-05",
        "2025-05-05",
    ]


def test_the_basis_goes_with_the_date():
    index = corpus(article("m", BURNED, dated={"3 May 2025": "2025-05-03"}))
    (event,) = compose(index).briefing.timeline
    assert (event.basis, event.passage, event.disputed) == ("by hand", 1, False)
    assert index.sources["m"].text(event.words) == "3 May 2025"


def test_what_is_in_doubt_dates_no_sentence():
    mill = article("m", BURNED, dated={"3 May 2025": "2025-05-03"})
    assert len(events(mill)) == 1
    assert events(mill.doubted()) == []


def test_only_of_passages_that_the_topic_takes():
    mill = article("m", "The bridge fell in 2024.", BURNED, dated={"in 2024": "2024"})
    assert events(mill) == []


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (PassageKind.TEXT, 1),
        (PassageKind.POST, 1),
        (PassageKind.CAPTION, 1),
        (PassageKind.SUBHEAD, 0),
    ],
)
def test_none_of_subheads(kind, shown):
    mill = article("m", BURNED, dated={"3 May 2025": "2025-05-03"}, kinds={1: kind})
    assert len(events(mill)) == shown


def test_none_of_altered_passages_and_rewritten_sources():
    dated = {"3 May 2025": "2025-05-03"}
    assert events(article("m", BURNED, dated=dated, flags={1: ALTERED})) == []
    assert events(article("m", BURNED, dated=dated, wording=Wording.REWRITTEN)) == []


def test_none_of_copies_and_what_says_the_same():
    dated = {"3 May 2025": "2025-05-03"}
    one, other = article("a", BURNED, dated=dated), article("b", BURNED, dated=dated)
    assert len(events(one, other)) == 1
    assert len(events(one, other, copies={("b", 1): ("a", 1)})) == 1


def test_none_of_very_long_sentences():
    long = "The mill burned on 3 May 2025, " + "and " * 150 + "that was all."
    assert events(article("m", long, dated={"3 May 2025": "2025-05-03"})) == []


def test_a_quotation_of_several_sentences_is_kept_whole():
    text = "Tarn said: “The mill is gone. It burned on 3 May 2025. We wept.” Then he left."
    content = "The mill is gone. It burned on 3 May 2025. We wept."
    mill = article(
        "m", text, dated={"3 May 2025": "2025-05-03"}, said=[Said("orrin-tarn", content)]
    )
    assert events(mill) == [("2025-05-03", text.removesuffix(" Then he left."))]


def test_one_date_named_twice_in_a_sentence_is_one_event():
    text = "On 3 May the mill burned, that very Saturday."
    dated = {"On 3 May": "2025-05-03", "that very Saturday": "2025-05-03"}
    assert events(article("m", text, dated=dated)) == [("2025-05-03", text)]


def test_two_dates_in_a_sentence_are_two_events():
    text = "On 3 May the mill burned, and on 4 May it fell."
    dated = {"On 3 May": "2025-05-03", "on 4 May": "2025-05-04"}
    found = events(article("m", text, dated=dated))
    assert found == [("2025-05-03", text), ("2025-05-04", text)]


def test_at_most_two_of_a_date():
    texts = [
        "The mill burned early on Saturday.",
        "Police sealed off our mill at noon.",
        "Tarn promised money for some mill that evening.",
    ]
    dated = {
        "early on Saturday": "2025-05-03",
        "at noon": "2025-05-03",
        "that evening": "2025-05-03",
    }
    assert len(events(article("m", *texts, dated=dated))) == 2


def test_at_most_fourteen_and_the_latest_are_kept():
    years = range(1990, 2020)
    texts = [f"The mill was mended in {year}." for year in years]
    found = events(article("m", *texts, dated={f"in {year}": str(year) for year in years}))
    assert [date for date, _ in found] == [str(year) for year in range(2006, 2020)]


def test_an_event_that_an_excerpt_shows_is_cited_through_it():
    index = corpus(article("m", BURNED, dated={"3 May 2025": "2025-05-03"}))
    briefing = compose(index).briefing
    assert briefing.reference(briefing.timeline[0].citation).excerpt == briefing.excerpts[0].id


def test_as_of_is_the_newest_publication_date_or_what_the_topic_says():
    index = corpus(
        article("a", BURNED, published="2025-05-04"),
        article("b", REOPENED, published="2026-06"),
        article("c", "A mill.", published=None),
        article("d", "Something else.", published="2027-01-01"),
    )
    assert str(compose(index).briefing.as_of) == "2026-06"
