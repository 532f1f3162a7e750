from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file
from prose.outline import outline

from briefgen.model import Manuscript
from briefgen.prose import prose

CASES = [
    pytest.param(case, id=f"{file}:{case[0]}")
    for file in ("citations.md", "blocks.md")
    for case in read_fixture_file(Path(__file__).with_name(file))
]


@pytest.mark.parametrize("case", CASES)
def test_manuscripts(case):
    _, title, text, expected = case
    assert outline(*prose(Manuscript("topic.md", text, 1))) == expected, title
