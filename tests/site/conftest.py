"""The sites that tests of this folder look at, each built once."""

from pathlib import Path

import pytest
from desks import built, golden_desk, own_desk


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden desk with its site; copy it before you change anything."""
    desk = golden_desk(tmp_path_factory.mktemp("golden") / "desk")
    built(desk)
    return desk


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own desk with its site; only to be looked at."""
    desk = own_desk(tmp_path_factory.mktemp("own") / "desk")
    built(desk)
    return desk
