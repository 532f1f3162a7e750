"""Captured text on a page: every run is what its capture holds at its offsets."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from briefgen.verify.captures import Captures, Unproved
from briefgen.verify.tree import Element, Tree
from briefgen.verify.values import Kind, Problem, shown

ATTRIBUTES = ("data-source", "data-capture", "data-sha256", "data-start", "data-end")
_FORMS = {
    "data-source": re.compile(r"[^\s/\\]+"),
    "data-capture": re.compile(r"[^\0]+"),
    "data-sha256": re.compile(r"[0-9a-f]{64}"),
    "data-start": re.compile(r"0|[1-9][0-9]{0,9}"),
    "data-end": re.compile(r"[1-9][0-9]{0,9}"),
}
_MARKUP_OF_RUNS = frozenset(
    {"a", "abbr", "b", "bdi", "br", "em", "i", "mark", "p", "q", "span", "strong", "time", "wbr"}
)


class Run(NamedTuple):
    """What the five attributes say."""

    source: str
    capture: str
    digest: str
    start: int
    end: int


def is_marked(element: Element) -> bool:
    """Whether the element carries any of the five attributes."""
    return any(name in element.attributes for name in ATTRIBUTES)


def is_excerpt(element: Element) -> bool:
    return element.name == "figure" and element.has_class("excerpt")


def is_citation(element: Element) -> bool:
    return element.name == "a" and element.has_class("citation")


def is_quotation(element: Element) -> bool:
    """Whether the element's own text is captured: a `q` or `span.captured`."""
    return element.name == "q" or (element.name == "span" and element.has_class("captured"))


def run_problems(tree: Tree, element: Element, captures: Captures) -> Iterator[Problem]:
    """What is wrong with one element that is, or claims to be, captured text or its citation."""
    quotes = is_excerpt(element) or is_quotation(element)
    if not quotes and not is_citation(element):
        names = "`figure.excerpt`, `a.citation`, `q` and `span.captured`"
        yield Problem(
            element.offset, Kind.PROOF_MISPLACED, f"proof attributes belong to {names} alone"
        )
        return
    try:
        run = _read(element.attributes)
        words = _captured(run, captures)
    except Unproved as reason:
        yield Problem(element.offset, reason.kind, reason.message)
        return
    if is_excerpt(element):
        yield from _excerpt_id(element, run)
    holder = _holder(tree, element) if quotes else None
    if holder is not None:
        yield from _text_problems(tree, holder, words)


def unproved_blockquotes(tree: Tree) -> Iterator[Problem]:
    """Block quotations that are neither an excerpt's nor marked as the editors' own prose."""
    for element in tree.elements:
        if element.name != "blockquote" or element.has_class("editor"):
            continue
        if not any(is_excerpt(ancestor) for ancestor in tree.around(element)):
            message = "a `blockquote` outside `figure.excerpt`; editors' prose has class `editor`"
            yield Problem(element.offset, Kind.QUOTATION_WITHOUT_PROOF, message)


def excerpt_problems(tree: Tree, figure: Element) -> Iterator[Problem]:
    """What is wrong with the parts of an excerpt."""
    inside = tree.inside(figure)
    if (found := sum(e.name == "blockquote" for e in inside)) != 1:
        message = f"an excerpt has one `blockquote`, this has {found}"
        yield Problem(figure.offset, Kind.EXCERPT_BLOCKQUOTE, message)
    captions = [e for e in inside if e.name == "figcaption" and e.parent == figure.row]
    citations = [e for e in inside if is_citation(e)]
    captioned = [e for c in captions for e in tree.inside(c) if is_citation(e)]
    if len(captions) != 1 or len(captioned) != 1 or len(citations) != 1:
        message = f"an excerpt has one citation, in its `figcaption`; this has {len(citations)}"
        yield Problem(figure.offset, Kind.EXCERPT_CITATION, message)
    for citation in citations:
        if is_marked(citation):
            message = "the citation of an excerpt has no proof attributes of its own"
            yield Problem(citation.offset, Kind.EXCERPT_CITATION, message)


def _read(attributes: Mapping[str, str]) -> Run:
    missing = [name for name in ATTRIBUTES if name not in attributes]
    if len(missing) == len(ATTRIBUTES):
        raise Unproved(Kind.QUOTATION_WITHOUT_PROOF, "captured text without proof attributes")
    if missing:
        raise Unproved(Kind.PROOF_INCOMPLETE, f"without `{'`, `'.join(missing)}`")
    for name, form in _FORMS.items():
        if not form.fullmatch(attributes[name]):
            message = f"{shown(attributes[name])} is no value of `{name}`"
            raise Unproved(Kind.PROOF_MALFORMED, message)
    source, capture, digest, start, end = (attributes[name] for name in ATTRIBUTES)
    return Run(source, capture, digest, int(start), int(end))


def _captured(run: Run, captures: Captures) -> str:
    text = captures.text(run.capture, run.digest)
    if not run.start < run.end <= len(text):
        message = f"{run.start}:{run.end} is no span of {shown(run.capture)}, which has"
        raise Unproved(Kind.OFFSETS_OUT_OF_RANGE, f"{message} {len(text)} code points")
    return text[run.start : run.end]


def _excerpt_id(figure: Element, run: Run) -> Iterator[Problem]:
    position = f"{run.digest}:{run.start}:{run.end}".encode("ascii")
    expected = f"e-{sha256(position).hexdigest()[:10]}"
    found = figure.attributes.get("id", "")
    if found != expected:
        message = f"the id of this excerpt is `{expected}`, not {shown(found)}"
        yield Problem(figure.offset, Kind.EXCERPT_ID_WRONG, message)


def _holder(tree: Tree, element: Element) -> Element | None:
    """The element whose text is the run; an excerpt without a `blockquote` has none."""
    if is_quotation(element):
        return element
    return next((e for e in tree.inside(element) if e.name == "blockquote"), None)


def _text_problems(tree: Tree, holder: Element, words: str) -> Iterator[Problem]:
    if (text := tree.text(holder)) != words:
        yield Problem(holder.offset, Kind.TEXT_DIFFERS, _difference(text, words))
    for element in tree.inside(holder):
        if element.name not in _MARKUP_OF_RUNS:
            message = f"{shown(element.name)} stands inside captured text"
            yield Problem(element.offset, Kind.RUN_MARKUP, message)


def _difference(text: str, words: str) -> str:
    pairs = zip(text, words, strict=False)
    same = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(text), len(words)))
    place = f"the page departs from the capture at character {same + 1}"
    return f"{place}: {_character(text, same)} for {_character(words, same)}"


def _character(text: str, position: int) -> str:
    if position >= len(text):
        return "the end"
    return f"{shown(text[position : position + 20])} (U+{ord(text[position]):04X})"
