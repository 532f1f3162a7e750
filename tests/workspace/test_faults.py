"""Each case of `faults.md`: a file, and the report of all that is wrong with it."""

import re
from pathlib import Path

import pytest

from briefgen.diagnostics import report
from briefgen.workspace.names import read_names
from briefgen.workspace.pages import read_page
from briefgen.workspace.review import read_review
from briefgen.workspace.sources import read_source
from briefgen.workspace.topics import read_topic

_CASE = re.compile(
    r"^## (?P<title>(?P<kind>\w+): [^\n]*)\n\n"
    r"````\n(?P<text>.*?)````\n\n```\n(?P<expected>.*?)\n?```$",
    re.MULTILINE | re.DOTALL,
)
_CASES = list(_CASE.finditer(Path(__file__).with_name("faults.md").read_text(encoding="utf-8")))
_READERS = {
    "source": lambda text: read_source(text, "it", "it"),
    "topic": lambda text: read_topic(text, "it", "it"),
    "page": lambda text: read_page(text, "it", "it"),
    "names": lambda text: read_names(text, "it"),
    "review": lambda text: read_review(text, "it"),
}


def test_there_are_cases():
    headings = re.findall(r"^## ", Path(__file__).with_name("faults.md").read_text(), re.MULTILINE)
    assert len(_CASES) == len(headings) > 0


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["title"])
def test_faults(case):
    text = case["text"].replace("SHA", "0" * 64)
    value, found = _READERS[case["kind"]](text)
    assert report(found, "concise", {}) == case["expected"]
    if case["kind"] not in ("names", "review"):
        assert (value is None) == bool(found)
