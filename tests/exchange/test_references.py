"""References, read back by the programs that people import them with."""

import json
import re
import warnings

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from briefgen.render import render
from tests.exchange import desk
from tests.render.sample_sources import (
    DIGEST_ID,
    HERALD_ID,
    MILL_ID,
    QUAY_ID,
    SAWT_ID,
    SOURCES,
    TIMES_ID,
)

TALKS = "topics/river-talks/references"


def csl(content):
    return {entry["id"]: entry for entry in json.loads(content)}


def bibtex(content):
    library = bibtexparser.parse_string(
        content.decode(), append_middleware=[LatexDecodingMiddleware()]
    )
    assert library.failed_blocks == []
    return {
        entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries
    }


def ris(content):
    return {entry["id"]: entry for entry in rispy.loads(content.decode())}


READERS = {"json": csl, "bib": bibtex, "ris": ris}


@pytest.mark.parametrize("ending", READERS)
def test_every_source_with_a_page_is_listed_once(ending, site, files):
    read = READERS[ending](files[f"references.{ending}"])
    listed = {p.uri.split("/")[1] for p in site.pages if re.match(r"sources/.", p.uri)}
    assert set(read) == listed == set(SOURCES)


@pytest.mark.parametrize("ending", READERS)
def test_a_topic_lists_the_sources_that_it_cites(ending, files):
    (talks,) = (b for b in desk.edition().briefings if b.topic.slug == "river-talks")
    assert set(READERS[ending](files[f"{TALKS}.{ending}"])) == set(talks.sources)
    assert set(talks.sources) < set(SOURCES)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("ending", READERS)
def test_titles_come_back_as_they_were(ending, source, files):
    read = READERS[ending](files[f"references.{ending}"])[source]
    assert read["title"] == desk.record(source).title


def test_what_is_known_is_told_alike(files):
    as_csl = csl(files["references.json"])[HERALD_ID]
    as_bibtex = bibtex(files["references.bib"])[HERALD_ID]
    as_ris = ris(files["references.ris"])[HERALD_ID]
    record = desk.record(HERALD_ID)
    # One name as it was printed: `and` parts no authors.
    assert as_csl["author"] == [{"literal": record.author}]
    assert as_bibtex["author"] == record.author
    assert as_ris["authors"] == [record.author]
    assert as_csl["container-title"] == as_bibtex["howpublished"] == record.publisher
    assert as_ris["secondary_title"] == record.publisher
    assert as_csl["URL"] == record.url
    assert as_ris["urls"] == [record.url]
    assert as_csl["language"] == as_bibtex["language"] == as_ris["language"] == "en"


def test_braces_without_a_partner_end_no_value_of_bibtex(files):
    assert len(bibtex(files["references.bib"])) == len(SOURCES)
    text = files["references.bib"].decode()
    (line,) = (line for line in text.splitlines() if "Smith" in line)
    assert line == (
        r"  howpublished = {Smith \& Söhne, \textbraceleft{}Veldra\textbraceright{} "
        r"@misc\textbraceleft{}x,},"
    )
    # BibTeX itself counts every brace, escaped or not.
    assert text.count("{") == text.count("}")


def test_tex_joins_no_signs_of_a_title(files):
    text = files["references.bib"].decode()
    assert """gate\\{4\\} \\textasciitilde{} -{}- `{}`so'{}' "they" say?{}`}},""" in text


def test_an_address_ends_no_value_of_bibtex(files):
    text = files["references.bib"].decode()
    assert "url = {https://herald.example/gates?a=%7Bb%7D&c=%20_#~x}," in text


@pytest.mark.parametrize(
    ("source", "parts", "stroked", "month"),
    [
        (HERALD_ID, [2025, 2, 3], "2025/02/03/", "feb"),
        (DIGEST_ID, [2025, 6], "2025/06//", "jun"),
        (SAWT_ID, [2024], "2024///", None),
    ],
)
def test_dates_are_as_precise_as_they_are_known(source, parts, stroked, month, files):
    assert csl(files["references.json"])[source]["issued"] == {"date-parts": [parts]}
    as_ris = ris(files["references.ris"])[source]
    assert (as_ris["year"], as_ris["date"]) == (str(parts[0]), stroked)
    as_bibtex = bibtex(files["references.bib"])[source]
    assert as_bibtex["year"] == str(parts[0])
    assert as_bibtex.get("month") == month
    assert as_bibtex.get("day") == (str(parts[2]) if len(parts) == 3 else None)


def test_what_is_not_known_is_left_out(files):
    assert set(csl(files["references.json"])[MILL_ID]) == {
        "id", "type", "title", "language", "source", "note",
    }  # fmt: skip
    assert set(bibtex(files["references.bib"])[MILL_ID]) == {"title", "language", "annote"}
    assert set(ris(files["references.ris"])[MILL_ID]) == {
        "type_of_reference", "id", "title", "language", "database_provider", "notes",
    }  # fmt: skip
    assert "author" not in csl(files["references.json"])[QUAY_ID]
    assert "language" not in csl(files["references.json"])[SAWT_ID]
    assert "URL" not in csl(files["references.json"])[TIMES_ID], "it is no web address"


def test_notes_warn_and_say_how_to_check(files):
    def notes(source):
        return csl(files["references.json"])[source]["note"]

    assert notes(TIMES_ID).startswith("Retracted on 9 February 2025. The date is inferred. ")
    assert notes(MILL_ID).startswith("An editor believes that this text was reworded throughout.")
    assert "Archived at https://archive.example/1?a={b}&c=\\d." in notes(HERALD_ID)
    assert notes(QUAY_ID) == (
        f"How we know: https://sorne.example/desk/sources/{QUAY_ID}/. "
        f"Capture SHA-256 {SOURCES[QUAY_ID].digest}."
    )
    assert ris(files["references.ris"])[TIMES_ID]["notes"] == [notes(TIMES_ID)]
    assert bibtex(files["references.bib"])[TIMES_ID]["annote"] == (
        f"Captured from Linkgarden. {notes(TIMES_ID)}"
    )


def test_a_source_that_was_replaced_says_by_which(templates):
    edition = desk.edition()
    replaced = {HERALD_ID: QUAY_ID}
    index = desk.replace(edition.index, replaced=replaced)
    site, _ = render(desk.replace(edition, index=index), templates)
    content = {asset.path: asset.content for asset in site.assets}["references.json"]
    assert csl(content)[HERALD_ID]["note"].startswith(
        f"A later version of this article is {QUAY_ID}."
    )


def test_no_whole_address_without_that_of_the_site(nowhere):
    note = csl(nowhere["references.json"])[QUAY_ID]["note"]
    assert note == f"Capture SHA-256 {SOURCES[QUAY_ID].digest}."


def test_a_bibliography_is_set_from_them(files):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own style uses terms that it does not know
        source = CiteProcJSON(json.loads(files["references.json"]))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for id_ in SOURCES:
            bibliography.register(Citation([CitationItem(id_)]))
        printed = dict(zip(SOURCES, map(str, bibliography.bibliography()), strict=True))
    assert printed[HERALD_ID].startswith("Finch, Mara and others (2025) “Gates")
    assert printed[HERALD_ID].endswith("The Corvane Herald, 3 February. Available at: "
        "https://herald.example/gates?a={b}&c=%20_#~x.")  # fmt: skip
    assert printed[DIGEST_ID] == "(2025) “Переговоры о реке: «прямая» речь”, June."
    assert (
        printed[MILL_ID].startswith("“강물에 대한 회담”") or "강물에 대한 회담" in printed[MILL_ID]
    )


def test_records_of_ris_are_not_broken_by_their_values(files):
    lines = files["references.ris"].decode().split("\r\n")
    assert all(re.fullmatch(r"(?:[A-Z][A-Z0-9]  - .*)?", line) for line in lines)
    assert sum(line.startswith("TY  - ") for line in lines) == len(SOURCES)
    assert sum(line == "ER  - " for line in lines) == len(SOURCES)
