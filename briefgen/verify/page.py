"""One page, checked by itself."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.verify.captures import Captures
from briefgen.verify.citations import citation_problems, id_problems, references
from briefgen.verify.links import Address, address_kind, addresses, code_problems, target
from briefgen.verify.proof import (
    excerpt_problems,
    is_citation,
    is_excerpt,
    is_marked,
    is_quotation,
    run_problems,
    unproved_blockquotes,
)
from briefgen.verify.shards import Place, stretches
from briefgen.verify.sources import Origin, missing_source_pages, origins
from briefgen.verify.topics import is_topic_page, topic_problems
from briefgen.verify.tree import Element, Lines, Tree, parse, with_line_feeds
from briefgen.verify.values import Counts, Finding, Kind, Problem, shown

_CHARSET_WITHIN = 1024
_MESSAGES = {
    Kind.FOREIGN_LOAD: "would be loaded from another host",
    Kind.LINK_UNSAFE: "has a scheme that has no place here",
    Kind.LINK_NOT_RELATIVE: "is not relative to its page",
}


@dataclass(frozen=True, slots=True)
class Jump:
    """A link to a fragment of another page, to be looked up once all pages are read."""

    path: str
    fragment: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """What came out of one page: what follows the findings serves the other files.

    `spans` are the stretches of captured text that the page shows.
    """

    path: str
    counts: Counts
    findings: tuple[Finding, ...]
    ids: frozenset[str] = frozenset()
    jumps: tuple[Jump, ...] = ()
    origins: tuple[Origin, ...] = ()
    spans: tuple[Place, ...] = ()


def check_page(path: str, content: bytes, captures: Captures, files: frozenset[str]) -> CheckedPage:
    """Check a page by its bytes; `path` and `files` are relative to the site."""
    try:
        source = with_line_feeds(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        finding = Finding(path, 0, 1, Kind.PAGE_NOT_UTF8, f"byte {error.start} is not UTF-8")
        return CheckedPage(path, Counts(pages=1), (finding,))
    tree, lines = parse(source), Lines(source)
    ids = _ids(tree)
    linked = list(addresses(tree))
    problems = [
        *_page_problems(tree, source),
        *_content_problems(path, tree, ids, captures),
        *missing_source_pages(tree, files),
    ]
    jumps = []
    for step in followed(path, linked, files):
        if isinstance(step, Problem):
            problems.append(step)
            continue
        address, found, fragment = step
        if found != path and fragment:
            jumps.append(Jump(found, fragment, *lines.place(address.offset)))
        elif not is_found(fragment, ids):
            message = f"nothing on this page has the id {shown(fragment)}"
            problems.append(Problem(address.offset, Kind.FRAGMENT_DEAD, message))
    findings = tuple(located(path, lines, problem) for problem in problems)
    counts = _counts(path, tree, linked)
    named = origins(path, tree, lines)
    spans = stretches(e.attributes for e in tree.elements if is_marked(e) and not is_citation(e))
    return CheckedPage(path, counts, findings, frozenset(ids), tuple(jumps), named, spans)


def located(path: str, lines: Lines, problem: Problem) -> Finding:
    return Finding(path, *lines.place(problem.offset), problem.kind, problem.message)


def followed(
    path: str, linked: Iterable[Address], files: frozenset[str]
) -> Iterator[tuple[Address, str, str] | Problem]:
    """The addresses of one file with the file and fragment each leads to, or what is wrong.

    Addresses of other sites are passed over; the same address is followed once, from its first
    place.
    """
    distinct: dict[tuple[str, frozenset[str]], Address] = {}
    for address in linked:
        distinct.setdefault((address.url, address.schemes), address)
    for address in distinct.values():
        if kind := address_kind(path, address):
            yield Problem(address.offset, kind, f"{shown(address.url)} {_MESSAGES[kind]}")
        elif found := target(path, address.url):
            if found.path in files:
                yield address, found.path, found.fragment
            else:
                message = f"{shown(address.url)} leads to no file of the site"
                yield Problem(address.offset, Kind.LINK_BROKEN, message)


def dead_jumps(pages: Iterable[CheckedPage]) -> Iterator[Finding]:
    """Links between pages whose fragment is nowhere on the target; other files are not read."""
    ids = {page.path: page.ids for page in pages}
    for page in pages:
        for jump in page.jumps:
            if jump.path in ids and not is_found(jump.fragment, ids[jump.path]):
                message = f"nothing on {shown(jump.path)} has the id {shown(jump.fragment)}"
                yield Finding(page.path, jump.line, jump.column, Kind.FRAGMENT_DEAD, message)


def is_found(fragment: str, ids: Container[str]) -> bool:
    """Whether a browser finds the fragment: `top` and none at all are always there."""
    return fragment in ids or fragment.lower() in {"", "top"}


def _ids(tree: Tree) -> Mapping[str, Element]:
    """The element that each id leads to: the first that has it."""
    ids: dict[str, Element] = {}
    for element in tree.elements:
        if (anchor := element.attributes.get("id")) is not None:
            ids.setdefault(anchor, element)
    return ids


def _page_problems(tree: Tree, source: str) -> Iterator[Problem]:
    """A page has one `html`, `head` and `body`, and says early that it is UTF-8."""
    yield from tree.problems
    for name in ("html", "head", "body"):
        if (found := sum(e.name == name for e in tree.elements)) != 1:
            message = f"a page has one `{name}`, this has {found}"
            yield Problem(0, Kind.MARKUP_MISNESTED, message)
    charsets = (e for e in tree.elements if e.name == "meta" and "charset" in e.attributes)
    first = next(charsets, None)
    if (
        first is None
        or first.attributes["charset"].lower() != "utf-8"
        or len(source[: first.offset].encode()) > _CHARSET_WITHIN
    ):
        message = 'a page without `<meta charset="utf-8">` in its first 1,024 bytes is misread'
        yield Problem(0, Kind.CHARSET_MISSING, message)


def _content_problems(
    path: str, tree: Tree, ids: Mapping[str, Element], captures: Captures
) -> Iterator[Problem]:
    for element in tree.elements:
        if is_excerpt(element):
            yield from excerpt_problems(tree, element)
        if is_marked(element) or is_excerpt(element) or is_quotation(element):
            yield from run_problems(tree, element, captures)
    yield from unproved_blockquotes(tree)
    yield from id_problems(tree)
    yield from citation_problems(tree, ids)
    yield from code_problems(tree)
    if is_topic_page(path):
        yield from topic_problems(tree)


def _counts(path: str, tree: Tree, linked: list[Address]) -> Counts:
    marked = [element for element in tree.elements if is_marked(element)]
    return Counts(
        pages=1,
        topics=int(is_topic_page(path)),
        excerpts=sum(map(is_excerpt, tree.elements)),
        quoted_citations=sum(map(is_citation, marked)),
        other_runs=sum(map(is_quotation, marked)),
        references=len(references(tree)),
        links=len(linked),
    )
