"""Ties the paragraphs of a source to their places in the capture: the proof is made here."""

from briefgen.bind.marks import attach
from briefgen.bind.places import Paragraphs
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Capture, Passage, Source, SourceFile

__all__ = ["bind", "bind_partly"]


def bind(file: SourceFile, capture: Capture) -> tuple[Source | None, Diagnostics]:
    """Prove a source file against its capture.

    Every paragraph must stand in the capture as one contiguous run, in order; a run of white
    space equals one space. Returns no source when one does not, and says so for each.
    """
    passages, found = bind_partly(file, capture)
    return (None, found) if found else (_source(file, capture, passages), ())


def bind_partly(file: SourceFile, capture: Capture) -> tuple[tuple[Passage, ...], Diagnostics]:
    """The paragraphs that do stand in the capture, and what keeps the file from being proved.

    For a reviewer, who is shown how far the capture bears the file out.
    """
    passages, found = Paragraphs(file, capture).place()
    if not file.paragraphs:
        hint = "write the paragraphs of the article below the front matter"
        found = (Diagnostic("BG213", "source has no paragraphs", file.location, hint),)
    marked, unmatched = attach(file, passages)
    # What points at a paragraph that is not there is no fault of its own.
    return marked, found or unmatched


def _source(file: SourceFile, capture: Capture, passages: tuple[Passage, ...]) -> Source:
    return Source(
        id=file.id,
        location=file.location,
        record=file.record,
        capture=capture.file,
        capture_length=len(capture.text),
        sha256=capture.sha256,
        digest=capture.digest,
        passages=passages,
        statements=file.statements,
        dates=file.dates,
    )
