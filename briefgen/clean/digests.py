"""The stories of a newsletter or a digest, told by rules between them or by their numbers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.clean.headers import Credit, Header, credit, may_head
from briefgen.clean.lines import word_count
from briefgen.clean.page import Page, bulleted
from briefgen.clean.part import FEWEST, LEADS_ON, NUMBER, Part
from briefgen.clean.phrases import fold_phrase
from briefgen.clean.rules import is_rule

_SHORTEST_UNIT = 80
_FEWEST_RULED_WORDS = 4
_LABELS = 3
_LINES_TO_PROSE = 4
_HEAD_LINES = 12

_MARKDOWN = re.compile(r"#+")
_DIGEST = re.compile(
    r"""\b(?: newsletters? | digest | round-?\ ?up | bulletin | news\ in\ brief
      | in\ this\ (?:issue|edition) | (?:morning|evening|daily|weekly|your|today's|news)\ briefing
      | (?:today|this\ week|this\ morning)(?:'s)?\ (?:top\ )?
        (?:news|stories|headlines|edition|issue)
      | (?:top|main)\ (?:stories|headlines) | the\ headlines | press\ review | weekly\ letter
      | nachrichtenüberblick | presseschau | kurznachrichten | revue\ de\ presse
      | lettre\ d'information | infolettre | l'essentiel\ de | boletín | resumen\ de\ noticias
      | titulares | rassegna\ stampa | notiziario | resumo\ de\ notícias | nieuwsbrief
      | nieuwsoverzicht | nyhetsbrev | рассылка | дайджест | обзор\ прессы )\b""",
    re.VERBOSE,
)
_ADDRESS = re.compile(
    r"[<(\[]?https?://\S+|(?:source|via|quelle|fuente|fonte)\s?: .{2,80}", re.IGNORECASE
)


def ruled(page: Page, credited: Sequence[Header], last: int) -> list[Part]:
    rules = [at for at in range(last) if is_rule(page.text(at)) and not _underlines(page, at)]
    if not rules:
        return []
    digest = _calls_itself_digest(page, rules[0])
    edges = [0, *(at + 1 for at in rules), last]
    units = [
        part
        for start, end in pairwise(edges)
        if (part := _unit(page, start, end, short_titles=digest))
    ]
    below = [part for part in units if part.start]
    if len(units) < FEWEST or not below or _levels_differ(page, units):
        return []
    if not digest and _is_bylined_once(page, credited, last):
        return []
    titles = [page.text(part.title) for part in below if part.title is not None]
    if not digest and any(word_count(title) < _FEWEST_RULED_WORDS for title in titles):
        return []
    return below if digest else units


def _underlines(page: Page, index: int) -> bool:
    """Whether the rule belongs to the heading right above it."""
    above = index - 1
    if above < 0 or page.lines[above].number != page.lines[index].number - 1:
        return False
    apart = not above or page.lines[above - 1].number < page.lines[above].number - 1
    return may_head(page, above) and (apart or is_rule(page.text(above - 1)))


def _unit(page: Page, start: int, end: int, *, short_titles: bool) -> Part | None:
    """The article between two rules, where a title stands at its beginning."""
    title = next((at for at in range(start, end) if may_head(page, at)), None)
    if title is None and short_titles and start < end and _is_short_title(page, start):
        title = start
    first = next((at for at in range(start, end) if page.paragraphs[at] and at != title), None)
    if title is None or first is None or first < title:
        return None
    if start and (title - start > _LABELS or first - title > _LINES_TO_PROSE):
        return None
    length = sum(len(page.text(at)) for at in range(first, end) if page.paragraphs[at])
    credits_ = tuple(at for at in range(start, first) if credit(page, at))
    return Part(start, title, credits_) if length >= _SHORTEST_UNIT else None


def _is_short_title(page: Page, index: int) -> bool:
    """Whether the line is a word or two, as a section's name is."""
    plain = page.markers[index] is None and not page.paragraphs[index]
    return plain and bulleted(page.text(index)) is None and not credit(page, index)


def _levels_differ(page: Page, units: Sequence[Part]) -> bool:
    levels = set()
    for part in units:
        match = None if part.title is None else _MARKDOWN.match(page.text(part.title))
        levels.add(len(match[0]) if match else 0)
    return len(levels) > 1


def _is_bylined_once(page: Page, credited: Sequence[Header], last: int) -> bool:
    """Whether one byline, or one dated title, stands for all of the page."""
    bylines = sum(Credit.BYLINE in credit(page, at) for at in range(last))
    return bylines == 1 or len(credited) == 1


def numbered(page: Page, credited: Sequence[Header], last: int) -> list[Part]:
    found = _counted(page, last)
    if len(found) < FEWEST:
        return []
    ends = [*found[1:], last]
    cited = sum(_is_cited(page, start, end) for start, end in zip(found, ends, strict=True))
    bylined = any(Credit.BYLINE in credit(page, at) for at in range(last))
    digest = _calls_itself_digest(page, found[0], titles_alone=bylined)
    if not digest and cited < max(FEWEST, len(found) - 1):
        return []
    of_title = {header.title: header.credits for header in credited}
    return [Part(at, at, of_title.get(at, ())) for at in found]


def _counted(page: Page, last: int) -> list[int]:
    """The titles numbered 1, 2, 3 …, each with prose below."""
    found: list[int] = []
    for index in range(last):
        match = NUMBER.match(page.text(index))
        if match is None or int(match[1]) != len(found) + 1 or not may_head(page, index):
            continue
        below = range(index + 1, min(index + 1 + _LINES_TO_PROSE, last))
        if any(page.paragraphs[at] for at in below):
            found.append(index)
    return found


def _is_cited(page: Page, start: int, end: int) -> bool:
    """Whether the lines below a title name where the story was found."""
    return any(
        fold_phrase(text) in LEADS_ON
        or _ADDRESS.fullmatch(text) is not None
        or page.names_publisher(text.strip("()[] "))
        for text in (page.text(at) for at in range(start + 1, end))
    )


def _calls_itself_digest(page: Page, end: int, *, titles_alone: bool = False) -> bool:
    """Whether the lines above the first title say that several stories follow."""
    return any(
        _DIGEST.search(page.text(at).casefold().replace("’", "'")) is not None
        for at in range(max(end - _HEAD_LINES, 0), end)
        if page.markers[at] is None and not (titles_alone and page.paragraphs[at])
    )
