"""Text that a mail program has quoted: a `>` before each line."""

import re

_QUOTED = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_ENDS = re.compile(r"(\r\n|\r|\n)")
_FEWEST = 3
_FEWEST_OF_LETTER = 2


def unquoted(text: str, *, letter: bool) -> tuple[str, int] | None:
    """The text without the marks of quoted mail, and how many lines had them; `None` without any.

    Of a paragraph that has a mark before each line no two lines stand together as received, so a
    passage could only be bound line by line. So the text is derived, as that of a letter in
    HTML is, and passages are bound to what is stored beside the capture. Text that is not known to
    be a `letter` is only taken for quoted mail where most of its lines are. A blank line parts
    what is quoted from what is not, and one depth of quoting from another.
    """
    pieces = _ENDS.split(text)
    lines, ends = pieces[::2], [*pieces[1::2], ""]
    marks = [_QUOTED.match(line) for line in lines]
    quoted = sum(mark is not None for mark in marks)
    written = sum(not line.isspace() and line != "" for line in lines)
    if _longest_run([mark is not None for mark in marks]) < (
        _FEWEST_OF_LETTER if letter else _FEWEST
    ) or (not letter and 2 * quoted < written):
        return None
    kept: list[str] = []
    depth_before, blank_before = 0, True
    for line, end, mark in zip(lines, ends, marks, strict=True):
        depth = mark[0].count(">") if mark else 0
        rest = line[mark.end() :] if mark else line
        blank = not rest.strip()
        if not blank and not blank_before and depth != depth_before:
            kept.append(end or "\n")
        kept += (rest, end)
        blank_before = blank
        depth_before = depth_before if blank else depth
    return "".join(kept), quoted


def _longest_run(quoted: list[bool]) -> int:
    longest = run = 0
    for one in quoted:
        run = run + 1 if one else 0
        longest = max(longest, run)
    return longest
