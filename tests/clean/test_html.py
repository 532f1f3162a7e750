import made
import pytest

from briefgen.clean.html import extract
from briefgen.clean.markup import MarkupError
from briefgen.model import PassageKind


def lines(page):
    (article,) = extract(page)
    return [paragraph.text for paragraph in article.paragraphs]


def test_the_article_is_paragraphs_and_sub_heads_without_title_and_furniture():
    (extracted,) = extract(made.html())
    assert [(str(p.kind), p.text) for p in extracted.paragraphs] == [
        ("text", made.FIRST),
        ("subhead", "What comes next"),
        ("text", made.SECOND),
        ("text", made.THIRD),
    ]
    assert extracted.metadata.title == "Bridge of Harn closed after flood"


def test_a_sub_head_that_heads_nothing_is_left_out():
    body = f"<h1>Bridge closed</h1><p>{made.FIRST}</p><p>{made.SECOND}</p><h2>Read more</h2>"
    assert lines(made.html(body=body))[-1] == made.SECOND


def test_line_breaks_end_a_paragraph_where_a_sentence_ends():
    body = f"<p>{made.FIRST}<br>{made.SECOND}<br><br>Words that go<br>on here for a while.</p>"
    assert lines(made.html(body=body)) == [
        made.FIRST,
        made.SECOND,
        "Words that go on here for a while.",
    ]


def test_quotations_lists_and_inline_marks_keep_their_words():
    body = (
        f"<p>{made.FIRST}</p><blockquote><p>It is <b>closed</b>, <a href=/x>she</a> said.</p>"
        f"</blockquote><ul><li>Take the ferry at the mill.</li><li>Walk, if you can.</li></ul>"
        f"<p>{made.SECOND}</p>"
    )
    assert lines(made.html(body=body)) == [
        made.FIRST,
        "It is closed, she said.",
        "Take the ferry at the mill.",
        "Walk, if you can.",
        made.SECOND,
    ]


def test_scripts_and_templates_are_no_text():
    body = f"<p>{made.FIRST}</p><script>var words = 'never shown';</script><p>{made.SECOND}</p>"
    assert lines(made.html(body=body)) == [made.FIRST, made.SECOND]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("", "no element"),
        ("<!-- nothing -->", "no element"),
        ("<a href=x>y</a> " * 200_000, "400,000 tags"),
        ("<p>word " * 21_000, "elements, and at most"),
        ("<div>" * 5_000 + "text", "256"),
        ("<p>" + "word " * 3_000_000, "stopped"),
        ("<p>" + "word " * 900_000 + "</p>", "characters of text"),
        (("<div>" * 200 + "<p>a</p>" + "</div>" * 200) * 90, "deep on average"),
    ],
    ids=["empty", "comment", "links", "elements", "depth", "line", "text", "towers"],
)
def test_a_page_that_could_cost_too_much_is_refused(page, words):
    with pytest.raises(MarkupError, match=words):
        extract(page)


def test_a_page_of_many_elements_is_read_in_haste():
    body = "".join(f"<p>{made.FIRST} It happened {at} times.</p>" for at in range(9_000))
    assert len(lines(made.html(body=body))) > 8_000


def test_control_characters_do_not_stop_it():
    body = f"<p>{made.FIRST}\x01\x0b\x1f</p><p>{made.SECOND}</p>"
    (article,) = extract(made.html(body=body))
    assert all(p.kind is PassageKind.TEXT for p in article.paragraphs)
