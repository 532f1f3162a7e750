"""Which verb introduces a quotation, and whose verb that is."""

import itertools
from dataclasses import dataclass

from briefgen.extract import lexicon
from briefgen.extract.frames import Kind
from briefgen.extract.phrases import Form, Phrase, Tokens, phrase_after
from briefgen.extract.subjects import subject_of
from briefgen.model import NameKind

_CLAUSE_ENDS = (
    *(Kind.COMMA, Kind.CONJUNCTION, Kind.SUBORDINATOR, Kind.BREAK, Kind.QUOTE, Kind.RELATIVE),
)
_SUBJECT_KINDS = (Kind.NAME, Kind.CAPITAL, Kind.PRONOUN)
_ADDITIONS = (Kind.PREPOSITION, Kind.TIME, Kind.ADVERB, Kind.BREAK, Kind.COMMA)


_WRITINGS = lexicon.word_set("text quote quotation note letter tweet saying lyric verse")
_MODALS = lexicon.word_set("can could may might must should will would")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The subject, the verb as a token's number, and the rule that found them."""

    subject: Phrase | None
    cue: int | None
    basis: str


def attribution_of(tokens: Tokens, quotation: int) -> Attribution | None:
    """Who says the quotation with that token number; `None` if no verb tells.

    A verb before it comes first. An attribution behind it then tells who passed it on, or,
    naming another person, makes the speaker unsure.
    """
    lead = _lead(tokens, quotation)
    tail = _tail(tokens, quotation) or final_tail(tokens, quotation)
    if lead is not None:
        is_sure = tail is None or _only_relays(tail, lead)
        is_sure = is_sure and not _is_interrupted(tokens, quotation)
        return lead if is_sure else Attribution(None, lead.cue, lead.basis)
    return tail or _according(tokens)


def _is_interrupted(tokens: Tokens, quotation: int) -> bool:
    """Whether somebody else's verb stands behind the quotation: `a "hero", Pell called him,`."""
    following = tokens[quotation + 1 : quotation + 4]
    kinds = [token.kind for token in following]
    return (
        kinds == [Kind.COMMA, Kind.NAME, Kind.CUE]
        and following[1].is_speaker
        and (following[2].word in lexicon.ABOUT_A_PERSON)
    )


def _lead(tokens: Tokens, quotation: int) -> Attribution | None:
    cue = quotation - 1
    while cue >= 0 and not _is_cue(tokens, cue):
        cue -= 1
    if cue < 0:
        return None
    subject = subject_of(tokens, cue) if _reaches(tokens, cue, quotation) else None
    if _is_announced_of_another(tokens, cue, quotation):
        subject = None
    if [token.kind for token in tokens[cue + 1 : cue + 3]] == [Kind.COMMA, Kind.THAT]:
        subject = None  # `Orrin said, VNA reported, that …`
    if tokens[cue].word in lexicon.REJECTING and not _is_own_wording(tokens, quotation):
        subject = None
    if subject is not None and (
        _is_hearsay(tokens, subject) or _is_of_another(tokens, cue, quotation)
    ):
        subject = None
    return Attribution(subject, cue, "speaker before cue")


def _is_hearsay(tokens: Tokens, subject: Phrase) -> bool:
    """Whether another person tells what the subject said: `A told B that C called it`."""
    teller = subject.first - 1
    while teller >= 0 and tokens[teller].kind not in _CLAUSE_ENDS:
        if tokens[teller].kind is Kind.CUE:
            found = subject_of(tokens, teller)
            is_agency = found is not None and _is_organisation(found)
            return not is_agency
        teller -= 1
    return False


def _is_organisation(phrase: Phrase) -> bool:
    return phrase.name is not None and phrase.name.kind is NameKind.ORGANISATION


def _is_of_another(tokens: Tokens, cue: int, quotation: int) -> bool:
    """Whether the words are another's: `recalled A's "…"`, `repeated A's claim that …`.

    Verbs that judge a person do so in the subject's own words: `praised A's "courage"`.
    """
    if tokens[cue].word in lexicon.ABOUT_A_PERSON - lexicon.ECHOING:
        return False
    return any(
        tokens[at].is_speaker
        and tokens[at].possessive
        and (at + 1 == quotation or tokens[at + 1].word in lexicon.UTTERANCES)
        for at in range(cue + 1, quotation)
    )


def _is_announced_of_another(tokens: Tokens, cue: int, quotation: int) -> bool:
    """Whether a noun says that the words are another's: `a text from Pell: "…"`."""
    between = tokens[cue + 1 : quotation]
    for at, token in enumerate(between):
        if token.word not in lexicon.UTTERANCES | _WRITINGS:
            continue
        following = between[at + 1].word if at + 1 < len(between) else ""
        owned = any(one.possessive for one in between[max(at - 2, 0) : at])
        if owned or following in {"from", "by", "of"}:
            return True
    return False


def _is_cue(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    is_adjective = at > 0 and tokens[at - 1].kind is Kind.DETERMINER
    return token.kind is Kind.CUE and token.word not in lexicon.AFTER_ONLY and not is_adjective


def _reaches(tokens: Tokens, cue: int, quotation: int) -> bool:
    """Whether what the verb reports goes on as far as the quotation."""
    for at in range(cue + 1, quotation):
        token = tokens[at]
        is_last = at == quotation - 1
        if token.word == "but" and not is_last and _is_writers(tokens, at):
            return False
        if token.kind is Kind.RELATIVE or token.word in lexicon.CONTRASTS:
            return False
        if token.word == "according" or (token.kind is Kind.BREAK and not is_last):
            return False
        if _begins_clause(tokens, at, quotation) or _is_gap(tokens, at, quotation):
            return False
    return True


def _is_writers(tokens: Tokens, contrast: int) -> bool:
    """Whether the writer may go on behind `, but`: not in `, but that …`, `, but it must …`."""
    if tokens[contrast - 1].kind is not Kind.COMMA or tokens[contrast + 1].kind is Kind.THAT:
        return False
    clause = itertools.takewhile(
        lambda token: token.kind not in (Kind.COMMA, Kind.BREAK), tokens[contrast + 1 :]
    )
    return not any(token.word in _MODALS for token in clause)


def _begins_clause(tokens: Tokens, at: int, quotation: int) -> bool:
    """Whether a clause with a subject of its own begins at the token."""
    token = tokens[at]
    if token.word in {"if", "whether", "how", "what", "why"} or at + 2 > quotation:
        return False
    joins = token.kind in (Kind.CONJUNCTION, Kind.SUBORDINATOR)
    following = tokens[at + 1]
    if not joins or following.possessive or following.kind not in _SUBJECT_KINDS:
        return False
    if token.word == "and" and _is_subject_of_clause(tokens, at - 1):
        return False
    ends = (Kind.PREPOSITION, Kind.COMMA, Kind.CONJUNCTION, Kind.BREAK)
    return tokens[at + 2].kind not in ends


def _is_gap(tokens: Tokens, at: int, quotation: int) -> bool:
    """Whether a comma and a name stand for the verb: `A said "…", B "…"`."""
    is_last = tokens[at].kind is Kind.COMMA and at + 2 == quotation
    return is_last and tokens[at + 1].kind in _SUBJECT_KINDS and not tokens[at + 1].possessive


def _is_subject_of_clause(tokens: Tokens, at: int) -> bool:
    """Whether a name opens a reported clause, so that `and` gives it company: `that A and B`."""
    is_name = tokens[at].kind in (Kind.NAME, Kind.CAPITAL)
    before = tokens[at - 1]
    return is_name and (before.kind is Kind.THAT or before.word in lexicon.SAYING)


def _is_own_wording(tokens: Tokens, quotation: int) -> bool:
    """Whether a rejecting verb is followed by the subject's own words: `dismissed it as a "…"`."""
    return "as" in (token.word for token in tokens[max(quotation - 2, 0) : quotation])


def _tail(tokens: Tokens, quotation: int) -> Attribution | None:
    """An attribution directly behind the quotation: `'…,' said Orrin`, `'…,' Orrin said`."""
    closes_clause = tokens[quotation].ends_in_comma
    after = quotation + 1
    if after < len(tokens) and tokens[after].kind is Kind.COMMA:
        after += 1
    elif not closes_clause:
        return None
    if after < len(tokens) and tokens[after].kind is Kind.CUE:
        return _inverted(tokens, after) if closes_clause or quotation == 0 else None
    cue = after
    while cue < len(tokens) and tokens[cue].kind not in (Kind.CUE, Kind.QUOTE):
        cue += 1
    if cue >= len(tokens) or tokens[cue].kind is Kind.QUOTE:
        return None
    subject = subject_of(tokens, cue)
    is_adjacent = subject is not None and subject.first == after
    if _tells_on(tokens, cue):
        return None
    if not is_adjacent or not (closes_clause or not _holds_clause(tokens[cue + 1 :])):
        return None
    return Attribution(subject, cue, "quotation, speaker, cue")


def _tells_on(tokens: Tokens, cue: int) -> bool:
    """Whether the verb has a content of its own behind it: `"…," Orrin said Pell told him`."""
    clause = itertools.takewhile(
        lambda token: token.kind not in (Kind.COMMA, Kind.BREAK, Kind.QUOTE), tokens[cue + 1 :]
    )
    return any(token.kind is Kind.CUE and token.word not in lexicon.PARTICIPLES for token in clause)


def _inverted(tokens: Tokens, cue: int) -> Attribution | None:
    word = tokens[cue].word
    if word in lexicon.PARTICIPLES or word in lexicon.ABOUT_A_PERSON:
        return None
    subject = phrase_after(tokens, cue + 1)
    return Attribution(subject, cue, "quotation, cue, speaker")


def final_tail(tokens: Tokens, before: int) -> Attribution | None:
    """An attribution at the end of the frame, behind a comma: `…, Orrin said on Monday`."""
    cue = len(tokens) - 1
    while cue > before and tokens[cue].kind is not Kind.CUE:
        if tokens[cue].kind is Kind.QUOTE:
            return None
        cue -= 1
    if cue <= before or not _is_short(tokens, cue):
        return None
    subject = subject_of(tokens, cue)
    if subject is None or subject.first - 1 < before + 1:
        return None
    if not tokens[subject.first - 1].ends_in_comma:
        return None
    return Attribution(subject, cue, "attribution at the end of the sentence")


def _is_short(tokens: Tokens, cue: int) -> bool:
    """Whether nothing but time and place follows the verb."""
    following = tokens[cue + 1 :]
    return not following or (following[0].kind in _ADDITIONS and not _holds_clause(following))


def _holds_clause(tokens: Tokens) -> bool:
    clause = (Kind.THAT, Kind.PRONOUN, Kind.BE, Kind.AUXILIARY, Kind.SUBORDINATOR, Kind.RELATIVE)
    return any(token.kind in clause for token in tokens)


def _only_relays(tail: Attribution, lead: Attribution) -> bool:
    """Whether the attribution behind names no other person: an agency, a capital, the same."""
    name = tail.subject.name if tail.subject else None
    is_same = lead.subject is not None and lead.subject.name == name
    return name is not None and (is_same or name.kind is not NameKind.PERSON)


def _according(tokens: Tokens) -> Attribution | None:
    for at in range(len(tokens) - 2):
        if tokens[at].word == "according" and tokens[at + 1].word == "to":
            subject = phrase_after(tokens, at + 2)
            if subject is None or _is_modifier(tokens, subject):
                return Attribution(None, at, "according to")
            return Attribution(subject, at, "according to")
    return None


def _is_modifier(tokens: Tokens, subject: Phrase) -> bool:
    """Whether a person's name only describes what follows: `according to Orrin officials`."""
    following = tokens[subject.last + 1] if subject.last + 1 < len(tokens) else None
    is_agency = subject.name is not None and subject.name.kind is NameKind.ORGANISATION
    is_noun = following is not None and following.kind in (Kind.WORD, Kind.TITLE, Kind.CUE)
    return is_noun and not is_agency and subject.form is not Form.PRONOUN
