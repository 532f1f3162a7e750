"""The headline of an article on a page: what readers see above it, and its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import html

from briefgen.clean.shown_lines import is_within
from briefgen.text.fold import fold

_SEPARATORS = re.compile(r"\s+[|–—\-·:•»]\s+|\s*[|»]\s*")
_WORD = re.compile(r"\w+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_ALIKE = 0.5
_FEWEST_WORDS = 3
_SHORTEST_NAME = 3
_ELSEWHERE = frozenset({"aside", "nav", "footer"})
_OWN = frozenset({"article", "main"})


@dataclass(frozen=True, slots=True)
class Headline:
    """The words of a headline, and the element that shows them, if one does."""

    words: str | None
    element: html.HtmlElement | None


def headline(
    headings: Sequence[html.HtmlElement], stated: Sequence[str], site: Sequence[str]
) -> Headline:
    """The headline among the headings that says what the metadata says; else the article's own.

    `stated` are the titles in the metadata, most exact first, `site` the names of the site: what
    stands behind a mark at the end of a title and is one of them belongs to no title.
    """
    shown = [(heading, words) for heading in headings if (words := line_of(heading))]
    for title in stated[:2]:
        for heading, words in shown:
            if alike(title, words):
                return Headline(without_site(words, site), heading)
    own = [(heading, words) for heading, words in shown if _is_own(heading, words, site)]
    if len(own) == 1:
        heading, words = own[0]
        return Headline(without_site(words, site), heading)
    if not stated and len(shown) == 1:
        heading, words = shown[0]
        return Headline(words, heading)
    return Headline(without_site(stated[0], site) if stated else None, None)


def _is_own(heading: html.HtmlElement, words: str, site: Sequence[str]) -> bool:
    """Whether a heading is that of the article, and not of the site or one of its sections."""
    if len(_WORD.findall(words)) < _FEWEST_WORDS or _is_name(words, site):
        return False
    return is_within(heading, _OWN) and not is_within(heading, _ELSEWHERE)


def without_site(title: str, names: Sequence[str]) -> str:
    """The title without the site's name behind a mark: `Bridge closed | Harn Courier`."""
    cuts = list(_SEPARATORS.finditer(title))
    for cut in cuts:
        if cut.start() and _is_name(title[cut.end() :], names):
            return title[: cut.start()].rstrip()
    return title


def _is_name(words: str, names: Sequence[str]) -> bool:
    letters = _letters(words)
    return bool(letters) and any(letters == _letters(name) for name in names)


def _letters(words: str) -> str:
    return _NOT_LETTERS.sub("", fold(words).casefold())


def site_names(names: Sequence[str | None], addresses: Sequence[str]) -> tuple[str, ...]:
    """What the site is called: by its metadata, and by the hosts of its addresses."""
    found = [name for name in names if name]
    for address in addresses:
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            continue
        labels = host.removeprefix("www.").split(".")
        found += [
            host.removeprefix("www."),
            *(label for label in labels[:-1] if len(label) >= _SHORTEST_NAME),
        ]
    return tuple(dict.fromkeys(found))


def line_of(element: html.HtmlElement) -> str | None:
    """The words of the element, without the places where they may be hyphenated."""
    return " ".join(element.text_content().replace("\xad", "").split()) or None


def alike(one: str, other: str) -> bool:
    """Whether most words of the shorter stand in the longer."""
    words = [set(_WORD.findall(fold(text).casefold())) for text in (one, other)]
    shorter, longer = sorted(words, key=len)
    return bool(shorter) and len(shorter & longer) >= _ALIKE * len(longer)
