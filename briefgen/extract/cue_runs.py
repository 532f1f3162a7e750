"""Which words of a frame attribute something, and how far a cue goes.

A *run* is a half-open pair of token numbers.
"""

from briefgen.extract import lexicon, verbs
from briefgen.extract.frames import Kind
from briefgen.extract.phrases import Tokens
from briefgen.extract.speakers import Run, is_cue, is_filler

ABOUT = frozenset(("for", "on", "about", "of", "to", "against"))
_SETTINGS = (("in", "a", "statement"), ("in", "an", "interview"), ("in", "a", "post"))
_MODALS = lexicon.word_set(
    """
    would could can may might should must will
    """
)
_SUBJECTS = (Kind.PRONOUN, Kind.NAME, Kind.CAPITAL, Kind.RELATIVE, Kind.AUXILIARY)


def may_be_cue(tokens: Tokens, at: int) -> bool:
    """Whether a token is a verb that attributes, and no noun, adjective or mere possibility."""
    if not is_cue(tokens[at]):
        return False
    if at == 0:
        return tokens[at].word.endswith("ing")
    before = tokens[at - 1]
    if before.kind is Kind.DETERMINER or before.possessive or before.word == "to":
        return False
    if tokens[at].word in verbs.ALSO_NOUNS and not _is_plainly_verb(tokens, at):
        return False
    is_participle = tokens[at].word.endswith("ing")
    return is_participle or not (before.kind is Kind.PREPOSITION or _is_supposed(tokens, at))


def _is_plainly_verb(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be a noun has a subject before it or a content behind it."""
    following = tokens[at + 1].kind if at + 1 < len(tokens) else None
    return tokens[at - 1].kind in _SUBJECTS or following in (Kind.THAT, Kind.QUOTE)


def _is_supposed(tokens: Tokens, at: int) -> bool:
    """Whether it was not said: `would say`, `could claim`."""
    start = at
    while start > 0 and is_filler(tokens[start - 1]):
        start -= 1
    return any(token.word in _MODALS for token in tokens[start:at])


def cue_run(tokens: Tokens, at: int) -> Run:
    """The verb with what helps it: `has also said`, `called for`, `said in a statement`."""
    start, end = at, at + 1
    while start > 0 and is_filler(tokens[start - 1]) and tokens[start - 1].word != "to":
        start -= 1
    word = tokens[at].word
    speaks_of = word in verbs.JUDGING | verbs.SPEAKING_OF and word not in verbs.SAYING
    if end < len(tokens) and speaks_of and tokens[end].word in ABOUT:
        return start, end + 1
    if tuple(token.word for token in tokens[end : end + 3]) in _SETTINGS:
        end += 3
    return start, end
