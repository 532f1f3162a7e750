"""Pieces of patterns that the rules for dates are built of; to be compiled with `re.VERBOSE`."""

from briefgen.extract import time_words

YEAR = r"(?:1[0-9]|20)\d\d(?![\w%]|[.,/]\d|['’]\d)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)"
LONG_MONTH = f"(?:{'|'.join(time_words.MONTHS)})"
MONTH = rf"(?:{'|'.join(time_words.MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
WEEKDAY = f"(?:{'|'.join(time_words.WEEKDAYS)})"
SHORT_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?)"
SEASON = f"(?:{'|'.join(time_words.SEASONS)})"
DAY_PART = "(?:morning|afternoon|evening|night)"
UNIT = "(?:second|minute|hour|day|night|week|month|quarter|year|decade|century)"
UNITS = "(?:second|minute|hour|day|night|week|month|quarter|year|decade|centurie)s"
BETWEEN = r"(?P<between>(?<=[Bb]etween\s))?"
TO = r"(?: \s*[-–—]\s* | \s+(?:to|until|till|through)\s+ | (?(between)\s+and\s+|(?!)) )"
PART = r"""(?: (?i:early|mid|late)(?:[\s-]+to[\s-]+late)? [\s-]+
    | (?i:the\s+)?(?i:end|beginning|start|middle|close|rest|remainder|course)\s+of\s+ )"""

_ONES = "|".join(sorted(time_words.ONES, key=len, reverse=True))
_TENS = "|".join(time_words.TENS)
NUMBER = rf"""(?:
    \d+ (?:,\d\d\d)* (?:\.\d+)? (?:\s+1/2)?
  | (?i: (?: (?:{_TENS}) (?:[\s-](?:{_ONES}))? | {_ONES} ) (?:\s+(?:hundred|thousand))?
       | an?\s+(?:hundred|thousand|dozen) )
)"""
FEW = r"(?i:a\s+few|several|a\s+couple\s+of|many|dozens\s+of|hundreds\s+of|thousands\s+of|some)"
ABOUT = (
    r"(?i:about|around|almost|nearly|roughly|approximately|some|more\s+than|less\s+than|over"
    r"|at\s+least|at\s+most|up\s+to|no\s+more\s+than|no\s+less\s+than|only|just)"
)
ORDINAL = (
    r"(?i:\d\d?(?:st|nd|rd|th)|"
    + "|".join(sorted(time_words.ORDINALS, key=len, reverse=True))
    + ")"
)
QUARTER = r"(?i:first|second|third|fourth|[1-4](?:st|nd|rd|th))"
CLOCK = r"""(?:
    \d\d?(?:[:.]\d\d)? \s? (?: [ap]\.m\.? | [ap]m\b | [AP]M\b | [AP]\.M\.? )
  | \d\d?:\d\d (?= \s* (?:GMT|UTC|CET|CEST|EST|EDT|BST|PST|PDT|MSK|ET|local\s+time|hours)\b )
  | (?i:noon|midnight|midday)\b
)"""
ZONE = r"""(?: \s* \(? (?:GMT|UTC|CES?T|E[SD]?T|BST|P[SD]?T|C[SD]T|MSK|IST|JST|local\s+time
    |Eastern(?:\s+time)?) \)? )"""
