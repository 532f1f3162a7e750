import dataclasses
import itertools

import pytest
from extract.desk import HERE, NAMES, ruled, source
from hypothesis import given
from hypothesis import strategies as st
from strategies import paragraphs, texts

from briefgen.extract import check_rulings, extract
from briefgen.model import (
    DateRuling,
    PartialDate,
    PassageKind,
    StatementRuling,
    Voice,
    Wording,
)

SAID = 'Orrin said on Friday: "We are ready."'
PIECES = (
    *("Orrin", "Pell", "the Palace", "VNA", "Dan Moss", "he", "the", "president", "minister"),
    *("said", "told", "was", "adding", "quoted", "as saying", "by", "according to", "that", "and"),
    *('"go,"', "'no'", "on Friday", "in May", ",", ". ", "—", "(", ")"),
)
NEWS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
HOSTILE = (
    *("'a ", "s' ", "'s' ", 'a" ', "'a\" ", "'a. ", "(", "said ", "Orrin, ", "Orrin Bridge "),
    *("Orrin said 'a' ", "Orrin said 'a'. ", "according to ", "quoted as saying ", "on Friday "),
)


@given(st.lists(NEWS | paragraphs() | texts(), min_size=1, max_size=4))
def test_everything_found_lies_in_its_passage(lines):
    lines = [line.replace("\n", " ") for line in lines if line.strip()] or ["x"]
    read = source("\n".join(lines))
    found = extract(read, NAMES)
    for one in (*found.sentences, *found.mentions):
        assert read.passage(one.passage).span.covers(one.span)
    for statement in found.statements:
        whole = read.passage(statement.passage).span
        assert whole.covers(statement.sentence)
        assert statement.sentence.covers(statement.content)
        for span in filter(None, (statement.speaker_span, statement.cue)):
            assert any(passage.span.covers(span) for passage in read.passages)
        assert statement.voice is not Voice.NARRATION or statement.speaker is None
    for date in found.dates:
        assert read.passage(date.passage).span.covers(date.sentence)
        assert date.sentence.covers(date.span)


@given(st.lists(NEWS, min_size=2, max_size=4))
def test_each_kind_is_in_the_order_of_the_text(lines):
    found = extract(source("\n".join(line or "x" for line in lines)), NAMES)
    starts = [
        [one.span.start for one in found.sentences],
        [one.span.start for one in found.mentions],
        [one.content.start for one in found.statements],
        [one.span.start for one in found.dates],
    ]
    assert all(start == sorted(start) for start in starts)
    for before, after in itertools.pairwise(found.sentences):
        assert before.span.end <= after.span.start


def test_sentences_are_those_of_the_capture():
    read = source("The mill burned. Orrin came.\nPell left.")
    texts = [read.text(one.span) for one in extract(read, NAMES).sentences]
    assert texts == ["The mill burned.", "Orrin came.", "Pell left."]


def test_a_rewritten_source_states_and_dates_nothing():
    found = extract(source(SAID, wording=Wording.REWRITTEN), NAMES)
    assert (found.statements, found.dates) == ((), ())
    assert [mention.name for mention in found.mentions] == ["orrin"]


def test_an_altered_passage_states_and_dates_nothing():
    found = extract(source(f"{SAID}\nPell called it 'old'.", altered=[1]), NAMES)
    assert [statement.passage for statement in found.statements] == [2]
    assert found.dates == ()


def test_an_altered_passage_explains_no_pronoun():
    text = 'Orrin spoke.\n"We are ready," he said.'
    assert extract(source(text), NAMES).statements[0].speaker == "orrin"
    assert extract(source(text, altered=[1]), NAMES).statements[0].speaker is None


def test_sub_heads_and_captions_state_nothing():
    for kind in (PassageKind.SUBHEAD, PassageKind.CAPTION):
        found = extract(source(SAID, kinds=[kind]), NAMES)
        assert found.statements == ()
        assert [date.value for date in found.dates] == ["2025-08-08"]


def test_a_post_explains_no_pronoun_of_the_next():
    text = 'Orrin spoke.\n"We are ready," he said.'
    kinds = [PassageKind.POST, PassageKind.POST]
    assert extract(source(text, kinds=kinds), NAMES).statements[0].speaker is None


def test_a_quotation_alone_does_not_go_on_in_another_passage():
    text = '"We are ready," Orrin said.\n"They are not."'
    assert [one.passage for one in extract(source(text), NAMES).statements] == [1]


def test_the_order_of_names_does_not_matter():
    text = 'Orrin told Pell "go". Lorn left.'
    assert extract(source(text), NAMES) == extract(source(text), NAMES[::-1])


def test_an_editor_names_another_speaker():
    ruling = StatementRuling("He thanked", "lorn", hide=False, location=HERE)
    text = "The letter from Orrin came.\nHe thanked Pell for the 'old bridge'."
    before = quotation_in(extract(source(text), NAMES))
    after = quotation_in(extract(ruled(source(text), ruling), NAMES))
    assert (before.speaker, before.voice) == (None, Voice.NARRATION)
    assert (after.speaker, after.voice, after.basis) == ("lorn", Voice.DIRECT, "set by an editor")


def quotation_in(evidence):
    (found,) = [one for one in evidence.statements if len(one.content) == len("'old bridge'")]
    return found


def test_an_editor_names_the_speaker_of_some_words_only():
    text = "Orrin said 'go'. Pell said 'stay'."
    ruling = StatementRuling("Orrin said", "lorn", False, HERE, words="'stay'")
    found = extract(ruled(source(text), ruling), NAMES).statements
    assert [one.speaker for one in found] == ["orrin", "lorn"]


def test_an_editor_makes_a_statement_of_words_that_nothing_attributes():
    text = "The bridge will open soon. The mill stands."
    ruling = StatementRuling("The bridge", "lorn", False, HERE, words="will open soon")
    read = ruled(source(text), ruling)
    (found,) = extract(read, NAMES).statements
    assert (found.speaker, found.voice) == ("lorn", Voice.REPORTED)
    assert read.text(found.content) == "will open soon"
    assert read.text(found.sentence) == "The bridge will open soon."
    assert check_rulings(read, extract(read, NAMES), {"lorn"}) == ()


def test_words_that_do_not_stand_in_the_passage_are_told():
    ruling = StatementRuling("Orrin said", "lorn", False, HERE, words="never there")
    read = ruled(source(SAID), ruling)
    (found,) = check_rulings(read, extract(read, NAMES), {"lorn"})
    assert (found.code, "never there" in found.message) == ("BG215", True)


def test_another_speaker_is_not_shown_under_the_words_for_the_first():
    ruling = StatementRuling("Orrin said", "lorn", hide=False, location=HERE)
    (found,) = extract(ruled(source(SAID), ruling), NAMES).statements
    assert (found.speaker, found.speaker_span) == ("lorn", None)


def test_an_editor_hides_statements():
    ruling = StatementRuling("Orrin  said", None, hide=True, location=HERE)
    found = extract(ruled(source(f"{SAID}\nPell said 'no'."), ruling), NAMES)
    assert [statement.speaker for statement in found.statements] == ["pell"]


def test_an_editor_sets_a_date():
    ruling = DateRuling("Orrin said", "Friday", PartialDate(2025, 8, 1), hide=False, location=HERE)
    (found,) = extract(ruled(source(SAID), ruling), NAMES).dates
    assert (found.value, found.basis) == ("2025-08-01", "set by an editor")
    assert found.is_shown


def test_an_editor_dates_what_was_not_sure():
    text = "It fell last Monday."
    ruling = DateRuling("It fell", "last Monday", PartialDate(2025, 8, 4), False, HERE)
    assert not any(date.is_shown for date in extract(source(text), ()).dates)
    (found,) = extract(ruled(source(text), ruling), ()).dates
    assert found.is_shown
    assert source(text).text(found.span) == "last Monday"


def test_an_editor_hides_a_date():
    ruling = DateRuling("Orrin said", "Friday", None, hide=True, location=HERE)
    assert extract(ruled(source(SAID), ruling), NAMES).dates == ()


def test_without_a_publication_date_only_dates_with_a_year_are_sure():
    text = "It fell on Friday, in April, last month, on 3 May, and on 3 May 2024."
    found = extract(source(text, published=None), ()).dates
    assert [date.value for date in found if date.is_shown] == ["2024-05-03"]
    assert {date.doubt for date in found if not date.is_shown} == {
        "the article's date is not known"
    }


def test_a_month_of_publication_serves_for_months():
    text = "It fell on Friday, in April, last month, yesterday and on 3 May."
    found = extract(source(text, published="2025-08"), ()).dates
    assert [date.value for date in found if date.is_shown] == ["2025-04", "2025-07"]
    assert {date.doubt for date in found if not date.is_shown} == {
        "the article's date is not known well enough"
    }


def test_the_rules_for_dates_know_english_alone():
    text = "Er kam im August, am 3 April 2024, und today."
    read = source(text)
    german = dataclasses.replace(read, record=dataclasses.replace(read.record, language="de"))
    found = extract(german, ()).dates
    assert [date.value for date in found if date.is_shown] == ["2024-04-03"]
    assert {date.doubt for date in found if not date.is_shown} == {
        "the rules for dates know English alone"
    }


@pytest.mark.parametrize(
    "text", ["9" * 5000 + " days ago", "In " + "9" * 5000, "9999999 years ago it fell."]
)
def test_numbers_beyond_the_calendar_give_no_date(text):
    assert not any(date.is_shown for date in extract(source(text), ()).dates)


def test_what_a_date_is_counted_from_may_stand_in_another_passage():
    found = extract(source("It burned on 3 May 2024.\nA week later it opened."), ()).dates
    assert [date.value for date in found] == ["2024-05-03", "2024-05-10"]
    assert [date.is_shown for date in found] == [True, False]


def test_long_chains_of_pronouns_end():
    text = " ".join(["Orrin came.", *['"We go on," he said.'] * 3000])
    assert len(extract(source(text), NAMES).statements) == 3000


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_in_time(piece):
    extract(source(piece * (60_000 // len(piece))), NAMES)


_WORDS = """
    Orrin Pell Velland he which that the a claim claims said told asked vowed adding denied
    refuting according to by and though but of not on Monday three troops killed hours , . :
    'no' "We are ready,"
"""


@given(st.lists(st.sampled_from(sorted(set(_WORDS.split()))), min_size=1, max_size=24))
def test_no_order_of_words_of_speech_is_too_much(words):
    read = source(" ".join(words))
    for statement in extract(read, NAMES).statements:
        assert read.text(statement.content)
        assert statement.voice is Voice.NARRATION or statement.speaker or statement.speaker_span


def test_the_phrase_that_names_a_speaker_is_kept_whole():
    read = source("Dan Moss, a miller from Ford, said the wheel was rotten.")
    (found,) = extract(read, NAMES).statements
    assert read.text(found.phrase) == "Dan Moss, a miller from Ford"
    assert read.text(found.content) == "the wheel was rotten"
