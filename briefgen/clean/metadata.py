"""What a page says of itself: JSON-LD, OpenGraph, Highwire and other `meta`, links, `time`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from lxml import html

from briefgen.clean.extracted import Metadata
from briefgen.clean.json_ld import LinkedArticle, linked_articles
from briefgen.clean.markup import Markup
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
_SEPARATORS = re.compile(r"\s+[|–—\-·:•»]\s+")
_WORD = re.compile(r"\w+")
_ALIKE = 0.5
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NO_NAME = re.compile(r"https?://|@|[<>{}]", re.IGNORECASE)
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)")


def metadata(markup: Markup, address: str | None = None) -> Metadata:
    """What the page says, each part from the most exact place that has it; nothing is guessed.

    `address` is where the page was fetched from, if the capture records that.
    """
    head = _Head(markup, address)
    publisher, via = head.publisher()
    published, basis = head.published()
    return Metadata(
        title=head.title(),
        publisher=publisher,
        via=via,
        author=head.author(publisher),
        published=published,
        published_basis=basis,
        language=head.language(),
        url=head.url(),
        modified=head.modified(),
    )


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date as a page puts it, and the place where it stands."""

    words: str
    place: str
    date: PartialDate


class _Head:
    """The parts of one page that programs read."""

    def __init__(self, markup: Markup, address: str | None) -> None:
        self._tree = markup.tree
        self._meta = _meta(markup.tree)
        self._addresses = tuple(
            found for found in (*self._links("canonical"), *self._named("og:url"), address) if found
        )
        self._saved_from = markup.saved_from
        self._address = address
        self._linked = self._main(linked_articles(markup.json_ld))

    def _main(self, articles: tuple[LinkedArticle, ...]) -> LinkedArticle | None:
        """The article that the page is about: the one with its address or title, or the only one.

        Of several that the page calls otherwise none is: another article's date and publisher are
        worse than none.
        """
        own = {address.rstrip("/") for address in self._addresses}
        titles = {fold(title).casefold() for title in self._named(*_TITLES)}
        for article in articles:
            if own & {address.rstrip("/") for address in article.addresses}:
                return article
        for article in articles:
            if article.headline and fold(article.headline).casefold() in titles:
                return article
        shown = [_line(h1.text_content()) for h1 in self._tree.iter("h1")]
        shown += [title for title in (self._page_title(),) if title]
        for article in articles:
            if article.headline and any(_alike(article.headline, text) for text in shown if text):
                return article
        return articles[0] if len(articles) == 1 or (articles and not shown) else None

    def title(self) -> str | None:
        """The visible heading that says what the metadata says; else the metadata's."""
        stated = [title for title in self._stated_titles() if title]
        headings = [text for h1 in self._tree.iter("h1") if (text := _line(h1.text_content()))]
        for title in stated[:2]:
            for heading in headings:
                if _alike(title, heading):
                    return heading
        if stated:
            return stated[0]
        return headings[0] if len(headings) == 1 else self._page_title()

    def _stated_titles(self) -> Iterator[str | None]:
        yield self._linked.headline if self._linked else None
        yield from self._named(*_TITLES)
        yield self._page_title()

    def _page_title(self) -> str | None:
        """The text of `title`, without the site's own name behind a separator."""
        text = next((_line(title.text_content()) for title in self._tree.iter("title")), None)
        site = next(iter(self._named("og:site_name", "application-name")), None)
        if text and site:
            parts = _SEPARATORS.split(text)
            if len(parts) > 1 and fold(parts[-1]).casefold() == fold(site).casefold():
                return text[: text.rindex(parts[-1])].rstrip(" |–—-·:•»") or text
        return text

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

    def published(self) -> tuple[PartialDate | None, str | None]:
        """The first date stated, and a sentence with its words and those that contradict it."""
        stated = list(self._stated_dates())
        if not stated:
            return None, None
        first = stated[0]
        clauses = [f"{first.place}: '{first.words}'"]
        differing = {other.date: other for other in reversed(stated[1:])}
        clauses += [
            f"but {other.place}: '{other.words}'"
            for date, other in differing.items()
            if date != first.date
        ]
        return first.date, "; ".join(clauses[:3])

    def _stated_dates(self) -> Iterator[_Stated]:
        for words, place in self._date_words():
            line = _line(words or "")
            if line and (date := stated_date(line)):
                yield _Stated(line[:_LONGEST_DATE], place, date)

    def _date_words(self) -> Iterator[tuple[str | None, str]]:
        yield (
            self._linked.published if self._linked else None,
            "`datePublished` in the page's JSON-LD",
        )
        for key in _DATES:
            yield from ((words, f"`{key}` in a `meta` of the page") for words in self._named(key))
        marked = self._tree.xpath("//*[@itemprop='datePublished' or @pubdate]")
        for element in marked[:1]:
            words = element.get("datetime") or element.get("content") or element.text_content()
            yield words[:_LONGEST], "`datePublished` marked on the page"
        times = self._tree.xpath("//article//time/@datetime") or self._tree.xpath(
            "//time/@datetime"
        )
        if len({stated_date(words) for words in times}) == 1:
            yield times[0], "the only `<time datetime>` of the page"
        for address in self._all_addresses()[:1]:
            if match := _ADDRESS_DATE.search(address):
                yield "-".join(match.groups()), "the page's address"

    def modified(self) -> str | None:
        """The first time of the last change that is stated, in the page's words."""
        linked = self._linked.modified if self._linked else None
        marked = self._tree.xpath("//*[@itemprop='dateModified']/@datetime")
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
        all_found = (*self._addresses[:2], *linked, *self._addresses[2:], self._saved_from)
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


def _alike(one: str, other: str) -> bool:
    """Whether most words of the shorter stand in the longer."""
    words = [set(_WORD.findall(fold(text).casefold())) for text in (one, other)]
    shorter, longer = sorted(words, key=len)
    return bool(shorter) and len(shorter & longer) >= _ALIKE * len(longer)


def _path(address: str) -> str:
    match = _ADDRESS.fullmatch(address)
    return (match["path"] or "") if match else ""
