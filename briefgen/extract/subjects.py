"""Who does what a verb of a frame says, found without a parser."""

from briefgen.extract import lexicon
from briefgen.extract.frames import Kind, Token
from briefgen.extract.phrases import (
    Form,
    Phrase,
    Tokens,
    phrase_after,
    phrase_before,
    phrase_from,
    starts_apposition,
)
from briefgen.model import NameKind

_FILLERS = (Kind.ADVERB, Kind.AUXILIARY, Kind.BE)
_DOUBTS = frozenset(
    ("not", "never", "may", "might", "would", "could", "can", "should", "must", "will")
) | frozenset(("allegedly", "apparently", "purportedly", "reportedly", "supposedly"))
_QUESTIONS = frozenset(
    ("whether", "if", "unless", "deny", "denied", "denies", "denying", "doubted")
)
_NOTHING = frozenset(("nothing", "little", "no", "none"))


def subject_of(tokens: Tokens, cue: int) -> Phrase | None:
    """The subject of the verb at `cue`; `None` if the verb is passive, denied or supposed."""
    if tokens[cue].word == "saying" and cue > 1 and "quoted" in _words_before(tokens, cue):
        return _quoted_subject(tokens, cue)
    is_participle = tokens[cue].word in lexicon.PARTICIPLES
    if not is_participle and _follows_quotation(tokens, cue):
        return phrase_after(tokens, cue + 1)
    at = cue - 1
    while at >= 0 and (tokens[at].kind in _FILLERS or _is_time(tokens, at)):
        at -= 1
    fillers = tokens[at + 1 : cue]
    is_passive = any(token.kind is Kind.BE for token in fillers) and not is_participle
    says_nothing = cue + 1 < len(tokens) and tokens[cue + 1].word in _NOTHING
    if at < 0 or is_passive or says_nothing or any(_is_doubtful(one.word) for one in fillers):
        return None
    found = _subject_at(tokens, at, cue)
    return None if found is not None and _is_in_question(tokens, found.first) else found


def _is_in_question(tokens: Tokens, first: int) -> bool:
    """Whether the clause that begins at a token is asked for or denied: `whether A said`."""
    before = [token.word for token in tokens[max(first - 2, 0) : first]]
    return before[-1:] != ["and"] and not _QUESTIONS.isdisjoint(before)


def _subject_at(tokens: Tokens, at: int, cue: int) -> Phrase | None:
    """The subject of the verb at `cue`, when what stands directly before it ends at `at`."""
    before = tokens[at].kind
    if tokens[cue].word in lexicon.PARTICIPLES and _hangs_on_subject(tokens[at]):
        return _subject_of_participle(tokens, cue)
    if before is Kind.CONJUNCTION:
        return _shared_subject(tokens, at)
    if before is Kind.COMMA:
        return _subject_with_apposition(tokens, at)
    return phrase_before(tokens, at)


def _hangs_on_subject(before: Token) -> bool:
    """Whether a participle belongs to the subject: in `A sued B for calling` it may be B's."""
    return before.kind in (Kind.COMMA, Kind.CONJUNCTION) or before.word == "by"


def _is_doubtful(word: str) -> bool:
    return word in _DOUBTS or word.endswith("n't")


def _words_before(tokens: Tokens, cue: int) -> list[str]:
    """`quoted` and, where there is one, `as` before a cue that they belong to."""
    if tokens[cue - 1].word == "quoted":
        return ["quoted"]
    return [token.word for token in tokens[:cue]] if tokens[cue - 1].word == "as" else []


def _quoted_subject(tokens: Tokens, cue: int) -> Phrase | None:
    """The subject of `B was quoted as saying`, `A quoted B, the director, as saying`."""
    quoted = max(at for at in range(cue) if tokens[at].word == "quoted")
    if quoted and tokens[quoted - 1].kind is Kind.BE:
        at = quoted - 1
        while at >= 0 and tokens[at].kind in _FILLERS:
            at -= 1
        return phrase_before(tokens, at) if at >= 0 else None
    found = phrase_after(tokens, quoted + 1)
    if found is None:
        return None
    following = tokens[found.last + 1]
    return found if following.word == "as" or following.kind is Kind.COMMA else None


def _follows_quotation(tokens: Tokens, cue: int) -> bool:
    at = cue - 1
    if at > 0 and tokens[at].kind is Kind.COMMA:
        at -= 1
    return at >= 0 and tokens[at].kind is Kind.QUOTE


def _is_time(tokens: Tokens, at: int) -> bool:
    """Whether a token belongs to `on Monday` between a subject and its verb."""
    if tokens[at].kind is Kind.TIME:
        return not tokens[at].possessive
    return tokens[at].word in {"on", "in"} and tokens[at + 1].kind is Kind.TIME


def _shared_subject(tokens: Tokens, conjunction: int) -> Phrase | None:
    """The subject of `A did this and said that`: A, if nobody else did anything between."""
    if tokens[conjunction].word not in {"and", "but"}:
        return None
    return _sole_subject(tokens[:conjunction])


def _sole_subject(tokens: Tokens) -> Phrase | None:
    """The main subject, if nobody else stands where a subject may stand."""
    main = main_subject(tokens)
    if main is None:
        return None
    return None if actors(tokens[main.last + 1 :]) - _actor_names(tokens, main.last) else main


def _subject_of_participle(tokens: Tokens, cue: int) -> Phrase | None:
    """The subject of `, adding that`: who the verbs before it agree on."""
    finite = [
        number
        for number in range(cue)
        if tokens[number].kind is Kind.CUE and tokens[number].word not in lexicon.PARTICIPLES
    ]
    if not finite:
        return _sole_subject(tokens[:cue])
    subjects = [subject_of(tokens, number) for number in finite]
    first = subjects[0]
    if first is None or not all(found is not None and _same(found, first) for found in subjects):
        return None
    others = actors(tokens[first.last + 1 : cue])
    return None if others - _actor_names(tokens, first.last) else first


def _same(one: Phrase, other: Phrase) -> bool:
    return one == other or (one.name is not None and one.name == other.name)


def _subject_with_apposition(tokens: Tokens, comma: int) -> Phrase | None:
    """The subject of `A, the director of B, said` and of `The director, A, said`."""
    begin = comma
    while begin > 0 and tokens[begin - 1].kind not in (Kind.QUOTE, Kind.BREAK, Kind.CUE):
        begin -= 1
    parts = _parts(tokens, begin, comma)
    while parts and _leads_in(tokens, parts[0][0]):
        parts.pop(0)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    head, described = (phrase_before(tokens, part[1] - 1) for part in parts[:2])
    if head is None or head.first != parts[0][0]:
        return None
    is_name = described is not None and described.form is Form.NAME
    if described is not None and is_name and described.first == described.last == parts[1][0]:
        return described if head.form is Form.TITLE and len(parts) == 2 else None  # noqa: PLR2004
    is_named = head.form in (Form.NAME, Form.UNLISTED)
    return head if is_named and starts_apposition(tokens, parts[1][0]) else None


def _parts(tokens: Tokens, begin: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas, as half-open token numbers."""
    commas = [at for at in range(begin, end) if tokens[at].kind is Kind.COMMA]
    bounds = zip([begin, *(at + 1 for at in commas)], [*commas, end], strict=True)
    return [(start, stop) for start, stop in bounds if start < stop]


def _leads_in(tokens: Tokens, at: int) -> bool:
    """Whether words such as `On Monday,` or `Speaking to reporters,` begin at a token."""
    token = tokens[at]
    return (
        token.kind in (Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.TIME, Kind.NUMBER, Kind.ADVERB)
        or token.word in lexicon.LEADS_IN
        or token.word in lexicon.CONJUNCTIONS
        or (token.kind in (Kind.WORD, Kind.CUE) and token.word.endswith("ing"))
    )


def main_subject(tokens: Tokens) -> Phrase | None:
    """The subject that the frame begins with, behind words such as `On Monday,`.

    Of a frame that begins with a quotation it is the speaker named after it.
    """
    at = 0
    if tokens and tokens[0].kind is Kind.QUOTE:
        at = _after_comma(tokens, 1)
        if at < len(tokens) and tokens[at].kind is Kind.CUE:
            return phrase_after(tokens, at + 1)
    while at < len(tokens) and _leads_in(tokens, at):
        if tokens[at].kind is Kind.ADVERB or tokens[at].word in lexicon.CONJUNCTIONS:
            at = _after_comma(tokens, at + 1)
        else:
            at = _after_next_comma(tokens, at)
    return phrase_from(tokens, at)


def _after_comma(tokens: Tokens, at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].kind is Kind.COMMA else at


def _after_next_comma(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and tokens[at].kind is not Kind.COMMA:
        at += 1
    following = tokens[at + 1 : at + 3]
    is_place = [token.kind for token in following] == [Kind.NAME, Kind.COMMA]
    return at + 3 if is_place and not following[0].is_speaker else at + 1


def actors(tokens: Tokens) -> set[str]:
    """Who stands where a subject may stand, before a verb: ids of names, words of others."""
    verbs = (Kind.CUE, Kind.AUXILIARY, Kind.BE, Kind.ADVERB)
    found = set()
    for number, token in enumerate(tokens[:-1]):
        following = tokens[number + 1]
        is_bearer = (token.is_speaker or token.kind is Kind.CAPITAL) and not token.possessive
        is_person = token.name is not None and token.name.kind is NameKind.PERSON
        acts = following.kind in verbs or (
            following.kind is Kind.WORD and (is_person or following.word in lexicon.VERBS)
        )
        is_object = number > 0 and tokens[number - 1].kind is Kind.PREPOSITION
        if is_bearer and acts and not is_object:
            found |= _actor_names(tokens, number)
    return found


def _actor_names(tokens: Tokens, at: int) -> set[str]:
    name = tokens[at].name
    return {tokens[at].word if name is None else name.id}
