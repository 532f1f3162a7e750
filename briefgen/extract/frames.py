"""Frames: a sentence, or the several that one quotation joins, cut into tokens for the rules."""

import bisect
import dataclasses
import functools
import re
from collections import deque
from dataclasses import dataclass
from enum import StrEnum, auto
from operator import attrgetter

from briefgen.extract import lexicon
from briefgen.extract.names import Found
from briefgen.model import Name, NameKind
from briefgen.text.fold import fold
from briefgen.text.quotations import Quotation


class Kind(StrEnum):
    """What a token is to the rules. A `CAPITAL` may be part of a name that nobody has listed."""

    QUOTE = auto()
    NAME = auto()
    CAPITAL = auto()
    PRONOUN = auto()
    TITLE = auto()
    CUE = auto()
    BE = auto()
    AUXILIARY = auto()
    ADVERB = auto()
    PREPOSITION = auto()
    CONJUNCTION = auto()
    SUBORDINATOR = auto()
    RELATIVE = auto()
    THAT = auto()
    DETERMINER = auto()
    TIME = auto()
    NUMBER = auto()
    COMMA = auto()
    BREAK = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A word, mark, name or quotation, by half-open offsets in the passage.

    `word` is folded and without case; of a quotation it is the last character inside the marks.
    """

    kind: Kind
    start: int
    end: int
    word: str
    name: Name | None = None
    possessive: bool = False

    @property
    def ends_in_comma(self) -> bool:
        """Whether it is a comma, or a quotation that ends with one or the like."""
        return self.kind is Kind.COMMA or (self.kind is Kind.QUOTE and self.word in ",?!…—–")

    @property
    def is_speaker(self) -> bool:
        """Whether it names somebody who can say something."""
        return self.name is not None and self.name.kind in _SPEAKERS


@dataclass(frozen=True, slots=True)
class Frame:
    """Half-open offsets in the passage, and the quotations inside."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]


_SPEAKERS = (NameKind.PERSON, NameKind.ORGANISATION)
_KINDS = {
    **dict.fromkeys(lexicon.TITLES, Kind.TITLE),
    **dict.fromkeys(lexicon.CUES, Kind.CUE),
    **dict.fromkeys(lexicon.ADVERBS, Kind.ADVERB),
    **dict.fromkeys(lexicon.DETERMINERS, Kind.DETERMINER),
    **dict.fromkeys(lexicon.PREPOSITIONS, Kind.PREPOSITION),
    **dict.fromkeys(lexicon.AUXILIARIES, Kind.AUXILIARY),
    **dict.fromkeys(lexicon.BE, Kind.BE),
    **dict.fromkeys(lexicon.RELATIVES, Kind.RELATIVE),
    **dict.fromkeys(lexicon.SUBORDINATORS, Kind.SUBORDINATOR),
    **dict.fromkeys(lexicon.CONJUNCTIONS, Kind.CONJUNCTION),
    **dict.fromkeys(lexicon.PRONOUNS | lexicon.OTHER_PRONOUNS, Kind.PRONOUN),
    "that": Kind.THAT,
    ",": Kind.COMMA,
}
_MARKS = "'\"‘’‚‛“”„‟«»‹›`´ "
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['-][^\W_]+)*(?:(?<=s)'(?=\s))?|[^\w\s]"
)
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CONTRACTED = re.compile(
    r"(?P<base>it|he|she|that|there|what|who|i|we|they|you)'(?:s|d|m|ll|ve|re)"
)
_POSSESSIVE = re.compile(r"'s?(?![^\W_])")
_BREAKS = frozenset(".!?…:;-")
_NAME_LIKE = (Kind.CAPITAL, Kind.NAME, Kind.TITLE)


def frames(
    sentences: tuple[tuple[int, int], ...], quotations: tuple[Quotation, ...]
) -> tuple[Frame, ...]:
    """The passage's sentences, those joined that one quotation spans."""
    found: list[Frame] = []
    pending = deque(quotations)
    for start, end in sentences:
        if found and found[-1].quotations and start < found[-1].quotations[-1].end:
            last = found.pop()
            start, inside = last.start, list(last.quotations)  # noqa: PLW2901
        else:
            inside = []
        while pending and pending[0].start < end:
            inside.append(pending.popleft())
        found.append(Frame(start, end, tuple(inside)))
    return tuple(found)


def tokenise(text: str, frame: Frame, names: tuple[Found, ...]) -> tuple[Token, ...]:
    """The tokens of a frame; a quotation is one, whatever it holds, and brackets are skipped."""
    tokens = [
        Token(
            Kind.QUOTE,
            quoted.start,
            quoted.end,
            text[quoted.start : quoted.end].rstrip(_MARKS)[-1:],
        )
        for quoted in frame.quotations
    ]
    skipped = [(token.start, token.end) for token in tokens]
    skipped += (match.span() for match in _BRACKETED.finditer(text, frame.start, frame.end))
    bounds = list(skipped)
    for found in names_in(frame, names):
        if _is_outside(found, skipped):
            end = _possessive_end(text, found.end)
            word = text[found.start : found.end].casefold()
            tokens.append(
                Token(Kind.NAME, found.start, found.end, word, found.name, end > found.end)
            )
            bounds.append((found.start, end))
    at = frame.start
    for start, end in [*sorted(bounds), (frame.end, frame.end)]:
        tokens += _words(text, at, start)
        at = max(at, end)
    tokens.sort(key=lambda token: token.start)
    return _settled(tokens)


def names_in(frame: Frame, names: tuple[Found, ...]) -> tuple[Found, ...]:
    """The passage's names that stand inside the frame."""
    first = bisect.bisect_left(names, frame.start, key=attrgetter("start"))
    last = bisect.bisect_left(names, frame.end, key=attrgetter("start"))
    return names[first:last]


def _is_outside(found: Found, skipped: list[tuple[int, int]]) -> bool:
    is_event = found.name.kind is NameKind.EVENT
    return not is_event and not any(
        start < found.end and found.start < end for start, end in skipped
    )


def _possessive_end(text: str, end: int) -> int:
    match = _POSSESSIVE.match(fold(text[end : end + 3]))
    if match is None or (match[0] == "'" and text[end - 1] not in "sS"):
        return end
    return end + len(match[0])


def _settled(tokens: list[Token]) -> tuple[Token, ...]:
    """A capital at the beginning tells nothing, unless what follows is part of the same name."""
    if len(tokens) > 1 and tokens[0].kind is Kind.CAPITAL and tokens[1].kind not in _NAME_LIKE:
        tokens[0] = dataclasses.replace(tokens[0], kind=Kind.WORD)
    return tuple(tokens)


def _words(text: str, start: int, end: int) -> list[Token]:
    stretch = fold(text[start:end])
    return [
        _word(match[0], start + match.start(), start + match.end())
        for match in _TOKEN.finditer(stretch)
        if match[0] != "'" and not _joins_words(text, start + match.start())
    ]


def _joins_words(text: str, at: int) -> bool:
    """Whether a hyphen stands at an offset, as between the two names of `the Orrin-Lorn pact`."""
    return text[at] in "-‐‑–" and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _word(text: str, start: int, end: int) -> Token:
    kind, word, possessive = _classified(text)
    return Token(kind, start, end, word, possessive=possessive)


@functools.lru_cache(maxsize=1 << 15)
def _classified(text: str) -> tuple[Kind, str, bool]:
    """The kind of a word, the word itself, and whether it is possessive."""
    word = text.casefold()
    if word.endswith("n't"):
        return Kind.AUXILIARY, word, False
    contracted = _CONTRACTED.fullmatch(word)
    if contracted is not None:
        base = contracted["base"]
        return _KINDS.get(base, Kind.WORD), base, False
    possessive = word.endswith(("'s", "s'"))
    if possessive:
        word = word.removesuffix("'s").removesuffix("'")
    return _kind(text, word), word, possessive


def _kind(text: str, word: str) -> Kind:
    is_capital = text[0].isupper()
    if word in lexicon.TIMES and is_capital:
        return Kind.TIME
    if word in _KINDS:
        return _KINDS[word]
    if not text[0].isalnum():
        return Kind.BREAK if text in _BREAKS else Kind.WORD
    if is_capital:
        return Kind.CAPITAL
    if word.endswith("ly") and word not in lexicon.NOT_ADVERBS:
        return Kind.ADVERB
    return Kind.NUMBER if text[0].isdigit() else Kind.WORD
