import json

import made
import pytest

from briefgen.clean.markup import parse
from briefgen.clean.metadata import metadata
from briefgen.model import PartialDate

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Bridge of Harn closed after flood",
    "datePublished": "2025-08-13T22:10:00Z",
    "author": [{"@type": "Person", "name": "Jane Doe"}, "Ann Other"],
    "publisher": {"@id": "#press"},
}


def linked(*nodes):
    return f'<script type="application/ld+json">{json.dumps(list(nodes))}</script>'


def meta(**named):
    return "".join(
        f'<meta property="{key.replace("__", ":")}" content="{value}">'
        for key, value in named.items()
    )


def read(head, body=None, address=None, attributes=' lang="en"'):
    return metadata(parse(made.html(head, body, attributes)), address).metadata


def test_json_ld_names_everything_and_points_within_the_page():
    found = read(
        linked(ARTICLE, {"@id": "#press", "@type": "Organization", "name": "Harn Courier"})
    )
    assert found.title == "Bridge of Harn closed after flood"
    assert (found.publisher, found.via, found.author) == (
        "Harn Courier",
        None,
        "Jane Doe, Ann Other",
    )
    assert found.published == PartialDate(2025, 8, 13)
    assert found.published_basis == "`datePublished` in the page's JSON-LD: '2025-08-13T22:10:00Z'"


def test_the_time_of_the_last_change_is_the_first_that_can_be_read():
    changed = {**ARTICLE, "dateModified": "2025-08-14T07:00:00Z"}
    stated = meta(article__modified_time="2025-08-15")
    assert read(linked(changed) + stated).modified == "2025-08-14T07:00:00Z"
    assert read(
        meta(article__modified_time="lately") + meta(og__updated_time="2025-08-15")
    ).modified
    assert read(stated).modified == "2025-08-15"
    assert read(linked(ARTICLE)).modified is None


def test_the_article_with_the_pages_own_address_is_taken():
    other = {**ARTICLE, "headline": "A fair in Harn", "url": "https://harn.example/fair"}
    own = {**ARTICLE, "url": "https://harn.example/bridge/"}
    head = linked(other, own) + "<link rel=canonical href=https://harn.example/bridge>"
    assert read(head).title == "Bridge of Harn closed after flood"
    assert read(head).url == "https://harn.example/bridge"


RELATED = {
    "@type": "NewsArticle",
    "headline": "Ferry sold",
    "datePublished": "2019-01-02",
    "author": {"name": "Other Man"},
    "publisher": {"name": "Other Paper"},
}


@pytest.mark.parametrize(
    "node",
    [
        RELATED,
        {"@type": "ItemList", "itemListElement": [RELATED]},
        {
            "@graph": [
                {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": RELATED}]}
            ]
        },
        {"@type": "WebPage", "relatedLink": RELATED},
        {"@type": "ItemList", "itemListElement": [RELATED | {"url": "https://harn.example/x"}]},
        {
            "@type": "ItemList",
            "itemListElement": [
                {
                    "@type": "NewsArticle",
                    "datePublished": "2019-01-02",
                    "author": "Other Man",
                    "publisher": {"name": "Other Paper"},
                    "url": "https://harn.example/x",
                }
            ],
        },
    ],
)
def test_the_only_article_told_of_is_not_the_pages_where_its_name_is_another(node):
    found = read(f"<title>Bridge of Harn closed | Courier</title>{linked(node)}")
    assert (found.title, found.published, found.author, found.publisher) == (
        "Bridge of Harn closed after flood",
        None,
        None,
        None,
    )


def test_the_only_article_told_of_may_be_named_as_programs_are_told_or_not_at_all():
    named = linked(RELATED) + meta(og__title="Ferry sold again")
    nameless = linked({key: RELATED[key] for key in ("@type", "datePublished")})
    untitled = made.html(linked(RELATED), f"<p>{made.FIRST}</p>")
    assert read(named).published == PartialDate(2019, 1, 2)
    assert read(nameless).published == PartialDate(2019, 1, 2)
    assert metadata(parse(untitled)).metadata.published == PartialDate(2019, 1, 2)


@pytest.mark.parametrize(
    "script", ["{", "[" * 5000, '"text"', "null", '{"@type": ["Article"], "author": 5}']
)
def test_broken_json_ld_is_nothing(script):
    found = read(f'<script type="application/ld+json">{script}</script>')
    assert (found.author, found.published) == (None, None)
    assert found.title == "Bridge of Harn closed after flood"


def test_opengraph_and_highwire():
    found = read(
        meta(
            og__title="Bridge of Harn closed",
            og__site_name="Harn Courier",
            article__published_time="2025-08-13",
        )
    )
    assert (found.publisher, found.published) == ("Harn Courier", PartialDate(2025, 8, 13))
    assert found.published_basis == "`article:published_time` in a `meta` of the page: '2025-08-13'"
    found = read(
        '<meta name=citation_author content="Doe, Jane">'
        '<meta name=citation_author content="Other, Ann">'
        '<meta name=citation_publication_date content="2025/08">'
        '<meta name=citation_journal_title content="Annals of Harn">'
    )
    assert (found.author, found.publisher) == ("Doe, Jane, Other, Ann", "Annals of Harn")
    assert found.published == PartialDate(2025, 8)


def test_dates_that_differ_are_all_told():
    found = read(linked(ARTICLE) + meta(article__published_time="2025-08-14T01:00:00+03:00"))
    assert found.published == PartialDate(2025, 8, 13)
    assert found.published_basis.endswith(
        "; but `article:published_time` in a `meta` of the page: '2025-08-14T01:00:00+03:00'"
    )


@pytest.mark.parametrize(
    "words", ["", "soon", "0001-01-01", "1970-01-01T00:00:00Z", "2025-13-40", "20250"]
)
def test_a_date_that_is_none_is_not_taken(words):
    found = read(meta(article__published_time=words))
    assert (found.published, found.published_basis) == (None, None)


def test_the_only_time_and_the_address_may_give_the_date():
    body = f"<time datetime='2025-08-13T10:00'>yesterday</time><p>{made.FIRST}</p>"
    assert (
        read("", body).published_basis
        == "the only `<time datetime>` of the page: '2025-08-13T10:00'"
    )
    two = body + "<time datetime=2024-01-01>earlier</time>"
    assert read("", two).published is None
    found = read("", address="https://harn.example/2025/08/13/bridge")
    assert found.published_basis == "the page's address: '2025-08-13'"


def test_an_aggregator_is_not_the_publisher():
    node = {**ARTICLE, "publisher": {"name": "MSN"}, "provider": {"name": "Harn Courier"}}
    found = read(linked(node))
    assert (found.publisher, found.via) == ("Harn Courier", "MSN")
    del node["provider"]
    found = read(linked(node))
    assert (found.publisher, found.via) == (None, "MSN")


def test_the_heading_that_readers_see_is_the_title():
    body = f"<h1>Harn Courier</h1><h1>Bridge of Harn ‘closed' after flood</h1><p>{made.FIRST}</p>"
    assert (
        read(meta(og__title="Bridge of Harn 'closed' after flood | news"), body).title
        == "Bridge of Harn ‘closed' after flood"
    )
    assert (
        read(
            "<title>Bridge closed - Harn Courier</title>" + meta(og__site_name="Harn Courier"),
            "<p>x</p>",
        ).title
        == "Bridge closed"
    )
    assert read("", "<p>x</p>").title is None


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "/bridge",
        "https://",
        "ftp://harn.example/a",
        "https://harn example/a",
    ],
)
def test_only_addresses_of_the_web_are_addresses(address):
    assert read(f'<link rel="canonical" href="{address}">').url is None


def test_a_front_page_is_no_articles_address():
    head = "<link rel=canonical href=https://harn.example/>"
    assert read(head, address="https://harn.example/bridge").url == "https://harn.example/bridge"
    assert read(head).url == "https://harn.example/"


def test_a_saved_page_says_where_it_came_from():
    page = "<!-- saved from url=(0027)https://harn.example/bridge -->" + made.html()
    assert metadata(parse(page)).metadata.url == "https://harn.example/bridge"


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en-GB", "en"), ("DE", "de"), ("", None), ("english", None), ("zh_Hans", "zh")],
)
def test_the_language_of_the_page(tag, language):
    assert read("", attributes=f' lang="{tag}"').language == language
