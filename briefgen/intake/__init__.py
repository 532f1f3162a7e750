"""Takes captured pages into the desk: read, clean, plan, write."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefgen import workspace
from briefgen.clean import (
    CODINGS,
    ENDINGS,
    MEDIA,
    Intake,
    Line,
    PlannedArticle,
    Standing,
    Tone,
    account,
    by_capture,
    cleaning_json,
    plan,
)
from briefgen.config import Config, config_missing, read_config
from briefgen.diagnostics import Diagnostic, Diagnostics
from briefgen.fetch import ENDING, Fetcher, Terms, without_user
from briefgen.intake.batch import Batch, derived_within_bounds
from briefgen.model import Capture, Cleaning
from briefgen.publish import write_whole
from briefgen.workspace import Arrived, Desk, Given

__all__ = ["STANDARD_INPUT", "Taken", "add", "derived_within_bounds", "named"]

_FEW = 3
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Taken:
    """What adding did, or would do: `listing` for programs, `account` for people.

    `cleaned` are the captures by their names, which wait on the disk, and `planned` what became of
    their articles.
    """

    diagnostics: Diagnostics
    texts: Mapping[str, str]
    cleaned: Sequence[tuple[Capture, Cleaning]] = ()
    planned: tuple[PlannedArticle, ...] = ()
    account: tuple[Line, ...] = ()

    @property
    def listing(self) -> tuple[dict[str, object], ...]:
        """The captures with all their passages; made anew each time it is asked for."""
        planned = by_capture(self.planned)
        return tuple(
            cleaning_json(cleaning, capture, planned.get(capture.file, ()))
            for capture, cleaning in self.cleaned
        )

    @property
    def words(self) -> str:
        """The account without its tones."""
        return "\n".join("".join(text for text, _ in line) for line in self.account)


def named(pages: Iterable[str], stream: Given) -> tuple[Path | Given | str, ...]:
    """What a command line names: paths, web addresses as text, and the stream in place of `-`."""
    return tuple(
        stream if page == STANDARD_INPUT else page if _ADDRESS.match(page) else Path(page)
        for page in pages
    )


def add(  # noqa: PLR0913 - each is a choice of whoever adds
    settings: Path,
    given: tuple[Path | Given | str, ...],
    *,
    dry_run: bool,
    verbose: bool = False,
    allow_private: bool = False,
    tell: Callable[[str], None] | None = None,
    jobs: int | None = None,
) -> Taken:
    """Clean captured pages into source files; nothing that a person edited is overwritten.

    A page is given by its file, a folder of files, a stream, or its web address, which is text.
    `allow_private` lets hosts be called that are not on the public internet; `tell` is told of
    what may take long.

    Nothing is written before all is cleaned: then the captures first, the texts derived from them
    next, and the review file last, so that adding again completes what was broken off. The account
    is in full for up to three captures, or with `verbose`; the evidence for each date is always in
    it. `jobs` is how many processes may work
    at a time, by default one for each core.

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
    desk, desk_found = workspace.read(root, config)
    review = f"{config.content}/captures/review.yml"
    if faults := tuple(fault for fault in desk_found if fault.location.file == review):
        # Written anew, the file would lose the decisions that cannot be read.
        return Taken(faults, desk.texts)
    folder = root / config.content / "captures"
    batch = Batch(folder, config.capture_limit, jobs, _replaced(desk))
    fetcher = Fetcher(Terms(config.capture_limit, MEDIA, CODINGS, allow_private=allow_private))
    arriving = _arriving(given, fetcher, tell)
    cleaned = batch.clean(workspace.read_incoming(folder, arriving, config.capture_limit, ENDINGS))
    intake = plan(cleaned, _standing(desk, config), config.content)
    if not dry_run:
        batch.store()
        _write(root, folder, intake)
    said = account(cleaned, intake.articles, full=verbose or len(cleaned) <= _FEW, whole=verbose)
    would = _would(cleaned, desk, intake, config) if dry_run else ()
    found = (*batch.found, *intake.diagnostics)
    return Taken(found, desk.texts, cleaned, intake.articles, (*said, *would))


def _arriving(
    given: Iterable[Path | Given | str], fetcher: Fetcher, tell: Callable[[str], None] | None
) -> Iterator[Path | Given | Arrived | Diagnostic]:
    """What was given, each when its turn comes: an address is then fetched."""
    for entry in given:
        if not isinstance(entry, str):
            yield entry
            continue
        address = without_user(entry)
        if tell is not None:
            tell(f"Fetching {address}")
        fetched = fetcher.fetch(entry)
        if isinstance(fetched, Diagnostic):
            yield fetched
        else:
            yield Arrived(fetched.stem, ENDING, address, fetched.content)


def _replaced(desk: Desk) -> frozenset[str]:
    """The captures of the versions that others replace."""
    former = {file.record.replaces for file in desk.written}
    return frozenset(file.capture for file in desk.written if file.id in former)


def _standing(desk: Desk, config: Config) -> Standing:
    folder = f"{config.content}/sources/"
    read = {
        PurePosixPath(path).stem: text
        for path, text in desk.texts.items()
        if path.startswith(folder)
    }
    return Standing(
        review=desk.texts.get(f"{config.content}/captures/review.yml", ""),
        entries=desk.review,
        texts={**dict.fromkeys(desk.broken_sources), **read},
        sources=desk.written,
        captures=desk.captures,
        capture_files=desk.capture_files,
    )


def _write(root: Path, captures: Path, intake: Intake) -> None:
    for path, text in intake.files:
        write_whole(root / path, text().encode())
    if intake.review is not None:
        file = captures / "review.yml"
        there = file.read_bytes() if file.is_file() else b""
        write_whole(file, workspace.with_lines(there, intake.review))


def _would(
    cleaned: Sequence[tuple[Capture, Cleaning]], desk: Desk, intake: Intake, config: Config
) -> Iterator[Line]:
    """What would be written, file by file."""
    folder = f"{config.content}/captures"
    known = set(desk.capture_files)
    for capture, _ in cleaned:
        file = capture.file if capture.file in known else capture.file.rpartition(".")[0]
        if file not in known:
            known.add(capture.file)
            yield _plain(f"would store `{folder}/{capture.file}`")
    for path, _ in intake.files:
        yield _plain(f"would write `{path}`")
    if intake.review is not None:
        yield _plain(f"would add to `{folder}/review.yml`")
    yield _plain("Nothing was written")


def _plain(text: str) -> Line:
    return ((text, Tone.PLAIN),)
