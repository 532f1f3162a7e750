"""The parts of a page, or of one article on it, that programs read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard
from urllib.parse import urljoin

from lxml import html

from briefgen.clean.headline import Headline, alike, headline, line_of, site_names
from briefgen.clean.json_ld import LinkedArticle
from briefgen.clean.page_dates import stated_date
from briefgen.clean.publishers import is_aggregator
from briefgen.model import PartialDate
from briefgen.text.fold import fold

_ADDRESS = re.compile(
    r"https?://[^\s<>\"'\\\x00-\x20/?#]+(?P<path>[/?#][^\s<>\"\\\x00-\x1f]*)?", re.IGNORECASE
)
_LONGEST_ADDRESS = 2000
_LONGEST = 500
_LONGEST_DATE = 40
_TITLES = ("og:title", "citation_title", "twitter:title", "dc.title")
_PUBLISHERS = ("og:site_name", "citation_publisher", "citation_journal_title", "dc.publisher")
_AUTHORS = ("citation_author", "author", "article:author", "byl", "parsely-author", "dc.creator")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publish-date",
    "date",
)
_MODIFIED = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
)
_LANGUAGE = re.compile(r"(?P<language>[A-Za-z]{2,3})(?:[-_].*)?", re.DOTALL)
_OF_SITE = frozenset((*_PUBLISHERS, "application-name", "og:locale", "content-language"))
HEADINGS = ("h1", "h2", "h3", "h4")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NO_NAME = re.compile(r"https?://|@|[<>{}]", re.IGNORECASE)
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as a page puts it, and the place where it stands."""

    words: str
    place: str
    date: PartialDate


class Head:
    """The parts of one page that programs read; with an `article`, those that are about that one.

    An article among several has what stands in it, and what the page says under the same title.
    The names of the site are those of all.
    """

    def __init__(
        self,
        tree: html.HtmlElement,
        linked: tuple[LinkedArticle, ...],
        addresses: Sequence[str | None],
        article: html.HtmlElement | None = None,
    ) -> None:
        """`addresses` are those that the capture records, the surest first."""
        self._tree = tree
        self._scope = tree if article is None else article
        self._meta = _meta(tree)
        self._headings = tuple(tree.iter("h1") if article is None else _first_heading(article))
        found = (*self._links("canonical"), *self._named("og:url"), *addresses)
        self._addresses = tuple(dict.fromkeys(address for address in found if address))
        named = self._named("og:site_name", "application-name", *_PUBLISHERS)
        self._site = site_names(named, [one for one in self._addresses if is_web_address(one)])
        if article is not None and not self._is_titled_as_page():
            self._meta = {key: self._meta[key] for key in _OF_SITE if key in self._meta}
            self._addresses = _permalinks(self._headings, self._addresses)
        self._linked = self._main(linked, alone=article is None)

    def _is_titled_as_page(self) -> bool:
        """Whether the article's heading says what the page calls itself."""
        stated = [title for title in self._stated_titles(None) if title]
        shown = [words for heading in self._headings if (words := line_of(heading))]
        return any(alike(title, words) for title in stated for words in shown)

    def _main(self, articles: tuple[LinkedArticle, ...], *, alone: bool) -> LinkedArticle | None:
        """The article that the page is about: the one with its address or title.

        Of those that the page calls otherwise none is, be it the only one: another article's date
        and publisher are worse than none. The only one that has neither address nor title is.
        """
        own = {address.rstrip("/") for address in self._addresses}
        titles = self._named(*_TITLES)
        folded = {fold(title).casefold() for title in titles}
        for article in articles:
            if own & {address.rstrip("/") for address in article.addresses}:
                return article
        for article in articles:
            if article.headline and fold(article.headline).casefold() in folded:
                return article
        shown = [line_of(heading) for heading in self._headings]
        shown += [self._page_title(), *titles] if alone else []
        for article in articles:
            if article.headline and any(alike(article.headline, text) for text in shown if text):
                return article
        if not alone or not articles:
            return None
        if not any(shown):
            return articles[0]
        named = articles[0].headline or articles[0].addresses
        return articles[0] if len(articles) == 1 and not named else None

    def headline(self) -> Headline:
        """The heading that readers see; else the metadata's title."""
        stated = [title for title in self._stated_titles(self._linked) if title]
        linked = self._linked.publisher if self._linked else None
        return headline(self._headings, stated, (*self._site, *([linked] if linked else [])))

    def _stated_titles(self, linked: LinkedArticle | None) -> Iterator[str | None]:
        yield linked.headline if linked else None
        yield from self._named(*_TITLES)
        yield self._page_title()

    def _page_title(self) -> str | None:
        return next((line_of(title) for title in self._tree.iter("title")), None)

    def publisher(self) -> tuple[str | None, str | None]:
        """The publisher, and the aggregator that shows its article."""
        linked = self._linked
        named = [linked.publisher] if linked and linked.publisher else []
        named += [name for name in self._named(*_PUBLISHERS) if not _NO_NAME.search(name)]
        first = named[0] if named else None
        if first is None or not is_aggregator(first):
            return first, None
        provider = linked.provider if linked else None
        others = (name for name in (provider, *named) if name and not is_aggregator(name))
        return next(others, None), first

    def author(self, publisher: str | None) -> str | None:
        names = list(self._linked.authors) if self._linked else []
        for key in _AUTHORS:
            if names:
                break
            names = [name for name in self._meta.get(key, ()) if name]
        names = [_BY.sub("", name) for name in names]
        kept = (name for name in names if not _NO_NAME.search(name) and name != publisher)
        return ", ".join(dict.fromkeys(kept))[:_LONGEST] or None

    def stated_dates(self) -> Iterator[Stated]:
        """The dates that are marked as those of publication, the most exact place first."""
        yield from _stated(self._date_words())

    def supposed_dates(self) -> Iterator[Stated]:
        """The only date of a `time`, and the one in the address."""
        yield from _stated(self._other_words())

    def _date_words(self) -> Iterator[tuple[str | None, str]]:
        yield (
            self._linked.published if self._linked else None,
            "`datePublished` in the page's JSON-LD",
        )
        for key in _DATES:
            yield from ((words, f"`{key}` in a `meta` of the page") for words in self._named(key))
        marked = self._scope.xpath(".//*[@itemprop='datePublished' or @pubdate]")
        for element in marked[:1]:
            words = element.get("datetime") or element.get("content") or element.text_content()
            yield words[:_LONGEST], "`datePublished` marked on the page"

    def _other_words(self) -> Iterator[tuple[str | None, str]]:
        times = self._scope.xpath(".//article//time") or list(self._scope.iter("time"))
        times = [time.get("datetime") for time in times if time.get("datetime")]
        if len({stated_date(words) for words in times}) == 1:
            yield times[0], "the only `<time datetime>` of the page"
        for address in self._all_addresses()[:1]:
            if match := _ADDRESS_DATE.search(address):
                yield "-".join(match.groups()), "the page's address"

    def modified(self) -> str | None:
        """The first time of the last change that is stated, in the page's words."""
        linked = self._linked.modified if self._linked else None
        marked = self._scope.xpath(".//*[@itemprop='dateModified']/@datetime")
        words = (linked, *self._named(*_MODIFIED), *marked[:1])
        stated = (line[:_LONGEST_DATE] for one in words if one and (line := _line(one)))
        return next((line for line in stated if stated_date(line)), None)

    def language(self) -> str | None:
        stated = (
            self._tree.get("lang"),
            self._tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
            self._linked.language if self._linked else None,
            *self._named("og:locale", "content-language"),
        )
        match = next((m for tag in stated if tag and (m := _LANGUAGE.fullmatch(tag.strip()))), None)
        return match["language"].lower() if match else None

    def url(self) -> str | None:
        """The first address of an article: a site's front page is none."""
        found = self._all_addresses()
        deep = (address for address in found if len(_path(address)) > 1)
        return next(deep, found[0] if found else None)

    def _all_addresses(self) -> list[str]:
        linked = self._linked.addresses if self._linked else ()
        all_found = (*self._addresses[:2], *linked, *self._addresses[2:])
        return [address for address in dict.fromkeys(all_found) if is_web_address(address)]

    def _named(self, *keys: str) -> tuple[str, ...]:
        return tuple(value for key in keys for value in self._meta.get(key, ())[:1])

    def _links(self, relation: str) -> tuple[str, ...]:
        found = (
            link.get("href", "").strip()
            for link in self._tree.iter("link")
            if relation in (link.get("rel") or "").lower().split()
        )
        return tuple(found)[:1]


def is_web_address(text: str | None) -> TypeGuard[str]:
    """Whether it is a whole http or https address of a usual length."""
    return bool(text and len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text))


def _meta(tree: html.HtmlElement) -> Mapping[str, tuple[str, ...]]:
    """The contents of `meta` by name, property or itemprop in lower case, in their order."""
    found: dict[str, tuple[str, ...]] = {}
    for element in tree.iter("meta"):
        content = _line(element.get("content") or "")
        if content is None or len(content) > _LONGEST_ADDRESS:
            continue
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            if key := (element.get(attribute) or "").strip().lower():
                found[key] = (*found.get(key, ())[:19], content)
    return found


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None


def _stated(words: Iterator[tuple[str | None, str]]) -> Iterator[Stated]:
    for said, place in words:
        line = _line(said or "")
        if line and (date := stated_date(line)):
            yield Stated(line[:_LONGEST_DATE], place, date)


def _first_heading(article: html.HtmlElement) -> Iterator[html.HtmlElement]:
    heading = next(article.iter(*HEADINGS), None)
    if heading is not None:
        yield heading


def _permalinks(headings: Sequence[html.HtmlElement], base: Sequence[str]) -> tuple[str, ...]:
    """Where the headings lead to, if that is an article's own address."""
    found = []
    for heading in headings:
        around = next(heading.iterancestors("a"), None)
        links = [*heading.iter("a"), *([] if around is None else [around])]
        for link in links[:1]:
            try:
                found.append(urljoin(base[0] if base else "", link.get("href", "").strip()))
            except ValueError:
                continue
    return tuple(address for address in found if is_web_address(address))


def _path(address: str) -> str:
    match = _ADDRESS.fullmatch(address)
    return (match["path"] or "") if match else ""
