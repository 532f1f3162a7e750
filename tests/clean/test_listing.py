from briefgen.clean import clean, cleaning_json
from briefgen.model import Capture


def test_the_listing_has_the_documented_shape(page):
    capture = page("headings")
    listed = cleaning_json(clean(capture), capture)
    assert list(listed) == ["capture", "sha256", "articles", "dropped"]
    (article,) = listed["articles"]
    assert list(article) == [
        "title",
        "publisher",
        "via",
        "author",
        "published",
        "published_basis",
        "language",
        "passages",
        "flags",
        "evidence",
        "publisher_basis",
    ]
    assert [(line["kind"], line["words"]) for line in article["evidence"]] == [
        ("dateline", None),
        ("weekday", "on Monday"),
        ("label", "Updated"),
        ("year", None),
        ("change", None),
    ]
    assert all(line.keys() == {"kind", "words", "says"} for line in article["evidence"])
    assert {tuple(passage) for passage in article["passages"]} == {
        ("start", "end", "lines", "text")
    }
    assert {tuple(run) for run in listed["dropped"]} == {("start", "end", "lines", "kind")}


def test_lines_count_from_one(page):
    capture = page("plain")
    listed = cleaning_json(clean(capture), capture)
    assert [passage["lines"] for passage in listed["articles"][0]["passages"]] == [
        [3, 3],
        [5, 5],
        [7, 7],
    ]
    assert listed["dropped"][0] == {"start": 0, "end": 33, "lines": [1, 1], "kind": "title"}


def test_derived_text_is_named_by_its_digest():
    capture = Capture("page.html", "It rains in Harn.", "0" * 64, "1" * 64)
    assert cleaning_json(clean(capture), capture)["text_sha256"] == "1" * 64


def test_a_passage_of_a_pdf_has_its_page():
    text = "Rain in Harn\n\nIt rains in all of Harn today.\n\n\fIt may rain in Harn tomorrow."
    capture = Capture("a.pdf", text, "0" * 64, "1" * 64)
    (article,) = cleaning_json(clean(capture), capture)["articles"]
    assert [passage["page"] for passage in article["passages"]] == [1, 2]
