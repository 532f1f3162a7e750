"""The captures of one `add`: read and cleaned on all cores, and waiting on the disk between."""

import datetime
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefgen import workspace
from briefgen.clean import Begun, Derivation, Derived, clean_derived, learn_furniture, texts_of
from briefgen.diagnostics import Diagnostic, Diagnostics, Severity
from briefgen.engine.limits import Limits
from briefgen.engine.parallel import Failure, parallel
from briefgen.model import Capture, Cleaning, Location
from briefgen.publish import Spool, write_whole
from briefgen.workspace import Incoming

LIMITS = Limits(seconds=2, megabytes=256)
"""What reading a file may cost, and cleaning each of its texts."""

_Numbered = tuple[int, Incoming]
_Result = Derived | Diagnostic | Begun | Failure

_MOST_KILLING = 8


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a record: its file's number in the batch, name, and place for messages."""

    number: int
    name: str
    place: str
    capture: Capture
    derived: Derived


@dataclass(frozen=True, slots=True)
class _Lined:
    """The texts of which there is no more than their lines, as often as they are asked for."""

    texts: Iterable[_Text]

    def __iter__(self) -> Iterator[str]:
        return (text.capture.text for text in self.texts if text.derived.cleaning is None)


class Batch:
    """What `add` is given, in the order given: no more than a few files are in memory at a time.

    The same comes out for any number of `jobs`. A page that is fetched with the text of a capture
    that is there is stored no second time, unless a later version has `replaced` that capture: that
    the text is back is evidence.
    """

    def __init__(
        self,
        folder: Path,
        limit: int,
        jobs: int | None = None,
        replaced: Collection[str] = (),
    ) -> None:
        self._replaced = replaced
        self._folder = folder
        self._limit = limit
        self._jobs = jobs
        self._found: list[tuple[int, Diagnostic]] = []
        self._contents: Spool[tuple[str, bytes]] = Spool()
        self._cleaned: Spool[tuple[Capture, Cleaning]] = Spool()
        self._kept: set[str] = set()

    @property
    def found(self) -> Diagnostics:
        """What is wrong, by the order of the files."""
        ordered = sorted(self._found, key=lambda numbered: numbered[0])
        return tuple(diagnostic for _, diagnostic in ordered)

    def clean(
        self, incoming: Iterable[Incoming | Diagnostic]
    ) -> Sequence[tuple[Capture, Cleaning]]:
        """All captures cleaned, in the order given; lines that several have are furniture in each.

        Nothing is written into the desk. The cleanings are read anew each time they are asked for.
        """
        texts: Spool[_Text] = Spool()
        for text in self._texts(incoming):
            texts.append(text)
        call = partial(_cleaning, learn_furniture(_Lined(texts)), workspace.today())
        for text, results in parallel(call, texts, LIMITS, jobs=self._jobs, weigh=_length):
            [cleaning] = results
            if isinstance(cleaning, Failure):
                self._found.append((text.number, _not_read(text.place, "cleaned", cleaning)))
                continue
            self._cleaned.append((text.capture, cleaning))
            self._kept.add(text.name)
        texts.close()
        return self._cleaned

    def store(self) -> None:
        """Write the captures that were cleaned, and the texts of those that are none themselves.

        Raises:
            OSError: a file cannot be written; those before it are there, each whole.
        """
        for name, content in self._contents:
            if name in self._kept:
                write_whole(self._folder / name, content)
        for capture, _ in self._cleaned:
            stored = capture.text_sha256 is None or workspace.stored_text(
                self._folder, capture.file
            )
            if not stored:
                write_whole(self._folder / f"{capture.file}.txt", capture.text.encode())

    def _texts(self, incoming: Iterable[Incoming | Diagnostic]) -> Iterator[_Text]:
        call = partial(_derived, self._limit)
        taken = self._taken(incoming)
        for (number, entry), results in parallel(call, taken, LIMITS, jobs=self._jobs, weigh=_size):
            yield from self._settled(number, entry, results)

    def _settled(self, number: int, entry: Incoming, results: Sequence[_Result]) -> Iterator[_Text]:
        """The texts of a file; where it was fetched and its text is here already, those of that."""
        texts = []
        for result in _read_on(entry, results, self._limit):
            if isinstance(result, Derived):
                texts.append(result)
            else:
                self._found.append((number, _diagnostic(entry, result)))
        if texts and entry.origin and not entry.stored:
            known = workspace.stored_with_text(self._folder, texts[0].text, self._replaced)
            if known is not None:
                self._found.append((number, _unchanged(entry.origin, known.name)))
                call = partial(_derived, self._limit)
                [(_, again)] = parallel(call, [(number, known)], LIMITS)
                yield from self._settled(number, known, again)
                return
        if texts and not entry.stored:
            self._contents.append((entry.name, entry.content))
        for derived in texts:
            text = _text(number, entry, derived)
            if self._is_free(text):
                yield text

    def _taken(self, incoming: Iterable[Incoming | Diagnostic]) -> Iterator[_Numbered]:
        for number, entry in enumerate(incoming):
            if isinstance(entry, Diagnostic):
                self._found.append((number, entry))
            else:
                yield number, entry

    def _is_free(self, text: _Text) -> bool:
        """Whether no other text stands where this one is stored."""
        if text.capture.text_sha256 is None:
            return True
        stored = workspace.stored_text(self._folder, text.capture.file)
        free = stored in {None, text.capture.text.encode()}
        if not free:
            path = f"{self._folder.as_posix()}/{text.capture.file}.txt"
            self._found.append((text.number, _kept(path)))
        return free


def derived_within_bounds(place: str, content: bytes, limit: int) -> Derivation:
    """The texts in a file, which may neither run on nor fill the memory; `place` is its path."""
    entry = Incoming(place, place, content, "", stored=True)
    [(_, begun)] = parallel(partial(_derived, limit), [(0, entry)], LIMITS)
    results = tuple(_read_on(entry, begun, limit))
    texts = tuple(result for result in results if isinstance(result, Derived))
    found = (result for result in results if not isinstance(result, Derived))
    return Derivation(texts, tuple(_diagnostic(entry, result) for result in found))


def _derived(
    limit: int, numbered: _Numbered, after: Begun | None = None
) -> Iterator[Derived | Diagnostic | Begun]:
    _, entry = numbered
    return texts_of(entry.place, entry.content, limit, after)


def _read_on(
    entry: Incoming, results: Sequence[_Result], limit: int
) -> Iterator[Derived | Diagnostic | Failure]:
    """The results of a file; a record that ended its reading is reported, and those behind it read.

    That is done for a few records, as each may take all of the time that a result may.
    """
    left = _MOST_KILLING
    while True:
        begun: Begun | None = None
        for result in results:
            if isinstance(result, Begun):
                begun = result
            elif isinstance(result, Failure) and begun and left and not result.in_all:
                yield _record_not_read(entry.place, begun.number, result)
                break
            else:
                begun = None if isinstance(result, Derived) else begun
                yield result
        else:
            return
        left -= 1
        [(_, results)] = parallel(partial(_derived, limit, after=begun), [(0, entry)], LIMITS)


def _cleaning(furniture: frozenset[str], by: datetime.date, text: _Text) -> Iterator[Cleaning]:
    yield clean_derived(text.capture, text.derived, furniture, by)


def _text(number: int, entry: Incoming, derived: Derived) -> _Text:
    name = entry.name if derived.record is None else f"{entry.name}.{derived.record}"
    digest = hashlib.sha256(derived.text.encode()).hexdigest() if derived.beside else None
    capture = Capture(name, derived.text, entry.sha256, digest, derived.encoding)
    return _Text(number, entry.name, entry.place, capture, derived)


def _size(numbered: _Numbered) -> int:
    return len(numbered[1].content)


def _length(text: _Text) -> int:
    return len(text.capture.text)


def _diagnostic(entry: Incoming, result: Diagnostic | Failure) -> Diagnostic:
    if isinstance(result, Failure):
        result = _not_read(entry.place, "read", result)
    return replace(result, location=Location(entry.origin)) if entry.origin else result


def _unchanged(origin: str, name: str) -> Diagnostic:
    message = f"`{origin}` has the text that it has in the capture `{name}`, and is not added again"
    hint = "nothing needs to be done"
    return Diagnostic("BG109", message, Location(origin), hint, Severity.WARNING)


def _not_read(place: str, done: str, failure: Failure) -> Diagnostic:
    message = f"`{place}` is not {done}: {failure.reason}"
    hint = "save the article alone, as text, and add that"
    return Diagnostic("BG112", message, Location(place), hint)


def _record_not_read(place: str, number: int, failure: Failure) -> Diagnostic:
    message = f"record {number} of `{place}` is not read: {failure.reason}"
    hint = "save its page alone, as text, and add that; the other records are read"
    return Diagnostic("BG112", message, Location(place), hint)


def _kept(path: str) -> Diagnostic:
    message = f"`{path}` is not what is derived from its capture now, and is kept as it is"
    hint = "to start afresh, delete it, its sources and their entries in `review.yml`"
    return Diagnostic("BG116", message, Location(path), hint, Severity.WARNING)
