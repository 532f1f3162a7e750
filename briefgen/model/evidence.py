"""What extraction finds in a source. All spans are code points of the capture's text."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.date import PartialDate, Precision
from briefgen.model.period import Period
from briefgen.model.span import Span


class Voice(StrEnum):
    """Whose words these are: spoken, reported by the writer, or the writer's own."""

    DIRECT = "direct"
    REPORTED = "reported"
    NARRATION = "narration"


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """A sentence of a passage."""

    passage: int
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One occurrence of a name; `name` is its id."""

    passage: int
    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """An attributed content: speaker, cue and content (PARC; Pareti 2016), as spans.

    `speaker` is a name's id when the speaker is one we know; `speaker_span` is how the text
    puts it; `phrase` is the whole phrase around it (PARC's source). `origin` is the id of
    whoever passed the words on, such as a news agency. `basis`
    names the rule that found it.
    """

    passage: int
    sentence: Span
    content: Span
    voice: Voice
    speaker: str | None
    speaker_span: Span | None
    cue: Span | None
    origin: str | None
    basis: str
    phrase: Span | None = None


class TimeKind(StrEnum):
    """What a date expression is, as in TIMEX3: `set` is what comes again, such as *every week*."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and what it means (TIMEX3).

    `value` is TIMEX3's, with an X for each digit that is not known; empty where nothing is.
    `period` is the time it means, where that could be reckoned. `basis` says how it was reached
    and `doubt` why it is not sure, both in plain words.
    """

    passage: int
    sentence: Span
    span: Span
    kind: TimeKind
    value: str
    period: Period | None
    basis: str
    doubt: str | None = None

    @property
    def is_shown(self) -> bool:
        """Whether a page may date the sentence by it: nothing is in doubt."""
        return self.period is not None and self.doubt is None

    @property
    def day(self) -> PartialDate | None:
        """The one day that it means, if nothing is in doubt."""
        if self.period is None or self.doubt is not None:
            return None
        return self.period.first if self.period.precision is Precision.DAY else None


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence in which something is denied: `cue` is the word that does not accept it.

    Where the sentence has a side of its own for what is denied, `denied` stands outside `denying`.
    """

    passage: int
    sentence: Span
    denying: Span
    denied: Span
    cue: Span

    @property
    def is_alone(self) -> bool:
        """Whether the sentence gives what is denied only as the object of the denial."""
        return self.denying.covers(self.denied)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with what it counts: from `low` to `high`, both included, of `unit`.

    `unit` and `deed` are words for what several words mean: `soldiers`, `killed`. `planned` says
    that the figure is told of something expected.
    """

    passage: int
    sentence: Span
    span: Span
    low: float
    high: float
    unit: str
    deed: str
    planned: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was found in one source, each kind in the order of the text.

    `dates` are all date expressions, those that no page may show among them.
    """

    source: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...] = ()
    denials: tuple[Denial, ...] = ()
