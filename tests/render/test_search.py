"""What can be found: what pages show, in shards that change alone."""

import json
import re
from dataclasses import replace

import pytest

from briefgen.model import PartialDate
from briefgen.render.search import entries_of, shards_of
from briefgen.render.search.entries import Entry
from briefgen.render.views.published import publish
from briefgen.text.search_words import search_words
from tests.render import sample

CALL = re.compile(r'briefgen\.shelve\("(\w+)","([^"]*)",(\{.*\})\);\n', re.DOTALL)


def held(assets, shelf):
    """What all shards of a shelf hold together."""
    calls = [CALL.fullmatch(a.content.decode()) for a in assets if a.path.endswith(".js")]
    parts = [json.loads(call[3]) for call in calls if call[1] == shelf]
    keys = [key for part in parts for key in part]
    assert len(set(keys)) == len(keys)
    return {key: value for part in parts for key, value in part.items()}


def entry(uri, *words, day=None):
    return Entry("source", uri, day, {"title": uri}, {0: frozenset(words)})


def many(count, start=0):
    """Entries of few common words and many rare ones, too many for one shard."""
    return {
        f"s0000{number:04x}": entry(f"sources/{number}/", "mill", f"w{number:04}", f"v{number:04}")
        for number in range(start, start + count)
    }


@pytest.fixture(params=[False, True], ids=["excerpts", "full"])
def published(request):
    return publish(sample.edition(full_text=request.param))


def test_captured_words_are_those_that_the_page_of_the_source_shows(site, documents):
    found = 0
    for record in held(site.assets, "entries").values():
        shown = [e.text for e in documents[record["uri"]].inside() if "data-start" in e.attributes]
        page = "".join(shown)
        for runs in record.get("passages", {}).values():
            for start, end, text in runs:
                assert len(text) == end - start
                assert text in page, record["uri"]
                found += 1
    assert found > 5


def test_words_lead_to_what_a_result_shows(site):
    """No word comes from anywhere but titles, what is said of a page, points, runs and names."""
    records = held(site.assets, "entries")
    aliases = [n for r in records.values() if r["kind"] == "name" for n in r["aliases"]]
    names = {
        w for n in (*aliases, *(r["title"] for r in records.values())) for w in search_words(n)
    }
    places_of = held(site.assets, "words")
    assert len(places_of) > 20
    for word, places in places_of.items():
        for written in places.split(" "):
            key, _, numbers = written.partition(":")
            for place in numbers.split(","):
                record = records[key]
                texts = (
                    [record["points"][place][1]]
                    if "points" in record
                    else [run[2] for run in record["passages"][place]]
                )
                assert word in names | {w for t in texts for w in search_words(t)}


def test_every_topic_name_and_source_is_found_by_its_title(site):
    words, records = held(site.assets, "heads"), held(site.assets, "entries")
    pages = {p.uri for p in site.pages if re.fullmatch(r"(topics|names|sources)/[^/]+/", p.uri)}
    assert {record["uri"] for record in records.values()} == pages
    for key, record in records.items():
        for word in search_words(record["title"]):
            assert key in words[word].split(" ")


def test_an_excerpt_is_found_by_another_name_of_whom_it_names(published):
    """Whoever asks by an alias finds the sentence that uses the name."""
    index = published.edition.index
    name = next(iter(published.mentions))
    other = replace(index.names[name], aliases=("Quillfeather",))
    edition = replace(published.edition, index=replace(index, names={**index.names, name: other}))
    sources = [e for e in entries_of(publish(edition)).values() if e.kind == "source"]
    assert any("quillfeather" in words for e in sources for words in e.words.values())


def test_keys_sort_by_day_and_do_not_depend_on_other_entries(published):
    entries = entries_of(published)
    sources = [e for k, e in entries.items() if k.startswith("s")]
    days = [e.day.last_day.toordinal() if e.day else 0 for e in sources]
    assert days == sorted(days)
    fewer = replace(published, sources=dict(list(published.sources.items())[1:]))
    assert set(entries_of(fewer)) < set(entries)


def test_few_entries_make_one_shard_of_a_kind():
    paths = [asset.path for asset in shards_of(many(3))]
    assert paths == ["search/entries.js", "search/heads.js", "search/shards.js"]


def test_large_shards_are_cut_and_none_is_lost():
    entries = many(4000)
    assets = shards_of(entries)
    assert max(len(a.content) for a in assets if b'"mill"' not in a.content) < 100_000
    assert set(held(assets, "entries")) == set(entries)
    assert set(held(assets, "heads")) == {w for e in entries.values() for w in e.words[0]}
    names = held(assets, "shards")
    assert names["words"] == []
    for shelf in ("heads", "entries"):
        files = {
            f"search/{'-'.join([shelf, *(f'{ord(c):x}' for c in p)])}.js" for p in names[shelf]
        }
        assert files == {a.path for a in assets if a.path.startswith(f"search/{shelf}")}


def test_another_entry_changes_the_shards_that_hold_it_and_no_other():
    before = {a.path: a.content for a in shards_of(many(4000))}
    new = {"s0000zzzz": entry("sources/new/", "mill", "zephyr")}
    after = {a.path: a.content for a in shards_of({**many(4000), **new})}
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    grown = {p for p in changed if b"s0000zzzz" in after[p] or p == "search/shards.js"}
    assert changed == grown
    assert len(changed) <= 4 < len(before)


def test_shards_do_not_depend_on_the_order_of_entries():
    entries = many(50)
    assert shards_of(dict(reversed(entries.items()))) == shards_of(entries)


def test_hostile_text_is_data():
    text = '</script><b>"\\\u2028__proto__'
    odd = Entry("source", "sources/x/", PartialDate(2031), {"title": text}, {0: frozenset({"b"})})
    (asset,) = [a for a in shards_of({"s0000abcd": odd}) if a.path == "search/entries.js"]
    content = asset.content.decode()
    assert "<" not in content
    assert "\u2028" not in content
    assert held([asset], "entries")["s0000abcd"]["title"] == text
