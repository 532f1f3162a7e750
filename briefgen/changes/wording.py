"""A topic's file as readers are told of its changes: words, without markup and places."""

from briefgen.model import (
    Break,
    List,
    ListEntry,
    PointText,
    Prose,
    ProseParagraph,
    Run,
    TopicText,
)
from briefgen.text.plain import plain, plain_blocks, pointers


def wording(title: str, question: str, prose: Prose) -> TopicText:
    """The key points with what they cite, and the words of each further section."""
    points = tuple(
        _point(entry)
        for section in prose.sections
        if section.is_key_points
        for block in section.blocks
        if isinstance(block, List)
        for entry in block.entries
    )
    lead = [("Introduction", plain_blocks(prose.lead))] if prose.lead else []
    further = (
        (section.title, plain_blocks(section.blocks))
        for section in prose.sections
        if not section.is_key_points
    )
    return TopicText(_line(title), _line(question), points, (*lead, *further))


def _point(entry: ListEntry) -> PointText:
    runs = _runs(entry)
    return PointText(entry.id, plain(runs), entry.disputed, tuple(pointers(runs)))


def _runs(entry: ListEntry) -> tuple[Run, ...]:
    runs: list[Run] = []
    for block in entry.blocks:
        if isinstance(block, ProseParagraph):
            runs += [*([Break()] if runs else []), *block.runs]
    return tuple(runs)


def _line(text: str) -> str:
    return " ".join(text.split())
