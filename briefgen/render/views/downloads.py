"""Files to take along: references and evidence of a topic, or of the whole site."""

from dataclasses import dataclass
from types import MappingProxyType

REFERENCES = "references"
EVIDENCE = "evidence.jsonld"
MEDIA_TYPES = MappingProxyType(
    {
        "json": "application/vnd.citationstyles.csl+json",
        "bib": "application/x-bibtex",
        "ris": "application/x-research-info-systems",
        "jsonld": "application/ld+json",
    }
)
"""By the ending of a file's name."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the page: its name there, its media type, and words for it."""

    href: str
    media_type: str
    title: str
    about: str


def downloads(folder: str) -> tuple[Download, ...]:
    """What stands in `folder`, given from the page; empty where the page is."""
    files = (
        (f"{REFERENCES}.bib", "BibTeX", "references for LaTeX"),
        (f"{REFERENCES}.ris", "RIS", "references for reference managers"),
        (f"{REFERENCES}.json", "CSL-JSON", "references for Zotero and Pandoc"),
        (EVIDENCE, "Evidence", "every excerpt and cited word with its place, W3C annotations"),
    )
    return tuple(
        Download(f"{folder}{name}", MEDIA_TYPES[name.rpartition(".")[2]], title, about)
        for name, title, about in files
    )
