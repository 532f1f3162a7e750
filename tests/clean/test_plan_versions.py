"""What adding does with another version of an article, or with its very words again."""

import hashlib
from dataclasses import replace

import pytest

from briefgen.clean import Outcome, Standing, account, clean_derived, derive, plan
from briefgen.model import Capture
from briefgen.workspace.review import read_review
from briefgen.workspace.sources import read_source

PARAGRAPHS = (
    "The ferry of Oldmere stayed in port on Monday because its rudder broke, the office said.",
    "“We expect 12 passengers to be housed in the school until Thursday,” said Ilva Moss.",
    "Divers brought up the rudder on Sunday night, and a smith in Tarn is making another one.",
    "The ferry carries about 4,000 people a month over the lake, most of them traders.",
    "Nobody was hurt when the rudder broke, though two crates of apples were not seen again.",
)
SECOND = (PARAGRAPHS[0], PARAGRAPHS[1].replace("12", "31"), *PARAGRAPHS[2:])
THIRD = (*SECOND, "The ferry sailed on Thursday at dawn with all of the people from the school.")
FIRST_ID = "lake-herald-2031-04-07-ferry-of-oldmere"


def cleaning(
    file,
    *paragraphs,
    site="Lake Herald",
    foot="",
    address="https://herald.example/ferry",
    changed=None,
):
    head = (
        "<title>Ferry of Oldmere stays in port</title>"
        f'<meta property="og:site_name" content="{site}">'
        f'<link rel=canonical href="{address}">'
        '<meta property="article:published_time" content="2031-04-07T08:00:00Z">'
    )
    if changed:
        head += f'<meta property="article:modified_time" content="{changed}">'
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = (
        f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body><article>"
        f"<h1>Ferry of Oldmere stays in port</h1>{body}</article><footer>{foot}</footer></body>"
    ).encode()
    (derived,) = derive(file, page, 1 << 24).texts
    digests = (hashlib.sha256(page).hexdigest(), hashlib.sha256(derived.text.encode()).hexdigest())
    capture = Capture(file, derived.text, *digests, derived.encoding)
    return capture, clean_derived(capture, derived, frozenset())


def added(standing, *cleanings):
    """The plan, and what stands on the desk when it was carried out."""
    intake = plan(cleanings, standing)
    texts = dict(standing.texts)
    texts |= {path.split("/")[-1].removesuffix(".md"): text() for path, text in intake.files}
    review = intake.review or standing.review
    captures = {**standing.captures, **{capture.file: capture for capture, _ in cleanings}}
    entries, found = read_review(review, "review.yml")
    assert found == ()
    read = (read_source(text, f"{id_}.md", id_)[0] for id_, text in sorted(texts.items()))
    files = tuple(captures)
    return intake, Standing(review, entries, texts, tuple(read), captures, files)


@pytest.fixture
def desk():
    return added(Standing(), cleaning("one.html", *PARAGRAPHS))[1]


def decided(intake):
    (article,) = intake.articles
    return article.outcome, article.id, article.replaces


def test_an_edited_page_becomes_a_source_that_replaces_the_one_before(desk):
    intake, after = added(desk, cleaning("two.html", *SECOND))
    assert decided(intake) == (Outcome.NEW, f"{FIRST_ID}-2", FIRST_ID)
    assert f'\nreplaces: "{FIRST_ID}"\n' in after.texts[f"{FIRST_ID}-2"]
    assert after.texts[FIRST_ID] == desk.texts[FIRST_ID]
    (difference,) = intake.articles[0].differences
    assert (difference.kind, difference.words) == ("changed", (("12", "31"),))
    assert (difference.old, difference.new) == (PARAGRAPHS[1], SECOND[1])
    (note,) = intake.diagnostics
    assert note.code == "BG124"
    assert note.hint.endswith(
        f'write `replaces: "{FIRST_ID}-2"` in `content/sources/{FIRST_ID}.md` '
        "and take `replaces` out here"
    )


MORNING, EVENING, NEXT_DAY = (
    "2031-04-07T09:00:00Z",
    "2031-04-07T20:00:00+02:00",
    "Tue, 08 Apr 2031 09:00:00 +0000",
)


@pytest.mark.parametrize(("first", "second"), [(MORNING, EVENING), (EVENING, NEXT_DAY)])
@pytest.mark.parametrize("names", [("a.html", "b.html"), ("harbour.html", "harbour-v2.html")])
def test_without_times_of_capture_a_batch_is_taken_as_the_pages_were_changed(names, first, second):
    old, new = names
    pages = [cleaning(new, *SECOND, changed=second), cleaning(old, *PARAGRAPHS, changed=first)]
    for given in (pages, pages[::-1]):
        intake, _ = added(Standing(), *given)
        assert {article.capture: article.replaces for article in intake.articles} == {
            old: None,
            new: FIRST_ID,
        }
        assert intake.diagnostics == ()


def test_where_nothing_tells_a_batch_is_taken_as_it_was_given_and_that_is_said():
    pages = [cleaning("harbour.html", *PARAGRAPHS), cleaning("harbour-v2.html", *SECOND)]
    for first, second in (pages, pages[::-1]):
        intake, _ = added(Standing(), first, second)
        assert {article.capture: article.replaces for article in intake.articles} == {
            first[0].file: None,
            second[0].file: FIRST_ID,
        }
        assert [note.code for note in intake.diagnostics] == ["BG124"]


def test_a_page_changed_before_the_day_of_the_one_that_is_there_is_the_earlier(desk):
    intake, _ = added(desk, cleaning("two.html", *SECOND, changed="2031-04-06"))
    assert decided(intake) == (Outcome.NEW, f"{FIRST_ID}-2", None)
    assert [note.code for note in intake.diagnostics] == ["BG122"]


def test_the_same_words_again_become_no_second_source(desk):
    intake, after = added(desk, cleaning("two.html", *PARAGRAPHS, foot="Served by host 7"))
    assert decided(intake) == (Outcome.SAME, FIRST_ID, None)
    assert intake.files == ()
    (entry,) = (entry for entry in after.entries if entry.capture == "two.html")
    assert (entry.id, entry.dropped, entry.same_as) == (None, None, FIRST_ID)


def test_a_file_that_stands_as_written_says_what_cleaning_finds_otherwise_now(desk):
    capture, found = cleaning("one.html", *PARAGRAPHS)
    (article,) = found.articles
    less = replace(found, articles=(replace(article, passages=article.passages[:-1]),))
    intake, _ = added(desk, (capture, less))
    (planned,) = intake.articles
    assert (planned.outcome, planned.id) == (Outcome.UNCHANGED, FIRST_ID)
    assert [(one.kind, one.old, one.new) for one in planned.differences] == [
        ("removed", PARAGRAPHS[-1], None)
    ]
    (line,) = (
        line
        for line in account([(capture, less)], intake.articles, full=True)
        if "writing it anew" in line[0][0]
    )
    assert line[0][0] == "    writing it anew would change: 1 paragraph removed"
    assert (intake.files, intake.review, intake.diagnostics) == ((), None, ())


def test_a_page_that_went_back_to_its_old_words_is_warned_of(desk):
    _, two = added(desk, cleaning("two.html", *SECOND))
    _, three = added(two, cleaning("three.html", *THIRD))
    page = cleaning("four.html", *PARAGRAPHS, foot="Served by host 7")
    intake, _ = added(three, page)
    assert decided(intake) == (Outcome.SAME, FIRST_ID, None)
    (note,) = intake.diagnostics
    assert (note.code, note.location.file) == ("BG125", "content/captures/four.html")
    assert f"`{FIRST_ID}` again, which `{FIRST_ID}-3` replaces" in note.message
    assert f"write `replaces: null` in `content/sources/{FIRST_ID}-2.md`" in note.hint
    assert f'`replaces: "{FIRST_ID}-3"` in `content/sources/{FIRST_ID}.md`' in note.hint
    again, _ = added(three, cleaning("four.html", *THIRD, foot="Served by host 7"))
    assert again.diagnostics == ()


def test_another_capture_of_the_old_words_from_before_is_no_way_back(desk):
    _, two = added(desk, cleaning("two.html", *SECOND))
    page = cleaning("three.html", *PARAGRAPHS, foot=".", changed="2031-04-06")
    assert added(two, page)[0].diagnostics == ()


@pytest.mark.parametrize("paragraphs", [PARAGRAPHS, SECOND])
def test_adding_it_again_changes_nothing(desk, paragraphs):
    pages = [cleaning("two.html", *paragraphs, foot="."), cleaning("one.html", *PARAGRAPHS)]
    _, after = added(desk, *pages)
    intake, same = added(after, *pages)
    assert (intake.files, intake.review, intake.diagnostics) == ((), None, ())
    assert same == after


def test_versions_of_one_batch_follow_one_another():
    pages = [cleaning(f"{at}.html", *text) for at, text in enumerate((PARAGRAPHS, SECOND, THIRD))]
    intake, after = added(Standing(), *pages)
    replaces = [article.replaces for article in intake.articles]
    assert replaces == [None, FIRST_ID, f"{FIRST_ID}-2"]
    assert len(after.sources) == 3


def test_a_batch_is_taken_in_the_order_in_which_it_was_captured():
    late, early = cleaning("a.html", *SECOND), cleaning("b.html", *PARAGRAPHS)
    days = {"a.html": "2031-04-09T08:00:00Z", "b.html": "2031-04-08T08:00:00Z"}
    pages = [
        (
            capture,
            replace(found, articles=(replace(found.articles[0], captured=days[capture.file]),)),
        )
        for capture, found in (late, early)
    ]
    intake, _ = added(Standing(), *pages)
    assert [(article.capture, article.replaces) for article in intake.articles] == [
        ("a.html", FIRST_ID),
        ("b.html", None),
    ]


def test_adding_a_batch_of_versions_that_was_broken_off_is_completed():
    pages = [cleaning(f"{at}.html", *text) for at, text in enumerate((PARAGRAPHS, SECOND, THIRD))]
    intake, after = added(Standing(), *pages)
    again, completed = added(replace(after, review="", entries=()), *pages)
    assert (again.files, again.review) == ((), intake.review)
    assert completed == after


def test_a_version_that_a_person_edited_is_compared_as_it_stands(desk):
    text = (
        desk.texts[FIRST_ID]
        .replace(f"{PARAGRAPHS[3]}\n\n", "")
        .replace("stays in port", "is in port")
    )
    source, _ = read_source(text, f"{FIRST_ID}.md", FIRST_ID)
    edited = replace(desk, texts={FIRST_ID: text}, sources=(source,))
    assert decided(plan([cleaning("two.html", *PARAGRAPHS, foot=".")], edited))[0] is Outcome.SAME
    intake = plan([cleaning("two.html", *SECOND)], edited)
    said = [(d.kind.value, d.key) for d in intake.articles[0].differences]
    # What the person took out is in the saved page still, and nothing that the publisher added.
    assert said == [("changed", "title"), ("changed", None)]


def test_a_copy_by_another_publisher_is_a_source_of_its_own(desk):
    page = cleaning("two.html", *PARAGRAPHS, site="Tarn Daily", address="https://tarn.example/f")
    intake, _ = added(desk, page)
    (article,) = intake.articles
    assert (article.outcome, article.replaces, article.copy_of) == (Outcome.NEW, None, FIRST_ID)
    assert (article.id, article.differences) == ("tarn-daily-2031-04-07-ferry-of-oldmere", ())


def test_an_earlier_version_replaces_nothing_and_that_is_said(desk):
    first = replace(desk.sources[0], record=replace(desk.sources[0].record, captured="2031-04-09"))
    capture, found = cleaning("two.html", *SECOND)
    earlier = replace(found, articles=(replace(found.articles[0], captured="2031-04-08"),))
    intake = plan([(capture, earlier)], replace(desk, sources=(first,)))
    assert decided(intake) == (Outcome.NEW, f"{FIRST_ID}-2", None)
    (note,) = intake.diagnostics
    assert (note.code, note.hint) == (
        "BG122",
        f'in `content/sources/{FIRST_ID}.md`, write `replaces: "{FIRST_ID}-2"`',
    )


def test_a_page_that_was_cut_off_is_warned_of(desk):
    intake, _ = added(desk, cleaning("two.html", *PARAGRAPHS[:2]))
    assert decided(intake) == (Outcome.NEW, f"{FIRST_ID}-2", FIRST_ID)
    assert [note.code for note in intake.diagnostics] == ["BG124", "BG123"]


def test_a_source_that_was_deleted_is_no_version(desk):
    _, both = added(desk, cleaning("two.html", *SECOND))
    texts = {FIRST_ID: both.texts[FIRST_ID]}
    gone = replace(both, texts=texts, sources=desk.sources)
    intake, _ = added(gone, cleaning("three.html", *THIRD))
    # Its id stays taken: the review file knows it.
    assert decided(intake) == (Outcome.NEW, f"{FIRST_ID}-3", FIRST_ID)


def test_the_source_with_the_same_words_is_gone(desk):
    page = cleaning("two.html", *PARAGRAPHS, foot=".")
    _, both = added(desk, page)
    intake = plan([page], replace(both, texts={}, sources=()))
    assert decided(intake) == (Outcome.DELETED, FIRST_ID, None)
    assert "delete its entry" in intake.diagnostics[0].hint
