"""Markdown of topics and pages, read into frozen `Prose`.

CommonMark without raw HTML and reference definitions, and with one addition: `[@id "words"]`.
"""

from briefgen.diagnostics import Diagnostics
from briefgen.model import Manuscript, Prose
from briefgen.prose.blocks import Blocks
from briefgen.prose.links import broken_links, stray_citations
from briefgen.prose.parse import parse

__all__ = ["broken_links", "prose", "stray_citations"]


def prose(manuscript: Manuscript) -> tuple[Prose, Diagnostics]:
    """Parse a manuscript. Never raises: what is not understood is in the diagnostics."""
    tree, found = parse(manuscript)
    blocks = Blocks(manuscript)
    parsed = blocks.prose(tree)
    return parsed, tuple(sorted((*found, *blocks.found), key=lambda d: d.sort_key))
