"""Diagnostics in words: for people, for other programs, and for GitHub."""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum

from briefgen.diagnostics.codes import CODES
from briefgen.diagnostics.diagnostic import Diagnostic, Severity
from briefgen.diagnostics.snippet import Snippet, snippet, visible
from briefgen.model import Location

_RED, _YELLOW, _BLUE, _BOLD, _PLAIN = "\033[1;31m", "\033[1;33m", "\033[1;34m", "\033[1m", "\033[0m"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW}


class ReportFormat(StrEnum):
    """How diagnostics are written out."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"


def report(
    diagnostics: Iterable[Diagnostic],
    output_format: str,
    texts: Mapping[str, str],
    color: bool = False,
) -> str:
    """The diagnostics in the order of their places, without a line end at the end.

    `texts` maps files to what they hold, for the lines shown in full. `full` and `concise` of no
    diagnostics are empty, `json` is an empty list.

    Raises:
        ValueError: `output_format` is none of `ReportFormat`.
    """
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    match ReportFormat(output_format):
        case ReportFormat.FULL:
            entries = [_full(diagnostic, texts, _Paint(color)) for diagnostic in ordered]
            return "\n\n".join([*entries, _count(ordered)] if entries else [])
        case ReportFormat.CONCISE:
            return "\n".join(_concise(diagnostic, _Paint(color)) for diagnostic in ordered)
        case ReportFormat.JSON:
            return json.dumps([_plain(diagnostic) for diagnostic in ordered], indent=2)
        case ReportFormat.GITHUB:
            return "\n".join(map(_github, ordered))


class _Paint:
    """Puts colour around text, or leaves it."""

    def __init__(self, color: bool) -> None:
        self._color = color

    def __call__(self, text: str, colour: str) -> str:
        return f"{colour}{text}{_PLAIN}" if self._color else text


def _full(diagnostic: Diagnostic, texts: Mapping[str, str], paint: _Paint) -> str:
    place = diagnostic.location
    shown = _snippet(place, texts)
    margin = " " * len(str(place.line)) if shown else " "
    head = paint(f"{diagnostic.severity}[{diagnostic.code}]", _COLOURS[diagnostic.severity])
    arrow = paint("-->", _BLUE)
    lines = [
        f"{head}: {paint(_one_line(diagnostic.message), _BOLD)}",
        f"{margin}{arrow} {_place(place)}",
    ]
    if shown:
        bar = paint("|", _BLUE)
        caret = paint("^", _COLOURS[diagnostic.severity])
        lines += [
            f"{margin} {bar}",
            f"{paint(str(place.line), _BLUE)} {bar} {shown.shown}".rstrip(),
            f"{margin} {bar} {' ' * shown.indent}{caret}",
        ]
    if diagnostic.hint:
        first, *further = (visible(line) for line in diagnostic.hint.split("\n"))
        lines.append(f"{margin} {paint('=', _BLUE)} {paint('hint', _BOLD)}: {first}")
        lines += [f"{margin}         {line}".rstrip() for line in further]
    return "\n".join(lines)


def _snippet(place: Location, texts: Mapping[str, str]) -> Snippet | None:
    text = texts.get(place.file)
    return None if text is None else snippet(text, place.line, place.column)


def _concise(diagnostic: Diagnostic, paint: _Paint) -> str:
    head = paint(f"{diagnostic.severity}[{diagnostic.code}]", _COLOURS[diagnostic.severity])
    hint = f" (hint: {_one_line(diagnostic.hint)})" if diagnostic.hint else ""
    return f"{_place(diagnostic.location)}: {head} {_one_line(diagnostic.message)}{hint}"


def _plain(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    place = diagnostic.location
    return {
        "code": diagnostic.code,
        "name": CODES[diagnostic.code].name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "file": place.file,
        "line": place.line or None,
        "column": place.column if place.line else None,
        "hint": diagnostic.hint,
    }


def _github(diagnostic: Diagnostic) -> str:
    """A workflow command: `::error file=…,line=…,col=…,title=…::message`."""
    place = diagnostic.location
    properties = {"file": place.file}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = f"{diagnostic.code} {CODES[diagnostic.code].name}"
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    hint = f"\nhint: {diagnostic.hint}" if diagnostic.hint else ""
    return f"::{diagnostic.severity} {written}::{_message(diagnostic.message + hint)}"


def _message(text: str) -> str:
    lines = [visible(line) for line in text.replace("%", "%25").split("\n")]
    return "%0A".join(lines)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _place(place: Location) -> str:
    return visible(str(place))


def _one_line(text: str) -> str:
    return visible(" ".join(line.strip() for line in text.split("\n")))


def _count(diagnostics: list[Diagnostic]) -> str:
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    counted = [_counted(errors, "error"), _counted(warnings, "warning")]
    return f"Found {' and '.join(filter(None, counted))}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else ""
