"""How much may be shown: of each source over the whole site, and in each section."""

from collections.abc import Mapping

from briefgen.model import Index, Source, Span
from briefgen.text.words import words


class Allowance:
    """Counts the words shown of each source and refuses what goes beyond the limit.

    The limit is `most_words` or `share` per cent of the source, whichever is larger. Cited words
    are counted with `cite` and never refused. Words shown twice count once. `per_section` is how
    many excerpts a section holds at most.
    """

    def __init__(self, index: Index, most_words: int, share: int, per_section: int) -> None:
        self.per_section = per_section
        self._index = index
        self._limits = {
            source.id: max(most_words, _length(source) * share // 100)
            for source in index.sources.values()
        }
        self._shown: dict[str, tuple[Span, ...]] = {}
        self.refused: list[tuple[str, Span]] = []

    def cite(self, source: str, span: Span) -> None:
        self._shown[source] = _joined(self._shown.get(source, ()), span)

    def take(self, source: str, span: Span) -> bool:
        """Whether the span may be shown as well; then it is counted."""
        if not self.admits(source, span):
            self.refused.append((source, span))
            return False
        self._shown[source] = _joined(self._shown.get(source, ()), span)
        return True

    def admits(self, source: str, span: Span) -> bool:
        """Whether the span could be shown as well; nothing is counted."""
        shown = self._shown.get(source, ())
        joined = _joined(shown, span)
        return joined == shown or self._count(source, joined) <= self._limits[source]

    def shown(self) -> Mapping[str, int]:
        """Words shown of each source."""
        return {source: self._count(source, spans) for source, spans in sorted(self._shown.items())}

    def _count(self, source: str, spans: tuple[Span, ...]) -> int:
        text = self._index.sources[source].text
        return sum(len(words(text(span))) for span in spans)


def _joined(spans: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """The spans and one more, those that overlap it made one with it, in order."""
    touched = [other for other in spans if other.overlaps(span)]
    apart = [other for other in spans if not other.overlaps(span)]
    starts = [other.start for other in (*touched, span)]
    ends = [other.end for other in (*touched, span)]
    return tuple(sorted([*apart, Span(min(starts), max(ends))]))


def _length(source: Source) -> int:
    return sum(len(words(passage.text)) for passage in source.passages)
