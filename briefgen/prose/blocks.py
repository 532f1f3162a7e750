"""From markdown-it's tree to frozen blocks of runs."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from markdown_it.tree import SyntaxTreeNode

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
    Location,
    Manuscript,
    Pointer,
    Prose,
    ProseParagraph,
    ProseSection,
    QuoteCitation,
    Rule,
    Run,
    Text,
)
from briefgen.text.nearest import nearest

_SECTION_LEVEL = 2
_SCHEMES = ("", "http", "https", "mailto")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_MARKS = ("disputed",)


class Blocks:
    """Turns one manuscript's tree into blocks and keeps what it found wrong on the way."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self.found: list[Diagnostic] = []

    def prose(self, tree: SyntaxTreeNode) -> Prose:
        lead: list[Block] = []
        sections: list[ProseSection] = []
        title, location, current = "", self._location(tree), lead
        for node in tree.children:
            if node.type == "heading" and _level(node) <= _SECTION_LEVEL:
                if current is not lead:
                    sections.append(ProseSection(title, location, tuple(current)))
                title, location = plain(self._inline(node)).strip(), self._location(node)
                current = []
            else:
                current.append(self._block(node))
        if current is not lead:
            sections.append(ProseSection(title, location, tuple(current)))
        return Prose(tuple(lead), tuple(sections))

    def _block(self, node: SyntaxTreeNode) -> Block:
        match node.type:
            case "paragraph":
                return ProseParagraph(self._inline(node))
            case "heading":
                return Heading(_level(node), self._inline(node))
            case "bullet_list" | "ordered_list":
                return List(
                    tuple(self._entry(child) for child in node.children),
                    ordered=node.type == "ordered_list",
                )
            case "blockquote":
                return BlockQuote(tuple(self._block(child) for child in node.children))
            case "hr":
                return Rule()
            case _:
                return CodeBlock(node.content)

    def _entry(self, node: SyntaxTreeNode) -> ListEntry:
        marks = [leaf for leaf in _leaves(node) if leaf.type == "mark"]
        ids = [leaf.content[1:] for leaf in marks if leaf.content.startswith("#")]
        return ListEntry(
            blocks=tuple(self._block(child) for child in node.children),
            location=self._location(node),
            id=ids[0] if ids else None,
            disputed=any(leaf.content == "disputed" for leaf in marks),
        )

    def _inline(self, node: SyntaxTreeNode) -> tuple[Run, ...]:
        return _trimmed(run for child in node.children for run in self._runs(child))

    def _runs(self, node: SyntaxTreeNode) -> Iterator[Run]:
        match node.type:
            case "inline":
                for child in node.children:
                    yield from self._runs(child)
            case "em" | "strong":
                yield Emphasis(self._children(node), strong=node.type == "strong")
            case "link":
                href = self._checked(str(node.attrs["href"]), node)
                yield Link(href, self._children(node), self._location(node))
            case "image":
                yield self._image(node)
            case "citation":
                yield QuoteCitation(
                    Pointer(node.meta["source"], node.meta["words"], node.meta["location"])
                )
            case "mark":
                self._check_mark(node)
            case _:
                yield _leaf(node)

    def _children(self, node: SyntaxTreeNode) -> tuple[Run, ...]:
        return tuple(run for child in node.children for run in self._runs(child))

    def _image(self, node: SyntaxTreeNode) -> Image:
        if any(leaf.type == "citation" for leaf in node.walk()):
            hint = "put the citation after the picture"
            self._report("BG301", "citation inside a picture", self._location(node), hint)
        src = self._checked(str(node.attrs["src"]), node)
        if _scheme(src):
            hint = "put the picture into `content/` and give its path"
            self._report("BG308", f"picture of another host: `{src}`", self._location(node), hint)
            src = "#"
        return Image(src, plain(self._children(node)).strip(), self._location(node))

    def _checked(self, address: str, node: SyntaxTreeNode) -> str:
        # Browsers drop control characters inside a scheme, so one there is refused as well.
        if _scheme(address) not in _SCHEMES or _UNSAFE.search(address):
            hint = "use an address that begins with https:, http: or mailto:, or a file of the desk"
            self._report("BG308", f"link not safe: `{address}`", self._location(node), hint)
            return "#"
        return address

    def _check_mark(self, node: SyntaxTreeNode) -> None:
        word = node.content
        if not _is_in_entry(node):
            hint = "marks belong to an entry of a list; for a literal brace write `\\{`"
            self._report("BG307", f"mark outside a list: `{{{word}}}`", node.meta["location"], hint)
            return
        if word.startswith("#") or word in _MARKS:
            return
        near = nearest(word, _MARKS)
        known = f"did you mean `{{{near}}}`?" if near else "known are `{disputed}` and `{#id}`"
        hint = f"{known}; for a literal brace write `\\{{`"
        self._report("BG307", f"mark not understood: `{{{word}}}`", node.meta["location"], hint)

    def _location(self, node: SyntaxTreeNode) -> Location:
        while node.parent is not None and (node.is_root or not _has_map(node)):
            node = node.parent
        row = node.map[0] if _has_map(node) and node.map else 0
        return Location(self._manuscript.file, self._manuscript.line + row, 1)

    def _report(self, code: str, message: str, location: Location, hint: str) -> None:
        self.found.append(Diagnostic(code, message, location, hint))


def plain(runs: tuple[Run, ...]) -> str:
    """The words of runs, without their dress."""
    words: list[str] = []
    for run in runs:
        match run:
            case Text(text) | Code(text):
                words.append(text)
            case Emphasis(inner) | Link(_, inner):
                words.append(plain(inner))
            case Image(_, alt):
                words.append(alt)
            case Break():
                words.append(" ")
            case _:
                pass
    return "".join(words)


def _leaves(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    """What stands in an entry of a list, without the entries of lists inside it."""
    for child in node.children:
        if child.type != "list_item":
            yield child
            yield from _leaves(child)


def _is_in_entry(node: SyntaxTreeNode) -> bool:
    while node.parent is not None:
        node = node.parent
        if node.type == "list_item":
            return True
    return False


def _scheme(address: str) -> str:
    """The scheme of an address, `//` for one that begins with a host, `?` when it has no sense."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "?"
    return parts.scheme.lower() or ("//" if parts.netloc else "")


def _leaf(node: SyntaxTreeNode) -> Run:
    match node.type:
        case "softbreak":
            return Text(" ")
        case "hardbreak":
            return Break()
        case "code_inline":
            return Code(node.content)
        case _:
            return Text(node.content)


def _level(node: SyntaxTreeNode) -> int:
    return int(node.tag[1:])


def _has_map(node: SyntaxTreeNode) -> bool:
    return not node.is_root and node.map is not None


def _trimmed(runs: Iterator[Run]) -> tuple[Run, ...]:
    """Runs with neighbouring texts joined, and no white space at the end of the block."""
    joined: list[Run] = []
    for run in runs:
        if isinstance(run, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + run.text)
        else:
            joined.append(run)
    while joined and isinstance(joined[-1], Text) and not joined[-1].text.strip():
        joined.pop()
    if joined and isinstance(joined[-1], Text):
        joined[-1] = Text(joined[-1].text.rstrip())
    return tuple(joined)
