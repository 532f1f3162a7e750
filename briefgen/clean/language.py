"""The language of a text, by the script of most of its letters and then by its commonest words.

A quotation or a name in another script decides nothing: the script counts that holds more of the
text than any other.
"""

import re

_READ = 3000
_FEWEST = 3
_LEAD = 1.5
_KANA_SHARE = 0.1

_COMMON = {
    "de": "der die und das nicht ist von mit den zu ein eine auf für im dem sich auch wurde",
    "en": "the and of to in that is was for on with his he by at from it has said as",
    "es": "el los las que del por con una para su se al como más fue según pero",
    "fr": "les des une est dans que qui pour sur au avec par plus pas du sont été cette",
    "it": "il che di della per una con del non sono gli dei nel alla più anche è",
    "nl": "het een van en dat niet op te zijn voor met ook aan door wordt bij maar",
    "pl": "się nie jest że przez oraz został została która które po od dla jak ale nie był była",
    "pt": "os que do da uma para com não por mais dos ao foi são na no em",
    "tr": "ve bir bu için ile olarak olan çok daha gibi sonra kadar her ancak dedi söyledi ne",
}
_COMMON_BY_LANGUAGE = {language: frozenset(words.split()) for language, words in _COMMON.items()}
COMMON_WORDS = frozenset().union(*_COMMON_BY_LANGUAGE.values())

_KANA = "\u3040-\u30ff"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_SCRIPTS = {
    script: re.compile(f"[{letters}]")
    for script, letters in {
        "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
        "cyrillic": "\u0400-\u052f",
        "chinese or japanese": _KANA + _HAN,
        "ko": "\uac00-\ud7a3",
        "arabic": "\u0620-\u064a\u066e-\u06d3",
        "he": "\u05d0-\u05ea",
        "el": "\u0370-\u03ff\u1f00-\u1fff",
        "th": "\u0e01-\u0e2e",
        "ka": "\u10d0-\u10ff",
        "hy": "\u0531-\u0587",
        "devanagari": "\u0904-\u0939",
    }.items()
}
# A character of these says as much as two letters or more.
_DENSE = frozenset({"chinese or japanese", "ko"})
_SHARED_SCRIPTS = {
    # Letters that the other languages of the script do not have.
    "cyrillic": {"ru": "ыэё", "uk": "іїєґ", "bg": "ъ", "sr": "јљњћђ"},
    "arabic": {"ar": "ةىإ", "fa": "پچگی", "ur": "ٹڈڑںے"},
}


def language(text: str) -> str | None:
    """The BCP 47 tag of the language, or `None` when it is not clear; reads the beginning only."""
    beginning = text[:_READ].casefold()
    script = "latin" if beginning.isascii() else _script(beginning)
    if script == "latin":
        return _by_words(beginning)
    if script == "chinese or japanese":
        kana = len(re.findall(f"[{_KANA}]", beginning))
        letters = len(_SCRIPTS[script].findall(beginning))
        return "ja" if kana >= _KANA_SHARE * letters else "zh"
    if script in _SHARED_SCRIPTS:
        return _by_letters(beginning, _SHARED_SCRIPTS[script])
    return None if script == "devanagari" else script


def _script(text: str) -> str | None:
    """The script that holds most of the letters, or `None` without letters."""
    counts = {
        script: len(letters.findall(text)) * (1 + (script in _DENSE))
        for script, letters in _SCRIPTS.items()
    }
    most = max(counts, key=lambda script: counts[script])
    return most if counts[most] else None


def _by_letters(text: str, telling: dict[str, str]) -> str | None:
    """The language whose own letters stand most often, or `None` without a lead."""
    counts = {tag: sum(map(text.count, letters)) for tag, letters in telling.items()}
    best, second = sorted(counts.values(), reverse=True)[:2]
    return max(counts, key=lambda tag: counts[tag]) if best > second else None


def _by_words(text: str) -> str | None:
    words = text.split()
    scores = sorted(
        (
            (sum(map(common.__contains__, words)), tag)
            for tag, common in _COMMON_BY_LANGUAGE.items()
        ),
        reverse=True,
    )
    (best, tag), (second, _) = scores[0], scores[1]
    return tag if best >= _FEWEST and best >= second * _LEAD else None
