"""Which figures are said to count a whole, and not a part, a rise or a rate.

`three of the 4,700 soldiers`, `200 more soldiers`, `40 soldiers a day` and `did 40 soldiers fall?`
say nothing of how many there are.
"""

import re

from briefgen.extract.reading import Offsets

_MORE = r"(?:more|additional|extra|further|fewer|less|fresh|new|other|others|remaining)"
_PART_AFTER = re.compile(
    rf"""\s+of\s+(?:the|these|those|them|whom|which|his|her|its|their|our|every)\b
      | \s+(?:\w+\s+)?{_MORE}\b
      | (?:\s+[\w’'-]+){{1,3}}\s+(?:{_MORE}\b
        |(?:a|an|per|each|every)\s+(?:day|week|month|year|hour)\b
        |daily\b|weekly\b|monthly\b|yearly\b)
      | \s+in\s+every\b""",
    re.VERBOSE,
)
_PART_BEFORE = re.compile(
    r"""\b(?: of\s+(?:the|these|those|his|her|its|their|some|about|around|nearly|over)
      | another | an\s+additional | a\s+further | an\s+extra | by | every | other
      | out\s+of | first | next )\s+(?:\w+\s+)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|no|never|neither|nor|without|nobody|rather\s+than|instead\s+of|far\s+from"
    r"|(?:may|might|could|would|should)\s+have|whether|if|unless|den(?:y|ied|ies|ying)|reject\w*|disput\w*|refut\w*|cannot)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_JOINT = re.compile(r"[,;:–—]\s|\b(?:but|while|although|though|whereas)\b")
_SHARE = re.compile(r"(?:%|per\s?cent)\Z", re.IGNORECASE)
_ASIDE = re.compile(
    r"""(?:\s+[\w’'-]+){1,2}?\s+(?:before|earlier|ago|away|late|behind|in\s+advance|early|old
      |drive|flight|walk|ride|journey)\b""",
    re.VERBOSE,
)


def counts_whole(text: str, sentence: Offsets, figure: Offsets) -> bool:
    """Whether the writer says of the figure that there are so many; all are half-open offsets."""
    start, end = figure
    first, last = sentence
    if text[first:last].rstrip("\"'”’) ").endswith("?"):
        return False
    joints = [match.end() for match in _JOINT.finditer(text, first, start)]
    before = text[joints[-1] if joints else first : start]
    following = _JOINT.search(text, end, last)
    after = text[end : following.start() if following else last]
    if _NOT.search(before) or _NOT_AFTER.search(after):
        return False
    if _SHARE.search(text, start, end):
        return True
    return not (_PART_AFTER.match(after) or _PART_BEFORE.search(before) or _ASIDE.match(after))
