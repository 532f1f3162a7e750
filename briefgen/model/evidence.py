"""What extraction finds in a source. All spans are code points of the capture's text."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.date import PartialDate
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


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression and its value (TIMEX3); `basis` says how the value was reached."""

    passage: int
    sentence: Span
    span: Span
    value: PartialDate
    basis: str


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence with both sides of a dispute: `cue` is the word that does not accept it."""

    passage: int
    sentence: Span
    denying: Span
    denied: Span
    cue: Span


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
    """All that was found in one source, each kind in the order of the text."""

    source: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...] = ()
    denials: tuple[Denial, ...] = ()
