"""Whether a sentence speaks of a day that has passed or of one that is to come."""

import re
from enum import StrEnum

from briefgen.extract import lexicon


class Tense(StrEnum):
    """`UNSURE` is a plan told in the past: the text may be from before or after its day."""

    PAST = "past tense"
    UNMARKED = "tense not marked"
    FUTURE = "still to come"
    UNSURE = "unsure"


_PASTS = "|".join(sorted(lexicon.PAST_VERBS))
_PLANNED = r"scheduled|expected|due|planned|slated|set\s+to"
_CUE = re.compile(
    rf"""
    (?P<unsure> (?:was|were|been|originally|initially)\s+(?:\w+ly\s+)?(?:{_PLANNED})\b )
    | (?P<future>
        \b(?: {_PLANNED} | will | shall | upcoming | forthcoming | plans? | planning | looming
          | about\s+to | going\s+to | ahead\s+of | to\s+be\s+held | preparing | starts | begins
          | opens | expires | is\s+to | are\s+to | (?:takes|goes|comes|enters)\s+(?:effect|into)
          )\b
        | 'll\b )
    | (?P<past>
        \b(?: {_PASTS} | said | told | wrote | was | were | wasn't | weren't | had | did
          | didn't
          | (?!(?:need|hundred|indeed|speed|bed|red|feed|seed|sacred|naked|shed)\b)[a-z]+ed )\b )
    """,
    re.VERBOSE,
)
_CLAUSE_BREAK = re.compile(r"[,;:(–—]")
_TENSES = {"unsure": Tense.UNSURE, "future": Tense.FUTURE, "past": Tense.PAST}


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """The tense of what stands at the half-open offsets of a sentence.

    The verb before it in its clause decides; else, when it leads the sentence, the first verb
    after it; else the nearest before.
    """
    breaks = [match.end() for match in _CLAUSE_BREAK.finditer(sentence, 0, start)]
    clause = breaks[-1] if breaks else 0
    nearest = _last(sentence, clause, start)
    if nearest is None and not breaks:
        nearest = _first(sentence, end)
    if nearest is None:
        nearest = _last(sentence, 0, start) or _first(sentence, end)
    return nearest or Tense.UNMARKED


def _last(sentence: str, start: int, end: int) -> Tense | None:
    found = None
    for match in _CUE.finditer(sentence, start, end):
        found = _TENSES[match.lastgroup or "past"]
    return found


def _first(sentence: str, start: int) -> Tense | None:
    match = _CUE.search(sentence, start)
    return None if match is None else _TENSES[match.lastgroup or "past"]
