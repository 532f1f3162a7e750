"""How the cleaner's articles differ from the sources that people made of them."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from desks import REPOSITORY

from briefgen import workspace
from briefgen.bind import bind
from briefgen.clean import clean, learn_furniture
from briefgen.config import read_config
from briefgen.model import Article, PassageKind, Source

# The captures were added on or before this day.
ADDED = datetime.date(2026, 11, 22)


@dataclass(frozen=True)
class Reviewed:
    """An article as the cleaner finds it, and the source that a person made of it."""

    id: str
    found: Article
    source: Source

    def differences(self) -> Iterator[str]:
        """What differs: `title`, `words left out`, `doubtful on 4` (not on the source) …."""
        record = self.source.record
        for name in ("title", "publisher", "via", "author", "published", "language"):
            if getattr(self.found, name) != getattr(record, name):
                yield name
        found, wanted = _covered(self.found.passages), _covered(self.source.passages)
        if found - wanted:
            yield "words kept"
        if wanted - found:
            yield "words left out"
        if {p.span for p in self.found.passages} != {p.span for p in self.source.passages}:
            yield "paragraphs"
        yield from self._kinds()
        yield from self._flags()

    def _kinds(self) -> Iterator[str]:
        kinds = {p.span: p.kind for p in self.found.passages}
        for passage in self.source.passages:
            kind = kinds.get(passage.span, PassageKind.TEXT)
            if passage.kind is not kind and {passage.kind, kind} != {"text", "post"}:
                yield f"kind {passage.kind} of {passage.number}"

    def _flags(self) -> Iterator[str]:
        beginnings = [(" ".join(p.text.split()), p.span) for p in self.found.passages]
        found = {
            (flag.kind, span)
            for flag in self.found.flags
            for text, span in beginnings
            if text.startswith(flag.at)
        }
        passages = self.source.passages
        wanted = {(flag.kind, p.span): p.number for p in passages for flag in p.flags}
        for (kind, span), number in wanted.items():
            if not any(kind == other and span.overlaps(place) for other, place in found):
                yield f"no {kind} on {number}"
        for kind, span in sorted(found, key=lambda flag: (flag[1], flag[0])):
            if not any(kind == other and span.overlaps(place) for other, place in wanted):
                number = next(p.number for p in passages if p.span.overlaps(span))
                yield f"{kind} on {number}"


def _covered(passages) -> frozenset[int]:
    """The offsets of the characters in the passages that are not white space."""
    return frozenset(
        p.span.start + at for p in passages for at, char in enumerate(p.text) if not char.isspace()
    )


def reviewed() -> list[Reviewed]:
    """Every source of this repository's desk, beside the article it was made of."""
    settings = REPOSITORY / "mkdocs.yml"
    config, _ = read_config(settings.read_text("utf-8"), settings.name)
    desk, _ = workspace.read(REPOSITORY, config)
    furniture = learn_furniture(capture.text for capture in desk.captures.values())
    articles = {
        file: clean(capture, furniture, ADDED).articles for file, capture in desk.captures.items()
    }
    found = []
    for written in desk.sources:
        source, _ = bind(written, desk.captures[written.capture])
        first = source.passages[0].span
        article = next(a for a in articles[written.capture] if a.span.overlaps(first))
        found.append(Reviewed(source.id, article, source))
    return found
