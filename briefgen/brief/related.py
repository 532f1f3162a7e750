"""Related topics, and why they are."""

from briefgen.brief.select import Selection
from briefgen.model import Related

_MOST = 4
_SOURCE_WEIGHT = 2


def related(selection: Selection, all_selections: tuple[Selection, ...]) -> tuple[Related, ...]:
    """Topics that the editor names, in that order, then those that share most with this one."""
    named = selection.topic.related
    found = [
        _related(selection, other, editor=other.topic.slug in named)
        for other in all_selections
        if other.topic.slug != selection.topic.slug
    ]
    worth = [entry for entry in found if entry.editor or (entry.sources and entry.names)]
    worth.sort(
        key=lambda entry: (
            named.index(entry.topic) if entry.editor else len(named),
            -(_SOURCE_WEIGHT * len(entry.sources) + len(entry.names)),
            entry.topic,
        )
    )
    return tuple(worth[: max(_MOST, len(named))])


def _related(one: Selection, other: Selection, *, editor: bool) -> Related:
    shared = sorted(
        set(one.names) & set(other.names),
        key=lambda name: (-min(one.names[name], other.names[name]), name),
    )
    return Related(
        topic=other.topic.slug,
        title=other.topic.title,
        question=other.topic.question,
        sources=tuple(sorted(set(one.sources) & set(other.sources))),
        names=tuple(shared),
        editor=editor,
    )
