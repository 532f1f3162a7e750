"""Takes captured pages into the desk: read, clean, plan, write."""

import hashlib
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from briefgen import workspace
from briefgen.clean import (
    CODINGS,
    ENDINGS,
    MEDIA,
    Derivation,
    Derived,
    Intake,
    Line,
    PdfText,
    Standing,
    Tone,
    account,
    clean_derived,
    cleaning_json,
    derive,
    learn_furniture,
    plan,
)
from briefgen.config import Config, config_missing, read_config
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.fetch import ENDING, Fetcher, Terms, without_user
from briefgen.model import Capture, Cleaning, Location
from briefgen.publish import bounded, write_whole
from briefgen.workspace import Arrived, Desk, Given, Incoming

_SECONDS = 2
_MEGABYTES = 256
# Seconds for all PDFs in one file together; behind them none is begun.
_PATIENCE = 10
_FEW = 3
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Taken:
    """What adding did, or would do: `listing` for programs, `account` for people."""

    diagnostics: Diagnostics
    texts: Mapping[str, str]
    listing: tuple[dict[str, object], ...] = ()
    account: tuple[Line, ...] = ()

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
) -> Taken:
    """Clean captured pages into source files; nothing that a person edited is overwritten.

    A page is given by its file, a folder of files, a stream, or its web address, which is text.
    `allow_private` lets hosts be called that are not on the public internet; `tell` is told of
    what may take long.

    Captures are written first, each with the texts derived from it, and the review file last, so
    that adding again completes what was broken off. The account is in full for up to three
    captures, or with `verbose`.

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
    batch = _Batch(root / config.content / "captures", config.capture_limit, dry_run)
    fetcher = Fetcher(Terms(config.capture_limit, MEDIA, CODINGS, allow_private=allow_private))
    arriving = _arriving(given, fetcher, tell)
    for entry in workspace.read_incoming(batch.folder, arriving, config.capture_limit, ENDINGS):
        batch.take(entry)
    cleaned = sorted(batch.cleaned(), key=lambda pair: pair[0].file)
    intake = plan(cleaned, _standing(desk, config), config.content)
    if not dry_run:
        _write(root, batch.folder, intake)
    words = account(cleaned, intake.articles, full=verbose or len(cleaned) <= _FEW, whole=verbose)
    would = _would(cleaned, desk, intake, config) if dry_run else ()
    listing = tuple(_listed(capture, cleaning, intake) for capture, cleaning in cleaned)
    found = (*batch.found, *intake.diagnostics)
    return Taken(found, desk.texts, listing, (*words, *would))


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


class _Batch:
    """The files of one `add`, taken one at a time: no more than one is in memory whole."""

    def __init__(self, folder: Path, limit: int, dry_run: bool) -> None:
        self.folder = folder
        self._texts: list[tuple[Capture, Derived]] = []
        self.found: list[Diagnostic] = []
        self._limit = limit
        self._dry_run = dry_run

    def take(self, entry: Incoming | Diagnostic) -> None:
        if isinstance(entry, Diagnostic):
            self.found.append(entry)
            return
        derivation = derived_within_bounds(entry.place, entry.content, self._limit)
        self.found.extend(
            replace(fault, location=Location(entry.origin)) if entry.origin else fault
            for fault in derivation.diagnostics
        )
        if not derivation.texts:
            return
        if entry.origin and not entry.stored:
            known = workspace.stored_with_text(self.folder, derivation.texts[0].text)
            if known is not None:
                self.found.append(_unchanged(entry.origin, known.name))
                self.take(known)
                return
        if not entry.stored and not self._dry_run:
            write_whole(self.folder / entry.name, entry.content)
        for derived in derivation.texts:
            self._keep(entry, derived)

    def _keep(self, entry: Incoming, derived: Derived) -> None:
        """Store the text where it is not the capture's own, unless another one stands there."""
        name = entry.name if derived.record is None else f"{entry.name}.{derived.record}"
        digest = None
        if derived.beside:
            content = derived.text.encode()
            digest = hashlib.sha256(content).hexdigest()
            stored = workspace.stored_text(self.folder, name)
            if stored not in {None, content}:
                self.found.append(_kept(f"{self.folder.as_posix()}/{name}.txt"))
                return
            if stored is None and not self._dry_run:
                write_whole(self.folder / f"{name}.txt", content)
        capture = Capture(name, derived.text, entry.sha256, digest, derived.encoding)
        self._texts.append((capture, derived))

    def cleaned(self) -> list[tuple[Capture, Cleaning]]:
        """All captures cleaned; lines that several of them have are furniture in each."""
        lined = (capture.text for capture, derived in self._texts if derived.cleaning is None)
        furniture = learn_furniture(lined)
        by = workspace.today()
        return [
            (capture, clean_derived(capture, derived, furniture, by))
            for capture, derived in self._texts
        ]


def derived_within_bounds(place: str, content: bytes, limit: int) -> Derivation:
    """The texts in a file, which may neither run on nor fill the memory; `place` is its path."""
    end = time.monotonic() + _PATIENCE

    def guard(call: Callable[[], PdfText]) -> PdfText | None:
        return bounded(call, _SECONDS, _MEGABYTES) if time.monotonic() < end else None

    return derive(place, content, limit, guard)


def _unchanged(origin: str, name: str) -> Diagnostic:
    message = f"`{origin}` has the text that it has in the capture `{name}`, and is not added again"
    hint = "nothing needs to be done"
    return Diagnostic("BG109", message, Location(origin), hint, Severity.WARNING)


def _kept(path: str) -> Diagnostic:
    message = f"`{path}` is not what is derived from its capture now, and is kept as it is"
    hint = "to start afresh, delete it, its sources and their entries in `review.yml`"
    return Diagnostic("BG116", message, Location(path), hint, Severity.WARNING)


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
        write_whole(root / path, text.encode())
    if intake.review is not None:
        write_whole(captures / "review.yml", intake.review.encode())


def _listed(capture: Capture, cleaning: Cleaning, intake: Intake) -> dict[str, object]:
    planned = [article for article in intake.articles if article.capture == capture.file]
    return cleaning_json(cleaning, capture, planned)


def _would(
    cleaned: list[tuple[Capture, Cleaning]], desk: Desk, intake: Intake, config: Config
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
