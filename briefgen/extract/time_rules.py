"""What a rule for date expressions is: a pattern, and a reading of what it matched."""

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.extract import time_words
from briefgen.extract.plans import hangs_on_plan
from briefgen.extract.tense import Tense, tense_at
from briefgen.model import PartialDate, Period, TimeKind

AS_WRITTEN = "as written"
_AROUND = 300
_LONGEST_WORD = 24
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[\s(]+\Z")
_TENSES = {
    Tense.PAST: "; the sentence is in the past tense",
    Tense.FUTURE: "; the sentence speaks of what is to come",
    Tense.UNMARKED: "; the sentence marks no tense",
}
_TOWARDS = re.compile(
    r"(?:\A|\s)(?:until|till|for|by|before|through|up\s+to|ahead\s+of)\s+\Z", re.IGNORECASE
)
_SINCE = re.compile(r"(?:\A|\s)since\s+\Z", re.IGNORECASE)
SPOKEN = "in quoted words, and the day they were spoken is not known"
UNTOLD_YEAR = 0
"""Stands for a year that the text speaks of and does not tell, as after *a year before*."""
OTHER_YEAR = "a day of the year named before it may be meant"
NO_TENSE = "the sentence does not tell whether it is past or to come"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: its text, the sentence around it, what dates there are.

    `published` is the article's date, `before` the last time the text spoke of. `named_year` is
    the year that this sentence or the one before named last, which `leads` if this one opens
    with it. `names` are the months that somebody is called in the text.
    """

    text: str
    start: int
    end: int
    sentence: tuple[int, int]
    published: PartialDate | None
    before: Period | None
    is_quoted: bool
    named_year: int | None = None
    leads: bool = False
    names: frozenset[str] = frozenset()

    @property
    def tense(self) -> Tense:
        return tense_at(*self._around)

    @property
    def is_planned(self) -> bool:
        """Whether it may be the time of what was planned: `agreed to meet on Thursday`."""
        return hangs_on_plan(*self._around)

    @property
    def _around(self) -> tuple[str, int, int]:
        """The sentence, cut where it is very long, and the offsets of the expression in it."""
        begin = max(self.sentence[0], self.start - _AROUND)
        end = min(self.sentence[1], self.end + _AROUND)
        return self.text[begin:end], self.start - begin, self.end - begin

    @property
    def word_before(self) -> str:
        """The word right before the expression, in lower case; empty where there is none."""
        begin = max(self.sentence[0], self.start - _LONGEST_WORD)
        match = _WORD_BEFORE.search(self.text, begin, self.start)
        return match[1].casefold() if match else ""

    @property
    def preceding(self) -> str:
        return self.text[max(self.sentence[0], self.start - _LONGEST_WORD) : self.start]

    @property
    def following(self) -> str:
        return self.text[self.end : self.end + _LONGEST_WORD]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means; the parts of a `DateMention` that the rules decide."""

    value: str
    period: Period | None = None
    basis: str = AS_WRITTEN
    doubt: str | None = None
    kind: TimeKind = TimeKind.DATE
    is_aside: bool = False
    """Whether what follows goes on to speak of the time before it, as after *a year earlier*."""

    def but(self, doubt: str | None) -> "Meaning":
        """The same, in doubt; an earlier doubt stays."""
        return dataclasses.replace(self, doubt=self.doubt or doubt)

    def of_year(self, named: int | None) -> "Meaning":
        """The same, in doubt if it lies in another year than the one named."""
        is_other = named is not None and self.period is not None and self.period.first.year != named
        return self.but(OTHER_YEAR if is_other else None)

    def at(self, mark: str) -> "Meaning":
        """The same at a time of its day, such as `TMO` or `T10:30`."""
        return dataclasses.replace(self, value=self.value + mark, kind=TimeKind.TIME)


class Groups(dict[str, str]):
    """What the groups of a rule matched, by their names; empty for those that matched nothing."""

    def __missing__(self, name: str) -> str:
        return ""

    def folded(self, name: str) -> str:
        return self[name].casefold()


Read = Callable[[Groups, Setting], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is verbose; its groups are named as its reading asks for them.

    An expression begins with a word of `time_words.OPENERS` or a digit, and has a word of
    `time_words.TELLING` or a digit near. The reading gives `None` for what is no date expression.
    """

    name: str
    pattern: str
    read: Read


def written(date: PartialDate | None) -> Meaning | None:
    """A date that the text gives in full; `None` if the calendar has no such day."""
    return meant(Period.of(date)) if date is not None else None


def meant(period: Period, basis: str = AS_WRITTEN) -> Meaning:
    return Meaning(period.value, period, basis)


def unresolved(value: str, reason: str) -> Meaning:
    return Meaning(value, None, "not worked out", reason)


def counted(setting: Setting, date: PartialDate | Period | None, unknown: str) -> Meaning:
    """A date reckoned from the article's; `unknown` is the value if it could not be."""
    if setting.published is None:
        return unresolved(unknown, "the article's date is not known")
    if date is None:
        return unresolved(unknown, "the article's date is not known well enough")
    period = Period.of(date) if isinstance(date, PartialDate) else date
    basis = f"worked out from the article's date, {spelled(setting.published)}"
    return meant(period, basis).but(SPOKEN if setting.is_quoted else None)


Reckoned = PartialDate | Period | None


def by_tense(
    setting: Setting,
    reckon: Callable[[PartialDate, Tense], Reckoned],
    unknown: str,
    guess: Callable[[PartialDate, bool], Reckoned] | None = None,
) -> Meaning:
    """A date that the tense decides.

    Where it does not, that which `guess` gives, told whether it is more likely to come, and in
    doubt; without `guess` it is what the likelier tense gives.
    """
    published = setting.published
    if published is None:
        return counted(setting, None, unknown)
    tense = setting.tense
    if tense in (Tense.PAST, Tense.PRESENT, Tense.UNMARKED):
        if _TOWARDS.search(setting.preceding):
            tense = Tense.FORESEEN
        elif setting.is_planned:
            tense = Tense.UNSURE
    if tense in (Tense.PRESENT, Tense.UNMARKED) and _SINCE.search(setting.preceding):
        tense = Tense.PAST
    sure = reckon(published, tense)
    if sure is not None:
        meaning = counted(setting, sure, unknown)
        return dataclasses.replace(meaning, basis=f"{meaning.basis}{_TENSES[tense]}")
    is_named = setting.following.startswith(("'s ", "’s "))
    is_later = tense is Tense.FUTURE or (tense is Tense.FORESEEN and not is_named)
    if guess is not None:
        likely = guess(published, is_later)
    else:
        likely = reckon(published, Tense.FUTURE if is_later else Tense.PAST)
    return counted(setting, likely, unknown).but(NO_TENSE)


def spelled(date: PartialDate) -> str:
    """`13 August 2025`, as far as it is known."""
    month = f"{time_words.MONTHS[date.month - 1]} " if date.month else ""
    return f"{f'{date.day} ' if date.day else ''}{month}{date.year}"
