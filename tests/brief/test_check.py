"""What is wrong with a topic's front matter, seen against the corpus."""

import dataclasses

import pytest
from brief.desk import article, compose, corpus, match, section, topic

from briefgen.diagnostics import Severity
from briefgen.model import Criteria, Location, Match, PartialDate

MILL = article("m", "The mill of Orrin Tarn burned.", "The bridge of Moss fell.")
INDEX = corpus(MILL)
KEY_POINTS = '## Key points\n\n- One. [@m "burned"]\n'


def codes(about, index=INDEX, others=()) -> list[str]:
    return compose(index, KEY_POINTS, about, others=others).codes


def test_nothing_is_wrong():
    assert codes(topic()) == []


class TestNames:
    @pytest.mark.parametrize("criteria", ["any", "all", "none"])
    def test_unknown_ones(self, criteria):
        wrong = Match(
            **{
                "any": Criteria(terms=("mill",)),
                criteria: Criteria(names=("orin-tarn",), terms=()),
            },
            location=Location("content/topics/mill.md", 4, 3),
        )
        found = compose(INDEX, KEY_POINTS, topic(match=wrong)).told("BG401")
        assert found.message == "no name `orin-tarn`"
        assert found.hint == "did you mean `orrin-tarn`?"
        assert str(found.location) == "content/topics/mill.md:4:3"

    def test_in_sections_too(self):
        about = topic(sections=(dataclasses.replace(section("A"), match=match(names=("xyz",))),))
        found = compose(INDEX, KEY_POINTS, about).told("BG401")
        assert found.hint == "add it to content/names.yml"

    def test_are_not_judged_when_names_were_left_out(self):
        about = topic(match=match("mill", names=("xyz",)))
        assert codes(about, dataclasses.replace(INDEX, names_whole=False)) == []


class TestTopics:
    def test_unknown_related_ones(self):
        about = topic(related=("mill", "bridg"))
        composed = compose(INDEX, KEY_POINTS, about, others=(topic("bridge", "bridge"),))
        found = composed.told("BG503")
        assert (found.message, found.hint) == ("no topic `bridg`", "did you mean `bridge`?")
        assert str(found.location) == "content/topics/mill.md:6:2"

    def test_which_there_are(self):
        found = compose(INDEX, KEY_POINTS, topic(related=("zzz",))).told("BG503")
        assert found.hint == "topics are: mill"

    def test_that_take_nothing(self):
        about = topic(match=match("kiln", line=5))
        composed = compose(INDEX, about=about)
        assert composed.told("BG501").location.line == 5
        assert composed.told("BG501").message == "topic `mill` takes no passage"

    def test_are_not_judged_while_a_source_is_broken(self):
        about = topic(match=match("kiln"), sections=(section("A", "fire"),))
        assert codes(about, corpus(MILL, broken=("torn",))) == []


class TestSections:
    def test_without_an_excerpt(self):
        about = topic(sections=(section("The fire", "burned"), section("The sea", "sea")))
        found = compose(INDEX, KEY_POINTS, about).told("BG502")
        assert found.message == "section `The sea` has no excerpt"
        assert found.severity is Severity.WARNING
        assert found.location.line == 4

    def test_an_empty_topic_is_told_once(self):
        about = topic(match=match("kiln"), sections=(section("The sea", "sea"),))
        assert codes(about) == ["BG501"]


class TestPeriod:
    ARTICLES = tuple(
        article(f"m{at}", f"The mill {at}.", published=published)
        for at, published in enumerate(["2024-12-31", "2025", "2025-03", "2025-04-01", None])
    )

    @pytest.mark.parametrize(
        ("since", "until", "taken"),
        [
            (None, None, "01234"),
            ("2025", None, "123"),
            (None, "2024", "0"),
            ("2025-04", "2025-04", "13"),
            ("2025-03-15", "2025-03-20", "12"),
            ("2026", None, ""),
        ],
    )
    def test_sources_that_may_have_been_published_in_it(self, since, until, taken):
        period = dataclasses.replace(
            match("mill"),
            since=PartialDate.parse(since) if since else None,
            until=PartialDate.parse(until) if until else None,
        )
        briefing = compose(corpus(*self.ARTICLES), about=topic(match=period)).briefing
        assert briefing.matched == tuple(f"m{at}" for at in taken)


class TestMatch:
    ARTICLES = corpus(
        article("a", "Tarn saw the mill burn."),
        article("b", "Moss saw the MILL burn."),
        article("c", "Tarn saw windmills burn."),
        article("d", "The old\n mill of Oststrand."),
    )

    @pytest.mark.parametrize(
        ("wanted", "taken"),
        [
            (Match(any=Criteria(terms=("mill",))), "abd"),
            (Match(any=Criteria(terms=("old mill", "windmills"))), "cd"),
            (Match(any=Criteria(("orrin-tarn",), ("old mill",))), "acd"),
            (Match(all=Criteria(("orrin-tarn",), ("mill",))), "a"),
            (Match(all=Criteria(terms=("mill", "burn"))), "ab"),
            (Match(any=Criteria(terms=("mill",)), none=Criteria(("ilva-moss",))), "ad"),
            (Match(none=Criteria(terms=("burn",))), "d"),
            (Match(any=Criteria(names=("council",))), ""),
            (Match(), "abcd"),
        ],
    )
    def test_any_all_none(self, wanted, taken):
        briefing = compose(self.ARTICLES, about=topic(match=wanted)).briefing
        assert briefing.matched == tuple(taken)
