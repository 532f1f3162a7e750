"""Parsed prose written out for people: one line a block, everything but text in ⟨brackets⟩."""

from collections.abc import Iterable, Iterator

from briefgen.diagnostics import Diagnostic
from briefgen.model import (
    Block,
    BlockQuote,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Image,
    Link,
    List,
    ListEntry,
    Pointer,
    Prose,
    ProseParagraph,
    QuoteCitation,
    Rule,
    Run,
    Text,
)


def outline(prose: Prose, found: Iterable[Diagnostic] = ()) -> str:
    lines = list(_blocks(prose.lead))
    for section in prose.sections:
        lines += [f"== {section.title}", *_blocks(section.blocks)]
    for diagnostic in found:
        lines += [f"{diagnostic.location} {diagnostic.code} {diagnostic.message}"]
        lines += [f"  hint: {diagnostic.hint}"]
    return "".join(f"{line}\n" for line in lines)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case ProseParagraph(runs):
                yield _runs(runs)
            case Heading(level, runs):
                yield f"{'#' * level} {_runs(runs)}"
            case CodeBlock(text):
                yield f"⟨code {text!r}⟩"
            case Rule():
                yield "⟨rule⟩"
            case BlockQuote(inside):
                yield from _indented("> ", _blocks(inside))
            case List(entries, ordered):
                for entry in entries:
                    yield from _indented("1. " if ordered else "- ", _entry(entry))


def _entry(entry: ListEntry) -> Iterator[str]:
    marks = [f"#{entry.id}"] if entry.id else []
    marks += ["disputed"] if entry.disputed else []
    first, *rest = [*_blocks(entry.blocks), ""]
    yield f"{first} ⟨{' '.join(marks)}⟩" if marks else first
    yield from rest[:-1]


def _indented(mark: str, lines: Iterable[str]) -> Iterator[str]:
    for at, line in enumerate(lines):
        yield f"{mark if at == 0 or mark == '> ' else ' ' * len(mark)}{line}"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    match run:
        case Text(text):
            return text
        case Code(text):
            inside = f"code {text}"
        case Break():
            inside = "break"
        case Emphasis(runs, strong):
            inside = f"{'strong' if strong else 'em'} {_runs(runs)}"
        case Link(href, runs):
            inside = f"link {href} {_runs(runs)}"
        case Image(src, alt):
            inside = f"image {src} {alt}"
        case QuoteCitation(pointer):
            if not pointer.source:
                return ""  # it was not understood, and stands in the text and in the diagnostics
            inside = cited(pointer)
        case _:
            inside = str(run)
    return f"⟨{inside}⟩"


def cited(pointer: Pointer) -> str:
    """A citation's source and words, each run of words between bars."""
    words = " … ".join(f"|{run}|" for run in pointer.words).replace("\n", "↵")
    return f"cite {pointer.source} {words}".rstrip()
