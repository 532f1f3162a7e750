"""The golden site: every page of the tiny desk, as it should come out.

After a change that is meant, run `pytest tests/site --update` and read the difference.
"""

from pathlib import Path

import pytest
from desks import files

EXPECTED = Path(__file__).parent / "expected"


def pages(folder: Path) -> dict[str, str]:
    return {path: text.decode() for path, text in files(folder).items() if path.endswith(".html")}


@pytest.fixture(scope="session")
def expected(golden: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    if request.config.getoption("--update"):
        made = pages(golden / "site")
        for path in pages(EXPECTED).keys() - made.keys():
            (EXPECTED / path).unlink(missing_ok=True)
        for path, text in made.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(text.encode())
    return pages(EXPECTED)


def test_the_site_has_the_expected_pages(golden, expected):
    assert sorted(pages(golden / "site")) == sorted(expected)


@pytest.mark.parametrize("path", sorted(pages(EXPECTED)))
def test_page(path, golden, expected):
    made = pages(golden / "site")
    assert made.get(path, "").splitlines() == expected.get(path, "").splitlines()
    assert made.get(path) == expected.get(path)
