"""Who published an article, where it was found, and who wrote it: only what the capture names."""

import re
from collections.abc import Sequence

from briefgen.clean.kinds import DropKind, Role
from briefgen.clean.page import Page, bulleted
from briefgen.clean.person_names import names_in, person
from briefgen.clean.publishers import is_aggregator, is_publisher

_APPS = (
    re.compile(r"\bDownload (?:the )?(?P<name>[A-Z0-9][\w.]*(?: [A-Z0-9][\w.]*){0,2}) app\b"),
    re.compile(r"\bExplore what (?P<name>[A-Z0-9][\w.]*(?: [A-Z0-9][\w.]*){0,2}) AI can do\b"),
    re.compile(r"\b(?:[Rr]ead|[Oo]pen|[Vv]iew) (?:more )?(?:on|in) (?P<name>[A-Z0-9][\w.]*)$"),
)
_OPENING_CODE = re.compile(
    r"(?:[A-Z][\w.'’ -]{1,40}(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? )?"
    r"\((?P<name>[A-Z][\w.& -]{1,30})\)"
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
_WRITE_TO = re.compile(rf"Write to (?P<names>{_NAME}(?:(?:,| and) {_NAME})*) at\b")


def via(page: Page) -> str | None:
    """The aggregator whose furniture is around the articles: a known one, or named twice there."""
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
    return None


def publisher(page: Page, header: Sequence[int], opening: str) -> str | None:
    """Who the lines beside the title, or the text's own opening, name as publisher."""
    for index in header:
        age = page.ages[index]
        name = age.name if age else bulleted(page.text(index)) or page.text(index)
        if name and page.names_publisher(name) and page.markers[index] is None:
            return name
    code = _OPENING_CODE.match(opening)
    return code["name"] if code and is_publisher(code["name"]) else None


def author(bylines: Sequence[str], opening: str = "") -> str | None:
    """The names in a byline, as it puts them, or the name that opens an agency's report."""
    for text in bylines:
        match = _BY.match(text) or _WRITE_TO.match(text)
        if match and (names := names_in(match["names"])):
            return names
    opened = _OPENING_NAMES.search(opening[:_OPENING])
    opening_names = (name for name in (opened.groups() if opened else ()) if name)
    return next((name for name in opening_names if person(name, led=True)), None)


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
