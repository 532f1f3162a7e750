"""Captures and source files made of text, to be bound."""

from collections.abc import Iterator
from hashlib import sha256

from briefgen.model import (
    Capture,
    DateRuling,
    Flag,
    FlagKind,
    FlagMark,
    Location,
    Paragraph,
    PartialDate,
    PassageKind,
    PassageMark,
    Record,
    SourceFile,
    StatementRuling,
    Wording,
)

FILE = "content/sources/mill.md"
RECORD = Record(
    title="The mill burns",
    publisher="Oststrand Gazette",
    via=None,
    author=None,
    published=PartialDate(2025, 5, 3),
    published_basis=None,
    language="en",
    wording=Wording.ORIGINAL,
    url=None,
    archived=None,
    captured=None,
    reviewed=None,
    status=None,
    reliability=None,
    credibility=None,
)


def capture(text: str) -> Capture:
    return Capture("gazette.txt", text, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def source_file(
    page: Capture, paragraphs: tuple[Paragraph, ...], marks: str = "", record: Record = RECORD
) -> SourceFile:
    """Marks are lines `KIND: first words`; KIND is that of a flag or passage, or of a ruling."""
    wanted = list(_marks(marks))
    return SourceFile(
        id="mill",
        location=Location(FILE),
        record=record,
        capture=page.file,
        capture_location=Location(FILE, 2, 1),
        sha256=page.sha256,
        sha256_location=Location(FILE, 3, 1),
        text_sha256=None,
        paragraphs=paragraphs,
        flags=tuple(mark for mark in wanted if isinstance(mark, FlagMark)),
        passages=tuple(mark for mark in wanted if isinstance(mark, PassageMark)),
        statements=tuple(mark for mark in wanted if isinstance(mark, StatementRuling)),
        dates=tuple(mark for mark in wanted if isinstance(mark, DateRuling)),
    )


def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """What stands between blank lines, each at its line."""
    found = []
    line = 1
    for block in body.split("\n\n"):
        if block.strip():
            found.append(Paragraph(block.strip("\n"), Location(FILE, line, 1)))
        line += block.count("\n") + 2
    return tuple(found)


_FLAGS = frozenset(map(str, FlagKind))


def _marks(lines: str) -> Iterator[FlagMark | PassageMark | StatementRuling | DateRuling]:
    for number, line in enumerate(lines.splitlines(), start=1):
        kind, at = line.split(": ", 1)
        place = Location(FILE, 100 + number, 3)
        if kind == "statement":
            yield StatementRuling(at, "orrin", hide=False, location=place)
        elif kind == "date":
            yield DateRuling(at, "on Monday", None, hide=True, location=place)
        elif kind in _FLAGS:
            yield FlagMark(at, Flag(FlagKind(kind), f"seems {kind}"), place)
        else:
            yield PassageMark(at, PassageKind(kind), None, place)
