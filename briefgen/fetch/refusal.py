"""Why an address is not fetched."""

from briefgen.diagnostics import Diagnostic
from briefgen.model import Location

BY_HAND = "save the page in a browser, and add that"

_LONGEST = 400


class RefusedError(Exception):
    """An address is not fetched, or what it answers is not taken: a code, why, and the remedy."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        # Sites have a say in some messages, and may have much to say.
        super().__init__(message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…")
        self._code = code
        self._hint = hint

    def diagnostic(self, place: str) -> Diagnostic:
        return Diagnostic(self._code, str(self), Location(place), self._hint)


def not_an_address(message: str, hint: str) -> RefusedError:
    return RefusedError("BG141", message, hint)


def private(message: str) -> RefusedError:
    hint = "if you trust it, add it with `--allow-private`"
    return RefusedError("BG142", message, hint)


def never(message: str) -> RefusedError:
    return RefusedError("BG142", message, BY_HAND)


def forbidden(message: str, hint: str = BY_HAND) -> RefusedError:
    return RefusedError("BG143", message, hint)


def failed(message: str, hint: str = f"try again later, or {BY_HAND}") -> RefusedError:
    return RefusedError("BG144", message, hint)


def bad_status(message: str, hint: str) -> RefusedError:
    return RefusedError("BG145", message, hint)


def astray(message: str) -> RefusedError:
    return RefusedError("BG146", message, f"{BY_HAND}, or give the address where it ends")


def unreadable(message: str) -> RefusedError:
    hint = "save it as text, HTML or PDF, and add that"
    return RefusedError("BG106", message, hint)


def too_large(message: str) -> RefusedError:
    hint = "raise `capture_limit_mb` in `mkdocs.yml` if the page is what it should be"
    return RefusedError("BG102", message, hint)
