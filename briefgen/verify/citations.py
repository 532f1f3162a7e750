"""The apparatus of a page: ids, citations, references and the links between them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefgen.verify.proof import ATTRIBUTES, is_citation, is_marked
from briefgen.verify.tree import Element, Tree
from briefgen.verify.values import Kind, Problem, shown

_REFERENCE_LINK = re.compile(r"#(ref-[1-9][0-9]{0,8})")
_REFERENCE_ID = re.compile(r"ref-[0-9]+")
_DIGITS = re.compile(r"[0-9]+")


def id_problems(tree: Tree) -> Iterator[Problem]:
    """Ids that stand twice, are empty or hold white space."""
    seen: set[str] = set()
    for element in tree.elements:
        if (anchor := element.attributes.get("id")) is None:
            continue
        if not anchor or any(character.isspace() for character in anchor):
            yield Problem(element.offset, Kind.ID_MALFORMED, f"{shown(anchor)} is no id")
        if anchor in seen:
            yield Problem(element.offset, Kind.ID_TWICE, f"the id {shown(anchor)} stands twice")
        seen.add(anchor)


def references(tree: Tree) -> list[Element]:
    """The references of the page in document order."""
    return [e for e in tree.elements if _REFERENCE_ID.fullmatch(e.attributes.get("id", ""))]


def citation_problems(tree: Tree, ids: Mapping[str, Element]) -> Iterator[Problem]:
    """What is wrong with the citations, the references, and their links to each other."""
    uses: dict[str, list[Element]] = {}
    for citation in filter(is_citation, tree.elements):
        link = _REFERENCE_LINK.fullmatch(citation.attributes.get("href", ""))
        target = ids.get(link[1]) if link else None
        if link is None or target is None:
            message = f"{shown(citation.attributes.get('href', ''))} leads to no reference"
            yield Problem(citation.offset, Kind.CITATION_TARGET, message)
            continue
        uses.setdefault(link[1], []).append(citation)
        yield from _one_citation(tree, citation, link[1], target)
    entries = references(tree)
    yield from _numbering(entries)
    for entry in entries:
        yield from _one_reference(tree, entry, uses.get(entry.attributes["id"], ()))


def _one_citation(tree: Tree, citation: Element, anchor: str, target: Element) -> Iterator[Problem]:
    if "id" not in citation.attributes:
        message = "a citation without `id`: its reference cannot link back"
        yield Problem(citation.offset, Kind.CITATION_WITHOUT_ID, message)
    number = anchor.removeprefix("ref-")
    if (digits := _DIGITS.findall(tree.text(citation))) and number not in digits:
        message = f"shows {shown(tree.text(citation))} and leads to reference {number}"
        yield Problem(citation.offset, Kind.CITATION_NUMBER, message)
    if is_marked(citation):
        position = _position(citation)
        quotations = (e for e in tree.inside(target) if e.name == "q")
        if all(_position(quotation) != position for quotation in quotations):
            message = f"`{anchor}` does not show the words of this citation in a `q`"
            yield Problem(citation.offset, Kind.QUOTED_WORDS_MISSING, message)


def _position(element: Element) -> tuple[str | None, ...]:
    return tuple(element.attributes.get(name) for name in ATTRIBUTES)


def _numbering(entries: Sequence[Element]) -> Iterator[Problem]:
    """References may stand by source: their numbers need no order, and leave none out."""
    numbers = {f"ref-{number}" for number in range(1, len(entries) + 1)}
    for entry in entries:
        if entry.attributes["id"] not in numbers:
            message = f"`{entry.attributes['id']}` is none of the numbers 1 to {len(entries)}"
            yield Problem(entry.offset, Kind.REFERENCE_NUMBERING, message)
            return


def _one_reference(tree: Tree, entry: Element, uses: Sequence[Element]) -> Iterator[Problem]:
    anchor = entry.attributes["id"]
    if not uses:
        yield Problem(entry.offset, Kind.REFERENCE_UNUSED, f"no citation leads to `{anchor}`")
    links = {e.attributes.get("href") for e in tree.inside(entry) if e.name == "a"}
    for use in uses:
        name = use.attributes.get("id")
        if name is not None and f"#{name}" not in links:
            message = f"`{anchor}` does not link back to {shown(name)}"
            yield Problem(entry.offset, Kind.BACKLINK_MISSING, message)
