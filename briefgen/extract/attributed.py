"""Every attribution of a frame, as runs: source, cue, contents (PARC; Pareti 2016).

These rules aim at finding; whether a speaker is sure enough to be shown is decided elsewhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from briefgen.extract import verbs
from briefgen.extract.contents import (
    content_after,
    end_of_content,
    is_content,
    is_setting,
    says_something,
)
from briefgen.extract.cue_runs import cue_run, may_be_cue
from briefgen.extract.frames import Kind
from briefgen.extract.phrases import Tokens
from briefgen.extract.speakers import (
    Bearer,
    Run,
    bearer_before,
    is_cue,
    phrase_after,
    phrase_before,
)
from briefgen.model import NameKind

_ASIDES = (Kind.RELATIVE, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.SUBORDINATOR)
_OWN = frozenset(("i", "you", "we"))
_AFTER_TAIL = frozenset(("as", "when", "while", "after", "during", "before"))
_SKIPPED = (
    *(Kind.TIME, Kind.PREPOSITION, Kind.DETERMINER, Kind.CAPITAL, Kind.NAME, Kind.WORD),
    *(Kind.NUMBER, Kind.TITLE, Kind.ADVERB, Kind.PRONOUN, Kind.CUE),
)


@dataclass(frozen=True, slots=True)
class Attributed:
    """Runs of tokens, and the rule that found them; no source where the writer names none.

    `verb` is the number of the cue's main word. `inherited` says that the source stands by
    another verb of the sentence.
    """

    source: Run | None
    cue: Run
    contents: tuple[Run, ...]
    rule: str
    verb: int
    inherited: bool = False


@dataclass(slots=True)
class _Reached:
    """How far the frame is told: up to which token, before the last attribution too, by whom."""

    tokens: Tokens
    at: int = 0
    before: int = 0
    source: Run | None = None
    found: list[Attributed] = field(default_factory=list)


_Rule = Callable[[_Reached, int], Attributed | None]


def attributed(tokens: Tokens) -> tuple[Attributed, ...]:
    """The attributions of a frame in the order of their cues."""
    end = len(tokens)
    while end and tokens[end - 1].kind is Kind.BREAK:
        end -= 1
    reached = _Reached(tokens[:end])
    for at in range(end):
        if tokens[at].word not in verbs.TELLING:
            continue
        found = next(filter(None, (rule(reached, at) for rule in _RULES)), None)
        if found is not None and all(start < stop for start, stop in found.contents):
            _take(reached, found)
    return tuple(reached.found)


def _take(reached: _Reached, found: Attributed) -> None:
    """Add an attribution, and leave out what another tells of: only who tells it is sure.

    An agency that closes a sentence passes on what is in it, and is its origin.
    """
    inner = [one for one in reached.found if _holds(reached.tokens, found, one)]
    tokens = reached.tokens
    if _is_agency(tokens, found) and any(tokens[one.verb].word in verbs.SPEECH for one in inner):
        return
    if not any(_holds(tokens, one, found) for one in reached.found):
        reached.found = [one for one in reached.found if one not in inner]
        reached.found.append(found)
        reached.source = found.source or reached.source


def _holds(tokens: Tokens, outer: Attributed, inner: Attributed) -> bool:
    """Whether one tells of the other; what somebody denies is still the other's claim."""
    is_told = tokens[outer.verb].word not in verbs.DENYING
    return is_told and any(start <= inner.cue[0] < end for start, end in outer.contents)


def _is_agency(tokens: Tokens, one: Attributed) -> bool:
    if one.source is None:
        return False
    names = (token.name for token in tokens[one.source[0] : one.source[1]])
    return any(name is not None and name.kind is NameKind.ORGANISATION for name in names)


def _according(reached: _Reached, at: int) -> Attributed | None:
    """`According to A, …` and `…, according to A`."""
    tokens = reached.tokens
    if [token.word for token in tokens[at : at + 2]] != ["according", "to"]:
        return None
    source = phrase_after(tokens, at + 2)
    if source is None:
        return None
    if at:
        end = at - (tokens[at - 1].kind is Kind.COMMA)
        start = reached.at if reached.at < end else reached.before
        content = (start + (start < end and tokens[start].kind is Kind.COMMA), end)
        reached.at = source[1]
    else:
        comma = next(_commas(tokens, source[1]), len(tokens))
        content = (comma + 1, end_of_content(tokens, comma + 1))
    if content[0] >= content[1]:
        return None
    return Attributed(source, (at, at + 2), (content,), "according to the source", at)


def _commas(tokens: Tokens, start: int) -> Iterator[int]:
    return (at for at in range(start, len(tokens)) if tokens[at].kind is Kind.COMMA)


def _inverted(reached: _Reached, at: int) -> Attributed | None:
    """`…, said Orrin`, and what goes on after it."""
    tokens = reached.tokens
    if not may_be_cue(tokens, at) or tokens[at].word not in verbs.CLOSING:
        return None
    if tokens[at].word not in verbs.SAYING | verbs.THINKING or tokens[at].word.endswith("ing"):
        return None
    if not _closes(tokens, at) and (at == 0 or tokens[at - 1].kind is not Kind.QUOTE):
        return None
    if tokens[at - 1].kind is Kind.COMMA and bearer_before(tokens, at) is not None:
        return None
    source = phrase_after(tokens, at + 1)
    end = at - (tokens[at - 1].kind is Kind.COMMA)
    if source is None or end <= reached.at or not says_something(tokens, reached.at, end):
        return None
    contents = ((reached.at, end), *_resumed(tokens, source[1]))
    reached.at = max(contents[-1][1], source[1])
    return Attributed(source, cue_run(tokens, at), contents, "content, cue, source", at)


def _closes(tokens: Tokens, at: int) -> bool:
    """Whether a content may end before token `at`."""
    return at > 0 and tokens[at - 1].ends_in_comma


def _resumed(tokens: Tokens, at: int) -> Iterator[Run]:
    """The content that goes on behind an attribution in its middle."""
    if at + 1 < len(tokens) and (tokens[at].kind is Kind.COMMA or tokens[at].word == ":"):
        follows = tokens[at + 1]
        is_aside = follows.kind in _ASIDES or follows.word in _AFTER_TAIL
        is_aside = is_aside or follows.word.endswith("ing")
        end = end_of_content(tokens, at + 1)
        if not is_aside and says_something(tokens, at + 1, end):
            yield at + 1, end
    elif at < len(tokens) and tokens[at].kind is Kind.QUOTE:
        yield at, len(tokens)


def _tail(reached: _Reached, at: int) -> Attributed | None:
    """`…, Orrin said on Monday`, and what goes on after it."""
    tokens = reached.tokens
    if not may_be_cue(tokens, at) or tokens[at].word not in verbs.CLOSING:
        return None
    bearer = bearer_before(tokens, at)
    if bearer is None or bearer.is_passive or not _closes(tokens, bearer.run[0]):
        return None
    if tokens[bearer.run[0]].word in _OWN:
        return None
    first = bearer.run[0]
    end = first - (tokens[first - 1].kind is Kind.COMMA)
    after = at + 1
    while after < len(tokens) and _goes_on(tokens, after):
        after += 1
    start = reached.at if reached.at < end else reached.before
    if end <= start or not _is_closed(tokens, at, after, first):
        return None
    resumed = tuple(_resumed(tokens, after))
    is_told = resumed and tokens[resumed[0][0]].kind is not Kind.QUOTE
    if not is_told and (is_setting(tokens, start, end) or not says_something(tokens, start, end)):
        return None
    contents = ((start, end), *resumed)
    reached.at = max(contents[-1][1], after)
    return Attributed(bearer.run, cue_run(tokens, at), contents, "content, source, cue", at)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a token belongs to what follows a closing verb: `told Pell in Velta on Monday`."""
    return (
        tokens[at].kind in _SKIPPED
        and not (is_cue(tokens[at]) and tokens[at].kind is not Kind.TITLE)
        and tokens[at].word not in {"if", "to", *_AFTER_TAIL}
    )


def _is_closed(tokens: Tokens, cue: int, after: int, first: int) -> bool:
    """Whether the verb looks back: nothing follows that could be its content."""
    if cue + 1 < len(tokens) and tokens[cue + 1].kind is Kind.THAT:
        return False
    if after == len(tokens) or tokens[first - 1].kind is Kind.QUOTE:
        return True
    follows = tokens[after]
    is_end = follows.kind in (Kind.COMMA, Kind.BREAK) and follows.word != ":"
    return is_end or follows.word in _AFTER_TAIL


def _leading(reached: _Reached, at: int) -> Attributed | None:
    """`Orrin said that …`, `told Pell …`, `Orrin praised …`, `…, adding that …`."""
    tokens = reached.tokens
    if not may_be_cue(tokens, at) or at + 1 >= len(tokens):
        return None
    word = tokens[at].word
    content = content_after(tokens, at)
    bearer = bearer_before(tokens, at)
    if content is None or not is_content(tokens, at, content, bearer):
        return None
    source, inherited = _bearer_of(reached, at, bearer)
    if source is None and word not in verbs.SAYING | verbs.ADDRESSING:
        return None
    if source is not None and not _may_hold(tokens, source, word):
        return None
    reached.before, reached.at = reached.at, max(reached.at, content[1])
    if reached.at < len(tokens) and tokens[reached.at].kind is Kind.COMMA:
        reached.at += 1
    cue = cue_run(tokens, at)
    content = (max(content[0], cue[1]), content[1])
    if content[0] >= content[1]:
        return None
    named = None if bearer is not None and bearer.is_passive else source
    return Attributed(named, cue, (content,), "source, cue, content", at, inherited)


def _may_hold(tokens: Tokens, source: Run, word: str) -> bool:
    """Whether a subject can be said to hold something: of `who` only speech is told."""
    first = tokens[source[0]]
    return first.word not in _OWN and (word in verbs.SAYING or first.kind is not Kind.RELATIVE)


def _bearer_of(reached: _Reached, at: int, bearer: Bearer | None) -> tuple[Run | None, bool]:
    """Whose verb it is, and whether it stands by another verb: `A did this, adding that`."""
    tokens = reached.tokens
    is_participle = tokens[at].word.endswith("ing")
    is_progressive = at > 0 and tokens[at - 1].kind is Kind.BE
    is_second = at > 0 and tokens[at - 1].word in {"and", "but", "or"}
    first = 0 if bearer is None else bearer.run[0]
    is_agent = first > 0 and tokens[first - 1].word == "by"  # `issued by A proclaiming`
    if bearer is not None and not is_second and (not is_participle or is_progressive or is_agent):
        return bearer.run, False
    if reached.source is not None:
        return reached.source, True
    subject = phrase_after(tokens, 0)
    return (subject, True) if subject is not None and subject[1] < at else (None, False)


def _nominal(reached: _Reached, at: int) -> Attributed | None:
    """`his claim that …`, `Orrin is confident that …`."""
    tokens = reached.tokens
    word = tokens[at].word
    if at + 2 >= len(tokens) or tokens[at + 1].kind is not Kind.THAT or at == 0:
        return None
    if word in verbs.ADJECTIVES and tokens[at - 1].kind in (Kind.BE, Kind.ADVERB):
        bearer = bearer_before(tokens, at)
        source = None if bearer is None else bearer.run
    elif word in verbs.NOUNS and not may_be_cue(tokens, at):
        source = _owner(tokens, at)
    else:
        return None
    return Attributed(
        source,
        (at, at + 1),
        ((at + 2, end_of_content(tokens, at + 2)),),
        "noun or adjective with that",
        at,
    )


def _owner(tokens: Tokens, noun: int) -> Run | None:
    """Whose claim it is: `his claim`, `Orrin's claim`."""
    before = tokens[noun - 1]
    if before.possessive:
        return phrase_before(tokens, noun)
    return (noun - 1, noun) if before.word in {"his", "her", "their", "its"} else None


_RULES: tuple[_Rule, ...] = (_according, _inverted, _tail, _leading, _nominal)
