"""What each line of a segment is."""

import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass, field

from briefgen.clean.captions import is_caption
from briefgen.clean.headings import settle_headings, settle_standfirst
from briefgen.clean.kinds import DropKind, LineState, Role
from briefgen.clean.lines import is_prose, word_count
from briefgen.clean.lists import settle_lists
from briefgen.clean.page import Page, bulleted
from briefgen.clean.phrases import CREDIT, Effect
from briefgen.clean.posts import mark_posts
from briefgen.clean.publishers import is_publisher
from briefgen.clean.rules import is_rule
from briefgen.clean.segments import Segment
from briefgen.model import PassageKind

_ENOUGH_TO_CLOSE = 400
_ENOUGH_TO_REOPEN = 80
_LONGEST_LABEL_WORDS = 3
_LONGEST_LABEL = 30
_TEMPLATE_COPIES = 3
_SURE_REPEAT = 40
_LONGEST_CREDIT = 40
_SHORTEST_CAPTION = 30
_LONGEST_BYLINE = 120

_HEADS = frozenset({DropKind.TITLE, DropKind.LABEL, DropKind.BYLINE})
_INTERRUPTS = frozenset({DropKind.RELATED_LINKS, DropKind.FURNITURE})

_NAME_WORD = r"[^\W\d_a-z][\w'’.-]*"
_NAME = rf"{_NAME_WORD}(?:\ (?:(?:de|van|von|bin|al|der|da|di)\ )?{_NAME_WORD}){{1,3}}"
_BARE_NAME = re.compile(_NAME)
_BY = re.compile(rf"[Bb]y {_NAME}(?:(?:,| and| &) {_NAME})*(?:,? [\w ]{{2,40}})?")
_RELATED = re.compile(r".{10,}\s[–—|-]\s(?P<name>[^–—|]{2,40})")


@dataclass
class _Zone:
    """Where the walk is: `kind` is what lines are dropped as, `None` inside an article."""

    kind: DropKind | None = None
    closed: bool = False
    length: int = 0
    seen: set[str] = field(default_factory=set)


def roles(page: Page, segment: Segment) -> dict[int, Role]:
    """What each line of the segment is, by its index."""
    walk = _Walk(page, segment)
    for index in range(segment.first, segment.last):
        walk.step(index)
    settle_lists(page, walk.roles)
    settle_headings(walk.roles, in_list=None if segment.states is None else PassageKind.TEXT)
    settle_standfirst(page, walk.roles, segment.title)
    mark_posts(page, walk.roles, segment.live)
    return walk.roles


class _Walk:
    """One pass over the lines, each judged by what came before it."""

    def __init__(self, page: Page, segment: Segment) -> None:
        self.page = page
        self.segment = segment
        self.roles: dict[int, Role] = {}
        self.zone = _Zone()
        self.times: Container[int] = segment.live.times if segment.live else ()
        self.copies = Counter(page.text(at) for at in range(segment.first, segment.last))
        self.title = None if segment.title is None else page.text(segment.title)

    def step(self, index: int) -> None:
        if index in self.times and self.zone.kind in _INTERRUPTS and not self.zone.closed:
            self.zone.kind = None
        role = self._sent_on(index) or self._known(index) or self._learned(index)
        role = role or self._posted(index) or self._classified(index)
        role = role or self._outside(index) or self._inside(index)
        self.roles[index] = role
        if isinstance(role, PassageKind):
            self.zone.seen.add(self.page.text(index))
        if role is PassageKind.TEXT:
            self.zone.length += len(self.page.text(index))

    def _sent_on(self, index: int) -> Role | None:
        """The role of a note above mail that is sent on, and of that mail's headers."""
        found = self.page.forwarded
        if found is None or index >= found.body or index == self.segment.title:
            return None
        return DropKind.FURNITURE if index < found.mark else DropKind.LABEL

    def _known(self, index: int) -> Role | None:
        """The role of a line that says by its own words what it is."""
        text = self.page.text(index)
        if index == self.segment.title:
            return DropKind.TITLE
        if self.segment.comments is not None and index >= self.segment.comments:
            known = self.page.markers[index]
            return DropKind.COMMENTS if known is None else known.kind
        if text == self.title:
            self._close_if_paused()
            return DropKind.REPEAT
        if (known := self.page.markers[index]) is not None:
            self._take(known.effect, known.kind)
            return known.kind
        if self.page.ages[index] is not None or self._is_publisher(index):
            if index not in self.times:
                self._close_if_paused()
            return DropKind.LABEL
        return self._credit(index)

    def _credit(self, index: int) -> Role | None:
        text = self.page.text(index)
        if label := self._label(index):
            return label
        by = len(text) <= _LONGEST_BYLINE and _BY.fullmatch(text)
        parting = self.segment.part is not None and index in self.segment.part.credits
        return DropKind.BYLINE if by or parting else None

    def _label(self, index: int) -> Role | None:
        """A label; where the text has begun, a few words and a date may be a part of it."""
        label = self.page.labels[index]
        if label is None or (self.zone.length and not self.page.is_label(index)):
            return None
        return DropKind.LABEL if label.date else DropKind.BYLINE

    def _learned(self, index: int) -> Role | None:
        text = self.page.text(index)
        return DropKind.FURNITURE if is_rule(text) or text in self.page.furniture else None

    def _take(self, effect: Effect, kind: DropKind) -> None:
        if effect not in {Effect.PAUSE, Effect.CLOSE} or not self.zone.length:
            return
        self.zone.kind = kind
        if effect is Effect.CLOSE and self.zone.length >= _ENOUGH_TO_CLOSE:
            self.zone.closed = True

    def _close_if_paused(self) -> None:
        """A label or a title among links begins another article, which was not understood."""
        self.zone.closed = self.zone.closed or self.zone.kind is not None

    def _is_publisher(self, index: int) -> bool:
        """Whether the line is a publisher's name; what a list of an article names is none."""
        text = self.page.text(index)
        if self.zone.length and index in self.page.listed:
            return False
        return len(text) <= _LONGEST_CREDIT and self.page.names_publisher(bulleted(text) or text)

    def _posted(self, index: int) -> Role | None:
        """The role of a line of a live blog's posts that the classifier would leave out.

        Below a time stands a post, whatever the network makes of it.
        """
        live = self.segment.live
        if live is None or not live.has(index) or self.zone.kind is not None:
            return None
        if index in live.flashes:
            return PassageKind.TEXT
        if index in live.heads:
            return PassageKind.SUBHEAD
        kept_out = self.segment.state(index) not in {None, LineState.INSIDE}
        return self._inside(index) if kept_out and self.page.paragraphs[index] else None

    def _classified(self, index: int) -> Role | None:
        """The role of a line whose place the classifier knows."""
        state = self.segment.state(index)
        if state is None:
            return None
        text = self.page.text(index)
        if state is not LineState.INSIDE:
            return self._kept_out(index, state)
        if copied := self._copied(index):
            return copied
        reads = self.page.paragraphs[index] or self.page.sentences[index]
        if reads or bulleted(text) is not None:
            return PassageKind.TEXT
        return PassageKind.SUBHEAD

    def _kept_out(self, index: int, state: LineState) -> Role | None:
        text = self.page.text(index)
        if state is LineState.AFTER:
            return DropKind.RELATED_LINKS
        title = self.segment.title
        if title is not None and index > title and is_caption(text):
            return self._copied(index)
        if self._opens(index):
            return PassageKind.TEXT
        return DropKind.LABEL if _is_label(text) else DropKind.FURNITURE

    def _opens(self, index: int) -> bool:
        """Whether it is a sentence between the title, or its labels, and the first paragraph."""
        below = index + 1
        return (
            self.page.sentences[index]
            and self.roles.get(index - 1) in _HEADS
            and below < self.segment.last
            and self.segment.state(below) is LineState.INSIDE
        )

    def _outside(self, index: int) -> Role | None:
        """The role of a line between articles; `None` when the article goes on with it."""
        text = self.page.text(index)
        title = self.segment.title
        if title is not None and index < title:
            return DropKind.LABEL if _is_label(text) else DropKind.FURNITURE
        if self.zone.kind is None:
            return None
        if not self.zone.closed and self._goes_on(index):
            self.zone.kind = None
            return None
        named = _RELATED.fullmatch(text)
        if named and is_publisher(named["name"]):
            return DropKind.RELATED_LINKS
        return self.zone.kind

    def _goes_on(self, index: int) -> bool:
        """Two paragraphs running are an article; a teaser has one below each heading.

        Below links, not comments, two sentences that are long enough together do as well.
        """
        page, following = self.page, index + 1
        if following >= self.segment.last:
            return False
        both = page.paragraphs[index] and page.paragraphs[following]
        length = len(page.text(index))
        if self.zone.kind is DropKind.RELATED_LINKS and page.sentences[following]:
            length += len(page.text(following))
        return both and length >= _ENOUGH_TO_REOPEN

    def _inside(self, index: int) -> Role:
        if index in self.page.levels:
            return self._copied(index) or PassageKind.SUBHEAD
        return self._copied(index) or self._written(index) or self._short(index)

    def _copied(self, index: int) -> Role | None:
        """The role of a caption, or of what stood before."""
        if self._is_copy_of_caption(index):
            return DropKind.REPEAT
        text = self.page.text(index)
        if is_caption(text):
            return DropKind.REPEAT if text in self.zone.seen else PassageKind.CAPTION
        return DropKind.REPEAT if self._is_repeat(index) else None

    def _written(self, index: int) -> Role | None:
        """A paragraph, or what counts as one once an article has begun."""
        text = self.page.text(index)
        begun = self.zone.length > 0
        in_body = begun and (bulleted(text) is not None or CREDIT.fullmatch(text) is not None)
        headed = begun or self.segment.title is not None
        prose = in_body or (headed and self.page.sentences[index]) or is_prose(text)
        return PassageKind.TEXT if prose else None

    def _short(self, index: int) -> Role:
        text = self.page.text(index)
        if self._is_byline(index):
            return DropKind.BYLINE
        if self.copies[text] >= _TEMPLATE_COPIES and _is_label(text):
            return DropKind.FURNITURE
        if not self.zone.length and _is_label(text):
            return DropKind.LABEL
        return PassageKind.SUBHEAD

    def _is_copy_of_caption(self, index: int) -> bool:
        """Whether this line and the one before are one caption, with and without its credit."""
        before = index - 1
        if not isinstance(self.roles.get(before), PassageKind):
            return False
        shorter, longer = sorted((self.page.text(before), self.page.text(index)), key=len)
        copied = (
            longer.startswith(shorter)
            and len(shorter) >= _SHORTEST_CAPTION
            and 0 < len(longer) - len(shorter) <= _LONGEST_CREDIT
        )
        if copied and self.roles[before] is PassageKind.TEXT:
            self.zone.length -= len(self.page.text(before))
        if copied:
            self.roles[before] = PassageKind.CAPTION
        return copied

    def _is_repeat(self, index: int) -> bool:
        text = self.page.text(index)
        if text not in self.zone.seen:
            return False
        following = index + 1
        return len(text) >= _SURE_REPEAT or (
            following < self.segment.last and self.page.text(following) in self.zone.seen
        )

    def _is_byline(self, index: int) -> bool:
        """A person's name on a line of its own, below a label or more than once in the article."""
        text = self.page.text(index)
        below = self.roles.get(index - 1)
        labelled = below in {DropKind.LABEL, DropKind.BYLINE, DropKind.FURNITURE}
        return bool(_BARE_NAME.fullmatch(text)) and (labelled and self.copies[text] > 1)


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and word_count(text) <= _LONGEST_LABEL_WORDS
