"""Made-up pages about made-up places, in the forms that captures have: `pages/*.txt`."""

import hashlib
from pathlib import Path

import pytest

from briefgen.model import Capture


@pytest.fixture
def make_capture():
    def make(text, file="page.txt"):
        return Capture(file, text, hashlib.sha256(text.encode()).hexdigest())

    return make


@pytest.fixture
def page(make_capture):
    """The capture of a made-up page, by its name."""

    def read(name):
        path = Path(__file__).parent / "pages" / f"{name}.txt"
        return make_capture(path.read_bytes().decode(), path.name)

    return read
