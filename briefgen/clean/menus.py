"""Menus that stand on one line: the names of a site's sections, and nothing else."""

from briefgen.clean.label_words import SECTIONS

_FEWEST = 3
_SECTIONS = frozenset(SECTIONS.split())
_DIVIDERS = "|•·/,›»"


def is_menu(text: str) -> bool:
    """Whether the line is three sections' names or more, each with a capital: `News Sport Arts`."""
    words = [word.strip(_DIVIDERS) for word in text.split()]
    words = [word for word in words if word]
    return len(words) >= _FEWEST and all(
        word[0].isupper() and word.casefold() in _SECTIONS for word in words
    )
