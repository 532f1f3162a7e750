"""What search engines read in a page: schema.org in JSON-LD. Nothing here is a verdict."""

from collections.abc import Mapping

from briefgen.model import Briefing, NameKind, Source
from briefgen.render.views.addresses import Addresses
from briefgen.render.views.cited import Cited, cited, own_speaker
from briefgen.render.views.languages import known_language
from briefgen.render.views.links import name_uri, source_uri, topic_uri, web_address
from briefgen.render.views.published import Published

Value = str | int | list["Value"] | dict[str, "Value"]
LinkedData = dict[str, Value]

_CONTEXT = "https://schema.org"
_WIKIDATA = "https://www.wikidata.org/entity/"
ARTICLE = "article"
"""The fragment that stands for the article itself, not for the page about it."""


def topic_linked_data(published: Published, briefing: Briefing) -> LinkedData:
    """The briefing, the articles it cites, and a `Quotation` for all words that it shows."""
    topic = briefing.topic
    uri = topic_uri(topic.slug)
    addresses = Addresses(published.edition.address, uri)
    page: LinkedData = {
        "@type": "Article",
        "@id": addresses.to(uri),
        "headline": topic.question,
        "name": topic.title,
        "isPartOf": {"@type": "WebSite", "@id": addresses.to(""), "name": published.edition.title},
        "citation": [_reference(addresses, source) for source in briefing.sources],
        "hasPart": [
            _quotation(published, addresses, words) for words in cited(published, briefing)
        ],
    }
    if topic.summary:
        page["description"] = topic.summary
    if topic.byline:
        page["author"] = topic.byline
    if licence := web_address(published.edition.colophon.licence_url):
        page["license"] = licence
    if briefing.as_of:
        # The evidence reaches to this day; when the page was written, nothing says.
        page["temporalCoverage"] = f"../{briefing.as_of}"
    articles = [article(published.sources[source], addresses) for source in briefing.sources]
    return {"@context": _CONTEXT, "@graph": [page, *articles]}


def source_linked_data(published: Published, source: Source) -> LinkedData:
    """The article that a page of the site is about."""
    uri = source_uri(source.id)
    addresses = Addresses(published.edition.address, uri)
    about = article(source, addresses)
    about["mainEntityOfPage"] = {"@type": "WebPage", "@id": addresses.to(uri)}
    return {"@context": _CONTEXT, **about}


def article(source: Source, addresses: Addresses) -> LinkedData:
    """An article with what is known of it, and the digest of the text it was taken from."""
    record = source.record
    known: Mapping[str, Value | None] = {
        "@type": "Article",
        "@id": addresses.to(source_uri(source.id), ARTICLE),
        "headline": record.title,
        "author": record.author,
        "publisher": (
            {"@type": "Organization", "name": record.publisher} if record.publisher else None
        ),
        "datePublished": str(record.published) if record.published else None,
        "inLanguage": known_language(record.language),
        "url": web_address(record.url),
        "archivedAt": web_address(record.archived),
        "encoding": {"@type": "MediaObject", "sha256": source.digest},
    }
    return {name: value for name, value in known.items() if value is not None}


def _reference(addresses: Addresses, source: str) -> Value:
    return {"@id": addresses.to(source_uri(source), ARTICLE)}


def _quotation(published: Published, addresses: Addresses, words: Cited) -> Value:
    quotation: LinkedData = {
        "@type": "Quotation",
        "@id": addresses.to(addresses.here, words.anchor),
        "isBasedOn": _reference(addresses, words.source.id),
    }
    if len(words.texts) == 1:
        quotation["text"] = words.texts[0]
    else:
        # Nothing that was not captured stands in a text, not even a sign for what is left out.
        quotation["hasPart"] = [{"@type": "Quotation", "text": text} for text in words.texts]
    if language := known_language(words.source.record.language):
        quotation["inLanguage"] = language
    if speaker := own_speaker(published, words):
        quotation["creator"] = _speaker(published, addresses, speaker)
    return quotation


def _speaker(published: Published, addresses: Addresses, name_id: str) -> Value:
    name = published.edition.index.names[name_id]
    kind = "Person" if name.kind is NameKind.PERSON else "Organization"
    speaker: LinkedData = {"@type": kind, "name": name.name}
    if name_id in published.names:
        speaker["@id"] = addresses.to(name_uri(name_id))
    if name.wikidata:
        speaker["sameAs"] = f"{_WIKIDATA}{name.wikidata}"
    return speaker
