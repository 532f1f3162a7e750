"""Which edit to make for keep, fix, flag and drop: the file, the line, and what to write."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefgen.clean import first_words, yaml_quoted
from briefgen.model import (
    Capture,
    CaptureRun,
    Edit,
    Location,
    Paragraph,
    Passage,
    SourceFile,
    Standing,
)
from briefgen.model.review import ReviewEntry

_KINDS = "it (altered, damaged, repeated, doubtful)"
_SPACE = re.compile(r"\s+")


def accept(source: str) -> str:
    """The command that marks a source as reviewed."""
    return f'briefgen review {source} --by "YOUR NAME"'


def drop_edits(path: str, review: str, entry: ReviewEntry | None) -> tuple[Edit, ...]:
    """How the whole article goes for good; `review` is the path of the review file."""
    delete = Edit("delete the file", Location(path))
    if entry is None:
        return (delete,)
    place = Location(review, entry.line)
    return (delete, Edit("write this in place of its id", place, 'dropped: "why"'))


def following_edits(
    former: str | None, versions: Iterable[SourceFile], review: str, same: Iterable[ReviewEntry]
) -> tuple[Edit, ...]:
    """What goes with a dropped source, because it points at it.

    The `versions` that replace it then replace the `former` one, which it replaced itself; the
    articles with the `same` words in other captures are dropped as well.
    """
    key = f"replaces: {'null' if former is None else yaml_quoted(former)}"
    words = "write this in place of `replaces`, which names the file"
    edits = [Edit(words, file.replaces_location, key) for file in versions]
    words = "write this in place of its `same_as`: the same words, from another capture"
    edits += [Edit(words, Location(review, one.line), 'dropped: "why"') for one in same]
    return tuple(edits)


def with_keep(
    runs: Sequence[CaptureRun], capture: Capture, file: SourceFile, passages: Sequence[Passage]
) -> tuple[CaptureRun, ...]:
    """The runs, each one that is in no source with the edit that makes a paragraph of it."""
    return tuple(
        replace(run, keep=_keep(run, capture, file, passages))
        if run.standing in (Standing.DROPPED, Standing.LEFT_OUT)
        else run
        for run in runs
    )


def _keep(run: CaptureRun, capture: Capture, file: SourceFile, passages: Sequence[Passage]) -> Edit:
    paste = _SPACE.sub(" ", capture.text[run.span.start : run.span.end])
    after = next((p for p in passages if p.span.start > run.span.start), None)
    if after is None:
        words = "put it at the end, behind a blank line"
        return Edit(words, Location(file.location.file), paste)
    words = "put it before this line, with a blank line between"
    return Edit(words, after.location, paste)


class ParagraphEdits:
    """The edits of the paragraphs of one source file."""

    def __init__(self, file: SourceFile, text: str) -> None:
        self._file = file
        self._lines = text.split("\n")
        self._first_words = first_words([paragraph.text for paragraph in file.paragraphs])
        self._flags: Mapping[int, Location] = {id(m.flag): m.location for m in file.flags}

    def of(self, number: int, paragraph: Paragraph, passage: Passage | None) -> tuple[Edit, ...]:
        place = paragraph.location
        if passage is None:
            fix = Edit("fix: make it what the capture says, or delete what is not there", place)
            return (fix, Edit("drop: delete the paragraph", place))
        edits = [
            Edit(
                "fix: take out what is not the article; where its middle goes, divide it",
                place,
            ),
            Edit("drop: delete the paragraph", place),
        ]
        if flag := self._flag(number):
            edits.append(flag)
        for flag_set in passage.flags:
            if flag_set.cleared_by is None and id(flag_set) in self._flags:
                words = "clear the flag: put your name behind its `cleared_by`"
                edits.append(Edit(words, self._flags[id(flag_set)]))
        return tuple(edits)

    def _flag(self, number: int) -> Edit | None:
        at = self._first_words[number - 1]
        if at is None:
            return None
        entry = f'{{at: {yaml_quoted(at)}, kind: altered, note: "why", cleared_by: null}}'
        place = self._file.flags_location
        if place is None:
            front = Location(self._file.location.file, 2)
            return Edit(f"flag {_KINDS}: put this before this line", front, f"flags:\n  - {entry}")
        if not self._file.flags:
            words = f"flag {_KINDS}: put this in place of this line"
            return Edit(words, place, f"flags:\n  - {entry}")
        line = self._lines[place.line - 1]
        if line.lstrip().startswith("-"):
            indent = line[: len(line) - len(line.lstrip())]
            return Edit(f"flag {_KINDS}: put this before this line", place, f"{indent}- {entry}")
        return Edit(f"flag {_KINDS}: add this to the list", place, entry)
