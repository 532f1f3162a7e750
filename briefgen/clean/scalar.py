"""Quoted YAML scalars: the one way in which captured text gets into front matter."""

import re

# Control characters, other line ends, byte order mark, non-characters and surrogates, which YAML
# cannot hold as they are; and the marks that turn the direction of text, which hide what is there.
_ESCAPED = re.compile(
    '[\\x00-\\x1f"\\\\\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff'
    "\\ufeff\\ufffe\\uffff]"
)
_SHORT = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_ONE_BYTE = 0xFF


def yaml_quoted(text: str) -> str:
    """The text as a double-quoted scalar on one line, from which YAML 1.1 and 1.2 read it back."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def yaml_optional(text: str | None) -> str:
    """The quoted text, or `null`."""
    return "null" if text is None else yaml_quoted(text)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _SHORT.get(char) or (f"\\x{code:02x}" if code <= _ONE_BYTE else f"\\u{code:04x}")
