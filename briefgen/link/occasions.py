"""What kind of occasion a text tells of, which part of it, where; and what befell people."""

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
        r"\b(?:speech|address|remarks|briefing|press conference|news conference|testified|lecture"
        r"|spoke (?:[\w’']+ ){0,5}?(?:in|before|to) (?:the )?"
        r"(?:parliament|assembly|council|house|congress|senate|nation|crowd|chamber|rally))\b"
    ),
    "meal": re.compile(r"\b(?:lunch|dinner|breakfast|banquet|feast)\b"),
    "wait": re.compile(r"\b(?:wait(?:ed|ing)?|delay(?:ed)?|queued?|late)\b"),
    "fight": re.compile(r"\b(?:battle|fighting|siege|fire|blaze|raid|shelling|outage)\b"),
}


def occasions(text: str) -> frozenset[str]:
    """The kinds of occasion that a text speaks of."""
    folded = text.casefold()
    return frozenset(name for name, pattern in _OCCASIONS.items() if pattern.search(folded))


_CALAMITIES = {
    "flood": re.compile(r"\b(?:flood\w*|deluge|dam burst)\b"),
    "fire": re.compile(r"\b(?:fires?|wildfires?|blazes?|burn(?:ed|t|ing)|inferno)\b"),
    "quake": re.compile(r"\b(?:earthquakes?|quakes?|tremors?|aftershocks?|tsunami)\b"),
    "storm": re.compile(r"\b(?:storms?|hurricane|typhoon|cyclone|tornado\w*|gales?|blizzard)\b"),
    "slide": re.compile(r"\b(?:landslides?|mudslides?|avalanche|collapse[sd]?|cave-in)\b"),
    "crash": re.compile(r"\b(?:crash\w*|collision|collided|derail\w*|sank|sunk|shipwreck)\b"),
    "blast": re.compile(r"\b(?:explosions?|exploded|blasts?|bomb\w*)\b"),
    "fight": re.compile(
        r"\b(?:battles?|fighting|fought|siege|raids?|shell(?:ed|ing)|attack\w*|assault|offensive"
        r"|war|clash\w*|combat|ambush\w*|invasion|incursion|strikes?|airstrikes?|missiles?)\b"
    ),
    "sickness": re.compile(r"\b(?:disease|epidemic|outbreak|fever|plague|cholera|famine|hunger)\b"),
    "heat": re.compile(r"\b(?:heat ?waves?|heat|drought|cold|frost)\b"),
    "crush": re.compile(r"\b(?:stampede|crush|panic)\b"),
}
_PART = re.compile(
    r"\b(?:(first|second|third|fourth|final|last|opening|closing|initial|private|morning|afternoon"
    r"|evening|one-on-one|tete-a-tete|closed-door)\s+(?:\w+\s+)?)"
    r"(?:sessions?|rounds?|parts?|half|stages?|phases?|legs?|days?|sittings?|portions?)\b"
    r"|\b(?:part|half|session|round|most|rest)\s+of\s+(?:the|their|his|her|its)\b",
    re.IGNORECASE,
)
_VENUE = re.compile(
    r"\b(?:met|meet|meeting|talks|talked|summit|spoke|conferred|negotiat\w+)\b[^.;:]{0,40}?"
    r"\b(?:at|inside|in|near)\s+(?:the|an?|his|her|its)\s+((?:[a-z-]+\s*){1,3})"
)
_NO_VENUES = """
    end time start beginning morning afternoon evening night course wake presence hope request
    invitation moment latest meantime first second third same old new small large private public
    for in on at of by with from to and about nearly almost more than over just some two three four
    five six until after before while where that which who last week month year day hours
    """
_NO_VENUE = frozenset(_NO_VENUES.split())


def calamities(text: str) -> frozenset[str]:
    """The kinds of what befell people that a text speaks of: a flood, a fire, a battle."""
    folded = text.casefold()
    return frozenset(name for name, pattern in _CALAMITIES.items() if pattern.search(folded))


def part_of_occasion(text: str) -> str | None:
    """The words for a part of an occasion, as in `the first session`, in lower case."""
    found = _PART.search(text)
    return found[0].casefold() if found else None


def venues(text: str) -> frozenset[str]:
    """The common nouns of where people met, as a text has it: `met at the old mill`."""
    return (
        frozenset(word for found in _VENUE.finditer(text) for word in found[1].split()) - _NO_VENUE
    )
