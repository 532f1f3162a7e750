"""Which of the articles that a page states is the page's own."""

import json

import pytest

from briefgen.clean import derive

OTHER = {
    "@type": "NewsArticle",
    "headline": "Ferry runs again after the storm",
    "datePublished": "2020-01-01",
    "publisher": {"@type": "Organization", "name": "Foo"},
}
OWN = {
    "@type": "NewsArticle",
    "headline": "Whale stranded on mudflat",
    "datePublished": "2024-04-04",
    "author": {"@type": "Person", "name": "By Sam Poole"},
    "publisher": {"@type": "Organization", "name": "Estuary Echo"},
}
BODY = "".join(
    f"<p>The whale lay on the mudflat below the old pier, and volunteer number {n} kept it wet"
    " with buckets of sea water until the tide came back in the evening.</p>"
    for n in ("one", "two", "three", "four")
)


def article(*stated, heading="Whale stranded on mudflat"):
    page = (
        f'<!doctype html><html lang="en"><head><title>Page</title>'
        f'<script type="application/ld+json">{json.dumps(stated)}</script></head><body>'
        f"<article><h1>{heading}</h1>{BODY}</article></body></html>"
    )
    (derived,) = derive("whale.html", page.encode()).texts
    (found,) = derived.cleaning.articles
    return found.title, found.publisher, str(found.published or ""), found.author


@pytest.mark.parametrize("stated", [(OTHER, OWN), (OWN, OTHER)])
def test_the_one_whose_headline_the_page_shows(stated):
    assert article(*stated) == (OWN["headline"], "Estuary Echo", "2024-04-04", "Sam Poole")


def test_of_several_that_the_page_calls_otherwise_none():
    _, publisher, published, author = article(OTHER, {**OWN, "headline": "Seals on the rocks"})
    assert (publisher, published, author) == (None, "", None)


def test_the_only_one_is_the_pages_if_nothing_tells_them_apart():
    unnamed = {key: value for key, value in OTHER.items() if key != "headline"}
    assert article(unnamed)[1:3] == ("Foo", "2020-01-01")


def test_the_only_one_is_not_the_pages_under_another_headline():
    assert article(OTHER)[1:3] == (None, "")
