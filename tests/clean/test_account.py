"""What adding tells people: what was kept and dropped, by the capture's lines."""

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean import Outcome, PlannedArticle, Tone, account, clean
from briefgen.clean.differences import Difference
from briefgen.model import (
    Article,
    ArticlePassage,
    Capture,
    ChangeKind,
    Cleaning,
    DateEvidence,
    Dropped,
    EvidenceKind,
    PassageKind,
    Span,
)


def told(cleaned, planned, **how):
    lines = account(cleaned, planned, **{"full": True, **how})
    return ["".join(text for text, _ in line) for line in lines]


def planned(capture, outcome=Outcome.NEW, id_="an-id", **parts):
    return PlannedArticle(capture.file, "A title", outcome, id_, **parts)


def whole(capture, texts, **parts):
    """A cleaning that keeps these texts of the capture, each once."""
    spans = [Span(capture.text.index(text), capture.text.index(text) + len(text)) for text in texts]
    passages = tuple(ArticlePassage(span, text) for span, text in zip(spans, texts, strict=True))
    named = {"publisher": None, "via": None, "author": None, "published": None, **parts}
    found = Article("A title", published_basis=None, language="en", passages=passages, **named)
    return Cleaning((found,), ())


def test_all_of_a_capture_in_the_order_of_its_lines(page):
    capture = page("headings")
    assert told([(capture, clean(capture))], [planned(capture)]) == HEADINGS


HEADINGS = [  # the lines as they are printed
    "headings.txt: 7 passages kept, 5 runs dropped",
    "- 1-2        label: NEWS NEWS",
    "- 4          title: Mayor thanks the fire brigade of Harn for its help",
    "- 6          label: Updated",
    "  an-id (new)",
    "    title      Mayor thanks the fire brigade of Harn for its help",
    "    publisher  not named",
    "    published  not known",
    "    dateline   no day in the first lines",
    "    weekday    the text says 'on Monday'",
    "    label      'Updated' beside the title, without a date",
    "    year       no year that the text looks back on",
    "    change     no time of a change",
    "+ 8          [subhead] The town confirmed on Monday for the first time that boats from …",
    "+ 10         [caption] The mayor and the head of the fire brigade on the bridge of …",
    "- 11         repeat: The mayor and the head of the fire brigade on the bridge of Harn …",
    "+ 13         The old bridge of Harn was closed on Wednesday after the river rose by …",
    "+ 15         [subhead] Dorn Sends Two Boats and a Pump",
    "+ 17         Engineers will look at the pillars this week, and nobody can say when …",
    '+ 19         [subhead] Mayor Calls It a "Feat"',
    "+ 21         Traders on the market square fear for their business and have asked the …",
]


def test_kept_dropped_and_flagged_have_tones_of_their_own(page):
    capture = page("aggregator")
    cleaned = clean(capture)
    decided = [planned(capture) for _ in cleaned.articles]
    tones = {
        line[0][0].split(" ")[0]: line[0][1]
        for line in account([(capture, cleaned)], decided, full=True)
    }
    assert (tones["+"], tones["-"], tones["aggregator.txt"]) == (
        Tone.KEPT,
        Tone.DROPPED,
        Tone.NAME,
    )


def test_many_captures_have_a_line_each_and_the_evidence_for_each_date(page):
    captures = [page("aggregator"), page("plain")]
    cleaned = [(capture, clean(capture)) for capture in captures]
    decided = [
        planned(captures[0], id_="one"),
        planned(captures[0], Outcome.DROPPED, None),
        planned(captures[1], Outcome.SAME, "one"),
    ]
    assert told(cleaned, decided, full=False) == IN_BRIEF


IN_BRIEF = [
    "aggregator.txt: 14 passages kept, 22 runs dropped",
    "  one (new), date not known",
    "    dateline   no day in the first lines",
    "    weekday    the text says 'on Wednesday', and '3 days ago' is Wednesday, August 13",
    (
        "    label      '3 days ago' beside the title; another article of the capture is dated "
        "'Saturday, August 16', without a year"
    ),
    "  A title (dropped by a person), date not known",
    "    dateline   'Saturday, August 16' in the first lines, without a year",
    "    weekday    no weekday without a date in the text",
    "    label      'an hour ago' beside the title",
    "plain.txt: 3 passages kept, 1 run dropped",
    "  one (the same words are there already, from another capture), date not known",
    "    dateline   no day in the first lines",
    "    weekday    the text says 'on Wednesday'",
    "    label      no date beside the title",
    "3 articles in 2 captures: 1 new, 1 dropped, 1 with the same words as another",
]


def test_a_year_that_was_seen_stands_with_the_label(make_capture):
    capture = make_capture("It rains.")
    evidence = tuple(
        DateEvidence(kind, "words" if kind == "year" else None, f"of {kind}")
        for kind in EvidenceKind
    )
    lines = told(
        [(capture, whole(capture, ["It rains."], evidence=evidence))],
        [planned(capture)],
        full=False,
    )
    assert lines[1:-1] == [
        "  an-id (new), date not known",
        "    dateline   of dateline",
        "    weekday    of weekday",
        "    label      of label; of year",
    ]


def test_a_passage_of_a_capture_with_pages_is_told_with_its_own(make_capture):
    capture = make_capture("It rains.\n\n\fIt snows.\n")
    cleaned = whole(capture, ["It rains.", "It snows."])
    lines = told([(capture, cleaned)], [planned(capture)])
    assert lines[-2:] == ["+ 1          [p. 1] It rains.", "+ 3          [p. 2] It snows."]


CHANGES = (
    Difference(ChangeKind.CHANGED, "title", "Old", "New"),
    Difference(ChangeKind.CHANGED, None, "We saw 12.", "We saw 31.", (("12", "31"),)),
    Difference(ChangeKind.ADDED, None, None, "It sailed."),
    Difference(ChangeKind.REMOVED, "reviewed", "{by: desk, on: 2031}", None),
)


def test_another_version_is_told_with_its_differences(make_capture):
    capture = make_capture("It rains.")
    article = planned(capture, replaces="before", differences=CHANGES[:3])
    lines = told([(capture, whole(capture, ["It rains."]))], [article])
    assert lines[1] == "  an-id (new, a later version of `before`)"
    assert lines[5:] == [
        "    since `before`: 1 key, 1 paragraph added, 1 paragraph changed",
        "      - title: Old",
        "      + title: New",
        "      ~ [-12-] {+31+}",
        "      + It sailed.",
        "+ 1          It rains.",
    ]
    (_, brief, _) = told([(capture, whole(capture, ["It rains."]))], [article], full=False)
    assert brief == (
        "  an-id (new, a later version of `before`: 1 key, 1 paragraph added, "
        "1 paragraph changed), date not known"
    )


def test_what_writing_an_edited_source_anew_would_change(make_capture):
    capture = make_capture("It rains.")
    article = planned(capture, Outcome.EDITED, differences=CHANGES)
    lines = told([(capture, whole(capture, ["It rains."]))], [article])
    counts = "2 keys, 1 paragraph added, 1 paragraph changed"
    assert f"    writing it anew would change: {counts}" in lines
    assert lines[-2] == "      and leave `reviewed` without a value"
    (_, brief, _) = told([(capture, whole(capture, ["It rains."]))], [article], full=False)
    assert brief == (
        f"  an-id (there, and edited: kept as it is; writing it anew would change {counts}), "
        "date not known"
    )


def test_a_copy_is_told_from_a_version(make_capture):
    capture = make_capture("It rains.")
    lines = told([(capture, whole(capture, ["It rains."]))], [planned(capture, copy_of="other")])
    assert lines[1] == "  an-id (new, much like `other`, and not taken for a version of it)"


def test_long_captures_are_shortened_unless_all_is_wanted(make_capture):
    texts = [f"It rained on day {number} of the year." for number in range(100)]
    capture = make_capture("\n".join(texts))
    cleaned = [(capture, whole(capture, texts))]
    lines = told(cleaned, [planned(capture)])
    assert sum(line.startswith("+ ") for line in lines) == 39
    assert "             … 61 more, shown by `--verbose`" in lines
    assert (
        sum(line.startswith("+ ") for line in told(cleaned, [planned(capture)], whole=True)) == 100
    )


def test_posts_and_pages_of_more_lines(make_capture):
    capture = make_capture("It rains\nand rains.\n\nNobody came.")
    cleaned = whole(capture, ["It rains\nand rains."])
    (article,) = cleaned.articles
    post = replace(article.passages[0], kind=PassageKind.POST, time="10:05")
    dropped = (Dropped(Span(21, 33), "comments"),)
    cleaned = replace(cleaned, articles=(replace(article, passages=(post,)),), dropped=dropped)
    lines = told([(capture, cleaned)], [planned(capture)])
    assert lines[-2:] == [
        "+ 1-2        [10:05 post] It rains and rains.",
        "- 4          comments: Nobody came.",
    ]


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_nothing_that_a_page_says_steers_the_terminal(text):
    capture = Capture("page.txt", text, "0" * 64)
    article = Article(
        text, text, text, text, None, text, None, (ArticlePassage(Span(0, len(text)), text),)
    )
    difference = Difference(ChangeKind.CHANGED, "title", text, text)
    worded = Difference(ChangeKind.CHANGED, None, text, text, ((text, text),))
    decided = PlannedArticle(
        "page.txt", text, Outcome.DROPPED, None, differences=(difference, worded)
    )
    cleaned = [(capture, Cleaning((article,), (Dropped(Span(0, 1), "label"),)))]
    for full in (True, False):
        for line in told(cleaned, [decided], full=full):
            assert not {"Cc", "Cf", "Cs", "Zl", "Zp"} & set(map(unicodedata.category, line))


def test_words_that_were_put_in_or_taken_out(make_capture):
    capture = make_capture("It rains.")
    worded = Difference(ChangeKind.CHANGED, None, "a b", "b c", (("a", None), (None, "c")))
    article = planned(capture, replaces="before", differences=(worded,))
    lines = told([(capture, whole(capture, ["It rains."]))], [article])
    assert lines[6:8] == ["      ~ [-a-]", "      ~ {+c+}"]
