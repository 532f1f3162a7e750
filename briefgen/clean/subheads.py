"""Finding sub-heads that were flattened into a line of running text.

Nothing but a capital letter shows them: `… he said. Talking business Before the meeting, …`. What
is not found stays in its sentence, where a reviewer sees it; a sentence wrongly cut in two would
be worse, so each rule asks for more than one sign.
"""

import re
from itertools import islice

from briefgen.clean.publishers import is_publisher


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LONGEST = 80
_MOST_WORDS = 10
_MOST_NOUN_WORDS = 4
_MOST_QUESTION_WORDS = 14
_SHORTEST_NOUN = 3
_MOST_LABEL_WORDS = 3
_FEWEST_KICKER_WORDS = 3

# Words that begin a sentence, and stand with a capital inside one only in names.
_STARTERS = _words(
    """
    After Although Amid As At Because Before But Despite During For From He Here How However If
    In It Its Last Meanwhile Nevertheless Now On Once Over Several She Since So Some Speaking Still
    That The Their Then There These They This Those Though To Under Until We What When Where While
    With Without Yet You
    """
)
_NEVER_LAST = _words(
    """
    a about above after against all also an and any are as asked at be been before by called for
    from had has have he her his how if in including into is it its like made may met more near
    nor not of off on onto or our over per said saw says she since than that the their them they
    this through to told took under until up via vs was we were what when where which while who
    will with wrote you your month months week weeks year years day days morning evening night
    """
)
_NEVER_FIRST = (_STARTERS - _words("The What How")) | _words("Her His I My Our")
_NEVER_ALONE = _words("The What How")
# Common nouns before the title of what they are, as in `the film The Hours`; and before names.
_BEFORE_TITLES = _words(
    """
    album app book broadcaster channel daily drama film group journal magazine movie network
    newspaper novel opera outlet paper party platform play podcast programme publication series
    show sitcom site song website
    """
)
_BEFORE_NAMES = _BEFORE_TITLES | _words(
    """
    agency airline ally army bank boss brand brigade brother capital chancellor chief city club
    co-founder coach colleague comedian commander community company corporation counterpart
    country daughter dictator diplomat district envoy faction father firm force forces former
    founder general giant government governor guard head heir hospital host husband island
    judge king lawmaker lawyer leader mayor member minister ministry mother nominee official
    opponent owner patriarch player poet pope port premier president priest prince princess
    prosecutor province queen region rival river secretary senator ship sister son spokesman
    spokesperson spokeswoman star state strongman student town troops tsar unit university
    village wife
    """
)
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "men", "woman", "ant", "ent", "ive", "ees")
_VERB_ENDINGS = ("ed", "ing", "ly")
_NOT_AFTER = _words(
    """
    January February March April May June July August September October November December Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday I
    """
)
_QUESTIONS = ("What ", "Why ", "How ", "Who ", "Where ", "When ")
_SMALL_WORDS = _words("a an and at by for in of on or the to v vs with")
_WORD = re.compile(r"\S+")
_BROKEN = re.compile(r"[.!?;,](?=\s|\Z)")
_COLON = re.compile(r":(?=\s)")
_QUOTED = re.compile(r"(['‘\"“]).{3,70}['’\"”]")


def subhead(sentence: str) -> tuple[int, int] | None:
    """Where in a sentence a flattened sub-head stands, as half-open offsets; `None` without one.

    It stands at the beginning, or after a colon that ends what was before it.
    """
    if _is_question(sentence):
        return 0, len(sentence)
    if length := _kicker(sentence):
        return 0, length
    start = _after_lead(sentence)
    length = _before_starter(sentence[start:])
    return (start, start + length) if length else None


def noun_subhead(sentence: str) -> tuple[int, int] | None:
    """As `subhead`, of a sentence that begins with a name: `Alaska summit Trump and Putin …`.

    The sign is weak: `State broadcaster KCNA said` looks the same but for the noun. So it counts
    only in an article where surer sub-heads were found.
    """
    tokens = list(islice(_WORD.finditer(sentence), _MOST_NOUN_WORDS + 1))
    for position in range(1, len(tokens)):
        before, after = tokens[position - 1][0], tokens[position][0]
        if not before.isalpha() or (position == 1 and before in _STARTERS):
            return None
        if position > 1 and before.islower() and after[0].isupper():
            plain = after.strip("'’\"”,.:;")
            possible = _ends_noun(before) and plain not in _NOT_AFTER and plain.isalpha()
            return (0, tokens[position - 1].end()) if possible else None
    return None


def _ends_noun(word: str) -> bool:
    return not (
        word in _NEVER_LAST
        or word in _BEFORE_NAMES
        or word.endswith(_AGENT_ENDINGS)
        or word.endswith(_VERB_ENDINGS)
        or len(word) < _SHORTEST_NOUN
    )


def _is_question(sentence: str) -> bool:
    return (
        sentence.startswith(_QUESTIONS)
        and sentence.endswith("?")
        and len(sentence.split()) <= _MOST_QUESTION_WORDS
    )


def _kicker(sentence: str) -> int:
    """The length of capitalised words up to a colon, when a sentence begins after it."""
    colon = _COLON.search(sentence)
    if colon is None:
        return 0
    before, after = sentence[: colon.start()].split(), sentence[colon.end() :].split()
    capitalised = all(word[0].isupper() or word in _SMALL_WORDS for word in before)
    fits = _FEWEST_KICKER_WORDS <= len(before) <= _MOST_QUESTION_WORDS
    return colon.end() if capitalised and fits and after and after[0] in _STARTERS else 0


def _after_lead(sentence: str) -> int:
    """Where a sub-head may begin: after `Here is what we know:`, but not within `Next up: …`."""
    colon = _COLON.search(sentence)
    if colon is None or len(sentence[: colon.start()].split()) <= _MOST_LABEL_WORDS:
        return 0
    rest = sentence[colon.end() :]
    return len(sentence) - len(rest.lstrip())


def _before_starter(text: str) -> int:
    """The length of the words before a capitalised sentence opener, if they may be a sub-head."""
    tokens = list(islice(_WORD.finditer(text), _MOST_WORDS + 1))
    for position in range(1, len(tokens)):
        if tokens[position][0] in _STARTERS:
            length = tokens[position - 1].end()
            named = _opens_name(tokens, position)
            return length if not named and _may_be_subhead(text[:length]) else 0
    return 0


def _opens_name(tokens: list[re.Match[str]], position: int) -> bool:
    """Whether the opener begins a known publisher's name instead: `The New York Times`."""
    following = [token[0].strip("'’\",.:;") for token in tokens[position : position + 4]]
    names = (" ".join(following[:count]) for count in range(2, len(following) + 1))
    return any(is_publisher(name.removesuffix("'s")) for name in names)


def _may_be_subhead(text: str) -> bool:
    words = text.split()
    first, last = words[0], words[-1].strip("'’\"”")
    if len(text) > _LONGEST or _BROKEN.search(text) or text.endswith(")"):
        return False
    if _QUOTED.fullmatch(text):
        return True
    if first in _NEVER_FIRST or not (first[0].isupper() or first[0].isdigit()):
        return False
    lower = last.lower()
    told = len(words) > 1 and lower.endswith("ed")
    return not (lower in _NEVER_LAST or lower in _BEFORE_TITLES or text in _NEVER_ALONE or told)
