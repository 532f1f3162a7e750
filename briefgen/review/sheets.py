"""Review sheets: a source, its capture, and what became of every run of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefgen.bind import bind
from briefgen.clean import change_counts, version_differences, version_of_source
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.extract import check_rulings, extract
from briefgen.model import (
    Beside,
    Capture,
    CaptureRun,
    Cleaning,
    Edit,
    Fault,
    Name,
    OtherVersion,
    Passage,
    ReviewedDesk,
    Sheet,
    SheetParagraph,
    SourceFile,
    Span,
)
from briefgen.model.review import ReviewEntry
from briefgen.review.edits import ParagraphEdits, accept, drop_edits, following_edits, with_keep
from briefgen.review.reading import Reading, concerning
from briefgen.review.runs import Lines, divide, rows

_NO_CLEANING = Cleaning((), ())
_UNTITLED = "Untitled"


def sheet(reading: Reading, source: str) -> Sheet:
    """The sheet of one source, which the reading must have.

    Raises:
        KeyError: it has not.
    """
    capture = reading.capture(source)
    cleaning = reading.cleaning(capture) if capture else _NO_CLEANING
    waiting = [other for other in reading.waiting if other != source]
    later = (other for other in waiting if reading.place(other) > reading.place(source))
    following = next(later, next(iter(waiting), None))
    return replace(_sheet(reading, source, cleaning), following=following)


def sheets(reading: Reading) -> ReviewedDesk:
    """All sheets, in the order of the captures and of the places in them.

    Only the captures of sources that wait for a person are cleaned.
    """
    cleanings: dict[str, Cleaning] = {}
    for source in reading.waiting:
        capture = reading.capture(source)
        if capture is not None and capture.file not in cleanings:
            cleanings[capture.file] = reading.cleaning(capture)
    waiting = frozenset(reading.waiting)
    made = []
    for source in sorted(reading.files, key=reading.place):
        capture = reading.capture(source) if source in waiting else None
        made.append(_sheet(reading, source, cleanings[capture.file] if capture else None))
    files = {*reading.paths.values()}
    elsewhere = (found for found in reading.found if found.location.file not in files)
    return ReviewedDesk(reading.config.title, tuple(made), tuple(map(_fault, elsewhere)))


def faults(reading: Reading, source: str) -> Diagnostics:
    """All that is wrong with a source, whatever finds it."""
    path, capture = reading.paths[source], reading.capture(source)
    held = f"{reading.config.content}/captures/{capture.file}" if capture else ""
    found = list(concerning(reading.found, path, held))
    file = reading.files[source]
    if file is None or capture is None:
        return tuple(dict.fromkeys(found))
    found.extend(reading.bound(source)[1])
    ruled = file.statements or file.dates
    if ruled and reading.desk.names_whole and not concerning(found, path):
        found.extend(_rulings(file, capture, reading.desk.names))
    return tuple(dict.fromkeys(found))


def _rulings(file: SourceFile, capture: Capture, names: tuple[Name, ...]) -> Diagnostics:
    """Rulings without effect, in a file that has no other fault."""
    bound, _ = bind(file, capture)
    if bound is None:
        return ()
    return check_rulings(bound, extract(bound, names), {name.id: name for name in names})


def is_sound(found: Iterable[Diagnostic]) -> bool:
    return all(diagnostic.severity is not Severity.ERROR for diagnostic in found)


def _sheet(reading: Reading, source: str, cleaning: Cleaning | None) -> Sheet:
    """The sheet; without `cleaning` it says nothing of the rest of the capture."""
    file, capture = reading.files[source], reading.capture(source)
    found = faults(reading, source)
    passages = reading.bound(source)[0]
    runs: tuple[CaptureRun, ...] = ()
    beside: tuple[Beside, ...] = ()
    if capture is not None and cleaning is not None:
        others = _others(reading, source, capture)
        refused = [(entry.span, why) for entry, why in _refused(reading, capture)]
        runs = divide(capture.text, passages, others, cleaning, refused)
        runs = with_keep(runs, capture, file, passages) if file else runs
        beside = _beside(reading, source, capture, cleaning)
    return Sheet(
        id=source,
        record=file.record if file else None,
        capture=capture,
        rows=rows(capture.text, runs) if capture else (),
        runs=runs,
        paragraphs=_paragraphs(reading, file, capture, passages, found) if file else (),
        beside=beside,
        faults=tuple(map(_fault, found)),
        accept=accept(source),
        drop=_drop(reading, source),
        replaces=_former(reading, source),
        replaced_by=_later(reading, source),
    )


def _former(reading: Reading, source: str) -> OtherVersion | None:
    file = reading.files[source]
    former = reading.files.get(file.record.replaces or "") if file else None
    return _other(reading, former, former, file) if former and file else None


def _later(reading: Reading, source: str) -> OtherVersion | None:
    file = reading.files[source]
    later = next(iter(reading.next_versions(source)), None)
    return _other(reading, later, file, later) if later and file else None


def _other(reading: Reading, to: SourceFile, old: SourceFile, new: SourceFile) -> OtherVersion:
    captures = [reading.capture(file.id) for file in (old, new)]
    versions = [
        version_of_source(file, capture)
        for file, capture in zip((old, new), captures, strict=True)
        if capture is not None
    ]
    counts = change_counts(version_differences(*versions)) if len(versions) > 1 else ""
    return OtherVersion(to.id, to.record.title, counts)


def _drop(reading: Reading, source: str) -> tuple[Edit, ...]:
    file, review = reading.files[source], reading.review
    former = file.record.replaces if file else None
    versions, same = reading.next_versions(source), reading.same_as(source)
    return (
        *drop_edits(reading.paths[source], review, reading.entry(source)),
        *following_edits(former, versions, review, same),
    )


def _others(reading: Reading, source: str, capture: Capture) -> Iterator[tuple[str, Passage]]:
    """The passages of other sources that stand in the capture."""
    for other in reading.of_capture(capture.file):
        if other != source:
            for passage in reading.bound(other)[0]:
                yield other, passage


def _paragraphs(
    reading: Reading,
    file: SourceFile,
    capture: Capture | None,
    passages: tuple[Passage, ...],
    found: Diagnostics,
) -> tuple[SheetParagraph, ...]:
    by_number = {passage.number: passage for passage in passages}
    edits = ParagraphEdits(file, reading.text(file.id))
    lines = Lines(capture.text) if capture else None
    made = []
    for number, paragraph in enumerate(file.paragraphs, start=1):
        passage = by_number.get(number)
        here = tuple(_fault(d) for d in found if d.location == paragraph.location)
        made.append(
            SheetParagraph(
                number,
                paragraph.text,
                paragraph.location,
                passage,
                lines.of(passage.span) if lines and passage else None,
                edits.of(number, paragraph, passage),
                here,
            )
        )
    return tuple(made)


def _beside(
    reading: Reading, source: str, capture: Capture, cleaning: Cleaning
) -> tuple[Beside, ...]:
    lines = Lines(capture.text)
    found: list[Beside] = []
    for other in reading.of_capture(capture.file):
        passages = reading.bound(other)[0]
        if other != source and passages:
            file = reading.files[other]
            place = lines.of(Span(passages[0].span.start, passages[-1].span.end))
            found.append(Beside(other, file.record.title if file else other, None, place))
    titles: Mapping[Span, str] = {article.span: article.title for article in cleaning.articles}
    for entry, why in _refused(reading, capture):
        title = next((t for span, t in titles.items() if span.overlaps(entry.span)), _UNTITLED)
        found.append(Beside(None, title, why, lines.of(entry.span)))
    return tuple(sorted(found, key=lambda beside: beside.lines))


def _refused(reading: Reading, capture: Capture) -> Iterator[tuple[ReviewEntry, str]]:
    """The articles of the capture that a person dropped or deleted, and why."""
    for entry in reading.desk.review:
        known = entry.id in reading.files
        if entry.capture == capture.file and not known and entry.span.end <= len(capture.text):
            same = f"the same as `{entry.same_as}`" if entry.same_as else ""
            yield entry, entry.dropped or same or f"its file `{entry.id}` was deleted"


def _fault(diagnostic: Diagnostic) -> Fault:
    return Fault(
        str(diagnostic.severity),
        diagnostic.code,
        diagnostic.message,
        diagnostic.hint,
        diagnostic.location,
    )
