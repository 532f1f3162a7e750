"""Links to files of the desk that are not there, and citations where none can stand."""

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import (
    Block,
    BlockQuote,
    Emphasis,
    Heading,
    Image,
    Link,
    List,
    Prose,
    ProseParagraph,
    QuoteCitation,
    Run,
)
from briefgen.text.nearest import nearest
from briefgen.text.paths import below

_ELSEWHERE = ("http://", "https://", "mailto:")


def broken_links(prose: Prose, file: str, targets: frozenset[str]) -> Diagnostics:
    """Links and pictures that lead to none of `targets`, which are paths below `content/`.

    `file` is the path of the manuscript below `content/`. Web addresses and fragments are not
    looked at.
    """
    marked = (run for block in _blocks(prose) for run in _marked(block))
    found = (_broken(run, file, targets) for run in marked if not isinstance(run, QuoteCitation))
    return tuple(diagnostic for diagnostic in found if diagnostic is not None)


def stray_citations(prose: Prose) -> Diagnostics:
    """Citations where there are no references: on a page that is no topic."""
    hint = "move the sentence to a topic, or link to the source's page"
    return tuple(
        Diagnostic("BG313", "citation outside a topic", run.pointer.location, hint)
        for block in _blocks(prose)
        for run in _marked(block)
        if isinstance(run, QuoteCitation) and run.pointer.source
    )


def _blocks(prose: Prose) -> tuple[Block, ...]:
    return (*prose.lead, *(block for section in prose.sections for block in section.blocks))


def _broken(run: Link | Image, file: str, targets: frozenset[str]) -> Diagnostic | None:
    address = run.href if isinstance(run, Link) else run.src
    path = address.partition("#")[0]
    outside = isinstance(run, Link) and address.casefold().startswith(_ELSEWHERE)
    if not path or outside:
        return None
    target = below(path, file)
    if target in targets:
        return None
    near = nearest(target or path, targets)
    hint = f"did you mean `{near}`?" if near else "links lead to files, relative to this one"
    return Diagnostic("BG309", f"link leads nowhere: `{address}`", run.location, hint)


def _marked(block: Block) -> Iterator[Link | Image | QuoteCitation]:
    match block:
        case ProseParagraph(runs) | Heading(_, runs):
            yield from _in_runs(runs)
        case BlockQuote(blocks):
            for inner in blocks:
                yield from _marked(inner)
        case List(entries):
            for entry in entries:
                for inner in entry.blocks:
                    yield from _marked(inner)
        case _:
            pass


def _in_runs(runs: tuple[Run, ...]) -> Iterator[Link | Image | QuoteCitation]:
    for run in runs:
        match run:
            case Link(_, inner):
                yield run
                yield from _in_runs(inner)
            case Image() | QuoteCitation():
                yield run
            case Emphasis(inner):
                yield from _in_runs(inner)
            case _:
                pass
