"""The editors' text: blocks and runs as the templates print them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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
    ProseParagraph,
    QuoteCitation,
    Rule,
    Run,
    Text,
)
from briefgen.render.views.citations import Citations, CitationView
from briefgen.render.views.links import Links


@dataclass(frozen=True, slots=True)
class RunView:
    """A run by its `kind`: text, code, break, emphasis, strong, link, image or citation."""

    kind: str
    text: str = ""
    href: str = ""
    runs: "tuple[RunView, ...]" = ()
    citation: CitationView | None = None


@dataclass(frozen=True, slots=True)
class EntryView:
    blocks: "tuple[BlockView, ...]"
    id: str | None
    disputed: bool


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block by its `kind`: paragraph, code, rule, quote, list, ordered-list or heading."""

    kind: str
    runs: tuple[RunView, ...] = ()
    text: str = ""
    blocks: "tuple[BlockView, ...]" = ()
    entries: tuple[EntryView, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class ProseViews:
    """Turns the text of one file into views; without `citations` the page has no references."""

    links: Links
    file: str
    citations: Citations | None = None

    def blocks(self, blocks: Iterable[Block]) -> tuple[BlockView, ...]:
        return tuple(self._block(block) for block in blocks)

    def runs(self, runs: Iterable[Run]) -> tuple[RunView, ...]:
        """White space before a citation is dropped: the number hangs on its word."""
        views: list[RunView] = []
        for view in (view for run in runs for view in self._run(run)):
            if view.kind == "citation" and views and views[-1].kind == "text":
                views[-1] = replace(views[-1], text=views[-1].text.rstrip())
            views.append(view)
        if views and views[-1].kind == "text":
            views[-1] = replace(views[-1], text=views[-1].text.rstrip())
        return tuple(views)

    def _block(self, block: Block) -> BlockView:
        match block:
            case ProseParagraph(runs):
                return BlockView("paragraph", self.runs(runs))
            case CodeBlock(text):
                return BlockView("code", text=text)
            case Rule():
                return BlockView("rule")
            case BlockQuote(blocks):
                return BlockView("quote", blocks=self.blocks(blocks))
            case Heading(level, runs):
                return BlockView("heading", self.runs(runs), level=min(max(level, 3), 6))
            case List(entries, ordered):
                views = tuple(EntryView(self.blocks(e.blocks), e.id, e.disputed) for e in entries)
                return BlockView("ordered-list" if ordered else "list", entries=views)

    def _run(self, run: Run) -> Iterator[RunView]:
        match run:
            case Text(text):
                yield RunView("text", text)
            case Code(text):
                yield RunView("code", text)
            case Break():
                yield RunView("break")
            case Emphasis(runs, strong):
                yield RunView("strong" if strong else "emphasis", runs=self.runs(runs))
            case Link(href, runs):
                yield from self._link(href, runs)
            case Image(src, alt):
                target = self.links.written(src, self.file)
                yield RunView("image", alt, target) if target else RunView("text", alt)
            case Citation():
                if self.citations is not None:
                    yield RunView("citation", citation=self.citations.view(run))
            case QuoteCitation():
                pass

    def _link(self, href: str, runs: tuple[Run, ...]) -> Iterator[RunView]:
        """A link inside a link is no HTML, so citations follow the words they stand in."""
        target = self.links.written(href, self.file)
        inside = self.runs(runs)
        text = tuple(view for view in inside if view.kind not in ("citation", "link"))
        if target is None:
            yield from inside
            return
        yield RunView("link", href=target, runs=text)
        yield from (view for view in inside if view.kind == "citation")
