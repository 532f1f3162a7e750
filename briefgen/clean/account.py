"""What adding did with each capture, told to a person: lines of words, each with its tone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from briefgen.clean.differences import Difference, change_counts
from briefgen.clean.intake import Outcome, PlannedArticle, by_capture
from briefgen.clean.lines import LineNumbers
from briefgen.diagnostics import visible
from briefgen.model import (
    Article,
    Capture,
    Cleaning,
    DateEvidence,
    Dropped,
    EvidenceKind,
    Span,
)
from briefgen.text.pages import Pages

_WIDTH = 76
_BESIDE_LABEL = frozenset({EvidenceKind.YEAR, EvidenceKind.CHANGE})
_MOST_ROWS = 40
_MOST_DIFFERENCES = 8
_MOST_WORDS = 4
_LINES = 11


class Tone(StrEnum):
    """What a run of words is about, for whoever gives it a colour."""

    PLAIN = "plain"
    NAME = "name"
    KEPT = "kept"
    DROPPED = "dropped"
    FLAG = "flag"


Line = tuple[tuple[str, Tone], ...]
"""Runs of words; nothing in them can steer a terminal."""

_SAID = {
    Outcome.NEW: "new",
    Outcome.UNCHANGED: "there already",
    Outcome.EDITED: "there, and edited: kept as it is",
    Outcome.DELETED: "deleted by a person: not written again",
    Outcome.RENAMED: "renamed by a person: kept as it is",
    Outcome.DROPPED: "dropped by a person",
    Outcome.SAME: "the same words are there already, from another capture",
}
_IN_SHORT = {
    **{outcome: str(outcome) for outcome in Outcome},
    Outcome.UNCHANGED: "there already",
    Outcome.SAME: "with the same words as another",
}


def account(
    cleaned: Sequence[tuple[Capture, Cleaning]],
    planned: Sequence[PlannedArticle],
    *,
    full: bool,
    whole: bool = False,
) -> Iterator[Line]:
    """A line for each capture, and below it the evidence for the date of each of its articles.

    In `full`, all that was kept and dropped, by the capture's lines.
    `whole` leaves nothing out of long captures and differences.
    """
    of_capture = by_capture(planned)
    for capture, cleaning in cleaned:
        own = of_capture.get(capture.file, ())
        if full:
            yield from _in_full(capture, cleaning, own, whole=whole)
        else:
            yield from _in_brief(capture, cleaning, own)
    if not full:
        yield _sum(cleaned, planned)


def _in_brief(
    capture: Capture, cleaning: Cleaning, planned: Sequence[PlannedArticle]
) -> Iterator[Line]:
    yield (visible(capture.file), Tone.NAME), (f": {_counts(cleaning)}", Tone.PLAIN)
    for article, decided in zip(cleaning.articles, planned, strict=True):
        said = f"{_said(decided)}{_in_short(decided)}"
        published = article.published or "date not known"
        yield (f"  {_name(decided)}", Tone.NAME), (f" ({said}), {published}", Tone.PLAIN)
        yield from _evidence_in_brief(article.evidence)


def _evidence_in_brief(evidence: Sequence[DateEvidence]) -> Iterator[Line]:
    """Three lines: dateline, weekday and label; a year or a change that was seen goes with it."""
    others = [one.says for one in evidence if one.kind in _BESIDE_LABEL and one.words]
    for line in evidence:
        if line.kind not in _BESIDE_LABEL:
            beside = others if line.kind is EvidenceKind.LABEL else []
            yield _fact(str(line.kind), "; ".join([line.says, *beside]))


def _sum(cleaned: Sequence[tuple[Capture, Cleaning]], planned: Sequence[PlannedArticle]) -> Line:
    outcomes = Counter(article.outcome for article in planned)
    versions = sum(bool(a.replaces) and a.outcome is Outcome.NEW for a in planned)
    parts = [f"{outcomes[kind]} {words}" for kind, words in _IN_SHORT.items() if outcomes[kind]]
    if versions:
        parts.append(f"{versions} of them later versions")
    articles = f"{_many(len(planned), 'article')} in {_many(len(cleaned), 'capture')}"
    return ((f"{articles}: {', '.join(parts)}" if parts else articles, Tone.PLAIN),)


def _in_full(
    capture: Capture, cleaning: Cleaning, planned: Sequence[PlannedArticle], *, whole: bool
) -> Iterator[Line]:
    numbers, pages = LineNumbers(capture.text), Pages(capture.text)
    encoding = f" ({capture.encoding})" if capture.encoding else ""
    yield (
        (visible(capture.file), Tone.NAME),
        (f": {_counts(cleaning)}{encoding}", Tone.PLAIN),
    )
    rows = [(span.start, line) for span, line in _dropped_rows(capture, cleaning.dropped, numbers)]
    for article, decided in zip(cleaning.articles, planned, strict=True):
        start = article.span.start
        rows += [(start, line) for line in _head(article, decided, numbers, whole=whole)]
        rows += [(span.start, line) for span, line in _kept_rows(article, numbers, pages)]
    rows.sort(key=lambda row: row[0])
    yield from _shortened([line for _, line in rows], whole=whole)


def _shortened(rows: Sequence[Line], *, whole: bool) -> Iterator[Line]:
    """The rows; of many kept or dropped ones in a row the first and the last."""
    run: list[Line] = []
    for row in (*rows, None):
        if row is not None and row[0][1] in {Tone.KEPT, Tone.DROPPED}:
            run.append(row)
            continue
        if len(run) > _MOST_ROWS and not whole:
            left_out = len(run) - _MOST_ROWS + 1
            yield from run[: _MOST_ROWS - 4]
            yield ((f"  {'':{_LINES}}… {left_out} more, shown by `--verbose`", Tone.PLAIN),)
            yield from run[-3:]
        else:
            yield from run
        run = []
        if row is not None:
            yield row


def _dropped_rows(
    capture: Capture, dropped: Iterable[Dropped], numbers: LineNumbers
) -> Iterator[tuple[Span, Line]]:
    """A row for each run; runs of one kind on the same or following lines are one."""
    groups: list[tuple[str, Span]] = []
    for run in sorted(dropped, key=lambda run: run.span):
        kind, last = str(run.kind), groups[-1] if groups else None
        if last and last[0] == kind and _follows(last[1], run.span, capture.text):
            groups[-1] = (kind, Span(last[1].start, run.span.end))
        else:
            groups.append((kind, run.span))
    for kind, span in groups:
        words = _first_words(capture.text[span.start : span.end], _WIDTH - len(kind) - 2)
        row = (
            f"- {_lines(span, numbers)}{kind}: {words}"
            if words
            else f"- {_lines(span, numbers)}{kind}"
        )
        yield span, ((row, Tone.DROPPED),)


def _follows(one: Span, other: Span, text: str) -> bool:
    return not text[one.end : other.start].strip()


def _kept_rows(article: Article, numbers: LineNumbers, pages: Pages) -> Iterator[tuple[Span, Line]]:
    for passage in article.passages:
        page = pages.at(passage.span.start)
        beside = [f"p. {page}"] if page else []
        beside += [passage.time] if passage.time else []
        beside += [str(passage.kind)] if passage.kind != "text" else []
        kind = f"[{' '.join(beside)}] " if beside else ""
        words = _first_words(passage.text, _WIDTH - len(kind))
        row = f"+ {_lines(passage.span, numbers)}{kind}{words}"
        yield passage.span, ((row, Tone.KEPT),)


def _head(
    article: Article, planned: PlannedArticle, numbers: LineNumbers, *, whole: bool
) -> Iterator[Line]:
    yield ((f"  {_name(planned)}", Tone.NAME), (f" ({_said(planned)})", Tone.PLAIN))
    via = f", via {article.via}" if article.via else ""
    author = f", by {article.author}" if article.author else ""
    yield _fact("title", article.title)
    why = f" ({article.publisher_basis})" if article.publisher_basis else ""
    yield _fact("publisher", f"{article.publisher or 'not named'}{why}{via}{author}")
    yield _fact("published", str(article.published or "not known"))
    yield from (_fact(str(line.kind), line.says) for line in article.evidence)
    if article.url:
        yield _fact("address", article.url)
    for flag in article.flags:
        texts = ((" ".join(p.text.split()), p.span) for p in article.passages)
        starts = (span for begins, span in texts if begins.startswith(flag.at))
        place = next((f"line {numbers.at(span.start)}, " for span in starts), "")
        text = visible(f"{place}{flag.kind}: {flag.note}")
        yield ((f"    {'flag':<{_LINES}}{text}", Tone.FLAG),)
    yield from _differences(planned, whole=whole)


def _fact(name: str, value: str) -> Line:
    return ((f"    {name:<{_LINES}}{visible(' '.join(value.split()))}", Tone.PLAIN),)


def _in_short(planned: PlannedArticle) -> str:
    """How much differs, in a few words; nothing where nothing does."""
    if not planned.differences:
        return ""
    says = ": " if planned.outcome is Outcome.NEW else "; writing it anew would change "
    return says + change_counts(planned.differences)


def _differences(planned: PlannedArticle, *, whole: bool) -> Iterator[Line]:
    found = planned.differences
    if not found:
        return
    emptied: list[str] = []
    title = f"since `{planned.replaces}`"
    if planned.outcome is not Outcome.NEW:
        title = "writing it anew would change"
        emptied = [d.key for d in found if d.key and d.new is None]
        found = tuple(d for d in found if not (d.key and d.new is None))
    yield ((f"    {title}: {change_counts(planned.differences)}", Tone.PLAIN),)
    most = len(found) if whole else _MOST_DIFFERENCES
    for difference in found[:most]:
        yield from _difference(difference)
    if len(found) > most:
        yield ((f"      … {len(found) - most} more, shown by `--verbose`", Tone.PLAIN),)
    if emptied:
        keys = ", ".join(f"`{key}`" for key in emptied)
        yield ((f"      and leave {keys} without a value", Tone.PLAIN),)


def _difference(difference: Difference) -> Iterator[Line]:
    name = f"{difference.key}: " if difference.key else ""
    if difference.words:
        for old, new in difference.words[:_MOST_WORDS]:
            gone = (f" [-{_first_words(old, _WIDTH // 2)}-]",) if old else ()
            come = (f" {{+{_first_words(new, _WIDTH // 2)}+}}",) if new else ()
            yield (
                ("      ~", Tone.PLAIN),
                *((text, Tone.DROPPED) for text in gone),
                *((text, Tone.KEPT) for text in come),
            )
        if len(difference.words) > _MOST_WORDS:
            yield ((f"      ~ … in {len(difference.words)} places", Tone.PLAIN),)
        return
    if difference.old is not None:
        yield ((f"      - {name}{_first_words(difference.old, _WIDTH)}", Tone.DROPPED),)
    if difference.new is not None:
        yield ((f"      + {name}{_first_words(difference.new, _WIDTH)}", Tone.KEPT),)


def _name(planned: PlannedArticle) -> str:
    return planned.id or visible(planned.title)


def _said(planned: PlannedArticle) -> str:
    said = _SAID[planned.outcome]
    if planned.replaces:
        version = f"a later version of `{planned.replaces}`"
        return f"new, {version}" if planned.outcome is Outcome.NEW else f"{said}, {version}"
    if planned.copy_of:
        return f"{said}, much like `{planned.copy_of}`, and not taken for a version of it"
    return said


def _counts(cleaning: Cleaning) -> str:
    kept = sum(len(article.passages) for article in cleaning.articles)
    runs = _many(len(cleaning.dropped), "run")
    return f"{_many(kept, 'passage')} kept, {runs} dropped"


def _lines(span: Span, numbers: LineNumbers) -> str:
    first, last = numbers.at(span.start), numbers.at(span.end - 1)
    return f"{f'{first}' if first == last else f'{first}-{last}':<{_LINES}}"


def _first_words(text: str, width: int) -> str:
    """As many whole words as fit, on one line."""
    line = " ".join(text[: width * 8].split())
    if len(line) <= width:
        return visible(line)
    return visible(f"{line[: width - 2].rpartition(' ')[0] or line[: width - 2]} …")


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
