"""What changed in the briefings from day to day, as their readers may want to know it."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.date import PartialDate
from briefgen.model.history import Extent
from briefgen.model.topic import Pointer


class ChangeKind(StrEnum):
    """What became of a paragraph, a key point or a topic."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class PointText:
    """A key point as its editor wrote it: its words on one line, and what it cites."""

    id: str | None
    text: str
    disputed: bool = False
    cites: tuple[Pointer, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicText:
    """A topic file as far as readers are told what changed in it.

    `sections` are those of the editor's judgement, as title and words.
    """

    title: str
    question: str
    points: tuple[PointText, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PointChange:
    """A key point that came (no `old`), went (no `new`), or is not what it was."""

    old: PointText | None
    new: PointText | None

    @property
    def kind(self) -> ChangeKind:
        if self.old is None:
            return ChangeKind.ADDED
        return ChangeKind.REMOVED if self.new is None else ChangeKind.CHANGED


@dataclass(frozen=True, slots=True)
class TopicChange:
    """What became of one topic: `slug` is what it is called now, `title` what it was called then.

    Of a topic that was added or removed as a whole, `points` are all it had. `question` is what
    was asked and what is asked, where that changed; `sections` are titles of the editor's
    sections that came, went or were rewritten.
    """

    kind: ChangeKind
    slug: str
    title: str
    points: tuple[PointChange, ...] = ()
    question: tuple[str, str] | None = None
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayOfChanges:
    """All revisions of one UTC day, taken together: from what was before to what was after.

    `begun` and `moment` are the times of the first and the last of them. `sources` are the ids,
    as they are now, of sources that were added; `withdrawn` counts those that were removed.
    """

    day: PartialDate
    begun: str
    moment: str
    topics: tuple[TopicChange, ...]
    sources: tuple[str, ...] = ()
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class WhatChanged:
    """The days on which something changed, the newest first, and how far back they reach.

    `uncommitted` are the slugs of topics with edits that no revision holds yet.
    """

    extent: Extent = Extent.NO_REPOSITORY
    days: tuple[DayOfChanges, ...] = ()
    uncommitted: tuple[str, ...] = ()
