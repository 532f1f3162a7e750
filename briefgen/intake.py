"""Takes captured pages into the desk: read, clean, plan, write."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefgen import workspace
from briefgen.clean import Intake, Outcome, clean, cleaning_json, plan
from briefgen.config import Config, config_missing, read_config
from briefgen.diagnostics import Diagnostics
from briefgen.model import Cleaning
from briefgen.publish import write_whole
from briefgen.workspace import Desk, Incoming

_WORDS = {
    Outcome.NEW: "new",
    Outcome.UNCHANGED: "there already",
    Outcome.EDITED: "there, and edited: kept as it is",
    Outcome.DELETED: "deleted by a person: not written again",
    Outcome.DROPPED: "dropped by a person",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """What adding did, or would do: `listing` for programs, `words` for people."""

    diagnostics: Diagnostics
    texts: Mapping[str, str]
    listing: tuple[dict[str, object], ...] = ()
    words: str = ""


def add(settings: Path, paths: tuple[Path, ...], *, dry_run: bool) -> Taken:
    """Clean captured pages into source files; nothing that a person edited is overwritten.

    Captures are written first and the review file last, so that adding again completes what
    was broken off.

    Raises:
        OSError: a file cannot be written.
    """
    text = workspace.read_settings(settings)
    if text is None:
        return Taken((config_missing(settings.name),), {})
    config, found = read_config(text, settings.name)
    if config is None:
        return Taken(found, {settings.name: text})
    root = settings.parent
    captures = root / config.content / "captures"
    desk, desk_found = workspace.read(root, config)
    review = f"{config.content}/captures/review.yml"
    if faults := tuple(fault for fault in desk_found if fault.location.file == review):
        # Written anew, the file would lose the decisions that cannot be read.
        return Taken(faults, desk.texts)
    incoming, found = workspace.read_incoming(captures, paths, config.capture_limit)
    cleaned = tuple((entry, clean(entry.capture)) for entry in incoming)
    intake = plan(
        [(entry.capture, cleaning) for entry, cleaning in cleaned],
        desk.review,
        _digests(desk, config),
        config.content,
    )
    if not dry_run:
        _write(root, captures, incoming, intake)
    listing = tuple(cleaning_json(cleaning, entry.capture) for entry, cleaning in cleaned)
    words = _words(cleaned, intake, dry_run=dry_run)
    return Taken((*found, *intake.diagnostics), desk.texts, listing, words)


def _digests(desk: Desk, config: Config) -> Mapping[str, str]:
    """SHA-256 of the source files as they stand, by their ids; none of one that is no text."""
    folder = f"{config.content}/sources/"
    read = {
        PurePosixPath(path).stem: hashlib.sha256(text.encode()).hexdigest()
        for path, text in desk.texts.items()
        if path.startswith(folder)
    }
    return {**dict.fromkeys(desk.broken_sources, ""), **read}


def _write(root: Path, captures: Path, incoming: tuple[Incoming, ...], intake: Intake) -> None:
    for entry in incoming:
        if entry.content is not None:
            write_whole(captures / entry.capture.file, entry.content)
    for path, text in intake.files:
        write_whole(root / path, text.encode())
    if intake.review is not None:
        write_whole(captures / "review.yml", intake.review.encode())


def _words(cleaned: tuple[tuple[Incoming, Cleaning], ...], intake: Intake, *, dry_run: bool) -> str:
    lines = []
    for entry, cleaning in cleaned:
        kept = sum(len(article.passages) for article in cleaning.articles)
        lines.append(f"{entry.capture.file}: {kept} passages kept, {len(cleaning.dropped)} dropped")
        for article in intake.articles:
            if article.capture == entry.capture.file:
                name = article.id or article.title
                lines.append(f"  {name} ({_WORDS[article.outcome]})")
    if dry_run:
        lines.append("Nothing was written")
    return "\n".join(lines)
