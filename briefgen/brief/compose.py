"""Puts the parts of a briefing together in reading order, and numbers its citations."""

import hashlib
from dataclasses import replace

from briefgen.brief.allowance import Allowance
from briefgen.brief.check import check
from briefgen.brief.differences import differences
from briefgen.brief.editorial import Editorial, EditorialText
from briefgen.brief.excerpts import Choice, Chosen, Guidance, choose
from briefgen.brief.numbering import Numbering
from briefgen.brief.origins import origins, parties
from briefgen.brief.quote import quote
from briefgen.brief.rank import Candidate
from briefgen.brief.related import related
from briefgen.brief.select import Selection
from briefgen.brief.statements import said
from briefgen.brief.timeline import dated
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.engine.digest import digest
from briefgen.model import (
    Briefing,
    Citation,
    CitedStatement,
    Event,
    Excerpt,
    ExcerptSection,
    Index,
    PartialDate,
    Pointer,
    Prose,
    Quoted,
    Side,
    Source,
    Span,
    Statement,
    Topic,
)
from briefgen.text.slug import slug, unique

_REVISION_DIGITS = 12


def brief(
    selection: Selection,
    prose: Prose,
    index: Index,
    selections: tuple[Selection, ...],
    allowance: Allowance,
) -> tuple[Briefing, Diagnostics]:
    """Compose the briefing of one topic; what cannot be proved is left out and reported.

    `selections` are those of all topics, for the related ones. `allowance` is drawn on, after
    `cite` has counted what every topic cites.
    """
    composer = _Composer(selection, index, allowance)
    editorial, found = EditorialText(selection.topic, index, composer.numbering).resolve(prose)
    composer.read(editorial)
    choices, choice_found = composer.choices()
    checked = check(selection, choices, index, selections)
    sections = composer.sections(choices)
    statements = composer.statements()
    timeline = composer.timeline()
    differ, differ_found = differences(selection, editorial, index, composer.numbering, allowance)
    for difference in differ:
        composer.shown.extend((a.quoted.source, a.quoted.statements) for a in difference.accounts)
    references = composer.numbering.references()
    briefing = Briefing(
        topic=selection.topic,
        as_of=selection.topic.as_of or _newest(selection, index),
        key_points=editorial.key_points,
        editor_sections=editorial.sections,
        sections=sections,
        statements=statements,
        timeline=timeline,
        differences=differ,
        related=related(selection, selections),
        references=references,
        sources=tuple(sorted({reference.source for reference in references})),
        matched=selection.sources,
        origins=origins(composer.shown, index),
        parties=parties(composer.shown, index),
    )
    shown = tuple(
        (index.sources[id_].record, index.sources[id_].digest) for id_ in briefing.matched
    )
    revision = digest((briefing, shown))[:_REVISION_DIGITS]
    return replace(briefing, revision=revision), (*found, *choice_found, *differ_found, *checked)


def cite(topic: Topic, prose: Prose, index: Index, allowance: Allowance) -> None:
    """Count the words that a topic cites: they are never cut, so excerpts make room for them."""
    editorial, _ = EditorialText(topic, index, Numbering()).resolve(prose)
    confirmed = (ruling for ruling in topic.differences if ruling.state == "confirmed")
    accounts = (quoted for ruling in confirmed for quoted in _pointed(ruling.between, index)[0])
    for quoted in (*editorial.quoted.values(), *accounts):
        allowance.cite(quoted.source, quoted.sentence)


def excerpt_id(source: Source, span: Span) -> str:
    """`e-` and 10 hex digits of the SHA-256 of digest, start and end: stable over rebuilds."""
    proof = f"{source.digest}:{span.start}:{span.end}"
    return f"e-{hashlib.sha256(proof.encode('ascii')).hexdigest()[:10]}"


class _Composer:
    """One briefing while it is composed: numbering, what is disputed, and all that is shown."""

    def __init__(self, selection: Selection, index: Index, allowance: Allowance) -> None:
        self.numbering = Numbering()
        self.shown: list[tuple[str, tuple[Statement, ...]]] = []
        self._selection = selection
        self._index = index
        self._allowance = allowance
        self._disputed: list[tuple[str, Span]] = []

    def read(self, editorial: Editorial) -> None:
        """Take note of what the editor cites."""
        for quoted in editorial.quoted.values():
            self.shown.append((quoted.source, quoted.statements))
        for point in editorial.key_points:
            if point.disputed:
                sides = (editorial.quoted.get(citation.anchor) for citation in point.citations)
                self._disputed.extend((q.source, w) for q in sides if q for w in q.words)

    def choices(self) -> tuple[tuple[Choice, ...], Diagnostics]:
        topic = self._selection.topic
        pinned, pin_found = _pointed(topic.pin, self._index)
        excluded, exclude_found = _pointed(topic.exclude, self._index)
        guidance = Guidance(pinned, excluded)
        choices = choose(self._selection, self._index, self._allowance, guidance)
        return choices, (*pin_found, *exclude_found)

    def sections(self, choices: tuple[Choice, ...]) -> tuple[ExcerptSection, ...]:
        """The chosen excerpts, numbered; each section's oldest source first."""
        count = 0
        sections = []
        anchors: set[str] = set()
        for at, choice in enumerate(choices, start=1):
            excerpts = []
            for chosen in sorted(choice.chosen, key=lambda one: self._age(one.candidate)):
                count += 1
                excerpts.append(self._excerpt(chosen, count))
            anchor = unique(f"section-{slug(choice.title) or at}", anchors)
            sections.append(ExcerptSection(choice.title, anchor, tuple(excerpts)))
        return tuple(sections)

    def statements(self) -> tuple[CitedStatement, ...]:
        return tuple(
            CitedStatement(
                entry.source,
                entry.statement,
                self._cite(
                    Quoted(
                        entry.source,
                        entry.statement.passage,
                        (entry.statement.content,),
                        entry.statement.sentence,
                        (entry.statement,),
                    ),
                    "who said what",
                    entry.statement.basis,
                ),
            )
            for entry in said(self._selection, self._index, self._allowance)
        )

    def timeline(self) -> tuple[Event, ...]:
        return tuple(
            Event(
                date=entry.period,
                basis=entry.mention.basis,
                source=entry.source,
                passage=entry.mention.passage,
                sentence=entry.sentence,
                words=entry.mention.span,
                citation=self._cite(
                    self._sentence(entry.source, entry.sentence), "timeline", entry.mention.basis
                ),
                disputed=self._is_disputed(entry.source, entry.sentence),
                also=self._also_told(entry.source, entry.sentence),
            )
            for entry in dated(self._selection, self._index, self._allowance)
        )

    def _excerpt(self, chosen: Chosen, count: int) -> Excerpt:
        source, span = chosen.candidate.source, chosen.candidate.span
        found = self._statements_in(source, span)
        self.shown.append((source, found))
        anchor = excerpt_id(self._index.sources[source], span)
        citation = self.numbering.excerpt(source, span, anchor, f"excerpt {count}", chosen.basis)
        return Excerpt(
            anchor, source, chosen.candidate.passage, span, citation, found, chosen.basis
        )

    def _cite(self, quoted: Quoted, label: str, basis: str) -> Citation:
        self.shown.append((quoted.source, quoted.statements))
        return self.numbering.quote(quoted, label, basis)

    def _sentence(self, source: str, sentence: Span) -> Quoted:
        passages = self._index.sources[source].passages
        passage = next(p.number for p in passages if p.span.covers(sentence))
        found = self._statements_in(source, sentence)
        return Quoted(source, passage, (sentence,), sentence, found)

    def _statements_in(self, source: str, span: Span) -> tuple[Statement, ...]:
        return tuple(
            statement
            for statement in self._index.evidence[source].statements
            if span.covers(statement.content)
        )

    def _is_disputed(self, source: str, span: Span) -> bool:
        return any(source == other and span.overlaps(words) for other, words in self._disputed)

    def _also_told(self, source: str, sentence: Span) -> tuple[Side, ...]:
        """What other sources say of the event, the first sentence of each."""
        for event in self._index.events:
            if any(s.source == source and s.sentence.overlaps(sentence) for s in event.sides):
                others = (side for side in reversed(event.sides) if side.source != source)
                return tuple(sorted({side.source: side for side in others}.values()))
        return ()

    def _age(self, candidate: Candidate) -> tuple[PartialDate, str, Span]:
        published = self._index.sources[candidate.source].record.published or PartialDate(1)
        return (published, candidate.source, candidate.span)


def _pointed(pointers: tuple[Pointer, ...], index: Index) -> tuple[tuple[Quoted, ...], Diagnostics]:
    quotes = [quote(pointer, index) for pointer in pointers]
    return (
        tuple(q for q in quotes if isinstance(q, Quoted)),
        tuple(q for q in quotes if isinstance(q, Diagnostic)),
    )


def _newest(selection: Selection, index: Index) -> PartialDate | None:
    dates = (index.sources[source].record.published for source in selection.sources)
    return max((date for date in dates if date is not None), default=None)
