"""The words by which a source file points at one of its passages."""

from collections.abc import Sequence

from briefgen.text.fold import fold

_FEWEST = 3
_LONGEST = 400


def first_words(texts: Sequence[str]) -> tuple[str | None, ...]:
    """For each text the fewest first words, at least three, that begin no other of the texts.

    White space is one space, and kinds of quotation marks are not told apart, as where the words
    are looked up. A text that another one begins with has all of its words, and so have equal
    texts. `None` where another text begins with the same 400 characters.
    """
    beginnings = [_beginning(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda index: fold(beginnings[index]))
    found: list[str | None] = [None] * len(texts)
    for place, index in enumerate(order):
        beginning = beginnings[index]
        near = (*order[max(place - 1, 0) : place], *order[place + 1 : place + 2])
        shared = max((_shared(fold(beginning), fold(beginnings[at])) for at in near), default=0)
        whole = len(beginning) == len(" ".join(texts[index].split()))
        found[index] = _words(beginning, shared) or (beginning if whole else None)
    return tuple(found)


def _beginning(text: str) -> str:
    """The first whole words of the text, of 400 characters."""
    spaced = " ".join(text.split())
    if len(spaced) <= _LONGEST:
        return spaced
    return spaced[: _LONGEST + 1].rpartition(" ")[0]


def _shared(one: str, other: str) -> int:
    for position, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return position
    return min(len(one), len(other))


def _words(text: str, shared: int) -> str | None:
    words = text.split(" ")
    for count in range(_FEWEST, len(words)):
        beginning = " ".join(words[:count])
        if len(beginning) > shared:
            return beginning
    return text if len(text) > shared else None
