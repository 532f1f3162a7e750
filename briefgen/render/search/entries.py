"""What a reader can find: topics with their key points, names, sources with their shown words."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.model import Briefing, Mention, Name, PartialDate, Passage, Source, Span
from briefgen.render.views.dates import in_brief, in_words
from briefgen.render.views.links import name_uri, source_uri, topic_uri
from briefgen.render.views.name import KINDS
from briefgen.render.views.published import Published, stretches
from briefgen.text.plain import plain
from briefgen.text.search_words import search_words
from briefgen.text.sentences import sentence_spans

_HEAD = 0
"""The place of a page's title; key points and passages count from 1."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_DIGITS_OF_DAY = 4
_LAST_DAY = len(_DIGITS) ** _DIGITS_OF_DAY - 1
_FEWEST_OF_DIGEST = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that can be found.

    `day` is that of its evidence, `record` what a result shows, `words` those of each place.
    """

    kind: str
    uri: str
    day: PartialDate | None
    record: Mapping[str, object]
    words: Mapping[int, frozenset[str]]


def entries_of(published: Published) -> dict[str, Entry]:
    """All entries by their keys, in order.

    A key is a letter for the kind, the day in four digits (so that later ones sort higher) and
    the first characters of a digest of the address. It is made from the entry alone, so another
    page that comes or goes leaves it as it is, unless their digests begin alike.
    """
    found = tuple(_entries(published))
    digests = {entry.uri: _digest(entry.uri) for entry in found}
    by_digest: dict[str, list[str]] = {}
    for digest in digests.values():
        by_digest.setdefault(digest[:_FEWEST_OF_DIGEST], []).append(digest)
    keys: dict[str, Entry] = {}
    for entry in found:
        digest = digests[entry.uri]
        alone = len(by_digest[digest[:_FEWEST_OF_DIGEST]]) == 1
        end = _FEWEST_OF_DIGEST if alone else len(digest)
        keys[f"{entry.kind[0]}{_day(entry.day)}{digest[:end]}"] = entry
    return dict(sorted(keys.items()))


def _entries(published: Published) -> Iterator[Entry]:
    for briefing in published.edition.briefings:
        yield _topic(briefing)
    for name in published.names.values():
        yield _name(name)
    aliases = {
        name.id: _words(name.name, *name.aliases) for name in published.edition.index.names.values()
    }
    for source in published.sources.values():
        yield _source(published, source, aliases)


def _topic(briefing: Briefing) -> Entry:
    topic = briefing.topic
    points = {point.number: (point.id, plain(point.runs)) for point in briefing.key_points}
    record = {
        "title": topic.title,
        "about": topic.question,
        "points": {str(number): point for number, point in points.items()},
    }
    words = {number: _words(text) for number, (_, text) in points.items()}
    words[_HEAD] = _words(topic.title, topic.question, topic.summary)
    return Entry("topic", topic_uri(topic.slug), briefing.as_of, record, words)


def _name(name: Name) -> Entry:
    kind = KINDS[name.kind][0]
    record = {
        "title": name.name,
        "about": f"{kind}, {name.role}" if name.role else kind,
        "aliases": list(name.aliases),
    }
    words = _words(name.name, *name.aliases, name.role)
    return Entry("name", name_uri(name.id), None, record, {_HEAD: words})


def _source(published: Published, source: Source, aliases: Mapping[str, frozenset[str]]) -> Entry:
    record = source.record
    day = record.published
    mentions = published.edition.index.evidence[source.id].mentions
    passages: dict[str, list[tuple[int, int, str]]] = {}
    words: dict[int, frozenset[str]] = {}
    for passage in source.passages:
        runs = tuple(_runs(published, source, passage))
        if not runs:
            continue
        passages[str(passage.number)] = [(r.start, r.end, source.text(r)) for r in runs]
        named = _named(passage.number, runs, mentions)
        words[passage.number] = _words(*(source.text(r) for r in runs)).union(
            *(aliases[name] for name in named if name in aliases)
        )
    month = in_words(PartialDate(day.year, day.month)) if day else None
    words[_HEAD] = _words(record.title, record.publisher, record.via, record.author, month)
    shown = {
        "title": record.title,
        "about": f"{record.publisher or 'Publisher not named'}, "
        f"{in_brief(day) if day else 'undated'}",
        "language": record.language,
        "source": source.id,
        "capture": source.capture,
        "sha256": source.digest,
        "passages": passages,
    }
    return Entry("source", source_uri(source.id), day, shown, words)


def _runs(published: Published, source: Source, passage: Passage) -> Iterator[Span]:
    """What the source's page shows of a passage, sentence by sentence."""
    for stretch in stretches(published, source, passage):
        text = source.text(stretch)
        for start, end in sentence_spans(text):
            yield Span(stretch.start + start, stretch.start + end)


def _named(passage: int, runs: Iterable[Span], mentions: Iterable[Mention]) -> set[str]:
    shown = tuple(runs)
    return {
        mention.name
        for mention in mentions
        if mention.passage == passage and any(run.covers(mention.span) for run in shown)
    }


def _words(*texts: str | None) -> frozenset[str]:
    return frozenset(word for text in texts if text for word in search_words(text))


def _day(day: PartialDate | None) -> str:
    rest = min(day.last_day.toordinal(), _LAST_DAY) if day else 0
    digits = ""
    while rest:
        rest, digit = divmod(rest, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits.rjust(_DIGITS_OF_DAY, "0")


def _digest(uri: str) -> str:
    return base64.b32encode(hashlib.sha256(uri.encode()).digest()).decode().rstrip("=").lower()
