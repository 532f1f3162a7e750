"""Looking cited words up in the passages of their source."""

import pytest
from brief.desk import ALTERED, Said, article, compose, corpus, pointer

from briefgen.brief.quote import quote
from briefgen.diagnostics import Diagnostic
from briefgen.model import Flag, FlagKind, Quoted, Wording

FIRE = article(
    "gazette-fire",
    "The  mill’s roof “fell in” – at dawn, Orrin Tarn said. Nobody was hurt.",
    "The mill was old. The mill was dear to Oststrand. The mill was sold in May.",
    "“We will rebuild it,” said Ilva Moss. “It is ours.”",
    said=[
        Said("ilva-moss", "We will rebuild it"),
        Said("ilva-moss", "It is ours"),
    ],
)
INDEX = corpus(FIRE)


def quoted(*words: str, index=INDEX, source: str = "gazette-fire") -> Quoted:
    found = quote(pointer(source, *words), index)
    assert isinstance(found, Quoted)
    return found


def refused(*words: str, index=INDEX, source: str = "gazette-fire") -> Diagnostic:
    found = quote(pointer(source, *words), index)
    assert isinstance(found, Diagnostic)
    assert found.location == pointer(source).location
    return found


def shown(found: Quoted) -> list[str]:
    return [FIRE.source.text(span) for span in found.words]


@pytest.mark.parametrize(
    "typed",
    [
        "mill’s roof “fell in” – at dawn",
        'mill\'s roof "fell in" - at dawn',
        "mill`s roof «fell in» — at dawn",
        "mill's\nroof 'fell\u00a0in'  -\tat dawn",
        "  mill’s roof “fell in” – at dawn ",
    ],
)
def test_the_captures_characters_are_shown_whatever_was_typed(typed):
    found = quoted(typed)
    assert shown(found) == ["mill’s roof “fell in” – at dawn"]
    assert found.passage == 1


def test_the_words_stand_inside_their_sentence():
    found = quoted("fell in")
    sentence = FIRE.source.text(found.sentence)
    assert sentence == "The  mill’s roof “fell in” – at dawn, Orrin Tarn said."


def test_words_of_two_sentences_stand_inside_both():
    found = quoted("Tarn said. Nobody")
    assert FIRE.source.text(found.sentence) == FIRE.source.passage(1).text


class TestQuotationsOfSeveralSentences:
    SAID = "It burned. We wept. Nobody slept"
    TEXT = f"Dawn came. “{SAID},” Moss said. Rain fell."
    MILL = article("m", TEXT, said=[Said("ilva-moss", SAID)])

    def test_are_kept_whole_around_the_words(self):
        found = quoted("We wept", index=corpus(self.MILL), source="m")
        around = self.MILL.source.text(found.sentence)
        assert around == self.TEXT.removeprefix("Dawn came. ").removesuffix(" Rain fell.")

    def test_unless_that_gets_too_long(self):
        said = "It burned. " + "And it burned on. " * 40
        mill = article("m", f"“{said}We wept.” Moss said.", said=[Said("ilva-moss", said)])
        found = quoted("It burned", index=corpus(mill), source="m")
        assert mill.source.text(found.sentence) == "“It burned."

    def test_words_outside_stand_in_their_own_sentence(self):
        found = quoted("Rain", index=corpus(self.MILL), source="m")
        assert self.MILL.source.text(found.sentence) == "Rain fell."


def test_beginning_and_end_of_one_quotation():
    found = quoted("The mill was dear", "in May")
    assert shown(found) == ["The mill was dear", "in May"]
    assert FIRE.source.text(found.sentence).startswith("The mill was dear to Oststrand. The mill")


def test_the_end_does_not_begin_before_the_beginning_ends():
    assert refused("The mill was dear to", "to Oststrand").code == "BG303"


def test_the_statements_whose_content_the_words_touch_go_with_them():
    assert [s.speaker for s in quoted("rebuild it").statements] == ["ilva-moss"]
    assert len(quoted("We will", "ours").statements) == 2
    assert quoted("said Ilva Moss").statements == ()


class TestUnknownSource:
    def test_the_nearest_id_is_told(self):
        found = refused("a", source="gazete-fire")
        assert (found.code, found.message) == ("BG302", "no source `gazete-fire`")
        assert found.hint == "did you mean `gazette-fire`?"

    def test_or_where_ids_come_from(self):
        assert "content/sources/" in refused("a", source="xyz").hint

    def test_a_source_with_errors_of_its_own_is_not_judged(self):
        assert quote(pointer("torn", "a"), corpus(FIRE, broken=("torn",))) is None


class TestWordsThatAreNotThere:
    def test_the_nearest_wording_is_told(self):
        found = refused("The mill was deer to Oststrand")
        assert found.code == "BG303"
        assert found.message == "words are not in `gazette-fire`: “The mill was deer to Oststrand”"
        assert found.hint == "the nearest wording is “The mill was dear to Oststrand.” (passage 2)"

    def test_as_the_capture_has_it(self):
        assert (
            "“mill’s roof “fell in” – at” (passage 1)" in refused("mill's roof fell in - at").hint
        )

    def test_or_that_nothing_is_like_it(self):
        hint = "nothing like it stands there; read content/sources/gazette-fire.md"
        assert refused("zzz qqq").hint == hint

    def test_case_is_not_folded(self):
        assert refused("the mill was old").code == "BG303"

    def test_of_two_runs_the_one_that_is_missing_is_looked_for(self):
        assert "“in May.” (passage 2)" in refused("The mill was dear", "in Mai").hint

    def test_two_runs_of_different_passages_are_no_quotation(self):
        found = refused("Nobody was hurt", "in May")
        assert found.code == "BG303"
        assert "not one after the other" in found.hint

    def test_two_runs_in_the_wrong_order_are_none(self):
        assert "not one after the other" in refused("sold", "dear").hint


class TestWordsThatStandMoreThanOnce:
    def test_how_often_and_where(self):
        found = refused("The mill was")
        assert found.code == "BG304"
        assert found.message == (
            "words stand 3 times in `gazette-fire` (passages 2): “The mill was”"
        )

    def test_places_in_several_passages(self):
        index = corpus(article("twice", "It burned. It fell.", "It burned."))
        found = refused("It burned", index=index, source="twice")
        assert "2 times in `twice` (passages 1, 2)" in found.message

    @pytest.mark.parametrize(
        ("typed", "longer"),
        [("The mill", "The mill was old"), ("mill was", "mill was old"), ("was", "was old")],
    )
    def test_the_shortest_longer_quotation_that_stands_once_is_told(self, typed, longer):
        index = corpus(article("m", "The mill was old. The mill was dear. The mill was sold."))
        assert refused(typed, index=index, source="m").hint == f'write "{longer}"'
        assert isinstance(quote(pointer("m", longer), index), Quoted)

    def test_it_ends_with_a_whole_word(self):
        index = corpus(article("m", "The mill grew. The mill grows. The mill grunts."))
        assert refused("The mill", index=index, source="m").hint == 'write "The mill grew"'

    def test_it_is_told_as_it_has_to_be_typed(self):
        index = corpus(article("m", 'A \\ mill\n\n"so big". A \\ mill "so small".'))
        hint = refused("A \\ mill", index=index, source="m").hint
        assert hint == r'write "A \\ mill \"so big"'

    def test_there_may_be_none(self):
        index = corpus(article("m", "Fire.", "Fire."))
        assert refused("Fire", index=index, source="m").hint == "cite more of the sentence"


class TestWordsThatMayNotBeShown:
    def test_of_an_altered_passage(self):
        index = corpus(article("m", "Tarn lit the fire.", "It rained.", flags={1: ALTERED}))
        found = refused("lit the fire", index=index, source="m")
        assert found.code == "BG305"
        assert found.message == (
            "passage 1 of `m` is flagged as altered: reverses who lit the fire"
        )
        assert "cleared_by" in found.hint
        assert isinstance(quote(pointer("m", "It rained"), index), Quoted)

    @pytest.mark.parametrize(
        "flag",
        [
            Flag(FlagKind.ALTERED, "odd", cleared_by="desk"),
            Flag(FlagKind.DAMAGED, "odd"),
            Flag(FlagKind.DOUBTFUL, "odd"),
            Flag(FlagKind.REPEATED, "odd"),
        ],
    )
    def test_other_flags_only_mark(self, flag):
        index = corpus(article("m", "Tarn lit the fire.", flags={1: flag}))
        assert isinstance(quote(pointer("m", "lit the fire"), index), Quoted)

    def test_of_a_rewritten_source(self):
        index = corpus(article("m", "Tarn lit the fire.", wording=Wording.REWRITTEN))
        found = refused("lit the fire", index=index, source="m")
        assert found.code == "BG306"
        assert found.hint == "point at the source without words: `[@m]`"

    def test_which_can_be_cited_as_a_whole(self):
        index = corpus(article("m", "Tarn lit the mill.", wording=Wording.REWRITTEN))
        composed = compose(index, "## Key points\n\n- One. [@m]\n")
        assert composed.codes == []
        (reference,) = composed.briefing.references
        assert (reference.source, reference.quoted, reference.excerpt) == ("m", None, None)
