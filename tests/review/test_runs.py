"""A capture divided into runs: every character once, and who comes first has it."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import (
    Article,
    ArticlePassage,
    CaptureRow,
    Cleaning,
    Dropped,
    Passage,
    Span,
    Standing,
)
from briefgen.review.runs import Lines, divide, rows

TEXT = "Menu\n\nThe ferry stays in port. Photo: A. Holm\r\nThe bell rings.\nNot ours.\rCookies\n"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def passage(number: int, words: str) -> Passage:
    return Passage(number, span(words), words)


def cleaning(kept: tuple[str, ...], dropped: dict[str, str]) -> Cleaning:
    passages = tuple(ArticlePassage(span(words), words) for words in kept)
    article = Article("Ferry", None, None, None, None, None, "en", passages)
    runs = tuple(Dropped(span(words), kind) for words, kind in dropped.items())
    return Cleaning((article,) if kept else (), runs)


def told(runs):
    return [(TEXT[r.span.start : r.span.end], str(r.standing), r.kind) for r in runs]


def test_the_source_comes_first_then_other_sources_then_what_cleaning_says():
    found = divide(
        TEXT,
        [passage(1, "The ferry stays in port.")],
        [("bell", passage(1, "The bell rings."))],
        cleaning(
            ("The ferry stays in port. Photo: A. Holm", "The bell rings.", "Not ours."),
            {"Menu": "furniture", "Cookies": "legal"},
        ),
    )
    assert told(found) == [
        ("Menu", "dropped", "furniture"),
        ("The ferry stays in port.", "kept", ""),
        ("Photo: A. Holm", "left-out", ""),
        ("The bell rings.", "elsewhere", ""),
        ("Not ours.", "left-out", ""),
        ("Cookies", "dropped", "legal"),
    ]
    assert [run.passage for run in found] == [None, 1, None, None, None, None]
    assert [run.source for run in found] == [None, None, None, "bell", None, None]


def test_a_run_that_cleaning_drops_and_the_source_has_is_kept():
    (first, second, *_) = divide(
        TEXT, [passage(1, "stays in port")], [], cleaning((), {"The ferry stays in port.": "legal"})
    )
    assert (TEXT[first.span.start : first.span.end], first.standing) == ("Menu", Standing.LEFT_OUT)
    assert (second.kind, TEXT[second.span.start : second.span.end]) == ("legal", "The ferry")


def test_an_article_that_a_person_dropped_is_not_left_out():
    found = divide(
        TEXT,
        [passage(1, "The ferry stays in port.")],
        [],
        cleaning(("The ferry stays in port.", "The bell rings.", "Not ours."), {}),
        [(span("The bell rings."), "not about the ferry")],
    )
    by_words = {TEXT[run.span.start : run.span.end]: run for run in found}
    dropped, left = by_words["The bell rings."], by_words["Not ours."]
    assert (dropped.standing, dropped.why) == (Standing.DROPPED, "not about the ferry")
    assert (left.standing, left.why) == (Standing.LEFT_OUT, "")


def test_rows_carry_the_line_numbers_of_an_editor():
    found = divide(TEXT, [passage(1, "The bell rings.")], [], Cleaning((), ()))
    assert rows(TEXT, found) == (
        CaptureRow(1, "Menu", 0),
        CaptureRow(3, "The ferry stays in port. Photo: A. Holm", 0),
        CaptureRow(4, "The bell rings.", 1),
        CaptureRow(5, "Not ours.", 2),
        CaptureRow(6, "Cookies", 2),
    )
    assert Lines(TEXT).of(span("Not ours.\rCookies")) == (5, 6)


def test_an_empty_capture_has_no_runs():
    assert divide("", [], [], Cleaning((), ())) == ()


_PLACES = st.tuples(st.integers(0, 60), st.integers(1, 30))


@given(
    text=st.text(st.sampled_from("ab \n\r\u2028\u202e"), min_size=1, max_size=60),
    own=st.lists(_PLACES, max_size=4),
    other=st.lists(_PLACES, max_size=4),
    dropped=st.lists(_PLACES, max_size=4),
)
def test_every_character_but_white_space_is_in_one_run(text, own, other, dropped):
    def spans(places):
        for start, length in places:
            if start < len(text):
                yield Span(start, min(start + length, len(text)))

    found = divide(
        text,
        [Passage(n, s, text[s.start : s.end]) for n, s in enumerate(spans(own), 1)],
        [("it", Passage(n, s, text[s.start : s.end])) for n, s in enumerate(spans(other), 1)],
        Cleaning((), tuple(Dropped(s, "legal") for s in spans(dropped))),
    )
    covered = [at for run in found for at in range(run.span.start, run.span.end)]
    assert covered == sorted(set(covered))
    assert all(text[at].isspace() for at in set(range(len(text))) - set(covered))
    shown = "".join(row.text for row in rows(text, found))
    assert [c for c in shown if not c.isspace()] == [c for c in text if not c.isspace()]
