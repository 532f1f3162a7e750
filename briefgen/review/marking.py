"""Marks sources as reviewed, in their front matter."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen import workspace
from briefgen.clean import yaml_quoted
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.model import Review, SourceFile
from briefgen.publish import write_whole
from briefgen.review.reading import Reading
from briefgen.review.sheets import faults, is_sound
from briefgen.workspace import Files

# What other readers of YAML take for text as well.
_PLAIN = re.compile(r"[A-Za-z][\w.-]*(?: [\w.-]+)*", re.ASCII)
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of one source: marked, with what stood there before; or not, and why."""

    source: str
    done: bool
    before: Review | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks, and the errors of the sources that were not marked."""

    marks: tuple[Mark, ...]
    diagnostics: Diagnostics
    texts: Mapping[str, str]


def mark(reading: Reading, sources: tuple[str, ...], review: Review) -> Marked:
    """Write `reviewed` into the files of sources; one with errors stays as it is.

    Nothing else in a file changes. `sources` are ids that the reading has.

    Raises:
        OSError: a file cannot be written.
    """
    marks: list[Mark] = []
    found: list[Diagnostic] = []
    for source in dict.fromkeys(sources):
        own = faults(reading, source)
        if is_sound(own):
            marks.append(_mark(reading, source, review))
        else:
            errors = [fault for fault in own if fault.severity is Severity.ERROR]
            found.extend(errors)
            count = f"{len(errors)} error{'' if len(errors) == 1 else 's'}"
            marks.append(Mark(source, done=False, why=f"it has {count}"))
    return Marked(tuple(marks), tuple(found), reading.desk.texts)


def _mark(reading: Reading, source: str, review: Review) -> Mark:
    path, file = reading.paths[source], reading.files[source]
    content = Files(reading.root, reading.config.capture_limit).written(path)
    if file is None or isinstance(content, Diagnostic):
        return Mark(source, done=False, why=f"`{path}` cannot be read")
    value = f"{{by: {_scalar(review.by)}, on: {review.on}}}"
    changed = workspace.with_value(content, "reviewed", value)
    if changed is None or not _is_only_change(changed, file, path, review):
        why = f"its front matter has a form of its own: write `reviewed: {value}` yourself"
        return Mark(source, done=False, why=why)
    if changed != content:
        # A link stays one: what it leads to is written.
        write_whole((reading.root / path).resolve(), changed)
    return Mark(source, done=True, before=file.record.reviewed)


def _is_only_change(content: bytes, file: SourceFile, path: str, review: Review) -> bool:
    """Whether the file says what it said, and that it was reviewed."""
    text = workspace.plain_text(content)
    made, found = workspace.read_draft(text, path, file.id)
    if made is None or found:
        return False
    wanted = replace(file.record, reviewed=review)
    return made.record == wanted and _told(made) == _told(file)


def _told(file: SourceFile) -> tuple[object, ...]:
    """What a file says beside its record, without the lines on which it stands."""
    return (
        *(file.capture, file.sha256, file.text_sha256),
        *(paragraph.text for paragraph in file.paragraphs),
        *((entry.at, entry.flag) for entry in file.flags),
        *((entry.at, entry.kind, entry.time) for entry in file.passages),
        *((entry.at, entry.speaker, entry.hide) for entry in file.statements),
        *((entry.at, entry.words, entry.value, entry.hide) for entry in file.dates),
    )


def _scalar(name: str) -> str:
    """The name in YAML: quoted where it could be taken for something else."""
    plain = _PLAIN.fullmatch(name) and name.casefold() not in _NO_TEXT
    return name if plain else yaml_quoted(name)
