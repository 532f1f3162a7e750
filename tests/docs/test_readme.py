"""What the documents say is so, and nothing is left out of them."""

import re

import click
import pytest
from desks import REPOSITORY, findings, own_desk, replace

from briefgen.cli import main
from briefgen.config import SETTINGS
from briefgen.diagnostics import CODES
from briefgen.model import Manuscript
from briefgen.prose import prose

README = (REPOSITORY / "README.md").read_text("utf-8")
CHANGELOG = (REPOSITORY / "CHANGELOG.md").read_text("utf-8")
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<kind>\w+)\n(?P<text>.*?)^ *```$", re.MULTILINE | re.DOTALL
)


def fences(kind: str) -> list[str]:
    """The code fences of README of one kind, without their indent."""
    return [
        re.sub(f"^{match['indent']}", "", match["text"], flags=re.MULTILINE)
        for match in _FENCE.finditer(README)
        if match["kind"] == kind
    ]


def options() -> list[tuple[str, str]]:
    return [
        (name, parameter.opts[-1])
        for name, command in sorted(main.commands.items())
        for parameter in command.params
        if isinstance(parameter, click.Option) and parameter.opts[-1] != "--help"
    ]


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_in_the_readme(name):
    assert f"| `briefgen {name}" in README


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_in_the_readme(command, option):
    assert re.search(rf"`[^`\n]*{re.escape(option)}\b", README), f"{command} {option}"


def test_the_readme_names_no_command_that_is_not_there():
    named = set(re.findall(r"`briefgen ([a-z]+)", README))
    assert named == set(main.commands)


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_in_the_readme(setting):
    assert re.search(rf"^ +{setting}: ", README, re.MULTILINE)


def test_the_readme_names_no_setting_that_is_not_there():
    (shown,) = [text for text in fences("yaml") if "- briefgen:" in text]
    assert set(re.findall(r"^ {6}(\w+):", shown, re.MULTILINE)) == set(SETTINGS)


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_explained(code):
    first, *further = CODES[code].explanation.splitlines()
    assert first.endswith((".", ",", ":")) or further
    assert len(CODES[code].explanation) > 80


def test_codes_in_the_documents_exist():
    for document in DOCUMENTS:
        text = (REPOSITORY / document).read_text("utf-8")
        assert set(re.findall(r"\bBG\d{3}\b", text)) <= set(CODES), document


def test_topics_in_the_readme_are_understood():
    topics = fences("markdown")
    assert topics
    for text in topics:
        assert "[@" in text
        _, found = prose(Manuscript("README.md", text, 1))
        assert found == ()


def test_citations_in_the_readme_stand_in_this_desk():
    """An example that a reader pastes must work."""
    for source in re.findall(r"\[@([\w-]+)", "".join(fences("markdown"))):
        assert (REPOSITORY / "content" / "sources" / f"{source}.md").is_file(), source


def test_the_finding_in_the_readme_is_what_check_says(tmp_path):
    (shown,) = [text for text in fences("console") if "error[" in text]
    code, message = re.search(r"^error\[(BG\d{3})\]: (.+)$", shown, re.MULTILINE).groups()
    hint = re.search(r"= hint: (.+)$", shown, re.MULTILINE)[1]
    citation = re.search(r"\[@.+\]", shown)[0]
    file = re.search(r"--> ([\w/.-]+):", shown)[1]
    desk = own_desk(tmp_path / "desk")
    replace(desk / file, "## Key points\n\n", f"## Key points\n\n- A key point. {citation}\n")
    (found,) = findings(desk)
    assert (found["code"], found["file"]) == (code, file)
    assert (found["message"], found["hint"]) == (message, hint)


def test_the_changelog_has_a_place_for_what_is_not_released():
    headings = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert headings[0] == "Unreleased"
    section = CHANGELOG.partition("## Unreleased\n")[2].partition("\n## ")[0]
    assert re.search(r"^- ", section, re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_of_the_documents_lead_somewhere(document):
    text = (REPOSITORY / document).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (REPOSITORY / target).exists(), target


def test_the_tests_that_the_documents_name_are_there():
    for document in DOCUMENTS:
        text = (REPOSITORY / document).read_text("utf-8")
        for path in re.findall(r"`(tests/[\w/.]+)`", text):
            assert (REPOSITORY / path).exists(), f"{document}: {path}"
