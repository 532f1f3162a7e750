"""The citation `[@id "words"]` and its grammar."""

import re
from dataclasses import dataclass

_WORDS = r'"((?:[^"\\]|\\.)*)"'
_GAP = r"(?:…|\.\.\.)"
_SOURCE = r'[^\s"\],;]'
_CITATION = re.compile(
    rf"\[@(?P<source>{_SOURCE}+)(?:\s+{_WORDS}(?:\s*{_GAP}\s*{_WORDS})?)?\s*\]", re.DOTALL
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_UNKNOWN_ESCAPE = re.compile(r'(?:^|[^\\])(?:\\\\)*\\[^"\\]')


@dataclass(frozen=True, slots=True)
class ParsedCitation:
    """A citation as typed: the source's id, no, one or two runs of words, and where it ends."""

    source: str
    words: tuple[str, ...]
    end: int


def parse_citation(text: str, start: int) -> ParsedCitation | None:
    """Read the citation that begins at `start`, or say that there is none of the right form."""
    match = _CITATION.match(text, start)
    if match is None:
        return None
    typed = tuple(group for group in match.groups()[1:] if group is not None)
    if any(_UNKNOWN_ESCAPE.search(words) or not words.strip() for words in typed):
        return None
    words = tuple(_ESCAPE.sub(r"\1", run) for run in typed)
    return ParsedCitation(match["source"], words, match.end())


def why_not(text: str, start: int) -> str:
    """Say what the text that begins with `[@` at `start` lacks to be a citation."""
    rest = text[start + 2 :]
    source = re.match(rf"{_SOURCE}*", rest)
    if source is None or not source[0]:
        return 'name a source: `[@id "words"]`'
    after = rest[source.end() :]
    if after.startswith('"'):
        return "leave a space between the id and the words"
    after = after.lstrip()
    if after.startswith('"'):
        return _why_not_words(after)
    if after.startswith(("“", "”", "„", "'", "‘")):
        return "put the words between straight double quotation marks"
    return f'write `[@{source[0]} "words"]`: after the id come the words, then `]`'


def _why_not_words(typed: str, runs_allowed: int = 2) -> str:
    if not runs_allowed:
        return "one citation holds two runs of words at most"
    closed = re.match(_WORDS, typed, re.DOTALL)
    if closed is None:
        return "close the words with a straight double quotation mark"
    if not closed[1].strip():
        return "the words are empty"
    if _UNKNOWN_ESCAPE.search(closed[1]):
        return 'only `\\"` and `\\\\` are escapes inside the words'
    if gap := re.match(rf"\s*{_GAP}\s*", typed[closed.end() :]):
        last = typed[closed.end() + gap.end() :]
        more = last.startswith('"')
        return _why_not_words(last, runs_allowed - 1) if more else "after `…` come the last words"
    return 'close the citation with `]`; one citation holds one source: `[@id "words"]`'
