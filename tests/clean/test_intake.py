import hashlib
from dataclasses import replace

import pytest

from briefgen.clean import Outcome, Standing, clean, plan, review_yml
from briefgen.diagnostics import CODES, Severity
from briefgen.model import Location, Span
from briefgen.model.review import ReviewEntry
from briefgen.workspace.review import read_review
from briefgen.workspace.sources import read_source


@pytest.fixture
def cleanings(page):
    captures = [page("aggregator"), page("plain")]
    return [(capture, clean(capture)) for capture in captures]


NOTHING = Standing()


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def carry_out(intake, before=NOTHING, cleanings=()):
    """What stands on the desk after the plan was written."""
    written = {path.split("/")[-1].removesuffix(".md"): text() for path, text in intake.files}
    texts = {**before.texts, **written}
    captures = {**before.captures, **{capture.file: capture for capture, _ in cleanings}}
    return with_texts(
        replace(
            before,
            review=intake.review or before.review,
            entries=read_review(intake.review or before.review, "review.yml")[0],
            captures=captures,
            capture_files=tuple(captures),
        ),
        texts,
    )


def with_texts(standing, texts):
    """The desk with these source files, read again."""
    read = (read_source(text or "", f"{id_}.md", id_)[0] for id_, text in sorted(texts.items()))
    return replace(standing, texts=texts, sources=tuple(source for source in read if source))


def outcomes(intake):
    return [article.outcome for article in intake.articles]


def test_new_articles_are_written_and_entered(cleanings):
    intake = plan(cleanings, Standing())
    assert outcomes(intake) == [Outcome.NEW] * 3
    assert sorted(path for path, _ in intake.files) == [
        "content/sources/harn-courier-undated-harn-after-the.md",
        "content/sources/news18-undated-bridge-of-harn.md",
        "content/sources/unnamed-undated-bridge-of-harn.md",
    ]
    assert [entry.id for entry in intake.entries] == [article.id for article in intake.articles]
    assert [entry.digest for entry in intake.entries] == [
        digest(text()) for _, text in intake.files
    ]
    assert read_review(intake.review, "review.yml") == (intake.entries, ())


def test_adding_again_changes_nothing(cleanings):
    first = plan(cleanings, Standing())
    again = plan(cleanings[::-1], carry_out(first, cleanings=cleanings))
    assert outcomes(again) == [Outcome.UNCHANGED] * 3
    assert (again.files, again.review, again.diagnostics) == ((), None, ())
    assert again.entries == first.entries


def test_an_edited_file_is_kept_and_that_is_said(cleanings):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    identifier = first.articles[0].id
    again = plan(cleanings, with_texts(standing, {**standing.texts, identifier: "edited"}))
    assert outcomes(again) == [Outcome.EDITED, Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert (again.files, again.review) == ((), None)
    (note,) = again.diagnostics
    assert note.code in CODES
    assert (note.code, note.severity) == ("BG108", Severity.WARNING)
    assert note.location == Location(f"content/sources/{identifier}.md")


def test_what_writing_an_edited_file_anew_would_change(cleanings):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    identifier = first.articles[0].id
    text = standing.texts[identifier]
    start = text.index("\n---\n\n") + 6
    paragraphs = text[start:].rstrip("\n").split("\n\n")
    edited = text[:start].replace('publisher: "News18"', 'publisher: "News 18 of Harn"')
    edited = edited.replace("language: en", 'language: "en"').replace(
        "reviewed: null", "reviewed: {by: desk, on: 2031-04-01}"
    )
    edited += "\n\n".join(paragraphs[1:]) + "\n"
    again = plan(cleanings, with_texts(standing, {**standing.texts, identifier: edited}))
    said = [(d.kind.value, d.key, d.old, d.new) for d in again.articles[0].differences]
    assert said == [
        ("changed", "publisher", '"News 18 of Harn"', '"News18"'),
        ("removed", "reviewed", "{by: desk, on: 2031-04-01}", None),
        ("added", None, None, paragraphs[0]),
    ]


def test_a_file_that_is_no_text_any_more_is_kept(cleanings):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    identifier = first.articles[0].id
    again = plan(cleanings, with_texts(standing, {**standing.texts, identifier: None}))
    assert outcomes(again)[0] is Outcome.EDITED
    assert again.articles[0].differences == ()


def test_a_dropped_article_stays_away(cleanings):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    dropped = replace(standing.entries[0], id=None, dropped="off topic")
    texts = {id_: t for id_, t in standing.texts.items() if id_ != standing.entries[0].id}
    standing = with_texts(replace(standing, entries=(dropped, *standing.entries[1:])), texts)
    again = plan(cleanings, standing)
    assert outcomes(again) == [Outcome.DROPPED, Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert (again.files, again.review, again.diagnostics) == ((), None, ())
    assert again.articles[0].id is None


def test_a_deleted_file_is_not_written_again(cleanings):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    texts = {id_: t for id_, t in standing.texts.items() if id_ != first.articles[0].id}
    again = plan(cleanings, with_texts(standing, texts))
    assert outcomes(again)[0] is Outcome.DELETED
    assert (again.files, again.review) == ((), None)
    assert "deleted" in again.diagnostics[0].message


@pytest.mark.parametrize("author", ["null", "Ilva Moss"])
def test_a_renamed_file_is_found_under_its_new_name(cleanings, author):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    texts = dict(standing.texts)
    renamed = texts.pop(first.articles[0].id).replace("author: null", f"author: {author}")
    again = plan(cleanings, with_texts(standing, {**texts, "the-bridge": renamed}))
    assert (outcomes(again)[0], again.articles[0].id) == (Outcome.RENAMED, "the-bridge")
    assert (again.files, again.review) == ((), None)
    (note,) = again.diagnostics
    assert 'write `id: "the-bridge"`' in note.hint


def test_a_renamed_capture_brings_no_second_sources(cleanings):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    renamed = replace(cleanings[0][0], file="renamed.txt")
    standing = replace(standing, capture_files=("plain.txt", "renamed.txt"))
    again = plan([(renamed, cleanings[0][1])], standing)
    assert outcomes(again) == [Outcome.UNCHANGED] * 2
    assert (again.files, again.review) == ((), None)
    (note,) = again.diagnostics
    assert (note.code, note.severity) == ("BG121", Severity.WARNING)
    assert "call it `aggregator.txt` again" in note.hint


def test_other_boundaries_do_not_make_a_new_article(cleanings):
    first = plan(cleanings, Standing())
    standing = carry_out(first, cleanings=cleanings)
    entries = tuple(
        replace(entry, span=Span(entry.span.start + 5, entry.span.end - 5))
        for entry in standing.entries
    )
    again = plan(cleanings, replace(standing, entries=entries))
    assert outcomes(again) == [Outcome.UNCHANGED] * 3
    assert again.files == ()


def test_an_id_that_is_taken_is_numbered(page):
    capture = page("plain")
    intake = plan(
        [(capture, clean(capture))], Standing(texts={"unnamed-undated-bridge-of-harn": ""})
    )
    assert [article.id for article in intake.articles] == ["unnamed-undated-bridge-of-harn-2"]


def test_ids_of_other_entries_are_taken_even_without_their_files(page):
    capture = page("plain")
    elsewhere = ReviewEntry("gone.txt", Span(0, 9), "unnamed-undated-bridge-of-harn", None, None)
    intake = plan([(capture, clean(capture))], Standing(entries=(elsewhere,)))
    assert intake.articles[0].id == "unnamed-undated-bridge-of-harn-2"
    assert elsewhere in intake.entries


def test_adding_that_was_broken_off_is_completed(cleanings):
    first = plan(cleanings, Standing())
    done = carry_out(first, cleanings=cleanings)
    again = plan(cleanings, replace(done, review="", entries=()))
    assert outcomes(again) == [Outcome.UNCHANGED] * 3
    assert again.files == ()
    assert (again.entries, again.review) == (first.entries, first.review)


def test_one_more_capture_leaves_the_others_as_they_are(cleanings):
    first = plan(cleanings[:1], Standing())
    both = plan(cleanings, carry_out(first, cleanings=cleanings[:1]))
    assert outcomes(both) == [Outcome.UNCHANGED, Outcome.UNCHANGED, Outcome.NEW]
    assert both.entries[:2] == first.entries
    assert len(both.files) == 1


def test_what_people_wrote_into_the_review_file_stays(cleanings):
    written = (
        "# Ours: ask Ilva before dropping.\n"
        "- {capture: a.txt, span: [0, 9], id: a}  # the first\n"
        "# the second:\n"
        "- capture: z.txt\n"
        "  span: [0, 9]\n"
        "  dropped: off topic\n"
        "\n"
        "# the end\n"
    )
    entries, found = read_review(written, "review.yml")
    assert found == ()
    intake = plan(cleanings, Standing(review=written, entries=entries))
    lines = intake.review.splitlines(keepends=True)
    assert "".join(line for line in lines if "digest" not in line) == written
    assert read_review(intake.review, "review.yml") == (intake.entries, ())
    assert [line[:20] for line in lines[2:5]] == ['- {capture: "aggrega'] * 2 + [
        '- {capture: "plain.t'
    ]


@pytest.mark.parametrize("written", ["", "[]\n", "null\n", "# nothing yet\n", "# ours\n[]\n"])
def test_a_review_file_without_entries_begins(cleanings, written):
    intake = plan(cleanings, Standing(review=written))
    assert read_review(intake.review, "review.yml") == (intake.entries, ())
    comments = [line for line in written.splitlines() if line.startswith("#")]
    assert intake.review.splitlines()[: len(comments)] == comments


def test_an_indented_review_file_stays_indented(cleanings):
    written = (
        "# ours\n"
        "  - {capture: a.txt, span: [0, 9], id: a}  # the first\n"
        "  - capture: z.txt\n"
        "    span: [0, 9]\n"
        "    dropped: off topic\n"
        "  # the end\n"
    )
    entries, _ = read_review(written, "review.yml")
    intake = plan(cleanings, Standing(review=written, entries=entries))
    lines = intake.review.splitlines(keepends=True)
    assert "".join(line for line in lines if "digest" not in line) == written
    assert read_review(intake.review, "review.yml") == (intake.entries, ())


def test_a_review_file_in_one_line_is_written_anew_below_its_comments(cleanings):
    written = "# Ask Ilva.\n[{capture: a.txt, span: [0, 9], id: a}]\n# the end\n"
    entries, _ = read_review(written, "review.yml")
    intake = plan(cleanings, Standing(review=written, entries=entries))
    assert read_review(intake.review, "review.yml") == (intake.entries, ())
    assert intake.review.startswith("# Ask Ilva.\n# the end\n# What became")
    again = plan(cleanings, Standing(review=intake.review, entries=intake.entries))
    assert again.review is None


def test_the_review_file_is_read_back():
    entries = (
        ReviewEntry('a "b".txt', Span(0, 5), None, "off: topic # really", "0" * 64),
        ReviewEntry("c.txt", Span(7, 9), "an-id", None, None),
    )
    assert read_review(review_yml(reversed(entries)), "review.yml") == (entries, ())
    assert read_review(review_yml(()), "review.yml") == ((), ())
