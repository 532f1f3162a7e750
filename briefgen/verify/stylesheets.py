"""What stylesheets load."""

import re
from collections.abc import Iterator

from briefgen.verify.links import Address
from briefgen.verify.values import Kind, Problem, shown

_PART = re.compile(
    r"""/\*.*?\*/"""
    r"""|(?P<call>@import\b|(?:url|src|image|image-set|-webkit-image-set)\()"""
    r"""|(?P<string>"(?:\\.|[^"\\\n])*+"|'(?:\\.|[^'\\\n])*+')"""
    r"""|(?P<close>[);{}])"""
    r"""|(?P<doubtful>\\|/\*|["'])""",
    re.DOTALL | re.IGNORECASE,
)
_UNQUOTED = re.compile(r"""[ \t\n\f]*+([^"' \t\n\f)]++)[ \t\n\f]*+\)""")
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\n\f]?|\n|(.))", re.DOTALL)
_ABROAD = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}|(?:https?|data|javascript):", re.IGNORECASE)


def stylesheet_addresses(css: str) -> Iterator[Address | Problem]:
    """The addresses in a stylesheet, and places that browsers may read otherwise than we do.

    Every string inside `url(…)`, `image-set(…)` or after `@import` is an address; elsewhere, one
    that names another host is taken for an address too, to be on the safe side.
    """
    loading, position = False, 0
    while match := _PART.search(css, position):
        position = match.end()
        if match["call"]:
            loading = True
            unquoted = _UNQUOTED.match(css, position) if match["call"].lower() == "url(" else None
            if unquoted:
                yield Address(match.start(), unquoted[1], frozenset())
                loading, position = False, unquoted.end()
        elif match["string"]:
            text = _ESCAPE.sub(_character, match["string"][1:-1])
            if loading or _ABROAD.match(text):
                yield Address(match.start(), text, frozenset())
        elif match["close"]:
            loading = False
        elif match["doubtful"]:
            message = f"{shown(css[match.start() : match.start() + 20])} is not understood"
            yield Problem(match.start(), Kind.STYLESHEET_NOT_UNDERSTOOD, message)


def _character(match: re.Match[str]) -> str:
    if match[1]:
        number = int(match[1], 16)
        return chr(number) if 0 < number <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"  # noqa: PLR2004
    return match[2] or ""
