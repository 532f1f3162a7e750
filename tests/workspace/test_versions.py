"""`replaces` of all sources, seen together."""

import hashlib

import pytest

from briefgen.config import Config
from briefgen.diagnostics import report
from briefgen.workspace import read

CAPTURE = b"The mill reopened.\n"


@pytest.fixture
def desk(tmp_path):
    """Writes sources that replace one another and reads them; gives the desk and the report."""

    def write_and_read(**replaces):
        captures, sources = (tmp_path / "content" / name for name in ("captures", "sources"))
        captures.mkdir(parents=True)
        sources.mkdir()
        (captures / "mill.txt").write_bytes(CAPTURE)
        for name, former in replaces.items():
            digest = hashlib.sha256(CAPTURE).hexdigest()
            keys = f"title: A\ncapture: mill.txt\nsha256: {digest}\nreplaces: {former}\n"
            (sources / f"{name}.md").write_text(f"---\n{keys}---\nThe mill reopened.\n")
        found_desk, found = read(tmp_path, Config("Desk"))
        return found_desk, report(found, "concise", {})

    return write_and_read


def replaced(desk):
    return {source.id: source.record.replaces for source in desk.sources}


def test_versions_follow_one_another(desk):
    read_desk, found = desk(mill="null", second="mill", third="second")
    assert found == ""
    assert replaced(read_desk) == {"mill": None, "second": "mill", "third": "second"}


FAULTS = {
    "an unknown source": (
        {"mill": "null", "second": "mil"},
        "BG216] no source `mil` to replace (hint: did you mean `mill`?)",
    ),
    "nothing like it": (
        {"mill": "null", "second": "xyz"},
        "BG216] no source `xyz` to replace (hint: restore its file from git, or write `null`)",
    ),
    "itself": (
        {"mill": "mill"},
        "BG217] `mill` replaces itself (hint: give the id of the version before it, or `null`)",
    ),
    "a circle": (
        {"first": "third", "second": "first", "third": "second"},
        "BG217] `third` and `second` replace each other in a circle",
    ),
    "two that replace the same": (
        {"mill": "null", "second": "mill", "third": "mill"},
        "BG218] `mill` is replaced by two sources: `second` and `third` (hint: write `repl",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be(name, desk):
    replaces, expected = FAULTS[name]
    read_desk, found = desk(**replaces)
    (line,) = found.splitlines()
    assert expected in line
    last = list(replaces)[-1]
    assert line.startswith(f"content/sources/{last}.md:5:11: ")
    # The source stays, and what it says of the other is let go: one fault gives one finding.
    assert replaced(read_desk)[last] is None


def test_a_source_with_faults_of_its_own_is_not_judged(tmp_path):
    (tmp_path / "content" / "sources").mkdir(parents=True)
    (tmp_path / "content" / "sources" / "torn.md").write_text("---\ntitle: A\n")
    (tmp_path / "content" / "captures").mkdir()
    (tmp_path / "content" / "captures" / "mill.txt").write_bytes(CAPTURE)
    digest = hashlib.sha256(CAPTURE).hexdigest()
    keys = f"title: A\ncapture: mill.txt\nsha256: {digest}\nreplaces: torn\n"
    (tmp_path / "content/sources/next.md").write_text(f"---\n{keys}---\nThe mill reopened.\n")
    _, found = read(tmp_path, Config("Desk"))
    assert [diagnostic.code for diagnostic in found] == ["BG201"]
