"""Whether an attribution is sure enough to show its speaker; what is not sure is narration.

`attributed` finds all it can. Here a speaker must open the clause of his verb, must have spoken
in earnest, and must be told of as a fact: nothing denied, asked, supposed or made up.
"""

from itertools import pairwise

from briefgen.extract import lexicon, verbs
from briefgen.extract.attributed import Attributed
from briefgen.extract.cue_runs import may_be_cue
from briefgen.extract.frames import Kind, Token
from briefgen.extract.phrases import Form, Phrase, Tokens
from briefgen.extract.speakers import Run, bearer_before, is_cue, is_filler, is_time, is_verb

_DENIED = lexicon.word_set(
    """
    not never hardly scarcely barely nowhere wrongly falsely mistakenly allegedly apparently
    purportedly reportedly supposedly seemingly
    """
)
_UNSAID = lexicon.word_set("may might would could can should must will shall to")
NOTHING = lexicon.word_set("nothing little no none")
_MADE_UP = lexicon.word_set(
    """
    fake faked deepfake deepfakes forged forgery fabricated fictional fictitious fiction satirical
    satire spoof hoax imaginary imagined parody novel film comedian impersonator impostor imposter
    doctored joke dream dreamt nightmare sketch skit cartoon meme
    """
)
_WORKS = lexicon.word_set("play novel book song series musical opera story tale show")
_ECHOES = lexicon.word_set("quoting misquoted paraphrasing mimicking impersonating")
_CLAUSE_OPENERS = (Kind.COMMA, Kind.QUOTE)
_FACTS = lexicon.CONTRASTS | {"after", "because", "since"}
_BEFORE_TIMES = lexicon.word_set("on in last this the early late")
_JOINS = frozenset(("and", "but", "yet", "or"))
_GROUPS = lexicon.word_set("police people troops staff media press")


def is_told_as_true(tokens: Tokens) -> bool:
    """Whether a frame tells facts in its own voice: no question, nothing made up or acted."""
    asks = bool(tokens) and tokens[-1].word == "?" and tokens[-1].kind is Kind.BREAK
    if tokens and tokens[0].word == "in" and not _WORKS.isdisjoint(map(_word, _opening(tokens))):
        return False
    reads = any(
        one.word == "reading" and other.word in {"from", "out"} for one, other in pairwise(tokens)
    )
    return not (asks or reads) and (_MADE_UP | _ECHOES).isdisjoint(token.word for token in tokens)


def _opening(tokens: Tokens) -> Tokens:
    """What stands before the first comma."""
    commas = (at for at, token in enumerate(tokens) if token.kind is Kind.COMMA)
    return tokens[: next(commas, 0)]


def _word(token: Token) -> str:
    return token.word


def is_sure(tokens: Tokens, one: Attributed) -> bool:
    """Whether somebody said it, and whether it was the source that said it."""
    if one.source is None or tokens[one.verb].word not in verbs.SPEECH:
        return False
    if not is_told_as_true(tokens) or _is_denied(tokens, one) or _passes_on(tokens, one.contents):
        return False
    return not tokens[one.source[1] - 1].possessive and _is_subject(tokens, one, one.source)


def _is_subject(tokens: Tokens, one: Attributed, source: Run) -> bool:
    """Whether the source stands where the subject of its verb stands."""
    start, end = source
    if start and tokens[start - 1].word == "by" and tokens[one.verb].word.endswith("ing"):
        return _before_time(tokens, one.cue[0]) == end  # `issued by A on Monday claiming that`
    if one.contents[0][1] <= start and _speaks(tokens, one.verb + 1):
        return False  # `"…," A said B told him`
    if start > one.verb and one.contents[0][1] <= one.cue[0] and _is_first_of_several(tokens, end):
        return False
    if start > one.verb:
        after = tokens[end] if end < len(tokens) else None
        is_list = after is not None and after.word in {"and", "or"}
        return after is None or not (is_verb(after) or is_list)  # `said the pact was dead`
    is_joined = not one.inherited or _is_joined(tokens, one.cue[0])
    return is_joined and opens_clause(tokens, start)


def _is_first_of_several(tokens: Tokens, end: int) -> bool:
    """Whether others follow a source that closes: `, according to the ministry, VNA and Pell`."""
    following = tokens[end : end + 6]
    if not following or following[0].kind is not Kind.COMMA:
        return False
    names = (Kind.CAPITAL, Kind.NAME, Kind.DETERMINER, Kind.TITLE)
    is_noun = len(following) > 1 and following[1].kind in names
    return is_noun and any(token.word in {"and", "or"} for token in following[2:])


def _is_denied(tokens: Tokens, one: Attributed) -> bool:
    """Whether it was denied, doubted, or is still to be said."""
    first = 0 if one.source is None else one.source[0]
    if not (_DENIED | NOTHING).isdisjoint((tokens[0].word, tokens[first].word)):
        return True
    following = tokens[one.verb + 1].word if one.verb + 1 < len(tokens) else ""
    if not NOTHING.isdisjoint((tokens[one.contents[0][0]].word, following)):
        return True
    start = one.verb
    while start > 0 and is_filler(tokens[start - 1]):
        start -= 1
    words = [token.word for token in tokens[min(start, one.cue[0]) : one.verb]]
    return any(word in _DENIED | _UNSAID or word.endswith("n't") for word in words)


def _passes_on(tokens: Tokens, contents: tuple[Run, ...]) -> bool:
    """Whether others' words are passed on: `Pell said, VNA reported, that …`."""
    start, end = contents[0]
    return len(contents) > 1 and any(
        is_cue(token) and token.word in verbs.SAYING | verbs.ADDRESSING
        for token in tokens[max(start, end - 3) : end]
    )


def _is_joined(tokens: Tokens, cue: int) -> bool:
    """Whether a verb without a subject belongs to the one before: `, saying`, `and said`."""
    before = tokens[cue - 1] if cue else None
    return before is not None and (
        before.kind in _CLAUSE_OPENERS or before.word in {"and", "but", "by", "as"}
    )


def opens_clause(tokens: Tokens, start: int) -> bool:
    """Whether a subject at token `start` opens a clause of the writer's own.

    It does not in `it is not true that A said`, `B rather than A said`, `the man A said was`.
    """
    if start and tokens[start - 1].kind is Kind.DETERMINER:
        start -= 1
    before = tokens[start - 1] if start else None
    if before is None or before.kind in _CLAUSE_OPENERS or before.word in ";—–":
        return True
    if tokens[start].kind is Kind.DETERMINER and _follows_place(tokens, start):
        return True
    twice = tokens[start - 2] if start > 1 else None
    if before.word in {"and", "but", "yet"}:
        return twice is None or twice.kind in _CLAUSE_OPENERS
    if before.word in _FACTS | {"quoted"}:
        return True
    if before.word == "as":  # not `a man posing as A said`
        return twice is None or twice.kind in _CLAUSE_OPENERS
    return _is_setting(tokens, start)


def _follows_place(tokens: Tokens, start: int) -> bool:
    """Whether a phrase that opens the frame ends there: `In its letter to Pell the board wrote`."""
    lead = tokens[:start]
    return bool(lead) and lead[0].kind is Kind.PREPOSITION and not any(map(is_verb, lead))


def _is_setting(tokens: Tokens, start: int) -> bool:
    """Whether nothing but a time stands before a subject: `On Monday Orrin said`."""
    at = _before_time(tokens, start)
    if at == start:
        return False
    return at == 0 or tokens[at - 1].kind in _CLAUSE_OPENERS or tokens[at - 1].word in _JOINS


def _before_time(tokens: Tokens, end: int) -> int:
    """Where the words for a time begin that end before a token; `end` if there are none."""
    at = end
    while at > 0 and (is_time(tokens[at - 1]) or tokens[at - 1].kind in (Kind.NUMBER, Kind.ADVERB)):
        at -= 1
    if at == end:
        return end
    while at > 0 and tokens[at - 1].word in _BEFORE_TIMES:
        at -= 1
    return at


def is_plain_noun(tokens: Tokens, head: Run) -> bool:
    """Whether a phrase is a noun with all it needs: `the ministry`, `officials`, `two aides`."""
    first, last = tokens[head[0]], tokens[head[1] - 1]
    if first.kind in (Kind.DETERMINER, Kind.CAPITAL, Kind.NAME, Kind.NUMBER, Kind.TITLE):
        return True
    if first.possessive:
        return True
    return last.word.endswith("s") or last.word in _GROUPS


def is_plain_subject(tokens: Tokens, subject: Phrase, cue: int) -> bool:
    """Whether a subject is surely whom it names, and opens his own clause."""
    if subject.form is Form.NAME and not is_named_plainly(tokens, subject):
        return False
    first = subject.first
    if first > cue or opens_clause(tokens, first):
        return True
    teller = first - 1 - (tokens[first - 1].kind is Kind.THAT)
    before = tokens[first - 1]
    is_told = may_be_cue(tokens, teller) and tokens[teller].word in verbs.SAYING
    return is_told or before.kind is Kind.RELATIVE or before.word == "what"


def is_named_plainly(tokens: Tokens, subject: Phrase) -> bool:
    """Whether the words before a listed name leave it that name, and its bearer the subject.

    Not so in `An actor playing Pell`, `Bob Pell`, `Buckingham Palace`, `Mrs Orrin`.
    """
    name = subject.last
    while tokens[name].name is None and name > subject.first:
        name -= 1
    before = tokens[subject.first : name]
    if not before:
        at = name - 1 - (name > 1 and tokens[name - 1].word == ".")  # `St. Orrin`
        outside = tokens[at] if at >= 0 else None
        return outside is None or outside.kind is not Kind.CAPITAL or outside.possessive
    last = before[-1]
    is_part = last.kind is Kind.CAPITAL and not last.possessive
    if " " not in tokens[name].word and (is_part or last.word in {"mrs", "lady"}):
        return False
    words = [token for token in before if token.kind is Kind.WORD]
    is_titled = last.kind is Kind.TITLE or last.possessive
    is_described = before[0].word in {"a", "an"} and words == [last]
    return not words or is_titled or is_described


def sure_content(tokens: Tokens, one: Attributed, content: Run) -> Run | None:
    """As much of a content as is surely the speaker's; `None` if none of it is.

    Behind its verb it ends before another begins to speak, and where the writer may go on.
    """
    start, end = content
    if end - start == 1 and tokens[start].kind is Kind.QUOTE:
        return content
    stop = end
    if start > one.verb:
        writers = (at for at in range(start + 1, end) if _may_be_writer(tokens, start, at))
        stop = next(writers, end)
    while stop > start and tokens[stop - 1].kind in (Kind.COMMA, Kind.BREAK):
        stop -= 1
    told = tokens[start:stop]
    is_part = len(one.contents) > 1
    is_part = is_part and not any(token.kind is Kind.QUOTE or is_verb(token) for token in told)
    ends_in_cue = bool(told) and (
        told[-1].kind is Kind.THAT or (is_cue(told[-1]) and told[-1].word in verbs.SAYING)
    )
    return None if not told or is_part or ends_in_cue else (start, stop)


def _may_be_writer(tokens: Tokens, start: int, at: int) -> bool:
    """Whether the writer, or another speaker, may take over at a token."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else token
    if token.word in {";", "but", "yet"}:
        return following.kind is not Kind.THAT
    if token.word in "–—-" and following.word.endswith("ing"):
        return True
    if token.kind is Kind.COMMA and following.word == "then":
        return True
    if token.word == "and" and _takes_over(tokens, at + 1):
        return True
    joins = token.kind in (Kind.COMMA, Kind.SUBORDINATOR) or token.word == "and"
    return joins and at > start and _speaks(tokens, at + 1)


def _takes_over(tokens: Tokens, at: int) -> bool:
    """Whether behind `and` a verb stands alone, or a name before `that` or a quotation."""
    if at >= len(tokens):
        return False
    first = tokens[at]
    is_bare = first.kind is Kind.WORD and is_verb(first)
    names = first.kind in (Kind.NAME, Kind.CAPITAL) and at + 1 < len(tokens)
    return is_bare or (names and tokens[at + 1].kind in (Kind.THAT, Kind.QUOTE))


def _speaks(tokens: Tokens, at: int) -> bool:
    """Whether a subject that begins at a token has a verb of saying."""
    for cue in range(at + 1, min(len(tokens), at + 8)):
        if is_cue(tokens[cue]) and tokens[cue].word in verbs.SAYING | verbs.ADDRESSING:
            bearer = bearer_before(tokens, cue)
            return bearer is not None and bearer.run[0] == at
    return False
