"""Shards of the search: captured words in them are held against captures and pages."""

import json

import pytest

from briefgen.verify import Kind
from tests.verify.conftest import GAZETTE, SENTENCE, gazette

PATH = "search/entries.js"


def shard(*runs, uri="sources/gazette-1/", **changed):
    record = {
        "uri": uri,
        "kind": "source",
        "source": SENTENCE.source,
        "capture": SENTENCE.capture,
        "sha256": SENTENCE.digest,
        "passages": {"1": list(runs)},
        **changed,
    }
    return f'briefgen.shelve("entries","",{{\n"s0":{json.dumps(record)}\n}});\n'


def run(words):
    return [words.start, words.end, words.content.decode()[words.start : words.end]]


def kinds(desk, text):
    (desk.site / PATH).parent.mkdir()
    (desk.site / PATH).write_text(text, encoding="utf-8")
    return desk.kinds()


def on_the_page(desk):
    """A sentence that the page of the source shows."""
    text = (desk.site / "sources/gazette-1/index.html").read_text(encoding="utf-8")
    start = int(text.partition('data-start="')[2].partition('"')[0])
    end = int(text.partition('data-end="')[2].partition('"')[0])
    return gazette(GAZETTE[start:end])


def test_a_shard_with_words_of_the_page_passes(desk):
    assert kinds(desk, shard(run(on_the_page(desk)))) == set()


def test_a_changed_letter_is_found(desk):
    start, end, text = run(on_the_page(desk))
    assert kinds(desk, shard([start, end, text[:-1] + "!"])) == {Kind.TEXT_DIFFERS}


def test_words_of_the_capture_that_no_page_shows_are_found(desk):
    withheld = gazette("but <the> north pier stays closed.")
    shown = (desk.site / "sources/gazette-1/index.html").read_text(encoding="utf-8")
    assert f'data-end="{withheld.end}"' not in shown
    found = kinds(desk, shard(run(gazette("The harbour office gave no date for the pier."))))
    assert found == {Kind.FOUND_NOT_SHOWN}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (shard(uri="sources/nobody/"), Kind.LINK_BROKEN),
        (shard(run(SENTENCE), sha256="0" * 64), Kind.CAPTURE_CHANGED),
        (shard(run(SENTENCE), capture="../secret"), Kind.CAPTURE_PATH_UNSAFE),
        (shard(["0", 5, "words"]), Kind.SHARD_NOT_UNDERSTOOD),
        ('briefgen.shelve("entries","",{"s0":{"title":"no page"}});\n', Kind.SHARD_NOT_UNDERSTOOD),
        ('fetch("//elsewhere.example/");\n', Kind.SHARD_NOT_UNDERSTOOD),
        ('briefgen.shelve("words","",{});alert(1);\n', Kind.SHARD_NOT_UNDERSTOOD),
    ],
)
def test_what_is_wrong_is_named(desk, text, kind):
    assert kinds(desk, text) == {kind}
