"""Where sentences end.

Rules and a list of abbreviations instead of a model: a mistake is seen, understood and corrected
here.
"""

import bisect
import re

_CLOSERS = r"""['"’”»›)\]」』）》]"""
_OPENERS = "'\"‘“«‹„‚([「『（《¿¡"
_MARKS = ".!?…؟۔।॥։።။។"
_END = re.compile(
    rf"""
    (?P<wide> [。！？｡]++ {_CLOSERS}*+ )
    | (?<! [{_MARKS}] )
      (?P<mark> [{_MARKS}]++ (?: \s++ [.…]++ ){{0,3}}+ ) {_CLOSERS}*+ (?: [\u00a0\u202f] » )?
      (?= \s | \Z )
    """,
    re.VERBOSE,
)
_BRACKETED = re.compile(r"\([^()]{0,500}\)|\[[^\[\]]{0,500}\]")
_TOKEN_BEFORE = re.compile(r"[^\s('\"‘’“”«»\[—–]+\Z")
_LONGEST_TOKEN = 40

# Followed by a name or a number, so that the full stop after them ends nothing.
_TITLES = """
Mr Mrs Ms Mx Messrs Dr Prof Gen Lt Col Sgt Cpl Pvt Capt Cmdr Cdr Adm Maj Brig Rev Fr Hon Sen Rep
Gov Pres Amb Supt Insp Det St Ste Mt Ft vs v cf viz approx fig pp vol nos art
"""
# These may end a sentence as well; then a word follows that only ever begins one.
_ABBREVIATIONS = """
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
Inc Ltd Co Corp Bros Plc Jr Sr Ph etc al est dept Dept Univ Ave Blvd Rd km ca
"""
_STARTERS = """
A After All Also Although An And Another As At Because Before Both But By Despite Each During Even
Every For From Further Had Has Have He Hence Her Here His How However I If In Instead It Its Last
Later Many Meanwhile Most My Neither Nevertheless Next No None Nor Not Now Of On Once One Only Or
Other Our She Since So Some Still Such Than That The Their Then There Therefore These They This
Those Though Three Thus To Today Two Under Until We Were What When Where Whether Which While Who
Why With Without Yet You
"""
_TITLE_WORDS = frozenset(_TITLES.split())
_ABBREVIATED_WORDS = frozenset(_ABBREVIATIONS.split())
_STARTING_WORDS = frozenset(_STARTERS.split())
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_SPEECH_TAG = re.compile(
    r"(?:(?:[A-Z][\w'’.-]*|the|of|and)\s+){1,6}"
    r"(?:said|says|asked|asks|wrote|added|told|replied|wondered|exclaimed|shouted|cried|continued"
    r"|responded|answered|demanded|joked|quipped)\b"
)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph, in order, as half-open offsets.

    Spans hold no white space at either end, and every other character is in exactly one.
    A quotation of several sentences is several; a sentence in brackets within another is none.
    """
    bracketed = [match.span() for match in _BRACKETED.finditer(text)]
    spans = []
    start = _skip_space(text, 0)
    for match in _END.finditer(text):
        if _ends_sentence(text, start, match, bracketed):
            spans.append((start, match.end()))
            start = _skip_space(text, match.end())
    if start < len(text):
        spans.append((start, len(text.rstrip())))
    return tuple(spans)


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _ends_sentence(
    text: str, start: int, match: re.Match[str], bracketed: list[tuple[int, int]]
) -> bool:
    around = bisect.bisect_left(bracketed, (match.start(),)) - 1
    if around >= 0 and match.end() < bracketed[around][1]:
        return False
    if match["wide"]:
        return True
    following = _following(text, match.end())
    if not following:
        return True
    if following[0].islower():
        return False
    mark = match["mark"]
    if mark == ".":
        return not _is_abbreviation(text, start, match.start(), following)
    closed = match.end() > match.start() + len(mark)
    return not (closed and mark[-1] in "?!" and _SPEECH_TAG.match(following))


def _following(text: str, offset: int) -> str:
    """What comes next, from its first letter or digit; enough of it to look at."""
    offset = _skip_space(text, offset)
    while offset < len(text) and text[offset] in _OPENERS:
        offset += 1
    return text[offset : offset + 120]


def _is_abbreviation(text: str, start: int, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to the word before it alone."""
    before = _TOKEN_BEFORE.search(text, max(start, stop - _LONGEST_TOKEN), stop)
    if before is None:
        return False
    token = before[0]
    if token in _TITLE_WORDS:
        return True
    if token in {"No", "no"}:
        return following[0].isdigit()
    if before.start() == start and token.isdecimal():
        return True  # the number of a list's entry
    is_initial = len(token) == 1 and token.isupper()
    if is_initial or token in _ABBREVIATED_WORDS or _DOTTED.fullmatch(token):
        first_word = re.match(r"\w+", following)
        return first_word is None or first_word[0] not in _STARTING_WORDS
    return False
