"""A desk as `briefgen serve` shows it: the site that was built, and the review pages before it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from briefgen.review import ReviewApplication


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def other_pages(_, start):
    start("404 Not Found", [("Content-Type", "text/plain")])
    return [b"not one of the review pages"]


@contextmanager
def served(desk: Path, mount: str = "/") -> Iterator[str]:
    """The address of the desk on loopback."""
    pages = ReviewApplication(desk / "mkdocs.yml", mount, desk / "site", other_pages)
    server = make_server("127.0.0.1", 0, pages, WSGIServer, _Quiet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{mount}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
