"""Files that stand beside a capture and are none: parts of a saved page, and derived texts."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath

DERIVED = ".txt"
"""What the name of a capture ends in, behind its own, for the text derived from it."""

# What browsers call the folder of a page's pictures and scripts, in the languages they speak.
_PARTS = re.compile(
    r"[_. -](?:files|dateien|fichiers|archivos|file|arquivos|ficheiros|bestanden|filer|tiedostot"
    r"|pliki|soubory|elemei|datoteke|dosyalar|fitxers|failid|fails|bylos)\Z",
    re.IGNORECASE,
)
_PAGES = (".html", ".htm", ".HTML", ".HTM")


def is_part(path: str, names: Collection[str]) -> bool:
    """Whether a file lies in the folder that a browser made beside a page of that name."""
    for parent in PurePosixPath(path).parents:
        match = _PARTS.search(parent.name)
        if match:
            page = str(parent)[: match.start() - len(parent.name)]
            if any(f"{page}{ending}" in names for ending in _PAGES):
                return True
    return False


def is_derived(path: str, names: Collection[str]) -> bool:
    """Whether the text stands beside the capture, or the record of one, that it was made from."""
    if not path.endswith(DERIVED):
        return False
    original = path.removesuffix(DERIVED)
    file, _, record = original.rpartition(".")
    return original in names or (record.isdecimal() and file in names)
