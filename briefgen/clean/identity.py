"""The id of a source: publisher, date, and the first words of its title."""

import itertools
import re
from collections.abc import Iterator

from briefgen.model import Article
from briefgen.text.slug import slug

# Together at most 76 characters; an id has 80.
_LONGEST_NAME = 20
_LONGEST_WORD = 14
_TITLE_WORDS = 3
_UNNAMED = "unnamed"
_UNDATED = "undated"
_UNTITLED = "untitled"
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")


def source_ids(article: Article) -> Iterator[str]:
    """The ids that an article may have, best first: the plain one, then with `-2`, `-3`, ….

    They are made of letters a-z, digits and hyphens. What cannot be written so is left out:
    `unnamed` and `untitled` stand for a name and a title of which nothing is left.
    """
    names = (_cut_name(slug(name)) for name in (article.publisher, article.via) if name)
    name = next(filter(None, names), _UNNAMED)
    date = str(article.published) if article.published else _UNDATED
    words = slug(_APOSTROPHE.sub("", article.title)).split("-")[:_TITLE_WORDS]
    title = "-".join(word[:_LONGEST_WORD] for word in words) or _UNTITLED
    plain = f"{name}-{date}-{title}"
    yield plain
    yield from (f"{plain}-{number}" for number in itertools.count(2))


def _cut_name(name: str) -> str:
    """The name's first words, as many as fit."""
    if len(name) <= _LONGEST_NAME:
        return name
    return name[: _LONGEST_NAME + 1].rpartition("-")[0] or name[:_LONGEST_NAME]
