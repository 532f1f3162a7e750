"""Settings of every test."""

import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

_SWITCHES = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

settings.register_profile("desk", deadline=None, max_examples=50)
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. It is driven through a pipe, so that no socket is opened for it."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if os.environ.get("BRIEFGEN_REQUIRE_BROWSER"):
            pytest.fail("BRIEFGEN_REQUIRE_BROWSER is set, and there is no `chromium` on the PATH")
        pytest.skip("there is no `chromium` on the PATH: apt install chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=[*_SWITCHES])
        yield launched
        launched.close()
