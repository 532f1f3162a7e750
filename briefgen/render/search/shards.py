"""The script files that hold what can be found, cut so that a reader loads few and small ones.

Files are not named by their content: a page names none of them, each is whole in itself, and one
that a cache kept too long leads to the same addresses. So an edit changes the files that hold what
was edited, and no other.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.model import Asset
from briefgen.render.search.entries import Entry

SEARCH = "search/"
_LARGEST = 1 << 16
"""Characters of a shard beyond which it is cut, unless it holds one key alone."""
_HEAD = 0

_Held = Sequence[tuple[str, str]]
"""The keys of a shard with what each leads to, in order."""


def shards_of(entries: Mapping[str, Entry]) -> tuple[Asset, ...]:
    """The files: `shards` names all others by what their keys begin with.

    `heads` lead from words to the keys of what has them in its title: these are few, and answer
    first. `words` lead to the other places, written `KEY:PLACE,PLACE KEY`. `entries` lead from
    keys to records: those of neighbouring days, which are shown together, lie together.
    """
    records = [
        (key, _json({"uri": entry.uri, "kind": entry.kind, **entry.record}))
        for key, entry in entries.items()
    ]
    shelves = {
        "heads": dict(_cut("", _looked_up(_heads(entries)))),
        "words": dict(_cut("", _looked_up(_places(entries)))),
        "entries": dict(_cut("", sorted(records))),
    }
    assets = [
        Asset(_path(shelf, prefix), _script(shelf, prefix, held))
        for shelf, cut in shelves.items()
        for prefix, held in cut.items()
    ]
    names = [(shelf, _json(sorted(cut))) for shelf, cut in shelves.items()]
    assets.append(Asset(f"{SEARCH}shards.js", _script("shards", "", sorted(names))))
    return tuple(sorted(assets, key=lambda asset: asset.path))


def _looked_up(words: Mapping[str, Iterable[str]]) -> _Held:
    return sorted((word, _json(" ".join(sorted(keys)))) for word, keys in words.items())


def _heads(entries: Mapping[str, Entry]) -> dict[str, list[str]]:
    """Each word of a title with the keys of its entries."""
    found: dict[str, list[str]] = {}
    for key, entry in entries.items():
        for word in entry.words.get(_HEAD, ()):
            found.setdefault(word, []).append(key)
    return found


def _places(entries: Mapping[str, Entry]) -> dict[str, list[str]]:
    """Each other word with the keys and places where it stands."""
    found: dict[str, list[str]] = {}
    for key, entry in entries.items():
        places: dict[str, list[str]] = {}
        for place in sorted(entry.words.keys() - {_HEAD}):
            for word in entry.words[place]:
                places.setdefault(word, []).append(str(place))
        for word, numbers in places.items():
            found.setdefault(word, []).append(f"{key}:{','.join(numbers)}")
    return found


def _cut(prefix: str, held: _Held) -> Iterator[tuple[str, _Held]]:
    """The shards by what their keys begin with; a cut one keeps the key that is no longer."""
    whole = sum(len(key) + len(line) for key, line in held) <= _LARGEST
    if whole or all(key == prefix for key, _ in held):
        if held:
            yield prefix, held
        return
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in held:
        groups.setdefault(one[0][: len(prefix) + 1], []).append(one)
    if prefix in groups:
        yield prefix, groups.pop(prefix)
    for longer, group in sorted(groups.items()):
        yield from _cut(longer, group)


def _path(shelf: str, prefix: str) -> str:
    """`search/words-6b.js` for what begins with `k`: good in any file system and address."""
    return f"{SEARCH}{'-'.join([shelf, *(f'{ord(char):x}' for char in prefix)])}.js"


def _script(shelf: str, prefix: str, held: _Held) -> bytes:
    lines = ",\n".join(f"{_json(key)}:{line}" for key, line in held)
    return f"briefgen.shelve({_json(shelf)},{_json(prefix)},{{\n{lines}\n}});\n".encode()


def _json(value: object) -> str:
    """JSON that is JavaScript as well, and no markup wherever it is read."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
