"""Who said what, where accounts differ, and which topics are related."""

from dataclasses import dataclass

from briefgen.model import Account, CitedStatement, Difference, DifferenceKind, Related, Voice
from briefgen.render.views.captured import CapturedRun, Quote, lead, run, words
from briefgen.render.views.citations import CitationView
from briefgen.render.views.dates import counted
from briefgen.render.views.page import TopicPage
from briefgen.render.views.provenance import NameLink, Provenance, SourceLink, SpeakerView
from briefgen.text.plain import plain

_FOUND = {
    DifferenceKind.DENIAL: ("Denied", "One account does not accept what another says"),
    DifferenceKind.FIGURE: ("Differs", "Two accounts give different figures"),
    DifferenceKind.READOUT: ("Two parties", "Each side tells of it in its own words"),
    DifferenceKind.UPDATE: ("Later count", "The later article has the higher figure"),
    DifferenceKind.DATE: ("Differs", "Two accounts give different days"),
    DifferenceKind.WORDING: ("Differs", "One speaker's words, worded in two ways"),
    DifferenceKind.FORECAST: ("Overtaken", "What was expected, and what came"),
    DifferenceKind.ORIGIN: ("One origin", "Two articles have one figure from one origin"),
}


@dataclass(frozen=True, slots=True)
class StatementRow:
    """Speaker, words, and what leads to them from the cue; `own` when they are the speaker's."""

    speaker: SpeakerView
    cue: CapturedRun | None
    content: CapturedRun
    own: bool
    origins: tuple[NameLink, ...]
    source: SourceLink
    language: str
    passage: int
    href: str
    rule: str
    citation: CitationView


@dataclass(frozen=True, slots=True)
class AccountView:
    quote: Quote
    chain: Provenance
    citation: CitationView


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """Accounts of one matter, under the disputed key point or the first sentence of the note.

    `by_speaker` says that their speakers tell them apart; else their articles must. `mark` is the
    word before the heading; `by_teller` says that each is headed by who passes it on; `basis`
    tells of the rule that found it, where no editor has.
    """

    accounts: tuple[AccountView, ...]
    by_speaker: bool
    disputed: bool
    heading: str
    key_point: NameLink | None
    note: str
    mark: str
    basis: str
    by_teller: bool


@dataclass(frozen=True, slots=True)
class RelatedView:
    title: str
    href: str
    question: str
    shared: str
    names: tuple[NameLink, ...]
    articles: tuple[SourceLink, ...]
    editor: bool


def statement_row(page: TopicPage, row: CitedStatement) -> StatementRow:
    source, statement = page.source(row.source), row.statement
    passage = source.passage(statement.passage)
    cue = lead(statement)
    return StatementRow(
        page.provenance.speaker(source, statement),
        run(source, passage, cue, cited=False) if cue else None,
        run(source, passage, statement.content),
        statement.voice is Voice.DIRECT,
        page.provenance.origins((statement,)),
        page.provenance.source(source.id),
        source.record.language,
        statement.passage,
        page.links.passage(source.id, statement.passage),
        statement.basis,
        page.citations.view(row.citation),
    )


def difference(page: TopicPage, found: Difference) -> DifferenceView:
    point = None
    if found.key_point is not None:
        point = page.briefing.key_points[found.key_point - 1]
    mark, title = _FOUND[found.kind] if found.kind else ("Differs", "")
    heading, note = _headed(found.note or title)
    accounts = tuple(_account(page, account) for account in found.accounts)
    return DifferenceView(
        accounts,
        len({account.chain.speakers for account in accounts}) == len(accounts),
        point is not None and point.disputed,
        plain(point.runs) if point else heading,
        NameLink(f"Key point {point.number}", f"#{point.id}") if point else None,
        (found.note or "") if point else note,
        mark,
        found.basis or "",
        found.kind is DifferenceKind.READOUT,
    )


def related(page: TopicPage, topic: Related) -> RelatedView:
    parts = []
    if topic.sources:
        parts.append(counted(len(topic.sources), "article"))
    if topic.names:
        parts.append(counted(len(topic.names), "name"))
    return RelatedView(
        topic.title,
        page.links.topic(topic.topic),
        topic.question,
        " and ".join(parts),
        tuple(page.provenance.name(name) for name in topic.names),
        tuple(page.provenance.source(source) for source in topic.sources),
        topic.editor,
    )


def _headed(note: str) -> tuple[str, str]:
    """The first sentence of an editor's note, and the rest of it."""
    first, _, rest = note.partition(". ")
    return (first.removesuffix(".") or "Two accounts of one matter", rest)


def _account(page: TopicPage, account: Account) -> AccountView:
    quoted = account.quoted
    source = page.source(quoted.source)
    return AccountView(
        words(source, quoted.passage, quoted.words),
        page.provenance.chain(source.id, quoted.passage, quoted.words[0], quoted.statements),
        page.citations.view(account.citation),
    )
