"""Whole pages, each with traps of its own."""

import pytest

from briefgen.clean import clean
from briefgen.clean.kinds import DropKind
from briefgen.model import FlagKind, PassageKind


def kinds(article):
    return [(str(passage.kind), passage.text[:24]) for passage in article.passages]


def dropped(cleaning, capture, kind):
    return [
        capture.text[run.span.start : run.span.end] for run in cleaning.dropped if run.kind == kind
    ]


def test_an_aggregator_holds_several_articles_under_their_own_publishers(page):
    capture = page("aggregator")
    main, related = clean(capture).articles
    assert main.title == "Bridge of Harn closed after flood, mayor says"
    assert (main.publisher, main.via, main.author) == ("News18", "Daily8", None)
    assert [passage.text[:9] for passage in main.passages] == [
        "The old b",
        "Engineers",
        "Traders o",
        "(With inp",
    ]
    assert related.title == "Harn after the flood: What we know today"
    assert (related.publisher, related.via, related.author) == (
        "Harn Courier",
        "Daily8",
        "Jane Doe",
    )


def test_an_aggregators_flattened_body_is_divided(page):
    _, related = clean(page("aggregator")).articles
    subheads = [p.text for p in related.passages if p.kind is PassageKind.SUBHEAD]
    assert subheads == [
        "The river",
        "Talking money",
        "Harbour works",
        "What does the mayor say about the bridge?",
    ]
    assert not any("Write to" in passage.text for passage in related.passages)


def test_ages_and_a_day_without_its_year_leave_the_date_open(page):
    main, related = clean(page("aggregator")).articles
    assert (main.published, related.published) == (None, None)
    assert main.published_basis == (
        "the text says 'on Wednesday', and '3 days ago' is Wednesday, August 13; "
        "'3 days ago' beside the title; another article of the capture is dated "
        "'Saturday, August 16', without a year"
    )
    assert related.published_basis == (
        "'Saturday, August 16' in the first lines, without a year; 'an hour ago' beside the title"
    )


def test_what_an_aggregator_adds_is_dropped_for_what_it_is(page):
    capture = page("aggregator")
    cleaning = clean(capture)
    assert dropped(cleaning, capture, DropKind.LABEL) == [
        "News183 days ago",
        "Harn Courier",
        "timean hour ago",
        "• Harn Courier",
    ]
    assert dropped(cleaning, capture, DropKind.BYLINE) == ["Write to Jane Doe at"]
    assert len(dropped(cleaning, capture, DropKind.REPEAT)) == 3
    assert dropped(cleaning, capture, DropKind.LEGAL)[0].startswith("Disclaimer:")


def test_a_live_blog_is_one_article_of_posts(page):
    (blog,) = clean(page("live-blog")).articles
    assert blog.title.startswith("Flood in Harn: the mayor thanks")
    assert (blog.publisher, blog.via, blog.author) == (None, None, None)
    assert kinds(blog) == [
        ("subhead", "Mayor thanks the brigade"),
        ("post", "The mayor of Harn opened"),
        ("text", "Nobody has done more for"),
        ("post", "The river carries nine t"),
        ("post", "A few photos of the visi"),
        ("caption", "The mayor and the head o"),
        ("caption", "Children wave from a boa"),
        ("post", "According to the Harn Co"),
        ("post", "The flood is the third i"),
    ]


def test_a_live_blogs_furniture_is_dropped(page):
    capture = page("live-blog")
    cleaning = clean(capture)
    assert dropped(cleaning, capture, DropKind.BYLINE) == ["John Roe"] * 3 + ["Written by ADMIN"]
    assert len(dropped(cleaning, capture, DropKind.REPEAT)) == 3
    assert dropped(cleaning, capture, DropKind.RELATED_LINKS) == [
        "Boat sinks off the coast of Dorn with a load of apples – Miami Herald"
    ]


def test_signs_of_rewording_are_flagged(page):
    (blog,) = clean(page("live-blog")).articles
    assert [(flag.at, flag.kind) for flag in blog.flags] == [
        ("Mayor thanks the", FlagKind.DOUBTFUL),
        ("The mayor of", FlagKind.REPEATED),
        ("Nobody has done", FlagKind.REPEATED),
        ("A few photos", FlagKind.DOUBTFUL),
        ("According to the", FlagKind.DAMAGED),
    ]
    assert "'Share it', 'Update on', 'main event'" in blog.flags[0].note
    assert "CourierDornburg" in blog.flags[-1].note


def test_an_error_header_does_not_cost_the_article(page):
    capture = page("error-header")
    cleaning = clean(capture)
    (article,) = cleaning.articles
    assert article.title == "Mayor of Harn thanks the fire brigade for its work"
    assert article.publisher == "MENAFN"
    assert len(article.passages) == 3
    assert [flag.kind for flag in article.flags] == [
        FlagKind.DOUBTFUL,
        FlagKind.REPEATED,
        FlagKind.REPEATED,
    ]
    assert article.flags[0].note == "an error message stands above the article"
    assert len(dropped(cleaning, capture, DropKind.ERROR_HEADER)) == 3
    assert len(dropped(cleaning, capture, DropKind.REPEAT)) == 2
    assert len(dropped(cleaning, capture, DropKind.LEGAL)) == 2
    assert len(dropped(cleaning, capture, DropKind.RELATED_LINKS)) == 4


@pytest.mark.parametrize(
    "message",
    [
        "404 Not Found\nThe requested URL was not found on this server.",
        "We can’t find the page you asked for.\nTry the search instead",
        "Sorry, this page does not exist.",
        "Checking your browser before you go on to the page.\nJust a moment...",
        "Please verify you are a human.",
        "Too Many Requests",
        "Access to this page has been denied.",
    ],
)
def test_error_messages_of_servers_are_no_article(message, make_capture):
    text = joined(message, "", "Bridge of Harn closed after flood", "", *PARAGRAPHS)
    (article,) = clean(make_capture(text)).articles
    assert article.title == "Bridge of Harn closed after flood"
    assert [passage.text for passage in article.passages] == [*PARAGRAPHS]
    assert article.flags[0].note == "an error message stands above the article"


def test_a_newsletter_is_read_through_its_short_lines(page):
    capture = page("letter")
    (article,) = clean(capture).articles
    assert article.title.startswith("Bridge of Harn closed after the worst flood")
    assert (article.author, str(article.published)) == ("Jane Doe", "2025-08-12")
    assert [" ".join(passage.text.split())[:30] for passage in article.passages] == [
        "The old bridge of Harn was clo",
        "“We have never seen the water ",
        "What comes next",
        "Engineers will look at the pil",
        "Traders on the market square f",
    ]
    assert article.passages[2].kind is PassageKind.SUBHEAD
    assert "Mayor of Dorn wins" in " ".join(
        dropped(cleaned := clean(capture), capture, "related-links")
    )
    assert dropped(cleaned, capture, DropKind.LEGAL) == [
        "© 2025 Harn Courier. All rights reserved."
    ]


def test_a_year_in_an_advertisement_dates_nothing(page):
    (article,) = clean(page("error-header")).articles
    assert article.published is None
    assert article.published_basis == "no date beside the title; the text says 'on Tuesday'"


def test_headings_and_captions_are_told_from_paragraphs(page):
    (article,) = clean(page("headings")).articles
    assert article.title == "Mayor thanks the fire brigade of Harn for its help"
    assert kinds(article) == [
        ("subhead", "The town confirmed on Mo"),
        ("caption", "The mayor and the head o"),
        ("text", "The old bridge of Harn w"),
        ("subhead", "Dorn Sends Two Boats and"),
        ("text", "Engineers will look at t"),
        ("subhead", 'Mayor Calls It a "Feat"'),
        ("text", "Traders on the market sq"),
    ]
    assert article.passages[1].text.endswith("2024.")
    assert article.published_basis.startswith("the text says 'on Monday'; 'Updated' beside")


def test_a_plain_page_is_read_whole(page):
    (article,) = clean(page("plain")).articles
    assert article.title == "Bridge of Harn closed after flood"
    assert (len(article.passages), article.language) == (3, "en")
    assert article.flags == ()


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_make_no_difference(page, make_capture, ending):
    plain = page("headings")
    other = make_capture(plain.text.replace("\n", ending), plain.file)
    texts = [[p.text for p in a.passages] for a in clean(plain).articles]
    assert [[p.text for p in a.passages] for a in clean(other).articles] == texts


def test_a_byte_order_mark_counts_and_is_dropped(page, make_capture):
    plain = page("plain")
    marked = clean(make_capture("\ufeff" + plain.text))
    first, *_ = marked.dropped
    assert (first.kind, first.span.start, first.span.end) == (DropKind.BYTE_ORDER_MARK, 0, 1)
    (article,), (bare,) = marked.articles, clean(plain).articles
    assert article.title == bare.title
    assert article.span.start == bare.span.start + 1


@pytest.mark.parametrize("text", ["", " \n\t\n", "Home\nMenu\n", "\ufeff"])
def test_nothing_to_read_is_no_article(make_capture, text):
    assert clean(make_capture(text)).articles == ()


PARAGRAPHS = (
    "The old bridge of Harn was closed on Monday after the river rose by two metres, she said.",
    "Engineers will look at the pillars this week, and nobody can say when buses will cross.",
    "Traders on the market square fear for their business and ask the town for some help.",
)


def joined(*lines):
    return "\n".join(lines) + "\n"


def test_a_standfirst_ends_otherwise_than_the_paragraphs_below_it(make_capture):
    title = "Bridge of Harn is closed after the worst flood in years"
    standfirst = "Nobody knows for how long buses will take the way by the bridge of Dorn instead"
    lines = (title, f"{standfirst}, says the mayor of the town", *PARAGRAPHS)
    (article,) = clean(make_capture(joined(*lines))).articles
    assert (article.title, [passage.kind for passage in article.passages]) == (
        title,
        [PassageKind.SUBHEAD, *[PassageKind.TEXT] * 3],
    )
    bare = [text.removesuffix(".") + " and so on and on" for text in PARAGRAPHS]
    (article,) = clean(make_capture(joined(title, *bare))).articles
    assert {passage.kind for passage in article.passages} == {PassageKind.TEXT}


def test_links_in_the_middle_do_not_end_an_article(make_capture):
    first, second, third = PARAGRAPHS
    text = joined("Bridge of Harn closed", first, "Related", "Mayor wins vote", second, third)
    (article,) = clean(make_capture(text)).articles
    assert [passage.text for passage in article.passages] == [*PARAGRAPHS]


def test_teasers_after_an_article_are_not_its_text(make_capture):
    teasers = ("Mayor wins vote", "The mayor won the vote on Sunday with a lead over her rival.")
    text = joined("Bridge of Harn closed", *PARAGRAPHS, "More stories", *teasers, *teasers[::-1])
    (article,) = clean(make_capture(text)).articles
    assert [passage.text for passage in article.passages] == [*PARAGRAPHS]


def test_readers_comments_are_not_its_text(make_capture):
    comments = (
        "I think that this is awful and that the mayor should go at once, if not today.",
    ) * 2
    text = joined("Bridge of Harn closed", *PARAGRAPHS * 2, "Comments", *comments)
    cleaning = clean(make_capture(text * 1))
    assert not any("awful" in p.text for a in cleaning.articles for p in a.passages)


def test_a_publisher_that_is_not_known_is_not_named(make_capture):
    text = joined(
        "Bridge of Harn closed", "Bridge of Harn closed", "Jane Roe3 days ago", *PARAGRAPHS
    )
    (article,) = clean(make_capture(text)).articles
    assert article.publisher is None
    assert article.published_basis.endswith("'3 days ago' beside the title")


def test_a_byline_and_a_date_beside_the_title_are_read(make_capture):
    head = ("Bridge of Harn closed", "By Jane Doe and John Roe", "Published: 12 August 2025")
    (article,) = clean(make_capture(joined(*head, *PARAGRAPHS))).articles
    assert article.author == "Jane Doe and John Roe"
    assert str(article.published) == "2025-08-12"
    assert article.published_basis == "'Published: 12 August 2025' beside the title"


def test_times_between_posts_are_kept_with_them(make_capture):
    posts = (
        line for n, text in enumerate(PARAGRAPHS * 2) for line in (f"10.0{n}am", f"{n} {text}")
    )
    (article,) = clean(make_capture(joined("Flood in Harn: live updates", *posts))).articles
    assert [(p.kind, p.time) for p in article.passages] == [
        (PassageKind.POST, f"10:0{n}") for n in range(6)
    ]


def test_the_same_article_twice_is_one(make_capture):
    card = ("Bridge of Harn closed", "Bridge of Harn closed", "BBC", "3 hours ago", *PARAGRAPHS)
    other = ("Mayor of Harn wins", "Mayor of Harn wins", "BBC", "1 hour ago", PARAGRAPHS[0])
    cleaning = clean(make_capture(joined(*card, *other, *card)))
    assert [article.title for article in cleaning.articles] == [card[0], other[0]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Die Brücke ist nicht mehr für den Verkehr offen, und das Wasser ist mit dem Wind da.",
            "de",
        ),
        ("다리가 월요일 홍수로 폐쇄되었다고 시장이 말했다.", "ko"),
        ("橋は月曜日に閉鎖されたと市長は記者団に対して語った。", "ja"),
        ("Мост был закрыт в понедельник, сказал мэр города журналистам, и мы были там.", "ru"),
        ("Xyz abc def ghi jkl mno pqr stu.", None),
    ],
)
def test_the_language_is_told_or_left_open(make_capture, text, language):
    (article,) = clean(make_capture(text)).articles
    assert article.language == language


@pytest.mark.parametrize(
    "paragraph",
    [
        "„Das ist das Ende der Brücke, wie wir sie kannten.“",
        "»Das ist das Ende der Brücke, wie wir sie kannten.«",
        "‚Das ist das Ende der Brücke, wie wir sie kannten.‘",
        "„To koniec mostu, jaki znaliśmy.”",
        "«C'est la fin du pont que nous avons connu.»",
        "«Это конец моста, который мы знали.»",
    ],
)
def test_a_paragraph_may_be_a_quotation_in_the_marks_of_any_language(make_capture, paragraph):
    lines = ("Bridge of Harn closed", PARAGRAPHS[0], paragraph, PARAGRAPHS[1])
    (article,) = clean(make_capture(joined(*lines))).articles
    assert ("text", paragraph[:24]) in kinds(article)


@pytest.mark.parametrize("line", ["Interview by Jane Doe", "Words by Jane Doe and John Roe"])
def test_a_byline_of_any_kind_is_no_subhead(make_capture, line):
    capture = make_capture(joined("Bridge of Harn closed", PARAGRAPHS[0], line, PARAGRAPHS[1]))
    cleaning = clean(capture)
    assert dropped(cleaning, capture, DropKind.BYLINE) == [line]
    assert "subhead" not in {kind for kind, _ in kinds(cleaning.articles[0])}
