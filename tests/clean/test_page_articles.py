"""Pages of HTML with several articles, and live blogs."""

import json

import made
import pytest
from clean.captured import derived_article, derived_articles

TEXT = f"<p>{made.FIRST}</p><p>{made.SECOND}</p>"
OTHER = (
    "<p>The ferry of Holm will sail again on Friday, its owner told the harbour office.</p>"
    "<p>It had lain at the pier since a storm broke its rudder in May.</p>"
)


def page(body, head=""):
    return f"<html lang=en><head><title>Archive</title>{head}</head><body>{body}</body></html>"


def outline(html):
    return [
        (one.title, one.author, str(one.published), len(one.passages))
        for one in derived_articles(html)
    ]


BRIDGE = ("Bridge of Harn closed after flood", "Jane Doe", "2024-05-05", 2)
FERRY = ("Ferry to Holm sails again", "Ann Other", "2024-05-04", 2)


@pytest.mark.parametrize(
    "shape",
    [
        "<article><h2>{title}</h2><p class=by>By {author}</p><p>{day}</p>{text}</article>",
        (
            "<article><header><h2><a href=/{day}>{title}</a></h2><span>{author}</span> | "
            "<time datetime={day}T10:00>some days ago</time></header><div>{text}</div></article>"
        ),
        (
            "<div class='post hentry'><h1>{title}</h1><div>Published {day} by {author}</div>"
            "{text}<footer>Posted in News</footer></div>"
        ),
        (
            "<div itemscope itemtype=https://schema.org/NewsArticle><h3>{title}</h3>"
            "<div>{day} – {author}</div>{text}</div>"
        ),
    ],
    ids=["article", "header", "hentry", "itemtype"],
)
def test_each_article_of_a_page_has_its_own_title_byline_and_date(shape):
    bridge = shape.format(title=BRIDGE[0], author=BRIDGE[1], day=BRIDGE[2], text=TEXT)
    ferry = shape.format(title=FERRY[0], author=FERRY[1], day=FERRY[2], text=OTHER)
    site = "<meta property=og:site_name content='Harn Courier'>"
    articles = derived_articles(page(f"<main>{bridge}{ferry}</main>", site))
    assert outline(page(f"<main>{bridge}{ferry}</main>", site)) == [BRIDGE, FERRY]
    assert {one.publisher for one in articles} == {"Harn Courier"}


def test_what_a_page_tells_programs_of_one_article_is_not_told_of_another():
    linked = {
        "@type": "NewsArticle",
        "headline": BRIDGE[0],
        "datePublished": "2024-05-06",
        "author": "May Third",
        "url": "https://harn.example/bridge",
    }
    head = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    bridge = f"<article><h1>{BRIDGE[0]}</h1><p>By Jane Doe</p>{TEXT}</article>"
    ferry = f"<article><h1>{FERRY[0]}</h1><p>By Ann Other</p><p>4 May 2024</p>{OTHER}</article>"
    first, second = derived_articles(page(bridge + ferry, head))
    assert (first.author, str(first.published)) == ("May Third", "2024-05-06")
    assert (second.author, str(second.published)) == ("Ann Other", "2024-05-04")
    assert second.url is None


@pytest.mark.parametrize(
    "cards",
    [
        (
            "<article><h3><a href=/f>Ferry to Holm sails again</a></h3><p>4 May 2024</p>"
            "<p>The ferry of Holm will sail again on Friday, its owner said in town.</p></article>"
        ),
        f"<aside><article><h3>Ferry to Holm</h3><p>4 May 2024</p>{OTHER}</article></aside>",
        (
            f"<div class=related-stories><article><h3>Ferry to Holm</h3><p>4 May 2024</p>{OTHER}"
            "</article></div>"
        ),
        (
            "<article><h3>Ferry to Holm sails again</h3><p>4 May 2024</p><p>The ferry will sail"
            " again on Friday.</p><p>Its owner told the harbour of it, and then he…</p></article>"
        ),
        (
            f"<section class=comments><article><h4>Tom Reader</h4><p>4 May 2024</p>{OTHER}"
            "</article></section>"
        ),
    ],
    ids=["card", "aside", "related", "cut-off", "comment"],
)
def test_teasers_and_comments_are_no_articles(cards):
    text = TEXT + f"<p>{made.THIRD}</p>" + TEXT.replace("Harn", "Holm")
    main = f"<article><h1>{BRIDGE[0]}</h1><p>By Jane Doe</p><p>5 May 2024</p>{text}</article>"
    article = derived_article(page(main + cards))
    assert (article.title, article.author, str(article.published)) == BRIDGE[:3]
    assert not any("sail again" in passage.text for passage in article.passages)


def test_sections_of_one_article_stay_one():
    sections = "".join(f"<article><h2>Part {at}</h2>{TEXT}</article>" for at in ("one", "two"))
    assert len(outline(page(f"<h1>{BRIDGE[0]}</h1>{sections}"))) == 1


POSTS = [
    ("12:31", "Mayor stands up", "The mayor of Harn is on her feet and speaks of the bridge."),
    ("11:58", "Traders ask", "Traders asked for a ferry for half an hour before the session."),
    ("11:20", "Doors open", "The doors of the town hall are open, and a queue has formed."),
]
SHAPES = {
    "elements": "<div class=p><time datetime=2024-10-30T{t}:00Z>{t}</time><h2>{h}</h2>"
    "<p>{x}</p></div>",
    "articles": "<article><h3>{h}</h3><span><time datetime=2024-10-30T{t}>{t} GMT</time></span>"
    "<p>{x}</p><button>Share</button></article>",
    "flat": "<h3>{h}</h3><p><time datetime=2024-10-30T{t}>{t}</time></p><p>{x}</p>",
    "below": "<section><h3>{h}</h3><p>{x}</p><footer></footer><div><time "
    "datetime=2024-10-30T{t}>an hour ago</time></div></section>",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_posts_of_a_live_blog_have_their_times(shape):
    posts = "".join(shape.format(t=time, h=head, x=text) for time, head, text in POSTS)
    lead = "<p>Harn votes on its bridge today, and we tell of it as it happens.</p>"
    article = derived_article(page(f"<main><h1>Bridge day, live</h1>{lead}{posts}</main>"))
    assert article.title == "Bridge day, live"
    assert [(str(p.kind), p.time, p.text) for p in article.passages[1:]] == [
        found
        for time, head, text in POSTS
        for found in (("subhead", None, head), ("post", time, text))
    ]


def declared(*updates):
    linked = {
        "@type": "LiveBlogPosting",
        "headline": "Bridge day, live",
        "datePublished": "2024-10-30T07:00:00Z",
        "liveBlogUpdate": list(updates),
    }
    return f'<script type="application/ld+json">{json.dumps(linked)}</script>'


def test_posts_that_a_page_tells_only_programs_are_taken_from_there():
    updates = [
        {"headline": head, "datePublished": f"2024-10-30T{time}:00Z", "articleBody": f"{text}\n\nM"}
        for time, head, text in POSTS
    ]
    article = derived_article(page("<h1>Bridge day, live</h1><p>Wait.</p>", declared(*updates)))
    times = [(p.time, p.text) for p in article.passages if p.time]
    assert times == [(time, text) for time, _, text in POSTS]
    assert str(article.published) == "2024-10-30"


def test_posts_that_a_page_shows_without_their_times_get_those_that_programs_are_told():
    updates = [
        {"datePublished": f"2024-10-30T{time}:00Z", "articleBody": text} for time, _, text in POSTS
    ]
    shown = "".join(f"<p>{text}</p>{TEXT}" for _, _, text in POSTS)
    html = page(f"<main><h1>Bridge day, live</h1>{shown}</main>", declared(*updates))
    passages = derived_article(html).passages
    assert [(p.time, p.text) for p in passages if p.time] == [(t, x) for t, _, x in POSTS]
    assert made.FIRST in [p.text for p in passages]


@pytest.mark.parametrize("update", [None, 5, {}, {"datePublished": 3, "articleBody": []}])
def test_broken_updates_are_nothing(update):
    html = page(f"<main><h1>Bridge day, live</h1>{TEXT}</main>", declared(update))
    assert len(derived_article(html).passages) == 2


@pytest.mark.parametrize(
    "timed",
    [
        "<section class=comments>{posts}</section>",
        "<aside>{posts}</aside>",
        "<div class=latest>{posts}</div>",
    ],
    ids=["comments", "aside", "latest"],
)
def test_an_article_with_times_beside_others_is_no_live_blog(timed):
    shape = (
        "<div><h3><a href=/{t}>{h}</a></h3><time datetime=2024-10-30T{t}>{t}</time><p>{x}</p></div>"
    )
    posts = "".join(shape.format(t=time, h=head, x=text) for time, head, text in POSTS)
    text = TEXT + f"<p>{made.THIRD}</p>" + OTHER
    main = f"<article><h1>{BRIDGE[0]}</h1>{text}</article>"
    article = derived_article(page(main + timed.format(posts=posts)))
    assert not any(passage.time for passage in article.passages)
    assert article.passages[0].text == made.FIRST
