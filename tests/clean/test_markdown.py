"""Captures in Markdown: marks are in no title, byline or heading, and spans are the capture's."""

import hashlib

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean import clean, clean_derived, derive
from briefgen.clean.markdown import shown
from briefgen.model import Capture, PartialDate

TITLE = "Bridge of Harn closed after flood"


def cleaned(text, file="page.md"):
    (derived,) = derive(file, text.encode()).texts
    assert derived.text == text
    digest = hashlib.sha256(text.encode()).hexdigest()
    return clean_derived(Capture(file, text, digest), derived)


def article(text):
    (found,) = cleaned(text).articles
    assert all(text[p.span.start : p.span.end] == p.text for p in found.passages)
    return found


@pytest.mark.parametrize(
    ("heading", "byline"),
    [
        (f"# {TITLE}", "*By Jane Doe, Harn Courier — 26 February 2024*"),
        (f"# {TITLE} #", "**By Jane Doe** | 26 February 2024"),
        (f"{TITLE}\n=====", "By [Jane Doe](https://harn.example/doe) | February 26, 2024"),
        (f"# [{TITLE}](https://harn.example/b)", "_By Jane Doe_\n\n_Published 26 February 2024_"),
        (f"## **{TITLE}**", "By __Jane Doe__\n\n> Published: 26 February 2024"),
    ],
    ids=["emphasis", "closed", "underlined", "links", "second-level"],
)
def test_title_and_labels_are_read_without_marks(heading, byline):
    found = article(f"{heading}\n\n{byline}\n\n{made.FIRST}\n\n{made.SECOND}\n")
    assert (found.title, found.author) == (TITLE, "Jane Doe")
    assert found.published == PartialDate(2024, 2, 26)
    assert [p.text for p in found.passages] == [made.FIRST, made.SECOND]


def test_headings_and_quotations_begin_behind_their_marks_and_others_keep_theirs():
    text = (
        f"# {TITLE}\n\n{made.FIRST.replace('Monday', '**Monday**')}\n\n## What comes next?\n\n"
        f'> "{made.SECOND}"\n\n- Two boats were lost.\n- One mill stands still.\n\n{made.THIRD}\n'
    )
    assert [(str(p.kind), p.text) for p in article(text).passages] == [
        ("text", made.FIRST.replace("Monday", "**Monday**")),
        ("subhead", "What comes next?"),
        ("text", f'"{made.SECOND}"'),
        ("text", "- Two boats were lost."),
        ("text", "- One mill stands still."),
        ("text", made.THIRD),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[Read more](https://harn.example/more) | [Share](https://share.example)",
        "![The bridge](bridge.jpg)",
        "[1]: https://harn.example/study",
        "<!-- saved by hand -->",
        "| --- | --- |",
    ],
)
def test_lines_of_links_and_marks_alone_are_no_text_and_end_none(line):
    text = f"# {TITLE}\n\n{made.FIRST}\n\n{line}\n\n## Later\n\n{made.SECOND}\n"
    assert [p.text for p in article(text).passages] == [made.FIRST, "Later", made.SECOND]


def test_front_matter_is_no_prose_and_says_what_the_page_does_not():
    above = (
        '---\ntitle: "Notes of a day"\nauthor: Jane Doe\npublished: 2024-02-26\n'
        "source: https://harn.example/bridge\ntags: [!!python/name:os.system a, *b]\n---\n"
    )
    found = article(f"{above}\n{made.FIRST}\n\n{made.SECOND}\n")
    assert (found.title, found.author) == ("Notes of a day", "Jane Doe")
    assert (found.published, found.url) == (PartialDate(2024, 2, 26), "https://harn.example/bridge")
    assert found.published_basis == "`published` in the front matter: '2024-02-26'"
    assert [p.text for p in found.passages] == [made.FIRST, made.SECOND]
    titled = article(f"{above}\n# {TITLE}\n\nPublished 27 February 2024\n\n{made.FIRST}\n")
    assert (titled.title, titled.published) == (TITLE, PartialDate(2024, 2, 27))


def test_what_only_begins_like_front_matter_is_text():
    found = article(f"---\n\n# {TITLE}\n\n{made.FIRST}\n\n{made.SECOND}\n")
    assert [p.text for p in found.passages] == [made.FIRST, made.SECOND]


def test_plain_text_keeps_its_marks():
    text = f"{TITLE}\n\n{made.FIRST}\n\n> {made.SECOND}\n\n{made.THIRD}\n"
    (found,) = cleaned(text, "page.txt").articles
    assert f"> {made.SECOND}" in [p.text for p in found.passages]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("a **bold** and *thin* word", "a bold and thin word"),
        ("***both*** and __under__ _lines_", "both and under lines"),
        ('[a study](https://x.example/a_(b) "c") found', "a study found"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"1\. not \*thin\*", "1. not *thin*"),
        ("as said[^1] by `code`", "as said by code"),
        ("![picture](x.png) words", "words"),
    ],
)
def test_words_are_shown_without_their_marks(marked, words):
    assert shown(marked) == words


SCRAPS = st.sampled_from(
    [
        *("# ", "## x", "> ", "*", "**", "---", "- ", "\n", "\n\n", " ", "[a](b)", "![c](d)", "`"),
        *("\ufeff", "\r\n", "***", "_", "[1]: x", "|--|--|", "=====", "\\*", made.FIRST, TITLE),
        *("*By Jane Doe*", "By Jane Doe", "26 February 2024", "title: Notes", "```", "\u3000"),
    ]
)


@given(st.lists(SCRAPS, max_size=40).map("".join))
def test_every_character_is_in_one_passage_or_dropped_once(text):
    found = clean(Capture("page.md", text, "0" * 64))
    passages = [p for one in found.articles for p in one.passages]
    assert all(text[p.span.start : p.span.end] == p.text for p in passages)
    spans = sorted([*(p.span for p in passages), *(run.span for run in found.dropped)])
    covered = [at for span in spans for at in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert not "".join(char for at, char in enumerate(text) if at not in set(covered)).strip()
