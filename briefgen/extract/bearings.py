"""Doubts about a time that a rule reckoned, from what else the text tells.

`Two years ago this week` is no week of the article's; what somebody said on Monday of *yesterday*
may be counted from Monday; `May` is a name where one May speaks.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefgen.extract import lexicon, verbs
from briefgen.extract.reading import Reading
from briefgen.extract.time_rules import OTHER_YEAR, Meaning, Setting
from briefgen.model import PartialDate, Period, TimeKind

AGAINST_ANOTHER = "another time beside it tells otherwise"
FROM_THE_WORDS = "it may be counted from the day of the words"
ANY_YEAR = "the year is not told, and may be long past"
A_NAME = "it may be a name"
_RECKONED = "worked out"
_NAMELIKE = "April|May|June|August"
_BESIDE = re.compile(r"[\s,(–—]*(?:\b(?:on|in|at|early|late|to)\b\s*)*\Z")
_OF_BIRTH = re.compile(
    r"\b(?:born|birth|birthdays?|baptised|baptized|christened|founded|established)\b"
)
_OWN_YEAR = re.compile(r"\b(?:last|this|next|year|\d{4})\b", re.IGNORECASE)
_CUES = "|".join(sorted(verbs.SAYING | lexicon.CUES))
_CUE = re.compile(rf"\b(?:{_CUES})\b")
_HIS_CUE = re.compile(rf"\s*(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:\w+\s+)?(?:{_CUES})\b")
_LONGER = 1.5  # a month is not longer than another
_BEHIND_CUE = 6
_OTHERWISE_NAMED = re.compile(rf"\b([A-Z][a-z]+)\.?\s+({_NAMELIKE})\b(?!\s+\d)")
_SPEAKS = re.compile(rf"\b({_NAMELIKE})\s+(?:{'|'.join(sorted(lexicon.CUES))})\b")
_BEFORE_MONTHS = lexicon.BEFORE_NAMES - lexicon.TITLES | lexicon.word_set(
    "early mid late last this next every each"
)
_YEARS_FROM = re.compile(
    r"\s+(?:before|earlier|later|after|afterwards|previously|prior|on|ago)\b", re.IGNORECASE
)
_YEARS = re.compile(r"\b(?:years?|decades?|centur(?:y|ies))\b", re.IGNORECASE)
_YEARS_AWAY = re.compile(r"\b[Yy]ears\s+(?:before|earlier|later|after|previously|on)\b")
_UNTOLD = ("PAST_REF", "XXXX", "XXXX-XX")
_COUNTING = ("ago", "than", "unit", "year_ago")


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the text named before, by half-open offsets in its passage."""

    start: int
    end: int
    meaning: Meaning


def names_like_months(readings: Iterable[Reading]) -> frozenset[str]:
    """The months that somebody is called in a text: `Theresa May`, `May said`."""
    found: set[str] = set()
    for reading in readings:
        text = reading.passage.text
        found.update(match[1] for match in _SPEAKS.finditer(text))
        found.update(
            match[2]
            for match in _OTHERWISE_NAMED.finditer(text)
            if match[1].casefold() not in _BEFORE_MONTHS
        )
    return frozenset(found)


def opens_a_year(rule: str, meaning: Meaning, setting: Setting) -> bool:
    """Whether a year is spoken of that the text does not tell: `a year before`, `that year`."""
    expression = setting.text[setting.start : setting.end]
    if meaning.period is not None or not _YEARS.search(expression):
        return False
    is_counted = meaning.kind is TimeKind.DURATION and _YEARS_FROM.match(setting.following)
    return rule in _COUNTING or bool(is_counted)


def doubt(
    rule: str,
    meaning: Meaning,
    setting: Setting,
    told: list[Told],
    reckoned_from: Callable[[PartialDate], Meaning | None],
) -> str | None:
    """Why a time may be another than the one reckoned from the article's date, if it may.

    `told` are the times that this sentence and the one before named, `reckoned_from` gives what
    the expression would mean, counted from another date.
    """
    if meaning.period is None or not meaning.basis.startswith(_RECKONED):
        return None
    here = [one for one in told if one.start >= setting.sentence[0]]
    if here and _is_against(here[-1], meaning.period, setting):
        return AGAINST_ANOTHER
    spoken = _when_spoken(setting, here, told)
    if spoken is not None:
        other = reckoned_from(spoken.first)
        if other is None or other.period != meaning.period:
            return FROM_THE_WORDS
    return _of_no_year(rule, setting) if rule in ("day_first", "month_first", "month") else None


def _of_no_year(rule: str, setting: Setting) -> str | None:
    """A doubt about a day or month without its year."""
    words = setting.text[setting.start : setting.end]
    if _OWN_YEAR.search(words):
        return None
    if _OF_BIRTH.search(setting.text, *setting.sentence):
        return ANY_YEAR
    if _YEARS_AWAY.search(setting.text, setting.sentence[0], setting.start):
        return OTHER_YEAR
    return A_NAME if rule == "month" and _is_a_name(words, setting) else None


def _is_a_name(words: str, setting: Setting) -> bool:
    is_possessive = setting.following.startswith(("'s", "’s")) and words in _NAMELIKE.split("|")
    return is_possessive or not setting.names.isdisjoint(words.split())


def _is_against(beside: Told, period: Period, setting: Setting) -> bool:
    """Whether a longer time right before it, such as `two years ago`, has it elsewhere."""
    if not _BESIDE.fullmatch(setting.text, beside.end, setting.start):
        return False
    other = beside.meaning.period
    if other is None:
        return beside.meaning.value in _UNTOLD
    is_longer = (other.last_day - other.first_day).days > _LONGER * (
        period.last_day - period.first_day
    ).days
    apart = other.last_day < period.first_day or period.last_day < other.first_day
    return is_longer and apart


def _when_spoken(setting: Setting, here: list[Told], told: list[Told]) -> Period | None:
    """When the words were said that the expression stands in, as the text tells it."""
    text, start = setting.text, setting.sentence[0]
    cue = _CUE.search(text, start, setting.start)
    if cue is None:
        return None
    for one in reversed(here):
        between = text[cue.end() : one.start].split()
        if one.meaning.period and (one.start < cue.start() or len(between) < _BEHIND_CUE):
            is_of_words = one.start < cue.start() or "that" not in between
            return one.meaning.period if is_of_words else None
    if told and not here and _HIS_CUE.match(text[start : setting.start]):
        return told[-1].meaning.period
    return None
