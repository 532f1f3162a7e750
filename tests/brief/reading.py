"""A briefing as a reader meets it."""

from collections.abc import Iterable, Iterator

from briefgen.model import (
    Block,
    BlockQuote,
    Briefing,
    Citation,
    Emphasis,
    Heading,
    Link,
    List,
    ProseParagraph,
    Run,
)


def citations(briefing: Briefing) -> Iterator[Citation]:
    """Every citation of a briefing, in the order in which a page shows them."""
    lead = [part for part in briefing.editor_sections if not part.title]
    titled = [part for part in briefing.editor_sections if part.title]
    for part in lead:
        yield from _in_blocks(part.blocks)
    for point in briefing.key_points:
        yield from _in_runs(point.runs)
    for part in titled:
        yield from _in_blocks(part.blocks)
    yield from (excerpt.citation for excerpt in briefing.excerpts)
    yield from (row.citation for row in briefing.statements)
    yield from (event.citation for event in briefing.timeline)
    yield from (a.citation for difference in briefing.differences for a in difference.accounts)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[Citation]:
    for block in blocks:
        match block:
            case ProseParagraph(runs) | Heading(_, runs):
                yield from _in_runs(runs)
            case BlockQuote(inside):
                yield from _in_blocks(inside)
            case List(entries):
                for entry in entries:
                    yield from _in_blocks(entry.blocks)
            case _:
                pass


def _in_runs(runs: Iterable[Run]) -> Iterator[Citation]:
    for run in runs:
        match run:
            case Citation():
                yield run
            case Emphasis(inside) | Link(_, inside):
                yield from _in_runs(inside)
            case _:
                pass
