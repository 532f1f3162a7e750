"""Evidence as W3C Web Annotations, held against the captures."""

import base64
import hashlib
import json
import uuid

import pytest

from tests.exchange import desk
from tests.exchange.linked import ACTIVITY, DC, OA, expanded
from tests.render.reading import read
from tests.render.sample_sources import CAPTURES, MILL_ID, SAWT_ID, SOURCES, TIMES

DAM, TALKS = "topics/kestrel-gorge/", "topics/river-talks/"
PAGES = ("", DAM, TALKS)
BY_NAME = {
    "ni:///sha-256;"
    + base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("="): text
    for text in CAPTURES.values()
}


def page(files, folder=""):
    address = f"{desk.ADDRESS}{folder}evidence.jsonld"
    (found,) = expanded(json.loads(files[f"{folder}evidence.jsonld"]), address)
    assert found["@id"] == address
    assert found["@type"] == [f"{ACTIVITY}OrderedCollectionPage"]
    return found


def annotations(files, folder=""):
    return page(files, folder)[f"{ACTIVITY}items"][0]["@list"]


def one(node, name, key="@value"):
    (found,) = node[name]
    return found[key]


def targets(files, folder=""):
    """Of each target: the text of its capture, and its two selectors."""
    for annotation in annotations(files, folder):
        for target in annotation[f"{OA}hasTarget"]:
            assert target["@type"] == [f"{OA}SpecificResource"]
            quote, position = target[f"{OA}hasSelector"]
            assert quote["@type"] == [f"{OA}TextQuoteSelector"]
            assert position["@type"] == [f"{OA}TextPositionSelector"]
            yield BY_NAME[one(target, f"{OA}hasSource", "@id")], quote, position


@pytest.mark.parametrize("folder", PAGES)
def test_the_words_stand_at_their_place_in_the_capture(folder, files):
    found = list(targets(files, folder))
    assert found
    for text, quote, position in found:
        start, end = one(position, f"{OA}start"), one(position, f"{OA}end")
        assert text[start:end] == one(quote, f"{OA}exact")
        for name, beside in (("prefix", text[:start]), ("suffix", text[end:])):
            if f"{OA}{name}" in quote:
                words = one(quote, f"{OA}{name}")
                assert 0 < len(words) <= 32
                assert beside.endswith(words) if name == "prefix" else beside.startswith(words)


def test_every_excerpt_and_quoted_citation_is_annotated_once(files):
    expected = [
        [f"{desk.ADDRESS}topics/{b.topic.slug}/#{r.excerpt or f'ref-{r.number}'}"]
        + [f"{desk.ADDRESS}topics/{b.topic.slug}/#{use.anchor}" for use in r.uses]
        for b in desk.edition().briefings
        for r in b.references
        if r.excerpt or r.quoted
    ]
    found = [[body["@id"] for body in a[f"{OA}hasBody"]] for a in annotations(files)]
    assert [bodies[:-1] for bodies in found] == expected
    assert all("/sources/" in bodies[-1] for bodies in found)
    identifiers = [annotation["@id"] for annotation in annotations(files)]
    assert len(set(identifiers)) == len(identifiers)
    assert all(uuid.UUID(identifier) for identifier in identifiers)


def test_every_body_is_a_place_of_a_page(files, pages):
    for annotation in annotations(files):
        assert one(annotation, f"{OA}motivatedBy", "@id") == f"{OA}linking"
        for body in annotation[f"{OA}hasBody"]:
            uri, _, anchor = body["@id"].removeprefix(desk.ADDRESS).partition("#")
            assert f'id="{anchor}"' in pages[uri], body


def test_two_runs_of_one_quotation_are_two_targets(files):
    texts = [
        [one(t[f"{OA}hasSelector"][0], f"{OA}exact") for t in annotation[f"{OA}hasTarget"]]
        for annotation in annotations(files, DAM)
    ]
    assert ["Her office counted", "without water"] in texts


def test_the_site_has_those_of_all_topics(files):
    def identifiers(folder):
        return [annotation["@id"] for annotation in annotations(files, folder)]

    assert identifiers("") == [*identifiers(DAM), *identifiers(TALKS)]
    (collection,) = page(files)[f"{ACTIVITY}partOf"]
    assert one(collection, f"{ACTIVITY}totalItems") == len(identifiers(""))


def test_an_identifier_stays_when_references_are_numbered_anew(files, templates):
    edition = desk.edition()
    dam, talks = edition.briefings
    last = dam.references[-1]
    fewer = desk.replace(talks, statements=(), timeline=(), references=talks.references[:2])
    site, _ = desk.render(desk.replace(edition, briefings=(dam, fewer)), templates)
    again = {asset.path: asset.content for asset in site.assets}
    assert last.number > 2
    before = [annotation["@id"] for annotation in annotations(files, TALKS)]
    assert [annotation["@id"] for annotation in annotations(again, TALKS)] == before[:2]


def test_no_character_stands_beside_the_cited_that_no_page_shows(files, pages):
    shown = {
        (element.attributes["data-sha256"], at)
        for html in pages.values()
        for element in read(html).inside()
        if "data-start" in element.attributes
        for at in range(int(element.attributes["data-start"]), int(element.attributes["data-end"]))
    }
    beside = 0
    for text, quote, position in targets(files):
        around = {
            name: len(one(quote, f"{OA}{name}")) if f"{OA}{name}" in quote else 0
            for name in ("prefix", "suffix")
        }
        start = one(position, f"{OA}start") - around["prefix"]
        end = one(position, f"{OA}end") + around["suffix"]
        digest = hashlib.sha256(text.encode()).hexdigest()
        assert {(digest, at) for at in range(start, end)} <= shown
        beside += around["prefix"] + around["suffix"]
    assert beside


def test_withheld_words_stand_in_no_file(files):
    altered, rewritten = TIMES[2], SOURCES[MILL_ID].passages[0].text
    for path, content in files.items():
        for words in (altered, rewritten):
            for at in range(0, len(words) - 20, 10):
                assert words[at : at + 20] not in content.decode(), path


def test_a_language_that_nobody_names_is_left_out(files):
    sawt = SOURCES[SAWT_ID]
    for annotation in annotations(files):
        for target in annotation[f"{OA}hasTarget"]:
            (source,) = target[f"{OA}hasSource"]
            is_sawt = BY_NAME[source["@id"]] == CAPTURES[sawt.capture]
            assert (f"{DC}language" in source) != is_sawt


def test_addresses_are_relative_while_the_site_has_none(nowhere):
    base = "file:///media/stick/site/"
    (found,) = expanded(json.loads(nowhere[f"{DAM}evidence.jsonld"]), f"{base}{DAM}evidence.jsonld")
    assert found["@id"] == f"{base}{DAM}evidence.jsonld"
    first = found[f"{ACTIVITY}items"][0]["@list"][0]
    bodies = [body["@id"] for body in first[f"{OA}hasBody"]]
    assert bodies[0] == f"{base}{DAM}index.html#ref-1"
    assert bodies[-1].startswith(f"{base}sources/")
