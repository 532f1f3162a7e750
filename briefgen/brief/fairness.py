"""Warnings about cited words that may mislead (law of fair quoting)."""

import re
from collections.abc import Iterator, Sequence

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.model import Index, NameKind, Pointer, Quoted, Source, Span
from briefgen.text.fold import find_all
from briefgen.text.quotations import quotations

_CONTRAST = re.compile(
    r"\W{0,3}\s*(but|though|although|however|yet|while|whereas|except|unless|disputed|denied)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\W*(he|she|they|it|his|her|their|this|these|those)\b", re.IGNORECASE)
_OF_PERSONS = ("he", "she", "his", "her")
_MIXED = re.compile(r"(?<!\w)['‘]\b[^'\"‘’]*\"(?!\w)")
_OPENING, _CLOSING = "“„«", "”»"


def fairness(quoted: Quoted, pointer: Pointer, index: Index) -> Iterator[Diagnostic]:
    """What a careful reader would ask of this citation, as warnings."""
    source = index.sources[quoted.source]
    last = quoted.words[-1]
    rest = _after(source, last, quoted.sentence)
    if match := _CONTRAST.match(rest):
        yield _warning(
            "BG321",
            f"the words stop before “{match[1]}”",
            pointer,
            f"the sentence goes on: “{rest.strip()[:120]}”",
        )
    if _is_open("".join(source.text(span) for span in quoted.words)):
        hint = "cite up to the closing mark, or from after the opening one"
        yield _warning("BG322", "the words leave a quotation open", pointer, hint)
    pronoun = _PRONOUN.match(source.text(quoted.words[0]))
    if pronoun and not _is_named(pronoun[1].casefold(), quoted, index):
        hint = "begin where the name stands, or name the person in your own sentence"
        yield _warning("BG323", "the words begin with a pronoun", pointer, hint)


def reporters_words(words: str, quotes: Sequence[Quoted], index: Index) -> bool:
    """Whether words stand in what is cited, and nowhere in it as somebody's direct speech."""
    stands = False
    for quoted in quotes:
        source = index.sources[quoted.source]
        passage = source.passage(quoted.passage)
        for start, end in find_all(words, passage.text):
            stands = True
            marked = quotations(passage.text)
            if any(one.start <= start and end <= one.end for one in marked):
                return False
    return stands


def _after(source: Source, words: Span, sentence: Span) -> str:
    return source.text(Span(words.end, sentence.end)) if words.end < sentence.end else ""


def _is_open(text: str) -> bool:
    """Whether a quotation opened in the text is not closed in it.

    Only marks that cannot be apostrophes are counted. News pages also open with a single mark and
    close with a double one.
    """
    opened = sum(text.count(mark) for mark in _OPENING)
    closed = sum(text.count(mark) for mark in _CLOSING)
    doubled = _MIXED.sub("", text).count('"')
    return opened != closed or doubled % 2 == 1


def _is_named(pronoun: str, quoted: Quoted, index: Index) -> bool:
    return any(
        pronoun not in _OF_PERSONS or index.names[mention.name].kind is NameKind.PERSON
        for mention in index.evidence[quoted.source].mentions
        if quoted.words[0].covers(mention.span)
    )


def _warning(code: str, message: str, pointer: Pointer, hint: str) -> Diagnostic:
    return Diagnostic(code, message, pointer.location, hint, Severity.WARNING)
