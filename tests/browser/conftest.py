"""Chromium, the sites it looks at, and the server that it asks."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from desks import built, golden_desk, own_desk
from playwright.sync_api import Browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def own(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    """This repository's own desk with its site, built once a browser is there to look at it."""
    desk = own_desk(tmp_path_factory.mktemp("own") / "desk")
    built(desk)
    return desk


@pytest.fixture(scope="session")
def golden(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    desk = golden_desk(tmp_path_factory.mktemp("golden") / "desk")
    built(desk)
    return desk


class _Site(SimpleHTTPRequestHandler):
    """A folder under a path of the host, and nothing else, with the headers that it asks for."""

    mount = "/"
    headers_of_all = ()

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.mount)
        return super().translate_path("/" + inside if inside != path else "/nothing-here")

    def end_headers(self) -> None:
        for name, value in self.headers_of_all:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


def _headers_of_all(site: Path) -> tuple[tuple[str, str], ...]:
    """Those that the site's `_headers` sets for every path."""
    rule, _, _ = (site / "_headers").read_text("utf-8").partition("\n\n")
    path, *lines = rule.splitlines()
    assert path == "/*"
    headers = tuple(tuple(line.strip().split(": ", 1)) for line in lines)
    assert "default-src 'none'" in dict(headers)["Content-Security-Policy"]
    return headers


def _served(site: Path, mount: str) -> Iterator[str]:
    handler = type("_Mounted", (_Site,), {"mount": mount, "headers_of_all": _headers_of_all(site)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{mount}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def below(own: Path) -> Iterator[str]:
    """The address of the own site under a path of a host."""
    yield from _served(own / "site", "/briefings/desk%20one/")


@pytest.fixture(scope="session")
def at_top(own: Path) -> Iterator[str]:
    """The address of the own site at the top of a host, where its 404 page belongs."""
    yield from _served(own / "site", "/")
