"""How far the content goes that a verb attributes to somebody.

A *run* is a half-open pair of token numbers.
"""

from briefgen.extract import lexicon, verbs
from briefgen.extract.cue_runs import ABOUT
from briefgen.extract.frames import Kind, Token
from briefgen.extract.phrases import Tokens
from briefgen.extract.speakers import Bearer, Run, bearer_before, is_cue, is_time, is_verb

_NEAR = 12
_SETTING = (Kind.PREPOSITION, Kind.TIME, Kind.ADVERB)
_BARE = lexicon.word_set(
    """
    say says said saying think thinks thought believe believes believed
    """
)
_CLAUSE = 4
_SPOKEN = 30
_WHEN = frozenset(("after", "before", "during"))
_SHORT_TAIL = 6
_CONTRASTS = frozenset(("while", "whereas", "though", "although", "despite", "but", "yet"))
_ASIDES = frozenset(("where", "which"))
_WH = frozenset(("whether", "if", "how", "why", "what"))
_BETWEEN = (
    *(Kind.PREPOSITION, Kind.DETERMINER, Kind.TIME, Kind.NUMBER, Kind.WORD, Kind.ADVERB),
    *(Kind.CAPITAL, Kind.NAME, Kind.TITLE, Kind.PRONOUN),
)


def end_of_content(tokens: Tokens, start: int) -> int:
    """Where the content that begins at `start` ends: where the writer or another takes over."""
    kinds = [token.kind for token in tokens[start : start + 2]]
    if kinds in ([Kind.QUOTE, Kind.COMMA], [Kind.QUOTE, Kind.SUBORDINATOR]):
        return start + 1
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.word == "according" or (token.kind is Kind.COMMA and _hands_over(tokens, at + 1)):
            return at
        if token.word == "and" and at > start and _says_next(tokens, at + 1):
            return at
    return len(tokens)


def _says_next(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and is_cue(tokens[at]) and not tokens[at].word.endswith("ing")


def _hands_over(tokens: Tokens, at: int) -> bool:
    """Whether what follows a comma is no more the speaker's."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.word == "according" or token.word in _CONTRASTS or token.word in _ASIDES:
        return True
    if is_cue(token):
        return token.word.endswith("ing") or token.word in verbs.SAYING
    if token.word in {"and", "but"} and _says_next(tokens, at + 1):
        return True
    return _is_tail(tokens, at)


def _is_tail(tokens: Tokens, at: int) -> bool:
    """Whether another speaker closes the sentence: `…, Orrin said`."""
    cue = at
    while cue < len(tokens) and not is_cue(tokens[cue]):
        if tokens[cue].kind in (Kind.COMMA, Kind.QUOTE, Kind.BREAK):
            return False
        cue += 1
    if cue == len(tokens) or cue - at >= _SHORT_TAIL or tokens[cue].word not in verbs.SAYING:
        return False
    bearer = bearer_before(tokens, cue)
    return bearer is not None and bearer.run[0] == at


def content_after(tokens: Tokens, cue: int) -> Run | None:
    """The content behind the verb at `cue`; `None` if none follows."""
    start = cue + 1
    while start < len(tokens) and tokens[start].kind is Kind.ADVERB:
        start += 1
    if start >= len(tokens):
        return None
    word = tokens[cue].word
    is_addressed = tokens[start].kind in _BETWEEN and tokens[start].kind is not Kind.PREPOSITION
    if word in verbs.ADDRESSING and (is_addressed or word not in verbs.SAYING):
        begin = _behind_addressee(tokens, cue, start)
    elif word in verbs.SAYING | verbs.THINKING | verbs.INTENDING:
        begin = _behind_setting(tokens, start)
    else:
        begin = _behind_aside(tokens, start)
    if begin is None or begin >= len(tokens) or tokens[begin].kind is Kind.COMMA:
        return None
    end = end_of_content(tokens, begin)
    begin += tokens[begin].kind is Kind.THAT
    return (begin, end) if begin < end else None


def _behind_addressee(tokens: Tokens, cue: int, start: int) -> int | None:
    """Behind the one spoken to: `told Pell that`, `asked him whether`."""
    at = start
    while at < min(len(tokens), start + _NEAR) and not _opens(tokens[at]):
        if tokens[at].kind in (Kind.COMMA, Kind.BREAK):
            break
        at += 1
    if at < len(tokens) and tokens[at].kind is Kind.COMMA:
        at = _behind_description(tokens, at)
    if at < len(tokens) and _opens(tokens[at]):
        return at
    quoted = _quoted_behind(tokens, at)
    if quoted is not None:
        return quoted
    is_telling = tokens[cue].word in {"tell", "tells", "told", "telling"}
    return None if is_telling or tokens[start].kind is Kind.BREAK else start


def _behind_description(tokens: Tokens, comma: int) -> int:
    """Behind `, who is ill,` if a content begins there; else where it was."""
    closing = comma + 1
    while closing < len(tokens) and tokens[closing].kind not in (
        Kind.COMMA,
        Kind.QUOTE,
        Kind.BREAK,
    ):
        closing += 1
    is_closed = closing + 1 < len(tokens) and tokens[closing].kind is Kind.COMMA
    return closing + 1 if is_closed and _opens(tokens[closing + 1]) else comma


def _behind_aside(tokens: Tokens, start: int) -> int | None:
    """Behind `, as others had done,`; `None` if no content follows."""
    is_comma = tokens[start].kind is Kind.COMMA
    if is_comma and start + 1 < len(tokens) and tokens[start + 1].word == "as":
        closing = (at for at in range(start + 2, len(tokens)) if tokens[at].kind is Kind.COMMA)
        return next(closing, len(tokens)) + 1
    return None if is_comma or tokens[start].kind is Kind.BREAK else start


def _opens(token: Token) -> bool:
    """Whether a token opens the content behind the one spoken to."""
    return token.kind in (Kind.THAT, Kind.QUOTE) or token.word in _WH | {"to", "about", "not"}


def _quoted_behind(tokens: Tokens, at: int) -> int | None:
    """Behind a colon, or a comma that a quotation follows."""
    if at + 1 >= len(tokens):
        return None
    is_led = tokens[at].kind is Kind.COMMA and tokens[at + 1].kind is Kind.QUOTE
    return at + 1 if is_led or tokens[at].word == ":" else None


def _behind_setting(tokens: Tokens, start: int) -> int | None:
    """Behind `on Monday` or `in a statement`, when a content follows."""
    if tokens[start].kind is Kind.COMMA or tokens[start].word == ":":
        return _quoted_behind(tokens, start)
    is_setting = tokens[start].kind in (Kind.PREPOSITION, Kind.TIME) or is_time(tokens[start])
    at = start
    while at < min(len(tokens), start + _NEAR) and tokens[at].kind in _BETWEEN:
        if is_verb(tokens[at]) and tokens[at].word not in verbs.ALSO_NOUNS:
            break
        at += 1 + (tokens[at + 1 : at + 2] != () and tokens[at + 1].word in _WHEN)
    if at == start or at >= len(tokens) or not is_setting:
        return start
    if tokens[at].kind in (Kind.THAT, Kind.QUOTE):
        return at
    return _quoted_behind(tokens, at) or _behind_day(tokens, start)


def _behind_day(tokens: Tokens, start: int) -> int | None:
    """Behind `on Monday`, or where another setting begins."""
    at = start
    while at < len(tokens) and (is_time(tokens[at]) or _leads_to_day(tokens, at)):
        at += 1
    return at if at < len(tokens) else None


def _leads_to_day(tokens: Tokens, at: int) -> bool:
    is_lead = tokens[at].kind in (Kind.PREPOSITION, Kind.DETERMINER) or tokens[at].word == "last"
    return is_lead and at + 1 < len(tokens) and is_time(tokens[at + 1])


def is_content(tokens: Tokens, cue: int, content: Run, bearer: Bearer | None) -> bool:
    """Whether what follows a verb is what somebody said, and not where, when or what he did."""
    first, before = tokens[content[0]], tokens[content[0] - 1]
    is_deed = first.kind in (Kind.BE, Kind.AUXILIARY) or first.word == "by"
    if is_deed or first.word.endswith(("self", "selves")):
        return False
    is_plain = first.kind is Kind.QUOTE or before.kind is Kind.THAT or before.word == ":"
    return is_plain or _is_told(tokens, cue, content, bearer)


def _is_told(tokens: Tokens, cue: int, content: Run, bearer: Bearer | None) -> bool:
    """The same of a content that neither *that* nor a quotation mark opens."""
    word, following = tokens[cue].word, tokens[cue + 1].word
    told = tokens[content[0] : content[1]]
    if word == "accused" and following == "of":
        return bearer is not None and bearer.is_passive
    if word in verbs.PLAIN_ONLY:
        begin, end = bearer.run if bearer is not None else (0, 0)
        shows = word.startswith(("show", "f"))
        return shows and any(token.word in verbs.STUDIES for token in tokens[begin:end])
    if word in verbs.SPEAKING_OF and word not in verbs.SAYING | verbs.JUDGING:
        return following in ABOUT
    if word in verbs.SAYING | verbs.THINKING and word not in verbs.INTENDING | verbs.JUDGING:
        is_long = len(told) >= _CLAUSE and told[0].kind not in _SETTING
        has_verb = any(is_verb(token) or token.kind is Kind.QUOTE for token in told)
        return has_verb or (is_long and word in _BARE)
    return True


def says_something(tokens: Tokens, start: int, end: int) -> bool:
    """Whether there is a verb, or a quotation that is more than a name."""
    return any(
        token.end - token.start >= _SPOKEN or token.ends_in_comma or end - start == 1
        if token.kind is Kind.QUOTE
        else is_verb(token)
        for token in tokens[start:end]
    )


def is_setting(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words before a comma are a setting: `On Monday, Orrin said`."""
    kinds = (Kind.PREPOSITION, Kind.TIME, Kind.ADVERB, Kind.SUBORDINATOR, Kind.CONJUNCTION)
    lead = tokens[start:end]
    first = lead[0]
    says = any(is_verb(token) and not token.word.endswith("ing") for token in lead)
    if not says and (first.kind in kinds or first.word.endswith("ing")):
        return True
    opens = first.word in {"asked", "to"} or first.kind is Kind.SUBORDINATOR
    return opens and not any(token.kind is Kind.COMMA for token in lead)
