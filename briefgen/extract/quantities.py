"""Figures with what they count: a least and a most value, a unit, and what is said of it.

`more than 10,000 North Korean soldiers have been sent` is 10,000 and more of `soldiers`, `sent`;
`less than three` takes the unit of the figure before it in the sentence.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.counts import counts_whole
from briefgen.extract.reading import Offsets, Reading
from briefgen.model import DateMention, Quantity, TimeKind

_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LARGE = {"eleven": 11.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0}
_WORDS = {word: float(number) for number, word in enumerate(_SMALL, 1)} | _LARGE
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)[{''.join(_FRACTIONS)}]?|[{''.join(_FRACTIONS)}]"
    rf"|\b(?:{'|'.join(_WORDS)})\b"
)
_FIGURE = re.compile(
    rf"""(?<![\w.,:/$€£-])
    (?: (?P<above> more\ than | over | at\ least | upwards\ of | no\ fewer\ than )
      | (?P<below> less\ than | fewer\ than | under | up\ to | at\ most | nearly | almost )
      | (?P<about> about | around | some | roughly | approximately | an\ estimated ) )? \s*
    (?P<currency> [$€£] )? (?P<number> {_NUMBER} )
    (?: \s* (?: to | - | – | and ) \s* [$€£]? (?P<upper> {_NUMBER} ) )?
    (?: \s* (?P<scale> {"|".join(_SCALES)} )s? \b )?
    (?P<percent> \s* (?: % | per\ ?cent \b ) )?
    (?: \s+ (?P<and_half> and\ a\ half ) \b )?
    (?![\w:/]|[.,]\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_KINDS = {
    "soldiers": "soldier soldiers troop troops fighter fighters serviceman servicemen personnel",
    "people": "person people civilian civilians resident residents",
    "wounded": "wounded injured injuries",
    "dead": "dead deaths fatalities",
    "minutes": "minute minutes hour hours",
    "days": "day days week weeks",
    "months": "month months",
    "years": "year years",
    "drones": "drone drones",
    "missiles": "missile missiles",
    "km": "kilometre kilometres kilometer kilometers km mile miles",
    "prisoners": "prisoner prisoners captives",
    "vehicles": "vehicle vehicles",
    "houses": "house houses home homes",
}
_UNITS = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_FACTORS = {"hour": 60.0, "hours": 60.0, "week": 7.0, "weeks": 7.0, "mile": 1.609, "miles": 1.609}
_DEEDS = {
    "killed": re.compile(r"\b(?:kill|die|dead\b|death|lost\b)", re.IGNORECASE),
    "hurt": re.compile(r"\b(?:injur|wound|hurt)", re.IGNORECASE),
    "sent": re.compile(r"\b(?:deploy|dispatch|sent\b|send)", re.IGNORECASE),
    "captured": re.compile(r"\b(?:captur|taken prisoner)", re.IGNORECASE),
}
_PLANNED = re.compile(
    r"\b(?:anticipat|expect|plan|schedul|intend|will|would|could|may|might|estimated to|due to)"
    r"\w*\b[^.;,]{0,60}\Z",
    re.IGNORECASE,
)
_SMALLER = {"hour": ("minute", 60.0), "week": ("day", 7.0), "year": ("month", 12.0)}
"""The smaller unit in which a length of time goes on, and how many of it make the larger."""
_REST = re.compile(
    rf"""[\s-]+(?P<unit>hour|week|year)s?,?\s+(?:and\s+)?
    (?: (?P<half>a\s+half\b(?!\s)) | (?P<rest>{_NUMBER})[\s-]+(?P<small>minute|day|month)s?\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_ONE_AND = re.compile(r"\ban?\s+(?P<unit>hour|week|year)\s+and\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[\s-]+([^\W\d_][\w'’]*)")
_CLAUSE_END = re.compile(r"\s*(?:[.,;:–—]|and\b|but\b|\Z)")
_JOINT = re.compile(r"[,;]|\band\b")
_WORDS_BEFORE_UNIT = 4
_AROUND = 0.1
_REACH = 80


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure where it stands, by half-open offsets in the passage."""

    start: int
    end: int
    low: float
    high: float
    unit: str


def quantities(reading: Reading, dates: tuple[DateMention, ...]) -> list[Quantity]:
    """The passage's figures that count something listed, outside quotations and dates."""
    text = reading.passage.text
    here = [one for one in dates if one.passage == reading.passage.number]
    dated = [one.span for one in here if one.kind in (TimeKind.DATE, TimeKind.TIME)]
    found = []
    for sentence in reading.sentences:
        for figure in _figures(text, sentence):
            span = reading.span(figure.start, figure.end)
            is_quoted = any(q.start < figure.start < q.end for q in reading.quotations)
            if is_quoted or any(span.overlaps(other) for other in dated):
                continue
            if not counts_whole(text, sentence, (figure.start, figure.end)):
                continue
            found.append(
                Quantity(
                    passage=reading.passage.number,
                    sentence=reading.span(*sentence),
                    span=span,
                    low=figure.low,
                    high=figure.high,
                    unit=figure.unit,
                    deed=_deed(text, sentence, figure),
                    planned=_is_planned(text, sentence[0], figure.start),
                )
            )
    return found


def _is_planned(text: str, first: int, start: int) -> bool:
    return _PLANNED.search(text, max(first, start - _REACH), start) is not None


def _figures(text: str, sentence: Offsets) -> Iterator[_Figure]:
    """The figures of a sentence with a unit, of their own or of the figure before."""
    before: tuple[str, float] | None = None
    reached = sentence[0]
    for match in _FIGURE.finditer(text, *sentence):
        if match.start() < reached:
            continue
        if whole := _in_two_units(text, match, sentence[1]):
            reached = whole.end
            yield whole
            continue
        unit = _unit(text, match, sentence[1])
        if unit is None and before is None:
            continue
        if unit is None and not _stands_alone(text, match.end(), sentence[1]):
            continue
        kind, factor = unit or before or ("", 1.0)
        before = (kind, factor)
        low, high = _bounds(match)
        if _ONE_AND.search(text, sentence[0], match.start()):
            continue
        yield _Figure(match.start(), match.end(), low * factor, high * factor, kind)


def _in_two_units(text: str, match: re.Match[str], end: int) -> _Figure | None:
    """`two hours and 50 minutes`, `two years and a half`, as one figure."""
    rest = _REST.match(text, match.end(), end)
    if rest is None:
        return None
    small, factor = _SMALLER[rest["unit"].casefold()]
    if rest["small"] and rest["small"].casefold() != small:
        return None
    more = factor / 2 if rest["half"] else _value(rest["rest"])
    low, high = _bounds(match)
    return _Figure(
        match.start(), rest.end(), low * factor + more, high * factor + more, _UNITS[small]
    )


def _unit(text: str, match: re.Match[str], end: int) -> tuple[str, float] | None:
    if match["percent"]:
        return "percent", 1.0
    if match["currency"]:
        return f"money {match['currency']}", 1.0
    at = match.end()
    # `one` is as often a pronoun.
    for _ in range(1 if match["number"].casefold() == "one" else _WORDS_BEFORE_UNIT):
        following = _NEXT_WORD.match(text, at, end)
        if following is None:
            return None
        word = following[1].casefold()
        if word in _UNITS:
            return _UNITS[word], _FACTORS.get(word, 1.0)
        at = following.end()
    return None


def _stands_alone(text: str, at: int, end: int) -> bool:
    """Whether a clause ends behind a figure, so that it has the unit of the one before."""
    return _CLAUSE_END.match(text, at, end) is not None


def _bounds(match: re.Match[str]) -> tuple[float, float]:
    scale = _SCALES.get((match["scale"] or "").casefold(), 1.0)
    low = _value(match["number"]) * scale
    high = _value(match["upper"]) * scale if match["upper"] else low
    if match["and_half"]:
        low, high = low + 0.5, high + 0.5
    if match["above"]:
        return low, math.inf
    if match["below"]:
        floor = low * (1 - _AROUND) if match["below"].casefold() in {"nearly", "almost"} else 0.0
        return floor, low
    if match["about"]:
        return low * (1 - _AROUND), high * (1 + _AROUND)
    return min(low, high), max(low, high)


def _value(text: str) -> float:
    word = text.casefold()
    if word in _WORDS:
        return _WORDS[word]
    fraction = sum(_FRACTIONS.get(char, 0.0) for char in text)
    digits = "".join(char for char in text if char not in _FRACTIONS and char != ",")
    return (float(digits) if digits else 0.0) + fraction


def _deed(text: str, sentence: Offsets, figure: _Figure) -> str:
    """What is said to have been done with what is counted, in its clause, or nothing."""
    start, end = max(sentence[0], figure.start - _REACH), min(sentence[1], figure.end + _REACH)
    after = _JOINT.search(text, figure.end, end)
    before = [match.end() for match in _JOINT.finditer(text, start, figure.start)]
    following = _first_deed(text, figure.end, after.start() if after else end)
    return following or _last_deed(text, before[-1] if before else start, figure.start)


def _deeds(text: str, start: int, end: int) -> list[tuple[int, str]]:
    return sorted(
        (match.start(), deed)
        for deed, pattern in _DEEDS.items()
        for match in pattern.finditer(text, start, end)
    )


def _first_deed(text: str, start: int, end: int) -> str:
    found = _deeds(text, start, end)
    return found[0][1] if found else ""


def _last_deed(text: str, start: int, end: int) -> str:
    found = _deeds(text, start, end)
    return found[-1][1] if found else ""
