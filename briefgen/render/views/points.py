"""Key points, and the words that their citations lead to."""

from dataclasses import dataclass

from briefgen.model import KeyPoint, Wording
from briefgen.render.views.captured import Quote, words
from briefgen.render.views.page import TopicPage
from briefgen.render.views.prose import RunView
from briefgen.render.views.provenance import NameLink, Provenance, SourceLink


@dataclass(frozen=True, slots=True)
class Note:
    """What one citation leads to: words with their chain, an excerpt, or a source as a whole."""

    number: int
    quote: Quote | None
    chain: Provenance | None
    excerpt: NameLink | None
    source: SourceLink
    rewritten: bool


@dataclass(frozen=True, slots=True)
class KeyPointView:
    number: int
    id: str
    runs: tuple[RunView, ...]
    disputed: bool
    notes: tuple[Note, ...]


def key_point(page: TopicPage, point: KeyPoint) -> KeyPointView:
    numbers = dict.fromkeys(citation.number for citation in point.citations)
    notes = tuple(_note(page, number) for number in numbers)
    return KeyPointView(point.number, point.id, page.prose.runs(point.runs), point.disputed, notes)


def _note(page: TopicPage, number: int) -> Note:
    reference = page.briefing.references[number - 1]
    source = page.source(reference.source)
    quoted = reference.quoted
    quote = chain = None
    if quoted is not None:
        quote = words(source, quoted.passage, quoted.words)
        chain = page.provenance.chain(source.id, quoted.passage, quoted.words[0], quoted.statements)
    return Note(
        number,
        quote,
        chain,
        page.excerpt_link(reference.excerpt) if reference.excerpt else None,
        page.provenance.source(source.id),
        source.record.wording is Wording.REWRITTEN,
    )
