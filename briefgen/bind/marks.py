"""What a source file says of single passages, attached to them by their first words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import (
    DateRuling,
    Flag,
    FlagMark,
    Location,
    Passage,
    PassageMark,
    SourceFile,
    StatementRuling,
)
from briefgen.text.fold import collapse
from briefgen.text.nearest import nearest

_Mark = FlagMark | PassageMark | StatementRuling | DateRuling


def attach(
    file: SourceFile, passages: tuple[Passage, ...]
) -> tuple[tuple[Passage, ...], Diagnostics]:
    """Passages with their flags and kinds; and whatever `at` does not begin exactly one passage.

    An `at` that is a whole passage means that one, also where others begin with it, and each of
    those that are equal to it.
    """
    beginnings = {passage.number: collapse(passage.text)[0] for passage in passages}
    found: list[Diagnostic] = []
    flags: dict[int, list[Flag]] = defaultdict(list)
    kinds: dict[int, PassageMark] = {}
    marks: tuple[_Mark, ...] = (*file.flags, *file.passages, *file.statements, *file.dates)
    for mark in marks:
        whole = _equal_to(mark.at, beginnings)
        matched = whole or tuple(_beginning_with(mark.at, beginnings))
        if len(matched) != 1 and not whole:
            found.append(_not_one(mark.at, mark.location, matched, passages))
        for number in matched if whole else matched[:1]:
            if isinstance(mark, FlagMark):
                flags[number].append(mark.flag)
            elif isinstance(mark, PassageMark):
                kinds[number] = mark
    return tuple(_marked(p, flags[p.number], kinds.get(p.number)) for p in passages), tuple(found)


def _equal_to(at: str, beginnings: Mapping[int, str]) -> tuple[int, ...]:
    words = collapse(at.strip())[0]
    return tuple(number for number, text in beginnings.items() if text == words)


def _beginning_with(at: str, beginnings: Mapping[int, str]) -> Iterable[int]:
    words = collapse(at.strip())[0]
    for number, beginning in beginnings.items():
        rest = beginning[len(words) : len(words) + 1]
        inside_word = rest.isalnum() and words[-1:].isalnum()
        if beginning.startswith(words) and not inside_word:
            yield number


def _marked(passage: Passage, flags: list[Flag], mark: PassageMark | None) -> Passage:
    marked = replace(passage, flags=tuple(flags))
    return replace(marked, kind=mark.kind, time=mark.time) if mark else marked


def _not_one(
    at: str, location: Location, matched: tuple[int, ...], passages: tuple[Passage, ...]
) -> Diagnostic:
    if matched:
        numbers = " and ".join(str(number) for number in matched)
        return Diagnostic(
            "BG212",
            f"`{at}` begins more than one passage: {numbers}",
            location,
            "give more of the first words",
        )
    width = len(at)
    near = nearest(at, [passage.text[:width] for passage in passages])
    hint = f"a passage begins `{near}`" if near else "give the first words of a passage"
    return Diagnostic("BG212", f"no passage begins with `{at}`", location, hint)
