"""Whether a title such as `the Russian president` speaks of somebody's role."""

from collections.abc import Sequence

from briefgen.extract.frames import Kind, Token
from briefgen.model import Name
from briefgen.text.words import words

_LEADERS = frozenset(("president", "premier", "chancellor", "chairman", "king"))
_SPOKEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_AMERICAN = frozenset(("us", "u.s.", "american"))
_BETWEEN = frozenset(("of", "to", "at", "in", "on", "for", "and"))
_ROOT = 4


def fits(title: Sequence[Token], person: Name) -> bool:
    """Whether every word of the title is borne out by the person's role in the list of names."""
    if person.role is None:
        return False
    role = tuple(word.removesuffix("'s") for word in words(person.role))
    office = _office(role)
    if not office or _is_former(role):
        return False
    return _is_head(title[-1].word, office) and all(
        _is_borne_out(token, role) for token in title[:-1]
    )


def _office(role: tuple[str, ...]) -> tuple[str, ...]:
    """`foreign minister` of `foreign minister of Russia`."""
    ends = [number for number, word in enumerate(role) if word in _BETWEEN]
    return role[: ends[0]] if ends else role


def _is_former(role: tuple[str, ...]) -> bool:
    return not {"former", "late", "ex"}.isdisjoint(role)


def _is_head(head: str, office: tuple[str, ...]) -> bool:
    leads = office[-1] in _LEADERS or office[-2:] == ("prime", "minister")
    speaks = head in _SPOKEN and office[-1] in _SPOKEN
    return head == office[-1] or (head == "leader" and leads) or speaks


def _is_borne_out(token: Token, role: tuple[str, ...]) -> bool:
    if token.kind is Kind.DETERMINER:
        return True
    if token.word in _AMERICAN:
        return "united" in role and "states" in role
    return all(_shares_root(word, role) for word in token.word.split())


def _shares_root(word: str, role: tuple[str, ...]) -> bool:
    """Whether `Russian` has its `Russia`: the first letters are the same."""
    root = word[: max(_ROOT, len(word) - 3)]
    return len(word) >= _ROOT and any(part.startswith(root) for part in role)
