"""Character references, decoded as the HTML standard says (section 13.2.5.72 and following).

`html.unescape` is not used: it drops references to control characters, which a browser keeps,
and guesses at references without a semicolon, which are refused here.
"""

import re
from html.entities import html5

_REFERENCE = re.compile(
    r"&(?:#[xX](?P<hex>[0-9a-fA-F]{1,8});|#(?P<decimal>[0-9]{1,8});|(?P<name>[A-Za-z][A-Za-z0-9]*;)"
    r"|(?=[#A-Za-z]))"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LAST_CODE_POINT = 0x10FFFF


def decode(text: str) -> tuple[str, int | None]:
    """The text with its references decoded, and where the first one not understood stands.

    An ampersand that begins no known, terminated reference stays as it is; it counts as not
    understood when a letter or `#` follows, for then parsers may differ.
    """
    if "&" not in text:
        return text, None
    doubtful: list[int] = []

    def character(match: re.Match[str]) -> str:
        if match["hex"]:
            return _numbered(int(match["hex"], 16))
        if match["decimal"]:
            return _numbered(int(match["decimal"]))
        known = html5.get(match["name"] or "")
        if known is None:
            doubtful.append(match.start())
            return match[0]
        return known

    decoded = _REFERENCE.sub(character, text)
    return decoded, doubtful[0] if doubtful else None


def _numbered(number: int) -> str:
    if number == 0 or number > _LAST_CODE_POINT or 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004
        return _REPLACEMENT
    if 0x80 <= number <= 0x9F:  # noqa: PLR2004
        # Browsers read these as windows-1252; its five unassigned places stay control characters.
        try:
            return bytes([number]).decode("cp1252")
        except UnicodeDecodeError:
            return chr(number)
    return chr(number)
