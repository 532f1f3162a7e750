"""Slips of words: one that stands twice in a row, and two that run together."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

_ENGLISH = "en"
_DOUBLED = re.compile(r"\b([a-z]{2,}) \1\b")
# Words that may end one clause and begin the next, as in `all that he had had`.
_BETWEEN_CLAUSES = (
    "am|are|be|been|did|do|does|had|has|have|is|was|were|it|her|him|that|them|this|us|you"
    "|what|where|which|who"
)
_OF_DEGREE = "ever|far|long|many|more|most|much|never|no|really|so|too|very"
_MAY_BE_DOUBLED = frozenset(f"{_BETWEEN_CLAUSES}|{_OF_DEGREE}".split("|"))

# Not in addresses, and not what people and topics are called by.
_FUSED = re.compile(
    r"""(?:\b(?P<before>[A-Z][\w'’]+)\ )?
        (?<![\w@#/._-])(?P<one>[A-Z]?[a-z]{3,})(?P<two>[A-Z][a-z]{4,})(?!\w|\.\w)""",
    re.VERBOSE,
)
_WORD = re.compile(r"\w+")
_PAIR = re.compile(r"\b([A-Z][\w'’]+) (?=([A-Z]\w+))")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z]\w+")


def doubled(text: str, language: str | None) -> str | None:
    """The first word of an English text that stands twice where grammar does not allow it.

    What ends one clause may begin the next, and words of degree are doubled for weight. Which
    words double in other languages is not known, as `die die` in German does.
    """
    if language != _ENGLISH:
        return None
    found = (match for match in _DOUBLED.finditer(text) if match[1] not in _MAY_BE_DOUBLED)
    return next((match[0] for match in found), None)


class RunTogether:
    """Two words without their space, told from names that are written so by the `texts` around.

    A name is not known by a list. It is written so again, while a slip is not; and words that run
    together stand elsewhere by themselves.
    """

    def __init__(self, texts: Iterable[str], language: str | None) -> None:
        self._texts = tuple(texts)
        self._language = language

    def first(self, text: str) -> str | None:
        """The first such slip in one of the texts."""
        found = (match for match in _FUSED.finditer(text) if self._is_slip(match))
        return next((match["one"] + match["two"] for match in found), None)

    def _is_slip(self, match: re.Match[str]) -> bool:
        one, two = match["one"], match["two"]
        if self._words[one + two] > 1:
            return False
        if one[0].islower():
            # In the languages of southern Africa names have such beginnings.
            return self._language is not None and bool(self._words[one] or self._words[two])
        if (match["before"], one) in self._pairs:
            return True
        return self._words[one] > 0 and two in self._names

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(word for text in self._texts for word in _WORD.findall(text))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        """Words with a capital that stand side by side."""
        return frozenset(pair for text in self._texts for pair in _PAIR.findall(text))

    @cached_property
    def _names(self) -> frozenset[str]:
        """Words with a capital inside a sentence."""
        return frozenset(name for text in self._texts for name in _INSIDE.findall(text))
