import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, ReportFormat, Severity, report
from briefgen.diagnostics.snippet import snippet
from briefgen.model import Location

_TEXTS = {"b.md": "---\ntitle: A\n\ttab 漢字 here\r\n" + "\n" * 10 + "late\n", "a.md": "one\n"}
_FOUND = (
    Diagnostic("BG304", "words stand twice", Location("b.md", 14, 2), severity=Severity.WARNING),
    Diagnostic("BG303", "words not found: `x`", Location("b.md", 3, 9), "nearest:\n“here”\n“tab”"),
    Diagnostic("BG213", "source has no paragraphs", Location("c.md")),
    Diagnostic("BG201", "front matter is missing", Location("a.md", 1, 1), "begin with `---`"),
)
_FULL = """\
error[BG201]: front matter is missing
 --> a.md:1:1
  |
1 | one
  | ^
  = hint: begin with `---`

error[BG303]: words not found: `x`
 --> b.md:3:9
  |
3 |     tab 漢字 here
  |              ^
  = hint: nearest:
          “here”
          “tab”

warning[BG304]: words stand twice
  --> b.md:14:2
   |
14 | late
   |  ^

error[BG213]: source has no paragraphs
 --> c.md

Found 3 errors and 1 warning"""


def _one(message="m", place=None, hint=None):
    return [Diagnostic("BG303", message, place or Location("it.md", 1, 1), hint)]


def test_full():
    assert report(_FOUND, "full", _TEXTS) == _FULL


def test_concise():
    assert report(_FOUND, "concise", {}).splitlines() == [
        "a.md:1:1: error[BG201] front matter is missing (hint: begin with `---`)",
        "b.md:3:9: error[BG303] words not found: `x` (hint: nearest: “here” “tab”)",
        "b.md:14:2: warning[BG304] words stand twice",
        "c.md: error[BG213] source has no paragraphs",
    ]


def test_json():
    text = report(_FOUND, "json", {})
    assert text.isascii()
    assert json.loads(text)[1:4:2] == [
        {
            "code": "BG303",
            "name": "words-not-found",
            "severity": "error",
            "message": "words not found: `x`",
            "file": "b.md",
            "line": 3,
            "column": 9,
            "hint": "nearest:\n“here”\n“tab”",
        },
        {
            "code": "BG213",
            "name": "source-empty",
            "severity": "error",
            "message": "source has no paragraphs",
            "file": "c.md",
            "line": None,
            "column": None,
            "hint": None,
        },
    ]


def test_github():
    assert report(_FOUND, "github", {}).splitlines()[1:] == [
        (
            "::error file=b.md,line=3,col=9,title=BG303 words-not-found"
            "::words not found: `x`%0Ahint: nearest:%0A“here”%0A“tab”"
        ),
        "::warning file=b.md,line=14,col=2,title=BG304 words-ambiguous::words stand twice",
        "::error file=c.md,title=BG213 source-empty::source has no paragraphs",
    ]


def test_github_escapes_what_its_commands_are_made_of():
    (said,) = report(_one("100% :: a,b\r", Location("a,b:c%.md", 2, 1)), "github", {}).splitlines()
    assert said == (
        "::error file=a%2Cb%3Ac%25.md,line=2,col=1,title=BG303 words-not-found"
        "::100%25 :: a,b⟨U+000D⟩"
    )


@pytest.mark.parametrize(
    ("numbers", "line"),
    [
        ((1, 0), "Found 1 error"),
        ((0, 2), "Found 2 warnings"),
        ((2, 1), "Found 2 errors and 1 warn"),
    ],
)
def test_the_last_line_counts(numbers, line):
    errors, warnings = numbers
    warning = Diagnostic("BG321", "m", Location("it"), severity=Severity.WARNING)
    text = report([*_one() * errors, *[warning] * warnings], "full", {})
    assert text.splitlines()[-1].startswith(line)


@pytest.mark.parametrize(("name", "text"), [("full", ""), ("concise", ""), ("json", "[]")])
def test_nothing_to_report(name, text):
    assert report((), name, {}) == text


def test_an_unknown_format_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="xml"):
        report((), "xml", {})


def test_colour_changes_nothing_but_colour():
    coloured = report(_FOUND, "full", _TEXTS, color=True)
    assert "\033[1;31merror[BG201]\033[0m" in coloured
    for code in ("[1;31m", "[1;33m", "[1;34m", "[1m", "[0m"):
        coloured = coloured.replace(f"\033{code}", "")
    assert coloured == _FULL


@pytest.mark.parametrize(("line", "column"), [(9, 1), (0, 1)])
def test_a_place_without_text_shows_no_line(line, column):
    text = report(_one(place=Location("it.md", line, column)), "full", {"it.md": "one"})
    assert "|" not in text


@pytest.mark.parametrize("column", [1, 60, 2500, 4999, 5001, 9999])
def test_long_lines_are_cut_around_the_column(column):
    line = "".join(f"{number:05} " for number in range(834))[:5000]
    shown = snippet(f"first\n{line}\n", 2, column)
    assert shown is not None
    assert len(shown.shown) <= 102
    assert shown.shown.startswith("…") == (column > 51)
    assert shown.shown.endswith("…") == (column < 4900)
    if column <= len(line):
        assert shown.shown[shown.indent :][:1].strip() == line[column - 1].strip()


def test_what_cannot_be_seen_is_shown():
    text = report(
        _one("a\u202eb", hint="c\u200bd"), "full", {"it.md": "x\x1b[31m\u2067y\u0301z\ufeff"}
    )
    assert "a⟨U+202E⟩b" in text
    assert "c⟨U+200B⟩d" in text
    assert "x⟨U+001B⟩[31m⟨U+2067⟩y\u0301z⟨U+FEFF⟩" in text


@given(st.text(), st.integers(0, 5), st.integers(1, 300), st.sampled_from(ReportFormat))
def test_any_text_can_be_reported_and_hides_nothing(text, line, column, output_format):
    found = _one(text, Location("it.md", line, column), text)
    shown = report(found, output_format, {"it.md": text}, color=False)
    assert not any(
        unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        for character in shown.replace("\n", "")
    )
    if output_format in ("concise", "github"):
        assert len(shown.split("\n")) == 1
