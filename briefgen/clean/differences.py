"""What differs between two versions of an article, or two texts of a source file."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.clean.likeness import Version, stands_in
from briefgen.model import ChangeKind
from briefgen.text.changes import Change, changes

_KEY = re.compile(r"(?P<key>[a-z_0-9]+):\s*(?P<value>.*)", re.DOTALL)
_UNSET = frozenset(("", "null", "~", "[]", "unknown", "und"))


@dataclass(frozen=True, slots=True)
class Difference:
    """A paragraph, or a `key` of the front matter, that is not the same in both texts.

    `old` and `new` are the whole of it, `None` where it is missing; `words` are the runs that
    changed, each with what stands in its place.
    """

    kind: ChangeKind
    key: str | None
    old: str | None
    new: str | None
    words: tuple[tuple[str | None, str | None], ...] = ()


def change_counts(found: Sequence[Difference]) -> str:
    """How much differs, in a few words; nothing where nothing does."""
    keys = sum(difference.key is not None for difference in found)
    kinds = Counter(difference.kind for difference in found if difference.key is None)
    parts = [_many(keys, "key")] if keys else []
    parts += [f"{_many(kinds[kind], 'paragraph')} {kind}" for kind in ChangeKind if kinds[kind]]
    return ", ".join(parts)


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def version_differences(old: Version, new: Version) -> tuple[Difference, ...]:
    """What the publisher changed: title, author, date, then paragraphs.

    A paragraph that one of the two leaves out while its capture has it was left out by cleaning
    or by a person, and is no difference between the versions.
    """
    stated = (
        ("title", old.title, new.title),
        ("author", old.author, new.author),
        ("published", str(old.published or "") or None, str(new.published or "") or None),
    )
    keys = [
        Difference(_kind(before, after), key, before, after)
        for key, before, after in stated
        if before != after and (key == "title" or (before and after))
    ]
    found = (
        difference
        for difference in _paragraphs(old.paragraphs, new.paragraphs)
        if not (
            difference.kind is ChangeKind.ADDED and stands_in(difference.new or "", old.capture)
        )
        and not (
            difference.kind is ChangeKind.REMOVED and stands_in(difference.old or "", new.capture)
        )
    )
    return (*keys, *found)


def file_differences(edited: str, fresh: str) -> tuple[Difference, ...]:
    """What writing a source file anew would change in one that a person edited.

    A key that only the person gives a value would lose it: `new` is `None` there.
    """
    (keys, body), (fresh_keys, fresh_body) = _parted(edited), _parted(fresh)
    return (*_keys(keys, fresh_keys), *_paragraphs(body, fresh_body))


def _keys(old: dict[str, str], new: dict[str, str]) -> Iterator[Difference]:
    for key in {**new, **old}:
        before, after = (None if keys.get(key, "") in _UNSET else keys[key] for keys in (old, new))
        if _bare(before) != _bare(after):
            yield Difference(_kind(before, after), key, before, after)


def _bare(value: str | None) -> str | None:
    """The value without the quotation marks that it needs or does not."""
    quoted = value is not None and len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted and value is not None else value


def _kind(old: str | None, new: str | None) -> ChangeKind:
    if old is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if new is None else ChangeKind.CHANGED


def _paragraphs(old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    for change in changes(old, new):
        before = None if change.old is None else old[change.old]
        after = None if change.new is None else new[change.new]
        yield Difference(change.kind, None, before, after, tuple(_words(change, before, after)))


def _words(
    change: Change, old: str | None, new: str | None
) -> Iterator[tuple[str | None, str | None]]:
    for run in change.words:
        yield (
            old[slice(*run.old)] if old is not None and run.old else None,
            new[slice(*run.new)] if new is not None and run.new else None,
        )


def _parted(text: str) -> tuple[dict[str, str], list[str]]:
    """The keys of the front matter as typed, and the paragraphs below it."""
    head, _, body = text.removeprefix("---").partition("\n---")
    entries = re.split(r"\n(?=\S)", head.strip("\n"))
    matches = (_KEY.fullmatch(entry) for entry in entries)
    keys = {match["key"]: " ".join(match["value"].split()) for match in matches if match}
    blocks = re.split(r"\n[^\S\n]*\n", body.strip("-\r\n"))
    return keys, [block.strip() for block in blocks if block.strip()]
