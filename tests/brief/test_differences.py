"""Where accounts differ: both sides, in order of date, and no verdict."""

from dataclasses import replace

import pytest
from brief.desk import article, compose, corpus, differ, pointer, topic

from briefgen.model import DifferenceKind, FoundDifference, Side, Span

LATER = article("a-later", "Moss counted twelve ships at the mill.", published="2025-06-01")
EARLIER = article("b-earlier", "Tarn counted eleven ships at the mill.", published="2025-05-01")
UNDATED = article("c-undated", "Others counted ten ships at the mill.", published=None)
INDEX = corpus(LATER, EARLIER, UNDATED)
TWELVE = pointer("a-later", "twelve ships")
ELEVEN = pointer("b-earlier", "eleven ships")
TEN = pointer("c-undated", "ten ships")
DISPUTED = """## Key points

- Ships came. [@a-later "twelve ships"] [@b-earlier "eleven ships"] {disputed}
- The mill saw them. [@b-earlier "at the mill"]
"""


def accounts(composed) -> list[list[str]]:
    return [
        [
            INDEX.sources[account.quoted.source].text(account.quoted.words[0])
            for account in difference.accounts
        ]
        for difference in composed.briefing.differences
    ]


def test_a_disputed_key_point_gives_both_accounts_the_earlier_first():
    composed = compose(INDEX, DISPUTED)
    assert accounts(composed) == [["eleven ships", "twelve ships"]]
    (difference,) = composed.briefing.differences
    assert (difference.key_point, difference.note) == (1, None)


def test_its_accounts_have_the_numbers_of_the_key_point():
    briefing = compose(INDEX, DISPUTED).briefing
    point, (difference,) = briefing.key_points[0], briefing.differences
    cited = {account.citation.number for account in difference.accounts}
    assert cited == {citation.number for citation in point.citations}
    uses = briefing.reference(point.citations[0]).uses
    assert [use.label for use in uses] == ["key point 1", "where accounts differ"]


def test_sentences_of_the_timeline_that_hold_its_words_are_marked():
    dated = {"in May": "2025-05", "in June": "2025-06"}
    mill = article(
        "m", "In all, in May eleven ships. Later, in June twelve mill ships.", dated=dated
    )
    text = '## Key points\n\n- Ships. [@m "eleven"] [@m "all, in May"] {disputed}\n'
    briefing = compose(corpus(mill), text, topic("mill", "ships")).briefing
    assert [event.disputed for event in briefing.timeline] == [True, False]


def test_what_the_front_matter_confirms_follows():
    ruling = differ(TWELVE, TEN, note="who counted what")
    composed = compose(INDEX, DISPUTED, topic(differences=(ruling,)))
    assert accounts(composed) == [["eleven ships", "twelve ships"], ["ten ships", "twelve ships"]]
    difference = composed.briefing.differences[1]
    assert (difference.key_point, difference.note) == (None, "who counted what")


def test_three_accounts():
    composed = compose(INDEX, DISPUTED, topic(differences=(differ(TWELVE, ELEVEN, TEN),)))
    assert accounts(composed)[1] == ["ten ships", "eleven ships", "twelve ships"]


def test_what_it_hides_is_hidden():
    composed = compose(INDEX, DISPUTED, topic(differences=(differ(TWELVE, TEN, state="hidden"),)))
    assert len(composed.briefing.differences) == 1


@pytest.mark.parametrize("state", ["confirmed", "hidden"])
def test_words_that_are_not_there_are_an_error_and_show_nothing(state):
    ruling = differ(TWELVE, pointer("c-undated", "nine ships", line=8), state=state)
    composed = compose(INDEX, DISPUTED, topic(differences=(ruling,)))
    assert composed.told("BG303").location.line == 8
    assert len(composed.briefing.differences) == 1


def test_one_account_given_twice_is_no_difference():
    composed = compose(INDEX, DISPUTED, topic(differences=(differ(TWELVE, TWELVE),)))
    assert composed.told("BG504").message == "a difference shows the same words twice"
    assert len(composed.briefing.differences) == 1


def test_a_side_whose_source_is_broken_is_not_shown_alone():
    index = corpus(LATER, EARLIER, broken=("torn",))
    composed = compose(index, DISPUTED, topic(differences=(differ(TWELVE, pointer("torn", "x")),)))
    assert composed.codes == []
    assert len(composed.briefing.differences) == 1


def test_its_words_count_against_the_limit_and_are_not_cut():
    composed = compose(
        INDEX, DISPUTED, topic(differences=(differ(TWELVE, TEN),)), most_words=0, share=0
    )
    assert len(composed.briefing.differences) == 2
    assert composed.allowance.shown() == {"a-later": 7, "b-earlier": 7, "c-undated": 7}


BOTH = article("d-both", "Seven ships were expected, two came. It rained.", published="2025-05-01")


def rule_found(kind=DifferenceKind.FORECAST):
    index = corpus(BOTH, LATER)
    start = index.sources["d-both"].passages[0].span.start
    sentence = Span(start, start + len("Seven ships were expected, two came."))
    sides = (
        Side("d-both", 1, Span(start, start + 25), sentence),
        Side("d-both", 1, Span(start + 27, sentence.end - 1), sentence),
    )
    return replace(index, differences=(FoundDifference(kind, sides, "two figures"),))


def kinds(composed):
    return [difference.kind for difference in composed.briefing.differences]


def test_one_quotation_of_both_sides_leaves_what_a_rule_found():
    ruling = differ(pointer("d-both", "Seven ships were expected, two came"), TWELVE)
    told = compose(rule_found(), "", topic("ships", differences=(ruling,)))
    assert kinds(told) == [None, DifferenceKind.FORECAST]


def test_a_quotation_of_each_side_stands_for_what_a_rule_found():
    ruling = differ(pointer("d-both", "Seven ships"), pointer("d-both", "two came"))
    assert kinds(compose(rule_found(), "", topic("ships", differences=(ruling,)))) == [None]


def test_what_a_rule_found_in_a_passage_that_the_topic_only_cites_is_shown():
    text = '## Key points\n\n- Few came. [@d-both "It rained"]\n'
    assert kinds(compose(rule_found(), text, topic("mill"))) == [DifferenceKind.FORECAST]
    assert kinds(compose(rule_found(), "", topic("mill"))) == []
