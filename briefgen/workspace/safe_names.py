"""Names that captures can have, and those made of what browsers call a page that they save."""

import re
import unicodedata
from collections.abc import Collection

from briefgen.workspace.captures import NO_CAPTURES

LONGEST = 121
_USABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._]+")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}\Z")
_MARKS = "-._"


def is_usable(name: str) -> bool:
    """Whether a capture can have the name as it is."""
    return bool(_USABLE.fullmatch(name)) and name not in NO_CAPTURES


def safe_name(name: str, endings: Collection[str]) -> str | None:
    """A usable name made of another: `Zürich (1).html` is stored as `Zurich-1.html`.

    Accents are taken off and letters of other scripts left out, as in addresses; runs of other
    characters become `-`, and what is too long is cut. The ending is kept, whole when it is one of
    the `endings`. `None` when nothing is left, or the file is hidden or no capture.
    """
    if name.startswith(".") or name.strip() in NO_CAPTURES:
        return None
    if is_usable(name):
        return name
    ending = _ending(name, endings)
    stem = name.removesuffix(ending)
    plain = "".join(char for char in unicodedata.normalize("NFKD", stem) if not _left_out(char))
    joined = _NOT_PLAIN.sub("-", plain).strip(_MARKS)
    short = joined[: LONGEST - len(ending)].rstrip(_MARKS)
    made = f"{short}{ending}"
    return made if short and is_usable(made) else None


def _ending(name: str, endings: Collection[str]) -> str:
    known = [ending for ending in endings if name.lower().endswith(ending)]
    if known:
        return name[-max(map(len, known)) :]
    match = _ENDING.search(name)
    return match[0] if match else ""


def _left_out(char: str) -> bool:
    """Whether it is a letter without a plain one, or an accent that was taken off."""
    return not char.isascii() and (char.isalnum() or unicodedata.combining(char) > 0)
