"""Changes a part of a file that people write, and not one other byte."""

import re
from collections import Counter

import yaml

from briefgen.workspace.front_matter import read_front_matter

_BYTE_ORDER_MARK = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
_FIRST_KEY = re.compile(r"(?:\A|[\r\n])( *)[^\s#]")


def with_value(content: bytes, key: str, value: str) -> bytes | None:
    """The file with `key: value` in its front matter, in place of the value that stands there.

    `value` is YAML on one line. Comments, quoting, line ends and everything else stay as they
    are; a key that is not there becomes the last line. `None` where the front matter cannot be
    read.
    """
    text = content.decode("utf-8")
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    text = text.removeprefix(mark)
    matter = _matter(text)
    if matter is None:
        return None
    begin, end = matter
    place = _value_place(text[begin:end], key)
    if place is not None:
        start, stop = begin + place[0], begin + place[1]
        space = "" if text[start - 1 : start].isspace() else " "
        changed = f"{text[:start]}{space}{value}{text[stop:]}"
    else:
        line_end = _line_end_before(text, end)
        changed = f"{text[:end]}{_indent(text[begin:end])}{key}: {value}{line_end}{text[end:]}"
    return f"{mark}{changed}".encode()


def with_lines(content: bytes, text: str) -> bytes:
    """The file with the lines of `text`, of which those that stand there keep their line ends.

    `text` has LF at the end of each line. New lines end as most of the file's do; a byte order mark
    stays.
    """
    before = content.decode("utf-8")
    mark = _BYTE_ORDER_MARK if before.startswith(_BYTE_ORDER_MARK) else ""
    ends = Counter(_LINE_END.findall(before))
    usual = ends.most_common(1)[0][0] if ends else "\n"
    there = iter(_lines(before.removeprefix(mark)))
    next_line, next_end = next(there, ("", usual))
    written = [mark]
    for line, end in _lines(text):
        kept = usual if end else ""
        if line == next_line:
            kept = next_end if end and next_end else kept
            next_line, next_end = next(there, ("", usual))
        if not line and kept == "\n" and written[-1] == "\r":
            kept = "\r"  # the two would be one line end
        written += [line, kept]
    return "".join(written).encode()


def _lines(text: str) -> list[tuple[str, str]]:
    """The lines with the ends that they have, of which the last may have none."""
    begin, found = 0, []
    for match in _LINE_END.finditer(text):
        found.append((text[begin : match.start()], match[0]))
        begin = match.end()
    return [*found, (text[begin:], "")] if begin < len(text) else found


def _matter(text: str) -> tuple[int, int] | None:
    """Where the lines between the fences begin, and where the second fence does."""
    plain = _LINE_END.sub("\n", text)
    found, _ = read_front_matter(plain, "")
    if found is None:
        return None
    begins = [0, *(match.end() for match in _LINE_END.finditer(text))]
    # The body begins on the line after the second fence, and lines count from 1.
    return begins[1], begins[found.body_line - 2]


def _value_place(yaml_text: str, key: str) -> tuple[int, int] | None:
    """Start and end of the value of a key of the outermost mapping, without what follows it."""
    root = yaml.compose(yaml_text, Loader=yaml.SafeLoader)
    for name, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if name.value == key:
            return value.start_mark.index, _end(value)
    return None


def _end(node: yaml.Node) -> int:
    """Where the text of a node ends; a block's own end is where the next thing begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    return end


def _indent(yaml_text: str) -> str:
    first = _FIRST_KEY.search(yaml_text)
    return first[1] if first else ""


def _line_end_before(text: str, offset: int) -> str:
    return next(end for end in ("\r\n", "\n", "\r") if text[:offset].endswith(end))
