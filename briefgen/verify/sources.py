"""Where captured text is said to come from: each source has a page and one capture."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.verify.tree import Element, Lines, Tree
from briefgen.verify.values import Finding, Kind, Problem, shown


class Origin(NamedTuple):
    """The capture and digest that a page names for a source, and where it first does."""

    file: str
    line: int
    column: int
    source: str
    capture: str
    digest: str


def origins(path: str, tree: Tree, lines: Lines) -> tuple[Origin, ...]:
    """Each source with each capture that the page names for it, once."""
    first: dict[tuple[str, str, str], Element] = {}
    for element in tree.elements:
        attributes = element.attributes
        if "data-source" in attributes and "data-capture" in attributes:
            capture, digest = attributes["data-capture"], attributes.get("data-sha256", "")
            first.setdefault((attributes["data-source"], capture, digest), element)
    return tuple(Origin(path, *lines.place(e.offset), *key) for key, e in first.items())


def missing_source_pages(tree: Tree, files: frozenset[str]) -> Iterator[Problem]:
    """Sources that words are taken from and that have no page of their own."""
    seen: set[str] = set()
    for element in tree.elements:
        source = element.attributes.get("data-source")
        if source is None or source in seen:
            continue
        seen.add(source)
        if f"sources/{source}/index.html" not in files:
            message = f"the source {shown(source)} has no page on this site"
            yield Problem(element.offset, Kind.SOURCE_PAGE_MISSING, message)


def contradictions(named: Iterable[Origin]) -> Iterator[Finding]:
    """Places where a source is given another capture than where it is first named."""
    first: dict[str, Origin] = {}
    for origin in named:
        before = first.setdefault(origin.source, origin)
        if (origin.capture, origin.digest) != (before.capture, before.digest):
            message = (
                f"{shown(origin.source)} is from another capture here "
                f"than in {before.file}:{before.line}:{before.column}"
            )
            place = (origin.file, origin.line, origin.column)
            yield Finding(*place, Kind.SOURCE_CONTRADICTED, message)
