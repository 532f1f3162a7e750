"""One article and the rest of its segment."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.clean.article_labels import ArticleLabels, article_labels
from briefgen.clean.credits import author, header_lines, lines_above, lines_beside, publisher
from briefgen.clean.dates import SeenDate
from briefgen.clean.dating import Dated
from briefgen.clean.flattened import LONGEST_LINE, pieces
from briefgen.clean.forwarded import without_prefix
from briefgen.clean.headers import credited_name, seen_date
from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.language import language
from briefgen.clean.page import Page
from briefgen.clean.phrases import fold_phrase
from briefgen.clean.posts import LiveBlog, post_times
from briefgen.clean.seen import Seen, seen_in
from briefgen.clean.segments import Segment
from briefgen.clean.walk import roles
from briefgen.model import Article, ArticlePassage, Dropped, PassageKind, Span

UNTITLED = "Untitled"

_PROSE = frozenset({PassageKind.TEXT, PassageKind.POST})
_SHORTEST_BESIDE_OTHERS = 400
_SHORTEST_LEAD = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """What a segment holds: passages and what was left out, in order, and what it says of both.

    Without passages it is no article. `copies` counts its lines.
    """

    title: str
    passages: tuple[ArticlePassage, ...]
    dropped: tuple[Dropped, ...]
    publisher: str | None
    publisher_basis: str | None
    author: str | None
    seen: Seen
    copies: Counter[str]
    lead: bool = False

    @property
    def body(self) -> str:
        return "\n".join(p.text for p in self.passages if p.kind in _PROSE)

    @property
    def has_error(self) -> bool:
        return any(run.kind is DropKind.ERROR_HEADER for run in self.dropped)

    def without_passages(self, kind: DropKind) -> tuple[Dropped, ...]:
        """All of the segment as dropped, its passages as `kind`."""
        runs = [Dropped(passage.span, kind) for passage in self.passages]
        return tuple(sorted((*self.dropped, *runs), key=lambda dropped: dropped.span))


def draft(page: Page, segment: Segment) -> Draft:
    found = roles(page, segment)
    divided = list(_divide(page, found, segment.live))
    passages = tuple(part for part in divided if isinstance(part, ArticlePassage))
    first = next((p.text for p in passages if p.kind in _PROSE), "")
    header = header_lines(found, segment.title)
    tails = [_tail(page, part) for part in divided if part.kind is DropKind.BYLINE]
    body = "\n".join(part.text for part in passages if part.kind in _PROSE)
    labels = article_labels(page, found, segment.title, language(body))
    above = lines_above(segment.first, segment.title)
    alone = segment.first == 0 and segment.last == len(page.lines)
    parting = segment.part.credits if segment.part else ()
    beside = lines_beside(page, found, segment.title, parting)
    named, basis = publisher(page, beside, above, first, alone=alone)
    return Draft(
        title=_title(page, segment),
        passages=passages,
        dropped=tuple(part for part in divided if isinstance(part, Dropped)),
        publisher=named,
        publisher_basis=basis,
        author=labels.authors or author(tails, first) or _credited(page, segment),
        seen=_seen(page, header, passages, labels, segment),
        copies=Counter(" ".join(page.text(at).split()) for at in found),
        lead=segment.part is not None and segment.part.lead,
    )


def _credited(page: Page, segment: Segment) -> str | None:
    lines = segment.part.credits if segment.part else ()
    names = (credited_name(page.text(at)) for at in lines)
    return next((name for name in names if name and not page.names_publisher(name)), None)


def _title(page: Page, segment: Segment) -> str:
    if segment.title is None:
        return UNTITLED
    title = page.text(segment.title)[segment.part.title_from if segment.part else 0 :]
    if page.forwarded and segment.title < page.forwarded.body:
        return page.forwarded.subject or without_prefix(title)
    return title


def is_article(drafted: Draft, alone: bool) -> bool:
    """Whether there are paragraphs; a few without a title, beside other articles, are none.

    Neither are some words that lead to the articles below them.
    """
    if drafted.lead and len(drafted.body) < _SHORTEST_LEAD:
        return False
    if drafted.title == UNTITLED and not alone:
        return len(drafted.body) >= _SHORTEST_BESIDE_OTHERS
    return bool(drafted.body)


def article(drafted: Draft, via: str | None, dated: Dated) -> Article:
    return Article(
        title=drafted.title,
        publisher=drafted.publisher,
        publisher_basis=drafted.publisher_basis,
        via=via,
        author=drafted.author,
        published=dated.published,
        published_basis=dated.basis,
        language=language(drafted.body),
        passages=drafted.passages,
        evidence=dated.evidence,
        modified=_modified(drafted.seen),
    )


def _modified(seen: Seen) -> str | None:
    """The day of the last change as ISO 8601, so that versions are put in order by it."""
    return str(seen.changed.value) if seen.changed and seen.changed.value else None


def _divide(
    page: Page, found: dict[int, Role], live: LiveBlog | None
) -> Iterator[ArticlePassage | Dropped]:
    times = post_times(page, found, live)
    for index, role in found.items():
        line = page.lines[index]
        if isinstance(role, DropKind):
            yield Dropped(Span(line.start, line.end), role)
        elif len(line.text) <= LONGEST_LINE or role not in _PROSE:
            yield ArticlePassage(Span(line.start, line.end), line.text, role, times.get(index))
        else:
            yield from _divide_line(page, index, role, times.get(index))


def _divide_line(
    page: Page, index: int, role: PassageKind, time: str | None
) -> Iterator[ArticlePassage | Dropped]:
    line = page.lines[index]
    for start, end, kind in pieces(line.text):
        span = Span(line.start + start, line.start + end)
        if isinstance(kind, DropKind):
            yield Dropped(span, kind)
        elif start == 0 and kind is PassageKind.TEXT:
            yield ArticlePassage(span, line.text[start:end], role, time)
        else:
            yield ArticlePassage(span, line.text[start:end], kind)


def _tail(page: Page, part: ArticlePassage | Dropped) -> str:
    """The text of a dropped run, which stands within one line."""
    after = bisect_right(page.lines, part.span.start, key=lambda line: line.start)
    line = page.lines[after - 1]
    return line.text[part.span.start - line.start : part.span.end - line.start]


def _seen(
    page: Page,
    header: Sequence[int],
    passages: Sequence[ArticlePassage],
    labels: ArticleLabels,
    segment: Segment,
) -> Seen:
    """What stands in an article and beside its title, the credits that parted it among that."""
    beside = segment.part.credits if segment.part else ()
    opening = next((passage.text for passage in passages if passage.kind in _PROSE), "")
    ages = (page.ages[index] for index in header)
    parting = (_parting_date(page, index, passages) for index in beside)
    updates = (
        page.text(index)
        for index in header
        if fold_phrase(page.text(index)) in {"updated", "last updated"}
    )
    seen = seen_in([passage.text for passage in passages], opening)
    return replace(
        seen,
        dateline=seen.dateline or labels.dateline,
        age=next((age for age in ages if age), None),
        line=labels.published or next((date for date in parting if date), None),
        changed=labels.updated,
        update=next(updates, None),
    )


def _parting_date(page: Page, index: int, passages: Sequence[ArticlePassage]) -> SeenDate | None:
    """The date of a line of credits, with its place where that is below the text."""
    date = seen_date(page.text(index))
    ends = passages[-1].span.end if passages else len(page.capture_text)
    below = date is not None and page.lines[index].start >= ends
    return replace(date, place="below the text") if date is not None and below else date
