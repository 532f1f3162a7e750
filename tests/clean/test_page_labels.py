"""What readers see beside the headline of a page that tells programs nothing."""

import made
import pytest
from clean.captured import derived_article

from briefgen.model import PartialDate

TITLE = "Bridge of Harn closed after flood"
TEXT = f"<p>{made.FIRST}</p><p>{made.SECOND}</p><p>{made.THIRD}</p>"
DAY = PartialDate(2024, 9, 12)


def read(below="", above="", end="", language="en", title=TITLE):
    body = f"{above}<h1>{title}</h1>{below}{TEXT}{end}"
    return derived_article(made.html(body=body, attributes=f' lang="{language}"'))


@pytest.mark.parametrize(
    ("label", "author", "basis"),
    [
        (
            "<p>Published 12 September 2024</p>",
            None,
            "'Published 12 September 2024' beside the title",
        ),
        (
            "<div><span>By Jane Doe</span><span>Sept. 12, 2024</span></div>",
            "Jane Doe",
            "'By Jane Doe Sept. 12, 2024' beside the title",
        ),
        (
            "<div>Last updated: 14 September 2024</div><div>First published: 12 Sep 2024</div>",
            None,
            "'First published: 12 Sep 2024' beside the title",
        ),
        (
            "<p>Posted <time datetime=2024-09-12T08:00>two days ago</time></p>",
            None,
            (
                "'Posted two days ago' beside the title, where `<time datetime>` says"
                " '2024-09-12T08:00'"
            ),
        ),
        (
            (
                "<time class=updated datetime=2024-09-14>Saturday</time>"
                "<time class='entry-date published' datetime=2024-09-12>Thursday</time>"
            ),
            None,
            "'Saturday Thursday' beside the title, where `<time datetime>` says '2024-09-12'",
        ),
    ],
    ids=["word", "byline", "first", "time", "classes"],
)
def test_a_date_that_only_readers_see_is_that_of_publication(label, author, basis):
    article = read(label)
    assert (article.published, article.author) == (DAY, author)
    assert article.published_basis == basis
    assert [p.text for p in article.passages] == [made.FIRST, made.SECOND, made.THIRD]


def test_a_date_above_the_headline_and_below_the_text_counts():
    assert read(above="<p>12 September 2024</p>").published == DAY
    assert read(end="<p>Published: 12 September 2024</p>").published == DAY


@pytest.mark.parametrize(
    "label",
    [
        "<p>Updated: 12 September 2024</p>",
        "<p>Updated <time datetime=2024-09-12>yesterday</time></p>",
        "<p>Published 12 September</p>",
        "<aside><p>Ferry to Holm sails again</p><p>12 September 2024</p></aside>",
        "<p>The mill was built on 12 September 1924 by men of Harn.</p>",
    ],
    ids=["updated", "updated-time", "no-year", "related", "told"],
)
def test_what_is_no_date_of_publication_leaves_it_open(label):
    assert read(label).published is None


def test_an_update_is_told_as_the_last_change():
    article = read("<p>Published 12 September 2024, updated 14 September 2024</p>")
    assert (article.published, article.modified) == (DAY, "2024-09-14")


def test_numbers_that_may_be_day_or_month_are_read_by_the_language_of_the_page():
    label = "<p>04/09/2024</p>"
    assert read(label).published is None
    assert read(label, language="de").published == PartialDate(2024, 9, 4)


def test_what_programs_are_told_counts_for_more():
    head = "<meta property=article:published_time content=2024-09-11>"
    body = f"<h1>{TITLE}</h1><p>Published 12 September 2024</p>{TEXT}"
    article = derived_article(made.html(head, body))
    assert article.published == PartialDate(2024, 9, 11)
    assert article.passages[0].text == made.FIRST


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<title>Flood shuts crossing - Harn Courier</title>",
            f"<h1>{TITLE}</h1>",
            TITLE,
        ),
        (
            "<meta property=og:title content='What the river did to us'>",
            f"<h1>Harn Courier</h1><h1>{TITLE}</h1>",
            TITLE,
        ),
        (f"<title>{TITLE} | Harn Courier</title>", "<h2>A flood</h2>", TITLE),
        (f"<title>{TITLE} » News » Harn Courier</title>", "", f"{TITLE} » News"),
        (
            f"<meta property=og:title content='{TITLE} – harncourier.example'>",
            "<h1>News</h1>",
            TITLE,
        ),
        (f"<title>{TITLE} - what next</title>", "", f"{TITLE} - what next"),
    ],
    ids=["title", "two-headings", "tail", "path", "host", "no-tail"],
)
def test_the_title_is_the_headline_that_readers_see_without_the_name_of_the_site(head, body, title):
    site = "<meta property=og:site_name content='Harn Courier'>"
    address = "<link rel=canonical href=https://www.harncourier.example/bridge>"
    article = derived_article(made.html(site + address + head, body + TEXT))
    assert article.title == title
