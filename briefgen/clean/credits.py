"""Who published an article, where it was found, and who wrote it: only what the capture names."""

import re
from collections.abc import Mapping, Sequence

from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.page import Page, bulleted
from briefgen.clean.person_names import names_in, person
from briefgen.clean.publishers import is_aggregator, is_publisher
from briefgen.clean.self_named import before_date

_APPS = (
    re.compile(r"\bDownload (?:the )?(?P<name>[A-Z0-9][\w.]*(?: [A-Z0-9][\w.]*){0,2}) app\b"),
    re.compile(r"\bExplore what (?P<name>[A-Z0-9][\w.]*(?: [A-Z0-9][\w.]*){0,2}) AI can do\b"),
    re.compile(r"\b(?:[Rr]ead|[Oo]pen|[Vv]iew) (?:more )?(?:on|in) (?P<name>[A-Z0-9][\w.]*)$"),
)
_AGENCY = r"(?P<name>[^\W\d_][\w.& -]{1,30})"
_DASH = r"\s*(?:[-–—=:.]|\Z)"
_OPENING_CODES = (
    re.compile(
        r"(?:[A-Z][\w.'’ -]{1,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? )?"
        rf"\({_AGENCY}\)"
    ),
    # `BOISE, Idaho, Sept. 12, 2024 /PRNewswire/ --`, `BERLIN (dpa/lx) -`, `КИЇВ, 12 вересня (…) –`
    re.compile(rf"[^\W\d_a-z][\w.'’ ,-]{{1,60}}?[(/]{_AGENCY}(?:/\w{{2,4}})?[)/]{_DASH}"),
    # `МОСКВА, 12 янв — РИА Новости. `
    re.compile(rf"[^\W\d_a-z][\w.'’ -]{{1,30}},\s\d{{1,2}}\s\w{{3,9}}\.?\s[–—-]\s{_AGENCY}\.\s"),
    # `(서울=연합뉴스)`, `新华社北京11月14日电`
    re.compile(r"[(（][^)）=]{1,12}=(?P<name>[^)）]{2,12})[)）]"),
    re.compile(r"(?P<name>[\u3400-\u9fff]{2,3}社)[\u3400-\u9fff]{2,8}\d{1,2}月"),
)
_NAME = r"[^\W\d_a-z][\w'’.-]*(?: (?:(?:de|van|von|bin|al|der|da|di) )?[^\W\d_a-z][\w'’.-]*){1,3}"
_BY = re.compile(rf"(?:Written |Reported )?[Bb]y (?P<names>{_NAME}(?:(?:,| and| &) {_NAME})*)")
# `新华社北京11月14日电（记者李例子）`, `(서울=연합뉴스) 홍예시 기자 =`, `【ソウル＝例田花子】`.
_OPENING_NAMES = re.compile(
    r"[(（](?:本报|本報|通讯员|特约|见习)?(?:记者|記者)[ :：]?([\u3400-\u9fff·]{2,4})[ 、)）]"
    r"|[)）\]】]\s?([\uac00-\ud7a3]{2,4})\s?(?:기자|특파원)\s?=?"
    r"|^【[^】＝=]{1,12}[＝=]([\u3040-\u30ff\u3400-\u9fff]{3,6})】"
)
_OPENING = 60
_HEAD = 2
_NEAR = 3
_MASTHEAD = 3
_BRACKETS = "()[]"
_BESIDE, _ABOVE, _BELOW = "beside the title", "above the title", "below the text"
_SECTIONS = frozenset({"time", "people", "metro", "mint", "fortune", "vice", "slate", "wired"})
"""Publishers that are called as sections are."""

_WRITE_TO = re.compile(rf"Write to (?P<names>{_NAME}(?:(?:,| and) {_NAME})*) at\b")


def via(page: Page) -> str | None:
    """The aggregator whose furniture is around the articles: a known one, or named twice there.

    A known one may also stand alone at the head of the page.
    """
    found = [
        match["name"]
        for line, known in zip(page.lines, page.markers, strict=True)
        if known is not None
        for pattern in _APPS
        if (match := pattern.search(line.text))
    ]
    for name in found:
        if is_aggregator(name) or found.count(name) > 1:
            return name
    head = (line.text for line in page.lines[:_HEAD])
    return next((name for name in head if is_aggregator(name)), None)


def publisher(
    page: Page, beside: Mapping[int, str], above: Sequence[int], opening: str, *, alone: bool
) -> tuple[str | None, str | None]:
    """Who published an article, and what says so where that is not a known name beside its title.

    The lines `beside` it name it, each with the place where it stands; or those `above` its title,
    nearest first; or the capture as a whole, where the article is `alone` in it; or the first words
    of its text.
    """
    for index, place in beside.items():
        age = page.ages[index]
        name = age.name if age else _bare(page, index)
        if (label := page.labels[index]) and page.markers[index] is None:
            name = before_date(page.text(index), label) or label.authors
        if name and page.names_publisher(name) and page.markers[index] is None:
            return name.strip(_BRACKETS), _again(page, name, place)
    if name := _above(page, above):
        return name, _again(page, name, _ABOVE) or f"'{name}' {_ABOVE}"
    heads = {page.text(index) for index in range(min(_MASTHEAD, len(page.lines)))}
    if alone and (name := next((name for name in page.self_named if name in heads), None)):
        return name, _again(page, name, "at the head of the page")
    codes = (code for pattern in _OPENING_CODES if (code := pattern.match(opening)))
    return next((code["name"] for code in codes if is_publisher(code["name"])), None), None


def _above(page: Page, above: Sequence[int]) -> str | None:
    """The publisher above a title; menus name several, and sections are called as some are."""
    names = [
        name
        for index in above
        if page.markers[index] is None and page.ages[index] is None
        if page.names_publisher(name := _bare(page, index)) and not is_aggregator(name)
        if name.casefold() not in _SECTIONS
    ]
    return names[0].strip(_BRACKETS) if len({name.casefold() for name in names}) == 1 else None


def _bare(page: Page, index: int) -> str:
    return bulleted(page.text(index)) or page.text(index)


def _again(page: Page, name: str, place: str) -> str | None:
    line = page.self_named.get(name)
    if line is None:
        called = name in page.papers and not is_publisher(name)
        return f"'{name}' {place}, called as papers are" if called else None
    return f"'{name}' {place}" + (", twice" if line == name else f", and '{line}'")


def author(bylines: Sequence[str], opening: str = "") -> str | None:
    """The names in a byline, as it puts them, or the name that opens an agency's report."""
    for text in bylines:
        match = _BY.match(text) or _WRITE_TO.match(text)
        if match and (names := names_in(match["names"])):
            return names
    opened = _OPENING_NAMES.search(opening[:_OPENING])
    opening_names = (name for name in (opened.groups() if opened else ()) if name)
    return next((name for name in opening_names if person(name, led=True)), None)


def lines_beside(
    page: Page, roles: dict[int, Role], title: int | None, parting: Sequence[int]
) -> dict[int, str]:
    """The labels below the title, and the credits that parted the article, each with its place.

    Right below the text, a paper's name with a date counts as well.
    """
    last = max((at for at, role in roles.items() if not isinstance(role, DropKind)), default=-1)
    found = dict.fromkeys(header_lines(roles, title), _BESIDE)
    found |= {at: _BELOW if -1 < last < at else _BESIDE for at in parting}
    below = last + 1
    if last >= 0 and below in roles and page.text(below) in page.papers.values():
        found[below] = _BELOW
    return found


def lines_above(first: int, title: int | None) -> tuple[int, ...]:
    """The lines of a segment that stand near above its title, nearest first, and its first two."""
    if title is None:
        return ()
    near = range(title - 1, max(title - 1 - _NEAR, first - 1), -1)
    top = range(min(first + _MASTHEAD, title) - 1, first - 1, -1)
    return tuple(dict.fromkeys((*near, *top)))


def header_lines(roles: dict[int, Role], title: int | None) -> tuple[int, ...]:
    """The lines between the title and the first passage that are labels."""
    found = []
    for index, role in roles.items():
        if title is not None and index < title:
            continue
        if role is DropKind.LABEL:
            found.append(index)
        elif not isinstance(role, DropKind):
            break
    return tuple(found)
