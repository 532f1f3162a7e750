"""Whether a sentence speaks of a day that has passed or of one that is to come."""

import re
from enum import StrEnum

from briefgen.extract import lexicon


class Tense(StrEnum):
    """`UNSURE` is a plan told in the past: the text may be from before or after its day.

    So may `FORESEEN`, what *would* be; more often it is still to come.
    """

    PAST = "past tense"
    UNMARKED = "tense not marked"
    FUTURE = "still to come"
    UNSURE = "unsure"
    FORESEEN = "to come, as seen from the past"


_PASTS = "|".join(sorted(lexicon.PAST_VERBS))
_PLANNED = r"scheduled|expected|due|planned|slated|set\s+(?:to|for)"
_CUE = re.compile(
    rf"""
    (?P<unsure> (?:was|were|been|originally|initially)\s+(?:\w+ly\s+)?(?:{_PLANNED})\b )
    | (?P<foreseen>
        (?<!is\s)(?<!are\s)(?<!be\s)\bplanned\b | \b(?:would|might|could)\b )
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
_TENSES = {
    "unsure": Tense.UNSURE,
    "foreseen": Tense.FORESEEN,
    "future": Tense.FUTURE,
    "past": Tense.PAST,
}


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """The tense of what stands at the half-open offsets of a sentence.

    The verb before it in its clause decides; else the first after it in its clause, or when it
    leads the sentence in the next; else the nearest before.
    """
    breaks = [match.end() for match in _CLAUSE_BREAK.finditer(sentence, 0, start)]
    clause = breaks[-1] if breaks else 0
    after = _CLAUSE_BREAK.search(sentence, end)
    stop = after.start() if after and breaks else len(sentence)
    return (
        _last(sentence, clause, start)
        or _first(sentence, end, stop)
        or _last(sentence, 0, start)
        or _first(sentence, end, len(sentence))
        or Tense.UNMARKED
    )


def _last(sentence: str, start: int, end: int) -> Tense | None:
    found = None
    for match in _CUE.finditer(sentence, start, end):
        found = _TENSES[match.lastgroup or "past"]
    return found


def _first(sentence: str, start: int, end: int) -> Tense | None:
    match = _CUE.search(sentence, start, end)
    return None if match is None else _TENSES[match.lastgroup or "past"]
