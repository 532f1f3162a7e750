import hashlib
from dataclasses import replace

import pytest

from briefgen.clean import Outcome, clean, plan, review_yml
from briefgen.diagnostics import CODES, Severity
from briefgen.model import Location, Span
from briefgen.model.review import ReviewEntry
from briefgen.workspace.review import read_review


@pytest.fixture
def cleanings(page):
    captures = [page("aggregator"), page("plain")]
    return [(capture, clean(capture)) for capture in captures]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def carry_out(intake, digests=()):
    """The digests of the source files after the plan was written."""
    written = {path.split("/")[-1].removesuffix(".md"): digest(text) for path, text in intake.files}
    return {**dict(digests), **written}


def outcomes(intake):
    return [article.outcome for article in intake.articles]


def test_new_articles_are_written_and_entered(cleanings):
    intake = plan(cleanings, (), {})
    assert outcomes(intake) == [Outcome.NEW] * 3
    assert [path for path, _ in intake.files] == [
        "content/sources/news18-undated-bridge-of-harn.md",
        "content/sources/harn-courier-undated-harn-after-the.md",
        "content/sources/unnamed-undated-bridge-of-harn.md",
    ]
    assert [entry.id for entry in intake.entries] == [article.id for article in intake.articles]
    assert [entry.digest for entry in intake.entries] == [digest(t) for _, t in intake.files]
    assert read_review(intake.review, "review.yml") == (intake.entries, ())


def test_adding_again_changes_nothing(cleanings):
    first = plan(cleanings, (), {})
    again = plan(reversed(cleanings), first.entries, carry_out(first))
    assert outcomes(again) == [Outcome.UNCHANGED] * 3
    assert (again.files, again.review, again.diagnostics) == ((), None, ())
    assert again.entries == first.entries


def test_an_edited_file_is_kept_and_that_is_said(cleanings):
    first = plan(cleanings, (), {})
    identifier = first.articles[0].id
    digests = {**carry_out(first), identifier: digest("edited")}
    again = plan(cleanings, first.entries, digests)
    assert outcomes(again) == [Outcome.EDITED, Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert (again.files, again.review) == ((), None)
    (note,) = again.diagnostics
    assert note.code in CODES
    assert (note.code, note.severity) == ("BG108", Severity.WARNING)
    assert note.location == Location(f"content/sources/{identifier}.md")


def test_a_dropped_article_stays_away(cleanings):
    first = plan(cleanings, (), {})
    dropped = replace(first.entries[0], id=None, dropped="off topic")
    digests = carry_out(first)
    del digests[first.entries[0].id]
    again = plan(cleanings, (dropped, *first.entries[1:]), digests)
    assert outcomes(again) == [Outcome.DROPPED, Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert (again.files, again.review, again.diagnostics) == ((), None, ())
    assert again.articles[0].id is None


def test_a_deleted_file_is_not_written_again(cleanings):
    first = plan(cleanings, (), {})
    digests = carry_out(first)
    del digests[first.entries[0].id]
    again = plan(cleanings, first.entries, digests)
    assert outcomes(again)[0] is Outcome.DELETED
    assert (again.files, again.review) == ((), None)
    assert "deleted" in again.diagnostics[0].message


def test_other_boundaries_do_not_make_a_new_article(cleanings):
    first = plan(cleanings, (), {})
    entries = [
        replace(entry, span=Span(entry.span.start + 5, entry.span.end - 5))
        for entry in first.entries
    ]
    again = plan(cleanings, entries, carry_out(first))
    assert outcomes(again) == [Outcome.UNCHANGED] * 3
    assert again.files == ()


def test_an_id_that_is_taken_is_numbered(page, make_capture):
    capture = page("plain")
    other = make_capture(capture.text, "other.txt")
    intake = plan([(c, clean(c)) for c in (capture, other)], (), {})
    taken = "unnamed-undated-bridge-of-harn"
    assert [article.id for article in intake.articles] == [taken, f"{taken}-2"]
    assert [article.capture for article in intake.articles] == ["other.txt", "plain.txt"]
    third = plan([(capture, clean(capture))], (), {taken: "", f"{taken}-2": ""})
    assert [article.id for article in third.articles] == [f"{taken}-3"]


def test_ids_of_other_entries_are_taken_even_without_their_files(page):
    capture = page("plain")
    elsewhere = ReviewEntry("gone.txt", Span(0, 9), "unnamed-undated-bridge-of-harn", None, None)
    intake = plan([(capture, clean(capture))], (elsewhere,), {})
    assert intake.articles[0].id == "unnamed-undated-bridge-of-harn-2"
    assert elsewhere in intake.entries


def test_adding_that_was_broken_off_is_completed(cleanings):
    first = plan(cleanings, (), {})
    again = plan(cleanings, (), carry_out(first))
    assert outcomes(again) == [Outcome.UNCHANGED] * 3
    assert again.files == ()
    assert (again.entries, again.review) == (first.entries, first.review)


def test_one_more_capture_leaves_the_others_as_they_are(cleanings):
    first = plan(cleanings[:1], (), {})
    both = plan(cleanings, first.entries, carry_out(first))
    assert outcomes(both) == [Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.NEW]
    assert both.entries[:2] == first.entries
    assert len(both.files) == 1


def test_the_review_file_is_read_back():
    entries = (
        ReviewEntry('a "b".txt', Span(0, 5), None, "off: topic # really", "0" * 64),
        ReviewEntry("c.txt", Span(7, 9), "an-id", None, None),
    )
    assert read_review(review_yml(reversed(entries)), "review.yml") == (entries, ())
    assert read_review(review_yml(()), "review.yml") == ((), ())
