"""What is found in a made-up capture, in a form that reads well beside it."""

import hashlib

from briefgen.clean import clean, derive
from briefgen.clean.kinds import DropKind
from briefgen.model import Capture, PassageKind

_WORDS = 5


def outline(text):
    """A line for each article and passage, and how many runs are comments; first words alone."""
    found = clean(Capture("page.txt", text, hashlib.sha256(text.encode()).hexdigest()))
    lines = []
    for article in found.articles:
        lines.append(f"= {article.title}")
        if article.author or article.published:
            lines.append(f"  {article.author or '?'}, {article.published or '?'}")
        lines += [_passage(passage) for passage in article.passages]
    comments = [run for run in found.dropped if run.kind == DropKind.COMMENTS]
    if comments:
        lines.append(f"~ {len(comments)}: {_first_words(text[comments[0].span.start :])}")
    return "\n".join(lines)


def _passage(passage):
    beside = [str(passage.kind)] if passage.kind is not PassageKind.TEXT else []
    beside += [passage.time] if passage.time else []
    mark = f"[{' '.join(beside)}] " if beside else ""
    return f"- {mark}{_first_words(passage.text)}"


def _first_words(text):
    return " ".join(text.split()[:_WORDS])


def derived_articles(page):
    """The articles that are found in a page of HTML; each passage is a run of what is stored."""
    (derived,) = derive("page.html", page.encode()).texts
    for article in derived.cleaning.articles:
        for passage in article.passages:
            assert derived.text[passage.span.start : passage.span.end] == passage.text
    return derived.cleaning.articles


def derived_article(page):
    (article,) = derived_articles(page)
    return article
