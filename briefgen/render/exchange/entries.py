"""A source as bibliographies list it: only what its capture or a person says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.model import PartialDate, Source, Wording
from briefgen.render.views.addresses import whole
from briefgen.render.views.dates import in_words
from briefgen.render.views.languages import known_language
from briefgen.render.views.links import source_uri, web_address
from briefgen.render.views.published import Published

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A bibliographic entry; `None` is what is not known, and no format fills it in.

    `notes` are sentences on what became of the article, and how to check it.
    """

    id: str
    title: str
    publisher: str | None
    via: str | None
    author: str | None
    published: PartialDate | None
    language: str | None
    url: str | None
    notes: tuple[str, ...]


def entry(published: Published, source_id: str) -> Entry:
    source = published.sources[source_id]
    record = source.record
    return Entry(
        source.id,
        record.title,
        record.publisher,
        record.via,
        record.author,
        record.published,
        known_language(record.language),
        web_address(record.url),
        tuple(_notes(published, source)),
    )


def on_one_line(text: str) -> str:
    """For formats whose values are lines: what breaks one becomes a space."""
    return _BREAKS.sub(" ", text)


def _notes(published: Published, source: Source) -> Iterator[str]:
    record, edition = source.record, published.edition
    if record.status is not None:
        on = f" on {in_words(record.status.on)}" if record.status.on else ""
        yield f"{record.status.became.capitalize()}{on}."
    if source.id in edition.index.replaced:
        yield f"A later version of this article is {edition.index.newest(source.id)}."
    if record.wording is Wording.REWRITTEN:
        yield "An editor believes that this text was reworded throughout."
    if record.published is not None and record.published_basis is not None:
        yield "The date is inferred."
    if archived := web_address(record.archived):
        yield f"Archived at {archived}."
    if edition.address is not None:
        yield f"How we know: {whole(edition.address, source_uri(source.id))}."
    yield f"Capture SHA-256 {source.digest}."
