"""The words that references of a briefing lead to."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Briefing, NameKind, Reference, Source, Span, Statement, Voice
from briefgen.render.views.published import Published

_SPEAKERS = (NameKind.PERSON, NameKind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Cited:
    """Verbatim words and where they are used: `spans` of a passage that may be shown.

    `anchor` is their element on the topic's page, `uses` are all places that lead to it.
    """

    reference: Reference
    source: Source
    passage: int
    spans: tuple[Span, ...]
    statements: tuple[Statement, ...]
    anchor: str

    @property
    def texts(self) -> tuple[str, ...]:
        passage = self.source.passage(self.passage)
        first = passage.span.start
        return tuple(passage.text[span.start - first : span.end - first] for span in self.spans)


def cited(published: Published, briefing: Briefing) -> Iterator[Cited]:
    """Every excerpt and every quoted citation, in the order of their numbers."""
    excerpts = {excerpt.id: excerpt for excerpt in briefing.excerpts}
    for reference in briefing.references:
        source = published.sources[reference.source]
        if reference.excerpt is not None:
            shown = excerpts[reference.excerpt]
            spans = (shown.span,)
            yield Cited(reference, source, shown.passage, spans, shown.statements, shown.id)
        elif reference.quoted is not None:
            quoted = reference.quoted
            anchor = f"ref-{reference.number}"
            yield Cited(reference, source, quoted.passage, quoted.words, quoted.statements, anchor)


def own_speaker(published: Published, words: Cited) -> str | None:
    """The name whose own words these are, all of them: direct speech of one person or body."""
    speakers = {
        statement.speaker
        for statement in words.statements
        if statement.voice is Voice.DIRECT
        and all(statement.content.covers(span) for span in words.spans)
    }
    if len(speakers) != 1:
        return None
    name = published.edition.index.names.get(next(iter(speakers)) or "")
    return name.id if name is not None and name.kind in _SPEAKERS else None
