"""A comparison in words, line by line, and for programs."""

from collections.abc import Iterator
from dataclasses import asdict

from briefgen.changes import Count, SourceMoves
from briefgen.comparison.compare import Comparison
from briefgen.diagnostics import visible
from briefgen.model import ChangeKind, PointChange, TopicChange
from briefgen.text.changes import word_runs

_MARKS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-", ChangeKind.CHANGED: "~"}
_VERBS = (("added", "brings"), ("removed", "takes out"), ("moved", "moves"))


def comparison_words(found: Comparison) -> str:
    """What is new, for people; empty when nothing is.

    Words that went stand between `[-` and `-]`, those that came between `{+` and `+}`.
    """
    blocks = ["\n".join(_topic(topic)) for topic in found.topics]
    blocks += ["\n".join(_new_sources(found))] if _any_source(found) else []
    if found.moved:
        blocks += ["\n".join(_source(source)) for source in found.moved.sources]
        blocks += [
            f"topics/{topic.topic}.md: the page\n  this {_effect(topic.counts)}"
            for topic in found.moved.topics
        ]
    blocks += [f"What else moves is not known: {found.why_not}"] if found.why_not else []
    return "\n\n".join(visible_lines(block) for block in blocks)


def comparison_lines(found: Comparison) -> str:
    """What is new, one line a finding."""
    lines = [visible(line) for topic in found.topics for line in _topic_lines(topic)]
    lines += [f"sources/{id_}.md: source added" for id_, _ in found.added]
    lines += [f"sources/{id_}.md: source removed" for id_ in found.removed]
    lines += [f"sources/{now}.md: source renamed, was {was}" for was, now in found.renamed]
    if found.moved:
        for source in found.moved.sources:
            record = "; ".join(f"{key}: {was} → {now}" for key, was, now in source.record)
            parts = filter(None, (record, _source_effect(source)))
            lines.append(visible(f"sources/{source.source}.md: {'; '.join(parts)}"))
        lines += [f"topics/{one.topic}.md: {_effect(one.counts)}" for one in found.moved.topics]
    return "\n".join(lines)


def comparison_json(found: Comparison) -> dict[str, object]:
    """All of it, for programs."""
    topics = [
        {**asdict(topic), "points": [_point_json(point) for point in topic.points]}
        for topic in found.topics
    ]
    return {
        "topics": topics,
        "sources": {
            "added": [{"id": id_, "title": title} for id_, title in found.added],
            "removed": list(found.removed),
            "renamed": [{"from": was, "to": now} for was, now in found.renamed],
        },
        "moved": asdict(found.moved) if found.moved else None,
        "not_known": found.why_not or None,
    }


def visible_lines(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))


def _point_json(point: PointChange) -> dict[str, object]:
    sides = {"old": point.old, "new": point.new}
    return {"kind": str(point.kind)} | {
        name: side
        and {
            "id": side.id,
            "text": side.text,
            "disputed": side.disputed,
            "cites": [{"source": one.source, "words": list(one.words)} for one in side.cites],
        }
        for name, side in sides.items()
    }


def _topic(topic: TopicChange) -> Iterator[str]:
    yield f"topics/{topic.slug}.md: {topic.title}{_whole(topic)}"
    if topic.question:
        yield f"  ~ question: {_diff(*topic.question)}"
    for point in topic.points:
        yield f"  {_MARKS[point.kind]} {_point(point)}"
        yield from (f"      {line}" for line in _further(point))
    for section in topic.sections:
        yield f"  ~ section: {section}"


def _topic_lines(topic: TopicChange) -> Iterator[str]:
    file = f"topics/{topic.slug}.md"
    if topic.kind is not ChangeKind.CHANGED:
        yield f"{file}: topic {topic.kind}"
    if topic.question:
        yield f"{file}: question changed: {topic.question[1]}"
    for point in topic.points:
        shown = point.new or point.old
        further = "".join(f" ({line})" for line in _further(point))
        yield f"{file}: key point {point.kind}: {shown.text if shown else ''}{further}"
    for section in topic.sections:
        yield f"{file}: section changed: {section}"


def _whole(topic: TopicChange) -> str:
    return "" if topic.kind is ChangeKind.CHANGED else f" ({topic.kind})"


def _point(point: PointChange) -> str:
    if point.old and point.new:
        return _diff(point.old.text, point.new.text)
    shown = point.new or point.old
    return shown.text if shown else ""


def _diff(old: str, new: str) -> str:
    marks = {ChangeKind.REMOVED: ("[-", "-]"), ChangeKind.ADDED: ("{+", "+}"), None: ("", "")}
    return " ".join(
        f"{marks[run.kind][0]}{run.text}{marks[run.kind][1]}" for run in word_runs(old, new)
    )


def _further(point: PointChange) -> Iterator[str]:
    old, new = point.old, point.new
    if old is None or new is None:
        return
    if old.disputed != new.disputed:
        yield "now disputed" if new.disputed else "no longer disputed"
    before, after = ({one.source for one in side.cites} for side in (old, new))
    yield from (f"now cites {source}" for source in sorted(after - before))
    yield from (f"no longer cites {source}" for source in sorted(before - after))
    if before == after and set(old.cites) != set(new.cites):
        yield "cites other words"


def _any_source(found: Comparison) -> bool:
    return bool(found.added or found.removed or found.renamed)


def _new_sources(found: Comparison) -> Iterator[str]:
    yield "Sources"
    yield from (f"  + {id_}{': ' if title else ''}{title}" for id_, title in found.added)
    yield from (f"  - {id_}" for id_ in found.removed)
    yield from (f"  ~ {now}, was {was}" for was, now in found.renamed)


def _source(source: SourceMoves) -> Iterator[str]:
    yield f"sources/{source.source}.md"
    for key, was, now in source.record:
        yield f"  {key}: {was} → {now}"
    passages = source.passages
    if passages.added or passages.removed or passages.moved:
        counts = (
            (passages.added, "added"),
            (passages.removed, "removed"),
            (passages.moved, "changed"),
        )
        yield f"  passages: {', '.join(f'{count} {what}' for count, what in counts if count)}"
    yield f"  {_source_effect(source)}"


def _source_effect(source: SourceMoves) -> str:
    """`this date moves 3 timeline rows and 2 key points`."""
    subject = "this date" if [key for key, *_ in source.record] == ["published"] else "this"
    moved = source.timeline.moved
    parts = [_many(moved, "timeline row")] if moved else []
    parts += [_many(len(source.key_points), "key point")] if source.key_points else []
    said = [f"{subject} moves {' and '.join(parts)}"] if parts else []
    rest = Count(source.timeline.what, source.timeline.added, source.timeline.removed)
    said += [_effect((rest,))] if rest.added or rest.removed else []
    return ", ".join(said) or f"{subject} moves nothing on the pages"


def _effect(counts: tuple[Count, ...]) -> str:
    """`brings 1 excerpt, takes out 2 statements and moves 3 timeline rows`."""
    parts = []
    for name, verb in _VERBS:
        numbers = [(getattr(count, name), count.what) for count in counts]
        named = [_many(number, what) for number, what in numbers if number]
        if named:
            parts.append(f"{verb} {' and '.join(named)}")
    return ", ".join(parts)


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
