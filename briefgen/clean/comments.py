"""Where readers' comments begin: below the article a name, an age, words, buttons; and again."""

from collections.abc import Container, Sequence

from briefgen.clean.clock import time_line
from briefgen.clean.comment_words import (
    heads_comments,
    introduces_comment,
    invites_answers,
    is_buttons,
)
from briefgen.clean.headers import Credit, credit
from briefgen.clean.lines import word_count
from briefgen.clean.page import Page

_ENOUGH_ABOVE = 150
_FIRST_MARK = 7
_LONGEST_COMMENT = 12
_FEWEST_MARKS = 2
_FEWEST_UNHEADED = 3
_ABOVE_BUTTONS = 8
_LONGEST_NAME = 40


def comments_start(
    page: Page, lines: range, title: int | None, kept: Container[int] | None
) -> int | None:
    """The line from which on there are comments alone, among these lines of one article.

    `kept` are the lines that the classifier takes for the article's, where it was asked.
    """
    body = range(lines.start if title is None else title + 1, lines.stop)
    buttons = [at for at in body if is_buttons(page.text(at))]
    times = [at for at in body if _tells_when(page, at)]
    if len(buttons) + len(times) < _FEWEST_MARKS:
        return None
    article = _Article(page, body, kept)
    headed = (at for at in body if heads_comments(page.text(at)))
    start = next((at for at in headed if _are_below(page, at, buttons, times, article)), None)
    if start is None:
        start = _first_of_many(page, buttons, times, article)
    return start


class _Article:
    """How much text an article has above and below a line."""

    def __init__(self, page: Page, body: range, kept: Container[int] | None) -> None:
        self.body = body
        self._lengths = [
            len(page.text(at)) if page.paragraphs[at] and (kept is None or at in kept) else 0
            for at in body
        ]

    def has_ended(self, first: int, last: int) -> bool:
        """Whether most of the text stands above the lines from `first` to `last`."""
        above = sum(self._lengths[: first - self.body.start])
        below = sum(self._lengths[last - self.body.start + 1 :])
        return above >= max(_ENOUGH_ABOVE, below)


def _are_below(
    page: Page, heading: int, buttons: Sequence[int], times: Sequence[int], article: _Article
) -> bool:
    """Whether comments follow the heading: marks of some, with words between them."""
    chain = _chain(heading, sorted({*buttons, *times}), first=_FIRST_MARK)
    if len(chain) < _FEWEST_MARKS:
        return False
    last = chain[-1] + _LONGEST_COMMENT
    said = [at for at in range(heading + 1, chain[-1] + 2) if _is_said(page, at, article.body)]
    if not any(at in chain for at in buttons):
        # Posts of a live blog and cards of other articles have times as well.
        said = [at for at in said if page.paragraphs[at]]
        if len(said) < _FEWEST_MARKS or sum(at < heading for at in times) >= _FEWEST_MARKS:
            return False
    return bool(said) and article.has_ended(heading, last)


def _first_of_many(
    page: Page, buttons: Sequence[int], times: Sequence[int], article: _Article
) -> int | None:
    """The first line of comments that no heading announces, where three or more have buttons."""
    answers = [at for at in buttons if invites_answers(page.text(at))]
    for number, first in enumerate(answers):
        chain = [first, *_chain(first, answers[number + 1 :], first=_LONGEST_COMMENT)]
        apart = [at for at in chain if _is_said(page, at - 1, article.body)]
        if len(apart) >= _FEWEST_UNHEADED:
            start = _beginning(page, first, times, article.body)
            if article.has_ended(start, chain[-1] + _LONGEST_COMMENT):
                return start
    return None


def _chain(start: int, marks: Sequence[int], *, first: int) -> list[int]:
    """The marks below the line, as long as each is within reach of the one before."""
    found: list[int] = []
    reach = first
    for at in marks:
        if at <= start:
            continue
        if at - (found[-1] if found else start) > reach:
            break
        found.append(at)
        reach = _LONGEST_COMMENT
    return found


def _beginning(page: Page, button: int, times: Sequence[int], body: range) -> int:
    """The first line of the comment that the button stands below: its name, or its words."""
    above = range(button - 1, max(button - _ABOVE_BUTTONS, body.start) - 1, -1)
    start = next((at for at in above if at in times), None)
    if start is None:
        start = next((at for at in above if not page.paragraphs[at]), button - 1)
        return start if _is_name(page, start) else button - 1
    return start - 1 if start - 1 in body and _is_name(page, start - 1) else start


def _is_name(page: Page, index: int) -> bool:
    return len(page.text(index)) <= _LONGEST_NAME and not page.paragraphs[index]


def _is_said(page: Page, index: int, body: range) -> bool:
    """Whether the line holds words that a reader may have written."""
    return (
        index in body
        and page.markers[index] is None
        and word_count(page.text(index)) > 1
        and not is_buttons(page.text(index))
        and not _tells_when(page, index)
    )


def _tells_when(page: Page, index: int) -> bool:
    """Whether the line is a time, an age or a date, maybe with a name, or says who speaks."""
    text = page.text(index)
    dated = page.ages[index] is not None or Credit.DATE in credit(page, index)
    return dated or time_line(text) is not None or introduces_comment(text)
