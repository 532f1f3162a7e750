"""Whether a day hangs on what was planned, in a sentence that tells of the past.

`agreed to meet on Thursday`, `called for a vote on Sunday`: the verb of the clause has passed, and
the day may be still to come.
"""

import re

from briefgen.extract import lexicon
from briefgen.extract.tense import CLAUSE_BREAK, JOINT, PASTS, REGULAR

_DONE = "|".join(
    sorted(
        lexicon.word_set(
            """
            managed failed began begun started continued proceeded happened came seemed appeared
            helped forced compelled obliged able unable had ceased dared got proved turned
            returned rushed according due close owing thanks prior next contrary back
            """
        )
    )
)
"""What follows `to` after these came about, or is no verb."""
_NO_VERB = "|".join(
    sorted(
        lexicon.DETERMINERS
        | lexicon.OTHER_PRONOUNS
        | lexicon.word_set(
            """
            have him me us them himself herself themselves one three four five six ten police
            parliament court hospital power war school prison jail bed death office church town
            trial custody safety freedom victory state local public foreign national international
            federal senior congress peace land sea shore exile government health earth home more
            less most nearly about almost around over under near
            """
        )
    )
)
_OCCASION = "|".join(
    sorted(
        lexicon.word_set(
            """
            vote votes election elections poll polls referendum ballot summit meeting talks speech
            address trip visit journey tour match game final race feast festival wedding funeral
            ceremony parade march rally protest protests strike strikes hearing session debate
            conference launch opening party dinner lunch holiday holidays negotiations exercise
            exercises inauguration celebration celebrations truce ceasefire ban curfew
            """
        )
    )
)
_TO = rf"""(?<!on\s)(?<!-) \b(?P<governor>(?:{_DONE})\s+)? to \s+
    (?!(?:{_NO_VERB})\b) (?![a-z]*[^su\W]s\b) [a-z]+"""
_FOR = r"""\b(?: call(?:s|ed)? | prepar(?:ed|es|ations?) | pack(?:s|ed) | brace[sd]? | readied
    | ready | push(?:es|ed)? | press(?:es|ed) | ask(?:s|ed)? | appeal(?:s|ed)? | bids?
    | hop(?:es|ed) | wait(?:s|ed) | appl(?:ies|ied) | campaign(?:s|ed)? | regist(?:ers|ered)
    | rehears(?:es|ed) | plan(?:s|ned)? | deadlines? | dates? | invitations? | tickets? | agenda
    | timetable | proposals? | requests? | arrange(?:d|ments?) ) \s+ (?:\w+\s+){0,3}? for\b"""
_OF = r"""\b(?: warn(?:s|ed|ings?) | fears? | threats? | prospects? | chances? | risks? | hopes?
    | offers? | predictions? | forecasts? ) \s+ (?:\w+\s+){0,3}? (?:of|about|against)\b
  | \b(?: deadlines? | target | (?:cut-off\s+|start\s+|target\s+)date ) \s+ (?:of|for)\b"""
_BEFORE = rf"""\b(?:(?P<to_meet>for)|before|until) \s+ (?:\w+\s+){{0,3}}? (?:{_OCCASION})\b
  | \b(?: proposed | promised | scheduled | awaited | anticipated | feared | arranged | organi[sz]ed
    | demanded | offered | threatened | sought | requested | announced | cancell?ed | postponed
    | delayed | called\s+off | agreed\s+(?:on|to) | predicted | forecast | expected | confirmed
    | listed | eyed )
    \s+ (?:[\w'’]+\s+){{0,3}}? (?:{_OCCASION})\b
  | \blook(?:s|ed)\s+(?:forward|ahead)\s+to\s+\w+
  | \b(?: invit(?:ed|es|ations?) | summoned | tickets? ) \s+ (?:\w+\s+){{0,4}}? to\s+\w+"""
_MOVED = r"""\b(?: extended | moved | adjourned | put\s+(?:off|back) | brought | postponed | delayed
      | shifted | deferred | pushed | rescheduled ) \s+ (?:[\w'’]+\s+){0,4}? to\s*\Z
  | \b(?: announced | ordered | imposed | agreed | approved | declared | introduced ) \s+
    (?:[\w'’]+\s+){1,4}? (?:from|starting|beginning|effective)\s*\Z
  | \b(?:was|were|is|are) \s+ (?:forecast|predicted|foreseen|billed|tipped|listed|booked)\b
  | \b(?i:the|their|his|her|its) \s+ next \s+ \w+ \s+ (?:was|were|came)\b
  | \b(?: ahead\s+of | eve\s+of | run-up\s+to | in\s+time\s+for ) \s+ \w+"""
_MET = re.compile(
    r"\b(?:met|arrived|came|gathered|assembled|convened|sat|joined|hosted|received|welcomed)\b"
)
"""What these are told to be for is there with them."""
_HEAD = re.compile(rf"(?:{_TO}|{_FOR}|{_OF}|{_BEFORE}|{_MOVED})", re.VERBOSE)
_STRONG = re.compile(rf"\b(?:{PASTS}|said|told|wrote|was|were|wasn't|weren't|had|did|has|have)\b")
_WEAK = re.compile(rf"\b{REGULAR}\b")
_LEADS_TO_DATE = re.compile(
    r"[\s,(–—]*(?:\b(?:on|in|at|early|late|for|by|the)\b\s*){0,2}\Z", re.IGNORECASE
)


def hangs_on_plan(sentence: str, start: int, end: int) -> bool:
    """Whether what stands at the half-open offsets may be the time of something planned.

    The clause before it tells; where that has no verb, and none follows, those before that.
    """
    before = sentence[: _LEADS_TO_DATE.search(sentence, 0, start).start()]  # type: ignore[union-attr]
    after = CLAUSE_BREAK.search(sentence, end)
    follows = _is_told(sentence[end : after.start() if after else len(sentence)])
    starts = [0, *(match.end() for match in CLAUSE_BREAK.finditer(before))]
    for begin in reversed(starts):
        clause = before[begin:]
        if any(_reaches(clause, head) for head in _HEAD.finditer(clause)):
            return True
        if _is_told(clause) or follows:
            return False
    return False


def _is_told(text: str) -> bool:
    return bool(_STRONG.search(text) or _WEAK.search(text))


def _reaches(clause: str, head: re.Match[str]) -> bool:
    """Whether no verb of what came about stands between what is planned and the time.

    *The wounded* behind *agreed to meet* is no verb of its own; behind *the plan to meet* it is.
    """
    if head["governor"] or _STRONG.search(clause, head.end()):
        return False
    if head["to_meet"] and _MET.search(clause, 0, head.start()):
        return False
    weak = _WEAK.search(clause, head.end())
    if weak is None:
        return True
    return _is_told(clause[: head.end()]) and not JOINT.search(clause, head.end(), weak.start())
