"""The next best passages of a topic, with scores and reasons."""

from brief.desk import article, compose, corpus, topic

from briefgen.brief import Allowance, select, suggest

TEXT = (
    "The mill at the ford burned down in May, and its wheel was carried off by the river at night."
    "\nNobody at the mill was hurt, because the millers had left for the fair in the town above it."
    "\nTwelve ships came up the river to the mill with timber, stone and rope for a new wheel."
)
KEY = '## Key points\n\n- It burned. [@mill "burned down in May"]\n'


def suggested(most=5, per_section=1):
    index = corpus(article("mill", *TEXT.split("\n")))
    plan = topic()
    composed = compose(index, KEY, plan, per_section=per_section)
    allowance = Allowance(index, 400, 0, per_section)
    found = suggest(select(plan, index), composed.briefing, index, allowance, most)
    return composed.briefing, index, found


def test_what_is_shown_is_not_suggested():
    briefing, _, found = suggested()
    shown = {(excerpt.source, excerpt.span) for excerpt in briefing.excerpts}
    assert shown
    assert {(one.source, one.span) for one in found}.isdisjoint(shown)
    assert len(found) == 2


def test_the_best_come_first_and_no_more_than_asked_for():
    _, _, all_found = suggested()
    scores = [one.score for one in all_found]
    assert scores == sorted(scores, reverse=True)
    assert suggested(most=1)[2] == all_found[:1]


def test_a_suggestion_says_what_its_score_is_made_of():
    _, _, found = suggested()
    assert all("words mill" in one.basis or "near the beginning" in one.basis for one in found)


def test_its_citation_leads_to_its_words():
    _, index, (first, *_) = suggested()
    id_, words = first.citation.removeprefix("[@").removesuffix('"]').split(' "')
    text = index.sources[id_].passage(first.passage).text
    assert text.startswith(words)


def test_what_the_limit_keeps_out_says_so():
    index = corpus(article("mill", *TEXT.split("\n")))
    plan = topic()
    composed = compose(index, KEY, plan, per_section=1)
    spent = Allowance(index, 0, 0, 1)
    found = suggest(select(plan, index), composed.briefing, index, spent, 5)
    assert found
    assert {one.hindrance for one in found} == {"beyond the quotation limit of its source"}
