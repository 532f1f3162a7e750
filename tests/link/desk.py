"""Articles made of text, and the differences that the rules find in them."""

import dataclasses

from extract.desk import NAMES, name, source

from briefgen.extract import extract
from briefgen.link import link
from briefgen.model import NameKind

SPEAKING = (
    *NAMES,
    name("guard", "Velland Guard", kind=NameKind.ORGANISATION, role="Guard of Velland"),
    name("marl-press", "Marl Press", kind=NameKind.ORGANISATION, role="News agency of North Marl"),
    name("skerry", "Skerry", kind=NameKind.PLACE),
)


def article(id_, text, published="2025-08-13", **fields):
    return dataclasses.replace(source(text, published=published, **fields), id=id_)


def found(*articles, kind=None):
    """Of each difference its kind, the words of its sides, and why it was found."""
    evidence = tuple(extract(one, SPEAKING) for one in articles)
    index = link(articles, evidence, SPEAKING)
    return [
        (one.kind, [index.sources[s.source].text(s.words) for s in one.sides], one.basis)
        for one in index.differences
        if kind is None or one.kind is kind
    ]


def kinds(*texts, on=("2025-08-13", "2025-08-13")):
    """The kinds of what differs in two articles of these texts, published on these days."""
    told = (article(id_, text, day) for id_, text, day in zip("ab", texts, on, strict=True))
    return [kind.name for kind, _, _ in found(*told)]
