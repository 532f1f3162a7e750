"""What reference managers read in the head of a page: Highwire Press tags and Dublin Core."""

from collections.abc import Iterator, Mapping

from briefgen.model import Briefing, Meta, PartialDate, Source
from briefgen.render.views.addresses import whole
from briefgen.render.views.languages import known_language
from briefgen.render.views.links import topic_uri, web_address
from briefgen.render.views.published import Published


def topic_metadata(published: Published, briefing: Briefing) -> tuple[Meta, ...]:
    """Those of the briefing itself, which the site publishes as of the day of its evidence."""
    edition = published.edition
    address = whole(edition.address, topic_uri(briefing.topic.slug)) if edition.address else None
    fields = {
        "title": briefing.topic.title,
        "author": briefing.topic.byline,
        "publisher": edition.title,
        "date": briefing.as_of,
        "url": address,
        "description": briefing.topic.summary or briefing.topic.question,
    }
    return tuple(_tags(fields))


def source_metadata(source: Source) -> tuple[Meta, ...]:
    """Those of the article that the page is about; what nobody knows is left out."""
    record = source.record
    fields = {
        "title": record.title,
        "author": record.author,
        "publisher": record.publisher,
        "date": record.published,
        "language": known_language(record.language),
        "url": web_address(record.url),
    }
    return tuple(_tags(fields))


_NAMES = {
    "title": ("citation_title", "DC.title"),
    "author": ("citation_author", "DC.creator"),
    "publisher": ("citation_publisher", "DC.publisher"),
    "date": ("citation_publication_date", "DC.date"),
    "language": ("citation_language", "DC.language"),
    "url": ("citation_public_url", "DC.identifier"),
    "description": (None, "DC.description"),
}


def _tags(fields: Mapping[str, str | PartialDate | None]) -> Iterator[Meta]:
    for field, value in fields.items():
        if value is None:
            continue
        highwire, dublin_core = _NAMES[field]
        text = str(value)
        if highwire:
            # Highwire writes dates with strokes.
            yield Meta(highwire, text.replace("-", "/") if field == "date" else text)
        yield Meta(dublin_core, text)
    yield Meta("DC.type", "Text")
