"""The numbered pointer from a page to a reference."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A citation where it stands: the number of its reference, and its own anchor on the page."""

    number: int
    anchor: str
