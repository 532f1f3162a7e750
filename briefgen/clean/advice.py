"""What adding leaves to a person, said as warnings."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.clean.chronology import Order
from briefgen.clean.likeness import Version
from briefgen.clean.versions import Kin, Relation
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Location
from briefgen.model.review import ReviewEntry

_MUCH_SHORTER = 2


@dataclass(frozen=True, slots=True)
class Places:
    """Paths of a desk's files from the project's root; `content` is the folder of all of them."""

    content: str

    @property
    def review(self) -> str:
        return f"{self.content}/captures/review.yml"

    def source(self, identifier: str) -> str:
        return f"{self.content}/sources/{identifier}.md"

    def capture(self, name: str) -> str:
        return f"{self.content}/captures/{name}"


def edited(places: Places, identifier: str) -> Diagnostic:
    file = places.source(identifier)
    message = f"`{file}` was edited since it was added, and is kept as it is"
    hint = f"to start afresh, delete the file and its entry in `{places.review}`, and add again"
    return _warning("BG108", message, file, hint)


def deleted(places: Places, entry: ReviewEntry, identifier: str) -> Diagnostic:
    file = places.source(identifier)
    if entry.id is None:
        message = f"`{file}`, of which an article here has the same words, is gone"
        hint = f"to make a source of this one, delete its entry in `{places.review}`, and add again"
        return _warning("BG108", message, file, hint)
    message = f"`{file}` was deleted and is not written again"
    remedy = "write `dropped: why` in place of its `id`, or delete its entry"
    return _warning("BG108", message, file, f"in `{places.review}`, {remedy}")


def source_renamed(places: Places, former: str, identifier: str) -> Diagnostic:
    file = places.source(identifier)
    message = f"`{places.source(former)}` seems to be called `{file}` now"
    hint = f'in `{places.review}`, write `id: "{identifier}"` in place of `id: "{former}"`'
    return _warning("BG108", message, file, hint)


def capture_renamed(places: Places, former: str, name: str) -> Diagnostic:
    file = places.capture(name)
    message = f"`{file}` is what the desk knows as `{former}`, and is not added again"
    hint = f"call it `{former}` again, or write `{name}` in its sources and in `{places.review}`"
    return _warning("BG121", message, file, hint)


def of_kin(places: Places, kin: Kin, version: Version) -> Iterator[Diagnostic]:
    """What a person should see to when an article is another version of one that is there."""
    file, there = places.source(version.id), kin.version
    if kin.relation is Relation.EARLIER:
        message = f"`{file}` holds an earlier version of `{there.id}`, which is the later one"
        hint = f'in `{places.source(there.id)}`, write `replaces: "{version.id}"`'
        yield _warning("BG122", message, file, hint)
    if kin.relation is Relation.LATER and kin.order is Order.UNTOLD:
        message = f"`{file}` replaces `{there.id}`, and nothing tells which of them is the later"
        swap = f'write `replaces: "{version.id}"` in `{places.source(there.id)}`'
        hint = f"if `{version.id}` is the earlier one, {swap} and take `replaces` out here"
        yield _warning("BG124", message, file, hint)
    if kin.relation is Relation.LATER and _length(version) * _MUCH_SHORTER < _length(there):
        message = f"`{file}` replaces `{there.id}` with less than half of its text"
        hint = (
            "if the page was cut off, delete the file and write `dropped: why` in place of its `id`"
        )
        yield _warning("BG123", message, file, f"{hint} in `{places.review}`")


def went_back(
    places: Places, found: Version, former: Version, replacing: Version, newest: Version
) -> Diagnostic:
    """That a page shows a replaced version again; the remedy makes that one the last."""
    file = places.capture(found.capture.file)
    message = f"`{file}` has the words of `{former.id}` again, which `{newest.id}` replaces"
    key = "null" if former.replaces is None else f'"{former.replaces}"'
    hint = (
        f"if the publisher went back to them, write `replaces: {key}` in "
        f'`{places.source(replacing.id)}`, then `replaces: "{newest.id}"` in '
        f"`{places.source(former.id)}`"
    )
    return _warning("BG125", message, file, hint)


def _length(version: Version) -> int:
    return sum(map(len, version.paragraphs))


def _warning(code: str, message: str, file: str, hint: str) -> Diagnostic:
    return Diagnostic(code, message, Location(file), hint, Severity.WARNING)
