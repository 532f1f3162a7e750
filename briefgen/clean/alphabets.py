"""Which of several one-byte encodings gives the words of a language: by its letters."""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

# Of each language the letters beyond ASCII, the commonest first.
_LETTERS = {
    "ar": "اليمونرتةبعدسفقكحهجأشصطخذضزثىئءغظإؤآ",
    "be": "анаіеорстлкывудмпяьзгбыўчйхжшцэюёщф’",
    "bg": "аоиетнрсвлкдпмзгъубячцхжщфюшйь",
    "ca": "àéóèíòçúïü·",
    "cs": "íáéěřžčšýůúťďňó",
    "da": "øåæéüöä",
    "de": "üäößé",
    "el": "αοιετσνηυρπκμλςγδωόίάθχέύήφώβξζψϊϋΐ",
    "es": "óíáéñúü¿¡ºª",
    "et": "äõüöšž",
    "fa": "اینردهمتوسبشكلزفگعقخپحجصآچطيضغذثئژظأءؤک",
    "fi": "äöåšžé",
    "fr": "éèàêçôîûùœâïëæ",
    "ga": "áíéóú",
    "he": "יוהלאתרמבשנדעםקחפצזגטסןךכףץ",
    "hr": "čšžćđ",
    "hu": "áéöóőüíúű",
    "is": "áíðóéúöæýþ",
    "it": "èàùòìéîºª",
    "lt": "ėšųžčįąūę",
    "lv": "āīēšūņčļžķģō",
    "mk": "аоиетнрсвлкдпмјзгубчцжшњхќѓљфџѕѐѝ",
    "nl": "ëéïèöüáóê",
    "no": "øåæéòôê",
    "pl": "łęąóżśćńź",
    "pt": "ãçáéíóêõúâàôºª",
    "ro": "ăţîşâțș",
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "sk": "áíéčžýšľúťôňóäďŕĺ",
    "sl": "čšžćđ",
    "sq": "ëç",
    "sr": "аоиенрсјтувкдмпљзгбчжшцћхњфђџ",
    "sv": "äåöéüà",
    "th": "านรกอเ่งม้ยลวดทส็ตะปบคหแจพชขใไผโณซธถญศษฐภฏฉฝฟฎฒฌฆฬฃฅฯๆ์ิีึืุูั๊๋ำ๐๑๒๓๔๕๖๗๘๙",
    "tr": "ıüşçğöİâîû",
    "uk": "оанивітреслкудмпзяьбгйчхцїжюєшщфґ’",
    "vi": "đưôâêơă\u0301\u0300\u0323\u0309\u0303áàéèíóúù",
}
# What news pages come in, the likeliest first, and the languages that it is used for.
_ENCODINGS = (
    ("cp1252", "fr de es pt it nl da sv no fi is ca ga et sq"),
    ("cp1251", "ru uk bg sr be mk"),
    ("cp1250", "pl cs hu ro sk hr sl sq"),
    ("cp1254", "tr"),
    ("iso8859-2", "pl cs hu ro sk hr sl sq"),
    ("cp1253", "el"),
    ("iso8859-7", "el"),
    ("cp1256", "ar fa"),
    ("cp1255", "he"),
    ("cp1257", "lt lv et"),
    ("koi8-r", "ru bg"),
    ("koi8-u", "uk be ru"),
    ("cp874", "th"),
    ("cp1258", "vi"),
    ("iso8859-15", "fr de es pt it nl da sv no fi et"),
)
_SIGNS = frozenset("\u00a0\u00ad–—‘’‚“”„«»‹›…•€£§°·©®™†‡½¼¾×²³´\u200c\u200d\u200e\u200f،؛؟")
_NEARLY_ALL = 0.9
_MOST = 0.8
_RAREST = 0.6
_CAPITAL = 0.7
_SIGN = 0.5
_LESS_LIKELY = 0.002
_SAMPLE = 16_000
_BEYOND_LATIN = 0x370
_PUNCTUATION = range(0x2000, 0x2E80)
_FEWEST = 8
# Letters of hangul that stand alone, private use, katakana of half the width.
_UNUSUAL = (range(0x3131, 0x318F), range(0xE000, 0xF900), range(0xFF61, 0xFFA0))
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BEYOND_ASCII_BYTE = re.compile(rb"[\x80-\xff]")
_LETTER_BEYOND_ASCII = re.compile(r"[^\W\d_\x00-\x7f]")
_WORD_END = re.compile(r"[\W\d_]")
_LONGEST_WORD = 40
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class _Reading:
    encoding: str
    fitting: float
    likelihood: float


def likeliest(content: bytes) -> tuple[str, str] | None:
    """The one-byte encoding that gives the letters of one language, and the text it gives.

    Nearly all letters beyond ASCII must be of that language's alphabet, but for typographic signs,
    no capital follows a small letter, and no word mixes plain Latin letters with those of another
    script. Of several such readings the one counts that has most small and most common letters,
    in an encoding that is common itself. `None` when there is none.
    """
    readings = [reading for reading in _readings(content) if reading.fitting >= _NEARLY_ALL]
    for reading in sorted(readings, key=lambda reading: -reading.likelihood):
        try:
            return reading.encoding, content.decode(reading.encoding)
        except UnicodeDecodeError:
            continue
    return None


def first_word(text: str) -> str:
    """The first word with a letter beyond ASCII; a sign where there is none, or nothing."""
    letter = _LETTER_BEYOND_ASCII.search(text)
    if letter is None:
        sign = _BEYOND_ASCII.search(text)
        return sign[0] if sign else ""
    before = text[max(0, letter.start() - _LONGEST_WORD) : letter.start()]
    after = text[letter.start() : letter.start() + _LONGEST_WORD]
    return _WORD_END.split(before)[-1] + _WORD_END.split(after)[0]


def is_of_wide_letters(text: str, fewest: int = _FEWEST) -> bool:
    """Whether text has the characters of East Asia, and few of them amid Latin letters."""
    first = _BEYOND_ASCII.search(text)
    begin = first.start() if first else 0
    counted = _counted(text[begin : begin + _SAMPLE])
    sound = sum(count for char, count in counted.items() if _is_wide(char))
    return sound >= fewest and sound >= counted.total() * _MOST


def _is_wide(char: str) -> bool:
    return char != REPLACEMENT and not any(ord(char) in unusual for unusual in _UNUSUAL)


def _readings(content: bytes) -> Iterator[_Reading]:
    first = _BEYOND_ASCII_BYTE.search(content)
    begin = max(0, first.start() - 1) if first else 0
    sample = content[begin : begin + _SAMPLE]
    for place, (encoding, languages) in enumerate(_ENCODINGS):
        try:
            counted = _counted(sample.decode(encoding))
        except UnicodeDecodeError:
            continue
        total = counted.total()
        if not total:
            continue
        for language in languages.split():
            weights = _weights(language)
            fitting = sum(count for char, count in counted.items() if char in weights)
            weighed = sum(count * weights.get(char, 0) for char, count in counted.items())
            likelihood = weighed / total - place * _LESS_LIKELY
            yield _Reading(encoding, fitting / total, likelihood)


def _counted(text: str) -> Counter[str]:
    """How often each character beyond ASCII stands there; as U+FFFD where none of it can stand."""
    around = zip(" " + text, text, text[1:] + " ", strict=False)
    return Counter(
        REPLACEMENT if _is_misplaced(before, char, after) else char
        for before, char, after in around
        if not char.isascii()
    )


def _is_misplaced(before: str, char: str, after: str) -> bool:
    """A capital within a word, or a letter of another script in a word of plain Latin letters."""
    if ord(char) < _BEYOND_LATIN or ord(char) in _PUNCTUATION:
        return char.isupper() and before.islower()
    plain = (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha())
    return plain or (char.isupper() and before.islower())


@functools.cache
def _weights(language: str) -> dict[str, float]:
    """What each letter of a language counts: the rarer and the larger, the less."""
    weights = dict.fromkeys(_SIGNS, _SIGN)
    letters = _LETTERS[language]
    for rank, letter in enumerate(letters):
        weight = 1 - (1 - _RAREST) * rank / len(letters)
        if len(letter.upper()) == 1:
            weights.setdefault(letter.upper(), weight * _CAPITAL)
        weights[letter] = max(weight, weights.get(letter, 0) if letter == letter.lower() else 0)
    return weights
