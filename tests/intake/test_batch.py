"""A folder is read and cleaned by several processes; what comes out does not show it."""

import importlib
import os
import signal
import time

import made
import pytest

from briefgen.clean import clean, texts_of
from briefgen.intake import add, batch

TOWNS = ("Ash", "Elm", "Fir", "Oak", "Yew", "Box", "Bay", "Fig", "Hop", "Rue", "Rye", "Tea")


def told_of(town, line):
    """The line with the town in every run of five words, so that articles share none."""
    return " ".join(word if at % 4 else f"{town} {word}" for at, word in enumerate(line.split()))


def text_of(town):
    lines = (
        "Harbour News",
        f"Bridge of {town} closed",
        *(told_of(town, line) for line in (made.FIRST, made.SECOND, made.THIRD)),
        "All rights are with the harbour",
    )
    return "\n".join(lines) + "\n"


def page_of(town):
    return made.html(f"<title>Bridge of {town}</title>").replace("flood", f"flood of {town}")


@pytest.fixture
def inbox(tmp_path):
    """Texts and pages in turn, and among them files that cannot be taken."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number, town in enumerate(TOWNS):
        (folder / f"{number:02}.txt").write_text(text_of(town))
        (folder / f"{number:02}.html").write_text(page_of(town))
    (folder / "03-empty.txt").write_bytes(b"")
    (folder / "05-twin.txt").write_text(text_of("Ash"))
    (folder / "07-binary.txt").write_bytes(b"It rains in Harn.\0\n")
    (folder / "zz.warc").write_bytes(
        made.record(made.http(page_of("Dill").encode())) + b"WARC/1.0\r\n"
    )
    return folder


@pytest.fixture
def make_desk(tmp_path):
    def make(name):
        root = tmp_path / name
        (root / "content").mkdir(parents=True)
        (root / "mkdocs.yml").write_text("site_name: Harn\nplugins: [briefgen]\n")
        return root

    return make


def take(desk, *given, **options):
    return add(desk / "mkdocs.yml", given, **{"dry_run": False, **options})


def tree(desk):
    files = (path for path in (desk / "content").rglob("*") if path.is_file())
    return {path.relative_to(desk).as_posix(): path.read_bytes() for path in files}


def misbehave(kind):
    """Read as ever, but one file: what it does, only a process of its own survives."""

    def read(name, content, limit, after=None):
        if not name.endswith("04.txt"):
            yield from texts_of(name, content, limit, after)
        elif kind == "runs on":
            while True:
                pass
        elif kind == "hangs":
            time.sleep(60)
        elif kind == "fills the memory":
            yield b"x" * (512 << 20)
        else:
            os.kill(os.getpid(), signal.SIGKILL)

    return read


def test_any_number_of_jobs_gives_the_same(make_desk, inbox):
    desks = {jobs: make_desk(f"desk-{jobs}") for jobs in (1, 2, 7)}
    taken = {jobs: take(desk, inbox, jobs=jobs) for jobs, desk in desks.items()}
    assert tree(desks[1]) == tree(desks[2]) == tree(desks[7])
    assert taken[1].listing == taken[2].listing == taken[7].listing
    assert taken[1].words == taken[2].words == taken[7].words
    for jobs in (2, 7):
        assert taken[1].diagnostics == taken[jobs].diagnostics
    codes = [d.code for d in taken[1].diagnostics]
    # The reports are much alike, and nothing tells their order.
    faults = [code for code in codes if code != "BG124"]
    assert faults == ["BG107", "BG109", "BG105", "BG112"]


def test_furniture_is_learned_over_all_processes(make_desk, inbox):
    listing = take(make_desk("desk"), inbox, jobs=3).listing
    texts = [entry for entry in listing if entry["capture"].endswith(".txt")]
    kinds = [[dropped["kind"] for dropped in entry["dropped"]] for entry in texts]
    assert len(texts) == len(TOWNS)
    assert all(found.count("furniture") == 2 for found in kinds)


def test_a_dry_run_finds_the_same_and_writes_nothing(make_desk, inbox):
    dry, wet = make_desk("dry"), make_desk("wet")
    assert take(dry, inbox, dry_run=True).listing == take(wet, inbox).listing
    assert tree(dry) == {}


@pytest.mark.parametrize("kind", ["runs on", "hangs", "fills the memory", "brings Python down"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_hostile_file_is_reported_and_the_others_go_on(make_desk, inbox, monkeypatch, kind, jobs):
    monkeypatch.setattr(batch, "texts_of", misbehave(kind))
    desk = make_desk("desk")
    taken = take(desk, inbox, jobs=jobs)
    [fault] = [d for d in taken.diagnostics if d.location.file.endswith("04.txt")]
    assert (fault.code, fault.message.startswith(f"`{fault.location.file}` is not read: it")) == (
        "BG112",
        True,
    )
    captures = [entry["capture"] for entry in taken.listing]
    assert len(captures) == 2 * len(TOWNS)
    assert "04.txt" not in captures
    assert not [name for name in tree(desk) if name.endswith("04.txt")]


def killing(*numbers, monkeypatch):
    """Extraction that brings Python down on the pages that name one of the numbers."""

    def page(record, decoded, what, name):
        if any(f"flood of {number}," in decoded.text for number in numbers):
            os.kill(os.getpid(), signal.SIGKILL)
        return derived(record, decoded, what, name)

    module = importlib.import_module("briefgen.clean.derive")
    derived = module._page
    monkeypatch.setattr(module, "_page", page)


def records_of(count):
    pages = (page_of(str(number)).encode() for number in range(1, count + 1))
    return made.warc(*(made.record(made.http(page)) for page in pages))


@pytest.mark.parametrize("killers", [(1,), (3,), (2, 3), (1, 5)])
def test_a_record_that_kills_its_reader_is_reported_and_those_behind_it_are_read(
    make_desk, tmp_path, monkeypatch, killers
):
    killing(*killers, monkeypatch=monkeypatch)
    file = tmp_path / "web.warc"
    file.write_bytes(records_of(5))
    taken = take(make_desk("desk"), file)
    assert [capture["capture"] for capture in taken.listing] == [
        f"web.warc.{number}" for number in range(1, 6) if number not in killers
    ]
    faults = [d for d in taken.diagnostics if d.code == "BG112"]
    assert [d.message.partition(":")[0] for d in faults] == [
        f"record {number} of `{file.as_posix()}` is not read" for number in killers
    ]


def test_a_file_of_killing_records_is_given_up(make_desk, tmp_path, monkeypatch):
    killing(*range(1, 21), monkeypatch=monkeypatch)
    file = tmp_path / "web.warc"
    file.write_bytes(records_of(20))
    taken = take(make_desk("desk"), file)
    assert taken.listing == ()
    assert len(taken.diagnostics) == batch._MOST_KILLING + 1
    assert taken.diagnostics[-1].message.startswith(f"`{file.as_posix()}` is not read: ")


def test_a_text_that_cannot_be_cleaned_leaves_no_capture_behind(make_desk, inbox, monkeypatch):
    def cleaning(capture, _derived, _furniture, _by):
        if capture.file == "00.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return clean(capture)

    monkeypatch.setattr(batch, "clean_derived", cleaning)
    desk = make_desk("desk")
    taken = take(desk, inbox / "00.txt", inbox / "01.txt")
    assert [(d.code, d.location.file) for d in taken.diagnostics] == [
        ("BG112", f"{inbox.as_posix()}/00.txt")
    ]
    stored = [name for name in tree(desk) if name.startswith("content/captures/")]
    assert stored == ["content/captures/01.txt", "content/captures/review.yml"]


def test_a_capture_waits_on_the_disk_until_its_turn(make_desk, inbox):
    """What adding gives back holds no text of a capture in memory."""
    cleaned = take(make_desk("desk"), inbox).cleaned
    first, again = cleaned[0], cleaned[0]
    assert first == again
    assert first is not again
