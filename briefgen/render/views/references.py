"""References: what each citation points to, and where it is used."""

from collections import Counter
from dataclasses import dataclass, replace

from briefgen.model import Reference, Use, Wording
from briefgen.render.views.captured import Quote, within
from briefgen.render.views.coins import coins
from briefgen.render.views.dates import place
from briefgen.render.views.page import TopicPage
from briefgen.render.views.provenance import NameLink, SourceLink, SpeakerRule


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """An entry: cited words inside their sentence, an excerpt, or a source as a whole.

    `passage` and `offsets` are 0 and empty for a source as a whole.
    """

    number: int
    quote: Quote | None
    excerpt: NameLink | None
    source: SourceLink
    rewritten: bool
    passage: int
    offsets: str
    href: str
    uses: tuple[Use, ...]
    rules: tuple[SpeakerRule, ...]


@dataclass(frozen=True, slots=True)
class SourceReferences:
    """A source of the page with what is cited of it, in the order of the numbers.

    `coins` says the source to reference managers.
    """

    source: SourceLink
    anchor: str
    coins: str
    entries: tuple[ReferenceView, ...]


def references(page: TopicPage) -> tuple[SourceReferences, ...]:
    """The references by source, in the order in which each source is first cited."""
    entries = [reference(page, entry) for entry in page.briefing.references]
    order = dict.fromkeys(entry.source.id for entry in entries)
    order |= dict.fromkeys(page.briefing.sources)
    return tuple(
        SourceReferences(
            page.provenance.source(source),
            f"from-{source}",
            coins(page.source(source)),
            tuple(entry for entry in entries if entry.source.id == source),
        )
        for source in order
    )


def reference(page: TopicPage, entry: Reference) -> ReferenceView:
    source = page.source(entry.source)
    quote, excerpt, passage, at = None, None, 0, ""
    rules: tuple[SpeakerRule, ...] = ()
    if entry.quoted is not None:
        quoted = entry.quoted
        quote = within(source, quoted.passage, quoted.sentence, quoted.words)
        rules = page.provenance.rules_of(source.id, quoted.words[0], quoted.statements)
        passage, at = quoted.passage, place(source.passage(quoted.passage), *quoted.words)
    elif entry.excerpt is not None:
        excerpt = page.excerpt_link(entry.excerpt)
        shown = next(e for e in page.briefing.excerpts if e.id == entry.excerpt)
        rules = page.provenance.rules_of(source.id, shown.span, shown.statements)
        passage, at = shown.passage, place(source.passage(shown.passage), shown.span)
    return ReferenceView(
        entry.number,
        quote,
        excerpt,
        page.provenance.source(source.id),
        source.record.wording is Wording.REWRITTEN,
        passage,
        at,
        page.links.passage(source.id, passage) if passage else page.links.source(source.id),
        _numbered(entry.uses),
        rules,
    )


def _numbered(uses: tuple[Use, ...]) -> tuple[Use, ...]:
    """The uses, each with a label of its own: `timeline`, `timeline (2)`."""
    seen: Counter[str] = Counter()
    told = []
    for use in uses:
        seen[use.label] += 1
        count = seen[use.label]
        told.append(use if count == 1 else replace(use, label=f"{use.label} ({count})"))
    return tuple(told)
