"""The page of a source: how we know, and what of it is used where."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import Passage, Record, Source, Span, Wording
from briefgen.render.views.addresses import whole
from briefgen.render.views.backlinks import Backlinks, BacklinkView, views
from briefgen.render.views.captured import Quote, merged, within, words
from briefgen.render.views.charts import bars
from briefgen.render.views.coins import coins
from briefgen.render.views.dates import DateView, counted, date, in_words, number, offsets, place
from briefgen.render.views.dates_found import DatesFound, dates_found
from briefgen.render.views.languages import language
from briefgen.render.views.linked_data import LinkedData, source_linked_data
from briefgen.render.views.links import Links, passage_anchor, source_uri, web_address
from briefgen.render.views.provenance import NameLink, ProvenanceViews
from briefgen.render.views.published import Published, Showing, stretches
from briefgen.render.views.spread import Spread, spread
from briefgen.render.views.versions import VersionLink, earlier_version, later_version

_FIRST_WORDS = re.compile(r"\s*\S+(?:\s+\S+){0,4}")
_HEAD, _TAIL = 8, 6


@dataclass(frozen=True, slots=True)
class UseView:
    """Where a passage is used, and the editor's sentence there."""

    href: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The passage before or after: its first words, or none when they are withheld."""

    number: int
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class FlagView:
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage that is used; `stretches` are the shown parts of it."""

    number: int
    anchor: str
    stretches: tuple[Quote, ...]
    offsets: str
    uses: tuple[UseView, ...]
    before: Neighbour | None
    after: Neighbour | None
    flags: tuple[FlagView, ...]
    time: str | None
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlaggedView:
    """A flagged passage; `width` is its length beside the longest. `anchor` may be taken."""

    number: int
    anchor: str | None
    width: str
    offsets: str
    flags: tuple[FlagView, ...]
    withheld: bool


@dataclass(frozen=True, slots=True)
class NamedView:
    name: NameLink
    count: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """What `source.html` prints; `record` is printed as it stands.

    `address` is that of the page itself, where the address of the site is known.
    """

    id: str
    record: Record
    all_sources: str
    summary: str
    language: str
    published: DateView | None
    dates: DatesFound | None
    reviewed: DateView | None
    status_on: DateView | None
    url: str | None
    archived: str | None
    capture: str
    characters: str
    sha256: str
    derived: bool
    rewritten: bool
    altered: int
    spread: Spread
    passages: tuple[PassageView, ...]
    full_text: bool
    flagged: tuple[FlaggedView, ...]
    named: tuple[NamedView, ...]
    cited_whole: tuple[UseView, ...]
    digest_in_brief: str
    site: str
    edition: str
    address: str | None
    coins: str
    linked_data: LinkedData
    later: VersionLink | None
    earlier: VersionLink | None
    linked: tuple[BacklinkView, ...]

    def contents(self) -> Iterator[tuple[str, str]]:
        yield "how-we-know", "How we know"
        yield "passages-used", "Passages" if self.full_text else "Passages used"
        if self.flagged:
            yield "passages-flagged", "Passages flagged"
        if self.earlier:
            yield "what-changed", "What changed"
        if self.linked:
            yield "linked-from", "Linked from"
        yield "named-here", "Named here"
        yield "how-to-cite", "How to cite"


def source_view(
    published: Published, pages: frozenset[str], source: Source, found: Backlinks
) -> SourceView:
    links = Links(source_uri(source.id), pages)
    record, edition = source.record, published.edition
    passages = _passages(published, links, source)
    return SourceView(
        id=source.id,
        record=record,
        all_sources=links.to("sources/"),
        summary=_summary(published, source),
        language=language(record.language),
        published=date(record.published) if record.published else None,
        dates=dates_found(edition.index.evidence[source.id].dates),
        reviewed=date(record.reviewed.on) if record.reviewed else None,
        status_on=date(record.status.on) if record.status and record.status.on else None,
        url=web_address(record.url),
        archived=web_address(record.archived),
        capture=source.capture,
        characters=number(source.capture_length),
        sha256=source.digest,
        derived=source.digest != source.sha256,
        rewritten=record.wording is Wording.REWRITTEN,
        altered=sum(passage.altered for passage in source.passages),
        spread=spread(published, source),
        passages=passages,
        full_text=edition.full_text,
        flagged=_flagged(source, {passage.number for passage in passages}),
        named=_named(published, links, source),
        cited_whole=_uses(published, links, published.showings.get((source.id, 0), ())),
        digest_in_brief=f"{source.digest[:_HEAD]}\u2026{source.digest[-_TAIL:]}",
        site=edition.title,
        edition=in_words(edition.as_of) if edition.as_of else "",
        address=whole(edition.address, source_uri(source.id)) if edition.address else None,
        coins=coins(source),
        linked_data=source_linked_data(published, source),
        later=later_version(links, edition.index, source),
        earlier=earlier_version(links, edition.index, source),
        linked=views(found, links),
    )


def _summary(published: Published, source: Source) -> str:
    total = len(source.passages)
    used = sum(bool(published.shown((source.id, p.number))) for p in source.passages)
    flagged = sum(bool(p.flags) for p in source.passages)
    return (
        f"{number(used)} of {counted(total, 'passage')} {'is' if used == 1 else 'are'} used; "
        f"{number(flagged) if flagged else 'none'} {'is' if flagged == 1 else 'are'} flagged."
    )


def _passages(published: Published, links: Links, source: Source) -> tuple[PassageView, ...]:
    everything = published.edition.full_text
    return tuple(
        _passage(published, links, source, passage)
        for passage in source.passages
        if source.shows(passage)
        and (everything or (source.id, passage.number) in published.showings)
    )


def _passage(published: Published, links: Links, source: Source, passage: Passage) -> PassageView:
    showings = published.showings.get((source.id, passage.number), ())
    cited = merged(span for showing in showings for span in showing.cited)
    everything = published.edition.full_text
    at = passage.number
    shown = stretches(published, source, passage)
    return PassageView(
        at,
        passage_anchor(at),
        tuple(within(source, at, stretch, cited) for stretch in shown),
        place(passage, *shown),
        _uses(published, links, showings),
        None if everything else _neighbour(published, source, at - 1),
        None if everything else _neighbour(published, source, at + 1),
        _flags(passage),
        passage.time,
        tuple(offsets(copy) for copy in passage.copies),
    )


def _uses(published: Published, links: Links, showings: tuple[Showing, ...]) -> tuple[UseView, ...]:
    uses: dict[tuple[str, str], UseView] = {}
    for showing in showings:
        label = f"{published.topics[showing.topic].title}, {showing.label}"
        view = UseView(links.topic(showing.topic, showing.anchor), label, showing.sentence)
        uses.setdefault((showing.topic, showing.anchor), view)
    return tuple(uses.values())


def _neighbour(published: Published, source: Source, number_: int) -> Neighbour | None:
    """`None` at either end of the source, and where the neighbour is on the page itself."""
    if not 1 <= number_ <= len(source.passages) or published.shown((source.id, number_)):
        return None
    passage = source.passage(number_)
    found = _FIRST_WORDS.match(passage.text)
    if found is None or not source.shows(passage):
        return Neighbour(number_, None)
    start = passage.span.start
    span = Span(start + len(found[0]) - len(found[0].lstrip()), start + found.end())
    return Neighbour(number_, words(source, number_, (span,)))


def _flags(passage: Passage) -> tuple[FlagView, ...]:
    found = (flag for flag in passage.flags if flag.cleared_by is None)
    return tuple(FlagView(flag.kind.value, _as_sentence(flag.note)) for flag in found)


def _as_sentence(note: str) -> str:
    return f"{note[:1].upper()}{note[1:].rstrip('.')}."


def _flagged(source: Source, used: set[int]) -> tuple[FlaggedView, ...]:
    flagged = [passage for passage in source.passages if _flags(passage)]
    widths = bars([len(passage.span) for passage in flagged])
    return tuple(
        FlaggedView(
            passage.number,
            None if passage.number in used else passage_anchor(passage.number),
            width,
            place(passage, passage.span),
            _flags(passage),
            not source.shows(passage),
        )
        for passage, width in zip(flagged, widths, strict=True)
    )


def _named(published: Published, links: Links, source: Source) -> tuple[NamedView, ...]:
    names = ProvenanceViews(published, links)
    counts = Counter(
        mention.name
        for mention in published.edition.index.evidence[source.id].mentions
        if source.shows(source.passage(mention.passage))
    )
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return tuple(NamedView(names.name(name), number(count)) for name, count in ranked)
