"""Text whose paragraphs were broken into short lines, as e-mail programs and `fmt` leave it.

A line is broken where the next word did not fit any more. So in wrapped text the lines end near
one width, and most of the next lines go on in the middle of a sentence; a menu, a list of headlines
or a poem does not look like that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.clean.lines import Line, ends_sentence, lines_of
from briefgen.clean.rules import is_rule

_NARROWEST = 40
_WIDEST = 100
_SLACK = 6  # `fmt` aims below the width; a sixth of it is what lines may lack
_PURE = 0.8
_GOES_ON = 1 / 3
_FEWEST_SIGNS = 2
_SIGNS = 0.5
_WHITE = re.compile(r"\s")
_MARKED = re.compile(r"[•·▪●*>|#–—-](?:\s|$)|\(?\d{1,3}[.)]\s|>")


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How a block is wrapped: to `width` characters, or to a few less where `loose`."""

    width: int
    loose: bool

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the first word of the following line was too long for this one."""
        slack = self.width // _SLACK
        needed = len(line.text) + 1 + len(following.text.partition(" ")[0])
        return len(line.text) <= self.width + slack and needed > self.width - self.loose * slack


def paragraph_lines(text: str) -> tuple[Line, ...]:
    """The lines of a capture's text, those of one wrapped paragraph joined to one.

    A joined line's text has a space for each white-space character of the capture, so that its
    offsets stay what they were.
    """
    return _unwrapped(text, lines_of(text))


def _unwrapped(text: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    blocks = list(_blocks(lines))
    wraps = [_wrap(block) for block in blocks]
    width = max((wrap.width for wrap in wraps if wrap), default=0)
    if not width:
        return lines
    usual = _Wrap(width, loose=False)
    joined: list[Line] = []
    for block, wrap in zip(blocks, wraps, strict=True):
        joined.extend(_joined(text, run) for run in _runs(text, block, wrap or usual))
    return tuple(joined)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines that follow each other without a blank one between."""
    block: list[Line] = []
    for line in lines:
        if block and line.number != block[-1].number + 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _wrap(block: Sequence[Line]) -> _Wrap | None:
    """How a block is wrapped; `None` where it is not, or is too short to show it."""
    width = max(len(line.text) for line in block)
    if len(block) == 1 or not _NARROWEST <= width <= _WIDEST:
        return None
    loose, breaks = _Wrap(width, loose=True), list(pairwise(block))
    full = [_goes_on(*pair) for pair in breaks if loose.is_full(*pair)]
    if sum(full) < _FEWEST_SIGNS:
        return None
    if len(full) >= _PURE * len(breaks) and sum(full) >= _GOES_ON * len(full):
        return loose
    return _Wrap(width, loose=False) if sum(full) >= _SIGNS * len(full) else None


def _goes_on(line: Line, following: Line) -> bool:
    """Whether the following line goes on in the middle of this one's sentence."""
    return following.text[0].islower() and not ends_sentence(line.text)


def _runs(text: str, block: Sequence[Line], wrap: _Wrap) -> Iterator[list[Line]]:
    """The paragraphs of a block, each as its lines.

    Where a block has shorter lines inside, it holds several paragraphs: there a line that ends
    with its sentence must be quite full to be no last line.
    """
    run = [block[0]]
    indents = [_indent(text, line) for line in block]
    loose, strict = replace(wrap, loose=True), replace(wrap, loose=False)
    single = wrap.loose and all(wrap.is_full(*pair) for pair in pairwise(block))
    for at, (line, following) in enumerate(pairwise(block), start=1):
        inside = single or (wrap.loose and not ends_sentence(line.text))
        sure = loose if inside or _goes_on(line, following) else strict
        set_in = indents[at] > max(indents[at - 1], *indents[at + 1 : at + 2], 0)
        parted = is_rule(line.text) or is_rule(following.text) or _MARKED.match(following.text)
        if sure.is_full(line, following) and not set_in and not parted:
            run.append(following)
        else:
            yield run
            run = [following]
    yield run


def _indent(text: str, line: Line) -> int:
    """How many spaces stand before the line."""
    at = line.start
    while at and text[at - 1] in " \t\u00a0\u3000":
        at -= 1
    return line.start - at


def _joined(text: str, run: Sequence[Line]) -> Line:
    if len(run) == 1:
        return run[0]
    end = run[-1].end
    return replace(run[0], end=end, text=_WHITE.sub(" ", text[run[0].start : end]))
