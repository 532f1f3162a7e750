"""Finds the words that an editor cites in the passages of their source."""

from briefgen.diagnostics import Diagnostic
from briefgen.model import Evidence, Index, Passage, Pointer, Quoted, Source, Span, Wording
from briefgen.text.fold import find_all
from briefgen.text.nearest import nearest, nearest_run

_MOST_SHOWN = 160
_LONGEST_AROUND = 700


def quote(pointer: Pointer, index: Index) -> Quoted | Diagnostic | None:
    """The cited words at their place, inside their sentence; or why they cannot be cited.

    `None` when the source has errors of its own and nothing can be said.

    Quotation marks, apostrophes, dashes and white space are compared folded; the words must
    stand exactly once in the source's passages.
    """
    if pointer.source in index.broken:
        return None
    source = index.sources.get(pointer.source)
    if source is None:
        return unknown_source(pointer, index)
    if source.record.wording is Wording.REWRITTEN:
        return Diagnostic(
            "BG306",
            f"`{source.id}` is rewritten throughout: no word of it can be quoted",
            pointer.location,
            f"point at the source without words: `[@{source.id}]`",
        )
    places = _places(pointer.words, source)
    if len(places) != 1:
        return _not_once(pointer, source, places)
    passage, words = places[0]
    if passage.altered:
        return _altered(pointer, passage)
    return _quoted(source, passage, words, index)


def unknown_source(pointer: Pointer, index: Index) -> Diagnostic:
    near = nearest(pointer.source, index.sources)
    hint = f"did you mean `{near}`?" if near else "ids are the names of files in content/sources/"
    return Diagnostic("BG302", f"no source `{pointer.source}`", pointer.location, hint)


def sentence_around(source: Source, words: tuple[Span, ...], index: Index) -> Span:
    """From the start of the sentence the first words stand in, to the end of the last.

    A quotation that goes on over several sentences is kept whole, unless that gets too long.
    """
    evidence = index.evidence[source.id]
    span = Span(words[0].start, max(run.end for run in words))
    around = _sentences_over(span, evidence)
    said = [s.content for s in evidence.statements if s.content.overlaps(around)]
    whole = _sentences_over(_hull(around, *said), evidence)
    return whole if len(whole) <= _LONGEST_AROUND else around


def _sentences_over(span: Span, evidence: Evidence) -> Span:
    touched = (s.span for s in evidence.sentences if s.span.overlaps(span))
    return _hull(span, *touched)


def _hull(*spans: Span) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _quoted(source: Source, passage: Passage, words: tuple[Span, ...], index: Index) -> Quoted:
    statements = tuple(
        statement
        for statement in index.evidence[source.id].statements
        if any(statement.content.overlaps(span) for span in words)
    )
    sentence = sentence_around(source, words, index)
    return Quoted(source.id, passage.number, words, sentence, statements)


def _places(words: tuple[str, ...], source: Source) -> tuple[tuple[Passage, tuple[Span, ...]], ...]:
    return tuple(
        (passage, tuple(Span(passage.span.start + a, passage.span.start + b) for a, b in spans))
        for passage in source.passages
        for spans in _in_passage(words, passage.text)
    )


def _in_passage(words: tuple[str, ...], text: str) -> list[tuple[tuple[int, int], ...]]:
    if len(words) == 1:
        return [(place,) for place in find_all(words[0], text)]
    first, last = (find_all(run, text) for run in words)
    return [(start, end) for start in first for end in last if start[1] <= end[0]]


def _altered(pointer: Pointer, passage: Passage) -> Diagnostic:
    notes = "; ".join(flag.note for flag in passage.flags)
    return Diagnostic(
        "BG305",
        f"passage {passage.number} of `{pointer.source}` is flagged as altered: {notes}",
        pointer.location,
        "cite another passage, or clear the flag with `cleared_by` in the source file",
    )


def _not_once(
    pointer: Pointer, source: Source, places: tuple[tuple[Passage, tuple[Span, ...]], ...]
) -> Diagnostic:
    typed = " … ".join(pointer.words)
    if not places:
        return Diagnostic(
            "BG303",
            f"words are not in `{source.id}`: “{typed}”",
            pointer.location,
            nearest_wording(pointer, source),
        )
    numbers = ", ".join(dict.fromkeys(str(passage.number) for passage, _ in places))
    longer = _shortest_longer(places, source)
    hint = f'write "{longer}"' if longer else "cite more of the sentence"
    return Diagnostic(
        "BG304",
        f"words stand {len(places)} times in `{source.id}` (passages {numbers}): “{typed}”",
        pointer.location,
        hint,
    )


def stands_once(words: tuple[str, ...], source: Source) -> bool:
    """Whether the words stand exactly once in passages whose words may be shown."""
    places = _places(words, source)
    return len(places) == 1 and source.shows(places[0][0])


def nearest_wording(pointer: Pointer, source: Source) -> str:
    """What stands in the source in place of the words, for a hint."""
    missing = next((run for run in pointer.words if not _places((run,), source)), None)
    if missing is None:
        return "the beginning stands there, and the end does, but not one after the other"
    runs = [
        (run[2], passage.text[run[0] : run[1]], passage.number)
        for passage in source.passages
        if (run := nearest_run(missing, passage.text)) is not None
    ]
    if not runs:
        return f"nothing like it stands there; read content/sources/{source.id}.md"
    _, text, number = max(runs, key=lambda run: (run[0], -run[2]))
    return f"the nearest wording is “{text[:_MOST_SHOWN]}” (passage {number})"


def _shortest_longer(
    places: tuple[tuple[Passage, tuple[Span, ...]], ...], source: Source
) -> str | None:
    passage, words = places[0]
    return unique_words(source, passage, Span(words[0].start, words[-1].end))


def unique_words(source: Source, passage: Passage, span: Span) -> str | None:
    """The shortest run of whole words that begins as `span` does and stands once, to be typed."""
    start = span.start - passage.span.start
    for end in range(span.end - passage.span.start, len(passage.text) + 1):
        inside_word = end < len(passage.text) and passage.text[end - 1 : end + 1].isalnum()
        run = passage.text[start:end]
        if not inside_word and len(_places((run,), source)) == 1:
            return " ".join(run.split()).replace("\\", "\\\\").replace('"', '\\"')
    return None
