"""What the editor wrote: key points, their marks and citations, and sections of judgement."""

import pytest
from brief.desk import article, compose, corpus
from brief.reading import citations

from briefgen.diagnostics import Severity
from briefgen.model import Citation, List, ProseParagraph, QuoteCitation, Text

MILL = article(
    "mill",
    "The mill burned in May. Nobody was hurt. Tarn saw eleven ships. Moss saw twelve ships.",
)
INDEX = corpus(MILL)


def points(*entries: str) -> str:
    return "## Key points\n\n" + "".join(f"- {entry}\n" for entry in entries)


BURNED = '[@mill "burned in May"]'
HURT = '[@mill "Nobody was hurt"]'
ELEVEN, TWELVE = '[@mill "Tarn saw eleven"]', '[@mill "Moss saw twelve"]'


def test_they_are_numbered_and_have_ids():
    briefing = compose(INDEX, points(f"One. {BURNED}", f"Two. {HURT} {{#kp-two}}")).briefing
    assert [(point.number, point.id) for point in briefing.key_points] == [
        (1, "kp-1"),
        (2, "kp-two"),
    ]


def test_citations_stand_where_they_were_typed():
    briefing = compose(INDEX, points(f"One {BURNED} and *two {HURT}*.")).briefing
    first, second = briefing.key_points[0].citations
    assert briefing.key_points[0].runs[:3] == (Text("One "), first, Text(" and "))
    assert (first.number, second.number) == (1, 2)


def test_numbered_lists_and_further_lists_count_on():
    text = f"## KEY POINTS\n\n1. One. {BURNED}\n\n- Two. {HURT}\n"
    assert [point.number for point in compose(INDEX, text).briefing.key_points] == [1, 2]


def test_a_second_section_of_key_points_counts_on():
    text = points(f"One. {BURNED}") + "\n" + points(f"Two. {HURT}")
    composed = compose(INDEX, text)
    assert composed.codes == []
    assert [point.id for point in composed.briefing.key_points] == ["kp-1", "kp-2"]


def test_without_key_points_the_topic_is_incomplete():
    found = compose(INDEX, "## What we assess\n\nMuch.\n").told("BG311")
    assert found.message == "topic `mill` has no key points"
    assert str(found.location) == "content/topics/mill.md:1:1"


def test_a_section_without_a_list_has_none():
    assert "BG311" in compose(INDEX, f"## Key points\n\nMuch. {BURNED}\n").codes


def test_each_needs_a_citation():
    found = compose(INDEX, points(f"One. {BURNED}", "Two.")).told("BG310")
    assert found.message == "key point 2 has no citation"
    assert str(found.location) == "content/topics/mill.md:14:1"
    assert found.severity is Severity.ERROR


def test_a_citation_that_fails_is_the_only_error_of_its_key_point():
    assert compose(INDEX, points('One. [@mill "drowned"]')).codes == ["BG303"]
    assert compose(INDEX, points(f'One. {BURNED} [@mill "drowned"] {{disputed}}')).codes == [
        "BG303"
    ]


def test_what_leads_to_a_broken_source_is_not_judged():
    index = corpus(MILL, broken=("torn",))
    assert compose(index, points('One. [@torn "x"]', "Two. [@torn]")).codes == []


def test_two_of_one_id():
    found = compose(INDEX, points(f"One. {BURNED} {{#kp-a}}", f"Two. {HURT} {{#kp-a}}")).told(
        "BG205"
    )
    assert found.message == "two key points have the id `kp-a`"
    assert found.location.line == 14


def test_an_id_may_not_be_the_number_of_another():
    text = points(f"One. {BURNED} {{#kp-2}}", f"Two. {HURT}")
    assert compose(INDEX, text).codes == ["BG205"]


def test_ids_begin_with_kp():
    found = compose(INDEX, points(f"One. {BURNED} {{#fire}}")).told("BG307")
    assert found.hint == "write `{#kp-fire}`"


@pytest.mark.parametrize(
    "text", ["Before.\n\n- One. {}", "- One. {}\n  - Deeper.", "- One. {}\n\n      code"]
)
def test_nothing_under_key_points_is_lost_in_silence(text):
    composed = compose(INDEX, "## Key points\n\n" + text.format(BURNED))
    assert "BG312" in composed.codes


class TestDisputed:
    def test_both_sides_are_cited(self):
        composed = compose(INDEX, points(f"Ships. {ELEVEN} {TWELVE} {{disputed}}"))
        assert composed.codes == []
        assert composed.briefing.key_points[0].disputed

    @pytest.mark.parametrize(
        "cited",
        [
            ELEVEN,
            f"{ELEVEN} {ELEVEN}",
            f"{ELEVEN} [@mill]",
            "[@mill]",
            # A warning about the words does not hide that one side is missing.
            '[@mill "Tarn saw"] [@mill]',
        ],
    )
    def test_one_side_is_not_enough(self, cited):
        composed = compose(INDEX, points(f"Ships. {cited} {{disputed}}"))
        assert composed.told("BG504").message == "disputed key point 1 shows one side"
        assert composed.briefing.differences == ()

    def test_nor_when_its_words_are_warned_of(self):
        index = corpus(article("mill", "He saw ships, but Tarn at the mill did not."))
        composed = compose(index, points('Ships. [@mill "He saw ships"] {disputed}'))
        assert sorted(composed.codes) == ["BG321", "BG323", "BG504"]


class TestJudgement:
    TEXT = f"""Lead. {BURNED}

## What we assess

- One {HURT}
  - Two *three {BURNED}*

> Four {HURT}

### Five

## Key points

- Six. {ELEVEN}

## Empty

## What to watch

Seven.
"""

    def test_sections_in_their_order_without_the_empty_one(self):
        briefing = compose(INDEX, self.TEXT).briefing
        assert [(part.title, part.anchor) for part in briefing.editor_sections] == [
            ("", ""),
            ("What we assess", "editor-what-we-assess"),
            ("What to watch", "editor-what-to-watch"),
        ]

    def test_the_lead_is_numbered_first_then_key_points_then_the_rest(self):
        numbers = [citation.number for citation in citations(compose(INDEX, self.TEXT).briefing)]
        assert numbers[:5] == [1, 2, 3, 1, 3]

    def test_every_citation_is_resolved_however_deep_it_stands(self):
        assert QuoteCitation.__name__ not in repr(compose(INDEX, self.TEXT).briefing)

    def test_uses_say_where(self):
        briefing = compose(INDEX, self.TEXT).briefing
        assert [use.label for use in briefing.references[0].uses] == [
            "introduction",
            "What we assess",
        ]
        assert briefing.references[1].uses[0].label == "key point 1"

    def test_words_that_fail_leave_the_sentence(self):
        composed = compose(
            INDEX, points(f"One. {BURNED}") + '\n## Odd\n\n- Two [@mill "x"] three.\n'
        )
        (section,) = composed.briefing.editor_sections
        (entries,) = section.blocks
        assert isinstance(entries, List)
        assert entries.entries[0].blocks == (ProseParagraph((Text("Two "), Text(" three."))),)
        assert composed.codes == ["BG303"]


def test_a_citation_knows_its_anchor():
    briefing = compose(INDEX, points(f"One {BURNED} {HURT}", f"Two {BURNED}")).briefing
    cited = [point.citations for point in briefing.key_points]
    assert cited == [
        (Citation(1, "c-1"), Citation(2, "c-2")),
        (Citation(1, "c-3"),),
    ]


SPOKEN = article("spoken", 'Tarn said the mill was old. Tarn called the mill "a ruin" in May.')
SPOKEN_INDEX = corpus(SPOKEN)


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ('Tarn said “the mill was old”. [@spoken "the mill was old"]', ["BG327"]),
        ('Tarn called the mill “a ruin”. [@spoken "Tarn called the mill"]', []),
        ('As one report puts it, “the mill was old”. [@spoken "the mill was old"]', []),
        ('The mill is perhaps old. [@spoken "the mill was old"]', ["BG326"]),
        ('With high confidence, it is likely old. [@spoken "the mill was old"]', ["BG325"]),
        ('The mill is old. [@spoken "the mill was old"]', []),
    ],
)
def test_words_that_mislead_are_warned_of(entry, codes):
    composed = compose(SPOKEN_INDEX, points(entry))
    assert composed.codes == codes
    assert all(found.severity is Severity.WARNING for found in composed.found)
