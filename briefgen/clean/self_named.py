"""Publishers that no list holds: those that a page names as only its own publisher is named.

One line of a few capitals may be a section, a place or a person. A name counts that stands again in
a line which says what it is the name of: a copyright notice with its year, or a source. The head of
a cutting with its date, a call to subscribe, an address of its own host and the name alone, called
as papers are (`The Harn Courier`), say so of what stands at the head of the page: what a menu holds
is called so as well.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from briefgen.clean.label_lines import LabelLine
from briefgen.clean.label_words import NEWSPAPERS, ORGANISATIONS, SECTIONS, TITLES
from briefgen.clean.person_names import person
from briefgen.clean.publishers import is_aggregator, is_publisher

_HEAD = 3
_SHORTEST, _LONGEST = 4, 40
_LONGEST_NOTICE = 240
_WORD = r"(?:[^\W\d_a-z]|\d)[\w'’.&-]*"
_LINK = r"(?:of|the|and|for|de|du|des|la|le|les|del|el|da|do|di|della|der|die|das|und|et|y|e|і|и|&)"
_NAME = rf"(?:[^\W\d_a-z])[\w'’.&-]*(?:\ (?:{_LINK}\ ){{0,2}}{_WORD}){{0,5}}"
_WHOLE = re.compile(_NAME)
_YEARS = r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d)?)?"
_COPYRIGHT = re.compile(
    rf"(?:©|\([Cc]\)|(?i:copyright))\s*(?:©\s*)?{_YEARS},?\s*(?:(?i:by)\s)?(?P<name>{_NAME})"
    rf"|(?P<before>{_NAME}),?\s*(?:©|\([Cc]\))\s*{_YEARS}"
)
_CALLS = (
    r"subscribe\ (?:now\ )?to|support|follow|welcome\ to|abonnieren\ sie|abonnez-vous\ (?:à|au)"
    r"|suscríbe(?:te|ase)\ a|abbonati\ a|assine|подписывайтесь\ на|підписуйтес[ья]\ на"
)
_SOURCES = "source|quelle|fuente|fonte|bron|źródło|kilde|källa|kaynak|источник|джерело"
_ORIGINS = rf"(?:originally|first)\ (?:published|appeared)\ (?:in|on|by)\s|(?:{_SOURCES})\s?:\s*"
_THE = r"(?:(?i:the|our|die|der|le|la|el|il|o)\s)?"
_ORIGIN = re.compile(rf"(?i:{_ORIGINS}){_THE}(?P<name>{_NAME})")
_CALL = re.compile(rf"(?i:{_CALLS})\s+{_THE}(?P<name>{_NAME})")
_HOST = re.compile(r"(?:[\w-]+\.)*(?P<name>[\w-]{4,})\.[a-z]{2,12}\b")
_NEEDLES = re.compile(rf"©|\(c\)|copyright|{_CALLS}|{_ORIGINS}", re.IGNORECASE)
_ARTICLE = re.compile(r"\A(?:the|die|der|das|le|la|les|el|il|o)\ ", re.IGNORECASE)
_PRESS = frozenset(NEWSPAPERS.split())
_COMMON = frozenset((*ORGANISATIONS.split(), *SECTIONS.split(), *_PRESS))
_POSTS = frozenset(TITLES.split())
_AT_EDGES = " \t\u00a0•·|–—-,:;.()"


def self_named(lines: Sequence[str], labels: Sequence[LabelLine | None]) -> dict[str, str]:
    """The names of publishers that no list holds, each with a line that says it is one.

    The lines of a page stand side by side with their labels.
    """
    standing = _standing(lines, labels)
    surely, likely = _said(lines, labels)
    found: dict[str, str] = {}
    for key, (name, *copies) in standing.items():
        if is_publisher(name) or is_aggregator(name) or not _may_publish(name):
            continue
        said = [line for line in surely.get(key, ()) if line != name]
        if any(_key(line) == key for line in lines[:_HEAD]):
            said += [line for line in likely.get(key, ()) if line != name]
            said += [line for line in copies if _is_called_so(line)]
        if said:
            found |= dict.fromkeys((name, *copies), said[0])
    return found


def papers_beside_dates(lines: Sequence[str], labels: Sequence[LabelLine | None]) -> dict[str, str]:
    """The names before a date that are called as papers are, with the line: `Tarn Gazette, 18 May`.

    A person's post (*Staff Reporter*) or a section (*News Mail*) is none.
    """
    found: dict[str, str] = {}
    for text, label in zip(lines, labels, strict=True):
        name = _beside_date(text, label) if label and label.published and not label.led else None
        if name and len(name) <= _LONGEST and _WHOLE.fullmatch(name) and _is_paper(name):
            found.setdefault(name, text)
    return found


def _beside_date(text: str, label: LabelLine) -> str | None:
    return before_date(text, label) or label.authors


def _is_paper(name: str) -> bool:
    words = _ARTICLE.sub("", name.casefold(), count=1).split()
    called = _PRESS.difference(_POSTS).intersection(words)
    return bool(called) and len(words) > 1 and not all(word in _COMMON for word in words)


def _standing(lines: Sequence[str], labels: Sequence[LabelLine | None]) -> dict[str, list[str]]:
    """The lines, and heads before a date, that may be nothing but a name, by its key."""
    found: dict[str, list[str]] = defaultdict(list)
    for text, label in zip(lines, labels, strict=True):
        name = before_date(text, label) if label else text
        if name and _SHORTEST <= len(name) <= _LONGEST and _WHOLE.fullmatch(name):
            found[_key(name)].append(name)
    return found


def before_date(text: str, label: LabelLine) -> str | None:
    """The words before the date of a label that holds both, and no byline: a head or a place."""
    if not (label.loose and label.published) or label.led:
        return None
    return text[: text.find(label.published.words)].strip(_AT_EDGES) or None


def _said(
    lines: Sequence[str], labels: Sequence[LabelLine | None]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The lines that say of a name that it publishes, surely or likely, by its key."""
    surely: dict[str, list[str]] = defaultdict(list)
    likely: dict[str, list[str]] = defaultdict(list)
    for text, label in zip(lines, labels, strict=True):
        if len(text) > _LONGEST_NOTICE:
            continue
        if label and (name := before_date(text, label)):
            likely[_key(name)].append(text)
        if _NEEDLES.search(text):
            _add(surely, text, (_COPYRIGHT, _ORIGIN))
            _add(likely, text, (_CALL,))
        if "." in text:
            _add(likely, text, (_HOST,))
    return surely, likely


def _add(said: dict[str, list[str]], text: str, patterns: Sequence[re.Pattern[str]]) -> None:
    """The text by each name in it, and by the name without its last word: `Harn Courier Ltd`."""
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        name = next(name for name in match.groups() if name)
        for part in (name, name.rpartition(" ")[0]):
            said[_key(part)].append(text)


def _key(name: str) -> str:
    """The letters of a name without the article before it."""
    plain = _ARTICLE.sub("", name.casefold(), count=1)
    return "".join(char for char in plain if char.isalnum())


def _may_publish(name: str) -> bool:
    """Whether the name is neither a person's, nor made of the words of sections alone."""
    words = _ARTICLE.sub("", name.casefold(), count=1).split()
    if all(word in _COMMON for word in words):
        return False
    return _is_called_so(name) or person(name, led=False) is None


def _is_called_so(name: str) -> bool:
    return bool(_PRESS.intersection(name.casefold().split()))
