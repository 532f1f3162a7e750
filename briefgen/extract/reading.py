"""A passage as the rules read it."""

from dataclasses import dataclass

from briefgen.extract.names import Found, Gazetteer, find_names
from briefgen.model import Passage, Span
from briefgen.text.quotations import Quotation, quotations
from briefgen.text.sentences import sentence_spans

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage with its sentences, names and quotations, by half-open offsets in its text."""

    passage: Passage
    sentences: tuple[Offsets, ...]
    names: tuple[Found, ...]
    quotations: tuple[Quotation, ...]

    def span(self, start: int, end: int) -> Span:
        """Where in the capture offsets of the passage are."""
        offset = self.passage.span.start
        return Span(offset + start, offset + end)


def read(passage: Passage, spellings: Gazetteer) -> Reading:
    """Read a passage for the names with these spellings."""
    text = passage.text
    return Reading(passage, sentence_spans(text), find_names(text, spellings), quotations(text))
