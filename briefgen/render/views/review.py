"""Review, which is seen in `serve` alone: all sources, and one beside its capture."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from briefgen.diagnostics import visible
from briefgen.model import (
    Beside,
    CaptureRun,
    PassageKind,
    Record,
    Sheet,
    SheetParagraph,
    Standing,
)
from briefgen.render.views.dates import DateView, counted, date, number
from briefgen.render.views.languages import language
from briefgen.render.views.links import web_address
from briefgen.render.views.review_parts import (
    EditView,
    FaultView,
    Pieces,
    address,
    edit,
    fault,
    pieces,
    reviewed,
)


@dataclass(frozen=True, slots=True)
class RowView:
    """A line of the capture, or what of it is in one run; `line` is empty on the second run."""

    line: str
    text: Pieces


@dataclass(frozen=True, slots=True)
class BlockView:
    """Runs of one standing that follow one another.

    `anchor` and `passage` are those of a kept one; `href` leads to the source that has it.
    """

    standing: str
    label: str
    anchor: str | None
    passage: int | None
    flags: tuple[str, ...]
    href: str | None
    rows: tuple[RowView, ...]
    keep: tuple[EditView, ...]


@dataclass(frozen=True, slots=True)
class ReviewFlag:
    kind: str
    note: str
    cleared_by: str | None


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of the source; `lines` are empty where the capture does not have it.

    They begin with the page of a capture that has pages.
    """

    number: int
    text: Pieces
    line: int
    lines: str
    kind: str | None
    time: str | None
    flags: tuple[ReviewFlag, ...]
    faults: tuple[FaultView, ...]
    edits: tuple[EditView, ...]


@dataclass(frozen=True, slots=True)
class BesideView:
    title: Pieces
    href: str | None
    dropped: str | None
    lines: str


@dataclass(frozen=True, slots=True)
class VersionView:
    """The version before or after, `href` leads to its sheet."""

    word: str
    id: str
    href: str
    changes: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What `review.html` prints."""

    site: str
    id: str
    title: Pieces
    language: str
    language_name: str
    record: Record | None
    published: DateView | None
    url: str | None
    reviewed: str | None
    summary: str
    tally: tuple[str, ...]
    capture: str | None
    sha256: str
    derived: bool
    blocks: tuple[BlockView, ...]
    paragraphs: tuple[ParagraphView, ...]
    beside: tuple[BesideView, ...]
    faults: tuple[FaultView, ...]
    sound: bool
    file: str
    accept: str
    drop: tuple[EditView, ...]
    following: str | None
    versions: tuple[VersionView, ...]
    up: str = "../"


def review_view(sheet: Sheet, site: str) -> ReviewView:
    record, capture = sheet.record, sheet.capture
    standings = Counter(run.standing for run in sheet.runs)
    return ReviewView(
        site=site,
        id=sheet.id,
        title=pieces(sheet.title),
        language=record.language if record else "und",
        language_name=language(record.language) if record else "",
        record=record,
        published=date(record.published) if record and record.published else None,
        url=web_address(record.url) if record else None,
        reviewed=reviewed(record),
        summary=_summary(sheet),
        tally=tuple(_tally(standings)),
        capture=visible(capture.file) if capture else None,
        sha256=capture.digest if capture else "",
        derived=bool(capture and capture.text_sha256),
        blocks=_blocks(sheet),
        paragraphs=tuple(map(_paragraph, sheet.paragraphs)),
        beside=tuple(map(_beside, sheet.beside)),
        faults=tuple(map(fault, sheet.faults)),
        sound=sheet.sound,
        file=sheet.drop[0].location.file,
        accept=sheet.accept,
        drop=tuple(map(edit, sheet.drop)),
        following=address(sheet.following) if sheet.following else None,
        versions=tuple(_versions(sheet)),
    )


def _versions(sheet: Sheet) -> Iterator[VersionView]:
    for word, other in (("Replaces", sheet.replaces), ("Replaced by", sheet.replaced_by)):
        if other is not None:
            yield VersionView(word, other.id, address(other.id), other.changes)


def _summary(sheet: Sheet) -> str:
    if sheet.capture is None:
        return "Its capture cannot be read."
    rest = counted(sheet.dropped, "run")
    kept = counted(sheet.kept, "passage")
    flagged = f"{number(sheet.flagged) if sheet.flagged else 'none'} flagged"
    return f"{kept} kept, {flagged}; {rest} of the capture in no source."


def _tally(standings: Counter[Standing]) -> list[str]:
    words = {
        Standing.KEPT: "kept",
        Standing.DROPPED: "dropped",
        Standing.LEFT_OUT: "left out",
        Standing.ELSEWHERE: "in other sources",
    }
    return [f"{number(standings[key])} {said}" for key, said in words.items() if standings[key]]


def _blocks(sheet: Sheet) -> tuple[BlockView, ...]:
    flags = {
        p.number: tuple(str(flag.kind) for flag in p.passage.flags)
        for p in sheet.paragraphs
        if p.passage
    }
    blocks: list[BlockView] = []
    line = 0
    for key, grouped in groupby(sheet.rows, key=lambda row: _grouped(sheet.runs[row.run])):
        rows = list(grouped)
        shown = []
        for row in rows:
            shown.append(RowView("" if row.line == line else str(row.line), pieces(row.text)))
            line = row.line
        numbers = dict.fromkeys(row.run for row in rows)
        keep = (sheet.runs[number].keep for number in numbers)
        run = sheet.runs[rows[0].run]
        blocks.append(
            BlockView(
                standing=str(run.standing),
                label=key[1],
                anchor=f"c-{run.passage}" if run.passage else None,
                passage=run.passage,
                flags=flags.get(run.passage, ()) if run.passage else (),
                href=address(run.source) if run.source else None,
                rows=tuple(shown),
                keep=tuple(edit(one) for one in keep if one),
            )
        )
    return tuple(blocks)


def _grouped(run: CaptureRun) -> tuple[Standing, str, int | None]:
    """What makes runs one block, the second being what to call it."""
    match run.standing:
        case Standing.DROPPED:
            kind = run.kind.replace("-", " ")
            label = f"Dropped: {kind}" if kind else f"Dropped by a person: {visible(run.why)}"
        case Standing.ELSEWHERE:
            label = run.source or ""
        case Standing.LEFT_OUT:
            label = "Left out: it reads as an article"
        case _:
            label = ""
    return run.standing, label, run.passage


def _paragraph(paragraph: SheetParagraph) -> ParagraphView:
    passage = paragraph.passage
    return ParagraphView(
        number=paragraph.number,
        text=pieces(passage.text if passage else paragraph.text),
        line=paragraph.location.line,
        lines=_place(paragraph),
        kind=str(passage.kind) if passage and passage.kind is not PassageKind.TEXT else None,
        time=passage.time if passage else None,
        flags=tuple(
            ReviewFlag(str(flag.kind), visible(flag.note), flag.cleared_by)
            for flag in (passage.flags if passage else ())
        ),
        faults=tuple(map(fault, paragraph.faults)),
        edits=tuple(map(edit, paragraph.edits)),
    )


def _place(paragraph: SheetParagraph) -> str:
    if paragraph.passage is None or paragraph.lines is None:
        return ""
    page = paragraph.passage.page
    lines = _lines(paragraph.lines)
    return lines if page is None else f"p. {page}, {lines}"


def _beside(beside: Beside) -> BesideView:
    return BesideView(
        pieces(beside.title),
        address(beside.id) if beside.id else None,
        visible(beside.dropped) if beside.dropped else None,
        _lines(beside.lines),
    )


def _lines(lines: tuple[int, int]) -> str:
    first, last = lines
    return f"line {first}" if first == last else f"lines {first}\u2013{last}"
