"""Names and sources made of text, to be read."""

import dataclasses
from collections.abc import Sequence

from briefgen.model import (
    DateRuling,
    Flag,
    FlagKind,
    Location,
    Name,
    NameKind,
    PartialDate,
    Passage,
    PassageKind,
    Record,
    Source,
    Span,
    StatementRuling,
    Wording,
)

HERE = Location("content/sources/mill.md", 1)
ALTERED = Flag(FlagKind.ALTERED, "reverses who thanks whom")


def name(
    id_: str,
    spelling: str,
    *aliases: str,
    kind: NameKind = NameKind.PERSON,
    role: str | None = None,
    never: tuple[str, ...] = (),
) -> Name:
    return Name(id_, spelling, kind, aliases, never, role, None, HERE)


NAMES = (
    name("orrin", "Tam Orrin", "Orrin", role="President of Velland", never=("Orrin Bridge",)),
    name("lorn", "Edda Lorn", "Lorn", role="Foreign minister of Velland"),
    name("pell", "Pell Sun Ra", "Pell", role="Leader of North Marl"),
    name("vna", "VNA", "Vale News Agency", kind=NameKind.ORGANISATION),
    name("palace", "The Palace", "Palace", kind=NameKind.ORGANISATION),
    name("velland", "Velland", "Velta", kind=NameKind.PLACE),
    name("marl", "North Marl", "Marl City", kind=NameKind.PLACE),
    name("ford-pact", "Ford pact", kind=NameKind.EVENT),
)


def record(published: str | None, wording: Wording = Wording.ORIGINAL) -> Record:
    return Record(
        title="The mill burns",
        publisher=None,
        via=None,
        author=None,
        published=PartialDate.parse(published) if published else None,
        published_basis=None,
        language="en",
        wording=wording,
        url=None,
        archived=None,
        captured=None,
        reviewed=None,
        status=None,
        reliability=None,
        credibility=None,
    )


def source(
    text: str,
    *,
    published: str | None = "2025-08-13",
    wording: Wording = Wording.ORIGINAL,
    kinds: Sequence[PassageKind] = (),
    altered: Sequence[int] = (),
) -> Source:
    """A source with a passage for each line, somewhere inside its capture."""
    passages = []
    start = 1000
    for number, line in enumerate(text.split("\n"), 1):
        kind = kinds[number - 1] if number <= len(kinds) else PassageKind.TEXT
        flags = (ALTERED,) if number in altered else ()
        span = Span(start, start + len(line))
        passages.append(Passage(number, span, line, kind, flags=flags))
        start = span.end + 7
    return Source(
        id="mill",
        location=HERE,
        record=record(published, wording),
        capture="mill.txt",
        capture_length=start,
        sha256="0" * 64,
        digest="0" * 64,
        passages=tuple(passages),
    )


def ruled(read: Source, *rulings: StatementRuling | DateRuling) -> Source:
    """The source, and what an editor decided about it."""
    return dataclasses.replace(
        read,
        statements=tuple(one for one in rulings if isinstance(one, StatementRuling)),
        dates=tuple(one for one in rulings if isinstance(one, DateRuling)),
    )
