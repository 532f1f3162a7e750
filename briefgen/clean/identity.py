"""The id of a source: publisher, date, and the first words of its title."""

import itertools
import re
from collections.abc import Iterator

from anyascii import anyascii

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

    They are made of letters a-z, digits and hyphens; a name or title of another script is written
    in those of its sound. `unnamed` and `untitled` stand for what is not there.
    """
    names = (_cut_name(_plain(name)) for name in (article.publisher, article.via) if name)
    name = next(filter(None, names), _UNNAMED)
    date = str(article.published) if article.published else _UNDATED
    words = _plain(_APOSTROPHE.sub("", article.title)).split("-")[:_TITLE_WORDS]
    title = "-".join(word[:_LONGEST_WORD] for word in words) or _UNTITLED
    plain = f"{name}-{date}-{title}"
    yield plain
    yield from (f"{plain}-{number}" for number in itertools.count(2))


def _plain(text: str) -> str:
    """The text as a slug: by its Latin letters, or by its sound where most are of other scripts."""
    letters = [char for char in text if char.isalpha()]
    plain = slug(text)
    if 2 * sum(map(str.isalpha, plain)) >= len(letters):
        return plain
    return slug(anyascii(text).replace("'", ""))


def _cut_name(name: str) -> str:
    """The name's first words, as many as fit."""
    if len(name) <= _LONGEST_NAME:
        return name
    return name[: _LONGEST_NAME + 1].rpartition("-")[0] or name[:_LONGEST_NAME]
