"""Captured text: runs that carry the proof of their place."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model import Passage, Source, Span, Statement


@dataclass(frozen=True, slots=True)
class CapturedRun:
    """A run of captured text and its place in the capture.

    `pieces` are its characters, divided where carriage returns stand: HTML parsers turn a bare
    one into a line feed, so the template writes each as a reference.
    """

    pieces: tuple[str, ...]
    source: str
    capture: str
    sha256: str
    start: int
    end: int
    cited: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """Runs of one passage in the language of its source.

    They follow one another without a gap, or stand `apart` with something left out between.
    """

    runs: tuple[CapturedRun, ...]
    language: str
    apart: bool = False

    @property
    def whole(self) -> bool:
        """Whether every word is cited."""
        return all(run.cited for run in self.runs)


def run(source: Source, passage: Passage, span: Span, *, cited: bool = True) -> CapturedRun:
    """The capture's characters in a span of the passage.

    Raises:
        ValueError: the passage does not cover the span, or its words are withheld.
    """
    if not source.shows(passage) or not passage.span.covers(span):
        msg = f"{source.id}: passage {passage.number} does not show {span.start}:{span.end}"
        raise ValueError(msg)
    first = passage.span.start
    text = passage.text[span.start - first : span.end - first]
    pieces = tuple(text.split("\r"))
    return CapturedRun(
        pieces, source.id, source.capture, source.digest, span.start, span.end, cited
    )


def words(source: Source, passage: int, spans: Iterable[Span]) -> Quote:
    """Cited words alone, what is left out between them marked as a gap."""
    shown = source.passage(passage)
    runs = tuple(run(source, shown, span) for span in spans)
    return Quote(runs, source.record.language, apart=len(runs) > 1)


def within(source: Source, passage: int, around: Span, cited: Iterable[Span]) -> Quote:
    """A stretch of a passage in which the cited words are told from the rest."""
    shown = source.passage(passage)
    runs: list[CapturedRun] = []
    place = around.start
    for span in merged(cited):
        start, end = max(span.start, place), min(span.end, around.end)
        if start >= end:
            continue
        if place < start:
            runs.append(run(source, shown, Span(place, start), cited=False))
        runs.append(run(source, shown, Span(start, end)))
        place = end
    if place < around.end:
        runs.append(run(source, shown, Span(place, around.end), cited=False))
    return Quote(tuple(runs), source.record.language)


def lead(statement: Statement) -> Span | None:
    """From the cue on, what stands before the words: `thanked Kim for`, not `thanked` alone."""
    cue, content = statement.cue, statement.content
    if cue is None or cue.end >= content.start or not statement.sentence.covers(cue):
        return cue
    return Span(cue.start, content.start)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch joined into one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
