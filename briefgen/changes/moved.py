"""Two editions beside each other: what an edit of a source or a topic moves on the pages."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from briefgen.model import Briefing, ChangeKind, Edition, Record, Source
from briefgen.text.changes import changes


@dataclass(frozen=True, slots=True)
class Count:
    """Of one kind of thing on the pages: how many came, went, and stand elsewhere."""

    what: str
    added: int = 0
    removed: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class SourceMoves:
    """A source that is not what it was, and what rests on it.

    `record` holds the keys that changed with what they were and are; `passages` counts the
    paragraphs that came, went or changed. `timeline` counts rows of all topics, `key_points`
    are those that cite the source, as topic and id.
    """

    source: str
    record: tuple[tuple[str, str, str], ...]
    passages: Count
    timeline: Count
    key_points: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TopicMoves:
    """What is found for a topic and is other than it was, kind by kind."""

    topic: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What lies between two editions, apart from what editors wrote."""

    sources: tuple[SourceMoves, ...]
    topics: tuple[TopicMoves, ...]


_Rows = Mapping[Hashable, object]


def moved(
    old: Edition, new: Edition, sources: Mapping[str, str], topics: Mapping[str, str]
) -> Moved:
    """What moves between two editions; the mappings lead from former ids to those of now.

    A row is the same when it stands at the same place of the same capture, and has moved when
    what it says of that place, such as its date, is another.
    """
    rows = _Beside(old, new, sources, topics)
    return Moved(tuple(rows.sources()), tuple(rows.topics()))


class _Beside:
    def __init__(
        self, old: Edition, new: Edition, sources: Mapping[str, str], topics: Mapping[str, str]
    ) -> None:
        self._new = new
        self._now = sources
        self._old_sources = {sources.get(id_, id_): one for id_, one in old.index.sources.items()}
        self._old_briefings = {topics.get(b.topic.slug, b.topic.slug): b for b in old.briefings}

    def sources(self) -> Iterator[SourceMoves]:
        for id_, source in self._new.index.sources.items():
            was = self._old_sources.get(id_)
            if was is None:
                continue
            record, passages = tuple(_record(was.record, source.record)), _passages(was, source)
            if record or passages.added or passages.removed or passages.moved:
                timeline = _sum([self._timeline(briefing, id_) for briefing in self._new.briefings])
                yield SourceMoves(id_, record, passages, timeline, tuple(self._citing(id_)))

    def topics(self) -> Iterator[TopicMoves]:
        for briefing in self._new.briefings:
            was = self._old_briefings.get(briefing.topic.slug)
            if was is None:
                continue
            counts = [_count(what, a, b) for what, a, b in self._kinds(was, briefing)]
            shown = tuple(one for one in counts if one.added or one.removed or one.moved)
            if shown:
                yield TopicMoves(briefing.topic.slug, shown)

    def _kinds(self, old: Briefing, new: Briefing) -> Iterator[tuple[str, _Rows, _Rows]]:
        yield "excerpt", self._excerpts(old), self._excerpts(new)
        yield "statement", self._statements(old), self._statements(new)
        yield "timeline row", self._events(old), self._events(new)
        yield "difference", self._differences(old), self._differences(new)
        yield "article", self._articles(old), self._articles(new)

    def _timeline(self, briefing: Briefing, source: str) -> Count:
        was = self._old_briefings.get(briefing.topic.slug)
        before, after = (self._events(one) if one else {} for one in (was, briefing))
        return _count("timeline row", _of(before, source), _of(after, source))

    def _citing(self, source: str) -> Iterator[tuple[str, str]]:
        for briefing in self._new.briefings:
            for point in briefing.key_points:
                cited = {briefing.reference(citation).source for citation in point.citations}
                if source in cited:
                    yield briefing.topic.slug, point.id

    def _source(self, id_: str) -> str:
        return self._now.get(id_, id_)

    def _excerpts(self, briefing: Briefing) -> _Rows:
        return {
            (self._source(one.source), one.span): section.title
            for section in briefing.sections
            for one in section.excerpts
        }

    def _statements(self, briefing: Briefing) -> _Rows:
        return {
            (self._source(row.source), row.statement.content): (
                row.statement.speaker,
                row.statement.voice,
            )
            for row in briefing.statements
        }

    def _events(self, briefing: Briefing) -> _Rows:
        return {
            (self._source(event.source), event.sentence, event.words): event.date
            for event in briefing.timeline
        }

    def _differences(self, briefing: Briefing) -> _Rows:
        return {
            tuple((self._source(a.quoted.source), a.quoted.words) for a in one.accounts): one.kind
            for one in briefing.differences
        }

    def _articles(self, briefing: Briefing) -> _Rows:
        return {(self._source(id_),): None for id_ in briefing.matched}


def _of(rows: _Rows, source: str) -> _Rows:
    return {key: row for key, row in rows.items() if isinstance(key, tuple) and key[0] == source}


def _count(what: str, old: _Rows, new: _Rows) -> Count:
    return Count(
        what,
        len(new.keys() - old.keys()),
        len(old.keys() - new.keys()),
        sum(old[key] != new[key] for key in old.keys() & new.keys()),
    )


def _sum(counts: list[Count]) -> Count:
    return Count(
        "timeline row",
        sum(one.added for one in counts),
        sum(one.removed for one in counts),
        sum(one.moved for one in counts),
    )


def _record(old: Record, new: Record) -> Iterator[tuple[str, str, str]]:
    for field in fields(Record):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield field.name, _shown(before), _shown(after)


def _shown(value: object) -> str:
    if value is None:
        return "null"
    if is_dataclass(value) and type(value).__str__ is object.__str__:
        parts = (getattr(value, field.name) for field in fields(value))
        return ", ".join(_shown(part) for part in parts if part is not None)
    return str(value)


def _passages(old: Source, new: Source) -> Count:
    """Paragraphs by their words; one that was or is no longer barred has moved."""
    found = changes([p.text for p in old.passages], [p.text for p in new.passages])
    kinds = [change.kind for change in found]
    was_barred, is_barred = ({p.text for p in one.passages if p.altered} for one in (old, new))
    return Count(
        "passage",
        kinds.count(ChangeKind.ADDED),
        kinds.count(ChangeKind.REMOVED),
        kinds.count(ChangeKind.CHANGED) + len(was_barred ^ is_barred),
    )
