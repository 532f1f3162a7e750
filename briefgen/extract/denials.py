"""Sentences in which somebody does not accept what another says."""

from collections.abc import Iterator

from briefgen.extract import lexicon, verbs
from briefgen.extract.attributed import Attributed, attributed
from briefgen.extract.frames import Kind
from briefgen.extract.phrases import Tokens
from briefgen.extract.reader import Place, Reader
from briefgen.extract.speakers import Run
from briefgen.model import Denial, Span


def denials(reader: Reader) -> list[Denial]:
    """Both sides of each denial whose sentence holds them, in the order of the text."""
    found: list[Denial] = []
    for at, place in enumerate(reader.places):
        text = place.reading.passage.text[place.frame.start : place.frame.end].casefold()
        if any(verb in text for verb in ("den", "disput", "reject", "refut", "contradict")):
            found += _denials(place, reader.tokens(at))
    return found


def _denials(place: Place, tokens: Tokens) -> Iterator[Denial]:
    for one in attributed(tokens):
        sides = _sides(tokens, one) if tokens[one.verb].word in verbs.DENYING else None
        if sides is not None:
            denying, denied = sides
            yield Denial(
                passage=place.reading.passage.number,
                sentence=place.reading.span(place.frame.start, place.frame.end),
                denying=_span(place, tokens, denying),
                denied=_span(place, tokens, denied),
                cue=_span(place, tokens, one.cue),
            )


def _span(place: Place, tokens: Tokens, run: Run) -> Span:
    return place.reading.span(tokens[run[0]].start, tokens[run[1] - 1].end)


def _sides(tokens: Tokens, one: Attributed) -> tuple[Run, Run] | None:
    """`A, refuting B` and `B, though A disputed it`."""
    start, end = one.cue[0], one.contents[-1][1]
    if tokens[one.verb].word.endswith("ing"):
        comma = start - 1
        is_added = comma > 0 and tokens[comma].kind is Kind.COMMA
        return ((0, comma), one.contents[-1]) if is_added else None
    if one.source is None or one.inherited:
        return None
    first = one.source[0]
    contrast = first - 1
    while contrast > 0 and tokens[contrast].kind is not Kind.COMMA:
        contrast -= 1
    joint = [token.word for token in tokens[contrast + 1 : first]]
    is_contrast = contrast > 0 and joint[:1] and joint[0] in lexicon.CONTRASTS | {"but", "yet"}
    return ((first, end), (0, contrast)) if is_contrast else None
