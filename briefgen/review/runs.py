"""A capture divided: what of it is in the source under review, and what became of the rest."""

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.model import CaptureRow, CaptureRun, Cleaning, Passage, Span, Standing

_LINE_END = re.compile(r"\r\n|[\n\r]")


class Lines:
    """The lines of a text, as editors count them: from 1, ended by LF, CR or CR LF."""

    def __init__(self, text: str) -> None:
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self._starts = [0, *(stop for _, stop in ends)]
        self._stops = [*(start for start, _ in ends), len(text)]

    def of(self, span: Span) -> tuple[int, int]:
        """The lines on which the span begins and ends."""
        return bisect_right(self._starts, span.start), bisect_right(self._starts, span.end - 1)

    def parts(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """Line, start and end of what of the span stands on each line."""
        first, last = self.of(span)
        for line in range(first, last + 1):
            start = max(span.start, self._starts[line - 1])
            yield line, start, min(span.end, self._stops[line - 1])


def divide(
    text: str,
    own: Iterable[Passage],
    others: Iterable[tuple[str, Passage]],
    cleaning: Cleaning,
    refused: Sequence[tuple[Span, str]] = (),
) -> tuple[CaptureRun, ...]:
    """The runs of the text in order, without gaps but for white space.

    `own` are the passages of the source under review, `others` those of other sources by their
    ids. What is in no source is what cleaning took it for; articles that a person dropped stand
    in the spans of `refused`, with the reason.
    """
    ground = _Ground(text)
    for passage in own:
        ground.claim(CaptureRun(passage.span, Standing.KEPT, passage=passage.number))
    for source, passage in others:
        ground.claim(CaptureRun(passage.span, Standing.ELSEWHERE, source=source))
    for dropped in cleaning.dropped:
        ground.claim(CaptureRun(dropped.span, Standing.DROPPED, str(dropped.kind)))
    for article in cleaning.articles:
        for kept in article.passages:
            why = next((why for span, why in refused if span.overlaps(kept.span)), "")
            standing = Standing.DROPPED if why else Standing.LEFT_OUT
            ground.claim(CaptureRun(kept.span, standing, why=why))
    if text:
        ground.claim(CaptureRun(Span(0, len(text)), Standing.LEFT_OUT))
    return tuple(sorted(ground.runs, key=lambda run: run.span))


def rows(text: str, runs: tuple[CaptureRun, ...]) -> tuple[CaptureRow, ...]:
    """The runs line by line; lines that hold white space alone have no row."""
    lines = Lines(text)
    return tuple(
        CaptureRow(line, text[start:end], number)
        for number, run in enumerate(runs)
        for line, start, end in lines.parts(run.span)
        if text[start:end].strip()
    )


class _Ground:
    """A text of which every character is claimed once: who comes first has it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._taken: list[Span] = []
        self.runs: list[CaptureRun] = []

    def claim(self, run: CaptureRun) -> None:
        for free in list(self._free(run.span)):
            insort(self._taken, free)
            if tight := self._tight(free):
                self.runs.append(replace(run, span=tight))

    def _free(self, span: Span) -> Iterator[Span]:
        start = span.start
        first = bisect_right(self._taken, start, key=lambda taken: taken.end)
        for taken in self._taken[first:]:
            if taken.start >= span.end:
                break
            if start < taken.start:
                yield Span(start, taken.start)
            start = max(start, taken.end)
        if start < span.end:
            yield Span(start, span.end)

    def _tight(self, span: Span) -> Span | None:
        """The span without white space at its ends."""
        words = self._text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - len(words) + len(words.rstrip())
        return Span(start, end) if start < end else None
