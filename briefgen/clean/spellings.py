"""Names that a text spells in two ways, as machine paraphrase and translation leave them."""

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from briefgen.model import ArticlePassage, PassageKind

# To look behind once a capital was found is many times as fast.
_INSIDE = re.compile(r"(?P<name>[A-Z](?<=[\w,] [A-Z])[^\W\d_]{2,})(?:['’]s)?(?P<next> [a-z]+)?")
_SHORTEST = 5
_SOUNDS = (
    (re.compile("ph"), "f"),
    (re.compile("ck|kh"), "k"),
    (re.compile("ou|oo"), "u"),
    (re.compile("w"), "v"),
    (re.compile("[yj]|iy|ii"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def two_spellings(passages: Sequence[ArticlePassage]) -> Iterator[tuple[int, str]]:
    """The passages with the rarer spelling of a name, and both spellings.

    Two spellings sound the same: they differ by doubled letters, y and i, w and v, ph and f. Short
    names only count before the same word, such as `agency`.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    spellings: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for number, passage in enumerate(passages):
        if passage.kind is PassageKind.SUBHEAD:
            continue
        for match in _INSIDE.finditer(passage.text):
            name = match["name"].capitalize() if match["name"].isupper() else match["name"]
            follows = "" if len(name) >= _SHORTEST else match["next"] or "."
            spellings[_sound(name), follows][name] += 1
            places[name].append(number)
    for (_, follows), names in spellings.items():
        if len(names) > 1 and follows != ".":
            usual, *others = sorted(names, key=lambda name: (-names[name], places[name][0]))
            for name in (name for name in others if name.casefold() != usual.casefold()):
                yield places[name][0], f"'{name}' here and '{usual}' elsewhere may be one name"


@functools.lru_cache(maxsize=4096)
def _sound(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    sound = "".join(char for char in decomposed if not unicodedata.combining(char))
    for pattern, plain in _SOUNDS:
        sound = pattern.sub(plain, sound)
    return sound
