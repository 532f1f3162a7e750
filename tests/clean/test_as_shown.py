"""Sentences wherever they stand on a page, and figures as the page shows them."""

import made
import pytest

from briefgen.clean.html import extract

OTHER = "The ferryman slept in his boat, he said."


def texts(body):
    (article,) = extract(made.html(body=f"<h1>Bridge of Harn closed</h1>{body}"))
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "bare",
    [
        f"<div>{OTHER}</div>",
        f"<div><span>{OTHER}</span></div>",
        f"<section><div>{OTHER}</div></section>",
        f"<div class=row><div><font>{OTHER}</font></div></div>",
        OTHER,
        "The ferryman <i>slept</i> in his <a href=/boat>boat</a>, he said.",
        f"<br>{OTHER}<br>",
    ],
)
@pytest.mark.parametrize("paragraphs", [1, 6])
def test_a_sentence_among_the_paragraphs_is_kept_where_it_stands(bare, paragraphs):
    before = [f"{made.FIRST} It rose by {count} metres." for count in range(paragraphs)]
    body = "".join(f"<p>{text}</p>" for text in before)
    assert texts(f"{body}{bare}<p>{made.SECOND}</p>") == [*before, OTHER, made.SECOND]


@pytest.mark.parametrize("row", ["<div>{}</div>", "<section><div class=row>{}</div></section>"])
def test_a_sentence_among_divisions_with_a_paragraph_each_is_kept(row):
    before = [f"{made.FIRST} It rose by {count} metres." for count in range(6)]
    rows = [*(f"<p>{text}</p>" for text in before), OTHER, f"<p>{made.SECOND}</p>"]
    assert texts("".join(row.format(inner) for inner in rows)) == [*before, OTHER, made.SECOND]


def test_short_sentences_and_those_that_announce_a_list_are_kept():
    before = [f"{made.FIRST} It rose by {count} metres." for count in range(6)]
    body = "".join(f"<p>{text}</p>" for text in before)
    loose = "<div>He slept.</div><div>Three things are left:<ul><li>Wait here.</li></ul></div>"
    shown = ["He slept.", "Three things are left:", "Wait here."]
    assert texts(f"{body}{loose}<p>{made.SECOND}</p>") == [*before, *shown, made.SECOND]


def test_several_sentences_stay_paragraphs_of_their_own():
    body = f"<p>{made.FIRST}</p><section><div>{OTHER}</div><div>{made.THIRD}</div></section>"
    assert texts(f"{body}<p>{made.SECOND}</p>") == [made.FIRST, OTHER, made.THIRD, made.SECOND]


@pytest.mark.parametrize(
    "beside",
    [
        "<div>Advertisement</div>",
        "<div>Harn.</div>",
        "<div>Photo: Ann Other</div>",
        "<div class=related>Lighthouse of Harn sold to a teacher, who likes stairs.</div>",
        "<div><a href=/x>The lighthouse of Harn was sold to a teacher.</a></div>",
        "<aside><div>The lighthouse of Harn was sold to a teacher.</div></aside>",
        "<div class=mail-signup>This page keeps the address that you give, for ever.</div>",
        "<form><p>Sign up for all the news of Harn, every day.</p>It costs you nothing.</form>",
    ],
)
def test_what_only_stands_beside_it_is_not(beside):
    before = [f"{made.FIRST} It rose by {count} metres." for count in range(6)]
    body = "".join(f"<p>{text}</p>" for text in before)
    assert texts(f"{body}{beside}<p>{made.SECOND}</p>") == [*before, made.SECOND]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("About 400<sup>1</sup> people left", "About 400¹ people left"),
        ("About 400<sup><a href=#n1>1</a></sup> people left", "About 400 people left"),
        ("About 400<a href=#n1><sup>1</sup></a> people left", "About 400 people left"),
        ("About 400<sup>[1]</sup> people left", "About 400 people left"),
        ("About 400<sup>*</sup> people left", "About 400 people left"),
        ("He left at 4.<sup>1</sup> Some stayed", "He left at 4.¹ Some stayed"),
        ("He left.<sup>12</sup> Some stayed", "He left. Some stayed"),
        ("It costs 4.<sup>99</sup> crowns", "It costs 4.⁹⁹ crowns"),
        ("About 10<sup>6</sup> litres", "About 10⁶ litres"),
        ("About 10<sup>-6</sup> litres", "About 10⁻⁶ litres"),
        ("About 2<sup>3x</sup> litres", "About 2^3x litres"),
        ("Some 30 km<sup>2</sup> of land", "Some 30 km² of land"),
        ("Some 1<sup>1</sup>/<sub>2</sub> loaves", "Some 1¹/₂ loaves"),
        ("It holds CO<sub>2</sub> and x1<sub>2</sub> too", "It holds CO2 and x1₂ too"),
        ("On the 3<sup>rd</sup> of May", "On the 3rd of May"),
        ("It is put at <del>3</del> 5 million", "It is put at 5 million"),
        ("It is put at <s>3</s>5 million", "It is put at 5 million"),
        ("It is put at 1<strike>3</strike>5 million", "It is put at 1 5 million"),
        ("The <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> sign", "The 漢 sign"),
    ],
)
def test_no_figure_arises_that_the_page_does_not_show(markup, shown):
    body = f"<p>{made.FIRST}</p><p>{markup} when the river rose, she said.</p><p>{made.SECOND}</p>"
    assert texts(body)[1] == f"{shown} when the river rose, she said."


def test_a_mark_of_struck_text_that_nobody_closed_takes_no_paragraphs():
    assert texts(f"<s><p>{made.FIRST}</p><p>{made.SECOND}</p>") == [made.FIRST, made.SECOND]


@pytest.mark.parametrize(
    "attribute",
    ["hidden", "aria-hidden=true", 'style="display: none"', 'style="color:red;visibility:hidden"'],
)
@pytest.mark.parametrize("tag", ["p", "div", "blockquote"])
def test_what_no_reader_sees_is_no_text(tag, attribute):
    unseen = f"<{tag} {attribute}>The mayor fled the country at night, said nobody.</{tag}>"
    body = f"<p>{made.FIRST}</p>{unseen}<p>{made.SECOND}</p>"
    assert texts(body) == [made.FIRST, made.SECOND]


def test_what_is_hidden_from_screen_readers_alone_is_shown():
    body = f"<p>{made.FIRST}</p><p>It cost <span aria-hidden=true>5</span> crowns, she said.</p>"
    assert texts(body)[1] == "It cost 5 crowns, she said."


def test_a_text_that_waits_for_a_program_to_show_it_is_kept():
    body = f"<div hidden><p>{made.FIRST}</p><p>{made.SECOND}</p></div>"
    assert texts(body) == [made.FIRST, made.SECOND]


def test_a_paragraph_behind_a_paywall_is_text():
    body = f"<p>{made.FIRST}</p><p class=paywall aria-hidden=true>{made.SECOND}</p>"
    assert texts(f"{body}<p>{made.THIRD}</p>") == [made.FIRST, made.SECOND, made.THIRD]


def test_a_text_that_is_hidden_in_parts_is_not_lost():
    parts = (made.FIRST, made.SECOND, made.THIRD)
    body = "".join(f"<div aria-hidden=true><p>{part}</p></div>" for part in parts)
    assert texts(body) == list(parts)


def test_control_characters_raise_nothing():
    loose = f"<p>{made.FIRST}</p>\x01 He slept in the mill, she said.<p>{made.SECOND}</p>"
    assert len(texts(f"{loose}<p>{made.THIRD}<sup>1\x02</sup></p>")) <= len(
        (made.FIRST, "He slept in the mill, she said.", made.SECOND, made.THIRD)
    )
