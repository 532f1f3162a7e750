"""Whether a sentence speaks of a day that has passed or of one that is to come."""

import re
from enum import StrEnum

from briefgen.extract import lexicon


class Tense(StrEnum):
    """`UNSURE` is a plan told in the past: the text may be from before or after its day.

    So may `FORESEEN`, what *would* be; more often it is still to come. `PRESENT` is said of what
    comes (*arrives Monday*), of what is going on, and of what is always so.
    """

    PAST = "past tense"
    UNMARKED = "tense not marked"
    FUTURE = "still to come"
    UNSURE = "unsure"
    FORESEEN = "to come, as seen from the past"
    PRESENT = "present tense"


PASTS = "|".join(sorted(lexicon.PAST_VERBS))
_PLANNED = r"scheduled|expected|due|planned|slated|set\s+(?:to|for)"
_BETWEEN = r"(?:\s+(?:\w+ly|not|also|now|still|then|soon))?"
REGULAR = (
    r"(?!(?:need|hundred|indeed|speed|bed|red|feed|seed|sacred|naked|shed|exceed|proceed|succeed)\b)"
    r"[a-z]+ed"
)
_PARTICIPLE = rf"(?:{PASTS}|{REGULAR}|[a-z]+en|done|gone|begun)"
_SCHEDULED = "|".join(
    sorted(
        lexicon.word_set(
            """
            addresses airs arrives attends begins celebrates closes comes concludes convenes
            departs ends expires faces flies gathers goes heads hosts joins launches leaves marks
            meets opens plays reopens resumes returns sails speaks starts takes tours travels
            turns visits votes welcomes arrive attend begin close come convene depart end expire
            fly gather go head host join leave meet open reopen resume return sail speak start
            travel vote
            """
        )
    )
)
_CUE = re.compile(
    rf"""
    (?P<unsure> (?:was|were|been|originally|initially){_BETWEEN}\s+(?:{_PLANNED})\b
      | \b(?:was|were){_BETWEEN}\s+(?:supposed\s+|meant\s+|about\s+|going\s+)?to\b
        (?:\s+(?:have|be)(?:\s+been)?\s+{_PARTICIPLE}\b)?
      | \bhad\s+(?:planned|hoped|intended|wanted|been\s+(?:going|about)|meant)\s+to\b
      | \b(?:would|should|could|might|may){_BETWEEN}\s+have(?:\s+been)?\s+[a-z]+\b )
    | (?P<foreseen>
        (?<!is\s)(?<!are\s)(?<!be\s)\bplanned\b
        | \b(?:would|might|could|may|should){_BETWEEN}(?:\s+be{_BETWEEN}\s+{_PARTICIPLE})?\b )
    | (?P<future>
        \b(?:will|shall){_BETWEEN}(?:\s+be{_BETWEEN}\s+{_PARTICIPLE})?\b
        | \b(?: {_PLANNED} | upcoming | forthcoming | plans? | planning | looming
          | about\s+to | going\s+to | ahead\s+of\s*\Z | to\s+be\s+held | preparing | starts | begins
          | opens | expires | is\s+to | are\s+to | (?:takes|goes|comes|enters)\s+(?:effect|into)
          )\b
        | 'll\b )
    | (?P<present>
        \b(?:is|are|am|isn't|aren't)\b
        (?!{_BETWEEN}\s+(?:{_PLANNED}|to|going|about|planning|preparing)\b)
        (?:{_BETWEEN}\s+(?:being\s+)?{_PARTICIPLE}\b)? )
    | (?P<scheduled>
        (?<!\bthe\s)(?<!\bof\s)(?<!\ban\s)(?<!\ba\s)(?<!\bto\s)\b(?:{_SCHEDULED})\b )
    | (?P<past>
        \b(?: {PASTS} | said | told | wrote | was | were | wasn't | weren't | had | did
          | didn't | (?:has|have){_BETWEEN}\s+(?:been|{_PARTICIPLE}) )\b )
    | (?P<weak> \b{REGULAR}\b )
    """,
    re.VERBOSE,
)
CLAUSE_BREAK = re.compile(r"[,;:(–—]")
JOINT = re.compile(
    r"\b(?:and|but|or|who|which|that|after|before|when|as|because|since|while|until|if|where)\b"
)
_LEADING = 3
_TENSES = {
    "unsure": Tense.UNSURE,
    "foreseen": Tense.FORESEEN,
    "future": Tense.FUTURE,
    "present": Tense.PRESENT,
    "scheduled": Tense.PRESENT,
    "past": Tense.PAST,
    "weak": Tense.PAST,
}


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """The tense of what stands at the half-open offsets of a sentence.

    The verb before it in its clause decides; else the first after it in its clause, or when it
    leads the sentence in the next; else the nearest before.
    """
    breaks = [match.end() for match in CLAUSE_BREAK.finditer(sentence, 0, start)]
    clause = breaks[-1] if breaks else 0
    leads = not breaks and len(sentence[:start].split()) < _LEADING
    after = CLAUSE_BREAK.search(sentence, end)
    stop = after.start() if after and not leads else len(sentence)
    return (
        _last(sentence, clause, start)
        or _first(sentence, end, stop)
        or _last(sentence, 0, start)
        or Tense.UNMARKED
    )


def _last(sentence: str, start: int, end: int) -> Tense | None:
    """The tense of the last verb; *the wounded* behind *will meet* is no verb of its own."""
    found: Tense | None = None
    reached = start
    for match in _CUE.finditer(sentence, start, end):
        tense = _TENSES[match.lastgroup or "past"]
        is_part = match.lastgroup in ("weak", "scheduled") and found not in (None, Tense.PAST)
        if not is_part or JOINT.search(sentence, reached, match.start()):
            found = tense
        elif found is Tense.FUTURE and match.lastgroup == "weak":
            found = Tense.UNMARKED
        reached = match.end()
    return found


def _first(sentence: str, start: int, end: int) -> Tense | None:
    match = _CUE.search(sentence, start, end)
    return None if match is None else _TENSES[match.lastgroup or "past"]
