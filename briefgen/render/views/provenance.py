"""The chain of custody: from who said it to the bytes in our hands."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model import PartialDate, Source, Span, Statement, Voice
from briefgen.render.views.captured import CapturedRun, run
from briefgen.render.views.dates import DateView, date, place
from briefgen.render.views.links import Links
from briefgen.render.views.published import Published

_DENIES = "who does not accept what another says, in a sentence that holds both"
_FEWEST_BESIDE = 6
"""As many words say something: fewer are `on Monday in Velta`."""


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name of the editors' list; without an address it has no page."""

    name: str
    href: str | None


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Who speaks: a name we know, or how the text puts it, or nobody that the text names."""

    name: NameLink | None
    words: CapturedRun | None
    language: str


@dataclass(frozen=True, slots=True)
class SpeakerRule:
    """By which rule, in words, somebody is a speaker."""

    speaker: SpeakerView
    basis: str
    origin: NameLink | None = None


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A speaker, and who passed his words on, other than himself."""

    speaker: SpeakerView
    origin: NameLink | None


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source in the apparatus. `None` is what the capture does not name.

    `replaced` says that a later version of its article is there.
    """

    id: str
    title: str
    href: str
    publisher: str | None
    via: str | None
    published: DateView | None
    inferred: str | None
    basis: str | None
    sha256: str
    replaced: bool


@dataclass(frozen=True, slots=True)
class Provenance:
    """The steps of one chain; no speakers means that the writer narrates.

    `in_part` says that some of the words are the writer's beside what the speakers say.
    """

    speakers: tuple[SpeakerView, ...]
    voices: tuple[VoiceView, ...]
    rules: tuple[SpeakerRule, ...]
    in_part: bool
    origins: tuple[NameLink, ...]
    source: SourceLink
    passage: int
    offsets: str
    href: str


@dataclass(frozen=True, slots=True)
class ProvenanceViews:
    """Provenance as seen from one page."""

    published: Published
    links: Links

    def chain(
        self, source: str, passage: int, span: Span, statements: Iterable[Statement] = ()
    ) -> Provenance:
        found = tuple(statements)
        speakers, origins = self.speakers(source, found), self.origins(found)
        # Who passes words on is their origin; he stands as their speaker only if nobody else does.
        first_hand = tuple(one for one in speakers if one.name not in origins)
        deniers = () if speakers else self._deniers(source, span)
        return Provenance(
            first_hand or speakers or deniers,
            self._voices(source, found, first_hand or speakers or deniers),
            self.rules_of(source, span, found),
            is_in_part(self.published.sources[source], span, found),
            origins,
            self.source(source),
            passage,
            place(self.published.sources[source].passage(passage), span),
            self.links.passage(source, passage),
        )

    def source(self, source_id: str) -> SourceLink:
        source = self.published.sources[source_id]
        record = source.record
        inferred = record.published is not None and record.published_basis is not None
        return SourceLink(
            source.id,
            record.title,
            self.links.source(source.id),
            record.publisher,
            record.via,
            _date(record.published),
            self.links.source(source.id, "published") if inferred else None,
            record.published_basis,
            source.digest,
            source.id in self.published.edition.index.replaced,
        )

    def name(self, name_id: str) -> NameLink:
        name = self.published.edition.index.names.get(name_id)
        return NameLink(name.name if name else name_id, self.links.name(name_id))

    def speakers(self, source_id: str, statements: Iterable[Statement]) -> tuple[SpeakerView, ...]:
        """Each speaker once, in the order of the text; narration has none."""
        source = self.published.sources[source_id]
        found: dict[object, SpeakerView] = {}
        for statement in statements:
            view = self.speaker(source, statement)
            if view.name is not None or view.words is not None:
                found.setdefault(_identity(view), view)
        return tuple(found.values())

    def _voices(
        self, source_id: str, statements: Iterable[Statement], speakers: tuple[SpeakerView, ...]
    ) -> tuple[VoiceView, ...]:
        source = self.published.sources[source_id]
        passed_on = {
            _identity(self.speaker(source, one)): self.name(one.origin)
            for one in statements
            if one.origin is not None
        }
        return tuple(VoiceView(one, _other(one, passed_on.get(_identity(one)))) for one in speakers)

    def rules_of(
        self, source_id: str, span: Span, statements: Iterable[Statement]
    ) -> tuple[SpeakerRule, ...]:
        """The rules for the speakers of a run; without statements, for who denies in it."""
        found = self.rules(source_id, statements)
        deniers = () if found else self._deniers(source_id, span)
        return found or tuple(SpeakerRule(one, _DENIES) for one in deniers)

    def rules(self, source_id: str, statements: Iterable[Statement]) -> tuple[SpeakerRule, ...]:
        """The rules by which speakers were found, each of a speaker once."""
        source = self.published.sources[source_id]
        found: dict[object, SpeakerRule] = {}
        for statement in statements:
            view = self.speaker(source, statement)
            if view.name is not None or view.words is not None:
                origin = self.name(statement.origin) if statement.origin is not None else None
                rule = SpeakerRule(view, statement.basis, origin)
                found.setdefault((_identity(view), statement.basis), rule)
        return tuple(found.values())

    def speaker(self, source: Source, statement: Statement) -> SpeakerView:
        language = source.record.language
        if statement.speaker is not None:
            return SpeakerView(self.name(statement.speaker), None, language)
        if statement.speaker_span is None or statement.voice is Voice.NARRATION:
            return SpeakerView(None, None, language)
        passage = source.passage(statement.passage)
        return SpeakerView(None, run(source, passage, statement.speaker_span), language)

    def _deniers(self, source_id: str, span: Span) -> tuple[SpeakerView, ...]:
        """Who denies something within a run that has no speaker, as the text puts them."""
        source = self.published.sources[source_id]
        evidence = self.published.edition.index.evidence[source_id]
        cues = [denial.cue for denial in evidence.denials if span.covers(denial.cue)]
        phrases = dict.fromkeys(
            (one.passage, one.phrase)
            for one in evidence.statements
            if one.cue in cues and one.phrase is not None and span.covers(one.phrase)
        )
        language = source.record.language
        return tuple(
            SpeakerView(None, run(source, source.passage(passage), phrase), language)
            for passage, phrase in phrases
        )

    def origins(self, statements: Iterable[Statement]) -> tuple[NameLink, ...]:
        ids = dict.fromkeys(s.origin for s in statements if s.origin is not None)
        return tuple(self.name(origin) for origin in ids)


def is_in_part(source: Source, span: Span, statements: Iterable[Statement]) -> bool:
    """Whether more than a setting stands beside what is attributed with its speaker and verb."""
    told = [_told(one) for one in statements if one.voice is not Voice.NARRATION]
    text = source.text(span)
    beside = "".join(
        character if not any(one.start <= at < one.end for one in told) else "\n"
        for at, character in enumerate(text, span.start)
    )
    return bool(told) and len(beside.split()) >= _FEWEST_BESIDE


def _told(statement: Statement) -> Span:
    """From the first to the last of a statement's speaker, verb and words."""
    parts = (statement.phrase, statement.speaker_span, statement.cue, statement.content)
    spans = [part for part in parts if part is not None and statement.sentence.covers(part)]
    return Span(min(part.start for part in spans), max(part.end for part in spans))


def _date(value: PartialDate | None) -> DateView | None:
    return date(value) if value is not None else None


def _other(speaker: SpeakerView, origin: NameLink | None) -> NameLink | None:
    """The origin, unless the speaker's own words name it: `assessments by the service`."""
    words = "" if speaker.words is None else "".join(speaker.words.pieces)
    return None if origin is not None and origin.name in words else origin


def _identity(view: SpeakerView) -> object:
    return view.name or (view.words.pieces if view.words else None)
