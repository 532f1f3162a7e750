"""Review in a terminal: what waits, and one source beside its capture."""

from collections.abc import Iterator, Mapping

from briefgen.diagnostics import visible
from briefgen.model import (
    CaptureRun,
    Edit,
    Fault,
    Record,
    ReviewedDesk,
    Sheet,
    SheetParagraph,
    Standing,
)
from briefgen.review.marking import Mark

_GREEN, _YELLOW, _BLUE, _DIM, _BOLD = "\033[32m", "\033[33m", "\033[34m", "\033[2m", "\033[1m"
_PLAIN = "\033[0m"
_SIGNS = "+ kept, ! kept and flagged, - dropped, ? left out, = in another source"


class _Paint:
    def __init__(self, color: bool) -> None:
        self._color = color

    def __call__(self, text: str, colour: str) -> str:
        return f"{colour}{text}{_PLAIN}" if self._color and text else text


def listing_words(desk: ReviewedDesk, *, color: bool = False) -> str:
    """What no person has looked at, a paragraph a source."""
    paint = _Paint(color)
    return "\n\n".join("\n".join(_listed(sheet, paint)) for sheet in desk.waiting)


def listing_json(desk: ReviewedDesk) -> list[dict[str, object]]:
    """The same as values that JSON can hold."""
    return [_head_json(sheet) for sheet in desk.waiting]


def sheet_words(sheet: Sheet, *, color: bool = False) -> str:
    """One source: its facts, its capture line by line, and which edits to make."""
    paint = _Paint(color)
    parts = (_facts(sheet, paint), _capture(sheet, paint), _paragraphs(sheet, paint), _next(sheet))
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part)))


def sheet_json(sheet: Sheet) -> dict[str, object]:
    """The same as values that JSON can hold; offsets are code points, both lines belong."""
    lines: dict[int, list[int]] = {}
    for row in sheet.rows:
        lines.setdefault(row.run, [row.line, row.line])[1] = row.line
    return {
        **_head_json(sheet),
        "runs": [
            {**_run_json(run), "lines": lines[number]} for number, run in enumerate(sheet.runs)
        ],
        "passages": [
            {
                "number": paragraph.number,
                "line": paragraph.location.line,
                "start": paragraph.passage.span.start if paragraph.passage else None,
                "end": paragraph.passage.span.end if paragraph.passage else None,
                **_page_json(paragraph),
                "edits": list(map(_edit_json, paragraph.edits)),
            }
            for paragraph in sheet.paragraphs
        ],
        "accept": sheet.accept,
        "drop": list(map(_edit_json, sheet.drop)),
    }


def _page_json(paragraph: SheetParagraph) -> dict[str, object]:
    page = paragraph.passage.page if paragraph.passage else None
    return {} if page is None else {"page": page}


def mark_words(mark: Mark) -> str:
    """What became of one source, in one line."""
    if not mark.done:
        return f"{mark.source} is not marked as reviewed: {visible(mark.why)}"
    if mark.before is None:
        return f"{mark.source} is marked as reviewed"
    before = f"{visible(mark.before.by)} on {mark.before.on}"
    return f"{mark.source} is marked as reviewed anew; it was by {before}"


def mark_json(mark: Mark) -> dict[str, object]:
    """The same as values that JSON can hold."""
    before = mark.before
    return {
        "id": mark.source,
        "reviewed": mark.done,
        "before": {"by": before.by, "on": str(before.on)} if before else None,
        "why_not": mark.why or None,
    }


def _listed(sheet: Sheet, paint: _Paint) -> Iterator[str]:
    yield paint(sheet.id, _BOLD)
    record = sheet.record
    if record is None:
        yield "  its front matter cannot be read"
    else:
        yield f"  {visible(record.title)}"
        yield f"  {visible(record.publisher or 'publisher not named')}, {_date(record)}"
    capture = visible(sheet.capture.file) if sheet.capture else "no capture"
    dropped = _counted(sheet.dropped, "run")
    yield f"  {capture}: {_counted(sheet.kept, 'passage')} kept, {dropped} dropped"
    versions = (("replaces", sheet.replaces), ("replaced by", sheet.replaced_by))
    for word, other in versions:
        if other is not None:
            yield f"  {word} {other.id}{f': {other.changes}' if other.changes else ''}"
    if flags := _flags(sheet):
        yield f"  {paint('flagged: ' + ', '.join(flags), _YELLOW)}"
    if not sheet.sound:
        yield f"  {paint(_counted(len(_errors(sheet)), 'error'), _YELLOW)}: see `briefgen check`"


def _head_json(sheet: Sheet) -> dict[str, object]:
    record = sheet.record
    return {
        "id": sheet.id,
        "title": record.title if record else None,
        "publisher": record.publisher if record else None,
        "published": str(record.published) if record and record.published else None,
        "published_basis": record.published_basis if record else None,
        "reviewed": {"by": record.reviewed.by, "on": str(record.reviewed.on)}
        if record and record.reviewed
        else None,
        "flags": [
            {"passage": p.number, "kind": str(flag.kind), "note": flag.note}
            for p in sheet.paragraphs
            if p.passage
            for flag in p.passage.flags
        ],
        "replaces": sheet.replaces.id if sheet.replaces else None,
        "replaced_by": sheet.replaced_by.id if sheet.replaced_by else None,
        "capture": sheet.capture.file if sheet.capture else None,
        "kept": sheet.kept,
        "dropped": sheet.dropped,
        "errors": [
            {"code": f.code, "message": f.message, "line": f.location.line} for f in _errors(sheet)
        ],
    }


def _facts(sheet: Sheet, paint: _Paint) -> Iterator[str]:
    yield from _listed(sheet, paint)
    if record := sheet.record:
        via, author = record.via or "not named", record.author or "not named"
        yield f"  via: {visible(via)}; author: {visible(author)}"
        if record.url:
            yield f"  {visible(record.url)}"
        reviewed = record.reviewed
        state = f"by {visible(reviewed.by)} on {reviewed.on}" if reviewed else "not yet"
        yield f"  reviewed: {state}"
    for fault in sheet.faults:
        place = f"{fault.location}: {fault.severity}[{fault.code}]"
        yield paint(f"  {visible(place)} {visible(fault.message)}", _YELLOW)


def _capture(sheet: Sheet, paint: _Paint) -> Iterator[str]:
    if sheet.capture is None:
        return
    yield paint(f"{visible(sheet.capture.file)}: {_SIGNS}", _BOLD)
    flagged = {p.number for p in sheet.paragraphs if p.passage and p.passage.flags}
    pages = {p.number: p.passage.page for p in sheet.paragraphs if p.passage}
    width = len(str(sheet.rows[-1].line)) if sheet.rows else 1
    before = None
    for row in sheet.rows:
        run = sheet.runs[row.run]
        sign, colour = _sign(run, flagged)
        label = _label(run, pages)
        if label != before:
            yield paint(f"{'':>{width}}   {label}", _BLUE)
            before = label
        yield paint(f"{row.line:>{width}} {sign} {visible(row.text)}", colour)


def _sign(run: CaptureRun, flagged: set[int]) -> tuple[str, str]:
    if run.standing is Standing.KEPT:
        return ("!", _YELLOW) if run.passage in flagged else ("+", _GREEN)
    if run.standing is Standing.LEFT_OUT:
        return "?", _BOLD
    return ("=", _DIM) if run.standing is Standing.ELSEWHERE else ("-", _DIM)


def _label(run: CaptureRun, pages: Mapping[int, int | None]) -> str:
    match run.standing:
        case Standing.KEPT:
            page = pages.get(run.passage or 0)
            return f"passage {run.passage}" + (f", p. {page}" if page else "")
        case Standing.ELSEWHERE:
            return f"in {run.source}"
        case Standing.DROPPED:
            return (
                f"dropped: {run.kind}" if run.kind else f"dropped by a person: {visible(run.why)}"
            )
        case _:
            return "left out: it reads as an article"


def _paragraphs(sheet: Sheet, paint: _Paint) -> Iterator[str]:
    """What is flagged, and what does not stand in the capture."""
    for paragraph in sheet.paragraphs:
        place = f"{paragraph.location.file}:{paragraph.location.line}"
        if paragraph.passage is None:
            yield paint(f"passage {paragraph.number} is not in the capture: {place}", _YELLOW)
            yield f"  {visible(paragraph.text)}"
            yield from (f"  {visible(fault.hint)}" for fault in paragraph.faults if fault.hint)
        elif paragraph.passage.flags:
            for flag in paragraph.passage.flags:
                cleared = f", cleared by {flag.cleared_by}" if flag.cleared_by else ""
                words = f"passage {paragraph.number}, {flag.kind}{cleared}: {flag.note}"
                yield paint(visible(words), _YELLOW)


def _next(sheet: Sheet) -> Iterator[str]:
    file = sheet.drop[0].location.file
    yield f"accept   {sheet.accept}"
    yield f"fix      edit {file}: each paragraph must stand in the capture as one run"
    keep = next((run.keep for run in sheet.runs if run.keep), None)
    if keep is not None:
        line = f"line {keep.location.line}" if keep.location.line else "its end"
        yield "keep     what was dropped becomes a paragraph there, in the order of the capture;"
        yield f"         the first of it would stand before {line}"
    for number, edit in enumerate(sheet.drop):
        word = "" if number else "drop"
        place = f"{edit.location.file}:{edit.location.line}" if edit.location.line else file
        paste = f": {edit.paste}" if edit.paste else ""
        yield f"{word:<8} {place}: {edit.words}{paste}"


def _date(record: Record) -> str:
    date = str(record.published) if record.published else "date not known"
    return f"{date} ({visible(record.published_basis)})" if record.published_basis else date


def _flags(sheet: Sheet) -> list[str]:
    kinds: dict[str, int] = {}
    for paragraph in sheet.paragraphs:
        for flag in paragraph.passage.flags if paragraph.passage else ():
            kinds[str(flag.kind)] = kinds.get(str(flag.kind), 0) + 1
    return [f"{kind} {count}" for kind, count in kinds.items()]


def _errors(sheet: Sheet) -> list[Fault]:
    return [fault for fault in sheet.faults if fault.severity == "error"]


def _run_json(run: CaptureRun) -> dict[str, object]:
    return {
        "start": run.span.start,
        "end": run.span.end,
        "standing": str(run.standing),
        "kind": run.kind or None,
        "why": run.why or None,
        "passage": run.passage,
        "source": run.source,
    }


def _edit_json(edit: Edit) -> dict[str, object]:
    place = edit.location
    return {"edit": edit.words, "file": place.file, "line": place.line or None, "write": edit.paste}


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
