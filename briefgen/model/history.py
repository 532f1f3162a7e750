"""What git remembers of a desk: its topic and source files, revision by revision."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.date import PartialDate


class Extent(StrEnum):
    """How far the history reaches back, or why there is none."""

    WHOLE = "whole"
    BOUNDED = "bounded"
    SHALLOW = "shallow"
    NO_REVISIONS = "no revisions"
    NO_REPOSITORY = "no repository"
    NO_GIT = "no git"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file of `topics` or `sources` in one revision, by the id it had and the id it has.

    No `old` id is a file that was added, no `new` one a file that was removed. `before` and
    `after` are the texts of a topic; of a source, and of a text that is not there, `None`.
    """

    folder: str
    old: str | None
    new: str | None
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit against its first parent: `moment` is its author's time, in UTC (RFC 3339)."""

    id: str
    moment: str
    files: tuple[FileChange, ...]

    @property
    def day(self) -> PartialDate:
        return PartialDate.parse(self.moment.partition("T")[0])


@dataclass(frozen=True, slots=True)
class History:
    """The revisions that touched topics or sources, the newest first.

    `uncommitted` are files that differ from the newest revision, as folder and id.
    """

    extent: Extent
    revisions: tuple[Revision, ...] = ()
    uncommitted: tuple[tuple[str, str], ...] = ()
