"""Articles told by a byline or a date beside each title."""

from collections.abc import Iterable, Sequence

from briefgen.clean.comment_words import invites_answers
from briefgen.clean.dated_titles import are_articles, are_written_alike, day_of
from briefgen.clean.headers import Credit, Header, credit
from briefgen.clean.page import Page
from briefgen.clean.part import FEWEST, LEADS_ON, Part
from briefgen.clean.phrases import fold_phrase

_BOTH = Credit.BYLINE | Credit.DATE
_SHORTEST_BODY = 120
_LONGER_BODY = 300
_SHORTEST_PARAGRAPH = 150
_SHARE_OF_LONGEST = 0.25
_MOST_SHORT_LINES = 5
_MOST_PASSES = 10
_BUTTON_LINES = 3
_TEASER_ENDS = ("…", "...", "[…]", "[...]")


def headed(page: Page, credited: Sequence[Header], last: int, *, menus: bool) -> list[Part]:
    """Among menus stand teasers with bylines and dates: there each needs to be a longer text."""
    written = [header for header in _once(page, credited) if not _is_comment(page, header)]
    found = _with_bodies(page, written, last, longer=menus)
    bylined = [header for header in found if Credit.BYLINE in header.kind]
    dated = not bylined or (not menus and _are_dated_alike(page, found, last))
    if not dated:
        found = _not_again(page, bylined)
    found = _with_bodies(page, found, last, longer=menus)
    if len(found) < FEWEST or _is_live(page, found):
        return []
    if _follow_another(page, found, last, none=menus):
        return []
    if dated and not _are_dated(page, found, last, alike=not menus):
        return []
    above = _below_publishers(page, found)
    return [Part(header.start - above, header.title, header.credits) for header in found]


def _below_publishers(page: Page, found: Sequence[Header]) -> bool:
    """Whether a publisher stands in the line above each title, and so above its own article."""
    return all(
        header.start > 0 and page.names_publisher(page.text(header.start - 1)) for header in found
    )


def _once(page: Page, credited: Iterable[Header]) -> list[Header]:
    """The headers without those that show the title of one before again."""
    by_title: dict[str, Header] = {}
    for header in credited:
        by_title.setdefault(fold_phrase(page.text(header.title)), header)
    return list(by_title.values())


def _is_comment(page: Page, header: Header) -> bool:
    """Whether a reader's name and words look like credits and a title: buttons stand beside."""
    around = range(max(header.start - _BUTTON_LINES, 0), header.body + _BUTTON_LINES + 1)
    return any(at < len(page.lines) and invites_answers(page.text(at)) for at in around)


def _with_bodies(page: Page, found: list[Header], last: int, *, longer: bool) -> list[Header]:
    """The headers with more below them than a teaser has; none where that stays open.

    What is below one that is left out belongs to the one before, which may then have enough.
    """
    for _ in range(_MOST_PASSES):
        bodies = [_paragraphs(page, header, end) for header, end in _ended(found, last)]
        longest = max((sum(map(len, body)) for body in bodies), default=0)
        kept = [
            header
            for (header, end), body in zip(_ended(found, last), bodies, strict=True)
            if _is_enough(header, body, longest, longer=longer)
            and not _is_teaser(page, header, end, body)
        ]
        if len(kept) == len(found):
            return kept
        found = kept
    return []


def _ended(found: Sequence[Header], last: int) -> list[tuple[Header, int]]:
    """Each header with the line before which the next one begins."""
    ends = [*(header.start for header in found[1:]), last]
    return list(zip(found, ends, strict=False))


def _paragraphs(page: Page, header: Header, end: int) -> list[str]:
    """The paragraphs below the title, up to where several lines in a row are none."""
    found: list[str] = []
    last = header.body
    for at in range(header.body, end):
        if at - last > _MOST_SHORT_LINES:
            break
        if page.paragraphs[at]:
            found.append(page.text(at))
            last = at
    return found


def _is_enough(header: Header, body: Sequence[str], longest: int, *, longer: bool) -> bool:
    length = sum(map(len, body))
    if longer:
        return len(body) >= FEWEST and length >= max(_LONGER_BODY, _SHARE_OF_LONGEST * longest)
    if len(body) >= FEWEST:
        return length >= _SHORTEST_BODY
    single = length >= max(_SHORTEST_PARAGRAPH, _SHARE_OF_LONGEST * longest)
    return header.kind == _BOTH and single


def _is_teaser(page: Page, header: Header, end: int, body: Sequence[str]) -> bool:
    if len(body) != 1:
        return False
    below = (fold_phrase(page.text(at)) for at in range(header.body + 1, min(header.body + 3, end)))
    return body[0].endswith(_TEASER_ENDS) or any(text in LEADS_ON for text in below)


def _not_again(page: Page, bylined: Sequence[Header]) -> list[Header]:
    """The headers without those that only repeat the byline of one that has a date as well."""
    dated = {_byline(page, header) for header in bylined if Credit.DATE in header.kind}
    return [
        header
        for header in bylined
        if Credit.DATE in header.kind or _byline(page, header) not in dated
    ]


def _byline(page: Page, header: Header) -> str:
    written = (at for at in header.credits if Credit.BYLINE in credit(page, at))
    return next((fold_phrase(page.text(at)) for at in written), "")


def _is_live(page: Page, found: Sequence[Header]) -> bool:
    """Whether the headers are those of a live blog's posts: times of day, on one day."""
    timed = sum(header.timed for header in found)
    undated = sum(Credit.DATE not in header.kind for header in found)
    if 2 * timed > len(found) and 2 * undated >= len(found):
        return True
    days = {day_of(page, header) for header in found}
    return timed == len(found) > FEWEST and len(days) == 1


def _follow_another(page: Page, found: Sequence[Header], last: int, *, none: bool) -> bool:
    """Whether more stands above the first of the titles than below most: they may be teasers.

    `none` says that nothing may stand there.
    """
    lengths = sorted(sum(map(len, _paragraphs(page, *ended))) for ended in _ended(found, last))
    above = sum(len(page.text(at)) for at in range(found[0].start) if page.paragraphs[at])
    return above > (0 if none else lengths[len(lengths) // 2])


def _are_dated(page: Page, found: Sequence[Header], last: int, *, alike: bool) -> bool:
    bodies = [_paragraphs(page, header, end) for header, end in _ended(found, last)]
    return bool(found) and are_articles(page, found, bodies, alike=alike)


def _are_dated_alike(page: Page, found: Sequence[Header], last: int) -> bool:
    """Whether some articles lack a byline among those that have one: their dates look alike."""
    if not all(Credit.DATE in header.kind for header in found) or not are_written_alike(
        page, found
    ):
        return False
    return _are_dated(page, found, last, alike=True)
