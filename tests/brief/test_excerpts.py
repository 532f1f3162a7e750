"""Which passages are shown: central, new against the others, of several sources."""

import itertools
import random

import pytest
from brief.desk import (
    ALTERED,
    Article,
    Said,
    article,
    compose,
    corpus,
    match,
    pointer,
    section,
    topic,
)

from briefgen.brief import Allowance, select
from briefgen.brief.excerpts import Guidance, choose
from briefgen.model import Briefing, Flag, FlagKind, Index, PassageKind, SectionPlan, Wording

# Sentences about the mill that share few words, so that none is taken for a copy of another.
TOLD = (
    "Fire destroyed the mill at Oststrand before dawn on Saturday morning, leaving only walls.",
    "Orrin Tarn promised that public money would pay for a replacement mill within two winters.",
    "Insurance assessors valued what remained of that mill at roughly forty thousand crowns.",
    "Former millers remember when grain barges queued past the mill down to both harbour piers.",
    "Ilva Moss inherited the mill from her grandmother, who bought it during the great flood.",
    "Police found neither petrol nor matches near any mill door, according to their first report.",
    "Bakers across three districts now import flour because no other mill grinds local rye.",
    "Swallows nested under mill eaves every spring; conservationists asked about new ledges.",
)


def texts(briefing: Briefing, index: Index) -> list[str]:
    return [index.sources[excerpt.source].text(excerpt.span) for excerpt in briefing.excerpts]


def shown(*articles: Article, **options) -> list[str]:
    index = corpus(*articles, **options)
    return texts(compose(index).briefing, index)


def chosen(index: Index, about=None, **options) -> list[str]:
    return texts(compose(index, about=about, **options).briefing, index)


class TestWhatMayBeShown:
    def test_passages_that_the_topic_takes(self):
        mill = article("m", TOLD[0], "A bridge was opened far away from any of this.", TOLD[1])
        assert shown(mill) == [TOLD[0], TOLD[1]]

    @pytest.mark.parametrize("kind", [PassageKind.SUBHEAD, PassageKind.CAPTION])
    def test_no_subheads_or_captions(self, kind):
        assert shown(article("m", *TOLD[:2], kinds={1: kind})) == [TOLD[1]]

    def test_posts(self):
        assert shown(article("m", TOLD[0], kinds={1: PassageKind.POST})) == [TOLD[0]]

    def test_no_altered_passages(self):
        assert shown(article("m", *TOLD[:2], flags={1: ALTERED})) == [TOLD[1]]

    def test_passages_with_other_flags(self):
        flags = {1: Flag(FlagKind.DAMAGED, "a letter is missing")}
        assert shown(article("m", TOLD[0], flags=flags)) == [TOLD[0]]

    def test_no_rewritten_sources(self):
        assert shown(article("m", TOLD[0], wording=Wording.REWRITTEN)) == []

    def test_no_copies_of_what_is_shown(self):
        copies = {("b", 1): ("a", 1)}
        assert shown(article("a", TOLD[0]), article("b", TOLD[0]), copies=copies) == [TOLD[0]]

    def test_a_copy_when_what_it_copies_may_not_be_shown(self):
        altered = article("a", TOLD[0].replace("Fire", "Tarn"), flags={1: ALTERED})
        copies = {("b", 1): ("a", 1)}
        assert shown(altered, article("b", TOLD[0]), copies=copies) == [TOLD[0]]

    def test_a_copy_when_the_topic_leaves_out_what_it_copies(self):
        index = corpus(article("a", "Nothing"), article("b", TOLD[0]), copies={("b", 1): ("a", 1)})
        assert chosen(index) == [TOLD[0]]


class TestWholeSentences:
    def test_a_short_passage_is_shown_whole(self):
        text = " ".join(TOLD[:4])
        assert len(text) <= 420
        assert shown(article("m", text)) == [text]

    def test_of_a_long_one_as_many_sentences_as_fit(self):
        index = corpus(article("m", " ".join(TOLD)))
        for text in chosen(index):
            assert len(text) <= 420
            assert text.startswith(TOLD)
            assert text.endswith(TOLD)

    def test_a_sentence_that_is_longer_is_not_cut(self):
        text = ", ".join(sentence.rstrip(".") for sentence in TOLD) + "."
        assert shown(article("m", text)) == [text]

    def test_a_quotation_is_not_cut_between_its_sentences(self):
        said = " ".join(TOLD[2:7])
        text = " ".join([*TOLD[:2], f"“{said}”", TOLD[7]])
        index = corpus(article("m", text, said=[Said("ilva-moss", said)]))
        found = chosen(index)
        assert found
        for one in found:
            assert said in one or not any(sentence in one for sentence in TOLD[2:7])

    def test_no_two_excerpts_overlap(self):
        index = corpus(article("m", " ".join(TOLD), " ".join(reversed(TOLD))))
        excerpts = compose(index).briefing.excerpts
        spans = sorted(excerpt.span for excerpt in excerpts)
        assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


class TestChoice:
    def test_at_most_so_many(self):
        index = corpus(*(article(f"m{at}", text) for at, text in enumerate(TOLD)))
        assert len(chosen(index, per_section=3)) == 3

    def test_what_answers_the_question_comes_before_what_does_not(self):
        index = corpus(*(article(f"m{at}", text) for at, text in enumerate(TOLD)))
        about = topic("flour", sections=(section("Bread", "flour", "rye"),), match=match("mill"))
        assert chosen(index, about, per_section=1) == [TOLD[6]]

    def test_someones_own_words_come_first(self):
        plain = "The mill is a great loss for everyone in the whole of this old town today."
        said = "The mill is such a great loss, and nobody here will forget how it burned at night."
        index = corpus(
            article("a", "Far", "from", "here", plain),
            article("b", "Far", "from", "here", said, said=[Said("ilva-moss", said)]),
        )
        assert chosen(index, per_section=1) == [said]

    def test_a_beginning_that_needs_what_stood_before_comes_last(self):
        index = corpus(
            article("a", "She left the mill to the town council at the end of a long hard winter."),
            article(
                "b", "Moss left the mill to the town council at the end of a long hard winter."
            ),
        )
        assert chosen(index, per_section=1)[0].startswith("Moss")

    def test_nothing_is_said_twice(self):
        again = TOLD[0].replace("only walls", "nothing")
        said = shown(article("a", TOLD[0]), article("b", again), article("c", TOLD[1]))
        assert said in ([TOLD[0], TOLD[1]], [again, TOLD[1]])

    def test_what_is_new_comes_before_more_of_the_same(self):
        fire = "Fire destroyed the old mill and the new mill bakery"
        first = f"{fire} near Oststrand harbour before dawn on Saturday."
        more = f"{fire}, insurers from several distant capitals confirmed in writing."
        index = corpus(
            article("a", "x", "x", "x", first),
            article("b", "x", "x", "x", more),
            article("c", "x", "x", "x", TOLD[4]),
        )
        assert chosen(index, per_section=2) == [first, TOLD[4]]
        assert chosen(index, per_section=3) == [first, more, TOLD[4]]

    def test_one_source_does_not_take_it_all(self):
        much = article("a", *TOLD[:6], said=[Said("ilva-moss", text) for text in TOLD[:6]])
        index = corpus(much, article("b", TOLD[6]), article("c", TOLD[7]))
        briefing = compose(index, per_section=4).briefing
        of_each = [excerpt.source for excerpt in briefing.excerpts]
        assert of_each.count("a") == 2
        assert {"b", "c"} <= set(of_each)

    def test_the_oldest_source_stands_first(self):
        index = corpus(
            article("a", TOLD[0], published="2025-06-01"),
            article("b", TOLD[1], published="2025-05-01"),
            article("c", TOLD[2], published=None),
            article("d", TOLD[3], published="2025-05"),
        )
        assert [e.source for e in compose(index).briefing.excerpts] == ["c", "d", "b", "a"]


class TestSections:
    PLANS = (section("The fire", "fire", "burned"), section("The owner", "Moss", "grandmother"))

    def test_each_passage_stands_where_it_belongs(self):
        index = corpus(*(article(f"m{at}", text) for at, text in enumerate(TOLD)))
        briefing = compose(index, about=topic(sections=self.PLANS)).briefing
        assert [(part.title, part.anchor) for part in briefing.sections] == [
            ("The fire", "section-the-fire"),
            ("The owner", "section-the-owner"),
        ]
        assert [[e.source for e in part.excerpts] for part in briefing.sections] == [["m0"], ["m4"]]

    def test_none_stands_in_two(self):
        both = "Fire took the mill of Ilva Moss, and with it all her grandmother had ever built."
        index = corpus(article("a", both), article("b", *TOLD))
        briefing = compose(index, about=topic(sections=self.PLANS)).briefing
        ids = [excerpt.id for excerpt in briefing.excerpts]
        assert len(ids) == len(set(ids))
        assert texts(briefing, index).count(both) == 1

    def test_it_stands_where_it_answers_best(self):
        both = "Moss said of the fire at the mill that her grandmother, too, had lost one so."
        index = corpus(article("a", both), article("b", *TOLD))
        for plans in (self.PLANS, self.PLANS[::-1]):
            briefing = compose(index, about=topic(sections=plans)).briefing
            of_owner = [part for part in briefing.sections if part.title == "The owner"]
            assert both in [index.sources[e.source].text(e.span) for e in of_owner[0].excerpts]

    def test_without_sections_there_is_one(self):
        (part,) = compose(corpus(article("m", *TOLD))).briefing.sections
        assert (part.title, part.anchor) == ("Excerpts", "section-excerpts")

    def test_a_title_without_letters_has_an_anchor_too(self):
        plans = (SectionPlan("火", match("fire")),)
        (part,) = compose(
            corpus(article("m", *TOLD)), about=topic(sections=plans)
        ).briefing.sections
        assert part.anchor == "section-1"


class TestGuidance:
    INDEX = corpus(*(article(f"m{at}", text) for at, text in enumerate(TOLD)))

    @pytest.mark.parametrize("at", range(len(TOLD)))
    def test_what_is_pinned_is_shown(self, at):
        about = topic(pin=(pointer(f"m{at}", TOLD[at][9:30]),))
        assert chosen(self.INDEX, about, per_section=1) == [TOLD[at]]

    def test_what_is_excluded_is_not(self):
        (best,) = chosen(self.INDEX, per_section=1)
        about = topic(exclude=(pointer(f"m{TOLD.index(best)}", best[9:30]),))
        (other,) = chosen(self.INDEX, about, per_section=1)
        assert other != best

    def test_a_run_of_sentences_that_holds_excluded_words_is_not_shown_either(self):
        index = corpus(article("m", " ".join(TOLD[:3])))
        assert chosen(index, topic(exclude=(pointer("m", "promised that"),))) == []

    @pytest.mark.parametrize("key", ["pin", "exclude"])
    def test_words_that_are_not_there_are_an_error(self, key):
        about = topic(**{key: (pointer("m0", "water destroyed the mill", line=6),)})
        assert compose(self.INDEX, about=about).told("BG303").location.line == 6

    def test_altered_words_cannot_be_pinned(self):
        index = corpus(article("m", TOLD[0], flags={1: ALTERED}))
        assert "BG305" in compose(index, about=topic(pin=(pointer("m", "destroyed"),))).codes

    def test_a_pin_that_cannot_be_shown_is_told(self):
        index = corpus(article("m", *TOLD[:2], "Far away from here a bridge was opened."))
        composed = compose(index, about=topic(pin=(pointer("m", "a bridge was"),)))
        assert "BG505" in composed.codes


class TestDeterminism:
    ARTICLES = tuple(
        article(f"m{at}", text, other, said=[Said("ilva-moss", text)] if at % 2 else ())
        for at, (text, other) in enumerate(zip(TOLD, reversed(TOLD), strict=True))
    )
    ABOUT = topic(sections=(section("A", "fire", "Moss"), section("B", "mill")))

    def choice(self, index: Index):
        allowance = Allowance(index, 60, 30, 3)
        return choose(select(self.ABOUT, index), index, allowance, Guidance())

    @pytest.mark.parametrize("seed", range(8))
    def test_the_order_of_the_sources_does_not_matter(self, seed):
        index = corpus(*self.ARTICLES)
        ids = list(index.sources)
        random.Random(seed).shuffle(ids)  # noqa: S311 - no secret
        shuffled = Index(
            {one: index.sources[one] for one in ids},
            {one: index.evidence[one] for one in reversed(ids)},
            dict(reversed(index.names.items())),
            {},
        )
        assert self.choice(shuffled) == self.choice(index)

    def test_ties_fall_to_the_earlier_source_and_place(self):
        # Equal in every respect but their words' letters.
        one = "Aaaa bbbb cccc dddd eeee ffff mill gggg hhhh iiii jjjj kkkk llll mmmm nnnn."
        other = "Oooo pppp qqqq rrrr ssss tttt mill uuuu vvvv wwww xxxx yyyy zzzz äääa öööo."
        assert chosen(corpus(article("b", one), article("a", other)), per_section=1) == [other]
        assert chosen(corpus(article("a", other, one)), per_section=1) == [other]
