"""Who thanks whom for backing whom, where a sentence or a quotation says so in plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NO_NAME = (
    r"(?:The|An?|In|On|At|By|To|From|With|For|As|After|Before|During|Under|Since|When|While|Where|If"
    r"|But|And|Or|So|Then|Now|Earlier|Later|Meanwhile|However|Although|Though|It|He|She|They|We|I"
    r"|You|His|Her|Its|Their|Our|My|This|That|These|Those|There|Not|No)\b"
)
_WORD = rf"(?:[A-Z]\.(?:[A-Z]\.)+|(?!{_NO_NAME})[A-Z][\w’'-]*)"
NAME = rf"(?:[Tt]he\ )?{_WORD}(?:\ (?:(?:of|the)\ )?{_WORD}){{0,3}}"
_PRAISE = (
    r"(?:thank|prais|laud|commend|hail|applaud|salut|congratulat)(?:s|es|ed|ing)?"
    r"|express(?:es|ed|ing)?\ (?:\w+\ ){0,2}(?:gratitude|thanks|appreciation)\ (?:to|for)"
)
_BLAME = r"(?:condemn|denounc|attack|criticis|criticiz|accus|blast|slam)(?:s|es|ed|ing|med|ming)?"
STEMS = (
    *("thank", "prais", "laud", "commend", "hail", "applaud", "salut", "congratulat", "gratitude"),
    *("condemn", "denounc", "attack", "criticis", "criticiz", "accus", "blast", "slam"),
    "appreciation",
)
"""Of these one stands in every sentence that `backings` or `regards` finds something in."""

_HELP = r"(?:support|backing|help|aid|assistance|solidarity)"
_HELPING = r"(?:supporting|backing|helping|aiding|assisting|defending|standing\ (?:by|with))"
_LOOSE = r"(?:['‘’“”\"]?[a-z-]+['‘’“”\",]{0,2}\ ){0,5}?"
_REASON = rf"""
    for\ (?: (?:its|his|her|their|the)?\ ?{_LOOSE}['‘“\"]?{_HELP}['’”\"]?\ (?:for|of|to)
        | {_HELPING} )\ (?P<for>{NAME}(?:\ [a-z]+)?)
"""
_OBJECT = rf"(?:{_LOOSE})?(?P<whom>{NAME}),?"
_THANKS = re.compile(rf"\b(?P<verb>{_PRAISE})\ {_OBJECT}\ (?:\w+\ ){{0,4}}?{_REASON}", re.VERBOSE)
# The name must be all of the object: who praises a brigade of Dorn does not praise Dorn.
_ALL = r"(?=[.,;:”\"]|\ (?:for|on|over|and|as|in|at|after|before|but|when|while|during)\b|\Z)"
_REGARD = re.compile(
    rf"\b(?:(?P<praise>{_PRAISE})|(?P<blame>{_BLAME}))\ (?P<whom>{NAME}){_ALL}", re.VERBOSE
)
_SUBJECTS = (
    re.compile(NAME, re.VERBOSE),
    re.compile(r"\b(?:[Tt]he|[Aa]n?) [a-z]+(?: [a-z]+)??(?= |\Z)"),
)

_FIRST = r"\b(?:[Ww]e|I)\ (?:(?:all|really|deeply|highly|truly|greatly|sincerely|also|do)\ ){0,2}"
_GRATEFUL = r"(?:thank|appreciate|value|praise|salute|are\ grateful|am\ grateful)"
_TOO = r"(?:as\ well|too|also)\b"
_YOUR_HELP = re.compile(
    rf"""{_FIRST}{_GRATEFUL}\ (?:\w+\ ){{0,3}}?your\ (?:[a-z-]+,?\ ){{0,6}}?{_HELP}
        \ (?:for|of|to)\ (?P<for>(?:us|me|our|my)\b|{NAME}(?:\ (?!{_TOO})[a-z]+)?)(?!\ {_TOO})""",
    re.VERBOSE,
)
_THANKED = re.compile(rf"{_FIRST}{_GRATEFUL}\ (?:to\ )?(?P<whom>{NAME}){_ALL}", re.VERBOSE)
_BLAMED = re.compile(
    rf"{_FIRST}(?:condemn|denounce|deplore|reject|oppose)\ (?P<whom>{NAME}){_ALL}", re.VERBOSE
)
_SPEAKERS = frozenset({"us", "me", "our", "my"})


@dataclass(frozen=True, slots=True)
class Backing:
    """`subject` thanks `backer` for backing `backed`; `words` are all of it as it stands."""

    subject: str | None
    backer: str
    backed: str
    words: str


@dataclass(frozen=True, slots=True)
class Regard:
    """`subject` speaks well, or ill, of `whom`."""

    subject: str | None
    whom: str
    well: bool
    words: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the words of a quotation say in the first person.

    `backed` is whom *your support* is for, `None` for the speaker; `thanked` and `blamed` are whom
    *we thank* and *we condemn*. Only one of them is set, but for `own`, which says that `backed` is
    the speaker.
    """

    words: str
    backed: str | None = None
    own: bool = False
    thanked: str | None = None
    blamed: str | None = None


def backings(sentence: str) -> Iterator[Backing]:
    """The sentence's claims of thanks for support; of `X praised Y for supporting Z`."""
    for match in _own(_THANKS, sentence):
        subject = _subject(sentence[: match.start()])
        yield Backing(subject, match["whom"], match["for"], match[0])


def regards(sentence: str) -> Iterator[Regard]:
    for match in _own(_REGARD, sentence):
        subject = _subject(sentence[: match.start()])
        yield Regard(subject, match["whom"], match["praise"] is not None, match[0])


def _own(pattern: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """The matches whose verb is the subject's: not *praising* in `blamed her for praising Dorn`."""
    for match in pattern.finditer(sentence):
        if not sentence[: match.start()].endswith((" for ", " over ", " after ")):
            yield match


def spoken(words: str) -> Iterator[Spoken]:
    """What a quotation says in the first person of support, thanks and blame."""
    for match in _YOUR_HELP.finditer(words):
        own = match["for"] in _SPEAKERS
        yield Spoken(match[0], backed=None if own else match["for"], own=own)
    for match in _THANKED.finditer(words):
        yield Spoken(match[0], thanked=match["whom"])
    for match in _BLAMED.finditer(words):
        yield Spoken(match[0], blamed=match["whom"])


def _subject(before: str) -> str | None:
    """The first name after the last *that*, as in `She wrote that Brenn began by praising`."""
    clause = before.rpartition(" that ")[2]
    found = (match for subject in _SUBJECTS if (match := subject.search(clause)))
    return match[0] if (match := next(found, None)) else None
