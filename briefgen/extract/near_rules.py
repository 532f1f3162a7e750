"""Rules for days that are called by their distance or their weekday."""

import re

from briefgen.extract import reckoning
from briefgen.extract.time_anchors import FROM_THE_TEXT, NO_ANCHOR, TWO_READINGS, from_the_text
from briefgen.extract.time_parts import DAY_PART, WEEKDAY
from briefgen.extract.time_rules import Groups, Meaning, Rule, Setting, by_tense, counted
from briefgen.extract.time_words import DAY_PARTS, weekday_of
from briefgen.model import TimeKind

_NOT_A_DAY = ("Black", "Good", "Bloody", "Easter", "Palm", "Ash", "Cyber", "Super", "Holy")
_COUNTED_ON = re.compile(
    r"\s+(?:week|fortnight|next|last|before\s+last|after\s+next)\b(?!-)"
    r"|\s+of\s+(?:last|this|next|that|the)\b"
    r"|\s+(?:the\s+)?\d\d?(?:st|nd|rd|th)\b"
)
_COUNTED_FROM = re.compile(
    r"\b(?:day|night|week|fortnight|month|year)s?\s+(?:on|from|ago|before|after|last|next|to)"
    r"(?:\s+(?:on|the|last|next))?\s+\Z",
    re.IGNORECASE,
)
_NTH = r"(?:first|second|third|fourth|fifth|last|other|next|\d\w\w)"
_ANY = re.compile(
    rf"""(?: \b(?:an?|any|one|some|another|no|most|many|alternate|the) \s+
      | \b(?:the|each|every|any|some) \s+ (?:\w+\s+)? {_NTH} \s+
      | \b(?:on|for|until|by|from|to|since|was|is|like) \s+ an? \s+
        (?: (?!(?:on|for|to|at|in|by|from|since|last)\b) [a-z]+,? \s+ ){{1,2}} ) \Z""",
    re.VERBOSE,
)
_NAMED = re.compile(r"\s+[A-Z]\w+")
_IN_A_NAME = re.compile(r"(?:\b[Tt]he\s+|\A\s*|\bMail\s+on\s+)\Z")
_PAPERS = re.compile(
    r"\s+(?:Times|Mirror|Mail|Telegraph|Express|Post|Herald|Independent|Star|Sun|Tribune|Review"
    r"|Gazette|Chronicle|World|News|Night|Club)\b"
)
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0, "before": -2, "after": 2}


def _that_day(groups: Groups, setting: Setting) -> Meaning | None:
    """`the next day`, `the day before`, `that same morning`."""
    words = groups.folded("words").split()
    step = 1 if {"next", "following", "after"} & set(words) else 0
    step -= bool({"previous", "before"} & set(words))
    return from_the_text(setting, "day", step)


def _weekday(groups: Groups, setting: Setting) -> Meaning | None:
    name, which = groups["name"], groups.folded("which")
    if setting.preceding.rstrip().endswith(_NOT_A_DAY):
        return None
    weekday = weekday_of(name)
    if which in ("each", "every") or groups["plural"]:
        return Meaning(f"XXXX-WXX-{weekday + 1}", kind=TimeKind.SET, doubt="it comes again")
    unknown = f"XXXX-WXX-{weekday + 1}"
    if which:
        meaning = _weekday_called(setting, which.split()[-1], weekday, unknown)
    else:
        meaning = by_tense(
            setting,
            lambda published, tense: reckoning.weekday_near(published, weekday, tense),
            unknown,
        )
    meaning = meaning.of_year(setting.named_year if setting.leads else None)
    meaning = meaning.but(_no_plain_day(setting, counts_on=not which))
    part = groups["day_part"]
    return meaning.at(f"T{DAY_PARTS[part.casefold()]}") if part and meaning.period else meaning


def _no_plain_day(setting: Setting, *, counts_on: bool) -> str | None:
    """Why a weekday may be another one than its tense tells, or no day at all.

    `a wet Monday`, `Monday week`, `Friday the 13th`, `The Sunday Times`.
    """
    if _is_in_a_name(setting):
        return "it may be part of a name"
    if counts_on and _ANY.search(setting.preceding):
        return "any day so called may be meant"
    is_counted = _COUNTED_ON.match(setting.following) or _COUNTED_FROM.search(setting.preceding)
    return "the day may be counted from another" if is_counted else None


def _is_in_a_name(setting: Setting) -> bool:
    before = _IN_A_NAME.search(setting.preceding)
    if before is None or _PAPERS.match(setting.following):
        return _PAPERS.match(setting.following) is not None
    return before[0].startswith("Mail") or _NAMED.match(setting.following) is not None


def _weekday_called(setting: Setting, which: str, weekday: int, unknown: str) -> Meaning:
    """`last Friday` is sure where no Friday of the article's own week had passed."""
    published = setting.published
    if which in FROM_THE_TEXT or published is None or not published.day:
        return counted(setting, None, unknown).but(NO_ANCHOR)
    today = published.first_day.weekday()
    if which in ("last", "past"):
        date = reckoning.days_from(published, -((today - weekday - 1) % 7 + 1))
        is_open = weekday < today
    elif which in ("next", "coming"):
        date = reckoning.days_from(published, (weekday - today - 1) % 7 + 1)
        is_open = weekday > today
    else:
        date = reckoning.weekday_of_week(published, weekday, 0)
        is_open = weekday == today
    is_open = is_open and which not in ("past", "coming")
    return counted(setting, date, unknown).but(TWO_READINGS if is_open else None)


def _near(groups: Groups, setting: Setting) -> Meaning | None:
    words = groups.folded("words").split()
    step = -2 if "before" in words else 2 if "after" in words else _NEAR[words[-1]]
    published = setting.published
    date = reckoning.days_from(published, step) if published else None
    meaning = counted(setting, date, "XXXX-XX-XX")
    if words[-1] == "tonight" and meaning.period:
        return meaning.at("TNI")
    part = groups.folded("day_part")
    if part and meaning.period:
        return meaning.at(f"T{DAY_PARTS[part]}")
    is_day = groups["part"] or words != ["today"] or _is_set_off(setting)
    return meaning.but(None if is_day else "it may mean these days")


def _is_set_off(setting: Setting) -> bool:
    return setting.text[setting.start].isupper() and setting.following.startswith(",")


def _day_part(groups: Groups, setting: Setting) -> Meaning | None:
    """`this morning`, `last night`."""
    published, part = setting.published, groups.folded("day_part")
    step = -1 if groups.folded("which") == "last" else 0
    date = reckoning.days_from(published, step) if published else None
    meaning = counted(setting, date, "XXXX-XX-XX")
    return meaning.at(f"T{DAY_PARTS[part]}") if meaning.period else meaning


RULES = (
    Rule(
        "near",
        rf"""(?: (?P<part>(?i:late|early|earlier|later))\s+ )?
             (?P<words>(?i:the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)
               |yesterday|today|tomorrow|tonight))\b (?: \s+(?P<day_part>{DAY_PART})\b )?""",
        _near,
    ),
    Rule(
        "day_part",
        r"""(?: (?i:late|early|earlier|later)\s+ )?
             (?P<which>(?i:this|last|overnight\s+last))\s+
             (?P<day_part>(?i:morning|afternoon|evening|night))\b""",
        _day_part,
    ),
    Rule(
        "weekday",
        rf"""(?: (?i:late|early|earlier|later)\s+(?:on\s+)? )?
             (?: (?P<which>(?i:last|next|each|every|this(?:\s+(?:past|coming))?
               |the\s+(?:previous|following)))\s+ )?
             (?P<name>{WEEKDAY})(?P<plural>s)?\b (?: [\s-](?P<day_part>{DAY_PART})\b )?""",
        _weekday,
    ),
    Rule(
        "that_day",
        r"""(?: (?i:earlier|later|late|early)\s+(?:on\s+)? )?
            (?P<words>(?i:(?:that(?:\s+same)?|the\s+(?:same|next|following|previous))\s+
              (?:day|morning|afternoon|evening|night) | the\s+day\s+(?:before|after)))\b
            (?!\s+(?:the|a|an|his|her|their|its|he|she|they)\b)""",
        _that_day,
    ),
)
