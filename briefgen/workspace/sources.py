"""Source files: front matter, then plain paragraphs."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TypeVar

from briefgen.diagnostics import Diagnostics
from briefgen.model import (
    DateRuling,
    Flag,
    FlagKind,
    FlagMark,
    Location,
    Paragraph,
    PassageKind,
    PassageMark,
    Record,
    Review,
    SourceFile,
    StatementRuling,
    Status,
    Wording,
)
from briefgen.workspace.fields import Fields
from briefgen.workspace.front_matter import read_front_matter

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_RELIABILITY = re.compile(r"[A-F]")
_CREDIBILITY = re.compile(r"[1-6]")
_FILE_NAME = re.compile(r"[^/\\\0.][^/\\\0]*")
_SHA256_HINT = "64 digits 0-9 and a-f, as `sha256sum FILE` prints them"
_FLAG_HINT = 'write `[{at: "…", kind: altered, note: "…"}]`'
_PASSAGE_HINT = 'write `[{at: "…", kind: post}]`'
_STATEMENT_HINT = 'write `[{at: "…", speaker: id}]`'
_DATE_HINT = 'write `[{at: "…", words: "…", value: 2025-08-13}]`'
_UNDETERMINED = "und"
_Entry = TypeVar("_Entry")


class _Became(StrEnum):
    RETRACTED = "retracted"
    CORRECTED = "corrected"
    SUPERSEDED = "superseded"


def read_source(text: str, file: str, identifier: str) -> tuple[SourceFile | None, Diagnostics]:
    """Read `content/sources/<identifier>.md`. Never raises; no source when anything is wrong.

    Whether the capture bears the source out is not asked here.
    """
    source, found = read_draft(text, file, identifier)
    return (None if found else source), found


def read_draft(text: str, file: str, identifier: str) -> tuple[SourceFile | None, Diagnostics]:
    """Read a source as far as that can be done; what is wrong or missing is `None` or empty.

    No source where the front matter cannot be told from the rest.
    """
    matter, found = read_front_matter(text, file)
    if matter is None:
        return None, found
    faults = list(found)
    fields = Fields(matter.keys, faults)
    source = SourceFile(
        id=identifier,
        location=Location(file),
        record=_record(fields),
        capture=_capture(fields),
        capture_location=fields.place("capture"),
        sha256=_sha256(fields),
        sha256_location=fields.place("sha256"),
        text_sha256=fields.pattern("text_sha256", _SHA256, _SHA256_HINT),
        paragraphs=tuple(_paragraphs(matter.body, file, matter.body_line)),
        flags=tuple(_each(fields, "flags", _FLAG_HINT, _flag)),
        passages=tuple(_each(fields, "passages", _PASSAGE_HINT, _passage)),
        statements=tuple(_each(fields, "statements", _STATEMENT_HINT, _statement)),
        dates=tuple(_each(fields, "dates", _DATE_HINT, _date)),
        flags_location=fields.place("flags") if fields.written("flags") else None,
        replaces_location=fields.place("replaces"),
    )
    fields.finish()
    return source, tuple(faults)


def _each(
    fields: Fields, key: str, hint: str, read_one: Callable[[Fields], _Entry]
) -> Iterator[_Entry]:
    """The entries of a list that are as they should be; the faults of the others are told."""
    for inner in fields.each(key, hint):
        told = len(fields.found)
        entry = read_one(inner)
        if len(fields.found) == told:
            yield entry


def _record(fields: Fields) -> Record:
    return Record(
        title=fields.required_text("title"),
        publisher=fields.text("publisher"),
        via=fields.text("via"),
        author=fields.text("author"),
        published=fields.date("published"),
        published_basis=fields.text("published_basis"),
        language=fields.pattern("language", _LANGUAGE, "a code such as `en` or `pt-BR`")
        or _UNDETERMINED,
        wording=fields.choice("wording", Wording) or Wording.UNKNOWN,
        url=fields.address("url"),
        archived=fields.address("archived"),
        captured=fields.text("captured"),
        reviewed=_reviewed(fields),
        status=_status(fields),
        reliability=fields.pattern("reliability", _RELIABILITY, "a letter A to F"),
        credibility=fields.pattern("credibility", _CREDIBILITY, "a figure 1 to 6"),
        replaces=fields.text("replaces"),
    )


def _capture(fields: Fields) -> str:
    if not fields.has("capture"):
        return fields.required_text("capture")
    hint = "the name of a file in `content/captures/`, without folders"
    return fields.pattern("capture", _FILE_NAME, hint) or ""


def _sha256(fields: Fields) -> str:
    if not fields.has("sha256"):
        return fields.required_text("sha256")
    return fields.pattern("sha256", _SHA256, _SHA256_HINT) or ""


def _reviewed(fields: Fields) -> Review | None:
    inner = fields.inner("reviewed", "write `{by: desk, on: 2025-08-13}`, or `null`")
    if inner is None:
        return None
    by, on = inner.required_text("by"), inner.required_date("on")
    return Review(by, on) if on else None


def _status(fields: Fields) -> Status | None:
    hint = "write `{is: corrected, on: 2025-08-13, note: …, url: …}`, or `null`"
    inner = fields.inner("status", hint)
    if inner is None:
        return None
    became = inner.required_choice("is", _Became)
    return Status(str(became), inner.date("on"), inner.text("note"), inner.address("url"))


def _flag(inner: Fields) -> FlagMark:
    at = inner.required_text("at")
    kind = inner.required_choice("kind", FlagKind)
    flag = Flag(kind, inner.required_text("note"), inner.text("cleared_by"))
    return FlagMark(at, flag, inner.location)


def _passage(inner: Fields) -> PassageMark:
    at = inner.required_text("at")
    kind = inner.required_choice("kind", PassageKind)
    return PassageMark(at, kind, inner.text("time"), inner.location)


def _statement(inner: Fields) -> StatementRuling:
    at, speaker, hide = inner.required_text("at"), inner.text("speaker"), inner.boolean("hide")
    _one_of_two(inner, "speaker", given=speaker is not None, hide=hide)
    return StatementRuling(at, speaker, hide, inner.location, inner.text("words"))


def _date(inner: Fields) -> DateRuling:
    at, words = inner.required_text("at"), inner.required_text("words")
    given, hide = inner.has("value"), inner.boolean("hide")
    _one_of_two(inner, "value", given=given, hide=hide)
    return DateRuling(at, words, inner.date("value"), hide, inner.location)


def _one_of_two(inner: Fields, key: str, *, given: bool, hide: bool) -> None:
    if given == hide:
        says = "both" if given else "neither"
        message = f"the entry says {says} `{key}` {'and' if given else 'nor'} `hide: true`"
        code = "BG203" if given else "BG204"
        inner.report(code, message, inner.location, f"give `{key}`, or `hide: true` to show none")


def _paragraphs(body: str, file: str, first_line: int) -> Iterator[Paragraph]:
    """What stands between blank lines; a paragraph is located at its first character."""
    lines: list[str] = []
    begin = first_line
    for number, line in enumerate([*body.split("\n"), ""], start=first_line):
        if line.strip():
            begin = begin if lines else number
            lines.append(line)
        elif lines:
            indent = len(lines[0]) - len(lines[0].lstrip())
            yield Paragraph("\n".join(lines).strip(), Location(file, begin, indent + 1))
            lines = []
