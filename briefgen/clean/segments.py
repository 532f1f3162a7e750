"""Cutting a capture where articles begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.clean.clock import begins_with_time
from briefgen.clean.comments import comments_start
from briefgen.clean.headers import credit
from briefgen.clean.kinds import DropKind, LineState
from briefgen.clean.lines import word_count
from briefgen.clean.menus import is_menu
from briefgen.clean.page import Page, bulleted
from briefgen.clean.part import Part
from briefgen.clean.parting import parts
from briefgen.clean.phrases import Effect
from briefgen.clean.posts import LiveBlog, live_blog
from briefgen.clean.titles import headline, is_name_beside_credit
from briefgen.text.words import words

_SHORTEST_TITLE = 15
_LONGEST_TITLE = 300
_LONGEST_PLAIN_TITLE = 200
_HEADER_LINES = 7
_MOST_COPIES = 3
_LONGEST_LABEL = 48
_FEWEST_TITLE_WORDS = 3
_COMPARED_PARAGRAPHS = 6
_TELLING_WORD = 4
_ENOUGH = 200
_MENU_SHARE = 0.15
_LONGEST_MENU_LINE = 24
_TITLE_LINES = 10


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines from `first` up to `last` (not included) that one article may be in.

    `title` is the index of its title's first copy; `None` if there is none. `states` says of each
    line where the classifier puts it; `None` where labels and repeats say more. `part` says what
    is known of it where it was parted from others by other signs than labels, `live` where its
    posts are if it is a live blog, and `comments` the line from which on readers have their say.
    """

    first: int
    last: int
    title: int | None
    states: tuple[LineState, ...] | None = None
    part: Part | None = None
    live: LiveBlog | None = None
    comments: int | None = None

    def state(self, index: int) -> LineState | None:
        return None if self.states is None else self.states[index - self.first]


def segments(page: Page) -> tuple[Segment, ...]:
    """The page cut into segments, in order and without gaps."""
    starts = _starts(page)
    edges = [*starts, len(page.lines)]
    found = list(_plain_segments(page, edges[0])) if edges[0] else []
    found += [Segment(start, following, start) for start, following in pairwise(edges)]
    return tuple(_with_posts_and_comments(page, segment) for segment in found)


def _with_posts_and_comments(page: Page, segment: Segment) -> Segment:
    """The segment with its comments, and its posts if it is a live blog.

    The title of a live blog stands above all posts, and begins with no time as a list of them does.
    """
    kept = None
    if segment.states is not None:
        lines = range(segment.first, segment.last)
        kept = {at for at in lines if segment.state(at) is LineState.INSIDE}
    comments = comments_start(page, range(segment.first, segment.last), segment.title, kept)
    segment = replace(segment, comments=comments)
    live = live_blog(page, segment.first, segment.last if comments is None else comments, kept)
    if live is None:
        return segment
    title = segment.title
    if title is not None and (title >= live.first or begins_with_time(page.text(title))):
        above = [at for at in range(segment.first, live.first) if _may_be_title(page, at)]
        above = [at for at in above if not begins_with_time(page.text(at))]
        better = _most_telling(page, above, range(live.first, segment.last))
        title = title if better is None else better
    return replace(segment, title=title, live=live)


def _plain_segments(page: Page, last: int) -> Iterator[Segment]:
    """The lines before any labelled title: one article, or those that other signs part."""
    found = parts(page, last)
    if not found:
        plain = _plain_segment(page, 0, last, parted=False)
        heading = _first_heading(page, last)
        yield plain if heading is None else replace(plain, title=heading)
    ends = [*(part.start for part in found[1:]), last]
    for part, end in zip(found, ends, strict=False):
        plain = _plain_segment(page, part.start, end, parted=True)
        title = plain.title if part.title is None else part.title
        yield replace(plain, title=title, part=part)


def _first_heading(page: Page, last: int) -> int | None:
    """The heading of Markdown that is the title: a first level, or one above all paragraphs."""
    highest = min(page.levels.values(), default=0)
    heading = next((at for at, level in page.levels.items() if level == highest), last)
    above = highest == 1 or not any(page.paragraphs[:heading])
    return heading if heading < last and above else None


def _plain_segment(page: Page, first: int, last: int, *, parted: bool) -> Segment:
    """The lines from `first` as one article.

    Where few lines are as short as those of a menu, the page was extracted before it was saved, or
    is a live blog between its share lines: there titles, repeats and labels say more.
    """
    short = _menu_lines(page, first, last, but_credits=parted)
    if short < _MENU_SHARE * (last - first):
        return Segment(first, last, _plain_title(page, first, last))
    from briefgen.clean.classify import classify  # noqa: PLC0415 - numpy takes a while to import

    offset = page.lines[first].start if first else 0
    lines = tuple(
        replace(line, start=line.start - offset, end=line.end - offset) if offset else line
        for line in page.lines[first:last]
    )
    within = slice(first, last)
    links = [_is_link(page, at) for at in range(first, last)]
    text = page.capture_text[offset:]
    found = classify(text, lines, page.paragraphs[within], page.sentences[within], links)
    inside = [at for at, state in enumerate(found.states, first) if state is LineState.INSIDE]
    if len("".join(page.text(at) for at in inside)) < _ENOUGH:
        return Segment(first, last, _plain_title(page, first, last))
    title = _classified_title(page, first, inside, found.titles)
    return Segment(first, last, title, found.states)


def _is_link(page: Page, index: int) -> bool:
    """Whether the line names another article, alone: no heading above a list of them."""
    known = page.markers[index]
    related = known is not None and known.kind is DropKind.RELATED_LINKS
    return related and known is not None and known.effect is Effect.NONE


def _menu_lines(page: Page, first: int, last: int, *, but_credits: bool) -> int:
    """How many lines are as short as those of a menu; `but_credits` leaves bylines and dates out.

    Beside one title alone those are a sign of a page as it was shown.
    """
    return sum(
        page.markers[at] is None
        and len(page.text(at)) <= _LONGEST_MENU_LINE
        and not page.sentences[at]
        and not (but_credits and credit(page, at))
        for at in range(first, last)
    )


def _starts(page: Page) -> list[int]:
    """Where a title stands twice, or once, with a publisher and an age below it."""
    starts: list[int] = []
    for index in _above_labels(page):
        line = page.lines[index]
        again = bool(starts) and page.text(starts[-1]) == line.text
        if not again and _is_titled(page, index) and _has_header(page, index):
            starts.append(index)
    return starts


def _above_labels(page: Page) -> list[int]:
    """The lines that a publisher or an age stands near below."""
    found: set[int] = set()
    for index, (line, age) in enumerate(zip(page.lines, page.ages, strict=True)):
        text = line.text
        if age or (len(text) <= _LONGEST_LABEL and page.names_publisher(bulleted(text) or text)):
            found.update(range(max(index - _HEADER_LINES - _MOST_COPIES, 0), index))
    return sorted(found)


def _is_titled(page: Page, index: int) -> bool:
    text = page.text(index)
    return (
        len(text) <= _LONGEST_TITLE
        and page.markers[index] is None
        and page.ages[index] is None
        and not page.is_label(index)
        and bulleted(text) is None
        and word_count(text) >= _FEWEST_TITLE_WORDS
        and not page.names_publisher(text)
    )


def _has_header(page: Page, index: int) -> bool:
    title = page.text(index)
    copies = 1
    while copies < _MOST_COPIES and index + copies < len(page.lines):
        if page.text(index + copies) != title:
            break
        copies += 1
    below = range(index + copies, min(index + copies + _HEADER_LINES, len(page.lines)))
    named = False
    for at in below:
        if page.paragraphs[at]:
            break
        age = page.ages[at]
        if age is not None:
            named = named or (age.name is not None and page.names_publisher(age.name))
            return named or copies > 1
        named = named or page.names_publisher(bulleted(page.text(at)) or page.text(at))
        if not named and copies == 1:
            break
    return named and copies > 1


def _plain_title(page: Page, first: int, last: int) -> int | None:
    """The heading above the first paragraph whose words come back most in the paragraphs.

    Menus and section names stand there as well, and sub-headings below the title; the title
    says most of what the article does.
    """
    paragraphs = [
        index
        for index in range(first, last)
        if page.paragraphs[index] and not _is_doubled(page, index, last)
    ]
    if not paragraphs:
        return None
    above = [index for index in range(first, paragraphs[0]) if _may_be_title(page, index)]
    above = [index for index in above if not is_name_beside_credit(page, index)] or above
    if above:
        best = _most_telling(page, above, paragraphs)
        said = _said(page, paragraphs)
        return headline(page, {index: float(index == best) for index in above}, said)
    opening = page.text(paragraphs[0])
    plain = len(opening) <= _LONGEST_PLAIN_TITLE and not opening.endswith((".", ":", "。"))
    return paragraphs[0] if plain and len(paragraphs) > 1 else None


def _most_telling(page: Page, lines: Sequence[int], paragraphs: Sequence[int]) -> int | None:
    """The line that says most of what the paragraphs do; the longer one, then the first."""
    said = _said(page, [index for index in paragraphs if page.paragraphs[index]])
    return max(
        lines,
        key=lambda index: (
            len(said.intersection(words(page.text(index)))),
            word_count(page.text(index)),
            -index,
        ),
        default=None,
    )


def _classified_title(
    page: Page, first: int, inside: Sequence[int], scores: Sequence[float]
) -> int | None:
    """The line that would do best as the title: above the text, or among its first lines.

    What is above the title may be kept as well: a kicker, a label, the caption of a picture.
    """
    lines = [
        index
        for index in range(first, min(inside[0] + _TITLE_LINES, first + len(scores)))
        if _may_be_title(page, index) and len(page.text(index)) <= _LONGEST_TITLE
    ]
    lines = [index for index in lines if not is_name_beside_credit(page, index)] or lines
    said = _said(page, [index for index in inside if page.paragraphs[index]])
    return headline(page, {index: scores[index - first] for index in lines}, said)


def _is_doubled(page: Page, index: int, last: int) -> bool:
    """Whether the line is a title that stands twice; a caption's copy has a credit more."""
    text = page.text(index)
    near = (index - 1, index + 1)
    return any(0 <= at < last and page.text(at) == text for at in near)


def _may_be_title(page: Page, index: int) -> bool:
    text = page.text(index)
    if index in page.turns or is_menu(text):
        return False
    return _is_titled(page, index) or (
        page.markers[index] is None
        and page.ages[index] is None
        and not page.is_label(index)
        and len(text) >= _SHORTEST_TITLE
    )


def _said(page: Page, paragraphs: Sequence[int]) -> frozenset[str]:
    return frozenset(
        word
        for index in paragraphs[:_COMPARED_PARAGRAPHS]
        for word in words(page.text(index))
        if len(word) >= _TELLING_WORD or not word.isascii()
    )
