"""The text layer of a PDF, by PDFium, as paragraphs; a form feed stands where a page ends."""

import re
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.clean.records.record import damaged, left_out, without_text
from briefgen.clean.records.running_lines import PageParts, page_parts
from briefgen.diagnostics import Diagnostic
from briefgen.text.pages import PAGE_END

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_MOST_PAGES = 1_000
# A private character holds its place until all of the document is known.
_KEPT_HYPHEN = "\ue002"
_HYPHEN = re.compile("[\x02\ufffe]")
_WIDE_GAP = 1.35
_OTHER_SIZE = 1.15
_INDENT = 6.0
_SHORT = 0.8
_FULL, _ROOM, _LETTER, _FEW = 0.93, 0.75, 0.5, 2
_ENDS = re.compile(r"[.!?…:。][\"'”’»)\]]*$")
_WRAPPED = re.compile("(\\w+)\ue002(\\w+)")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_FEWEST_LETTERS = 20


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line; places are points from the page's lower left corner.

    PDFium joins lines that end in a hyphen: `first` is the foot of the first of them and `last`
    that of the last, `left` where it begins and `right` where it ends.
    """

    text: str
    left: float
    right: float
    first: float
    last: float
    height: float


PdfText = tuple[str | None, tuple[Diagnostic, ...]]
"""A text, or `None` when there is none, with what is wrong."""


def read_pdf(content: bytes, file: str, what: str) -> PdfText:
    """The text of all pages; `what` is the PDF in messages, a file or a record in one.

    A paragraph is a line, between blank ones. Pages are counted by form feeds: the page of an
    offset is one more than there are of them before it. A word divided at a line's end is whole
    again, unless the document writes it with a hyphen elsewhere. Lines that run over the pages
    stand once, on the first or the last.
    """
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - loads a library of 7 MB

    try:
        with PdfDocument(content) as document:
            count = len(document)
            pages = [_lines_of(document, at) for at in range(min(count, _MOST_PAGES))]
    except (PdfiumError, ValueError, MemoryError, OSError) as error:
        return None, (damaged(file, f"{what} cannot be read as a PDF: {_reason(error)}"),)
    usual = _usual_gap(pages)
    parts = page_parts([[line.text for line in lines] for lines in pages])
    read = [_page(lines, part, usual) for lines, part in zip(pages, parts, strict=True)]
    text = _whole_words(_joined(read))
    if sum(map(str.isalnum, text)) < _FEWEST_LETTERS:
        message = f"{what} has no text layer: its {count} pages are pictures"
        hint = "run text recognition over the scan, and add the PDF that it makes"
        return None, (without_text(file, message, hint),)
    found: tuple[Diagnostic, ...] = ()
    if count > _MOST_PAGES:
        message = f"{what} has {count:,} pages, and the first {_MOST_PAGES:,} were read"
        found = (left_out(file, message, "split the PDF, and add its parts"),)
    return text, found


def _reason(error: Exception) -> str:
    text = str(error).strip(". ")
    return "it asks for a password" if "assword" in text else text or type(error).__name__


def _lines_of(document: "PdfDocument", at: int) -> list[_Line]:
    page = document[at]
    try:
        layer = page.get_textpage()
        try:
            return list(_lines(layer))
        finally:
            layer.close()
    finally:
        page.close()


def _lines(layer: "PdfTextPage") -> Iterator[_Line]:
    at = 0
    for line in layer.get_text_range().split("\n"):
        text = line.rstrip("\r ")
        begin = len(text) - len(text.lstrip())
        if text.strip():
            first, last = _box(layer, at + begin), _box(layer, at + len(text) - 1)
            height = max(first[3] - first[1], last[3] - last[1])
            yield _Line(text.strip(), first[0], last[2], first[1], last[1], height)
        at += len(line) + 1


def _box(layer: "PdfTextPage", at: int) -> tuple[float, float, float, float]:
    """Left, bottom, right, top; with the font's own height, so that `x` is as high as `X`."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    try:
        left, bottom, right, top = layer.get_charbox(at, loose=True)
    except (PdfiumError, ValueError):
        return 0.0, 0.0, 0.0, 0.0
    return left, bottom, right, top


def _usual_gap(pages: Sequence[Sequence[_Line]]) -> float:
    """The distance of most lines from the one above."""
    gaps = [one.last - other.first for lines in pages for one, other in pairwise(lines)]
    for lines in pages:
        for line in lines:
            if joints := len(_HYPHEN.findall(line.text)):
                gaps += [(line.first - line.last) / joints] * joints
    return statistics.median([gap for gap in gaps if gap > 0] or [0.0])


@dataclass(frozen=True, slots=True)
class _Page:
    """The paragraphs of a page; `full` says that the last line of its text reaches the margin."""

    paragraphs: tuple[str, ...]
    full: bool


def _page(lines: Sequence[_Line], parts: PageParts, usual: float) -> _Page:
    """The page's text, with the running lines around it that are kept, each on its own."""
    body = [lines[at] for at in parts.body]
    head, foot = ([lines[at].text for at in edge] for edge in (parts.head, parts.foot))
    full = bool(body) and not foot and _reaches_margin(body[-1], body)
    return _Page((*head, *_paragraphs(body, usual), *foot), full)


def _reaches_margin(line: _Line, lines: Sequence[_Line]) -> bool:
    """Whether the line is as long as others with its left edge; one alone shows nothing."""
    right = [one.right for one in lines if abs(one.left - line.left) <= _INDENT]
    return len(right) > _FEW and line.right >= max(right) * _FULL


def _paragraphs(lines: Sequence[_Line], usual: float) -> Iterator[str]:
    if not lines:
        return
    right = max(line.right for line in lines)
    waiting = [lines[0].text]
    for before, line in pairwise(lines):
        apart = before.last - line.first > usual * _WIDE_GAP
        if _begins(before, line, apart, right) or _had_room(before, line, lines):
            yield " ".join(waiting)
            waiting = []
        waiting.append(line.text)
    yield " ".join(waiting)


def _begins(before: _Line, line: _Line, apart: bool, right: float) -> bool:
    """Whether a paragraph begins: behind a gap, an indent, a short last line, in another size."""
    sizes = sorted((before.height, line.height))
    return (
        apart
        or line.left - before.left > _INDENT
        or sizes[1] > sizes[0] * _OTHER_SIZE
        or (before.right < right * _SHORT and _ENDS.search(before.text) is not None)
    )


def _had_room(before: _Line, line: _Line, lines: Sequence[_Line]) -> bool:
    """Whether the first word of a line would have had room in the one before, and much more."""
    if before.first != before.last or line.left - before.left < -_INDENT:
        return False
    right = max(one.right for one in lines if abs(one.left - before.left) <= _INDENT)
    width = (len(line.text.partition(" ")[0]) + 1) * line.height * _LETTER
    return before.right + width < right * _ROOM


def _joined(pages: Sequence[_Page]) -> str:
    """All pages; a paragraph that goes on over the end of a page has it in place of a space."""
    text, full = "", False
    parts: list[str] = []
    for number, one in enumerate(pages):
        page = _CONTROLS.sub("\ufffd", _HYPHEN.sub(_KEPT_HYPHEN, "\n\n".join(one.paragraphs)))
        if number:
            goes_on = text and (page[:1].islower() or full) and not _ENDS.search(text)
            parts.append(PAGE_END if goes_on else f"\n\n{PAGE_END}")
        text, full = page or text, one.full
        parts.append(page)
    return "".join(parts) + "\n"


def _whole_words(text: str) -> str:
    """Words divided at the end of a line made whole, or with the hyphen they have elsewhere."""
    divided = set(_WRAPPED.findall(text))
    hyphenated = {pair for pair in divided if f"{pair[0]}-{pair[1]}" in text}
    text = _WRAPPED.sub(
        lambda match: match[1] + ("-" if match.groups() in hyphenated else "") + match[2], text
    )
    return text.replace(_KEPT_HYPHEN, "-")
