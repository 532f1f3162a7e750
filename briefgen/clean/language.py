"""The language of a text, by its commonest words or its script."""

import re

_READ = 3000
_FEWEST = 3
_LEAD = 1.5
_LETTER = re.compile(r"[^\W\d_]")

_COMMON = {
    "de": "der die und das nicht ist von mit den zu ein eine auf für im dem sich auch wurde",
    "en": "the and of to in that is was for on with his he by at from it has said as",
    "es": "el los las que del por con una para su se al como más fue según pero",
    "fr": "les des une est dans que qui pour sur au avec par plus pas du sont été cette",
    "it": "il che di della per una con del non sono gli dei nel alla più anche è",
    "nl": "het een van en dat niet op te zijn voor met ook aan door wordt bij maar",
    "pt": "os que do da uma para com não por mais dos ao foi são na no em",
}
_COMMON_BY_LANGUAGE = {language: frozenset(words.split()) for language, words in _COMMON.items()}
COMMON_WORDS = frozenset().union(*_COMMON_BY_LANGUAGE.values())
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[ыэъЫЭЪ]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u03b1-\u03c9]")),
)
_SCRIPT_SHARE = 100


def language(text: str) -> str | None:
    """The BCP 47 tag of the language, or `None` when it is not clear; reads the beginning only."""
    beginning = text[:_READ]
    if not beginning.isascii():
        letters = len(_LETTER.findall(beginning))
        for tag, characters in _SCRIPTS:
            found = len(characters.findall(beginning))
            if found and found * _SCRIPT_SHARE >= letters:
                return tag
    words = beginning.casefold().split()
    scores = sorted(
        (
            (sum(map(common.__contains__, words)), tag)
            for tag, common in _COMMON_BY_LANGUAGE.items()
        ),
        reverse=True,
    )
    (best, tag), (second, _) = scores[0], scores[1]
    return tag if best >= _FEWEST and best >= second * _LEAD else None
