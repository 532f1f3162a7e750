"""What of the corpus an edition publishes: sources, names, and the passages shown of each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefgen.model import (
    Briefing,
    Edition,
    Excerpt,
    Mention,
    Name,
    PartialDate,
    Passage,
    PassageId,
    Reference,
    Source,
    Span,
    Statement,
    Topic,
)
from briefgen.render.views.captured import lead, merged
from briefgen.text.plain import plain


@dataclass(frozen=True, slots=True)
class Showing:
    """One use of a passage: what is shown of it, which words are cited, and where.

    `sentence` is the editor's sentence that cites them, when it was one. Passage 0 and no span
    stand for a source as a whole.
    """

    passage: PassageId
    around: Span | None
    cited: tuple[Span, ...]
    topic: str
    anchor: str
    label: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """The published part of the corpus.

    `topics` are by slug. `sources` and `mentions` are in the order of the index. `articles` are the
    sources that count: of each article the last version alone. Mentions are those in passages of
    articles whose words may be shown, by name. `beside` counts for each name the
    passages it shares with others. `statements` are those of each speaker whose sentences stand
    on some page, by the dates of their sources.
    """

    edition: Edition
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    articles: Mapping[str, Source]
    names: Mapping[str, Name]
    showings: Mapping[PassageId, tuple[Showing, ...]]
    mentions: Mapping[str, tuple[tuple[str, Mention], ...]]
    beside: Mapping[str, Counter[str]]
    statements: Mapping[str, tuple[tuple[str, Statement], ...]]

    def shown(self, passage: PassageId) -> tuple[Span, ...]:
        """The spans of a passage that stand on some page, in order, without overlap."""
        showings = self.showings.get(passage, ())
        return merged(showing.around for showing in showings if showing.around is not None)


def publish(edition: Edition) -> Published:
    index = edition.index
    wanted = {index.newest(s) for b in edition.briefings for s in (*b.matched, *b.sources)}
    sources = {id_: s for id_, s in index.sources.items() if index.newest(id_) in wanted}
    articles = {id_: source for id_, source in sources.items() if id_ not in index.replaced}
    mentions: dict[str, list[tuple[str, Mention]]] = {}
    named: dict[PassageId, set[str]] = {}
    for source in articles.values():
        for mention in edition.index.evidence[source.id].mentions:
            if source.shows(source.passage(mention.passage)):
                mentions.setdefault(mention.name, []).append((source.id, mention))
                named.setdefault((source.id, mention.passage), set()).add(mention.name)
    showings: dict[PassageId, list[Showing]] = {}
    for briefing in edition.briefings:
        for showing in _showings(briefing):
            showings.setdefault(showing.passage, []).append(showing)
    speakers = {row.statement.speaker for b in edition.briefings for row in b.statements}
    shown = {passage: tuple(found) for passage, found in showings.items()}
    return Published(
        edition,
        {briefing.topic.slug: briefing.topic for briefing in edition.briefings},
        sources,
        articles,
        {id_: n for id_, n in edition.index.names.items() if id_ in mentions or id_ in speakers},
        shown,
        {name: tuple(found) for name, found in mentions.items()},
        _beside(named),
        _statements(edition, sources, shown),
    )


def stretches(published: Published, source: Source, passage: Passage) -> tuple[Span, ...]:
    """What the source's page shows of a passage as evidence; an edition in full shows it whole.

    Shown spans with nothing but white space between them are one.
    """
    if published.edition.full_text:
        return (passage.span,) if source.shows(passage) else ()
    joined: list[Span] = []
    first = passage.span.start
    for span in published.shown((source.id, passage.number)):
        if joined and not passage.text[joined[-1].end - first : span.start - first].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def article_ids(published: Published, briefing: Briefing) -> frozenset[str]:
    """The articles that a briefing cites, each once whatever its versions."""
    return frozenset(map(published.edition.index.newest, briefing.sources))


def _statements(
    edition: Edition,
    sources: Mapping[str, Source],
    showings: Mapping[PassageId, tuple[Showing, ...]],
) -> dict[str, tuple[tuple[str, Statement], ...]]:
    found: dict[str, list[tuple[str, Statement]]] = {}
    for source in sorted(sources.values(), key=_age):
        for statement in edition.index.evidence[source.id].statements:
            spans = (s.around for s in showings.get((source.id, statement.passage), ()))
            if statement.speaker is not None and any(
                span is not None
                and span.covers(statement.sentence)
                and span.covers(statement.content)
                for span in spans
            ):
                found.setdefault(statement.speaker, []).append((source.id, statement))
    return {speaker: tuple(said) for speaker, said in found.items()}


def _age(source: Source) -> tuple[PartialDate, str]:
    return (source.record.published or PartialDate(1), source.id)


def _beside(named: Mapping[PassageId, set[str]]) -> dict[str, Counter[str]]:
    beside: dict[str, Counter[str]] = {}
    for names in named.values():
        for name in names:
            beside.setdefault(name, Counter()).update(names - {name})
    return beside


def _showings(briefing: Briefing) -> Iterator[Showing]:
    sentences = {
        citation.anchor: plain(point.runs)
        for point in briefing.key_points
        for citation in point.citations
    }
    excerpts = {excerpt.id: excerpt for excerpt in briefing.excerpts}
    for reference in briefing.references:
        passage, around, cited = _pointed_at(reference, excerpts)
        for use in reference.uses:
            yield Showing(
                (reference.source, passage),
                around,
                cited,
                briefing.topic.slug,
                use.anchor,
                use.label,
                sentences.get(use.anchor, ""),
            )
    yield from _rows(briefing)


def _pointed_at(
    reference: Reference, excerpts: Mapping[str, Excerpt]
) -> tuple[int, Span | None, tuple[Span, ...]]:
    if reference.quoted is not None:
        return reference.quoted.passage, reference.quoted.sentence, reference.quoted.words
    if reference.excerpt is not None:
        excerpt = excerpts[reference.excerpt]
        return excerpt.passage, excerpt.span, (excerpt.span,)
    return 0, None, ()


def _rows(briefing: Briefing) -> Iterator[Showing]:
    """Rows may show more of a passage than the reference that they cite."""
    slug = briefing.topic.slug
    for row in briefing.statements:
        statement = row.statement
        passage = (row.source, statement.passage)
        anchor, label = row.citation.anchor, "who said what"
        yield Showing(passage, statement.content, (statement.content,), slug, anchor, label)
        for span in (lead(statement), statement.speaker_span):
            if span is not None:
                yield Showing(passage, span, (), slug, anchor, label)
    for event in briefing.timeline:
        passage = (event.source, event.passage)
        anchor = event.citation.anchor
        yield Showing(passage, event.sentence, (event.sentence,), slug, anchor, "timeline")
