"""What `find` prints can be pasted."""

import re

import strategies
from brief.desk import ALTERED, TOPIC_FILE, article, corpus
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import find
from briefgen.brief.quote import quote
from briefgen.model import Manuscript, ProseParagraph, QuoteCitation, Quoted, Wording
from briefgen.prose import prose

# A capture with a NUL is refused before it is read.
PASSAGES = st.lists(
    strategies.texts(max_size=40).map(lambda text: re.sub("\0", "", text).strip()).filter(bool),
    min_size=1,
    max_size=3,
)


def pasted(citation: str) -> QuoteCitation:
    parsed, found = prose(Manuscript(TOPIC_FILE, f"As reported. {citation}", 1))
    assert found == ()
    (paragraph,) = parsed.lead
    assert isinstance(paragraph, ProseParagraph)
    cited = paragraph.runs[-1]
    assert isinstance(cited, QuoteCitation)
    return cited


@given(PASSAGES, st.data())
def test_a_citation_that_is_found_leads_back_to_its_place(texts, data):
    mill = article("mill", *texts)
    passage = data.draw(st.sampled_from(mill.source.passages))
    inside = data.draw(strategies.spans(len(passage.text)))
    words = passage.text[inside.start : inside.end]
    for found in find(words, corpus(mill)):
        quoted = quote(pasted(found.citation).pointer, corpus(mill))
        assert isinstance(quoted, Quoted)
        assert quoted.passage == found.passage
        (span,) = quoted.words
        assert folded(words) in folded(mill.source.text(span))
        assert found.sentence in mill.source.text(quoted.sentence)


def folded(text: str) -> str:
    """The text without the characters that are folded when words are looked up."""
    return re.sub(rf"[\s{re.escape(strategies.QUOTATION_MARKS + strategies.DASHES)}]+", "", text)


def found(words: str, *articles) -> list[tuple[str, str]]:
    return [(entry.citation, entry.sentence) for entry in find(words, corpus(*articles))]


MILL = article("mill", "The “old” mill fell. The mill was dear.")


def test_each_place_with_its_sentence_in_the_order_of_the_sources():
    bridge = article("bridge", "A mill fell.")
    assert found("mill fell", MILL, bridge) == [
        ('[@bridge "mill fell"]', "A mill fell."),
        ('[@mill "mill fell"]', "The “old” mill fell."),
    ]


def test_marks_are_folded_and_the_captures_are_printed():
    assert found("'old\" mill", MILL) == [('[@mill "“old” mill"]', "The “old” mill fell.")]


def test_words_that_stand_twice_are_made_longer():
    assert found("mill", MILL) == [
        ('[@mill "mill fell"]', "The “old” mill fell."),
        ('[@mill "mill was"]', "The mill was dear."),
    ]


def test_what_may_not_be_shown_is_not_found():
    altered = article("altered", "The mill fell.", "The mill stood.", flags={1: ALTERED})
    rewritten = article("rewritten", "The mill sank.", wording=Wording.REWRITTEN)
    assert found("The mill", altered, rewritten) == [
        ('[@altered "The mill stood"]', "The mill stood.")
    ]


def test_nothing_is_found_for_nothing():
    assert found(" ", MILL) == []
