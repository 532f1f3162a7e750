"""What programs read in the pages: schema.org, Highwire Press, Dublin Core and COinS."""

import json
from urllib.parse import parse_qs

import extruct
import pytest

from tests.exchange import desk
from tests.exchange.linked import SCHEMA, graph
from tests.render.reading import read
from tests.render.sample_sources import (
    DIGEST_ID,
    HERALD_ID,
    MILL_ID,
    QUAY_ID,
    SAWT_ID,
    SOURCES,
    TIMES_ID,
)

DAM = "topics/kestrel-gorge/"
SUMMARY = (
    "Corvane presents the closing as a repair that cost nobody water. Veldra disputes the figure; "
    "the one gauge that both read stands in Veldra."
)


def source_page(source):
    return f"sources/{source}/"


def linked_data(pages, uri):
    (found,) = extruct.extract(pages[uri], syntaxes=["json-ld"], uniform=False)["json-ld"]
    return found


def nodes(pages, uri):
    return graph(linked_data(pages, uri), desk.ADDRESS + uri)


def of_type(found, name):
    return [node for node in found.values() if node["@type"] == [f"{SCHEMA}{name}"]]


def value(node, name):
    (found,) = node[f"{SCHEMA}{name}"]
    return found.get("@value", found.get("@id"))


def head(pages, uri):
    """The tags of the head by their names, in their order."""
    tags = [m.attributes for m in read(pages[uri]).all("head")[0].all("meta")]
    named = [(tag["name"], tag["content"]) for tag in tags if "name" in tag]
    return {name: text for name, text in named if name.startswith(("citation_", "DC."))}


def contexts(pages, uri):
    spans = read(pages[uri]).all("span", "Z3988")
    assert all("hidden" in span.attributes and not span.parts for span in spans)
    read_back = [parse_qs(span.attributes["title"], strict_parsing=True) for span in spans]
    assert all(len(values) == 1 for one in read_back for values in one.values())
    return [{name: values[0] for name, values in one.items()} for one in read_back]


def test_every_quotation_on_a_topic_is_based_on_an_article(pages):
    found = nodes(pages, DAM)
    quotations = {node["@id"]: node for node in of_type(found, "Quotation")}
    dam = desk.edition().briefings[0]
    shown = {e.id: (e.source, e.span) for e in dam.excerpts}
    quoted = [r for r in dam.references if r.quoted and len(r.quoted.words) == 1]
    shown |= {f"ref-{r.number}": (r.source, r.quoted.words[0]) for r in quoted}
    for anchor, (source, span) in shown.items():
        quotation = quotations[f"{desk.ADDRESS}{DAM}#{anchor}"]
        assert value(quotation, "text") == SOURCES[source].text(span)
        article = found[value(quotation, "isBasedOn")]
        assert value(article, "headline") == desk.record(source).title


def test_a_quotation_of_two_runs_has_two_parts(pages):
    found = nodes(pages, DAM)
    (parted,) = (n for n in of_type(found, "Quotation") if f"{SCHEMA}hasPart" in n)
    parts = [found[part["@id"]] for part in parted[f"{SCHEMA}hasPart"]]
    assert {value(part, "text") for part in parts} == {"Her office counted", "without water"}
    assert f"{SCHEMA}text" not in parted


def test_words_are_a_speakers_only_where_all_of_them_are_direct_speech(pages):
    found = nodes(pages, DAM)
    said = {
        value(node, "text"): value(found[value(node, "creator")], "name")
        for node in of_type(found, "Quotation")
        if f"{SCHEMA}creator" in node
    }
    assert said == {
        "We owe nobody an apology for mending our own wall": "Oren Tasq",
        "an act against every farm from Lower Quay to the sea": "Ilse Maron",
        "Nobody here was told, not by letter, not by telephone,": "Ilse Maron",
        "The gauge does not lie, and it does not accuse.": "Petra Lowe",
    }
    (maron,) = (n for n in of_type(found, "Person") if value(n, "name") == "Ilse Maron")
    assert maron["@id"] == f"{desk.ADDRESS}names/ilse-maron/"
    assert value(maron, "sameAs") == "https://www.wikidata.org/entity/Q1"


def test_the_briefing_cites_its_articles_and_dates_its_evidence(pages):
    found = nodes(pages, DAM)
    page = found[desk.ADDRESS + DAM]
    assert page["@type"] == [f"{SCHEMA}Article"]
    assert value(page, "name") == "Kestrel <Gorge> & the Sorne"
    assert value(page, "author") == "R. Alder & <T. Bly>"
    assert value(page, "license") == "https://licences.example/by/4.0/"
    assert value(page, "temporalCoverage") == "../2025-06-30"
    cited = {link["@id"] for link in page[f"{SCHEMA}citation"]}
    assert cited == {
        f"{desk.ADDRESS}sources/{source}/#article" for source in desk.edition().briefings[0].sources
    }
    assert cited <= set(found)
    assert value(found[value(page, "isPartOf")], "name") == "Sorne River Briefings"
    unsigned = nodes(pages, "topics/river-talks/")[f"{desk.ADDRESS}topics/river-talks/"]
    assert f"{SCHEMA}author" not in unsigned


def test_nothing_is_judged(pages):
    for html in pages.values():
        assert "ClaimReview" not in html
        assert "Rating" not in html.replace("<dt>Rating</dt>", "")


@pytest.mark.parametrize("source", SOURCES)
def test_an_article_says_what_is_known_of_it(source, pages):
    record = desk.record(source)
    found = nodes(pages, source_page(source))
    article = found[f"{desk.ADDRESS}sources/{source}/#article"]
    assert 'id="article"' in pages[source_page(source)]
    assert value(article, "headline") == record.title
    names = {key.removeprefix(SCHEMA) for key in article if key.startswith(SCHEMA)}
    expected = {
        "author": record.author,
        "publisher": record.publisher,
        "datePublished": record.published,
        "archivedAt": record.archived,
        "inLanguage": record.language != "und",
        "url": record.url and record.url.startswith("http"),
    }
    assert names - {"headline", "encoding", "mainEntityOfPage"} == {
        name for name, known in expected.items() if known
    }
    assert value(found[value(article, "encoding")], "sha256") == SOURCES[source].digest


def test_the_month_of_an_article_is_no_day(pages):
    article = linked_data(pages, source_page(DIGEST_ID))
    assert article["datePublished"] == "2025-06"
    assert linked_data(pages, source_page(SAWT_ID))["datePublished"] == "2024"


def test_no_title_ends_the_block_it_stands_in(pages):
    title = desk.record(TIMES_ID).title
    assert "</script><script>" in title
    for uri in (DAM, source_page(TIMES_ID)):
        scripts = read(pages[uri]).all("script")
        (block,) = (one for one in scripts if "src" not in one.attributes)
        assert block.attributes == {"type": "application/ld+json"}
        assert title in str(json.loads(block.text))


def test_highwire_tags_and_dublin_core_of_an_article(pages):
    record = desk.record(HERALD_ID)
    assert head(pages, source_page(HERALD_ID)) == {
        "citation_title": record.title,
        "DC.title": record.title,
        "citation_author": record.author,
        "DC.creator": record.author,
        "citation_publisher": "The Corvane Herald",
        "DC.publisher": "The Corvane Herald",
        "citation_publication_date": "2025/02/03",
        "DC.date": "2025-02-03",
        "citation_language": "en",
        "DC.language": "en",
        "citation_public_url": record.url,
        "DC.identifier": record.url,
        "DC.type": "Text",
    }
    assert head(pages, source_page(MILL_ID)) == {
        "citation_title": "강물에 대한 회담",
        "DC.title": "강물에 대한 회담",
        "citation_language": "en",
        "DC.language": "en",
        "DC.type": "Text",
    }
    assert head(pages, source_page(DIGEST_ID))["citation_publication_date"] == "2025/06"


def test_highwire_tags_and_dublin_core_of_a_briefing(pages):
    assert head(pages, DAM) == {
        "citation_title": "Kestrel <Gorge> & the Sorne",
        "DC.title": "Kestrel <Gorge> & the Sorne",
        "citation_author": "R. Alder & <T. Bly>",
        "DC.creator": "R. Alder & <T. Bly>",
        "citation_publisher": "Sorne River Briefings",
        "DC.publisher": "Sorne River Briefings",
        "citation_publication_date": "2025/06/30",
        "DC.date": "2025-06-30",
        "citation_public_url": f"{desk.ADDRESS}{DAM}",
        "DC.identifier": f"{desk.ADDRESS}{DAM}",
        "DC.description": SUMMARY,
        "DC.type": "Text",
    }


def test_dublin_core_is_found_by_another_reader(pages):
    found = extruct.extract(pages[source_page(DIGEST_ID)], syntaxes=["dublincore"], uniform=False)[
        "dublincore"
    ][0]["elements"]
    read_back = {
        element["URI"].rpartition("/")[2]: element["content"]
        for element in found
        if element["name"].startswith("DC.")
    }
    assert read_back == {
        "title": "Переговоры о реке: «прямая» речь",
        "date": "2025-06",
        "language": "en",
        "type": "Text",
    }


def test_a_topic_says_each_cited_article_to_reference_managers(pages):
    found = contexts(pages, DAM)
    dam = desk.edition().briefings[0]
    titles = sorted(desk.record(source).title for source in dam.sources)
    assert sorted(one["rft.title"] for one in found) == titles
    assert {one["ctx_ver"] for one in found} == {"Z39.88-2004"}


def test_a_source_says_itself_to_reference_managers(pages):
    fixed = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
        "rfr_id": "info:sid/briefgen",
        "rft.type": "newspaperArticle",
    }
    record = desk.record(HERALD_ID)
    assert contexts(pages, source_page(HERALD_ID)) == [
        {
            **fixed,
            "rft.title": record.title,
            "rft.creator": record.author,
            "rft.source": "The Corvane Herald",
            "rft.date": "2025-02-03",
            "rft.language": "en",
            "rft.identifier": record.url,
        }
    ]
    assert contexts(pages, source_page(MILL_ID)) == [
        {**fixed, "rft.title": "강물에 대한 회담", "rft.language": "en"}
    ]


def cite(pages, source):
    (line,) = read(pages[source_page(source)]).all("p", "cite")
    return " ".join(line.text.split())


def test_how_to_cite(pages):
    record, digest = desk.record(HERALD_ID), SOURCES[HERALD_ID].digest
    assert cite(pages, HERALD_ID) == (
        f"{record.author}. The Corvane Herald. {record.title}. 3 February 2025. {record.url}. "
        f"Capture sha256:{digest[:8]}…{digest[-6:]}. In Sorne River Briefings, "
        f"edition of 30 June 2025, {desk.ADDRESS}sources/{HERALD_ID}/."
    )
    assert cite(pages, DIGEST_ID).startswith(
        "Publisher not named, via Daily Digest. Переговоры о реке: «прямая» речь. "
        "June 2025 (inferred). Capture"
    )
    assert "Undated. Capture" in cite(pages, MILL_ID)
    assert cite(pages, QUAY_ID).startswith("Lower Quay Post. Town to ration water")


def test_downloads_are_listed_where_they_belong(pages, files):
    for uri, folder in ((DAM, DAM), ("sources/", "")):
        page = read(pages[uri])
        listed = [a.attributes for a in page.all("a") if "download" in a.attributes]
        names = ["references.bib", "references.ris", "references.json", "evidence.jsonld"]
        above = "../" if uri != folder else ""
        # In the rail, and at the foot for narrow screens.
        assert [a["href"] for a in listed] == [f"{above}{name}" for name in names] * 2
        assert all(f"{folder}{name}" in files for name in names)
        assert all("/" in a["type"] for a in listed)
