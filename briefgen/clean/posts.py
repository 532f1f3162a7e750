"""The posts of a live blog, and the times beside them.

A post is what stands between two times, or between two share links. Whether a page puts the time
above its post or below is learned from the page.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.clean.clock import leading_time, time_in, time_line
from briefgen.clean.headers import credit
from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.label_lines import date_line
from briefgen.clean.lines import word_count
from briefgen.clean.page import Page
from briefgen.clean.phrases import Effect
from briefgen.clean.rules import is_rule
from briefgen.model import PassageKind

_FEWEST = 4
_DAYS_OF_LIVE_BLOG = 7
_FEWEST_TIMED = 3
_FEWEST_KEPT = 2
_FEWEST_WORDS = 3
_NEAR = 4
_PROSE = frozenset({PassageKind.TEXT, PassageKind.POST})


@dataclass(frozen=True, slots=True)
class LiveBlog:
    """Lines of a page that are posts with times: from `first` up to `last`, not included.

    `times` gives the time of each line that holds one, `own` are those of them that begin a post
    themselves, and `below` says that the others stand below their posts. `flashes` are the posts of
    one short line, `heads` the headings of others.
    """

    first: int
    last: int
    times: Mapping[int, str]
    own: frozenset[int]
    below: bool
    flashes: frozenset[int]
    heads: frozenset[int]

    def has(self, index: int) -> bool:
        return self.first <= index < self.last


@dataclass(frozen=True, slots=True)
class _Post:
    """The lines of a post's time, of its first paragraph, and of the heading above that."""

    time: int
    text: int
    head: int | None


def live_blog(page: Page, first: int, last: int, kept: Container[int] | None) -> LiveBlog | None:
    """The posts among the lines, where three or more have a time and text of their own.

    Lists of the latest news look the same. Where the classifier was asked, it says which lines it
    takes for an article's (`kept`): it must have done so with half of the posts.
    """
    own = {at: time for at in range(first, last) if (time := leading_time(page.text(at)))}
    if len(own) < _FEWEST_TIMED:
        own = {}
    marks = {at: time for at in range(first, last) if (time := _time(page, at))}
    marks = _of_one_week(page, marks)
    times = dict(sorted((own | marks).items()))
    if len(times) < _FEWEST_TIMED:
        return None
    begun = list(times)
    below = not own and _stand_below(page, begun, first, last)
    if below:
        spans = [range(at - 1, before, -1) for before, at in pairwise([first - 1, *begun])]
    else:
        ends = [*begun[1:], last]
        spans = [range(at + (at not in own), end) for at, end in zip(begun, ends, strict=True)]
    flashes = frozenset(_flashes(page, spans))
    found = list(_posts(page, begun, spans, flashes))
    found = [post for post in _agreed(found, kept) if post.text >= first]
    if sum(page.paragraphs[post.text] for post in found) < _FEWEST_TIMED:
        return None
    opens = min(min(post.time, post.head or post.text) for post in found)
    closes = found[-1].time + 1 if below else _end(page, found[-1].text, last)
    heads = frozenset(post.head for post in found if post.head is not None)
    return LiveBlog(opens, closes, times, frozenset(own), below, flashes, heads)


def mark_posts(page: Page, roles: dict[int, Role], live: LiveBlog | None) -> None:
    """Make the first paragraph of each post a post, where there are some."""
    begins = _begins(page, roles, live)
    if live or len(begins) >= _FEWEST:
        roles.update(dict.fromkeys(begins, PassageKind.POST))


def post_times(page: Page, roles: Mapping[int, Role], live: LiveBlog | None) -> dict[int, str]:
    """For posts with a time beside them, the time as `hh:mm`, or an age, by the post's index."""
    begins = _begins(page, roles, live)
    if live and live.below:
        ends = [*list(begins)[1:], live.last]
        times = [
            next((live.times[at] for at in range(begin, end) if at in live.times), None)
            for begin, end in zip(begins, ends, strict=True)
        ]
        begins = dict(zip(begins, times, strict=True))
    return {at: time for at, time in begins.items() if time and roles[at] is PassageKind.POST}


def _begins(page: Page, roles: Mapping[int, Role], live: LiveBlog | None) -> dict[int, str | None]:
    """The first paragraph of each post, with the last time above it that is no other post's.

    What stands above the first time of a live blog leads to it, and is no post.
    """
    left_out = (at for at, role in roles.items() if isinstance(role, DropKind))
    times = _of_one_week(page, {at: said for at in left_out if (said := _time(page, at))})
    found: dict[int, str | None] = {}
    time: str | None = None
    separated = live is None or live.below
    for index, role in roles.items():
        said = live.times.get(index) if live and index in live.own else None
        if isinstance(role, DropKind):
            said = times.get(index)
        if said is not None or _separates(page, index):
            separated, time = True, said or time
        ended = live is not None and live.below and index >= live.last
        if separated and role in _PROSE and not ended:
            found[index] = time
            separated, time = False, None
    return found


def _separates(page: Page, index: int) -> bool:
    """Whether the line is a share link, a time or an age, as stands between posts."""
    known = page.markers[index]
    return page.ages[index] is not None or (known is not None and known.effect is Effect.POST)


def _time(page: Page, index: int) -> str | None:
    """The time of a line that holds a time, an age, or a day with a time, and nothing else."""
    text, age = page.text(index), page.ages[index]
    if age is not None:
        return age.words if age.sure and age.name is None else None
    if _separates(page, index):
        return time_line(text)
    time = time_in(text)
    return time if time and date_line(text) is not None else None


def _of_one_week(page: Page, marks: dict[int, str]) -> dict[int, str]:
    """The times without those that have a day, where these are weeks apart: related articles'."""
    seen = {at: date_line(page.text(at)) for at in marks}
    days = {at: date.value.first_day for at, date in seen.items() if date and date.value}
    if not days or (max(days.values()) - min(days.values())).days <= _DAYS_OF_LIVE_BLOG:
        return marks
    return {at: time for at, time in marks.items() if at not in days}


def _posts(
    page: Page, begun: Sequence[int], spans: Sequence[range], flashes: Container[int]
) -> Iterator[_Post]:
    """The posts that have a paragraph within a few lines of their time, and the flashes."""
    for time, span in zip(begun, spans, strict=True):
        near = (at for at in span[:_NEAR] if page.paragraphs[at] or at in flashes)
        text = next(near, None)
        if text is not None:
            yield _Post(time, text, _head(page, text, span))


def _head(page: Page, text: int, span: range) -> int | None:
    """The heading above the paragraph, and above the byline between, if there is one."""
    at = text - 1
    while at in span and credit(page, at):
        at -= 1
    plain = at in span and not page.paragraphs[at] and page.markers[at] is None
    return at if plain and not is_rule(page.text(at)) else None


def _agreed(posts: Sequence[_Post], kept: Container[int] | None) -> Sequence[_Post]:
    """The posts from the first kept one on, as far as half of them are kept, and one before."""
    if kept is None:
        return posts
    first = next((at for at, post in enumerate(posts) if post.text in kept), len(posts))
    count, last = 0, first
    for number, post in enumerate(posts[first:], start=1):
        count += post.text in kept
        if count >= _FEWEST_KEPT and 2 * count >= number:
            last = first + number
    return posts[max(first - 1, 0) : last] if last > first else ()


def _flashes(page: Page, posts: Sequence[range]) -> Iterator[int]:
    """The posts that are one short line."""
    for post in posts:
        if len(post) == 1:
            (at,) = post
            short = not page.paragraphs[at] and page.markers[at] is None
            if short and word_count(page.text(at)) >= _FEWEST_WORDS:
                yield at


def _stand_below(page: Page, begun: Sequence[int], first: int, last: int) -> bool:
    """Whether the times stand below their posts: blank lines say so, else what ends the page."""
    numbers = [page.lines[at].number for at in range(first, last)]

    def is_apart(above: int) -> bool:
        at = above - first
        return not 0 <= at < len(numbers) - 1 or numbers[at + 1] - numbers[at] > 1

    sides = [(is_apart(at - 1), is_apart(at)) for at in begun]
    above = sum(before and not after for before, after in sides)
    below = sum(after and not before for before, after in sides)
    if above != below:
        return below > above
    return not any(page.paragraphs[begun[-1] + 1 : min(begun[-1] + 1 + _NEAR, last)])


def _end(page: Page, text: int, last: int) -> int:
    """The line after the paragraphs that begin here."""
    return next((at for at in range(text, last) if not page.paragraphs[at]), last)
