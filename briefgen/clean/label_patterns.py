"""The parts that labels are made of, as regular expressions; see `label_lines`."""

import re
from collections.abc import Iterable

from briefgen.clean import label_words
from briefgen.clean.calendar_words import any_of

_LETTER = r"[^\W\d_]"
_CJK = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
# Where a word ends: languages that are written without spaces have no such place.
_END = rf"(?:(?!{_LETTER})|(?<={_CJK}))"


def _words(rows: str) -> list[str]:
    return [word.strip() for row in rows.strip().splitlines() for word in row.split("|")]


def _pattern(phrases: Iterable[str]) -> str:
    """The phrases, whatever their case; a space is any white space."""
    return f"(?i:{any_of(phrases)})".replace(r"\ ", r"\s+")


_UPDATED = _pattern(_words(label_words.UPDATED))
_PUBLISHED = _pattern(_words(label_words.PUBLISHED))
ROLE = re.compile(
    rf"(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})"
    rf"|{_pattern(_words(label_words.STAND))}){_END}"
)
# `Jane DoePublished 14 November`: a word with a capital behind a small letter.
FUSED = re.compile(rf"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])(?=(?:{_UPDATED}|{_PUBLISHED}){_END})")
STANDS = frozenset(_words(label_words.STAND))
FIRST = frozenset(_words(label_words.FIRST))
LEADS = {
    language: re.compile(rf"(?P<words>{_pattern(words.split('|'))}){_END}\s*(?P<colon>[:=/])?\s*")
    for language, words in label_words.BYLINES.items()
}
ANY_LEAD = re.compile(
    _pattern({word for words in label_words.BYLINES.values() for word in words.split("|")}) + _END
)
PICTURES = frozenset(label_words.PICTURES.split())
DIGIT = re.compile(r"\d")
SHORT_LEADS = frozenset(_words(label_words.PLAIN_LEADS))
NOUNS = frozenset(_words(label_words.NOUNS))
UNSPACED = frozenset({"zh", "ja", "ko"})
OWN_SCRIPT = frozenset({"en", "uk", "ru", "ar", "zh", "ja", "ko"})
_ZONE = (
    "(?:GMT|UTC|[ECMP][SD]?T|BST|IST|[JKMW]ST|MSK|МСК|CES?T|EES?T|ME[SZ]Z?|SGT|HKT|MYT|AE[SD]T|Z)"
)
# How long ago, in languages other than those of `labels`.
_AGO = (
    r"(?:há|hace|vor|il\ y\ a)\ \d{1,2}\ (?:min(?:utos?|utes?|uten?)?|hor(?:as?)|heures?|Stunden?"
    r"|dias?|días?|jours?|Tag(?:en)?)\b"
    r"|\d{1,2}\ (?:хвилин\w?|годин\w?|дн\w{1,2}|минут\w?|час\w{0,2})\ (?:тому|назад)\b"
)
CLOCK = re.compile(
    rf"""(?:T)?\d{{1,2}}(?:[:.h]|\s?Uhr\s?|\s?h\s?|時\s?|时\s?|시\s?)\d\d(?:[:.]\d\d(?:\.\d+)?|分|분)?
        (?:\s?[AaPp]\.?[Mm]\.?(?!\w))?
        (?:\s?\(?{_ZONE}(?!\w)\)?)?
        (?:\s?\(?(?:GMT|UTC)?\s?[+-]\d{{1,2}}(?::?\d\d)?\)?)?
      | \d{{1,2}}\s?(?:[AaPp]\.?[Mm]\.?(?!\w)|Uhr\b|[hH]\b|時|시)
      | {_AGO}
      | \(?{_ZONE}(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?\)?(?!\w)""",
    re.VERBOSE,
)
LENGTH = re.compile(
    rf"""(?:Lese(?:zeit|dauer)|Lecture|Temps\ de\ lecture|Tiempo\ de\ lectura|Tempo\ di\ lettura
        |Tempo\ de\ leitura|Leestijd|Reading\ time|Read\ time|Okuma\ süresi|Czas\ czytania
        |Время\ чтения){_END}
      | \d+\s*-?\s*(?:min(?:utes?|uten|uti|utos|uut|ut|s)?\b\.?|мин\w*\.?|хв\w*\.?|dk\.?|dakika
        |分钟|分鐘|분)
        (?:\s*(?:read|de\ lecture|di\ lettura|de\ lectura|de\ leitura|leestijd|czytania|чтения
            |okuma|lesen|Lesezeit)\b)?
      | \d+\s*(?:comments?|Kommentare?|commentaires?|comentarios?|commenti|reacties|views?)\b
      | (?:comments?|Kommentare?|commentaires?|comentarios?|commenti)\s*(?:\(\d+\)|:\s*\d+)
      | (?:来源|來源|稿源|出处|출처)\s*:?\s*\S{{2,20}}""",
    re.VERBOSE | re.IGNORECASE,
)
# `Par Claire Petit (avec AFP)`: whose words went into it as well.
WITH = re.compile(r"\((?i:with|avec|mit|con|com|met|med|с|з|z)\s[^()]{2,40}\)")
SMALL = re.compile(
    "(?:"
    + "|".join(sorted(label_words.SMALL_WORDS.split("|"), key=lambda word: (-len(word), word)))
    + rf"){_END}",
    re.IGNORECASE,
)
MARK = re.compile(r"[\s|•·▪●,،;:/()\[\]<>»›«.…+–—―_~&-]+")
DIVIDES = re.compile(r"[|•·▪●/–—―]|\s-\s")
STOP = re.compile(r"[|•·▪●/()\[\]–—―@:\d]|\s-\s")
WORD = re.compile(r"[^\W\d_][\w'’.-]*")
DASHED = re.compile(r"\s[–—―-]+\s*$|:\s*$")
SUFFIXED = re.compile(
    rf"(?P<name>{_CJK}{{2,5}}(?:\s{_CJK}{{1,4}})?)\s?"
    r"(?:선임기자|기자|특파원|논설위원|記者|记者)(?:\s외\s\d+명)?(?!\w)"
)
