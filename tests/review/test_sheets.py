"""Sheets of captures of every kind, and how they look in a terminal."""

import json
import re
from pathlib import Path

import pytest
from desks import SETTINGS, call, golden_desk, replace
from made import FIRST, SECOND, THIRD, html, http, mail, mhtml, pdf, record, warc

from briefgen import review, workspace
from briefgen.model import Standing
from briefgen.render import render_review

OTHER = "The ferry of Harn will run until the bridge is mended, the council said on Wednesday."
LINES = ("Bridge of Harn closed after flood", "", FIRST, "", SECOND, "", THIRD)
PAGES = {
    "bridge.txt": ("\n".join(LINES) + "\n").encode(),
    "bridge.html": html().encode(),
    "bridge.mhtml": mhtml(html()),
    "bridge.eml": mail(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"),
    "bridge.pdf": pdf(("Bridge of Harn closed after flood", "", FIRST), (SECOND, THIRD)),
    "latin.txt": "\n".join((*LINES, "", "Brücke von Harn")).encode("latin-1"),
    "bridge.warc": warc(
        record(http(html().encode())),
        record(http(html(body=f"<p>{OTHER}</p><p>{THIRD}</p>").encode())),
    ),
}


def added(tmp_path: Path, name: str) -> tuple[Path, list[str]]:
    """A desk with the page, and the ids of the sources that it became."""
    desk = golden_desk(tmp_path / "desk")
    sources = desk / "content/sources"
    before = {path.stem for path in sources.iterdir()}
    page = tmp_path / name
    page.write_bytes(PAGES[name])
    assert call("add", "-f", desk / SETTINGS, page).exit_code == 0
    return desk, sorted({path.stem for path in sources.iterdir()} - before)


@pytest.mark.parametrize("name", PAGES)
def test_a_fresh_source_has_all_that_cleaning_kept(name, tmp_path):
    """What `add` kept is kept, what it dropped has the kind that it gave; nothing is left out."""
    desk, sources = added(tmp_path, name)
    assert len(sources) == (2 if name == "bridge.warc" else 1)
    reading, _ = review.read(desk / SETTINGS)
    page = desk / "content/captures" / name
    listed = call("add", "-f", desk / SETTINGS, page, "--dry-run", "--format", "json").stdout
    listing = json.loads(listed)
    captures = listing if isinstance(listing, list) else [listing]
    for source in sources:
        sheet = review.sheet(reading, source)
        (capture,) = [one for one in captures if one["capture"] == sheet.capture.file]
        (article,) = capture["articles"]
        runs = [(run.span.start, run.span.end, run.kind) for run in sheet.runs]
        kept = [(one["start"], one["end"], "") for one in article["passages"]]
        dropped = [(one["start"], one["end"], one["kind"]) for one in capture["dropped"]]
        assert runs == sorted([*kept, *dropped])
        assert sheet.sound
        assert Standing.LEFT_OUT not in {run.standing for run in sheet.runs}


def test_the_sources_that_wait_follow_one_another_and_begin_again(tmp_path):
    desk, (first, second) = added(tmp_path, "bridge.warc")
    reading, _ = review.read(desk / SETTINGS)
    assert review.sheet(reading, first).following == second
    assert review.sheet(reading, second).following == "courier-2031-03-09-flowers"


def test_the_last_one_that_waits_is_followed_by_none(tmp_path):
    desk = golden_desk(tmp_path / "desk")
    reading, _ = review.read(desk / SETTINGS)
    assert reading.waiting == ("courier-2031-03-09-flowers",)
    assert review.sheet(reading, "courier-2031-03-09-flowers").following is None
    assert review.sheet(reading, "digest-undated-barrage").following == reading.waiting[0]


def test_a_terminal_gets_colours_and_a_pipe_gets_none(tmp_path):
    desk, (source,) = added(tmp_path, "bridge.txt")
    replace(
        desk / f"content/sources/{source}.md",
        "flags: []",
        'flags: [{at: "Engineers will", kind: altered, note: "turned around"}]',
    )
    reading, _ = review.read(desk / SETTINGS)
    sheet, desk_sheets = review.sheet(reading, source), review.sheets(reading)
    plain, coloured = review.sheet_words(sheet), review.sheet_words(sheet, color=True)
    assert "\x1b" not in plain + review.listing_words(desk_sheets)
    assert "\x1b[33m5 ! Engineers will" in coloured
    assert "\x1b[32m3 + The old bridge" in coloured
    assert "\x1b[2m1 - Bridge of Harn" in coloured
    assert "passage 2, altered: turned around" in plain
    assert "\x1b[33mflagged: altered 1" in review.listing_words(desk_sheets, color=True)


def test_a_reviewed_sheet_in_the_list_costs_no_cleaning(tmp_path, monkeypatch):
    desk = golden_desk(tmp_path / "desk")
    reading, _ = review.read(desk / SETTINGS)
    cleaned = []
    original = type(reading).cleaning
    monkeypatch.setattr(
        type(reading),
        "cleaning",
        lambda self, capture: cleaned.append(capture.file) or original(self, capture),
    )
    found = review.sheets(reading)
    assert cleaned == ["courier.txt"]
    assert [bool(sheet.runs) for sheet in found.sheets] == [sheet.waits for sheet in found.sheets]


def test_the_edits_that_drop_a_version_take_with_them_what_points_at_it(tmp_path):
    """Made to the letter, they leave a desk without errors."""
    desk = golden_desk(tmp_path / "desk")
    head = "<link rel=canonical href=https://harn.example/bridge>"
    bodies = [(FIRST, SECOND), (FIRST, SECOND, THIRD), (FIRST, SECOND, THIRD, OTHER)]
    pages = []
    for number, body in enumerate((*bodies, bodies[1])):
        text = html(
            f'{head}<meta property="article:modified_time" content="2031-04-0{number + 1}">',
            "<h1>Bridge of Harn closed</h1>" + "".join(f"<p>{part}</p>" for part in body),
        )
        pages.append(tmp_path / f"page-{number}.html")
        pages[-1].write_text(text)
    before = {path.stem for path in (desk / "content/sources").iterdir()}
    assert call("add", "-f", desk / SETTINGS, pages[0], pages[1], pages[3]).exit_code == 0
    assert call("add", "-f", desk / SETTINGS, pages[2]).exit_code == 0
    first, second, third = sorted(
        {path.stem for path in (desk / "content/sources").iterdir()} - before
    )
    reading, _ = review.read(desk / SETTINGS)
    own = review.sheet(reading, second)
    assert own.replaces is not None
    assert own.replaced_by is not None
    assert (own.replaces.id, own.replaced_by.id) == (first, third)
    assert f"  replaces {first}: 1 paragraph added\n" in review.sheet_words(own)
    assert f"  replaced by {third}: 1 paragraph added\n" in review.sheet_words(own)
    templates, _ = workspace.read_templates(reading.root)
    page = render_review(own, "Harn", templates)
    assert f'<p>Replaces <a href="../{first}/"><bdi>{first}</bdi></a>: 1 paragraph added.' in page
    assert f'<p>Replaced by <a href="../{third}/"><bdi>{third}</bdi></a>' in page
    drop = own.drop
    assert [edit.paste for edit in drop] == [
        None,
        'dropped: "why"',
        f'replaces: "{first}"',
        'dropped: "why"',
    ]
    assert drop[2].location.file == f"content/sources/{third}.md"
    (desk / drop[0].location.file).unlink()
    for edit in drop[1:]:
        path = desk / edit.location.file
        lines = path.read_text().split("\n")
        at = edit.location.line - 1
        key = r'(\bid|same_as|replaces): "[^"]*"'
        assert re.search(key, lines[at])
        lines[at] = re.sub(key, lambda _, edit=edit: edit.paste, lines[at])
        path.write_text("\n".join(lines))
    assert call("check", "-f", desk / SETTINGS).exit_code == 0
    words = review.sheet_words(review.sheet(reading, second))
    assert f"content/sources/{third}.md:{drop[2].location.line}: write this" in words
