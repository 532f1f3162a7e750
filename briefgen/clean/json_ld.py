"""JSON-LD of a page: what schema.org calls an article, with its strings."""

import html
import json
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

_ARTICLES = frozenset({"Article", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report"})
_ARTICLE = "Article"
_LIVE = "LiveBlogPosting"
_LONGEST = 2_000_000
_MOST_VALUES = 50_000
_MOST_ARTICLES = 100
_MOST_POSTS = 2_000
_DEEPEST = 30
_LIKE_TEXT = 500

_Node = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """The strings of an article's node; `None` and empty where it has none."""

    headline: str | None
    published: str | None
    modified: str | None
    authors: tuple[str, ...]
    publisher: str | None
    provider: str | None
    language: str | None
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkedPost:
    """The strings of a live blog's post; `body` has its line breaks."""

    headline: str | None
    published: str
    body: str


def linked_articles(scripts: tuple[str, ...]) -> tuple[LinkedArticle, ...]:
    """The articles in the page's scripts, in their order. Never raises; broken JSON is skipped."""
    nodes = [node for script in scripts for node in _nodes(_loaded(script))]
    named = ((node.get("@id"), node) for node in nodes if "name" in node)
    known = {identifier: node for identifier, node in named if isinstance(identifier, str)}
    articles = (_article(node, known) for node in nodes if _is_article(node))
    return tuple(islice(articles, _MOST_ARTICLES))


def linked_posts(scripts: tuple[str, ...]) -> tuple[LinkedPost, ...] | None:
    """The posts of the page's live blog that have a time and a text; `None` where it is none."""
    nodes = [node for script in scripts if _LIVE in script for node in _nodes(_loaded(script))]
    live = [node for node in nodes if node.get("@type") in (_LIVE, [_LIVE])]
    if not live:
        return None
    told = (node.get("liveBlogUpdate") for node in live)
    updates = [update for one in told for update in (one if isinstance(one, list) else [one])]
    posts = (_post(update) for update in updates[:_MOST_POSTS] if isinstance(update, dict))
    return tuple(dict.fromkeys(post for post in posts if post))


def _post(node: _Node) -> LinkedPost | None:
    published, body = _text(node.get("datePublished")), node.get("articleBody")
    if published is None or not isinstance(body, str) or not body.strip():
        return None
    return LinkedPost(_text(node.get("headline")), published, html.unescape(body))


def _loaded(script: str) -> object:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    if len(text) > _LONGEST:
        return None
    try:
        # Line breaks inside strings are a common fault.
        loaded: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return loaded


def _nodes(loaded: object) -> Iterator[_Node]:
    """All mappings, outer ones first."""
    waiting = deque([(loaded, 0)])
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value, depth = waiting.popleft()
        if isinstance(value, dict):
            yield value
            value = list(value.values())
        if isinstance(value, list) and depth < _DEEPEST:
            waiting.extend((inner, depth + 1) for inner in value)


def _is_article(node: _Node) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(name, str) and (name.endswith(_ARTICLE) or name in _ARTICLES) for name in names
    )


def _article(node: _Node, known: Mapping[str, _Node]) -> LinkedArticle:
    main = node.get("mainEntityOfPage")
    addresses = (_text(node.get("url")), _text(main), _text(_resolved(main, known).get("@id")))
    return LinkedArticle(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        published=_text(node.get("datePublished")),
        modified=_text(node.get("dateModified")),
        authors=_names(node.get("author"), known),
        publisher=next(iter(_names(node.get("publisher"), known)), None),
        provider=next(
            iter(_names(node.get("provider") or node.get("sourceOrganization"), known)), None
        ),
        language=_text(node.get("inLanguage")),
        addresses=tuple(address for address in addresses if address),
    )


def _names(value: object, known: Mapping[str, _Node]) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    names = (_text(one) or _text(_resolved(one, known).get("name")) for one in values)
    return tuple(dict.fromkeys(name for name in names if name))


def _resolved(value: object, known: Mapping[str, _Node]) -> _Node:
    """The mapping itself, or the one elsewhere in the page that it points at."""
    if not isinstance(value, dict):
        return {}
    if "name" not in value and isinstance(identifier := value.get("@id"), str):
        return known.get(identifier, value)
    return value


def _text(value: object) -> str | None:
    """A string on one line; publishers put character references into them now and then."""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str) or len(value) > _LIKE_TEXT:
        return None
    return " ".join(html.unescape(value).split()) or None
