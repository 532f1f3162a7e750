"""Finds words in the sources and says how to cite them."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.brief.quote import sentence_around, unique_words
from briefgen.model import Index, Passage, Source, Span
from briefgen.text.fold import find_all


@dataclass(frozen=True, slots=True)
class Found:
    """A place where the words stand: the citation to paste, and the sentence around it.

    `newest` is the source's id, or that of the last version of its article.
    """

    citation: str
    source: str
    passage: int
    sentence: str
    newest: str


def find(words: str, index: Index) -> Iterator[Found]:
    """Every place in text that may be shown, in the order of sources; marks and dashes folded."""
    for source in index.sources.values():
        for passage in source.passages:
            if source.shows(passage):
                for start, end in find_all(words, passage.text):
                    span = Span(passage.span.start + start, passage.span.start + end)
                    yield from _found(source, passage, span, index)


def _found(source: Source, passage: Passage, span: Span, index: Index) -> Iterator[Found]:
    typed = unique_words(source, passage, span)
    if typed is not None:
        newest = index.newest(source.id)
        sentence = source.text(sentence_around(source, (span,), index))
        yield Found(f'[@{source.id} "{typed}"]', source.id, passage.number, sentence, newest)


def citation_of(source_id: str, passage: int, span: Span, index: Index) -> str:
    """The citation of words, ready to be pasted: as few of them as stand once."""
    source = index.sources[source_id]
    typed = unique_words(source, source.passage(passage), Span(span.start, span.start + 1))
    return f'[@{source_id} "{typed}"]' if typed is not None else f"[@{source_id}]"
