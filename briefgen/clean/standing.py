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

    def lost_captures(self) -> Mapping[tuple[str, str | None], str]:
        """The names, by the digests of bytes and text, that sources know and no file has.

        A text that was derived from such a capture and left behind is known by its own digest.
        """
        lost = [
            file
            for file in self.sources
            if {file.capture, file.capture.rpartition(".")[0]}.isdisjoint(self.capture_files)
        ]
        names: dict[tuple[str, str | None], str] = {
            (file.text_sha256, None): file.capture for file in lost if file.text_sha256
        }
        return {**names, **{(file.sha256, file.text_sha256): file.capture for file in lost}}

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
