"""The words of the editors' text, without what is put around them; and what it cites."""

from collections.abc import Iterable, Iterator

from briefgen.model import (
    Block,
    BlockQuote,
    Break,
    Citation,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Image,
    Link,
    List,
    Pointer,
    ProseParagraph,
    QuoteCitation,
    Rule,
    Run,
    Text,
)


def plain(runs: Iterable[Run]) -> str:
    """The words alone, on one line, without citations."""
    words = ""
    for run in runs:
        match run:
            case Text(text) | Code(text):
                words += text
            case Break():
                words += " "
            case Emphasis(inside) | Link(_, inside):
                words += plain(inside)
            case Image(_, alt):
                words += alt
            case Citation() | QuoteCitation():
                words = words.rstrip()
    return " ".join(words.split())


def plain_blocks(blocks: Iterable[Block]) -> str:
    """The words of all blocks, on one line."""
    return " ".join(filter(None, (_of_block(block) for block in blocks)))


def pointers(runs: Iterable[Run]) -> Iterator[Pointer]:
    """What citations that are not numbered yet point at, in order."""
    for run in runs:
        match run:
            case QuoteCitation():
                yield run.pointer
            case Emphasis(inner) | Link(_, inner):
                yield from pointers(inner)
            case _:
                pass


def _of_block(block: Block) -> str:
    match block:
        case ProseParagraph(runs) | Heading(_, runs):
            return plain(runs)
        case CodeBlock(text):
            return " ".join(text.split())
        case BlockQuote(blocks):
            return plain_blocks(blocks)
        case List(entries):
            return " ".join(plain_blocks(entry.blocks) for entry in entries)
        case Rule():
            return ""
