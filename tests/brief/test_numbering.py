"""References: numbered from 1 in reading order, each used, the same words once."""

import os
import subprocess
import sys
from pathlib import Path

import strategies
from brief.desk import (
    ALTERED,
    Article,
    Said,
    article,
    compose,
    corpus,
    differ,
    pointer,
    section,
    topic,
)
from brief.reading import citations
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief.compose import excerpt_id
from briefgen.model import Briefing, Index, Span, Wording

MILL = article(
    "mill",
    "Fire destroyed the mill at dawn on 3 May. “We will rebuild the mill,” said Orrin Tarn.",
    "Moss saw eleven ships near the mill. Tarn saw twelve ships in 2024.",
    dated={"3 May": "2025-05-03", "2024": "2024"},
    said=[Said("orrin-tarn", "We will rebuild the mill")],
)
INDEX = corpus(MILL)
DAWN = '[@mill "at dawn"]'


def numbers(briefing: Briefing) -> list[int]:
    return [citation.number for citation in citations(briefing)]


def assert_sound(briefing: Briefing, index: Index) -> None:
    """What every briefing promises of its citations."""
    shown = list(citations(briefing))
    first_uses = list(dict.fromkeys(citation.number for citation in shown))
    assert first_uses == list(range(1, len(briefing.references) + 1))
    anchors = [citation.anchor for citation in shown]
    assert len(set(anchors)) == len(anchors)
    for reference in briefing.references:
        cited = [citation.anchor for citation in shown if citation.number == reference.number]
        assert [use.anchor for use in reference.uses] == cited
        assert reference.excerpt is None or reference.quoted is None
    words = [(r.source, r.quoted.words) for r in briefing.references if r.quoted]
    assert len(set(words)) == len(words)
    for excerpt in briefing.excerpts:
        assert briefing.reference(excerpt.citation).excerpt == excerpt.id
        assert excerpt.id == excerpt_id(index.sources[excerpt.source], excerpt.span)
    assert briefing.sources == tuple(sorted({r.source for r in briefing.references}))


def test_the_same_words_have_the_same_number():
    text = (
        f'## Key points\n\n- One. {DAWN}\n- Two. [@mill "destroyed"]\n'
        f'- Three. {DAWN} [@mill "at  dawn"] [@mill]\n- Four. [@mill]\n'
    )
    composed = compose(INDEX, text, topic(sections=(section("None", "nothing"),)))
    assert numbers(composed.briefing)[:6] == [1, 2, 1, 1, 3, 3]
    assert_sound(composed.briefing, INDEX)


def test_other_words_of_the_same_sentence_have_another():
    text = '## Key points\n\n- One. [@mill "at dawn"] [@mill "dawn"]\n'
    assert numbers(compose(INDEX, text).briefing)[:2] == [1, 2]


def test_words_below_an_excerpt_that_holds_them_are_cited_through_it():
    briefing = compose(INDEX).briefing
    assert len(briefing.references) == len(briefing.excerpts)
    assert [use.label for use in briefing.references[0].uses] == [
        "excerpt 1",
        "who said what",
        "timeline",
    ]


def test_words_above_it_keep_their_own_reference():
    briefing = compose(INDEX, f"## Key points\n\n- One. {DAWN}\n").briefing
    assert briefing.references[0].quoted is not None
    assert briefing.references[1].excerpt == briefing.excerpts[0].id


def test_in_the_order_in_which_a_page_shows_them():
    text = (
        '## What we assess\n\nThree. [@mill "eleven ships"]\n\n'
        '## Key points\n\n- Two. [@mill "at dawn"]\n\n'
        '## What to watch\n\nFour. [@mill "twelve ships"]\n'
    )
    ruling = differ(pointer("mill", "Moss saw"), pointer("mill", "Tarn saw"))
    briefing = compose(INDEX, "One. [@mill]\n\n" + text, topic(differences=(ruling,))).briefing
    assert numbers(briefing)[:4] == [1, 2, 3, 4]
    assert [reference.source for reference in briefing.references] == ["mill"] * 6
    assert_sound(briefing, INDEX)


@st.composite
def desks(draw):
    """A corpus, a topic on it, and prose that cites words wherever they stand."""
    articles = [draw(articles_called(f"m{at}")) for at in range(draw(st.integers(1, 3)))]
    cited = draw(st.lists(pointers(articles), max_size=6))
    entries = "".join(f"- Point. {text} {mark}\n" for text, mark in cited)
    plans = tuple(section(term, term) for term in draw(st.sets(st.sampled_from(TERMS), max_size=2)))
    text = f"Lead. {cited[0][0] if cited else ''}\n\n## Key points\n\n{entries}"
    return corpus(*articles), text, topic("mill", *TERMS, sections=plans)


@st.composite
def articles_called(draw, identifier: str) -> Article:
    texts = draw(st.lists(mill_passages(), min_size=1, max_size=4, unique=True))
    alone = [text for text in texts if sum(text in other for other in texts) == 1]
    spoken = draw(st.lists(st.sampled_from(alone), unique=True)) if alone else []
    dated = draw(st.lists(st.sampled_from(alone), unique=True)) if alone else []
    return article(
        identifier,
        *texts,
        published=draw(st.sampled_from(["2025", "2025-05", "2025-05-03", None])),
        wording=draw(st.sampled_from([Wording.ORIGINAL, Wording.ORIGINAL, Wording.REWRITTEN])),
        flags={1: ALTERED} if draw(st.booleans()) else None,
        said=[Said(draw(st.sampled_from(["orrin-tarn", None])), text) for text in spoken],
        dated={text: draw(st.sampled_from(["2024", "2025-05-03"])) for text in dated},
    )


TERMS = ("mill", "bridge", "Tarn", "ships")


@st.composite
def mill_passages(draw) -> str:
    return " ".join(
        f"{draw(st.sampled_from(TERMS))} {draw(strategies.sentences(6))}"
        for _ in range(draw(st.integers(1, 4)))
    )


@st.composite
def pointers(draw, articles) -> tuple[str, str]:
    source = draw(st.sampled_from(articles)).source
    text = draw(st.sampled_from(source.passages)).text
    inside = draw(strategies.spans(len(text)))
    words = " ".join(text[inside.start : inside.end].split()) or "x"
    typed = draw(st.sampled_from([f' "{strategies.escaped(words)}"', ""]))
    return f"[@{source.id}{typed}]", draw(st.sampled_from(["", "{disputed}"]))


@given(desks())
def test_every_briefing_is_sound(desk):
    index, text, about = desk
    assert_sound(compose(index, text, about).briefing, index)


@given(desks())
def test_a_briefing_shows_only_what_may_be_shown(desk):
    index, text, about = desk
    briefing = compose(index, text, about).briefing
    shown: list[tuple[str, Span]] = [(e.source, e.span) for e in briefing.excerpts]
    shown += [(r.source, r.quoted.sentence) for r in briefing.references if r.quoted]
    for source, span in shown:
        (passage,) = (p for p in index.sources[source].passages if p.span.covers(span))
        assert index.sources[source].shows(passage)


@given(desks())
def test_the_same_desk_gives_the_same_briefing(desk):
    index, text, about = desk
    one, other = compose(index, text, about), compose(index, text, about)
    assert one.briefing == other.briefing
    assert one.found == other.found


def test_the_revision_changes_with_the_briefing():
    one = compose(INDEX, f"## Key points\n\n- One. {DAWN}\n").briefing
    other = compose(INDEX, f"## Key points\n\n- Two. {DAWN}\n").briefing
    assert len(one.revision) == 12
    assert int(one.revision, 16) >= 0
    assert one.revision != other.revision


def test_an_excerpt_keeps_its_id_while_its_boundaries_stay():
    less = compose(INDEX, per_section=1).briefing
    more = compose(INDEX, f"## Key points\n\n- One. {DAWN}\n").briefing
    assert {e.id for e in less.excerpts} <= {e.id for e in more.excerpts}
    assert all(e.id.startswith("e-") and len(e.id) == 12 for e in more.excerpts)


PROGRAM = """
from brief.test_numbering import INDEX
from brief.desk import compose, differ, pointer, topic
ruling = differ(pointer("mill", "ships in"), pointer("mill", "Moss saw"))
cited = '[@mill "at dawn"] [@mill "at dawn on"] [@mill "eleven"]'
text = f"## Key points\\n\\n- A. {cited} {{disputed}}\\n"
composed = compose(INDEX, text, topic(differences=(ruling,)))
print(repr((composed.briefing, composed.found)))
"""


def test_the_hash_seed_does_not_matter():
    tests = str(Path(__file__).parents[1])
    printed = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": tests},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "012"
    }
    assert len(printed) == 1
