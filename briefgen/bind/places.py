"""Where the paragraphs of a source stand in the capture."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import Capture, Paragraph, Passage, SourceFile, Span
from briefgen.text.nearest import nearest_run
from briefgen.text.pages import Pages

_SPACE = re.compile(r"\s+")
_SHOWN = 160
_SHORTEST_COPY = 40


class _Spaced:
    """A text with each run of white space as one space, and the way back to its offsets."""

    def __init__(self, text: str) -> None:
        self.text = _SPACE.sub(" ", text)
        self._ends: list[int] = []
        self._shifts: list[int] = []
        shift = 0
        for run in _SPACE.finditer(text):
            if run.end() - run.start() > 1:
                shift += run.end() - run.start() - 1
                self._ends.append(run.end() - shift)
                self._shifts.append(shift)

    def original(self, offset: int) -> int:
        """The offset in the text as given of the character at `offset` here."""
        index = bisect_right(self._ends, offset)
        return offset + (self._shifts[index - 1] if index else 0)

    def span(self, start: int, length: int) -> Span:
        return Span(self.original(start), self.original(start + length - 1) + 1)


class Paragraphs:
    """The paragraphs of one source file, to be found in one capture."""

    def __init__(self, file: SourceFile, capture: Capture) -> None:
        self._file = file
        self._capture = capture
        self._spaced = _Spaced(capture.text)
        self._pages = Pages(capture.text)

    def place(self) -> tuple[tuple[Passage, ...], Diagnostics]:
        """Each at its earliest place after the one before it."""
        passages: list[Passage] = []
        found: list[Diagnostic] = []
        after = 0
        for number, paragraph in enumerate(self._file.paragraphs, start=1):
            wanted = _SPACE.sub(" ", paragraph.text.strip())
            start = self._spaced.text.find(wanted, after)
            if start < 0:
                found.append(self._not_there(paragraph, wanted, after))
                continue
            after = start + len(wanted)
            passages.append(self._passage(number, paragraph, start, len(wanted)))
        return tuple(passages), tuple(found)

    def _passage(self, number: int, paragraph: Paragraph, start: int, length: int) -> Passage:
        span = self._spaced.span(start, length)
        text = self._capture.text[span.start : span.end]
        copies = tuple(copy for copy in self._copies(text) if copy != span)
        page = self._pages.at(span.start)
        return Passage(number, span, text, copies=copies, location=paragraph.location, page=page)

    def _copies(self, text: str) -> Iterator[Span]:
        """Where the same characters stand; short runs, which recur by chance, have no copies."""
        if len(text) < _SHORTEST_COPY:
            return
        start = self._capture.text.find(text)
        while start >= 0:
            yield Span(start, start + len(text))
            start = self._capture.text.find(text, start + len(text))

    def _not_there(self, paragraph: Paragraph, wanted: str, after: int) -> Diagnostic:
        if 0 <= self._spaced.text.find(wanted) < after:
            return Diagnostic(
                "BG211",
                f"paragraph stands earlier in `{self._capture.file}` than the one before it",
                paragraph.location,
                "put the paragraphs in the order of the capture",
            )
        return Diagnostic(
            "BG210",
            f"paragraph is not in `{self._capture.file}`",
            paragraph.location,
            self._nearest(wanted, after),
        )

    def _nearest(self, wanted: str, after: int) -> str:
        """What the capture says where the paragraph departs from it."""
        kept = _agreement(wanted, self._spaced.text, after)
        if kept:
            start = self._spaced.text.find(wanted[:kept], after)
            rest = self._spaced.text[start + kept :]
            stands = f"“{_cut(rest)}”" if rest.strip() else "ends"
            before = wanted[max(kept - 40, 0) : kept]
            return f"after “…{before}” you have “{_cut(wanted[kept:])}”, the capture {stands}"
        run = nearest_run(wanted, self._spaced.text)
        if run is None:
            return "copy the paragraph from the capture as it stands there"
        return f"the nearest wording there is “{_cut(self._spaced.text[run[0] : run[1]])}”"


def _agreement(wanted: str, text: str, after: int) -> int:
    """How many first characters of `wanted` stand together in `text`; 0 when too few to say."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        if text.find(wanted[:middle], after) >= 0:
            low = middle
        else:
            high = middle - 1
    return low if low >= min(20, len(wanted)) else 0


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
