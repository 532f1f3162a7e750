"""Words as they stand in addresses and anchors."""

import itertools
import re
import unicodedata

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """The text in lower-case ASCII letters and digits joined by `-`; may be empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _NOT_PLAIN.sub("-", plain.lower()).strip("-")


def unique(anchor: str, taken: set[str]) -> str:
    """The anchor, or with the first number from 2 that makes it another than those taken.

    It is added to `taken`.
    """
    candidates = itertools.chain([anchor], (f"{anchor}-{number}" for number in itertools.count(2)))
    free = next(candidate for candidate in candidates if candidate not in taken)
    taken.add(free)
    return free
