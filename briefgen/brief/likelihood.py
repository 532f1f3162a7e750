"""Words of likelihood in an editor's sentences (ICD 203, Analytic Standards, of 2015).

The standard has one scale of likelihood in seven steps, and keeps it apart from the confidence in
a judgement: a sentence has one or the other.
"""

import re
from collections.abc import Iterator

SCALE = (
    "almost no chance, remote",
    "very unlikely, highly improbable",
    "unlikely, improbable",
    "roughly even chance, roughly even odds",
    "likely, probable, probably",
    "very likely, highly probable",
    "almost certain, almost certainly, nearly certain",
)
_OFF_SCALE = {
    "perhaps": "unlikely or roughly even chance",
    "maybe": "unlikely or roughly even chance",
    "possibly": "unlikely or roughly even chance",
    "conceivably": "very unlikely",
    "presumably": "likely",
    "in all likelihood": "very likely",
    "in all probability": "very likely",
    "a good chance": "likely",
    "a real possibility": "roughly even chance",
    "a distinct possibility": "roughly even chance",
    "undoubtedly": "almost certain",
    "doubtless": "almost certain",
    "it is possible": "unlikely or roughly even chance",
    "it's possible": "unlikely or roughly even chance",
    "possible that": "unlikely or roughly even chance",
    "may well": "likely",
    "might well": "likely",
    "could well": "likely",
    "could easily": "likely",
    "chances are slim": "very unlikely",
    "chances are good": "likely",
    "chances are": "likely",
    "slim chance": "very unlikely",
    "little chance": "very unlikely",
    "fair chance": "roughly even chance",
    "every chance": "very likely",
    "odds are": "likely",
    "against the odds": "unlikely",
    "no doubt": "almost certain",
    "certain to": "almost certain",
    "cannot be ruled out": "a term of the scale",
    "can't be ruled out": "a term of the scale",
}
_LIKELIHOOD = re.compile(
    rf"\b(?:{'|'.join(re.escape(term) for step in SCALE for term in step.split(', '))}"
    r"|(?:un)?likely|probable|probably)\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(r"\b(?:high|moderate|medium|low) confidence\b", re.IGNORECASE)
_OFF = re.compile(
    rf"(?<!almost )(?<!nearly )\b(?:{'|'.join(map(re.escape, _OFF_SCALE))})\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]?")
_QUOTED = re.compile(r"“[^”]*”")


def mixed(text: str) -> Iterator[tuple[str, str]]:
    """Likelihood and confidence terms that stand in one sentence; quoted words do not count.

    Terms that are not of the scale are of likelihood as well.
    """
    for sentence in _SENTENCE.findall(_QUOTED.sub(" ", text)):
        likelihood = _LIKELIHOOD.search(sentence) or _OFF.search(sentence)
        confidence = _CONFIDENCE.search(sentence)
        if likelihood and confidence:
            yield likelihood[0], confidence[0]


def off_scale(text: str) -> Iterator[tuple[str, str]]:
    """Terms that are not of the scale, each with the nearest that is."""
    for match in _OFF.finditer(_QUOTED.sub(" ", text)):
        yield match[0], _OFF_SCALE[match[0].casefold()]
