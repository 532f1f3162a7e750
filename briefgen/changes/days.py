"""Revisions, taken together by their days: what was before the first, and after the last."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from briefgen.changes.compare import compare_topics
from briefgen.model import (
    DayOfChanges,
    Extent,
    History,
    Revision,
    TopicChange,
    TopicText,
    WhatChanged,
)

ReadTopic = Callable[[str, str], TopicText]
"""Reads the text of a topic, given with the topic's slug."""

_TOPICS = "topics"
_SOURCES = "sources"
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Net:
    """A file over several revisions: what it was called and held before the first of them."""

    old: str | None
    before: str | None
    after: str | None


def changes(history: History, read: ReadTopic) -> WhatChanged:
    """What readers are told of, day by day, the newest first; days without any are left out.

    Revisions of one day, one after the other, count as one. The oldest day of a history that
    is cut off may lack revisions, and is left out. Topics and sources bear the ids that they
    have now, whatever they were called then.
    """
    parsed = cache(read)
    days = [list(group) for _, group in groupby(history.revisions, lambda one: one.day)]
    if history.extent is Extent.BOUNDED and len(days) > 1:
        days.pop()
    renamed: dict[_Key, str] = {}
    found = []
    for revisions in days:
        net = _net(reversed(revisions))
        day = _day(revisions, net, renamed, parsed)
        if day.topics or day.sources or day.withdrawn:
            found.append(day)
        _rename(net, renamed)
    uncommitted = tuple(slug for folder, slug in history.uncommitted if folder == _TOPICS)
    return WhatChanged(history.extent, tuple(found), uncommitted)


def _net(revisions: Iterable[Revision]) -> dict[_Key, _Net]:
    """What became of each file, by the name it has after the last revision."""
    files: dict[_Key, _Net] = {}
    gone: dict[_Key, _Net] = {}
    for revision in revisions:
        left = {
            (one.folder, one.old): files.pop((one.folder, one.old), None)
            for one in revision.files
            if one.old is not None
        }
        for one in revision.files:
            earlier = left.get((one.folder, one.old)) if one.old is not None else None
            if one.old is None and one.new is not None:
                earlier = gone.pop((one.folder, one.new), None)
            net = earlier or _Net(one.old, one.before, one.after)
            key = (one.folder, one.new or one.old or "")
            if one.new is None:
                gone[key] = _Net(net.old, net.before, None)
            else:
                files[key] = _Net(net.old, net.before, one.after)
    removed = {key: net for key, net in gone.items() if net.old is not None}
    return {**{("-" + folder, id_): net for (folder, id_), net in removed.items()}, **files}


def _day(
    revisions: list[Revision], net: dict[_Key, _Net], renamed: dict[_Key, str], read: ReadTopic
) -> DayOfChanges:
    added = {
        renamed.get(key, key[1])
        for key, one in net.items()
        if key[0] == _SOURCES and one.old is None
    }
    moments = sorted(revision.moment for revision in revisions)
    return DayOfChanges(
        revisions[0].day,
        moments[0],
        moments[-1],
        tuple(sorted(_topics(net, renamed, read), key=lambda topic: (topic.slug, topic.title))),
        tuple(sorted(added)),
        sum(key[0] == f"-{_SOURCES}" for key in net),
    )


def _topics(
    net: dict[_Key, _Net], renamed: dict[_Key, str], read: ReadTopic
) -> Iterator[TopicChange]:
    for (folder, id_), one in net.items():
        if folder.removeprefix("-") != _TOPICS:
            continue
        gone = folder.startswith("-")
        slug = id_ if gone else renamed.get((_TOPICS, id_), id_)
        if (one.old is not None and one.before is None) or (not gone and one.after is None):
            continue
        old = read(slug, one.before) if one.before is not None else None
        new = read(slug, one.after) if one.after is not None else None
        change = compare_topics(slug, old, new)
        if change is not None:
            yield change


def _rename(net: dict[_Key, _Net], renamed: dict[_Key, str]) -> None:
    """Lead from what files were called before these revisions to what they are called now."""
    now = {key: renamed.get(key, key[1]) for key in net if not key[0].startswith("-")}
    for key in now:
        renamed.pop(key, None)
    for (folder, id_), one in net.items():
        if not folder.startswith("-") and one.old is not None and one.old != now[folder, id_]:
            renamed[folder, one.old] = now[folder, id_]
