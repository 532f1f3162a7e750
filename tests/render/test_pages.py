"""What the pages say."""

from dataclasses import replace

from briefgen.model import PartialDate, Party, Period, Precision
from briefgen.render import render
from tests.render import sample

TOPIC = "topics/kestrel-gorge/"
TIMES = "sources/undated-veldra-times/"


def _words(element):
    return " ".join(element.text.split())


def _cells(row):
    return [_words(part) for part in row.parts if not isinstance(part, str)]


def test_the_pages_of_an_edition(site):
    uris = [page.uri for page in site.pages]
    assert uris == sorted(uris)
    assert {"", "method/", "names/", "sources/", "timeline/", TOPIC, TIMES} <= set(uris)
    assert "names/nobody/" not in uris
    assert [entry.title for entry in site.navigation] == [
        "Topics",
        "Timeline",
        "Names",
        "Sources",
        "What changed",
        "Method",
    ]
    assert site.as_of == "30 June 2025"
    assert len(site.revision) == 12


def test_hostile_text_is_printed_as_it_stands(documents):
    text = documents[TOPIC].text
    assert "<script>alert('nothing')</script> & {{ nothing }}" in text
    assert "Kestrel <Gorge> & the Sorne" in text
    assert "<em>without</em>" in text
    (title,) = documents[TIMES].all("h1")
    assert title.text == "Maron: <b>“an act against every farm”</b> & what follows {{ title }}"
    assert "Water minister of Corvane <i>since 2019</i>" in documents["names/oren-tasq/"].text
    assert "javascript:" not in documents[TIMES].text


def test_the_facts_of_a_topic(documents):
    (facts,) = documents[TOPIC].all("dl", "facts")
    assert _words(facts) == (
        "As of30 June 2025 Evidence6 articles, information from 5 origins "
        "Excerpts5, each matches the saved page Disputed1 point"
    )


def test_origins_that_speak_for_one_party(templates):
    edition = sample.edition()
    first, *others = edition.briefings
    party = Party("Corvane", ("Oren Tasq", "The water ministry", "Water board"))
    given = replace(edition, briefings=(replace(first, parties=(party,)), *others))
    site, _ = render(given, templates)
    (page,) = (page for page in site.pages if page.uri == f"topics/{first.topic.slug}/")
    said = "Oren Tasq, The water ministry and Water board for Corvane"
    assert f"Several of them speak for one party, by their office: {said}" in page.html


def test_the_chain_of_an_excerpt(documents):
    chains = [_words(chain) for chain in documents[TOPIC].all("ol", "chain")]
    assert chains[0] == (
        "Speaker Oren Tasq in part Publisher The Corvane Herald 3 Feb 2025 Capture ¶ 2, 147–304"
    )
    assert "Publisher not named Jun 2025, inferred Via Daily Digest" in chains[3]


def test_a_source_without_words_says_why(documents):
    reference = next(
        entry for entry in documents[TOPIC].all("li") if entry.attributes.get("id") == "ref-5"
    )
    assert "Words withheld" in reference.text
    behind = next(
        part for part in documents[TOPIC].all("div", "behind") if reference.text in part.text
    )
    assert "Partitions shut at gorge" in behind.all("h3")[0].text


def test_references_stand_under_their_source_in_order(documents):
    behind = documents[TOPIC].all("div", "behind")
    sources = [part.all("h3")[0].all("a")[0].attributes["href"] for part in behind]
    assert len(set(sources)) == len(sources) > 1
    for part in behind:
        numbers = [int(li.attributes["value"]) for li in part.all("li") if "value" in li.attributes]
        assert numbers == sorted(numbers)


def test_a_chain_stands_in_one_line_and_opens(documents):
    caption = documents[TOPIC].all("figure", "excerpt")[0].all("figcaption")[0]
    (line,) = caption.all("p", "custody")
    assert _words(line) == "Oren Tasq in part The Corvane Herald, 3 Feb 2025 ¶ 2, 147–304"
    (steps,) = caption.all("details")
    assert steps.all("ol", "chain")


def test_accounts_stand_side_by_side_without_a_verdict(documents):
    first, second = documents[TOPIC].all("div", "difference")
    assert "denied" in first.classes
    assert len(first.all("div", "account")) == 2
    assert _words(second.all("h3")[0]) == "Differs How far the river fell"
    assert "The town reads a stick" in second.text


def test_who_said_what_tells_own_words_from_reported(documents):
    (table,) = documents[TOPIC].all("table", "statements")
    rows = [_cells(row) for row in table.all("tr")]
    rule = "RuleSpeaker and words found by the rule “quotation beside a verb of saying”."
    assert rows[0] == ["Speaker", "Words", "Origin", "Published", "Ref."]
    assert rows[1] == [
        "Oren Tasq",
        "said Corvane's water minister We owe nobody an apology for mending our own wall" + rule,
        "not stated",
        "The Corvane Herald, 3 Feb 2025, ¶ 2",
        "13",
    ]
    assert ["as reported" in row[1] for row in rows[1:]] == [False] * 6 + [True]
    assert rows[-1][2] == "CNB"


def test_a_source_page_shows_where_its_passages_are_used(documents):
    text = documents[TIMES].text
    assert "Used in Kestrel <Gorge> & the Sorne, key point 3" in text
    assert "Nobody downstream was told, Veldra says; the area is its own count." in text
    assert "Reverses who closed the gates" in text
    assert "This article was corrected on 9 February 2025" in text


def test_full_text_is_shown_only_when_the_desk_may(templates):
    unused = "The dam, finished in 1961"
    for full in (False, True):
        site, _ = render(sample.edition(full_text=full), templates)
        assert any(unused in page.html for page in site.pages) is full


def test_a_name_page_counts_what_it_says(documents):
    document = documents["names/ilse-maron/"]
    assert "3 passages of 2 articles" in _words(document.all("dl", "facts")[0])
    (spellings,) = document.all("table", "spellings")
    assert [_cells(row) for row in spellings.all("tr")[1:]] == [
        ["Maron", "", "2", "2 articles"],
        ["Ilse Maron", "", "1", "1 article"],
    ]
    assert len(document.all("div", "said")) == 2


def test_home_shows_every_topic(documents):
    home = documents[""]
    cards = [_words(card) for card in home.all("ul", "cards")[0].all("li")]
    assert len(cards) == 2
    assert "1 disputed" in cards[0]
    (table,) = home.all("table", "coverage")
    assert "Not named" in table.text
    assert "1 article" in table.text


def test_an_edition_without_topics(templates):
    edition = sample.edition()
    empty = replace(edition, briefings=(), pages=(), as_of=None)
    site, found = render(empty, templates)
    assert found == ()
    lists = ["", "changes/", "names/", "search/", "sources/", "timeline/"]
    assert [page.uri for page in site.pages] == lists
    assert edition.title in site.pages[0].html


def test_a_bare_topic(templates):
    edition = sample.edition()
    bare = replace(
        edition.briefings[1],
        statements=(),
        timeline=(),
        sections=(),
        references=(),
        key_points=(),
        sources=(),
        matched=(),
        as_of=None,
    )
    site, found = render(replace(edition, briefings=(bare,)), templates)
    assert found == ()
    html = next(page.html for page in site.pages if page.uri == "topics/river-talks/")
    assert "No direct speech by a named speaker" in html
    assert "No other topic shares" in html


def test_a_date_says_how_it_was_worked_out(documents):
    (rows,) = documents[TOPIC].all("ol", "timeline")
    dates = [_words(row) for row in rows.all("p", "when")]
    assert dates[:4] == [
        "1998as the text has it",
        "November 2024worked out from the article's date, 3 February 2025",
        "3 February 2025as the text has it",
        "4 February 2025set by an editor",
    ]


def test_the_same_edition_gives_the_same_pages(templates):
    assert render(sample.edition(), templates) == render(sample.edition(), templates)


def test_a_range_is_printed_without_a_date_for_machines(templates):
    edition = sample.edition()
    briefing = edition.briefings[0]
    days = Period(PartialDate(2025, 8, 3), PartialDate(2025, 8, 7), Precision.RANGE)
    events = (replace(briefing.timeline[0], date=days), *briefing.timeline[1:])
    changed = replace(edition, briefings=(replace(briefing, timeline=events),))
    site, found = render(changed, templates)
    assert found == ()
    html = next(page.html for page in site.pages if page.uri == TOPIC)
    assert '<span class="time">3–7 August 2025</span>' in html


def test_dates_of_another_century(templates):
    edition = sample.edition()
    briefing = edition.briefings[0]
    events = tuple(
        replace(event, date=Period.of(PartialDate(year)))
        for event, year in zip(briefing.timeline, (1, 1900, 2024, 2025, 9998), strict=False)
    )
    changed = replace(edition, briefings=(replace(briefing, timeline=events),))
    site, found = render(changed, templates)
    assert found == ()
    html = next(page.html for page in site.pages if page.uri == TOPIC)
    assert "before this chart" in html
    assert "after this chart" in html
