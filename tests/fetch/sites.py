"""Sites on this machine that answer byte by byte what a test wrote."""

import contextlib
import socket
import threading
from dataclasses import dataclass, field

ROBOTS = "/robots.txt"


@dataclass
class Site:
    """`pages` maps what is asked for to the bytes of the answer, or to a call with the stream."""

    port: int
    host: str = "127.0.0.1"
    scheme: str = "http"
    pages: dict = field(default_factory=dict)
    requests: list = field(default_factory=list)

    @property
    def origin(self):
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def asked(self):
        """The targets that were asked for, but for robots.txt."""
        targets = [request.split(b" ")[1].decode() for request in self.requests]
        return [target for target in targets if target != ROBOTS]

    def answer(self, stream):
        request = b""
        while b"\r\n\r\n" not in request:
            piece = stream.recv(65_536)
            if not piece:
                return
            request += piece
            if not request.startswith(b"GET "):
                stream.sendall(status(400))
                return
        self.requests.append(request)
        page = self.pages.get(request.split(b" ")[1].decode(), status(404))
        if callable(page):
            page(stream)
        else:
            stream.sendall(page)


def page(body, media="text/html; charset=utf-8", extra="", length=True):
    """An answer with status 200; header lines in `extra` end in a line end."""
    promised = f"Content-Length: {len(body)}\r\n" if length else ""
    kind = f"Content-Type: {media}\r\n" if media else ""
    return f"HTTP/1.1 200 OK\r\n{kind}{promised}{extra}\r\n".encode() + body


def status(code, extra="", body=b""):
    return f"HTTP/1.1 {code} Said\r\nContent-Length: {len(body)}\r\n{extra}\r\n".encode() + body


def moved(where, code=302):
    return status(code, f"Location: {where}\r\n")


@contextlib.contextmanager
def serving(host="127.0.0.1", context=None):
    """A site that runs until the block is left; with a TLS `context` its scheme is https."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as listener:
        site = Site(listener.getsockname()[1], host, "https" if context else "http")
        thread = threading.Thread(target=_serve, args=(site, listener, context), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def _serve(site, listener, context):
    while True:
        try:
            stream, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_answer, args=(site, stream, context), daemon=True).start()


def _answer(site, stream, context):
    with contextlib.suppress(OSError), stream:
        if context:
            stream = context.wrap_socket(stream, server_side=True)
        site.answer(stream)
        with contextlib.suppress(OSError):
            (stream.unwrap() if context else stream).shutdown(socket.SHUT_RDWR)
        stream.close()
