"""Reads JSON-LD with pyld, which gets the few contexts that we use from here and from no network.

The terms are those of the standards (Web Annotation Vocabulary, schema.org), as full addresses.
"""

from pyld import jsonld

OA = "http://www.w3.org/ns/oa#"
ACTIVITY = "http://www.w3.org/ns/activitystreams#"
DC = "http://purl.org/dc/elements/1.1/"
SCHEMA = "http://schema.org/"


def _link(address):
    return {"@id": address, "@type": "@id"}


CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": {
        "id": "@id",
        "type": "@type",
        **{
            name: f"{OA}{name}"
            for name in (
                "Annotation",
                "SpecificResource",
                "TextQuoteSelector",
                "TextPositionSelector",
                "exact",
                "prefix",
                "suffix",
                "start",
                "end",
                "linking",
            )
        },
        "Text": "http://purl.org/dc/dcmitype/Text",
        "AnnotationPage": f"{ACTIVITY}OrderedCollectionPage",
        "AnnotationCollection": f"{ACTIVITY}OrderedCollection",
        "body": _link(f"{OA}hasBody"),
        "target": _link(f"{OA}hasTarget"),
        "source": _link(f"{OA}hasSource"),
        "selector": _link(f"{OA}hasSelector"),
        "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
        "items": {**_link(f"{ACTIVITY}items"), "@container": "@list"},
        "partOf": _link(f"{ACTIVITY}partOf"),
        "total": f"{ACTIVITY}totalItems",
        "startIndex": f"{ACTIVITY}startIndex",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "format": f"{DC}format",
        "language": f"{DC}language",
    },
    "https://schema.org": {"@vocab": SCHEMA},
}


def _loaded(address, _options):
    document = {"@context": CONTEXTS[address]}
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": document,
    }


def expanded(document, base):
    """The document with full addresses; pyld drops what no context knows, so nothing may go."""
    found = jsonld.expand(document, {"base": base, "documentLoader": _loaded})
    assert leaves(document) == leaves(found), "a key stands in no context"
    return found


def graph(document, base):
    """The nodes by their addresses, those without one by a name of pyld's."""
    options = {"base": base, "documentLoader": _loaded}
    flat = jsonld.flatten(document, None, options)
    return {node["@id"]: node for node in flat}


def leaves(value):
    """How many scalars stand in a value, the name of its context apart."""
    if isinstance(value, dict):
        return sum(leaves(inner) for key, inner in value.items() if key != "@context")
    if isinstance(value, list):
        return sum(map(leaves, value))
    return 1
