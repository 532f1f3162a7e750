"""Names of people where a label puts them: below a word like *by*, or before a date."""

import re

from briefgen.clean import label_words
from briefgen.clean.calendar_words import LABEL_MONTH, LABEL_WEEKDAY

_FEWEST, _MOST = 2, 5
_MOST_UNLED = 3
_HAN = r"\u3400-\u9fff"
_HANGUL = r"\uac00-\ud7a3"
_KANA = r"\u3040-\u30ff"
_EASTERN = re.compile(rf"[{_HAN}{_HANGUL}{_KANA}]{{2,6}}(?:[ ・][{_HAN}{_HANGUL}{_KANA}]{{1,6}})?")
_CALENDAR = re.compile(rf"(?:{LABEL_MONTH}|{LABEL_WEEKDAY})")
_LETTERS = re.compile(r"[^\W\d_]")
_AND = re.compile(
    r"\s*[,;、،&+]\s*(?:(?:and|und|et|y|e|и|та|ve|و)\s+)?"
    r"|\s+(?:" + "|".join(label_words.AND.split("|")) + r")\s+|\s+و\s?"
)
_AT_EDGES = " \t.,:;-–—*"
# `Ben Wirth in Delm`: where the last of them was.
_PLACED = re.compile(r"\s+(?:in|from|at|aus|à|desde|из|в|у|із)\s+(?=[^\W\d_a-zа-я]).*")
_ORGANISATIONS = frozenset(label_words.ORGANISATIONS.split())
_SECTIONS = frozenset(label_words.SECTIONS.split())
_NO_BARE_NAMES = frozenset(label_words.NO_BARE_NAMES.split())
_NO_NAMES = frozenset(label_words.NO_NAMES.split())
_TITLES = frozenset(label_words.TITLES.split())
# `Jane DoeReporter`: a page's elements that have run together.
_FUSED_TITLE = re.compile(rf"(?<=[a-zß-ÿ])(?=(?i:{'|'.join(sorted(_TITLES))})\b)(?=[A-ZÀ-Þ])")
_PARTICLES = frozenset(label_words.PARTICLES.split())


def names_in(text: str) -> str | None:
    """The names that stand at the beginning of the text, from the first to the last, as they stand.

    The text follows a word like *by*. What comes behind the last name (a place, an agency) is left
    out; `None` where no person's name begins the text.
    """
    start = end = 0
    found = False
    for match in [*_AND.finditer(text), None]:
        part = text[start : match.start() if match else len(text)]
        name = person(part, led=True) or person(_PLACED.sub("", part), led=True)
        if name is None:
            break
        found, end = True, start + part.index(name) + len(name)
        if match:
            start = match.end()
    return text[:end].strip(_AT_EDGES) if found else None


def people(text: str) -> str | None:
    """The names of two people or more that are all of the text: `Lena Hart and Tom Reyes`."""
    parts = _AND.split(text.strip(_AT_EDGES))
    named = all(person(part, led=False) == part.strip() for part in parts)
    return text.strip(_AT_EDGES) if named and len(parts) > 1 else None


def person(text: str, *, led: bool) -> str | None:
    """The name of a person that the text is, without a title behind it, or `None`.

    `led` says that a word like *by* stands before it, so that less is asked of its shape.
    """
    plain = text.strip(_AT_EDGES)
    if led and _EASTERN.fullmatch(plain):
        return None if plain in _NO_NAMES else plain
    words = _FUSED_TITLE.sub(" ", plain).split()
    for at, word in enumerate(words[_FEWEST:], start=_FEWEST):
        if word.isupper() and word.casefold() in _ORGANISATIONS:
            del words[at:]
            break
    while words and words[-1].casefold().strip(_AT_EDGES) in _TITLES:
        words.pop()
    folded = [word.casefold().strip(_AT_EDGES) for word in words]
    if not _FEWEST <= len(words) <= (_MOST if led else _MOST_UNLED):
        return None
    if _ORGANISATIONS.intersection(folded) or _is_section(folded, led=led):
        return None
    named = [word for word, low in zip(words, folded, strict=True) if low not in _PARTICLES]
    shaped = all(_is_name(word, led=led) for word in named)
    # May and Jan are names too, where nothing but a name can stand.
    if len(named) < _FEWEST or not shaped or (not led and any(map(_CALENDAR.fullmatch, named))):
        return None
    return plain[: plain.index(words[-1], len(" ".join(words[:-1]))) + len(words[-1])]


def _is_section(folded: list[str], *, led: bool) -> bool:
    if led:
        return all(word in _SECTIONS for word in folded)
    return not _SECTIONS.union(_NO_BARE_NAMES).isdisjoint(folded)


def _is_name(word: str, *, led: bool) -> bool:
    """Whether it begins with a capital, or, where a word like *by* leads, has no such thing."""
    first = _LETTERS.search(word)
    if first is None or any(char.isdigit() for char in word):
        return False
    cased = first[0].lower() != first[0].upper()
    return first[0].isupper() if cased else led
