"""Page furniture, as rules: what a line says, what it is taken for, and what it does.

A new kind of page is met by adding words here. Phrases are whole lines, compared without case and
without the punctuation around them; patterns match whole lines as well.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from briefgen.clean.clock import time_line
from briefgen.clean.kinds import DropKind
from briefgen.clean.phrase_patterns import PATTERNS
from briefgen.clean.phrases_abroad import (
    COMMENT_PHRASES,
    COUNTED,
    COUNTED_NEEDLES,
    LINK,
    RELATED_PHRASES,
)

_LONGEST = 600


class Effect(StrEnum):
    """What a line does to those after it."""

    NONE = "none"
    PAUSE = "pause"  # what follows is no article until a paragraph does
    CLOSE = "close"  # the article is over
    POST = "post"  # another post of a live blog begins or has ended


@dataclass(frozen=True, slots=True)
class Marker:
    """A line known by its words."""

    kind: DropKind
    effect: Effect = Effect.NONE


_PHRASES: tuple[tuple[DropKind, Effect, str], ...] = (
    (
        DropKind.FURNITURE,
        Effect.POST,
        "share|share it|share this|share this post|share on facebook|share on twitter",
    ),
    (
        DropKind.FURNITURE,
        Effect.NONE,
        """logo|menu|search|home|skip to content|skip to main content|sign in|log in|subscribe|
        subscribe now|sign up|register|advertisement|ad|sponsored|promoted|save|saved|print|email|
        copy link|link copied|listen|listen to this article|play|pause|video|gallery|close|next|
        previous|back|back to top|top|more|show more|load more|loading|read more|continue reading|
        read full story|read full article|view gallery|open in app|follow|follow us|facebook|
        twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|accept|
        accept all|accept cookies|manage cookies|cookie settings|text size|
        add as a preferred source|giphy app key not set. please check settings""",
    ),
    (
        DropKind.FURNITURE,
        Effect.PAUSE,
        """source link|try our ai features|download the app|get the app|app store|play store|
        newsletter|sign up for our newsletter|subscribe to our newsletter""",
    ),
    (
        DropKind.LABEL,
        Effect.NONE,
        """update|updated|update on|updated at|updated on|last updated|published|published on|
        published at|posted|posted on|main event|key event|key events|key moment|pinned|pinned post|
        analysis|opinion|explainer|breaking|breaking news|live|exclusive|news|world|politics|
        latest|latest news|time|date""",
    ),
    (
        DropKind.COMMENTS,
        Effect.PAUSE,
        "view comments|show comments|add a comment|post a comment|what do you think",
    ),
    (
        DropKind.COMMENTS,
        Effect.CLOSE,
        """comments|
        leave a reply|leave a comment|leave a reply cancel reply|
        join the conversation|join the discussion|readers' comments|start the conversation""",
    ),
    (
        DropKind.RELATED_LINKS,
        Effect.PAUSE,
        """related|related articles|related article|related news|related stories|related topics|
        related content|read next|see also|also read|recommended|recommended for you|
        recommended stories|more stories|more news|most popular stories|most read|most viewed|
        most popular|popular|trending|trending now|trending stories|top stories|you may also like|
        you might also like|you may like|editor's picks|editors' picks|don't miss|up next|
        more from this section|topics|tags|filed under|end of list""",
    ),
    (
        DropKind.LEGAL,
        Effect.CLOSE,
        "legal disclaimer|disclaimer|terms of use|terms of service|privacy policy|copyright notice",
    ),
    (
        DropKind.ERROR_HEADER,
        Effect.NONE,
        """sorry|oops|error|page not found|not found|access denied|forbidden|bad gateway|
        service unavailable|internal server error|just a moment|something went wrong""",
    ),
)

CALQUES = frozenset(
    {
        "share it",
        "update on",
        "main event",
        "key occasion",
        "primary event",
        "divide it",
        "picture credit score",
        "proceed studying",
        "learn extra",
        "learn additionally",
        "go away a reply",
        "supply hyperlink",
    }
)
"""Labels that no page has in English: the words of a template after translation or rewording."""

CREDIT = re.compile(r"\(?With (?:additional )?inputs? from [^.!?]{2,80}\)?\.?", re.IGNORECASE)
"""Whose work went into an article: kept with the text, as it says where the words come from."""

_AT_EDGES = " \t\u00a0.:!?…•·|–—->»«<*"


def fold_phrase(text: str) -> str:
    """The words of a line as phrases are compared: no case, no marks around, plain apostrophes."""
    return " ".join(text.casefold().replace("’", "'").strip(_AT_EDGES).split())


def _phrases() -> dict[str, Marker]:
    return {
        fold_phrase(phrase): Marker(kind, effect)
        for kind, effect, phrases in _PHRASES
        for phrase in phrases.split("|")
    }


def _abroad() -> dict[str, Marker]:
    related = Marker(DropKind.RELATED_LINKS, Effect.PAUSE)
    comments = Marker(DropKind.COMMENTS, Effect.PAUSE)
    return dict.fromkeys(map(fold_phrase, RELATED_PHRASES), related) | dict.fromkeys(
        map(fold_phrase, COMMENT_PHRASES), comments
    )


_BY_PHRASE = _phrases()
_BY_PHRASE_ABROAD = _abroad()
_BY_NEEDLE = (
    *(
        (needle, re.compile(pattern), Marker(kind))
        for kind, needles, pattern in PATTERNS
        for needle in needles.split("|")
    ),
    *((needle, re.compile(LINK), Marker(DropKind.RELATED_LINKS)) for needle in (":", "：")),
    *(
        (needle, re.compile(COUNTED), Marker(DropKind.COMMENTS, Effect.PAUSE))
        for needle in COUNTED_NEEDLES
    ),
)

_ADDED = frozenset({DropKind.FURNITURE, DropKind.COMMENTS, DropKind.RELATED_LINKS})
_FEWEST_LETTERS = 10


def _leading() -> re.Pattern[str]:
    """The phrases that no sentence begins with: of several words, or of a long one."""
    told = sorted(
        (phrase for phrase, known in _BY_PHRASE.items() if known.kind in _ADDED and _tells(phrase)),
        key=len,
        reverse=True,
    )
    phrases = "|".join(re.escape(phrase).replace("'", "['’]") for phrase in told)
    return re.compile(rf"(?=[A-Z])(?i:{phrases})(?=[.:!]?\s+[\"“'‘]?[A-Z]|[.:!]?\s*\Z)[.:!]?")


def _tells(phrase: str) -> bool:
    return " " in phrase or len(phrase) >= _FEWEST_LETTERS


_LEADING = _leading()


def leading(sentence: str) -> tuple[int, DropKind] | None:
    """Where a phrase ends that the sentence begins with, before another capital, and its kind."""
    match = _LEADING.match(sentence)
    if match is None:
        return None
    return match.end(), _BY_PHRASE[fold_phrase(match[0])].kind


Patterns = tuple[tuple[str, re.Pattern[str], Marker], ...]


def patterns_in(capture: str) -> Patterns:
    """The patterns of which a needed word stands anywhere in the capture: few of them."""
    folded = capture.casefold()
    return tuple(pattern for pattern in _BY_NEEDLE if pattern[0] in folded)


def marker(text: str, patterns: Patterns = _BY_NEEDLE) -> Marker | None:
    """What a line is known to be by its words, or `None`; `patterns` are those to try."""
    if len(text) > _LONGEST:
        return None
    folded = fold_phrase(text)
    if found := _BY_PHRASE.get(folded) or _BY_PHRASE_ABROAD.get(folded):
        return found
    if time_line(text) is not None:
        return Marker(DropKind.LABEL, Effect.POST)
    for needle, pattern, known in patterns:
        if needle in folded and pattern.fullmatch(folded):
            return known
    return None
