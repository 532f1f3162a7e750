"""All sources with what a person has said of them; seen in `serve` alone."""

from collections import Counter
from dataclasses import dataclass

from briefgen.diagnostics import visible
from briefgen.model import ReviewedDesk, Sheet
from briefgen.render.views.dates import DateView, counted, date, number
from briefgen.render.views.review_parts import (
    FaultView,
    Pieces,
    address,
    fault,
    pieces,
    reviewed,
)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One source in the list; `counts` are what was kept of its capture, and what not."""

    href: str
    id: str
    title: Pieces
    publisher: str | None
    via: str | None
    published: DateView | None
    basis: str | None
    capture: str | None
    counts: str
    flags: tuple[str, ...]
    errors: str
    reviewed: str | None


@dataclass(frozen=True, slots=True)
class ReviewsView:
    """What `reviews.html` prints."""

    site: str
    summary: str
    waiting: tuple[ReviewRow, ...]
    reviewed: tuple[ReviewRow, ...]
    faults: tuple[FaultView, ...]
    up: str = "./"


def reviews_view(desk: ReviewedDesk) -> ReviewsView:
    waiting = desk.waiting
    looked_at = [sheet for sheet in desk.sheets if not sheet.waits]
    summary = (
        f"{counted(len(waiting), 'source')} of {number(len(desk.sheets))} "
        f"{'waits' if len(waiting) == 1 else 'wait'} for a person."
        if waiting
        else f"A person has looked at all of {counted(len(desk.sheets), 'source')}."
    )
    return ReviewsView(
        desk.title,
        summary,
        tuple(map(_row, waiting)),
        tuple(map(_row, looked_at)),
        tuple(map(fault, desk.faults)),
    )


def _row(sheet: Sheet) -> ReviewRow:
    record = sheet.record
    kept = counted(sheet.kept, "passage")
    dropped = f", {counted(sheet.dropped, 'run')} dropped" if sheet.waits else ""
    kinds = Counter(
        str(flag.kind) for p in sheet.paragraphs if p.passage for flag in p.passage.flags
    )
    errors = sum(found.severity == "error" for found in sheet.faults)
    return ReviewRow(
        href=address(sheet.id, below=""),
        id=sheet.id,
        title=pieces(sheet.title),
        publisher=visible(record.publisher) if record and record.publisher else None,
        via=visible(record.via) if record and record.via else None,
        published=date(record.published) if record and record.published else None,
        basis=visible(record.published_basis) if record and record.published_basis else None,
        capture=visible(sheet.capture.file) if sheet.capture else None,
        counts=kept + dropped,
        flags=tuple(kinds),
        errors=counted(errors, "error") if errors else "",
        reviewed=reviewed(record),
    )
