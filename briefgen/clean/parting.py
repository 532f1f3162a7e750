"""Where articles begin in a capture whose titles stand once, and without a publisher's label.

A sub-head with paragraphs below looks like a title with an article below. So what is parted shows
a second sign, and shows it again: a byline or a date with each title, a name and a date below each
text, a whole dateline at the beginning of each, a rule above each, or numbers in what calls itself
a newsletter. Where the signs do not agree, all is one article.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.clean.datelined import datelined
from briefgen.clean.digests import numbered, ruled
from briefgen.clean.headed import headed
from briefgen.clean.headers import credit, headers
from briefgen.clean.page import Page
from briefgen.clean.part import FEWEST, NUMBER, Part
from briefgen.clean.rules import is_rule
from briefgen.clean.signed_below import signed_below

_MENU_SHARE = 0.3
_LONGEST_MENU_LINE = 24
_FEWEST_MENU_LINES = 8


def parts(page: Page, last: int) -> tuple[Part, ...]:
    """The articles that stand in the lines before `last`, which part all of these lines.

    Empty where nothing says that there are two or more.
    """
    credited = headers(page, last)
    menus = _has_menus(page, last)
    found = headed(page, credited, last, menus=menus)
    found = found or datelined(page, credited, last, menus=menus)
    if not found and not menus:
        found = (
            signed_below(page, last)
            or ruled(page, credited, last)
            or numbered(page, credited, last)
        )
    return _with_lead(page, _without_numbers(page, found)) if len(found) >= FEWEST else ()


def _has_menus(page: Page, last: int) -> bool:
    """Whether many lines are as short as a menu's: what is ruled or numbered may be furniture."""
    short = sum(
        page.markers[at] is None
        and len(page.text(at)) <= _LONGEST_MENU_LINE
        and not is_rule(page.text(at))
        and not credit(page, at)
        for at in range(last)
    )
    return short >= max(_FEWEST_MENU_LINES, _MENU_SHARE * last)


def _with_lead(page: Page, found: Sequence[Part]) -> tuple[Part, ...]:
    first = found[0]
    if not any(page.paragraphs[: first.start]):
        return (replace(first, start=0), *found[1:])
    return (Part(0, None, lead=True), *found)


def _without_numbers(page: Page, found: Sequence[Part]) -> list[Part]:
    """The parts with the titles' numbers left out, where these count the parts."""
    counted = [
        (part, None if part.title is None else NUMBER.match(page.text(part.title)))
        for part in found
    ]
    numbers = [int(match[1]) for _, match in counted if match]
    if len(numbers) < FEWEST or numbers != list(range(1, len(numbers) + 1)):
        return list(found)
    return [replace(part, title_from=match.end() if match else 0) for part, match in counted]
