"""How far the phrase goes that says who speaks: a noun phrase with all that describes it.

A *run* is a half-open pair of token numbers.
"""

import itertools
from dataclasses import dataclass

from briefgen.extract import lexicon, verbs
from briefgen.extract.frames import Kind, Token
from briefgen.extract.phrases import Tokens

Run = tuple[int, int]

_NOMINAL = (Kind.CAPITAL, Kind.NAME, Kind.TITLE, Kind.NUMBER)
_NOUNS = (Kind.WORD, Kind.TITLE, Kind.CAPITAL, Kind.NAME, Kind.NUMBER)
_INSIDE = lexicon.word_set(
    """
    of for from in at with on to by who
    """
)
_TIMES = lexicon.word_set(
    """
    week month year morning afternoon evening night today yesterday ago
    """
)
_MOST_DESCRIPTIONS = 3
_JOINTS = frozenset("-–&.")


@dataclass(frozen=True, slots=True)
class Bearer:
    """The run of a subject, and whether its verb is passive."""

    run: Run
    is_passive: bool


def is_cue(token: Token) -> bool:
    return token.word in verbs.CUES and token.kind in (Kind.WORD, Kind.CUE, Kind.TITLE)


def is_filler(token: Token) -> bool:
    """Whether a token may stand between a subject and its verb."""
    return (
        token.kind in (Kind.AUXILIARY, Kind.BE, Kind.ADVERB)
        or token.word in {"to", "once", "long", "ever"}
        or (
            token.kind is Kind.WORD
            and token.word.endswith("ly")
            and token.word not in lexicon.NOT_ADVERBS
        )
    )


def is_time(token: Token) -> bool:
    return token.kind is Kind.TIME or token.word in _TIMES


def is_verb(token: Token) -> bool:
    if token.kind in (Kind.AUXILIARY, Kind.BE):
        return True
    is_past = token.word.endswith("ed") and len(token.word) > len("need")
    is_word = token.kind in (Kind.WORD, Kind.CUE)
    return is_word and (is_past or token.word in lexicon.VERBS or token.word in verbs.CUES)


def bearer_before(tokens: Tokens, cue: int) -> Bearer | None:
    """The subject that stands before the verb at `cue`; `None` if it stands elsewhere."""
    end, is_passive = cue, False
    while end > 0 and (is_filler(tokens[end - 1]) or is_time(tokens[end - 1])):
        end -= 1
        is_passive = is_passive or tokens[end].kind is Kind.BE
    is_participle = tokens[cue].word.endswith("ing")
    while 0 < end < cue and tokens[end - 1].word in {"on", "in", "last", "this", "at"}:
        end -= 1
    if end == 0:
        return None
    before = tokens[end - 1]
    if before.kind is Kind.COMMA:
        run = _described(tokens, end)
    elif before.kind is Kind.RELATIVE:
        run = (end - 1, end)
    else:
        run = phrase_before(tokens, end)
    return None if run is None else Bearer(run, is_passive and not is_participle)


def _described(tokens: Tokens, end: int) -> Run | None:
    """`A, the director of B, Velta,` before a verb: the run with its descriptions."""
    found, close = None, end - 1
    for _ in range(_MOST_DESCRIPTIONS):
        comma = close - 1
        while comma > 0 and tokens[comma].kind not in (Kind.COMMA, Kind.QUOTE, Kind.BREAK):
            comma -= 1
        if comma <= 0 or tokens[comma].kind is not Kind.COMMA or comma + 1 == close:
            break
        if _has_verb(tokens[comma + 1 : close]):
            break
        head = phrase_before(tokens, comma)
        if head is None:
            break
        close = comma
        if head[0] > 0 and tokens[head[0] - 1].kind is Kind.PREPOSITION:
            continue
        found = (head[0], end - 1)
        is_whole = head[0] == 0 or tokens[head[0] - 1].kind in (Kind.QUOTE, Kind.BREAK)
        if is_whole:
            break
    return found


def _has_verb(tokens: Tokens) -> bool:
    """Whether a stretch says something of its own: not `reporting from`, nor behind *who*."""
    if tokens[0].word.endswith("ing"):
        return False
    plain = itertools.takewhile(lambda token: token.kind is not Kind.RELATIVE, tokens)
    return any(map(is_verb, plain))


def phrase_before(tokens: Tokens, end: int) -> Run | None:
    """The noun phrase that ends before token `end`."""
    last = tokens[end - 1]
    if last.kind is Kind.PRONOUN or last.word in lexicon.LONE:
        return end - 1, end
    start = end
    while start > 0:
        step = _step_left(tokens, start, end)
        if step == 0:
            break
        start -= step
        if tokens[start].kind is Kind.DETERMINER and not _hangs_on_noun(tokens, start):
            break
    while start < end and tokens[start].kind in (Kind.PREPOSITION, Kind.ADVERB):
        start += 1
    return (start, end) if start < end else None


def _step_left(tokens: Tokens, start: int, end: int) -> int:
    """How many tokens before `start` belong to the phrase that ends at `end`."""
    token = tokens[start - 1]
    if token.kind in _NOMINAL or token.kind is Kind.DETERMINER or token.word in _JOINTS:
        return 1
    if token.kind is Kind.WORD and not is_verb(token):
        return 1
    if _hangs_on_noun(tokens, start) and start < end:
        return 1
    joins = token.word == "and" and 1 < start < end
    return int(joins and tokens[start].kind is tokens[start - 2].kind in _NOMINAL)


def _hangs_on_noun(tokens: Tokens, at: int) -> bool:
    """Whether a preposition before `at` hangs on a noun: `the head of`."""
    if at < 2 or tokens[at - 1].kind is not Kind.PREPOSITION or tokens[at - 1].word not in _INSIDE:  # noqa: PLR2004
        return False
    noun = tokens[at - 2]
    return noun.kind in _NOUNS and not is_verb(noun)


def phrase_after(tokens: Tokens, start: int) -> Run | None:
    """The noun phrase that begins at token `start`, with its description."""
    if start < len(tokens) and tokens[start].kind is Kind.PRONOUN:
        return start, start + 1
    end = start
    while end < len(tokens) and _may_follow(tokens, start, end):
        end += 1
    trailing = (Kind.BREAK, Kind.PREPOSITION, Kind.DETERMINER)
    while end > start and tokens[end - 1].kind in trailing:
        end -= 1
    if end == start:
        return None
    return start, _after_description(tokens, end)


def _may_follow(tokens: Tokens, start: int, at: int) -> bool:
    token = tokens[at]
    if token.kind in _NOMINAL or token.kind is Kind.DETERMINER or token.word in _JOINTS:
        return True
    if token.kind is Kind.WORD:
        return not is_verb(token)
    if token.kind is Kind.PREPOSITION:
        return at > start and token.word in _INSIDE
    following = tokens[at + 1] if at + 1 < len(tokens) else token
    return token.word == "and" and following.kind in _NOMINAL


def _after_description(tokens: Tokens, end: int) -> int:
    """Behind `, the director of B` or `, who is 54`, if that follows."""
    if end + 1 >= len(tokens) or tokens[end].kind is not Kind.COMMA:
        return end
    starts = (Kind.DETERMINER, Kind.RELATIVE, Kind.TITLE)
    follows = tokens[end + 1]
    is_noun = follows.kind is Kind.WORD and not is_verb(follows) and not is_filler(follows)
    if follows.kind not in starts and not is_noun:
        return end
    stop = end + 1
    while stop < len(tokens) and tokens[stop].kind not in (Kind.COMMA, Kind.BREAK, Kind.QUOTE):
        stop += 1
    return stop
