"""Evidence as W3C Web Annotations: what is shown, and where it stands in its capture."""

import json
import uuid
from collections.abc import Iterable

from briefgen.model import Briefing, Span
from briefgen.render.views.addresses import Addresses, digest_name
from briefgen.render.views.cited import Cited, cited
from briefgen.render.views.languages import known_language
from briefgen.render.views.links import passage_anchor, source_uri, topic_uri
from briefgen.render.views.published import Published

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""As many characters before and after the words tell them from others like them."""


def annotation_page(
    published: Published, briefings: Iterable[Briefing], addresses: Addresses, label: str
) -> bytes:
    """An `AnnotationPage` in UTF-8 with an annotation for each excerpt and quoted citation.

    The target is the text of the capture by its digest, which is published nowhere: an `ni` URI.
    The bodies are the places where the words are used on the topic's page, and shown on that of
    their source.
    """
    annotations = [
        _annotation(published, briefing, addresses, words)
        for briefing in briefings
        for words in cited(published, briefing)
    ]
    here = addresses.here
    page = {
        "@context": _CONTEXT,
        "id": addresses.to(here),
        "type": "AnnotationPage",
        "partOf": {
            "id": addresses.to(here, "all"),
            "type": "AnnotationCollection",
            "label": label,
            "total": len(annotations),
        },
        "startIndex": 0,
        "items": annotations,
    }
    return f"{json.dumps(page, ensure_ascii=False, indent=1)}\n".encode()


def _annotation(
    published: Published, briefing: Briefing, addresses: Addresses, words: Cited
) -> dict[str, object]:
    page = topic_uri(briefing.topic.slug)
    anchors = dict.fromkeys((words.anchor, *(use.anchor for use in words.reference.uses)))
    return {
        "id": _identifier(page, words),
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            *(addresses.to(page, anchor) for anchor in anchors),
            addresses.to(source_uri(words.source.id), passage_anchor(words.passage)),
        ],
        "target": [_target(published, words, at) for at in range(len(words.spans))],
    }


def _identifier(page: str, words: Cited) -> str:
    """Made from what is annotated, and on which page: it stays when references are renumbered."""
    kind = "quoted" if words.reference.excerpt is None else "excerpt"
    spans = " ".join(f"{span.start}:{span.end}" for span in words.spans)
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{page} {kind} {words.source.digest} {spans}").urn


def _target(published: Published, words: Cited, at: int) -> dict[str, object]:
    span = words.spans[at]
    before, after = _neighbours(published, words, span)
    quote = {"prefix": before, "exact": words.texts[at], "suffix": after}
    source: dict[str, object] = {
        "id": digest_name(words.source.digest),
        "type": "Text",
        "format": "text/plain",
    }
    if language := known_language(words.source.record.language):
        source["language"] = language
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {"type": "TextQuoteSelector", **{name: text for name, text in quote.items() if text}},
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _neighbours(published: Published, words: Cited, span: Span) -> tuple[str, str]:
    """The characters on either side, of those alone that some page shows beside the words."""
    passage = words.source.passage(words.passage)
    stretches = published.shown((words.source.id, words.passage))
    stretch = next(shown for shown in stretches if shown.covers(span))
    first = passage.span.start
    start, end = max(stretch.start, span.start - _AROUND), min(stretch.end, span.end + _AROUND)
    before = passage.text[start - first : span.start - first]
    return before, passage.text[span.end - first : end - first]
