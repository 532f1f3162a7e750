"""What stands on the desk when captures are added to it."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from briefgen.clean.likeness import stands_in
from briefgen.model import Capture, SourceFile
from briefgen.model.review import ReviewEntry


@dataclass(frozen=True, slots=True)
class Standing:
    """The review file, its text and its entries; the source files and the captures there are.

    `texts` are those of all source files by id, `None` for one that is no text. `sources` are
    those that could be read, whether or not their captures bear them out. `captures` are the ones
    that a sound source names; `capture_files` the names of all files beside them.
    """

    review: str = ""
    entries: tuple[ReviewEntry, ...] = ()
    texts: Mapping[str, str | None] = field(default_factory=dict)
    sources: tuple[SourceFile, ...] = ()
    captures: Mapping[str, Capture] = field(default_factory=dict)
    capture_files: tuple[str, ...] = ()

    def replaces(self, identifier: str) -> str | None:
        """What the source says that it replaces."""
        named = (file.record.replaces for file in self.sources if file.id == identifier)
        return next(named, None)

    def former_name(self, capture: Capture) -> str | None:
        """The name under which sources know the capture, when no file has that name any more."""
        for file in self.sources:
            same = (file.sha256, file.text_sha256) == (capture.sha256, capture.text_sha256)
            if same and file.capture != capture.file and not self._is_there(file.capture):
                return file.capture
        return None

    def renamed(self, entry: ReviewEntry, capture: Capture, given: Collection[str]) -> str | None:
        """The source, not one of `given`, that the entry's file seems to have been renamed to."""
        for file in self.sources:
            if file.id in given or file.capture != entry.capture:
                continue
            text = self.texts.get(file.id) or ""
            if hashlib.sha256(text.encode()).hexdigest() == entry.digest:
                return file.id
            part = Capture("", capture.text[entry.span.start : entry.span.end], "")
            if file.paragraphs and stands_in(file.paragraphs[0].text, part):
                return file.id
        return None

    def _is_there(self, name: str) -> bool:
        return not {name, name.rpartition(".")[0]}.isdisjoint(self.capture_files)
