"""Any text that HTML can hold verifies when it is escaped, and no change to it goes unseen."""

import tempfile
from hashlib import sha256
from html import escape
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.verify.captures import Captures
from briefgen.verify.page import check_page
from briefgen.verify.values import Kind

# HTML cannot hold U+0000, UTF-8 no surrogates; the rest includes controls and noncharacters.
CHARACTERS = st.characters(codec="utf-8", exclude_characters="\0")
SEPARATORS = ["\r", "\r\n", "\n", "\f", "\ufeff", "\x80", "\u2028", "\u202e", "e\u0301"]
MARKUP = ["&amp;", "&#128;", "&notit;", "<!--", "-->", "</q>", "<br>", "]]>", '"', "'", "&", "<"]
TRAPS = st.sampled_from([*SEPARATORS, *MARKUP, "🚢", "\U0010ffff"])
TEXTS = st.lists(TRAPS | st.text(CHARACTERS, max_size=8), min_size=1, max_size=12).map("".join)
FILES = frozenset({"p.html", "sources/s/index.html"})
CHANGES = ["replace", "insert", "delete"]


def printed(text: str) -> str:
    return escape(text).replace("\r", "&#13;")


def kinds(capture: str, start: int, end: int, shown: str, excerpt_id: str | None) -> set[Kind]:
    """What is found on a page that shows `shown` as `capture[start:end]`."""
    content = capture.encode()
    attributes = (
        f'data-source="s" data-capture="c" data-sha256="{sha256(content).hexdigest()}" '
        f'data-start="{start}" data-end="{end}"'
    )
    if excerpt_id is None:
        body = f"<p><q {attributes}>{printed(shown)}</q></p>"
    else:
        body = (
            f'<figure class="excerpt" id="{excerpt_id}" {attributes}><blockquote>{printed(shown)}'
            '</blockquote><figcaption><a class="citation" id="c" href="#ref-1">1</a></figcaption>'
            '</figure><ol><li id="ref-1"><a href="#c">back</a></li></ol>'
        )
    page = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title></head>'
        f"<body>{body}</body></html>\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "c").write_bytes(content)
        checked = check_page("p.html", page.encode(), Captures(Path(folder)), FILES)
    return {finding.kind for finding in checked.findings}


def excerpt_id(capture: str, start: int, end: int) -> str:
    digest = sha256(capture.encode()).hexdigest()
    return "e-" + sha256(f"{digest}:{start}:{end}".encode()).hexdigest()[:10]


@given(TEXTS, TEXTS.filter(bool), TEXTS)
def test_any_text_verifies(before, words, after):
    capture, start, end = before + words + after, len(before), len(before) + len(words)
    assert kinds(capture, start, end, words, None) == set()
    assert kinds(capture, start, end, words, excerpt_id(capture, start, end)) == set()


@given(TEXTS, TEXTS.filter(bool), st.sampled_from(CHANGES), CHARACTERS, st.data())
def test_a_changed_character_is_found(before, words, change, character, data):
    position = data.draw(st.integers(0, len(words) - 1))
    rest = words[position:] if change == "insert" else words[position + 1 :]
    mutant = words[:position] + ("" if change == "delete" else character) + rest
    assume(mutant != words)
    capture, start, end = before + words + before, len(before), len(before) + len(words)
    name = excerpt_id(capture, start, end)
    assert kinds(capture, start, end, mutant, None) == {Kind.TEXT_DIFFERS}
    assert kinds(capture, start, end, mutant, name) == {Kind.TEXT_DIFFERS}


@given(TEXTS, TEXTS.filter(bool), TEXTS, st.integers(-9, 9), st.integers(-9, 9))
def test_moved_offsets_are_found(before, words, after, by_start, by_end):
    assume(by_start or by_end)
    capture, start, end = before + words + after, len(before), len(before) + len(words)
    new_start, new_end = start + by_start, end + by_end
    found = kinds(capture, new_start, new_end, words, excerpt_id(capture, start, end))
    assert found & {
        Kind.EXCERPT_ID_WRONG,
        Kind.OFFSETS_OUT_OF_RANGE,
        Kind.PROOF_MALFORMED,
    }
    # The id binds an excerpt to its place; a `q` may point at any place that holds its words.
    found = kinds(capture, new_start, new_end, words, None)
    same = 0 <= new_start < new_end <= len(capture) and capture[new_start:new_end] == words
    assert bool(found) != same
