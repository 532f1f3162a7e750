"""All that is wrong with a desk is said at once, with its place and the nearest right thing.

The site from before stays as it was.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from desks import SETTINGS, call, files, findings, replace, run

from briefgen.publish import lock

COURIER = "content/sources/courier-2031-03-04-sluices.md"
GAZETTE = "content/sources/gazette-2031-03-06-board.md"
DIGEST = "content/sources/digest-undated-barrage.md"
DAM = "content/topics/mill-dam.md"
RIGHTS = "content/topics/water-rights.md"
NAMES = "content/names.yml"
METHOD = "content/method.md"

Spoil = Callable[[Path], object]


def replaced(file: str, old: str, new: str) -> Spoil:
    return lambda desk: replace(desk / file, old, new)


def written(file: str, text: str) -> Spoil:
    def write(desk: Path) -> None:
        (desk / file).parent.mkdir(parents=True, exist_ok=True)
        (desk / file).write_bytes(text.encode())

    return write


def removed(file: str) -> Spoil:
    return lambda desk: (desk / file).unlink()


def copied(file: str, to: str) -> Spoil:
    def copy(desk: Path) -> None:
        (desk / to).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(desk / file, desk / to)

    return copy


@dataclass(frozen=True)
class Said:
    """What must be said: the code, the file, the text that stands at the place, part of the hint.

    Without text the place is the file as a whole.
    """

    code: str
    file: str
    text: str | None
    hint: str

    def place(self, desk: Path) -> str:
        if self.text is None:
            return self.file
        whole = (desk / self.file).read_bytes().decode()
        assert whole.count(self.text) == 1, f"{self.text!r} does not stand once in {self.file}"
        before = whole[: whole.index(self.text)]
        return f"{self.file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


FAULTS = {
    "front matter that is no YAML": (
        replaced(COURIER, 'title: "Mill owner opens sluices', "title: Mill: owner opens sluices"),
        Said("BG201", COURIER, ": owner opens", "double quotation marks"),
    ),
    "a misspelt key": (
        replaced(COURIER, "publisher:", "publihser:"),
        Said("BG202", COURIER, "publihser:", "did you mean `publisher`?"),
    ),
    "a value of the wrong form": (
        replaced(COURIER, "published: 2031-03-04", "published: March 2031"),
        Said("BG203", COURIER, "March 2031\n", "2025-08-13"),
    ),
    "two sources with one name in two folders": (
        copied(COURIER, "content/sources/z/courier-2031-03-04-sluices.md"),
        Said("BG205", "content/sources/z/courier-2031-03-04-sluices.md", "---\ntitle", "rename"),
    ),
    "a name twice": (
        replaced(NAMES, "petra-holm:", "skell:"),
        Said("BG206", NAMES, "skell:\n  name: Skell", "it already stands on line"),
    ),
    "a missing capture": (
        removed("content/captures/gazette.txt"),
        Said("BG103", GAZETTE, "gazette.txt", ""),
    ),
    "a misspelt capture": (
        replaced(GAZETTE, "capture: gazette.txt", "capture: gazete.txt"),
        Said("BG103", GAZETTE, "gazete.txt", "did you mean `gazette.txt`?"),
    ),
    "a capture that was changed": (
        replaced("content/captures/gazette.txt", "carpet", "carpets"),
        Said("BG104", GAZETTE, "8cb14033", "restore its bytes from git"),
    ),
    "a paragraph that is not in its capture": (
        replaced(COURIER, "nobody had warned", "nobody has warned"),
        Said("BG210", COURIER, "Mayor Tomas Werrin said nobody", "you have “s warned the village."),
    ),
    "a citation of an unknown source": (
        replaced(DAM, 'courier-2031-03-04-sluices "opened two', 'courier-2031-03-04 "opened two'),
        Said(
            "BG302",
            DAM,
            '[@courier-2031-03-04 "opened',
            "did you mean `courier-2031-03-04-sluices`?",
        ),
    ),
    "words that are not in the source": (
        replaced(DAM, '"opened two of the three', '"opened all of the three'),
        Said(
            "BG303",
            DAM,
            '[@courier-2031-03-04-sluices "opened',
            "“opened two of the three sluices of its dam on Tuesday evening",
        ),
    ),
    "words that stand twice": (
        replaced(DAM, '"We heard the water before we were told of it"', '"the"'),
        Said("BG304", DAM, '[@courier-2031-03-04-sluices "the"]', 'write "the three"'),
    ),
    "an altered passage quoted": (
        replaced(DAM, "opened at seven o'clock and without notice", "thanked Odile Farrant"),
        Said("BG305", DAM, '[@gazette-2031-03-06-board "thanked', "cleared_by"),
    ),
    "a rewritten source quoted": (
        replaced(DAM, "[@digest-undated-barrage]", '[@digest-undated-barrage "at dusk"]'),
        Said("BG306", DAM, "[@digest", "`[@digest-undated-barrage]`"),
    ),
    "a citation that is not understood": (
        replaced(DAM, "[@digest-undated-barrage]", "[@digest-undated-barrage, p. 4]"),
        Said("BG301", DAM, "[@digest", 'write `[@digest-undated-barrage "words"]`'),
    ),
    "a misspelt mark": (
        replaced(DAM, "  {disputed} {#kp-hour}", "  {disputd} {#kp-hour}"),
        Said("BG307", DAM, "{disputd}", "did you mean `{disputed}`?"),
    ),
    "an unsafe link": (
        replaced(DAM, "(water-rights.md)", "(javascript:alert(1))"),
        Said("BG308", DAM, "The meeting of the board", "begins with https:"),
    ),
    "a picture of another host": (
        replaced(METHOD, "(img/wheel.svg)", "(https://img.example/wheel.svg)"),
        Said("BG308", METHOD, "![A wheel]", "put the picture into `content/`"),
    ),
    "a broken link": (
        replaced(METHOD, "(topics/mill-dam.md)", "(topics/mil-dam.md)"),
        Said("BG309", METHOD, "We read", "did you mean `topics/mill-dam.md`?"),
    ),
    "a key point without a citation": (
        replaced(DAM, "[@digest-undated-barrage]", "We know."),
        Said("BG310", DAM, "- A copy of these", '[@id "words"]'),
    ),
    "no key points": (
        replaced(RIGHTS, "## Key points", "## Points"),
        Said("BG311", RIGHTS, "---\ntitle", "## Key points"),
    ),
    "an unknown name": (
        replaced(RIGHTS, "names: [skell-water-board]", "names: [skell-waterboard]"),
        Said("BG401", RIGHTS, "any: {names", "did you mean `skell-water-board`?"),
    ),
    "a spelling that two names share": (
        replaced(NAMES, "aliases: [Werrin]", "aliases: [Werrin, Holm]"),
        Said("BG402", NAMES, "Holm]\n  role: mayor", "take it away from one of them"),
    ),
    "an empty topic": (
        replaced(RIGHTS, "period: 2031-03/2031-04", "period: 2031-05/2031-06"),
        Said("BG501", RIGHTS, "any: {names", "widen `match`"),
    ),
    "an unknown topic": (
        replaced(DAM, "related: [water-rights]", "related: [water-right]"),
        Said("BG503", DAM, "water-right]", "did you mean `water-rights`?"),
    ),
    "a dispute with one side": (
        replaced(DAM, 'Tuesday evening"] {#kp-opened}', 'Tuesday evening"] {disputed}'),
        Said("BG504", DAM, "- The mill's owner", "both sides"),
    ),
    "an unknown setting": (
        replaced(SETTINGS, "excerpts: 3", "excerts: 3"),
        Said("BG901", SETTINGS, "excerts", "did you mean `excerpts`?"),
    ),
    "a setting that cannot be": (
        replaced(SETTINGS, "excerpts: 3", "excerpts: none"),
        Said("BG902", SETTINGS, "none", "a whole number from 1 to 1000"),
    ),
    "a broken template": (
        written("templates/pages/topic.html", "<p>\n{% if view %}\n"),
        Said("BG903", "templates/pages/topic.html", "{% if", "compare it with the template"),
    ),
    "a template that asks for what is not there": (
        written("templates/pages/topic.html", "<p>\n{{ view.weather }}\n"),
        Said("BG903", "templates/pages/topic.html", "{{ view", "compare it with the template"),
    ),
}


@pytest.fixture
def desk(golden: Path, tmp_path: Path) -> Path:
    shutil.copytree(golden, tmp_path / "desk")
    return tmp_path / "desk"


def place(finding: dict[str, str | int | None]) -> str:
    parts = (finding["file"], finding["line"], finding["column"])
    return ":".join(str(part) for part in parts if part is not None)


def state(folder: Path) -> dict[str, tuple[int, int]]:
    stats = {str(path.relative_to(folder)): path.stat() for path in folder.rglob("*")}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}


@pytest.mark.parametrize("name", FAULTS)
def test_fault(name, golden, desk):
    spoil, expected = FAULTS[name]
    spoil(desk)
    before = state(desk / "site")

    result = call("check", "--format", "json", "-f", desk / SETTINGS)
    found = json.loads(result.stdout)
    assert [(f["code"], place(f)) for f in found] == [(expected.code, expected.place(desk))]
    assert expected.hint in found[0]["hint"]
    assert found[0]["severity"] == "error"
    assert (result.exit_code, result.stderr) == (1, "")

    result = call("build", "-f", desk / SETTINGS)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"error[{expected.code}]: " in result.stderr
    assert f"--> {expected.place(desk)}\n" in result.stderr
    assert state(desk / "site") == before
    assert files(desk / "site") == files(golden / "site")


def test_faults_of_different_files_come_out_together(desk):
    for name in ("a misspelt key", "a broken link", "an unknown name", "a name twice"):
        FAULTS[name][0](desk)
    expected = [FAULTS[name][1] for name in ("a broken link", "a name twice", "a misspelt key")]
    # Of a topic that asks for a name nothing is said while the names are not whole.
    assert [(f["code"], place(f)) for f in findings(desk)] == [
        (said.code, said.place(desk)) for said in expected
    ]


def test_all_faults_of_one_file_come_out_together(desk):
    names = (
        "words that are not in the source",
        "a misspelt mark",
        "a key point without a citation",
    )
    for name in names:
        FAULTS[name][0](desk)
    assert [(f["code"], place(f)) for f in findings(desk)] == [
        (FAULTS[name][1].code, FAULTS[name][1].place(desk)) for name in names
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        replaced(COURIER, "publisher:", "publihser:"),
        replaced(COURIER, "nobody had warned", "nobody has warned"),
        replaced(COURIER, "sha256: 5", "sha256: 6"),
        replaced(COURIER, "capture: courier.txt", "capture: carrier.txt"),
        written(COURIER, "no front matter\n"),
        written(COURIER, "\0"),
    ],
    ids=["key", "paragraph", "digest", "capture", "front matter", "no text"],
)
def test_a_broken_source_is_the_only_fault(spoil, desk):
    """Three topics cite it and excerpts come from it: nothing follows."""
    spoil(desk)
    (found,) = findings(desk)
    assert found["file"] == COURIER


def test_a_source_that_is_gone_is_missed_by_each_citation(desk):
    (desk / COURIER).unlink()
    found = findings(desk)
    assert {f["code"] for f in found} == {"BG302"}
    assert {f["file"] for f in found} == {DAM, RIGHTS}
    cited = [(desk / topic).read_text(encoding="utf-8") for topic in (DAM, RIGHTS)]
    assert len(found) == sum(text.count("courier-2031-03-04-sluices") for text in cited)


def test_broken_names_are_the_only_fault(desk):
    written(NAMES, "lower-brenn: [\n")(desk)
    assert [f["code"] for f in findings(desk)] == ["BG201"]


def test_a_broken_topic_is_no_broken_link(desk):
    replaced(DAM, "question:", "qestion:")(desk)
    assert {f["code"] for f in findings(desk)} == {"BG202", "BG204"}
    assert {f["file"] for f in findings(desk)} == {DAM}


def test_a_broken_page_is_no_broken_link(desk):
    replaced("content/index.md", "summary:", "sumary:")(desk)
    assert [f["code"] for f in findings(desk)] == ["BG202"]


@pytest.fixture
def two_faults(desk):
    FAULTS["a misspelt key"][0](desk)
    FAULTS["words that are not in the source"][0](desk)
    replaced(RIGHTS, '"examine whether', '"it would examine whether')(desk)
    return desk


def test_report_in_full(two_faults):
    result = call("check", "-f", two_faults / SETTINGS)
    assert result.exit_code == 1
    assert (
        result.stdout
        == f"""\
error[BG202]: unknown key `publihser`
 --> {COURIER}:3:1
  |
3 | publihser: Brenn Courier
  | ^
  = hint: did you mean `publisher`?

Found 1 error
"""
    )


def test_report_as_json(two_faults):
    replaced(COURIER, "publihser:", "publisher:")(two_faults)
    result = call("check", "--format", "json", "-f", two_faults / SETTINGS)
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert [(f["code"], f["severity"]) for f in found] == [("BG303", "error"), ("BG323", "warning")]
    assert found[0].keys() == {
        *("code", "name", "severity", "message", "file", "line", "column", "hint")
    }
    assert found[0]["name"] == "words-not-found"
    assert (found[0]["file"], found[0]["column"]) == (DAM, 3)


def test_report_in_short(two_faults):
    replaced(COURIER, "publihser:", "publisher:")(two_faults)
    first, second = call(
        "check", "--format", "concise", "-f", two_faults / SETTINGS
    ).stdout.splitlines()
    at = FAULTS["words that are not in the source"][1].place(two_faults)
    assert first.startswith(f"{at}: error[BG303] words are not in `courier-2031-03-04-sluices`: ")
    assert " (hint: the nearest wording is “" in first
    assert second.startswith(f"{RIGHTS}:17:3: warning[BG323] ")


def test_report_for_github(two_faults):
    replaced(COURIER, "publihser:", "publisher:")(two_faults)
    first, second = call(
        "check", "--format", "github", "-f", two_faults / SETTINGS
    ).stdout.splitlines()
    assert first.startswith(
        f"::error file={DAM},line=39,col=3,title=BG303 words-not-found::words are not in "
    )
    assert second.startswith(f"::warning file={RIGHTS},line=17,col=3,title=BG323 ")


@pytest.mark.parametrize("output_format", ["full", "concise", "json", "github"])
def test_a_build_reports_in_every_format(output_format, two_faults):
    shown = call("check", "--format", output_format, "-f", two_faults / SETTINGS).stdout
    result = call("build", "--format", output_format, "-f", two_faults / SETTINGS)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", shown)


def test_a_desk_without_faults_says_so():
    desk = golden_desk_settings()
    assert call("check", "--format", "json", "-f", desk).stdout == "[]\n"
    assert call("check", "--format", "concise", "-f", desk).output == ""
    result = call("check", "-f", desk)
    assert result.stdout == ""
    assert result.stderr.startswith("2 briefings from 5 sources: ")


def golden_desk_settings() -> Path:
    """The golden desk where it stands: checking writes nothing."""
    return Path(__file__).parent / "desk" / SETTINGS


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("briefgen", ["build"]),
        ("mkdocs", ["build"]),
        ("properdocs", ["build", "-f", SETTINGS]),
    ],
)
def test_every_builder_prints_the_report_and_leaves_the_site(module, arguments, golden, desk):
    FAULTS["words that are not in the source"][0](desk)
    result = run(*arguments, cwd=desk, module=module)
    assert result.returncode == 1
    assert result.stderr.count("error[BG303]: words are not in") == 1
    assert "= hint: the nearest wording is" in result.stderr
    assert "Traceback" not in result.stderr
    assert files(desk / "site") == files(golden / "site")


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("briefgen", ["build"]),
        ("mkdocs", ["build"]),
        ("properdocs", ["build", "-f", SETTINGS]),
    ],
)
def test_a_broken_theme_is_reported_and_leaves_the_site(module, arguments, golden, desk):
    written("templates/theme/main.html", "<html>\n{{ briefgen.page.weather.wind }}\n")(desk)
    result = run(*arguments, cwd=desk, module=module)
    assert result.returncode == 1
    assert result.stderr.count("error[BG903]: template broken: ") == 1
    assert "--> templates/theme/main.html:2:1\n" in result.stderr
    assert "Traceback" not in result.stderr
    assert files(desk / "site") == files(golden / "site")


def test_a_template_that_is_no_text_is_reported(desk):
    (desk / "templates/theme/main.html").write_bytes(b"\xff")
    (desk / "templates/pages").mkdir()
    (desk / "templates/pages/home.html").write_bytes(b"\xff")
    assert [(f["code"], f["file"]) for f in findings(desk)] == [
        ("BG903", "templates/pages/home.html"),
        ("BG903", "templates/theme/main.html"),
    ]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (replaced(SETTINGS, "docs_dir:", "use_directory_urls: false\ndocs_dir:"), "not supported"),
        (replaced(SETTINGS, "docs_dir:", "nav: {a: b.md}\ndocs_dir:"), "'nav'"),
        (lambda desk: shutil.rmtree(desk / "templates"), "templates/theme"),
        (written("site/index.html/x", ""), "is a folder where the site has a file"),
    ],
    ids=["addresses", "nav", "no theme", "folder"],
)
def test_what_mkdocs_refuses_is_no_traceback(spoil, said, desk):
    (desk / "site/index.html").unlink()
    spoil(desk)
    result = run("build", cwd=desk)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_dirty_build_is_refused(golden, desk):
    result = run("build", "--dirty", cwd=desk, module="mkdocs")
    assert result.returncode == 1
    assert "leave out `--dirty`" in result.stderr
    assert files(desk / "site") == files(golden / "site")


def test_a_site_that_is_being_built_is_left_alone(golden, desk):
    with lock(desk / ".briefgen", desk / "site"):
        result = run("build", cwd=desk)
    assert (result.returncode, result.stdout) == (2, "")
    assert "error[BG601]: another build is writing `site`\n" in result.stderr
    assert files(desk / "site") == files(golden / "site")
    assert call("build", "-f", desk / SETTINGS).exit_code == 0
