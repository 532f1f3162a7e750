"""Lines of a page with menus, which no phrase knows."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean import clean
from briefgen.clean.classify import classify
from briefgen.clean.kinds import LineState
from briefgen.clean.line_features import BUCKETS, CLASSES, NUMBERS, line_features
from briefgen.clean.lines import is_prose, is_sentence, lines_of

MENU = ("Harn today", "Sport", "Harbour", "Theatre", "Boats", "Weather", "Our town", "Letters") * 3
BODY = [
    f"The {part} of the old bridge of Harn was closed on Monday, and the mayor said that nobody "
    f"knows when the {part} will open again, because the river has risen by two metres."
    for part in ("roadway", "footpath", "railway", "western pier", "cycle lane")
]
HEADLINE = "Bridge of Harn closed after flood"
TEASERS = ("Mayor wins vote", "Dorn buys boats", "Rain again on Sunday", "Market to move") * 3
BEFORE, INSIDE, BETWEEN, AFTER = LineState
PAGE = "\n".join([*MENU, HEADLINE, *BODY, *TEASERS])
TEXTS = st.lists(st.text(max_size=60), max_size=30).map("\n".join)


def classified(text):
    lines = lines_of(text)
    paragraphs = [is_prose(line.text) for line in lines]
    sentences = [is_sentence(line.text) for line in lines]
    return classify(text, lines, paragraphs, sentences, [False] * len(lines))


def test_a_copied_page_is_told_from_its_menus(make_capture):
    (article,) = clean(make_capture(PAGE)).articles
    assert article.title == HEADLINE
    assert [passage.text for passage in article.passages] == BODY


def test_the_title_has_the_highest_score():
    lines = lines_of(PAGE)
    titles = classified(PAGE).titles
    assert lines[titles.index(max(titles))].text == HEADLINE


def test_a_speaker_at_the_very_end_is_no_fault(make_capture):
    asked = "Q: Will the bridge of Harn open again this year?\nA: Nobody knows.\n" * 3
    (article,) = clean(make_capture(f"{HEADLINE}\n{BODY[0]}\n{asked}Q:\nA:")).articles
    assert article.title == HEADLINE


def test_states_go_forward_only():
    states = classified(PAGE).states
    assert states[0] == BEFORE
    assert states[-1] == AFTER
    assert INSIDE in states
    for one, following in pairwise(states):
        assert (
            following
            in {
                BEFORE: {BEFORE, INSIDE},
                INSIDE: {INSIDE, BETWEEN, AFTER},
                BETWEEN: {BETWEEN, INSIDE},
                AFTER: {AFTER},
            }[one]
        )


@given(TEXTS)
def test_every_line_of_any_text_has_a_state_and_a_score(text):
    lines = lines_of(text)
    found = classified(text)
    assert len(found.states) == len(found.titles) == len(lines)
    assert set(found.states) <= {BEFORE, INSIDE, BETWEEN, AFTER}
    assert np.isfinite(found.titles).all()


@given(TEXTS)
def test_features_are_in_their_ranges(text):
    lines = lines_of(text)
    found = line_features(text, lines)
    assert found.numbers.shape == (len(lines), NUMBERS)
    assert np.isfinite(found.numbers).all()
    assert found.edges.shape == (len(lines), 3)
    assert (found.edges < CLASSES).all()
    assert ((found.words >= 0) & (found.words < BUCKETS)).all()
    assert (np.diff(found.owners) >= 0).all()
    assert set(found.owners) <= set(range(len(lines)))


@pytest.mark.parametrize(
    "text", ["Brücke von Harn", "Мост в Харне", "ハルンの橋", "𝐇arn 𝐛ridge 🌉"]
)
def test_case_and_punctuation_do_not_change_a_word(text):
    plain = line_features(text, lines_of(text))
    quoted = f"“{text.upper()}”"
    assert line_features(quoted, lines_of(quoted)).words.tolist() == plain.words.tolist()
