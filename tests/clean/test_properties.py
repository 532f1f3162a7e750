"""What holds for any text at all."""

import json
from itertools import pairwise

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.bind import bind
from briefgen.clean import clean, cleaning_json, source_file
from briefgen.clean.scalar import yaml_quoted
from briefgen.model import Capture, EvidenceKind
from briefgen.text.fold import fold
from briefgen.workspace.sources import read_source

WRAPPED = """
The old bridge of Harn was closed on Monday after the river rose by
more than two metres in a single night, and nobody knows for how
long, the mayor told “the reporters” on the market square. Nobody
had seen such a flood, she said.
"""
SCRAPS = (
    "Al Jazeera3 days ago",
    "News182 days ago",
    "timean hour ago",
    "• Al Jazeera",
    "Comments",
    "Related Articles",
    "Share it",
    "Updated",
    "10:05",
    "404",
    "By Jane Doe",
    "John Roe, 18 November 2025",
    "18 November 2025, 10:05",
    "2 hours ago",
    "11:40 – Bridge closed",
    "---",
    "* * *",
    "1. Bridge of Harn closed after flood",
    "2. Mayor of Dorn resigns",
    "The Harn newsletter",
    "Reply Report",
    "• Harn",
    "- two boats",
    "Legal Disclaimer:",
    "Bridge of Harn closed after flood",
    "The bridge of Harn was closed on Monday, and nobody knows when it will open.",
    "A boat on the bridge of Harn. Photo: Jane Doe/Harn Images",
    "Harn, Aug 16 (UNI) The bridge was closed.",
    "The bridge is closed. 'It is,' she said. " * 30,
    "Talking money Before the flood, it was open. " * 30,
    "word " * 250,
    WRAPPED,
    "> quoted > again",
    "> The bridge of Harn was closed on Monday, and\n> nobody knows why.\n>\n> So it is.",
    "Par Jeanne Dubois",
    "Publié le 14/11/2025 à 10h05 - Mis à jour le 03/04/2025",
    "Published: 14 November 2025 | Updated: 31 November 2025",
    "HARN, 14 November 2015 (UNI) The bridge was closed.",
    "نشر في: ١٤ نوفمبر ٢٠٢٥",
    "2025年11月15日 更新 2025年2月30日 公開",
    "홍예시 기자",
    "记者 ",
    "Von ",
    "  - an item",
    "\t",
    "x" * 1200,
    "'",
    '"',
    "\ufeff",
    "\u2028",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
)
CHARACTERS = st.characters(codec="utf-8", exclude_characters="\0")
PARTS = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(CHARACTERS, max_size=30)), max_size=40)
ROLES = ("“", "”", '"', "'", "’", " ", ". ", ":", "\n", "We thank Harn", "praised Dorn")
ROLES += ("for supporting Oslo", " your support for Norway", "The Danish king said")
TEXTS = st.one_of(st.text(CHARACTERS, max_size=300), PARTS.map("".join), PARTS.map("\n".join))

more = settings(max_examples=200, deadline=None)


def captured(text):
    return Capture("page.txt", text, "0" * 64)


def spans(cleaning):
    passages = [p.span for article in cleaning.articles for p in article.passages]
    return sorted([*passages, *(dropped.span for dropped in cleaning.dropped)])


@more
@given(TEXTS)
def test_every_character_is_in_one_passage_or_dropped_once(text):
    place = 0
    for span in spans(clean(captured(text))):
        assert place <= span.start
        assert not text[place : span.start].strip()
        place = span.end
    assert not text[place:].strip()


@more
@given(TEXTS)
def test_passages_are_the_captures_own_text_trimmed_and_in_order(text):
    for article in clean(captured(text)).articles:
        starts = [passage.span.start for passage in article.passages]
        assert starts == sorted(starts)
        for passage in article.passages:
            assert passage.text == text[passage.span.start : passage.span.end]
            assert passage.text == passage.text.strip() != ""


@more
@given(TEXTS)
def test_cleaning_twice_gives_the_same(text):
    assert clean(captured(text)) == clean(captured(text))


@more
@given(TEXTS)
def test_articles_and_dropped_runs_are_in_reading_order(text):
    cleaning = clean(captured(text))
    dropped = [dropped.span for dropped in cleaning.dropped]
    articles = [article.span for article in cleaning.articles]
    assert dropped == sorted(dropped)
    assert articles == sorted(articles)
    assert not any(a.overlaps(b) for a, b in pairwise(articles))


@more
@given(TEXTS)
def test_a_source_file_is_read_and_proved_as_it_was_cleaned(text):
    capture = captured(text)
    for article in clean(capture).articles:
        written, faults = read_source(source_file(article, capture), "content/sources/a.md", "a")
        assert faults == ()
        source, faults = bind(written, capture)
        assert faults == ()
        assert [" ".join(p.text.split()) for p in source.passages] == [
            " ".join(p.text.split()) for p in article.passages
        ]
        assert source.record.title == article.title
        assert source.record.publisher == article.publisher
        read = {(flag.kind, flag.note) for p in source.passages for flag in p.flags}
        assert read == {(flag.kind, flag.note) for flag in article.flags}


@more
@given(TEXTS)
def test_the_listing_is_json_with_lines_that_hold_the_text(text):
    capture = captured(text)
    listed = json.loads(json.dumps(cleaning_json(clean(capture), capture)))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for article in listed["articles"]:
        for passage in article["passages"]:
            first, last = passage["lines"]
            assert passage["text"].split() == text[passage["start"] : passage["end"]].split()
            held = "\n".join(lines[first - 1 : last])
            assert passage["text"].replace("\r\n", "\n").replace("\r", "\n") in held


@more
@given(TEXTS, st.sets(st.sampled_from(SCRAPS)), st.none() | st.dates())
def test_furniture_and_the_day_of_adding_lose_no_character_and_date_nothing_later(text, lines, by):
    cleaning = clean(captured(text), frozenset(line.strip() for line in lines), by)
    kept = spans(cleaning)
    assert all(0 <= span.start < span.end <= len(text) for span in kept)
    assert not any(one.overlaps(other) for one, other in pairwise(kept))
    assert "".join("".join(text[s.start : s.end].split()) for s in kept) == "".join(text.split())
    for article in cleaning.articles:
        pinned = any("alone of" in line.says for line in article.evidence)
        assert not pinned or article.published is None or article.published.first_day <= by


@more
@given(TEXTS)
def test_every_flag_points_at_one_passage_and_every_date_has_its_evidence(text):
    for article in clean(captured(text)).articles:
        texts = [fold(" ".join(passage.text.split())) for passage in article.passages]
        for flag in article.flags:
            whole = fold(flag.at) in texts
            assert whole or sum(one.startswith(fold(flag.at)) for one in texts) == 1
            assert flag.note
            assert flag.kind != "altered" or "may be altered" in flag.note
        assert [line.kind for line in article.evidence] == list(EvidenceKind)


@more
@given(st.lists(st.sampled_from(ROLES), max_size=30).map("".join))
def test_what_is_read_of_roles_and_quotations_never_raises(text):
    clean(
        captured(f"Bridge of Harn closed after flood\n{text}\n{text} It rains on and on in Harn.")
    )


@settings(max_examples=500)
@given(st.text(st.characters(exclude_categories=[]), max_size=60))
def test_a_quoted_scalar_is_read_back_exactly(text):
    quoted = yaml_quoted(text)
    assert yaml.safe_load(quoted) == text
    assert yaml.safe_load(f"key: {quoted}") == {"key": text}
    assert yaml.safe_load(f"- {{a: {quoted}, b: 1}}") == [{"a": text, "b": 1}]
    assert len(quoted.splitlines()) == 1
