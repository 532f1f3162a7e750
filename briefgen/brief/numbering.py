"""Numbers citations in reading order and gathers their references."""

from dataclasses import dataclass, field

from briefgen.model import Citation, Quoted, Reference, Span, Use


@dataclass(slots=True)
class _Entry:
    source: str
    excerpt: str | None
    quoted: Quoted | None
    uses: list[Use] = field(default_factory=list)


class Numbering:
    """The references of one page while it is composed: the same words get the same number."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._numbers: dict[tuple[str, tuple[Span, ...]], int] = {}
        self._excerpts: list[tuple[str, Span, int]] = []
        self._uses = 0

    def quote(self, quoted: Quoted, label: str, basis: str = "") -> Citation:
        """Cite words; those of an excerpt already on the page are cited through it."""
        for source, span, number in self._excerpts:
            if source == quoted.source and all(span.covers(words) for words in quoted.words):
                return self._use(number, label, basis)
        entry = _Entry(quoted.source, None, quoted)
        return self._cite(quoted.source, quoted.words, entry, label, basis)

    def excerpt(self, source: str, span: Span, excerpt: str, label: str, basis: str) -> Citation:
        """Cite an excerpt: always a reference of its own."""
        self._entries.append(_Entry(source, excerpt, None))
        number = len(self._entries)
        self._excerpts.append((source, span, number))
        return self._use(number, label, basis)

    def whole(self, source: str, label: str) -> Citation:
        """Cite a source as a whole."""
        return self._cite(source, (), _Entry(source, None, None), label)

    def references(self) -> tuple[Reference, ...]:
        return tuple(
            Reference(number, entry.source, entry.excerpt, entry.quoted, tuple(entry.uses))
            for number, entry in enumerate(self._entries, start=1)
        )

    def _cite(
        self, source: str, words: tuple[Span, ...], entry: _Entry, label: str, basis: str = ""
    ) -> Citation:
        number = self._numbers.get((source, words))
        if number is None:
            self._entries.append(entry)
            number = self._numbers[source, words] = len(self._entries)
        return self._use(number, label, basis)

    def _use(self, number: int, label: str, basis: str) -> Citation:
        self._uses += 1
        citation = Citation(number, f"c-{self._uses}")
        self._entries[number - 1].uses.append(Use(citation.anchor, label, basis))
        return citation
