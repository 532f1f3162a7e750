"""markdown-it-py with our two inline rules: citations and marks."""

import re
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Location, Manuscript
from briefgen.prose.citations import parse_citation, why_not

_MARK = re.compile(r"\{[ \t]*(#?[\w-]+)[ \t]*\}")
_END_OF_LINK = re.compile(r"[^\[\]]*\]\(")


def parse(manuscript: Manuscript) -> tuple[SyntaxTreeNode, Diagnostics]:
    """Parse into markdown-it's tree, whose inline nodes carry `meta` with their place.

    A citation is a node `citation` with `meta` source, words and location; a mark is a node
    `mark` with its word as content.
    """
    places = _Places(manuscript)
    environment: dict[str, Any] = {"places": places, "found": []}
    tokens = _markdown().parse(manuscript.text, environment)
    return SyntaxTreeNode(tokens), tuple(environment["found"])


class _Places:
    """Leads from a position in a block's inline text to a place in the file."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        # markdown-it puts U+FFFD in the place of NUL.
        self._lines = manuscript.text.replace("\0", "\ufffd").split("\n")
        self._first = 0

    def enter(self, token: Token) -> None:
        self._first = token.map[0] if token.map else 0

    def place(self, text: str, position: int) -> Location:
        """The place of `text[position]`, where `text` is the inline text of the block entered.

        markdown-it strips what stands before the text of each line (list marks, `>`), so the
        column is found by looking the stripped line up in the line as typed.
        """
        before = text[:position]
        number = before.count("\n")
        begin = before.rfind("\n") + 1
        stripped = text[begin:].split("\n", 1)[0]
        row = self._first + number
        typed = self._lines[row] if row < len(self._lines) else ""
        indent = max(typed.find(stripped), 0)
        return Location(
            self._manuscript.file, self._manuscript.line + row, indent + position - begin + 1
        )


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.disable(["reference", "html_block", "html_inline"])
    markdown.inline.ruler.before("link", "citation", _citation_rule)
    markdown.inline.ruler.before("link", "mark", _mark_rule)
    markdown.core.ruler.at("inline", _inline_rule)
    # Links of every scheme are read, so that a refused one is reported and not printed as text.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return markdown


def _inline_rule(state: Any) -> None:  # noqa: ANN401 - StateCore is not exported with types
    """Parse inline text as markdown-it does, but tell our rules where each block begins."""
    for token in state.tokens:
        if token.type == "inline":
            state.env["places"].enter(token)
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _citation_rule(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[@", state.pos):
        return False
    citation = parse_citation(state.src, state.pos)
    location = state.env["places"].place(state.src, state.pos)
    if citation is None:
        if not silent:
            state.env["found"].append(_not_understood(state.src, state.pos, location))
            token = state.push("citation", "", 0)
            token.meta = {"source": "", "words": (), "location": location}
            state.pending += "[@"
        state.pos += 2
        return True
    if not silent:
        if _is_in_link(state.src, state.pos, citation.end):
            state.env["found"].append(_inside_link(location))
        token = state.push("citation", "", 0)
        token.meta = {"source": citation.source, "words": citation.words, "location": location}
    state.pos = citation.end
    return True


def _mark_rule(state: StateInline, silent: bool) -> bool:
    match = _MARK.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push("mark", "", 0)
        token.content = match[1]
        token.meta = {"location": state.env["places"].place(state.src, state.pos)}
    state.pos = match.end()
    return True


def _is_in_link(text: str, start: int, end: int) -> bool:
    """Whether a link's words go on after the citation; markdown-it then sees no link at all."""
    before = text[:start]
    return before.count("[") > before.count("]") and _END_OF_LINK.match(text, end) is not None


def _inside_link(location: Location) -> Diagnostic:
    hint = "put the citation after the link"
    return Diagnostic("BG301", "citation inside a link", location, hint)


def _not_understood(text: str, position: int, location: Location) -> Diagnostic:
    shown = text[position : position + 40].split("\n", 1)[0]
    return Diagnostic(
        "BG301", f"citation not understood: `{shown}`", location, why_not(text, position)
    )
