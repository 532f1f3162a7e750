"""The words of English that tell time, and what they count for."""

from briefgen.extract import lexicon

MONTHS = tuple(month.capitalize() for month in lexicon.MONTHS)
WEEKDAYS = tuple(weekday.capitalize() for weekday in lexicon.WEEKDAYS)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each, in the northern half of the world."""
SEASON_MARKS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
}
"""TIMEX3's letter for each; seconds, minutes and hours stand after a T."""
CLOCK_UNITS = frozenset(("second", "minute", "hour"))
DAY_PARTS = {"morning": "MO", "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"}

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_TEENS = "sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_LATER_ORDINALS = (
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ONES = {word: number for number, word in enumerate(f"{_ONES} {_TEENS}".split(), 1)}
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
ORDINALS = {word: number for number, word in enumerate(f"{_ORDINALS} {_LATER_ORDINALS}".split(), 1)}
ORDINALS |= {"twenty-first": 21}
DECADES = {f"{word[:-1]}ies": number for word, number in TENS.items()}
_SCALES = {"hundred": 100, "thousand": 1000}
_LONGEST = 30  # a count with more digits is none
_FEW = frozenset(("few", "several", "many", "dozens", "hundreds", "thousands", "some"))


def month_of(word: str) -> int:
    """The number of a month that is written out or cut short."""
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3] == word[:3])


def weekday_of(word: str) -> int:
    """The number of a weekday, Monday being 0."""
    return next(number for number, day in enumerate(WEEKDAYS) if day[:3] == word[:3])


def ordinal_of(word: str) -> int:
    """`third`, `3rd`, `Q3` → 3; 0 for other words."""
    digits = "".join(filter(str.isdecimal, word))
    return int(digits) if digits else ORDINALS.get("-".join(word.casefold().split()), 0)


def number_of(words: str) -> float | None:
    """`24`, `2 1/2`, `twenty-four`, `a`, `half an` → a number; `None` for *a few*."""
    if len(words) > _LONGEST:
        return None
    parts = words.casefold().replace("-", " ").replace(",", "").split()
    if _FEW.intersection(parts):
        return None
    total = 0.0
    for part in parts:
        if part in _SCALES:
            total = (total or 1) * _SCALES[part]
        elif part not in ("a", "an", "of") or len(parts) == 1:
            total += _part(part)
    return total or None


def _part(word: str) -> float:
    if word in ("a", "an"):
        return 1
    if word in ("half", "1/2"):
        return 0.5
    fixed = {"couple": 2, "dozen": 12}
    known = ONES.get(word) or TENS.get(word) or fixed.get(word)
    if known is not None:
        return known
    try:
        return float(word)
    except ValueError:
        return 0


def spoken_year(words: str) -> int:
    """`nineteen ninety-seven` → 1997."""
    century, *rest = words.casefold().replace("-", " ").split()
    return 100 * ONES[century] + sum(int(_part(word)) for word in rest)


TELLING = frozenset().union(
    lexicon.TIMES,
    SEASONS,
    TENS,
    DECADES,
    UNITS,
    (f"{word}s" for word in (*UNITS, *lexicon.WEEKDAYS)),
    lexicon.word_set(
        """
        jan feb mar apr jun jul aug sep sept oct nov dec
        mon tue tues wed thu thur thurs fri sat sun
        new valentine st patrick bastille halloween boxing christmas ash palm good easter
        independence fourth thanksgiving labor memorial veterans armistice
        yesterday today tomorrow tonight noon midnight midday
        daily weekly monthly yearly annually hourly nightly
        now currently nowadays recently lately recent current past future present moment
        q1 q2 q3 q4 century weekend morning afternoon evening night ago period
        """
    ),
)
"""A date expression has one of these, or a digit."""
OPENERS = TELLING.union(
    ONES,
    (word for ordinal in ORDINALS for word in ordinal.split("-")),
    lexicon.word_set(
        """
        a an the last next this these that each every coming previous following preceding prior
        late early mid earlier later sometime end beginning start middle close rest remainder
        course about around almost nearly roughly approximately some more less over at up no
        only just few several many couple dozens hundreds thousands half fiscal fy right latest
        final another overnight
        """
    ),
)
"""A date expression begins with one of these, or a digit."""
