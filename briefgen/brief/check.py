"""What is wrong with a topic's plan, seen against the corpus."""

from collections.abc import Iterator

from briefgen.brief.excerpts import Choice
from briefgen.brief.quote import quote
from briefgen.brief.select import Selection
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Index, Match, Quoted
from briefgen.text.nearest import nearest


def check(
    selection: Selection,
    choices: tuple[Choice, ...],
    index: Index,
    selections: tuple[Selection, ...],
) -> Iterator[Diagnostic]:
    """Unknown names and topics, a topic that takes nothing, sections without an excerpt."""
    topic = selection.topic
    for match in (topic.match, *(plan.match for plan in topic.sections)):
        yield from _unknown_names(match, index)
    slugs = [other.topic.slug for other in selections]
    for slug, location in zip(topic.related, topic.related_locations, strict=True):
        if slug not in slugs and slug not in index.broken_topics:
            near = nearest(slug, slugs)
            hint = f"did you mean `{near}`?" if near else f"topics are: {', '.join(slugs)}"
            yield Diagnostic("BG503", f"no topic `{slug}`", location, hint)
    if index.broken or not index.names_whole:
        return
    if not selection.passages:
        hint = "widen `match`: `any` needs one of its names or terms in a passage, `all` each"
        location = topic.match.location
        yield Diagnostic("BG501", f"topic `{topic.slug}` takes no passage", location, hint)
        return
    yield from _pins_not_shown(selection, choices, index)
    for plan, choice in zip(topic.sections, choices, strict=False):
        if not choice.candidates:
            hint = "widen its `match`, or take the section out"
            location = plan.match.location
            message = f"section `{plan.title}` has no excerpt"
            yield Diagnostic("BG502", message, location, hint, Severity.WARNING)


def _pins_not_shown(
    selection: Selection, choices: tuple[Choice, ...], index: Index
) -> Iterator[Diagnostic]:
    chosen = [candidate for choice in choices for candidate in choice.candidates]
    for pointer in selection.topic.pin:
        quoted = quote(pointer, index)
        if isinstance(quoted, Quoted) and not any(c.holds(quoted) for c in chosen):
            newest = index.newest(pointer.source)
            hint = "let `match` and a section take its passage, or take the pin out"
            if newest != pointer.source:
                hint = f"excerpts come from the newest version: pin words of `{newest}`"
            message = f"pinned words are not among the excerpts: “{' … '.join(pointer.words)}”"
            yield Diagnostic("BG505", message, pointer.location, hint, Severity.WARNING)


def _unknown_names(match: Match, index: Index) -> Iterator[Diagnostic]:
    for criteria in (match.any, match.all, match.none):
        for name in criteria.names:
            if index.names_whole and name not in index.names:
                near = nearest(name, index.names)
                hint = f"did you mean `{near}`?" if near else "add it to content/names.yml"
                yield Diagnostic("BG401", f"no name `{name}`", match.location, hint)
