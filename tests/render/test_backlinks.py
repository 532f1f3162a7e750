"""Who links here, with the sentence."""

from dataclasses import replace

from briefgen.model import Link, Prose, ProsePage, ProseParagraph, Text
from briefgen.render.views.backlinks import backlinks
from briefgen.render.views.published import publish
from tests.render import sample

GORGE = "topics/kestrel-gorge/"


def page(path, *runs):
    return ProsePage(path, "A page", None, Prose((ProseParagraph(runs),), ()))


def found(*pages):
    edition = sample.edition()
    published = publish(replace(edition, pages=pages))
    addresses = {f"topics/{slug}/" for slug in published.topics}
    return backlinks(published, frozenset(addresses), pages)


def test_a_page_that_links_is_told_with_the_sentence_of_the_link():
    text = Text("We looked twice. See "), Link("topics/kestrel-gorge.md", (Text("the gorge"),))
    links = found(page("method", *text, Text(" for more. Nothing follows.")))[GORGE]
    assert [(link.uri, link.title, link.sentence) for link in links if link.uri == "method/"] == [
        ("method/", "A page", "See the gorge for more.")
    ]


def test_two_links_of_one_sentence_are_one_and_links_elsewhere_none():
    gorge = Link("topics/kestrel-gorge.md", (Text("it"),))
    away = Link("https://elsewhere.example/", (Text("away"),))
    links = found(page("method", gorge, Text(" and "), gorge, Text(" and "), away))
    assert len([link for link in links[GORGE] if link.uri == "method/"]) == 1
    assert not any("elsewhere" in target for target in links)


def test_a_name_has_the_key_points_that_cite_a_sentence_with_it():
    edition = sample.edition()
    points = {point.id for briefing in edition.briefings for point in briefing.key_points}
    named = {uri: links for uri, links in found().items() if uri.startswith("names/")}
    assert points
    assert named
    for links in named.values():
        assert all(link.sentence for link in links)
        assert all(link.uri.startswith("topics/") for link in links)


def test_pages_print_their_backlinks(documents):
    printed = [document for document in documents.values() if document.all("ul", "linked-from")]
    assert printed
