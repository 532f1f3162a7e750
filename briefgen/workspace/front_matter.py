"""Front matter: the YAML between two lines `---` with which a file begins."""

from dataclasses import dataclass

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Location
from briefgen.workspace.yaml_nodes import MappingNode, ScalarNode, read_yaml

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The keys of a file, and the text below them, which begins on `body_line`."""

    keys: MappingNode
    body: str
    body_line: int


def read_front_matter(
    text: str, file: str, *, required: bool = True
) -> tuple[FrontMatter | None, Diagnostics]:
    """Part a file into keys and body. Never raises.

    Where front matter is not required and there is none, no keys are set. The diagnostics may
    hold errors even when there is a result: the rest of the file can then be checked as well.
    """
    lines = text.split("\n")
    start = Location(file, 1, 1)
    if lines[0].rstrip() != _FENCE:
        if not required:
            return FrontMatter(MappingNode((), start), text, 1), ()
        hint = "begin the file with a line `---`, the keys, and another line `---`"
        return None, (Diagnostic("BG201", "front matter is missing", start, hint),)
    end = next((row for row, line in enumerate(lines) if row and line.rstrip() == _FENCE), None)
    if end is None:
        hint = "end it with a line `---`"
        return None, (Diagnostic("BG201", "front matter has no end", start, hint),)
    node, found = read_yaml("\n".join(lines[1:end]), file, first_line=2)
    if isinstance(node, ScalarNode) and node.text is None:
        node = MappingNode((), start)
    if node is not None and not isinstance(node, MappingNode):
        hint = "write `key: value`, each on its own line"
        found += (Diagnostic("BG201", "front matter holds no keys", node.location, hint),)
        node = None
    if node is None:
        return None, found
    return FrontMatter(node, "\n".join(lines[end + 1 :]), end + 2), found
