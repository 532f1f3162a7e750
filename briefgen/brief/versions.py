"""Warnings about citations of a version that its publisher has replaced since."""

from collections.abc import Iterable, Iterator

from briefgen.brief.quote import nearest_wording, stands_once
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Index, Pointer


def outdated(pointers: Iterable[Pointer], index: Index) -> Iterator[Diagnostic]:
    """A warning for each that points at a replaced version, unless one points at the newest too.

    The hint says what stands in the newest version in place of the words.
    """
    given = tuple(pointers)
    sources = {pointer.source for pointer in given}
    for pointer in given:
        newest = index.newest(pointer.source)
        if newest not in sources:
            yield Diagnostic(
                "BG324",
                f"`{pointer.source}` is an earlier version of `{newest}`",
                pointer.location,
                _hint(pointer, newest, index),
                Severity.WARNING,
            )


def _hint(pointer: Pointer, newest: str, index: Index) -> str:
    if not pointer.words:
        return f"point at the newest: `[@{newest}]`"
    source = index.sources[newest]
    if stands_once(pointer.words, source):
        return f"the words stand in `{newest}` as well: cite it"
    return f"in `{newest}` {nearest_wording(pointer, source)}"
