"""A small desk made of text: articles about a town, the corpus of them, and topics on it.

What extraction would find is said by hand, so that nothing but composing is under test.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from briefgen.brief import Allowance, Selection, brief, cite, select
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.model import (
    Briefing,
    Criteria,
    DateMention,
    DifferenceRuling,
    Evidence,
    Flag,
    FlagKind,
    Index,
    Location,
    Manuscript,
    Match,
    Mention,
    Name,
    NameKind,
    PartialDate,
    Passage,
    PassageKind,
    Period,
    Pointer,
    Record,
    SectionPlan,
    Sentence,
    Source,
    Span,
    Statement,
    TimeKind,
    Topic,
    Voice,
    Wording,
)
from briefgen.prose import prose
from briefgen.text.sentences import sentence_spans
from briefgen.text.words import find_term

TOPIC_FILE = "content/topics/mill.md"
HEADLINE = "OSTSTRAND GAZETTE\r\n\r\n"
ALTERED = Flag(FlagKind.ALTERED, "reverses who lit the fire")


def _name(identifier: str, name: str, kind: NameKind, *aliases: str) -> Name:
    return Name(identifier, name, kind, aliases, (), None, None, Location("content/names.yml"))


NAMES = {
    name.id: name
    for name in (
        _name("council", "Harbour Council", NameKind.ORGANISATION, "the Council"),
        _name("ilva-moss", "Ilva Moss", NameKind.PERSON, "Moss"),
        _name("orrin-tarn", "Orrin Tarn", NameKind.PERSON, "Tarn"),
        _name("oststrand", "Oststrand", NameKind.PLACE),
        _name("press-office", "Oststrand Press Office", NameKind.ORGANISATION),
    )
}


@dataclass(frozen=True)
class Article:
    source: Source
    evidence: Evidence

    def span(self, words: str) -> Span:
        """Where words stand that stand once."""
        return _span(self.source.passages, words)[1]

    def doubted(self) -> "Article":
        """The same article, none of whose dates is sure."""
        dates = tuple(replace(date, doubt="it may be a name") for date in self.evidence.dates)
        return replace(self, evidence=replace(self.evidence, dates=dates))


@dataclass(frozen=True)
class Said:
    """A statement to put into an article: its content stands there, its speaker is a name's id."""

    speaker: str | None
    content: str
    voice: Voice = Voice.DIRECT
    origin: str | None = None


def article(  # noqa: PLR0913 - each has its use, and all have a default
    identifier: str,
    *texts: str,
    published: str | None = "2025-05-03",
    publisher: str | None = "Oststrand Gazette",
    wording: Wording = Wording.ORIGINAL,
    flags: Mapping[int, Flag] | None = None,
    kinds: Mapping[int, PassageKind] | None = None,
    said: Iterable[Said] = (),
    dated: Mapping[str, str] | None = None,
) -> Article:
    """A source with one passage for each text; `flags` and `kinds` by passage number."""
    passages = tuple(_passages(texts, flags or {}, kinds or {}))
    page = HEADLINE + "\n\n".join(texts)
    digest = sha256(page.encode()).hexdigest()
    source = Source(
        id=identifier,
        location=Location(f"content/sources/{identifier}.md"),
        record=_record(identifier, published, publisher, wording),
        capture=f"{identifier}.txt",
        capture_length=len(page),
        sha256=digest,
        digest=digest,
        passages=passages,
    )
    sentences = tuple(_sentences(passages))
    evidence = Evidence(
        source=identifier,
        sentences=sentences,
        mentions=tuple(sorted(_mentions(passages))),
        statements=tuple(_statement(entry, passages, sentences) for entry in said),
        dates=tuple(
            _date(words, value, passages, sentences) for words, value in (dated or {}).items()
        ),
    )
    return Article(source, evidence)


def _record(
    identifier: str, published: str | None, publisher: str | None, wording: Wording
) -> Record:
    return Record(
        title=f"The title of {identifier}",
        publisher=publisher,
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


def _passages(
    texts: Iterable[str], flags: Mapping[int, Flag], kinds: Mapping[int, PassageKind]
) -> Iterator[Passage]:
    start = len(HEADLINE)
    for number, text in enumerate(texts, start=1):
        yield Passage(
            number,
            Span(start, start + len(text)),
            text,
            kind=kinds.get(number, PassageKind.TEXT),
            flags=(flags[number],) if number in flags else (),
        )
        start += len(text) + 2


def _sentences(passages: Iterable[Passage]) -> Iterator[Sentence]:
    for passage in passages:
        for start, end in sentence_spans(passage.text):
            yield Sentence(
                passage.number, Span(passage.span.start + start, passage.span.start + end)
            )


def _mentions(passages: Iterable[Passage]) -> Iterator[Mention]:
    for passage in passages:
        for name in NAMES.values():
            places = {
                p for alias in (name.name, *name.aliases) for p in find_term(alias, passage.text)
            }
            for start, end in places:
                if not any(a <= start and end <= b and (a, b) != (start, end) for a, b in places):
                    begin = passage.span.start
                    yield Mention(passage.number, Span(begin + start, begin + end), name.id)


def _span(passages: Iterable[Passage], words: str) -> tuple[int, Span]:
    (passage,) = (passage for passage in passages if words in passage.text)
    assert passage.text.count(words) == 1
    start = passage.span.start + passage.text.index(words)
    return passage.number, Span(start, start + len(words))


def _around(span: Span, sentences: Iterable[Sentence]) -> Span:
    touched = [sentence.span for sentence in sentences if sentence.span.overlaps(span)]
    return Span(touched[0].start, touched[-1].end)


def _statement(said: Said, passages: Iterable[Passage], sentences: Iterable[Sentence]) -> Statement:
    number, content = _span(passages, said.content)
    sentence = _around(content, sentences)
    return Statement(
        number, sentence, content, said.voice, said.speaker, None, None, said.origin, "by hand"
    )


def _date(
    words: str, value: str, passages: Iterable[Passage], sentences: Iterable[Sentence]
) -> DateMention:
    number, span = _span(passages, words)
    around, period = _around(span, sentences), Period.of(PartialDate.parse(value))
    return DateMention(number, around, span, TimeKind.DATE, value, period, "by hand")


def corpus(
    *articles: Article,
    copies: Mapping[tuple[str, int], tuple[str, int]] | None = None,
    broken: tuple[str, ...] = (),
) -> Index:
    ordered = sorted(articles, key=lambda entry: entry.source.id)
    return Index(
        sources={entry.source.id: entry.source for entry in ordered},
        evidence={entry.source.id: entry.evidence for entry in ordered},
        names=NAMES,
        copies=dict(sorted((copies or {}).items())),
        broken=broken,
    )


def pointer(source: str, *words: str, line: int = 5) -> Pointer:
    return Pointer(source, words, Location(TOPIC_FILE, line, 9))


def match(*terms: str, names: tuple[str, ...] = (), line: int = 3) -> Match:
    """Passages with any of the terms or names."""
    return Match(any=Criteria(names, terms), location=Location(TOPIC_FILE, line))


def section(title: str, *terms: str) -> SectionPlan:
    return SectionPlan(title, match(*terms, line=4))


def differ(
    *between: Pointer, state: str = "confirmed", note: str | None = None
) -> DifferenceRuling:
    return DifferenceRuling(between, state, note, Location(TOPIC_FILE, 7, 5))


def topic(slug: str = "mill", *terms: str, **front_matter: object) -> Topic:
    """A topic on `terms`, the mill if there are none; `front_matter` as in `Topic`."""
    related = front_matter.get("related", ())
    places = tuple(Location(f"content/topics/{slug}.md", 6, 1 + at) for at, _ in enumerate(related))
    filled = {
        "location": Location(f"content/topics/{slug}.md"),
        "title": slug.title(),
        "question": f"What about the {slug}?",
        "match": match(*(terms or ("mill",))),
        "related_locations": places,
        **front_matter,
    }
    return Topic(slug=slug, **filled)


@dataclass(frozen=True)
class Composed:
    briefing: Briefing
    found: Diagnostics
    allowance: Allowance

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code for diagnostic in self.found]

    def told(self, code: str) -> Diagnostic:
        """The one diagnostic with that code."""
        (diagnostic,) = (diagnostic for diagnostic in self.found if diagnostic.code == code)
        return diagnostic


def compose(  # noqa: PLR0913 - each has its use, and all have a default
    index: Index,
    text: str = "",
    about: Topic | None = None,
    *,
    others: tuple[Topic, ...] = (),
    most_words: int = 400,
    share: int = 40,
    per_section: int = 8,
) -> Composed:
    """The briefing of one topic with this text below its front matter, beside other topics."""
    about = about or topic()
    written, prose_found = prose(Manuscript(TOPIC_FILE, text, 11))
    assert prose_found == ()
    selections: tuple[Selection, ...] = tuple(select(one, index) for one in (about, *others))
    allowance = Allowance(index, most_words, share, per_section)
    cite(about, written, index, allowance)
    briefing, found = brief(selections[0], written, index, selections, allowance)
    return Composed(briefing, found, allowance)
