"""Made-up captures in many forms, with what is found in each beside it: `captures/*.md`."""

from pathlib import Path

import pytest
from clean.captured import outline
from markdown_it.utils import read_fixture_file

FILES = sorted((Path(__file__).parent / "captures").glob("*.md"))
CASES = [
    pytest.param(text, expected, id=f"{file.stem}: {title}")
    for file in FILES
    for _, title, text, expected in read_fixture_file(file)
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_captures(text, expected):
    assert outline(text) == expected.rstrip("\n")
