"""The text of a source file, as it is before anyone has looked at it."""

import re
from collections.abc import Iterable, Iterator

from briefgen.clean.first_words import first_words
from briefgen.clean.scalar import yaml_optional, yaml_quoted
from briefgen.model import Article, Capture, PassageKind

_UNDETERMINED = "und"
_BREAK = re.compile("\\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\\s*")


def source_file(article: Article, capture: Capture, replaces: str | None = None) -> str:
    """The whole of `content/sources/<id>.md`: front matter, then a paragraph for each passage.

    White space that breaks a line within a passage is one space; nothing else of its text is
    changed. A passage that is no plain text is listed by its first words; where they begin
    another passage as well, its kind cannot be said and is left out. `replaces` is the id of the
    source with the version of the article before this one.
    """
    lines = ["---", *_front_matter(article, capture, replaces), "---"]
    paragraphs = (_BREAK.sub(" ", passage.text) for passage in article.passages)
    return "\n".join(lines) + "\n\n" + "\n\n".join(paragraphs) + "\n"


def _front_matter(article: Article, capture: Capture, replaces: str | None) -> Iterator[str]:
    yield f"title: {yaml_quoted(article.title)}"
    yield f"publisher: {yaml_optional(article.publisher)}"
    yield f"via: {yaml_optional(article.via)}"
    yield f"author: {yaml_optional(article.author)}"
    yield f"published: {article.published or 'null'}"
    yield f"published_basis: {yaml_optional(article.published_basis)}"
    yield f"language: {article.language or _UNDETERMINED}"
    yield "wording: unknown"
    yield f"url: {yaml_optional(article.url)}"
    yield "archived: null"
    yield f"captured: {yaml_optional(article.captured)}"
    yield f"capture: {yaml_quoted(capture.file)}"
    yield f"sha256: {capture.sha256}"
    if capture.text_sha256:
        yield f"text_sha256: {capture.text_sha256}"
    yield "reviewed: null"
    yield "status: null"
    yield f"replaces: {yaml_optional(replaces)}"
    yield "reliability: null"
    yield "credibility: null"
    yield from _listed("flags", _flags(article))
    yield from _listed("passages", _passages(article))


def _listed(key: str, entries: Iterable[str]) -> Iterator[str]:
    lines = [f"  - {{{entry}}}" for entry in entries]
    yield from [f"{key}:", *lines] if lines else [f"{key}: []"]


def _flags(article: Article) -> Iterator[str]:
    for flag in article.flags:
        at, note = yaml_quoted(flag.at), yaml_quoted(flag.note)
        yield f"at: {at}, kind: {flag.kind}, note: {note}, cleared_by: null"


def _passages(article: Article) -> Iterator[str]:
    beginnings = first_words([passage.text for passage in article.passages])
    for passage, at in zip(article.passages, beginnings, strict=True):
        if passage.kind is PassageKind.TEXT or at is None:
            continue
        time = f", time: {yaml_quoted(passage.time)}" if passage.time else ""
        yield f"at: {yaml_quoted(at)}, kind: {passage.kind}{time}"
