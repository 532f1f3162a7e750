"""Sentences in which somebody does not accept what another says."""

from collections.abc import Iterator

from briefgen.extract import lexicon, verbs
from briefgen.extract.attributed import Attributed, attributed
from briefgen.extract.frames import Kind
from briefgen.extract.phrases import Tokens
from briefgen.extract.reader import Place, Reader
from briefgen.extract.speakers import Run
from briefgen.model import Denial, Span

_NOT = lexicon.word_set(
    """
    not never neither nor without cannot hardly declined declines declining refused refuses
    refusing failed fails failing unable unwilling short stopped stop longer
    """
)
_CLAIMS = lexicon.word_set(
    """
    account accounts accusation accusations allegation allegations assertion assertions
    announcement charge charges claim claims information news notion reading report reports
    rumor rumors rumour rumours speculation statement statements story suggestion suggestions
    version
    """
)
_POINTING = lexicon.word_set("it this that these those so such his her its their them")
_DENY = lexicon.word_set("deny denies denied denying refute refutes refuted refuting")
_BEFORE = 3
_HEAD = 4
_STEM = 4


def denials(reader: Reader) -> list[Denial]:
    """Each denial of a claim, with both sides where its sentence holds them, in textual order.

    Where it does not, what is denied stands inside the clause that denies it.
    """
    found: list[Denial] = []
    for at, place in enumerate(reader.places):
        text = place.reading.passage.text[place.frame.start : place.frame.end].casefold()
        is_asked = text.rstrip("\"'”’) ").endswith("?")
        verbs_near = ("den", "disput", "reject", "refut", "contradict")
        if not is_asked and any(verb in text for verb in verbs_near):
            found += _denials(place, reader.tokens(at))
    return found


def _denials(place: Place, tokens: Tokens) -> Iterator[Denial]:
    for one in attributed(tokens):
        if tokens[one.verb].word not in verbs.DENYING or _is_negated(tokens, one):
            continue
        sides = _sides(tokens, one) or _alone(tokens, one)
        if sides is not None:
            denying, denied = sides
            yield Denial(
                passage=place.reading.passage.number,
                sentence=place.reading.span(place.frame.start, place.frame.end),
                denying=_span(place, tokens, denying),
                denied=_span(place, tokens, denied),
                cue=_span(place, tokens, one.cue),
            )


def _is_negated(tokens: Tokens, one: Attributed) -> bool:
    """`did not deny`, `refused to deny`: nothing is denied."""
    first = max(0, min(one.cue[0], one.verb - _BEFORE))
    before = [token.word for token in tokens[first : one.verb]]
    return any(word in _NOT or word.endswith(("n't", "n’t")) for word in before)


def _span(place: Place, tokens: Tokens, run: Run) -> Span:
    return place.reading.span(tokens[run[0]].start, tokens[run[1] - 1].end)


def _sides(tokens: Tokens, one: Attributed) -> tuple[Run, Run] | None:
    """`A, refuting B` and `B, though A disputed it`, where both are of one thing."""
    start, end = one.cue[0], one.contents[-1][1]
    denied = one.contents[-1]
    if tokens[one.verb].word.endswith("ing"):
        comma = start - 1
        is_added = comma > 0 and tokens[comma].kind is Kind.COMMA
        is_of_it = is_added and (
            _points_back(tokens, denied) or _shares(tokens, (0, comma), denied)
        )
        return ((0, comma), denied) if is_of_it else None
    if one.source is None or one.inherited:
        return None
    first = one.source[0]
    contrast = first - 1
    while contrast > 0 and tokens[contrast].kind is not Kind.COMMA:
        contrast -= 1
    joint = [token.word for token in tokens[contrast + 1 : first]]
    is_contrast = contrast > 0 and joint[:1] and joint[0] in lexicon.CONTRASTS | {"but", "yet"}
    if not is_contrast:
        return None
    is_of_it = _points_back(tokens, denied) or _shares(tokens, (0, contrast), denied)
    return ((first, end), (0, contrast)) if is_of_it else None


def _alone(tokens: Tokens, one: Attributed) -> tuple[Run, Run] | None:
    """`A denied that B`, `A disputed that B`, `A rejected reports that B`."""
    word = tokens[one.verb].word
    if one.source is None or one.inherited or word.endswith("ing"):
        return None
    if one.source[0] >= one.verb or len(one.contents) > 1:
        return None
    start, end = one.contents[0]
    head = {token.word for token in tokens[start : start + _HEAD]}
    is_clause = tokens[start - 1].word == "that" and start - 1 > one.verb
    if not (head & _CLAIMS or word in _DENY or is_clause):
        return None
    return (one.source[0], end), (start, end)


def _points_back(tokens: Tokens, run: Run) -> bool:
    """`it`, `his claim that …`, `the report`: what the clause before says."""
    words = [token.word for token in tokens[run[0] : run[1]]]
    is_claim = bool(_CLAIMS & set(words[:_HEAD]))
    if words[0] in _POINTING:
        return len(words) == 1 or is_claim
    return is_claim and (len(words) < _HEAD or not {"it", "they"}.isdisjoint(words))


def _shares(tokens: Tokens, one: Run, other: Run) -> bool:
    """Whether two runs share a telling word beside words for claims."""
    left, right = (
        {
            token.word[:_STEM]
            for token in tokens[run[0] : run[1]]
            if len(token.word) >= _STEM
            and token.word not in _CLAIMS | lexicon.BEFORE_NAMES | verbs.CUES
        }
        for run in (one, other)
    )
    return bool(left & right)
