"""What kind of occasion a text tells of: a call, a meeting, a speech, a journey."""

import re

_OCCASIONS = {
    "call": re.compile(r"\b(?:calls?|telephoned?|phoned?|conversation)\b"),
    "meeting": re.compile(
        r"\b(?:met|meet|meeting|talks|talked|summit|negotiations|spoke behind)\b"
    ),
    "interview": re.compile(r"\binterview(?:ed)?\b"),
    "journey": re.compile(
        r"\b(?:flight|flew|fly|drive|drove|journey|trip|rode|train|walk(?:ed)?)\b"
    ),
    "speech": re.compile(
        r"\b(?:speech|address|remarks|briefing|press conference|news conference)\b"
    ),
    "meal": re.compile(r"\b(?:lunch|dinner|breakfast|banquet|feast)\b"),
    "wait": re.compile(r"\b(?:wait(?:ed|ing)?|delay(?:ed)?|queued?|late)\b"),
    "fight": re.compile(r"\b(?:battle|fighting|siege|fire|blaze|raid|shelling|outage)\b"),
}


def occasions(text: str) -> frozenset[str]:
    """The kinds of occasion that a text speaks of."""
    folded = text.casefold()
    return frozenset(name for name, pattern in _OCCASIONS.items() if pattern.search(folded))
