"""The posts of a live blog on a page, and the times beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import html

from briefgen.clean.article_elements import is_read, is_set_aside
from briefgen.clean.clock import time_in, time_line
from briefgen.clean.comment_words import invites_answers
from briefgen.clean.extracted import ExtractedParagraph
from briefgen.clean.json_ld import LinkedPost
from briefgen.clean.label_lines import label_line
from briefgen.clean.lines import is_prose
from briefgen.clean.page_dates import stated_date
from briefgen.clean.phrases import marker
from briefgen.clean.shown_lines import ShownLine, is_within, shown_lines
from briefgen.model import PassageKind

_FEWEST, _FEWEST_DECLARED = 3, 2
_MOST_DAYS = 7
_SHARE_OF_PAGE = 0.5
_LONGEST_TIME = 40
_LEADING = 600
_BEGINNING = 40
_ELSEWHERE = frozenset({"aside", "nav", "footer", "form", "button", "figure", "table"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WRITTEN = frozenset({"p", "li", "blockquote"})
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Post:
    """The lines of a post, from `first` up to `last`, and its time as `hh:mm`."""

    time: str
    first: int
    last: int


def page_posts(tree: html.HtmlElement, *, declared: bool) -> tuple[ExtractedParagraph, ...]:
    """The text of a live blog, each post with its time; none where the page is no live blog.

    What stands between the headline and the first post leads to them. `declared` says that the page
    calls itself a live blog; else there must be three posts. Comments have times as well, and so
    have teasers: most of the page's text must be in the posts, and their headings lead nowhere.
    """
    times = [element for element in tree.iter("time") if _clock(element)]
    fewest = _FEWEST_DECLARED if declared else _FEWEST
    if len(times) < fewest and not declared:
        return ()
    lines = list(shown_lines(tree))
    marks = _marks(lines)
    if len(marks) < fewest or not _of_some_days(marks, lines):
        return ()
    posts = [post for post in _posts(lines, marks) if _has_text(lines, post)]
    if len(posts) < fewest or len({post.time for post in posts}) < fewest - 1:
        return ()
    if not _are_most_of_page(lines, posts) or _are_comments(lines, posts) or _lead_on(lines, posts):
        return ()
    start = max((at for at in range(posts[0].first) if lines[at].block.tag == "h1"), default=-1)
    leading = [lines[at] for at in range(start + 1, posts[0].first) if is_read(lines[at])]
    if start < 0 or sum(len(line.text) for line in leading) > max(_LEADING, _length(lines, posts)):
        return ()
    return (
        *(ExtractedParagraph(line.text) for line in leading),
        *(paragraph for post in posts for paragraph in _paragraphs(lines, post)),
    )


def with_told_posts(
    shown: Sequence[ExtractedParagraph], posts: Sequence[LinkedPost]
) -> tuple[ExtractedParagraph, ...]:
    """The paragraphs that a page shows, with the times of those posts that it tells to programs.

    Of a page that showed hardly any when it was saved, the text is that of these posts.
    """
    if sum(len(paragraph.text) for paragraph in shown) < _LEADING and len(posts) > 1:
        return _told(posts)
    times = {
        " ".join(post.body.split())[:_BEGINNING]: ":".join(match.groups())
        for post in posts
        if (match := _CLOCK.search(post.published))
    }
    return tuple(
        replace(paragraph, kind=PassageKind.POST, time=time)
        if (time := times.get(paragraph.text[:_BEGINNING]))
        else paragraph
        for paragraph in shown
    )


def _told(posts: Sequence[LinkedPost]) -> tuple[ExtractedParagraph, ...]:
    found: list[ExtractedParagraph] = []
    for post in posts:
        match = _CLOCK.search(post.published)
        body = [line for text in post.body.splitlines() if (line := " ".join(text.split()))]
        if post.headline and post.headline not in body:
            found.append(ExtractedParagraph(post.headline, PassageKind.SUBHEAD))
        time = ":".join(match.groups()) if match else None
        found.append(ExtractedParagraph(body[0], PassageKind.POST, time))
        found += map(ExtractedParagraph, body[1:])
    return tuple(found)


def _clock(time: html.HtmlElement) -> str | None:
    """The time of day that a `time` shows, or else has in its attribute."""
    shown = " ".join((time.text_content() or "").split())
    said = time_in(shown) if len(shown) <= _LONGEST_TIME else None
    match = _CLOCK.search(time.get("datetime") or "")
    return said or (":".join(match.groups()) if match else None)


def _marks(lines: Sequence[ShownLine]) -> dict[int, str]:
    """The lines that are the time of a post, or end or begin with it, with that time."""
    found: dict[int, str] = {}
    for at, line in enumerate(lines):
        if is_within(line.block, _ELSEWHERE) or _is_aside(line.block):
            continue
        clocks = [clock for time in line.times if (clock := _clock(time))]
        alone = time_line(line.text) if len(line.text) <= _LONGEST_TIME else None
        if clocks and not is_prose(line.text):
            found[at] = clocks[0]
        elif alone and ":" in alone and _DIGIT.match(alone):
            found[at] = alone
    return found


def _is_aside(element: html.HtmlElement) -> bool:
    above = (one for one in element.iterancestors() if one.tag not in {"body", "html"})
    return is_set_aside(element) or any(map(is_set_aside, above))


def _of_some_days(marks: dict[int, str], lines: Sequence[ShownLine]) -> bool:
    stated = (stated_date(time.get("datetime") or "") for at in marks for time in lines[at].times)
    days = [date.first_day for date in stated if date]
    return not days or (max(days) - min(days)).days <= _MOST_DAYS


def _posts(lines: Sequence[ShownLine], marks: dict[int, str]) -> Iterator[_Post]:
    """The lines of each mark: those of the element that has no other, else those up to the next."""
    holders = [(at, time, _holder(lines, at, marks)) for at, time in marks.items()]
    inside = [(at, time, span) for at, time, span in holders if _prose(lines, *span)]
    if 2 * len(inside) > len(holders):
        yield from (_Post(time, *span) for _, time, span in inside)
        return
    begins = [_begin(lines, at, marks) for at in marks]
    ends = [*begins[1:], _end(lines, list(marks)[-1])]
    for time, first, last in zip(marks.values(), begins, ends, strict=True):
        yield _Post(time, first, last)


def _holder(lines: Sequence[ShownLine], at: int, marks: dict[int, str]) -> tuple[int, int]:
    """The lines of the largest element around a mark without another mark in it."""
    before = max((other for other in marks if other < at), default=-1)
    after = min((other for other in marks if other > at), default=len(lines))
    shared = {
        above
        for other in (before, after)
        if other in marks
        for above in _around(lines[other].block)
    }
    own = [one for one in _around(lines[at].block) if one not in shared and one.tag != "body"]
    if not own:
        return at, at + 1
    first, last = at, at + 1
    while first - 1 > before and _contains(own[-1], lines[first - 1].block):
        first -= 1
    while last < after and _contains(own[-1], lines[last].block):
        last += 1
    return first, last


def _around(element: html.HtmlElement) -> tuple[html.HtmlElement, ...]:
    return (element, *element.iterancestors())


def _contains(element: html.HtmlElement, inner: html.HtmlElement) -> bool:
    return any(above is element for above in _around(inner))


def _begin(lines: Sequence[ShownLine], at: int, marks: dict[int, str]) -> int:
    """The heading right above a time belongs to its post, where none stands below."""
    above = at - 1
    heads = above >= 0 and above not in marks and lines[above].block.tag in _HEADINGS - {"h1"}
    below = at + 1 < len(lines) and lines[at + 1].block.tag in _HEADINGS
    return above if heads and not below else at


def _end(lines: Sequence[ShownLine], at: int) -> int:
    """Behind the paragraphs of the last post: its element ends, or something else begins."""
    parent = lines[at].block.getparent()
    last = at + 1
    while (
        last < len(lines)
        and _contains(parent, lines[last].block)
        and not is_within(lines[last].block, _ELSEWHERE)
        and not _is_aside(lines[last].block)
    ):
        last += 1
    return last


def _paragraphs(lines: Sequence[ShownLine], post: _Post) -> Iterator[ExtractedParagraph]:
    kept = [line for line in lines[post.first : post.last] if _is_kept(line)]
    begun = False
    for line in kept:
        if line.block.tag in _HEADINGS:
            yield ExtractedParagraph(line.text, PassageKind.SUBHEAD)
        elif begun:
            yield ExtractedParagraph(line.text)
        else:
            begun = True
            yield ExtractedParagraph(line.text, PassageKind.POST, post.time)


def _is_kept(line: ShownLine) -> bool:
    """Whether a line of a post is a heading or a part of its text."""
    if is_within(line.block, _ELSEWHERE) or _is_aside(line.block):
        return False
    text = line.text
    if line.times or time_line(text) or marker(text) or label_line(text):
        return False
    if line.block.tag in _HEADINGS:
        return True
    return is_prose(text) or line.block.tag in _WRITTEN


def _has_text(lines: Sequence[ShownLine], post: _Post) -> bool:
    return any(
        _is_kept(line) and line.block.tag not in _HEADINGS for line in lines[post.first : post.last]
    )


def _prose(lines: Sequence[ShownLine], first: int, last: int) -> int:
    return sum(len(line.text) for line in lines[first:last] if is_read(line))


def _length(lines: Sequence[ShownLine], posts: Sequence[_Post]) -> int:
    return sum(_prose(lines, post.first, post.last) for post in posts)


def _are_most_of_page(lines: Sequence[ShownLine], posts: Sequence[_Post]) -> bool:
    return _length(lines, posts) >= _SHARE_OF_PAGE * _prose(lines, 0, len(lines)) > 0


def _are_comments(lines: Sequence[ShownLine], posts: Sequence[_Post]) -> bool:
    """Whether most have a button such as *Reply*."""
    inviting = sum(
        any(invites_answers(line.text) for line in lines[post.first : post.last]) for post in posts
    )
    return 2 * inviting > len(posts)


def _lead_on(lines: Sequence[ShownLine], posts: Sequence[_Post]) -> bool:
    """Whether most have a heading that leads to another page, and one paragraph: teasers."""
    count: Counter[bool] = Counter()
    for post in posts:
        inside = lines[post.first : post.last]
        links = [
            link.get("href", "")
            for line in inside
            if line.block.tag in _HEADINGS
            for link in (*line.block.iter("a"), *line.block.iterancestors("a"))
        ]
        away = any(link and not link.startswith("#") for link in links)
        count[away and sum(map(is_read, inside)) <= 1] += 1
    return count[True] > count[False]
