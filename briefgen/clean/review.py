"""The text of `captures/review.yml`."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefgen.clean.scalar import yaml_quoted
from briefgen.model import Span
from briefgen.model.review import ReviewEntry

_HEAD = """\
# What became of each article that `briefgen add` found in the captures here.
# To drop an article for good, delete its file in `content/sources/` and write
# `dropped: why` in place of its `id`. To have it added again, delete its entry.
# `same_as: id` says that the article has the same words as that source, from another capture.
"""


def review_yml(entries: Iterable[ReviewEntry]) -> str:
    """The whole file: an entry a line, in the order of captures and spans."""
    ordered = sorted(entries, key=_place)
    return _HEAD + ("".join(f"{_line(entry)}\n" for entry in ordered) or "[]\n")


def grown_review(text: str, there: Sequence[ReviewEntry], new: Iterable[ReviewEntry]) -> str:
    """The file with more entries, each behind the one before it; the rest is as people left it.

    `there` are the entries of `text`; without any, its comments stay. Where they do not begin
    lines of their own, all alike indented, the file is written anew, below the comments it had.
    """
    lines = text.split("\n")
    if not text.strip():
        return review_yml(new)
    if not there:
        comments = [line for line in lines if line.startswith("#")]
        return "\n".join([*comments, *map(_line, sorted(new, key=_place)), ""])
    known = sorted(there, key=_place)
    indents = {_indent(lines[entry.line - 1]) for entry in known}
    indent = indents.pop()
    if indent is None or indents:
        comments = [f"{line}\n" for line in lines if line.startswith("#") and line not in _HEAD]
        return "".join([*comments, review_yml((*there, *new))])
    places = [_place(entry) for entry in known]
    first = min(entry.line for entry in known) - 1
    added: dict[int, list[str]] = defaultdict(list)
    for entry in sorted(new, key=_place):
        before = bisect_left(places, _place(entry))
        at = _end(lines, known[before - 1].line, indent) if before else first
        added[at].append(f"{indent}{_line(entry)}")
    grown: list[str] = []
    for at, line in enumerate(lines):
        grown += [*added[at], line]
    return "\n".join([*grown, *added[len(lines)]])


def _indent(line: str) -> str | None:
    """The white space before the `-` with which an entry begins; `None` where it does not."""
    inner = line.lstrip(" ")
    return line[: len(line) - len(inner)] if inner.startswith("- ") else None


def _end(lines: Sequence[str], line: int, indent: str) -> int:
    """Where the entry that begins on `line` ends: the index of the next line that is not its."""
    deeper = (f"{indent} ", f"{indent}\t")
    rest = range(line, len(lines))
    return next((at for at in rest if not lines[at].startswith(deeper)), len(lines))


def _place(entry: ReviewEntry) -> tuple[str, Span]:
    return entry.capture, entry.span


def _line(entry: ReviewEntry) -> str:
    parts = [
        f"capture: {yaml_quoted(entry.capture)}",
        f"span: [{entry.span.start}, {entry.span.end}]",
    ]
    if entry.dropped is not None:
        parts.append(f"dropped: {yaml_quoted(entry.dropped)}")
    elif entry.id is not None:
        parts.append(f"id: {yaml_quoted(entry.id)}")
    elif entry.same_as is not None:
        parts.append(f"same_as: {yaml_quoted(entry.same_as)}")
    if entry.digest is not None:
        parts.append(f"digest: {entry.digest}")
    if entry.encoding is not None:
        parts.append(f"encoding: {yaml_quoted(entry.encoding)}")
    return f"- {{{', '.join(parts)}}}"
