"""Sentences of an article that no paragraph holds: loose between them, or in bare divisions."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import html

from briefgen.clean.article_elements import is_set_aside
from briefgen.clean.head import HEADINGS
from briefgen.clean.lines import is_prose, is_sentence, word_count
from briefgen.clean.phrases import marker
from briefgen.clean.shown_lines import is_block, is_within

_PARAGRAPH = "p"
_BARE = frozenset({"div", "section", "center", "span", "font"})
_BESIDE_BARE = _BARE | {"ul", "ol", "li", "blockquote", *HEADINGS}
_ELSEWHERE = frozenset(
    {"aside", "nav", "footer", "form", "figure", "figcaption", "table", "button"}
)
# What a class calls what stands in an article and is none of its text.
_BESIDE = re.compile(
    r"sign-?up|captcha|caption|credit|byline|subscri|advert|disclaim|copyright|tooltip|share",
    re.IGNORECASE,
)
_COLONS = (":", "：")
_MOST_LINKED = 0.5
_DEEPEST = 20
_ROWS_UP, _FEWEST_ROWS = 2, 2


def set_loose_text(tree: html.HtmlElement) -> None:
    """Put sentences beside the paragraphs of an article into paragraphs of their own.

    What looks for the text of a page looks for `<p>` where there are some, and passes by
    `<p>…</p>Nobody was hurt, he said.<div>It rained.</div><p>…</p>`. Divisions are looked into
    where they hold nothing but such text, are not set aside, and stand beside paragraphs.
    """
    for element in _around(tree):
        if element.tag == _PARAGRAPH or is_within(element, _ELSEWHERE) or is_set_aside(element):
            continue
        for part in [element, *_bare(element)]:
            _wrap(part)


def _around(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """What holds paragraphs, or several divisions with one paragraph each."""
    read = [paragraph for paragraph in tree.iter(_PARAGRAPH) if _reads(paragraph)]
    counts = Counter(parent for one in read if (parent := one.getparent()) is not None)
    rows = Counter(
        above
        for parent, count in counts.items()
        if count == 1 and parent.tag in _BARE
        for above in islice(parent.iterancestors(), _ROWS_UP)
    )
    several = (above for above, count in rows.items() if count >= _FEWEST_ROWS)
    return list(dict.fromkeys([*counts, *several]))


def _bare(element: html.HtmlElement, depth: int = 0) -> Iterator[html.HtmlElement]:
    """The divisions in it that hold text, lists and other such divisions alone."""
    for inner in element:
        if inner.tag in _BARE and is_block(inner) and not _is_beside(inner) and _is_bare(inner):
            yield inner
            if depth < _DEEPEST:
                yield from _bare(inner, depth + 1)


def _is_beside(element: html.HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return is_set_aside(element) or _BESIDE.search(names) is not None


def _is_bare(element: html.HtmlElement) -> bool:
    return all(not is_block(one) or one.tag in _BESIDE_BARE for one in element.iterdescendants())


def _wrap(element: html.HtmlElement) -> None:
    """Each run of text between the blocks of the element as a paragraph, if it reads as one."""
    for run in [*_runs(element)]:
        before, inline = run
        text = (before.tail if before is not None else element.text) or ""
        words = text + "".join(f"{one.text_content()}{one.tail or ''}" for one in inline)
        if not _is_sentence(" ".join(words.split()), inline):
            continue
        paragraph = element.makeelement(_PARAGRAPH)
        try:
            paragraph.text = text
        except ValueError:  # a control character that stands in the page, and cannot be set anew
            continue
        if before is None:
            element.text = None
            element.insert(0, paragraph)
        else:
            before.tail = None
            before.addnext(paragraph)
        paragraph.extend(inline)


def _runs(
    element: html.HtmlElement,
) -> Iterator[tuple[html.HtmlElement | None, list[html.HtmlElement]]]:
    """The blocks inside, the beginning first, each with the inline elements that follow it."""
    before: html.HtmlElement | None = None
    inline: list[html.HtmlElement] = []
    for inner in element:
        if is_block(inner):
            yield before, inline
            before, inline = inner, []
        else:
            inline.append(inner)
    yield before, inline


def _reads(paragraph: html.HtmlElement) -> bool:
    return is_prose(" ".join(paragraph.text_content().split()))


def _is_sentence(text: str, inline: Sequence[html.HtmlElement]) -> bool:
    # The end tells a sentence from captions, credits and headings; one word may be a place.
    ended = is_sentence(text) and word_count(text) > 1
    if not ended and not (is_prose(text) and text.endswith(_COLONS)):
        return False
    if marker(text) is not None or any(map(_is_beside, inline)):
        return False
    linked = sum(
        len(link.text_content()) for one in inline for link in one.iter("a") if link.get("href")
    )
    return linked <= _MOST_LINKED * len(text)
