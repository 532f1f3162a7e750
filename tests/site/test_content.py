"""What this repository's own site must hold, and what it must not."""

import re
from html import unescape
from pathlib import Path

import pytest
from desks import REPOSITORY, SETTINGS, files
from render.reading import Element, read

from briefgen import pipeline
from briefgen.model import Source

TOPICS = ("alaska-summit", "kursk", "north-korea-russia")
_LONG = 25
_SPACE = re.compile(r"\s+")


@pytest.fixture(scope="session")
def pages(own: Path) -> dict[str, Element]:
    """The topic pages, by their slugs."""
    site = own / "site" / "topics"
    return {
        path.parent.name: read(path.read_text(encoding="utf-8"))
        for path in site.glob("*/index.html")
    }


@pytest.fixture(scope="session")
def composed() -> pipeline.Composed:
    return pipeline.compose(REPOSITORY / SETTINGS)


@pytest.fixture(scope="session")
def sources(composed: pipeline.Composed) -> dict[str, Source]:
    assert composed.edition is not None
    return dict(composed.edition.index.sources)


def section(page: Element, title: str) -> Element:
    """The `section` that stands under the second-level heading."""
    (found,) = [s for s in page.all("section") if [h.text for h in s.all("h2")] == [title]]
    return found


def test_the_desk_has_no_finding(composed):
    assert composed.diagnostics == ()


def test_the_topics(pages):
    assert sorted(pages) == sorted(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_excerpts(topic, pages, sources):
    excerpts = pages[topic].all("figure", "excerpt")
    assert len(excerpts) >= 12
    cited = {excerpt.attributes["data-source"] for excerpt in excerpts}
    publishers = {sources[source].record.publisher or source for source in cited}
    captures = {excerpt.attributes["data-capture"] for excerpt in excerpts}
    assert max(len(publishers), len(captures)) >= 3
    words = [" ".join(excerpt.all("blockquote")[0].text.split()) for excerpt in excerpts]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("topic", TOPICS)
def test_key_points(topic, pages):
    points = section(pages[topic], "Key points").all("ol", "key-points")[0]
    entries = [part for part in points.parts if isinstance(part, Element)]
    assert 8 <= len(entries) <= 15
    assert all(entry.all("a", "citation") for entry in entries)


@pytest.mark.parametrize("topic", TOPICS)
def test_timeline_statements_and_differences(topic, pages):
    events = section(pages[topic], "Timeline").all("time")
    dates = [event.attributes["datetime"] for event in events]
    assert len(dates) >= 3
    assert dates == sorted(dates)
    assert len(section(pages[topic], "Who said what").all("q")) >= 5
    assert len(section(pages[topic], "Where accounts differ").all("h3")) >= 1
    for account in section(pages[topic], "Where accounts differ").all("h3"):
        assert account.text.strip()


@pytest.mark.parametrize("topic", TOPICS)
def test_related_topics_and_why(topic, pages):
    related = section(pages[topic], "Related topics")
    links = {link.attributes["href"] for link in related.all("h3") for link in link.all("a")}
    assert links == {f"../{other}/index.html" for other in TOPICS if other != topic}
    for entry in related.all("li"):
        if entry.all("h3"):
            names = [link for link in entry.all("a") if "/names/" in link.attributes["href"]]
            assert names, entry.text


def test_every_date_names_its_basis(sources):
    for source in sources.values():
        assert source.record.published is not None, source.id
        assert source.record.published_basis, source.id
        assert source.record.reviewed is not None, source.id


@pytest.fixture(scope="session")
def site_text(own: Path) -> str:
    """All text of the site, character references read and white space as one space."""
    made = files(own / "site")
    pages = [content.decode() for path, content in made.items() if path.endswith(".html")]
    without_tags = (re.sub(r"<[^>]*>", "", page) for page in pages)
    return _SPACE.sub(" ", unescape("\n".join(without_tags)))


def capture_text(name: str) -> str:
    return (REPOSITORY / "content" / "captures" / name).read_bytes().decode()


def test_the_text_of_the_site_is_read_well(site_text, pages):
    """Else the tests below could not fail."""
    for page in pages.values():
        for excerpt in page.all("blockquote", "copied"):
            assert _SPACE.sub(" ", excerpt.text) in site_text


def test_nothing_of_a_dropped_article_is_published(site_text):
    review = (REPOSITORY / "content/captures/review.yml").read_text(encoding="utf-8")
    entries = re.findall(r'capture: "([^"]+)", span: \[(\d+), (\d+)\], dropped:', review)
    assert entries
    for name, start, end in entries:
        lines = capture_text(name)[int(start) : int(end)].splitlines()
        long = [_SPACE.sub(" ", line).strip() for line in lines if len(line.strip()) > _LONG]
        assert long
        # A long line is looked for in pieces: whole, one changed letter would hide it.
        for line in long:
            for begin in range(0, len(line), 60):
                piece = line[begin : begin + 60].strip()
                assert len(piece) <= _LONG or piece not in site_text


def outside_passages(name: str, sources: dict[str, Source]) -> list[str]:
    """The lines of a capture without what its sources took from it."""
    text = capture_text(name)
    kept = [
        span
        for source in sources.values()
        if source.capture == name
        for passage in source.passages
        for span in (passage.span, *passage.copies)
    ]
    for span in kept:
        blank = re.sub(r"[^\n]", "\0", text[span.start : span.end])
        text = text[: span.start] + blank + text[span.end :]
    pieces = re.split(r"[\n\0]+", text)
    return [_SPACE.sub(" ", piece).strip() for piece in pieces]


@pytest.mark.parametrize(
    "name", sorted(p.name for p in (REPOSITORY / "content/captures").glob("*.txt"))
)
def test_no_page_furniture_is_published(name, site_text, sources):
    titles = {_SPACE.sub(" ", source.record.title) for source in sources.values()}
    passages = [_SPACE.sub(" ", p.text) for s in sources.values() for p in s.passages]
    furniture = {
        line
        for line in outside_passages(name, sources)
        if len(line) > _LONG
        and line not in titles
        and not any(line in passage for passage in passages)
    }
    assert [line for line in furniture if line in site_text] == []


def test_there_is_furniture_to_be_missed(sources):
    names = {source.capture for source in sources.values()}
    lines = [line for name in names for line in outside_passages(name, sources)]
    assert sum(len(line) > _LONG for line in lines) > 20


def test_no_words_of_altered_passages_and_rewritten_sources_are_published(site_text, sources):
    passages = [(s.shows(p), p.text) for s in sources.values() for p in s.passages]
    shown = _SPACE.sub(" ", "\n".join(text for may, text in passages if may))
    barred = [_SPACE.sub(" ", text) for may, text in passages if not may]
    assert barred
    for text in barred:
        for begin in range(0, len(text), 40):
            piece = text[begin : begin + 40].strip()
            assert len(piece) <= _LONG or piece in shown or piece not in site_text


def test_what_was_expected_of_the_meeting_is_shown_as_overtaken(pages):
    marks = [
        heading.text.strip().split()[0]
        for heading in section(pages["alaska-summit"], "Where accounts differ").all("h3")
    ]
    assert "Overtaken" in marks


def test_who_disputes_the_recapture_is_named(pages):
    speakers = [
        heading.text.strip()
        for heading in section(pages["kursk"], "Where accounts differ").all("h4")
    ]
    assert {"Vladimir Putin", "Ukrainian officials"} <= set(speakers)


def test_one_party_with_several_origins_is_said(pages):
    (facts,) = pages["kursk"].all("dl", "facts")
    assert "some of them of one party" in facts.text
    listed = next(p for p in pages["kursk"].all("p") if p.attributes.get("id") == "origins")
    assert "The Kremlin, Vladimir Putin and Vyacheslav Volodin for Russia" in listed.text
    assert "News18" in listed.text


def test_a_timeline_holds_nothing_off_topic(pages):
    assert "Bryansk" not in section(pages["kursk"], "Timeline").text


def test_every_speaker_opens_to_a_rule_and_leads_to_a_passage(pages):
    for page in pages.values():
        for excerpt in page.all("figure", "excerpt"):
            (steps,) = excerpt.all("details")
            told = [rule.text for rule in steps.all("p", "rule")]
            (who,) = excerpt.all("span", "who")
            links = {link.text for link in who.all("a", "name")}
            speakers = [
                one for part in who.text.split(";") for one in links if part.strip().startswith(one)
            ]
            assert all(any(speaker in rule for rule in told) for speaker in speakers)
            assert told[0].startswith("Chosen as ")
        for row in section(page, "Who said what").all("tr")[1:]:
            assert row.all("details", "rule")
            assert row.all("a", "place")
