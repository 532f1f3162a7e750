"""The door of cleaning."""

import datetime
from dataclasses import replace

from briefgen.clean.articles import Draft, article, draft, is_article
from briefgen.clean.credits import via
from briefgen.clean.dating import dated
from briefgen.clean.flags import Surroundings, flagged
from briefgen.clean.kinds import DropKind
from briefgen.clean.lines import BYTE_ORDER_MARK
from briefgen.clean.markdown import is_markdown
from briefgen.clean.page import page
from briefgen.clean.segments import segments
from briefgen.model import Article, Capture, Cleaning, Dropped, Span


def clean(
    capture: Capture,
    furniture: frozenset[str] = frozenset(),
    by: datetime.date | None = None,
) -> Cleaning:
    """The articles in a capture of plain text, and everything else, each with what it is.

    Passages and dropped runs together cover every character that is not white space exactly
    once; a passage's text is the capture's own. Never raises: text that is not understood is
    kept as a passage or listed as dropped. `furniture` are lines that other captures have as well.
    `by` is a day on which the capture was there already, as that of adding it: no date is later.
    """
    capture_page = page(capture.text, furniture, markdown=is_markdown(capture.file))
    cuts = segments(capture_page)
    drafts = [draft(capture_page, segment) for segment in cuts]
    kept: list[Draft] = []
    bodies: set[tuple[str | None, str]] = set()
    dropped = [Dropped(Span(0, 1), DropKind.BYTE_ORDER_MARK)] * _has_mark(capture.text)
    dropped += capture_page.marks
    for drafted in drafts:
        if not is_article(drafted, alone=len(cuts) == 1):
            dropped.extend(drafted.without_passages(DropKind.RELATED_LINKS))
        elif (drafted.publisher, drafted.body) in bodies:
            dropped.extend(drafted.without_passages(DropKind.REPEAT))
        else:
            bodies.add((drafted.publisher, drafted.body))
            kept.append(drafted)
            dropped.extend(drafted.dropped)
    found_via = via(capture_page)
    dates = dated([drafted.seen for drafted in kept], by)
    articles = (article(one, found_via, date) for one, date in zip(kept, dates, strict=True))
    verbatim = [_verbatim(found, capture.text) for found in articles]
    around = [
        Surroundings(one.copies, error=one.has_error, contradiction=date.contradiction)
        for one, date in zip(kept, dates, strict=True)
    ]
    dropped.sort(key=lambda run: run.span)
    return Cleaning(flagged(verbatim, around), tuple(dropped))


def _verbatim(found: Article, text: str) -> Article:
    """The article with its passages as the capture has them, line breaks included."""
    passages = (replace(p, text=text[p.span.start : p.span.end]) for p in found.passages)
    return replace(found, passages=tuple(passages))


def _has_mark(text: str) -> bool:
    return text.startswith(BYTE_ORDER_MARK)
