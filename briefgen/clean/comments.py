"""Where readers' comments begin: below the article a name, an age, words, buttons; and again."""

from bisect import bisect_right
from collections.abc import Collection, Container, Sequence
from itertools import accumulate

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
_LOOKED_AT = 60
_LONGEST_NAME = 40


def comments_start(
    page: Page, lines: range, title: int | None, kept: Container[int] | None
) -> int | None:
    """The line from which on there are comments alone, among these lines of one article.

    `kept` are the lines that the classifier takes for the article's, where it was asked.
    """
    body = range(lines.start if title is None else title + 1, lines.stop)
    buttons = {at for at in body if is_buttons(page.text(at))}
    times = [at for at in body if _tells_when(page, at)]
    if len(buttons) + len(times) < _FEWEST_MARKS:
        return None
    article = _Article(page, body, kept)
    marks = sorted(buttons.union(times))
    chains = _chains(marks)
    for heading in (at for at in body if heads_comments(page.text(at))):
        after = bisect_right(marks, heading)
        if after < len(marks) and marks[after] - heading <= _FIRST_MARK:
            chain = range(marks[after], chains[after] + 1)
            known = buttons.intersection(chain[:_LOOKED_AT])
            posts = bisect_right(times, heading) >= _FEWEST_MARKS and not known
            if not posts and _are_comments(page, heading, chain, known, article):
                return heading
    return _first_of_many(page, sorted(buttons), frozenset(times), article)


class _Article:
    """How much text an article has above and below a line."""

    def __init__(self, page: Page, body: range, kept: Container[int] | None) -> None:
        self.body = body
        lengths = (
            len(page.text(at)) if page.paragraphs[at] and (kept is None or at in kept) else 0
            for at in body
        )
        self._above = [0, *accumulate(lengths)]

    def has_ended(self, chain: range) -> bool:
        """Whether most of the text stands above the first of these lines, and little below."""
        above = self._above[chain.start - self.body.start]
        last = min(chain.stop + _LONGEST_COMMENT, self.body.stop)
        return above >= max(_ENOUGH_ABOVE, self._above[-1] - self._above[last - self.body.start])


def _are_comments(
    page: Page, heading: int, chain: range, buttons: Collection[int], article: _Article
) -> bool:
    """Whether words of readers stand below the heading, among the marks of the chain.

    Without buttons more is asked for, as cards of other articles have times as well.
    """
    near = range(heading + 1, min(chain.stop + 1, heading + _LOOKED_AT))
    said = [at for at in near if _is_said(page, at, article.body)]
    written = sum(page.paragraphs[at] for at in said)
    enough = bool(said) if buttons else written >= _FEWEST_MARKS
    several = len(chain) >= _FEWEST_MARKS
    return enough and several and article.has_ended(range(heading, chain.stop))


def _first_of_many(
    page: Page, buttons: Sequence[int], times: Container[int], article: _Article
) -> int | None:
    """The first line of comments that no heading announces, where three or more have buttons."""
    answers = [at for at in buttons if invites_answers(page.text(at))]
    ends = _chains(answers)
    for number, (first, last) in enumerate(zip(answers, ends, strict=True)):
        if number and ends[number - 1] == last:
            continue
        chain = answers[number : number + _LOOKED_AT]
        apart = [at for at in chain if at <= last and _is_said(page, at - 1, article.body)]
        start = max(_beginning(page, first, times, article.body), article.body.start)
        if len(apart) >= _FEWEST_UNHEADED and article.has_ended(range(start, last + 1)):
            return start
    return None


def _chains(marks: Sequence[int]) -> list[int]:
    """For each mark the last one that is reached from it, from comment to comment."""
    ends = list(marks)
    for at in range(len(marks) - 2, -1, -1):
        if marks[at + 1] - marks[at] <= _LONGEST_COMMENT:
            ends[at] = ends[at + 1]
    return ends


def _beginning(page: Page, button: int, times: Container[int], body: range) -> int:
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
