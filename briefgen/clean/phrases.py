"""Page furniture, as rules: what a line says, what it is taken for, and what it does.

A new kind of page is met by adding words here. Phrases are whole lines, compared without case and
without the punctuation around them; patterns match whole lines as well.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from briefgen.clean.clock import time_line
from briefgen.clean.kinds import DropKind

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
        more from this section|end of list""",
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

# `On Fri, 14 Nov 2025 at 10:05, Jane Doe wrote:`, above mail that is quoted.
_ABOVE_QUOTED = (
    r".{4,120}(?:\d[:.]\d\d|@).{3,100}\b(?:wrote|schrieb.{0,60}|a écrit|escribió|ha scritto"
    r"|escreveu|schreef.{0,60}|napisał.{0,3}|пише|написал.{0,60}|yazdı) ?"
)

# With each pattern, words of which one must stand in the line: looking for them first is cheap.
_PATTERNS: tuple[tuple[DropKind, str, str], ...] = (
    (DropKind.ERROR_HEADER, "4|5", r"(?:error|http)?[ :-]*[45]\d\d(?:[ :.-].{0,30})?"),
    (
        DropKind.ERROR_HEADER,
        "page",
        r".{0,60}\b(?:the|that|this) page (?:you (?:were|are) looking for|cannot be found).{0,80}",
    ),
    (DropKind.ERROR_HEADER, "enable ", r".{0,40}\benable (?:javascript|cookies|js)\b.{0,80}"),
    (
        DropKind.ERROR_HEADER,
        "requested",
        r"(?:sorry, )?the requested (?:url|page|address|resource|document)\b.{0,120}",
    ),
    (
        DropKind.ERROR_HEADER,
        "find ",
        r".{0,40}\b(?:can(?:no|')t|couldn't|could not) find (?:the|that|this) page\b.{0,60}",
    ),
    (DropKind.ERROR_HEADER, "exist", r".{0,20}\bthis page (?:does not|doesn't) exist\b.{0,60}"),
    (DropKind.ERROR_HEADER, "browser", r".{0,20}\bchecking (?:your|if the) browser\b.{0,60}"),
    (
        DropKind.ERROR_HEADER,
        "human|robot",
        r".{0,30}\b(?:verify|confirm|prove) (?:that )?you are (?:a|not a) (?:human|robot)\b.{0,60}",
    ),
    (DropKind.ERROR_HEADER, "traffic", r".{0,30}\bunusual traffic from your\b.{0,80}"),
    (DropKind.ERROR_HEADER, "denied", r"access to this page has been denied.{0,60}"),
    (DropKind.ERROR_HEADER, "many requests", r"too many requests.{0,60}"),
    (DropKind.ERROR_HEADER, "permission", r".{0,30}\byou don't have permission to \w+.{0,60}"),
    (DropKind.LEGAL, "disclaimer", r"(?:legal )?disclaimer ?:.+"),
    (DropKind.LEGAL, "copyright|©|(c)", r"(?:copyright|©|\(c\)).{0,200}"),
    (DropKind.LEGAL, "all rights reserved", r".{0,120}\ball rights reserved\b.{0,120}"),
    (DropKind.LEGAL, "as is", r".{0,80}\bprovides? (?:the|this) information [“\"']as is[”\"'].+"),
    (DropKind.COMMENTS, "email", r"your email address will not be published.*"),
    (DropKind.COMMENTS, "comment", r"\d+ comments?|comments? ?\(\d+\)"),
    (DropKind.COMMENTS, "comment", r"be the first to comment.{0,60}"),
    (DropKind.COMMENTS, " in to ", r"(?:log|sign) in to (?:comment|post|leave).{0,60}"),
    (DropKind.COMMENTS, "no comment", r"(?:comments? ?)?no comments?(?: yet)?"),
    (DropKind.RELATED_LINKS, "list of ", r"list of \d+ items"),
    (DropKind.FURNITURE, "store|play", r"(?:(?:app|play|google)[- ]?(?:store|play)|logo| )+"),
    (DropKind.FURNITURE, " app", r"get started now: .{1,40}"),
    (DropKind.FURNITURE, " ai ", r"explore what .{1,40} ai can do for you"),
    (DropKind.FURNITURE, " app", r".{0,120}\bdownload (?:the |our )?.{1,30} app\b.{0,120}"),
    (DropKind.FURNITURE, "cookies", r"(?:we|this (?:site|website)) uses? cookies.{0,400}"),
    (
        DropKind.FURNITURE,
        "cookies|terms|privacy",
        r"by (?:clicking|continuing|using|signing) .{0,200}\b(?:cookies|terms|privacy)\b.{0,200}",
    ),
    (
        DropKind.FURNITURE,
        "newsletter|briefing|channel",
        r"(?:sign up|subscribe) (?:to|for) .{0,60}\b(?:newsletters?|briefing|channel)\b.{0,80}",
    ),
    (
        DropKind.FURNITURE,
        "wrote|schrieb|écrit|escribió|scritto|escreveu|schreef|napisał|пише|написал|yazdı",
        _ABOVE_QUOTED,
    ),
    (DropKind.FURNITURE, " us on ", r"(?:follow|like|join|find) us on .{1,80}"),
    (DropKind.FURNITURE, " read", r"\d+ min(?:ute)?s? read"),
    (DropKind.FURNITURE, "story continues", r"story continues below.{0,40}"),
    (
        DropKind.FURNITURE,
        "advertisement",
        r"advertisement (?:\d|[^\w\s]|(?:continu|scroll|remov|clos|skip|end)).{0,40}",
    ),
    (
        DropKind.RELATED_LINKS,
        ":",
        r"(?:read more|also read|read also|see also|more on this|related|watch) ?:.{1,200}",
    ),
    (
        DropKind.RELATED_LINKS,
        " our ",
        r"(?:check out|read|see) our (?:explainer|full story|guide|live blog|coverage)\b.{0,160}",
    ),
    (DropKind.BYLINE, " by ", r"(?:written|posted|published|reported|compiled) by .{2,60}"),
    (DropKind.BYLINE, " by ", r"(?:additional )?(?:reporting|editing|writing) by .{2,200}"),
    (DropKind.BYLINE, "write to ", r"write to .{2,80} at(?: \S+@\S+)?"),
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


_BY_PHRASE = _phrases()
_BY_NEEDLE = tuple(
    (needle, re.compile(pattern), Marker(kind))
    for kind, needles, pattern in _PATTERNS
    for needle in needles.split("|")
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
    if found := _BY_PHRASE.get(folded):
        return found
    if time_line(text) is not None:
        return Marker(DropKind.LABEL, Effect.POST)
    for needle, pattern, known in patterns:
        if needle in folded and pattern.fullmatch(folded):
            return known
    return None
