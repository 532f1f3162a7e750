"""All that people wrote, read and in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model import Capture, Name, ProsePageFile, SourceFile, TopicFile
from briefgen.model.review import ReviewEntry


@dataclass(frozen=True, slots=True)
class Desk:
    """The project's files as values, each kind in the order of its ids.

    Every source has its capture in `captures`, unchanged; `written` are also those that have not.
    `broken_sources`, `broken_topics` and
    `broken_pages` are the ids of files left out because of errors; `names_whole` says that no
    name was left out. `capture_files` are all captures, named by a source or not. `files` are
    the further files of `content/`, such as pictures, by their paths below it. `texts` holds what
    was read, by paths from the project's root, for reports.
    """

    captures: Mapping[str, Capture] = field(default_factory=dict)
    sources: tuple[SourceFile, ...] = ()
    written: tuple[SourceFile, ...] = ()
    topics: tuple[TopicFile, ...] = ()
    names: tuple[Name, ...] = ()
    pages: tuple[ProsePageFile, ...] = ()
    review: tuple[ReviewEntry, ...] = ()
    broken_sources: tuple[str, ...] = ()
    broken_topics: tuple[str, ...] = ()
    broken_pages: tuple[str, ...] = ()
    names_whole: bool = True
    capture_files: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def link_targets(self) -> tuple[str, ...]:
        """What editors may link to, by paths below `content/`: topics, pages, further files."""
        topics = (f"topics/{file.topic.slug}.md" for file in self.topics)
        pages = (f"{page.path}.md" for page in self.pages)
        broken = [f"topics/{slug}.md" for slug in self.broken_topics]
        broken += [f"{path}.md" for path in self.broken_pages]
        return (*topics, *broken, *pages, *self.files)
