"""Who speaks in a stretch of text, and whether he does so in all of it."""

import pytest

from briefgen.extract import extract
from briefgen.model import Span
from briefgen.render.views.provenance import is_in_part
from tests.extract.desk import NAMES, source


@pytest.mark.parametrize(
    ("text", "in_part"),
    [
        ("Orrin said on Monday that the bridge was safe.", False),
        ('"The bridge is safe," Orrin said in Velta.', False),
        ("Orrin said the bridge was safe, though engineers from Marl City disputed it.", True),
        ("The bridge of Velta fell two years later. Orrin said it was safe.", True),
        ("The bridge of Velta fell two years later.", False),
    ],
)
def test_words_beside_what_a_speaker_says(text, in_part):
    read = source(text)
    statements = extract(read, NAMES).statements
    start = read.passages[0].span.start
    assert is_in_part(read, Span(start, start + len(text)), statements) is in_part
