"""The other commands: what they print and where, and their exit statuses."""

import json
import re
from pathlib import Path

import pytest
from desks import GOLDEN, SETTINGS, built, call, files, golden_desk, replace, run

from briefgen import __version__
from briefgen.cli import main
from briefgen.diagnostics import CODES

# Commands that are given nothing else to work on can be tried on the golden desk where it stands.
EXPECTED = Path(__file__).parents[1] / "site/expected"
DESK = ("-f", GOLDEN / SETTINGS)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return golden_desk(tmp_path / "desk")


def find(words: str):
    return call("find", words, *DESK)


def test_find_prints_citations_on_stdout_and_sentences_beside_them():
    result = find("two hours")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        '[@gazette-2031-03-06-board "two hours"]',
        '[@observer-2031-03-06-lawyer "two hours"]',
    ]
    first, second = result.stderr.splitlines()
    assert first.startswith("  passage 2: Under the rules of May 2029 the mill must give a notice")
    assert second.endswith("“a notice of two hours” — but they do not say to whom.")


@pytest.mark.parametrize(
    "words",
    [
        "the",
        "mill",
        '"The gates',
        "The board's rules speak of 'a notice",
        "<script>alert('gauge')</script>",
        "{% raw %} and",
        "*star*, a `tick` and [a link](javascript:alert(1))",
        "🌊 שלום",
        "6 March 2031, and the gauge",
    ],
)
def test_what_find_prints_can_be_pasted(words, desk):
    printed = find(words).stdout.splitlines()
    assert printed
    points = "".join(f"- A key point. {citation}\n" for citation in printed)
    replace(
        desk / "content/topics/water-rights.md", "## Key points\n\n", f"## Key points\n\n{points}"
    )
    result = call("check", "--format", "concise", "-f", desk / SETTINGS)
    assert "error" not in result.stdout
    assert result.exit_code == 0


def test_find_says_when_nobody_says_so():
    result = find("the weather in the mountains")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "no source says `the weather in the mountains`\n"


@pytest.mark.parametrize("words", ["thanked Odile Farrant", "flour barrage", " "])
def test_find_prints_nothing_that_cannot_be_cited(words):
    assert (find(words).exit_code, find(words).stdout) == (1, "")


def test_find_works_in_a_desk_with_faults(desk):
    replace(desk / "content/topics/mill-dam.md", "question:", "qestion:")
    result = call("find", "two hours", "-f", desk / SETTINGS)
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 2)


def test_find_cannot_run_without_settings_that_can_be_read(desk):
    replace(desk / SETTINGS, "excerpts: 3", "excerts: 3")
    result = call("find", "two hours", "-f", desk / SETTINGS)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "error[BG901]" in result.stderr


@pytest.mark.parametrize("typed", ["BG303", "bg303", "words-not-found", "Words-Not-Found"])
def test_explain_takes_codes_and_names(typed):
    result = call("explain", typed)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"BG303 words-not-found\n\n{CODES['BG303'].explanation}\n"


@pytest.mark.parametrize("code", sorted(CODES))
def test_explain_knows_every_code(code):
    assert call("explain", code).stdout.startswith(f"{code} {CODES[code].name}\n\n")


@pytest.mark.parametrize(
    ("typed", "near"), [("BG3O3", "BG303"), ("BG30", "BG30"), ("words-not-fund", "words-not-found")]
)
def test_explain_suggests_the_nearest(typed, near):
    result = call("explain", typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert re.fullmatch(rf"error: no code `{typed}`; did you mean `{near}\w?`\?\n", result.stderr)


def test_explain_has_nothing_near():
    assert call("explain", "xyzzy").stderr == "error: no code `xyzzy`\n"


def test_verify_prints_its_report_on_stdout(desk):
    site = built(desk)
    result = call("verify", site, "--captures", desk / "content/captures")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("All captured text matches its captures\n")
    (desk / "content/captures/gazette.txt").unlink()
    result = call("verify", site, "--captures", desk / "content/captures")
    assert (result.exit_code, result.stderr) == (1, "")
    assert "capture-missing" in result.stdout


@pytest.mark.parametrize("output_format", ["full", "json"])
def test_verify_cannot_run_without_a_site(output_format, tmp_path):
    result = call("verify", tmp_path / "site", "--format", output_format)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"error: no folder `{tmp_path / 'site'}`; build the site first\n"


@pytest.mark.parametrize("command", [[], *([name] for name in sorted(main.commands))])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help(command, option):
    result = call(*command, option)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Usage: main" if not command else f"Usage: main {command[0]}")
    options = [line for line in result.stdout.splitlines() if line.startswith("  -")]
    assert options


def test_every_command_and_option_has_a_help_text():
    for name, command in main.commands.items():
        assert command.help, name
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert parameter.help, f"{name} {parameter.opts}"


def test_version():
    assert call("--version").stdout == f"briefgen, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["check", "--nonsense"],
        ["check", "--format", "xml"],
        ["add"],
        ["find"],
        ["explain"],
        ["verify"],
    ],
    ids=" ".join,
)
def test_what_is_typed_wrong_is_exit_status_2(arguments):
    result = call(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: ")


@pytest.mark.parametrize("command", ["add x.txt", "check", "build", "serve", "find x"])
def test_a_desk_without_settings_is_exit_status_2(command, tmp_path):
    result = call(*command.split(), "-f", tmp_path / "mkdocs.yml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"error: no settings file `{tmp_path / 'mkdocs.yml'}`; run this in the folder of a desk\n"
    )


def test_check_writes_nothing(desk):
    before = files(desk)
    assert call("check", "-f", desk / SETTINGS).exit_code == 0
    assert files(desk) == before


def test_build_says_where_the_site_is_and_only_on_stderr(desk):
    result = call("build", "-f", desk / SETTINGS)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[-1] == f"Open {desk / 'site' / 'index.html'}"


def test_the_command_runs_in_the_folder_of_a_desk(desk):
    assert run("check", cwd=desk).returncode == 0
    assert run("build", cwd=desk).returncode == 0
    assert run("verify", "site", cwd=desk).returncode == 0
    found = run("find", "two hours", cwd=desk)
    assert len(found.stdout.splitlines()) == 2


def test_a_terminal_that_lacks_letters_gets_numbers(desk):
    result = run("find", "🌊 שלום", cwd=desk, PYTHONIOENCODING="latin-1")
    assert result.returncode == 0
    assert result.stdout.startswith('[@observer-2031-03-06-lawyer "\\U0001f30a \\u05e9')


def test_suggest_lists_passages_with_reasons():
    result = call("suggest", "mill-dam", "-n", "1", *DESK)
    assert result.exit_code == 0
    assert "[@" in result.stdout
    listed = json.loads(call("suggest", "mill-dam", "--format", "json", *DESK).stdout)
    assert {"section", "score", "basis", "hindrance", "citation", "text"} <= listed[0].keys()


def test_suggest_knows_the_topics():
    result = call("suggest", "mill-damm", *DESK)
    assert result.exit_code == 2
    assert "did you mean `mill-dam`?" in result.stderr


def test_suggest_names_lists_what_names_yml_does_not_hold():
    assert call("suggest", "names", *DESK).exit_code == 0


def test_why_an_excerpt_is_shown():
    page = (EXPECTED / "topics/mill-dam/index.html").read_text("utf-8")
    (id_, *_) = re.findall(r'id="(e-[0-9a-f]{10})"', page)
    result = call("build", "--why", id_, *DESK)
    assert result.exit_code == 0
    assert "by score" in result.stdout
    assert "content/sources/" in result.stdout


def test_an_excerpt_that_is_not_shown_has_no_why():
    result = call("build", "--why", "e-0000000000", *DESK)
    assert result.exit_code == 1
    assert "is shown" in result.stderr
