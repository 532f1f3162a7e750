"""The shards of the search: scripts that hold no code but a call with JSON.

Captured runs in them keep the contract of pages: each is what its capture holds at its offsets,
and stands on the page of its source, so that a search can show nothing that the site does not.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.verify.captures import Captures, Unproved
from briefgen.verify.values import Kind, Problem, shown

_SHARD = re.compile(r"search/[^/]+\.js")
_CALL = re.compile(
    r'briefgen\.shelve\("(?P<shelf>shards|heads|words|entries)","[^"\\\n]*",(?P<held>\{.*\})\);\n',
    re.DOTALL,
)

Place = tuple[str, int, int]
"""A stretch of captured text: the SHA-256 of what offsets count, start and end."""
Shown = Mapping[str, tuple[Place, ...]]
"""The stretches that each page of the site shows, by its path."""


def stretches(attributes: Iterable[Mapping[str, str]]) -> tuple[Place, ...]:
    """The stretches that elements with these attributes show, those that touch joined into one."""
    places = sorted(
        (a.get("data-sha256", ""), int(a["data-start"]), int(a["data-end"]))
        for a in attributes
        if a.get("data-start", "").isdecimal() and a.get("data-end", "").isdecimal()
    )
    joined: list[Place] = []
    for digest, start, end in places:
        if joined and joined[-1][0] == digest and start <= joined[-1][2]:
            joined[-1] = (digest, joined[-1][1], max(joined[-1][2], end))
        else:
            joined.append((digest, start, end))
    return tuple(joined)


def is_shard(path: str) -> bool:
    """Whether the file, by its path in the site, is a shard of the search."""
    return _SHARD.fullmatch(path) is not None


def shard_problems(source: str, captures: Captures, shown_on: Shown) -> Iterator[Problem]:
    """What is wrong with a shard; problems stand at the beginning of its file."""
    call = _CALL.fullmatch(source)
    try:
        held = json.loads(call["held"]) if call else None
    except ValueError:
        held = None
    if call is None or held is None:
        message = "a shard is one call of `briefgen.shelve` with JSON, and nothing else"
        yield Problem(0, Kind.SHARD_NOT_UNDERSTOOD, message)
        return
    if call["shelf"] == "entries":
        for key, record in held.items():
            yield from _record_problems(key, record, captures, shown_on)


def _record_problems(
    key: str, record: object, captures: Captures, shown_on: Shown
) -> Iterator[Problem]:
    if not isinstance(record, dict) or not isinstance(uri := record.get("uri"), str):
        yield Problem(0, Kind.SHARD_NOT_UNDERSTOOD, f"{shown(key)} leads to no page")
        return
    page = shown_on.get(f"{uri}index.html")
    if page is None:
        yield Problem(0, Kind.LINK_BROKEN, f"{shown(uri)} leads to no page of the site")
        return
    for runs in record.get("passages", {}).values():
        for run in runs:
            yield from _run_problems(record, run, captures, page)


def _run_problems(
    record: Mapping[str, object], run: Sequence[object], captures: Captures, page: Sequence[Place]
) -> Iterator[Problem]:
    match run:
        case [int(start), int(end), str(text)]:
            pass
        case _:
            message = "a run is its start, its end and its text"
            yield Problem(0, Kind.SHARD_NOT_UNDERSTOOD, message)
            return
    digest = str(record.get("sha256"))
    try:
        words = captures.text(str(record.get("capture")), digest)[start:end]
    except Unproved as reason:
        yield Problem(0, reason.kind, reason.message)
        return
    if words != text or not 0 <= start < end:
        message = f"{start}:{end} is {shown(words)} in its capture, not {shown(text)}"
        yield Problem(0, Kind.TEXT_DIFFERS, message)
    elif not any(d == digest and s <= start and end <= e for d, s, e in page):
        message = f"{shown(text)} can be found, and does not stand on the page of its source"
        yield Problem(0, Kind.FOUND_NOT_SHOWN, message)
